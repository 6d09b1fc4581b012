"""The fixed texts of a protocol: law, advice and bills are told apart, and nothing uncertain passes for a fact."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.adoption import ProtocolState
from game.core.cards import CHAPTERS
from game.core.contacts import STANDARD
from game.documents import fixed
from game.documents.appendices import appendices
from game.documents.blocks import Para, Sub
from game.documents.compose import compose
from game.documents.model import Context
from game.documents.protocol import protocol_paper
from game.fixed_texts.store import ENDING, shipped, shipped_bytes
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from game.system.paths import places
from tests.documents.documents_samples import SESSION, document

DUTCH = words("nl")
LANGUAGES = [pytest.param(words(one), id=one) for one in ("nl", "en", "de", "fy", "tr", "uk")]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the school's own texts."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    places().own_texts.mkdir(parents=True)
    return places().own_texts


def test_law_advice_and_a_bill_stand_in_sections_of_their_own() -> None:
    """Nobody on a council may take advice, or what parliament still talks about, for law."""
    sections = {section.title: section for section in appendices(document(), ENGLISH)}
    law, bill, advice = (sections[one] for one in ("In the law", "Not a law yet", "Standing advice (not voted on)"))
    told = [[block.label for block in one.blocks if isinstance(block, Para)] for one in (law, bill, advice)]
    assert any("4a Wpo" in title for title in told[0]) and not any("36 777" in title for title in told[0])
    assert ["36 777" in title for title in told[1]] == [True]
    assert "Phones in class." in told[2] and not set(filter(None, told[0])) & set(told[2])


def test_every_article_says_where_and_when_it_was_seen_and_how_sure_that_is() -> None:
    """A line of law without that would be a claim."""
    for duty in (*fixed.duties(ENGLISH), *fixed.duties(ENGLISH, advice=True)):
        assert duty.source.startswith("Source: ") and "checked 2026-11-" in duty.source, duty.title
        assert (": general knowledge; have the school board check it" in duty.source) is (duty.confidence == "D")


def test_what_the_text_of_the_law_was_not_seen_of_says_so() -> None:
    """Rather a doubt on paper than a wrong article before a council."""
    told = {duty.title: duty.source for duty in fixed.duties(DUTCH)}
    assert "Laat het bestuur dat artikel nakijken." in told["Seksueel beeld, ook nepbeeld (art. 252 en 254ba Sr)"]
    assert "wetstekst gezien, stand 2015" in told["Melden, overleggen en aangifte doen (art. 4a Wpo)"]


@pytest.mark.parametrize("say", LANGUAGES)
def test_every_fixed_text_is_there_in_every_language(say: Words) -> None:
    """No place stays open, and only English is English."""
    duties = (*fixed.duties(say), *fixed.duties(say, advice=True))
    guides = [line for state in ProtocolState for line in fixed.guide(state, say, **{"from": "x", "on": "x"})]
    texts = [*guides, *fixed.signing(say), *(line for duty in duties for line in duty.lines)]
    assert all(texts) and not [text for text in texts if "{" in text]
    assert say.language == "en" or not set(texts) & {line for duty in fixed.duties(ENGLISH) for line in duty.lines}


def test_the_notes_of_the_ladder_end_with_their_source() -> None:
    """The collective agreement was not seen, and the ladder says so."""
    assert "The text of the present CAO PO was not seen." in fixed.ladder_notes("H9", ENGLISH)[-1]


def test_who_consents_stands_in_the_last_chapter() -> None:
    """Whole council, staff or parents: by subject, with the article."""
    last = next(one for one in protocol_paper(document(), ENGLISH).sections if one.number == CHAPTERS[-1])
    told = [block.text for block in last.blocks if isinstance(block, Para)]
    parts = next(text for text in told if "whole council (art. 10, e)" in text)
    assert all(f"{one.part}: {one.who} ({one.article})." in parts for one in document().council.parts)
    assert [text for text in told if "2014–2015" in text]


def test_fixed_texts_of_a_chapter_stand_under_what_decides_them() -> None:
    """After what the team agreed, so that a number is never read as the law."""
    sections = protocol_paper(document(), ENGLISH).sections
    chapter = next(one for one in sections if one.number == "H9")
    assert [block.label for block in chapter.blocks if isinstance(block, Para) and block.label] == [
        "In the law:",
        "Standing advice (not voted on):",
    ]
    kinds = [type(one).__name__ for one in chapter.blocks]
    assert kinds.index("Reasons") < kinds.index("Para")
    (proposals,) = (one for one in sections if one.title == "Proposals of the model")
    assert [one.title for one in proposals.blocks if isinstance(one, Sub)] == [
        "Standing advice (not voted on)",
        "Proposal that comes with this form; the team has not discussed it yet",
    ]


def test_a_file_of_the_school_takes_the_place_of_that_of_the_game(own: Path) -> None:
    """Also where the program itself cannot be written to; it is seen at once."""
    (own / "complaints.yaml").write_bytes(
        shipped_bytes("complaints").replace(b"Praat met de directeur.", b"Bel eerst.")
    )
    assert any(step.startswith("Bel eerst.") for step in fixed.complaints(DUTCH))
    (own / "complaints.yaml").unlink()
    assert not any(step.startswith("Bel eerst.") for step in fixed.complaints(DUTCH))


def test_a_school_that_leaves_the_english_out_has_its_dutch_everywhere(own: Path) -> None:
    """A lawyer writes Dutch; a paper in another language is not empty there."""
    lines = shipped_bytes("complaints").decode().splitlines()
    (own / "complaints.yaml").write_text(
        "\n".join(line for line in lines if not line.strip().startswith("en:")), "utf-8"
    )
    assert fixed.about_complaints(ENGLISH) == fixed.about_complaints(words("de")) == fixed.about_complaints(DUTCH)


def test_a_broken_file_of_the_school_stops_no_document(own: Path) -> None:
    """The meeting goes on with the text of the game, and the small print says that somebody has to look."""
    (own / f"law{ENDING}").write_text("articles: [\n", "utf-8")
    assert fixed.duties(DUTCH) and shipped("law").groups["articles"]
    assert len(fixed.notes("1", "2026-12-01", ENGLISH)) == 4


@pytest.mark.parametrize(
    ("today", "lines"), [("2026-12-01", 3), ("2027-01-31", 3), ("2027-02-01", 4), ("2031-01-01", 4)]
)
def test_the_small_print_says_when_the_texts_are_to_be_looked_at_again(today: str, lines: int, own: Path) -> None:
    """From the first day that a file or an article of it names."""
    assert len(fixed.notes("1", today, ENGLISH)) == lines


def test_a_document_of_an_old_session_goes_by_the_day_on_which_it_is_written() -> None:
    """A file that was right at the meeting may be old at the export."""
    assert len(compose(SESSION, ENGLISH, Context()).notes) == 3
    assert len(compose(SESSION, ENGLISH, Context(now="2030-01-01T10:00:00")).notes) == 4


def test_no_number_of_the_game_is_confirmed_by_itself() -> None:
    """113 is proposed like every other; only what somebody at the school confirmed comes into a document."""
    assert "113" in {one.number for one in STANDARD}
    assert not [one for one in STANDARD if one.confirmed_on]
    assert compose(SESSION, ENGLISH, Context(STANDARD)).contacts == ()
    known = tuple(replace(one, confirmed_on="2026-11-29") if one.key == "suicide" else one for one in STANDARD)
    assert [line[2] for line in compose(SESSION, ENGLISH, Context(known)).contacts] == ["113"]
