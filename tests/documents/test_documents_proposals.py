"""The proposals of the base text: complete in two languages, safe when they are read alone, each fault told by line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.content.problem import english
from game.core.cards import ADVICE, CHAPTERS, LAW
from game.core.proposals import Proposal
from game.core.vague_words import vague_in
from game.fixed_texts.check import read_texts
from game.fixed_texts.proposals import answers_of, proposals
from game.fixed_texts.store import shipped_bytes
from game.i18n.catalogues import words
from game.library.loading import library
from tests.cli.cli_run import run
from tests.content.test_content_rules_alone import HOME, MOST_WORDS, SENTENCE, STRAYS, WORD

TODAY = "2026-11-29"
ANSWERS = answers_of(library().cards)
TOLD = {language: proposals(words(language)) for language in ("nl", "en")}
EACH = [pytest.param(one, id=f"{one.id} {language}") for language, told in TOLD.items() for one in told]
DUTCH = [pytest.param(one, id=one.id) for one in TOLD["nl"]]

NOTHING_OF_A_PUPIL = {"H6-4": "by which phone parents are reached"}
"""What parents hear here cannot be unsafe for one child."""


def sentences(data: bytes, own: bool = False) -> list[str]:
    """Every fault in a file of proposals, as line and sentence."""
    found = read_texts(data, "proposals", "proposals.yaml", TODAY, own, ANSWERS)[1]
    return [f"{one.line}: {one.sentence(english)}" for one in found]


def test_every_chapter_has_its_proposals() -> None:
    """Fifty-six, of the law, advice, and what nobody decided."""
    told = TOLD["nl"]
    assert len(told) == 56
    assert list(dict.fromkeys(one.chapter for one in told)) == list(CHAPTERS)
    assert [len([one for one in told if one.kind == kind]) for kind in (LAW, ADVICE)] == [4, 5]


def test_nothing_is_wrong_in_what_comes_with_the_game() -> None:
    """Also: every answer that it names is one of a card, and may become a rule."""
    assert sentences(shipped_bytes("proposals")) == []


def test_a_proposal_is_written_in_two_languages() -> None:
    """Text and reason; what it rests on is the same."""
    for dutch, english_one in zip(TOLD["nl"], TOLD["en"], strict=True):
        assert dutch.text != english_one.text and dutch.why != english_one.why
        assert (dutch.id, dutch.against, dutch.replaced_by) == (english_one.id, english_one.against, dutch.replaced_by)


@pytest.mark.parametrize("one", EACH)
def test_a_proposal_is_plain(one: Proposal) -> None:
    """Said in one breath, no word that can mean anything, one reason in one or two short sentences."""
    assert max(len(WORD.findall(part)) for part in SENTENCE.findall(f"{one.text} {one.why}")) <= MOST_WORDS
    assert [vague.word for vague, _ in vague_in(one.text)] == []


@pytest.mark.parametrize("one", DUTCH)
def test_a_proposal_knows_what_goes_to_the_board_and_what_does_not_go_home(one: Proposal) -> None:
    """As a rule of a card does: on paper nobody has the notes beside it."""
    assert not STRAYS.search(one.text) or "bestuur" in one.text
    told = HOME.search(one.text) and one.id not in NOTHING_OF_A_PUPIL
    assert not told or re.search(r"onveilig|bestuur", one.text)


FIRST_OF_SECOND = 'id: H1-1\n    chapter: H1\n    kind: proposal\n    strength: must\n    text:\n      nl: "Met'
PRIVATE = "basis/a2-kleine-volgers:op-prive"
FAULTS = [
    ("strength: must", "strength: may", 'nl: "Deze', "text: nl' says must, and the strength is may (choose must as"),
    ("    checked: 2026-11-22\n", "", "id: H1-1", "checked' is missing (write on which day somebody last looked"),
    ("    mark: S\n", "", "id: H1-1", "mark' is missing (S: seen in a source."),
    ("    kind: proposal\n", "", "id: H1-1", "kind' is missing (law: it is in the law. advice: it is not. proposal"),
    ("checked: 2026-11-22", "checked: 2030-01-01", "2030-01-01", "checked' is in the future (when did you see"),
    ("checked: 2026-11-22", "checked: in november", "in november", "checked' is not a date (write it like 2026-11"),
    ("id: H1-1", "id: H2-99", "id: H2-99", "id' is not the chapter with a number (write it like: H1-1)"),
    ("id: H1-2", "id: H1-1", FIRST_OF_SECOND,
     "“H1-1” is there twice (the first is on line"),
    (PRIVATE, "basis/a2-kleine-volgers:op-slot", ":op-slot", "there is no answer “basis/a2-kleine-volgers:op-slot”"),
    (PRIVATE, "basis/a2-kleine-volger:op-prive", "volger:op", "(did you mean 'basis/a2-kleine-volgers:op-prive'?)"),
    (PRIVATE, "a2:op-prive", " a2:op-prive", "“a2:op-prive” is no answer of a card (write it like: basis/a1"),
    (PRIVATE, "basis/a1-volgverzoek:ouders-weten", ":ouders-weten", "never becomes a rule (name an answer that has"),
    (PRIVATE, "basis/t1-laat-appen:can", "t1-laat", "is about the team among itself (such an agreement stands apart"),
    (PRIVATE, "basis/a2-kleine-volgers:niet-reageren", None, "niet-reageren” is there twice (the first is on line"),
    ('nl: "Deze', 'nl: "' + "Deze afspraken gelden. " * 14 + "Deze", "Deze afspraken gelden. Deze", "long; 300 fit"),
]  # fmt: skip
"""What is changed into what, on which line that is told, and what is said."""


@pytest.mark.parametrize(("old", "new", "at", "sentence"), FAULTS)
def test_a_fault_is_told_by_its_line_and_what_helps(old: str, new: str, at: str | None, sentence: str) -> None:
    """One change in the file of the game; the same in the English beside it is the only other thing said."""
    data = shipped_bytes("proposals").decode("utf-8")
    changed = data.replace(old, new, 1)
    assert changed != data
    told = [one for one in sentences(changed.encode("utf-8")) if "text: en'" not in one]
    line = changed[: changed.index(at) if at else changed.rindex(new)].count("\n") + 1
    assert len(told) == 1 and told[0].startswith(f"{line}: 'proposals ") and sentence in told[0]


def test_what_is_in_the_law_is_never_replaced() -> None:
    """No agreement takes its place."""
    data = shipped_bytes("proposals").decode("utf-8")
    law = data.index("kind: law")
    replaced = "    replaced_by:\n      - basis/a1-volgverzoek:nooit\n    mark:"
    changed = data[:law] + data[law:].replace("    mark:", replaced, 1)
    (told,) = sentences(changed.encode("utf-8"))
    assert "what is in the law never goes away (take it out" in told


def test_a_school_is_told_of_its_words_and_nothing_more() -> None:
    """How firm words are is a guess: in a file of the school's own it is no mistake."""
    data = shipped_bytes("proposals").replace(b"strength: must", b"strength: may", 1)
    found = read_texts(data, "proposals", "own.yaml", TODAY, True, ANSWERS)
    assert found[0] is not None and [one.warns for one in found[1]] == [True, True]


def test_check_looks_at_a_file_of_the_school(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the cards that are known here."""
    data = shipped_bytes("proposals").replace(b"basis/a2-kleine-volgers:op-prive", b"basis/zz-weg:ja")
    (tmp_path / "proposals.yaml").write_bytes(data)
    assert run("check", tmp_path, "--lang", "en") == 1
    assert "there is no answer “basis/zz-weg:ja”" in capsys.readouterr().out
