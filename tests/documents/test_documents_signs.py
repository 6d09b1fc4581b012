"""Letters that the game's own typeface lacks: another face has them, or a word stands there and somebody is told."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.agreement_fields import amended
from game.core.findings import SIGNS
from game.core.letters import EMOJI, LETTERS
from game.core.letters import lacking as lacking_on_the_wall
from game.core.session import Status
from game.documents.blocks import Entry, Para
from game.documents.findings import findings_of
from game.documents.formats import pdf
from game.documents.formats.pdf import lacking, write
from game.documents.sanitize import clean
from game.i18n.words import ENGLISH
from tests.documents.documents_extremes import TEXTS
from tests.documents.documents_samples import AGREED, PARKED, SESSION, paper_of

NOWHERE = "\U000f0042\U000f1234"
"""Signs for private use: no typeface of any computer has these."""
FOREIGN = ("emoji", "emoji in a row", "Arabic", "Hebrew", "Chinese", "Devanagari", "Thai", "both ways")
PAPERS = Path(__file__).parents[2] / "assets" / "papers"
pytestmark = pytest.mark.skipif(not pdf.can_write(), reason="no PDF can be made here")


@pytest.mark.parametrize("text", [name for name in TEXTS if name not in FOREIGN])
def test_what_a_keyboard_of_europe_types_is_there(text: str) -> None:
    """Nobody is warned of a dash, a quote or an accent."""
    assert lacking(clean(TEXTS[text])) == ()


def test_every_sign_that_is_nowhere_is_told() -> None:
    """Alone, beside others, many at once; and the second look takes no work."""
    assert lacking(f"We {NOWHERE} agree") == tuple(NOWHERE)
    many = "".join(chr(n) for n in range(0xF0200, 0xF0260))
    assert lacking(many) == tuple(many) and lacking("") == ()


@pytest.mark.parametrize("text", FOREIGN)
def test_a_document_shows_a_sign_or_a_word_for_it(text: str) -> None:
    """The same signs that somebody is told of, and no others."""
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    from tests.documents.documents_readers import from_pdf

    missing = lacking(clean(TEXTS[text]))
    told = from_pdf(write(paper_of(Para(clean(TEXTS[text]))), ENGLISH)).text
    assert (EMOJI in told or LETTERS in told) is bool(missing) and not any(sign in told for sign in missing)


@pytest.mark.parametrize(
    ("status", "field"), [(Status.AGREED, "text"), (Status.AGREED, "owner"), (Status.PARKED, "who")]
)
def test_somebody_is_told_before_it_leaves(status: Status, field: str) -> None:
    """With the place and the signs; it comes behind what may point at people, and once for each text."""
    text = f"Jan de Vries {NOWHERE * 9} \U000f2000\U000f2001\U000f2002\U000f2003\U000f2004"
    one = amended(PARKED if status is Status.PARKED else AGREED, field, text)
    session = replace(SESSION, agreements=(one,))
    found = [finding for finding in findings_of(session) if finding.field == field]
    assert found[-1].kind == SIGNS and [finding.kind for finding in found].count(SIGNS) == 1
    assert found[-1].words == (" ".join("\U000f0042\U000f1234\U000f2000\U000f2001\U000f2002\U000f2003") + " …",)


def test_without_the_compiler_nobody_is_warned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no PDF is made nothing is missing in one."""
    monkeypatch.setattr(pdf, "can_write", lambda: False)
    assert lacking("\U000f7777") == ()


HEBREW = "אנחנו עונים רק בימי לימודים, כן."


@pytest.mark.parametrize("block", [Para(HEBREW), Entry("3.1", HEBREW), Entry("3.1", "Rule", (("", HEBREW),))], ids=repr)
def test_a_text_that_runs_to_the_left_begins_at_the_right(block: Para | Entry, tmp_path: Path) -> None:
    """Its first word is the rightmost one, and its full stop the leftmost sign."""
    if any(shutil.which(tool) is None for tool in ("pdftotext", "pdftohtml")):
        pytest.skip("poppler-utils is not installed")
    from tests.e2e.page_places import pages

    (tmp_path / "page.pdf").write_bytes(write(paper_of(block), ENGLISH))
    (page,) = pages(tmp_path / "page.pdf")
    words = sorted((one for one in page.places if any("א" <= c <= "ת" for c in one.told)), key=lambda one: -one.right)
    assert len(words) == 6 and words[0].right > page.width / 2
    assert {*words[0].told} & {*"אנחנו"} == {*"אנחנו"} and words[-1].told.strip(".") in ("כן", "ןכ")


@pytest.mark.parametrize("template", sorted(PAPERS.glob("*.typ")), ids=lambda path: path.name)
def test_what_the_papers_say_themselves_is_in_the_typeface(template: Path) -> None:
    """No other face is needed for it: on a computer without any, the pages are made all the same."""
    said = re.findall(r"[^\x00-\x7f]", re.sub(r"//.*", "", template.read_text("utf-8")))
    assert lacking_on_the_wall("".join(said)) == ()
