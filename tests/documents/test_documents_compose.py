"""A protocol put together: whose it is, how long its sheet is, and the bytes of one format or of a whole folder."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import OwnChapter
from game.core.contacts import Contact
from game.core.school import School
from game.core.session import Session, Setup
from game.documents.blocks import Entry, Para, Section, Sub
from game.documents.bundle import folder_bytes, protocol_bytes
from game.documents.compose import FEWEST_LINES, MOST_LINES, compose
from game.documents.formats import EXPORTS, pdf
from game.documents.model import Context, Document
from game.documents.paper_frame import paper
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, CONTACTS, SESSION, document, paper_of


def composed(session: Session = SESSION, **context: object) -> Document:
    return compose(session, ENGLISH, Context(**context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "settings", "shown"),
    [
        pytest.param("De Wilg", "Our settings", "De Wilg", id="what was typed for this session"),
        pytest.param(" \u202e", "De  Linde", "De Linde", id="what the settings say"),
        pytest.param("", "", "Our school", id="neither"),
    ],
)
def test_a_protocol_names_its_school(typed: str, settings: str, shown: str) -> None:
    """Never an empty line where a name belongs."""
    made = composed(replace(SESSION, setup=Setup(school=typed)), school=School(name=settings))
    assert made.school == shown


@pytest.mark.parametrize(
    ("people", "lines"), [(0, FEWEST_LINES), (1, FEWEST_LINES), (24, 24), (60, MOST_LINES), (400, MOST_LINES)]
)
def test_the_sheet_to_sign_has_room_and_an_end(people: int, lines: int) -> None:
    """Some colleague is ill today, and a large school copies the page."""
    assert composed(replace(SESSION, setup=Setup(people=people))).colleagues == lines


@pytest.mark.parametrize("at", ["", "soon"])
def test_a_session_without_a_day_has_dots_for_it(at: str) -> None:
    """“Draft of ” would look like a mistake; what is no date is shown as it is."""
    made = composed(replace(SESSION, at=at))
    assert made.date == (at or "…") and made.date in made.status


def test_a_number_is_printed_when_somebody_confirmed_it() -> None:
    """Not one that has no day, nor a day without a number; the key finds it for the leaflets."""
    made = composed(contacts=(*CONTACTS, Contact("board", "Board", "x", " 06\u202e-1 ", "2026-01-01")))
    assert [line[2] for line in made.contacts] == ["112", "06-1"]
    assert made.numbers == (("emergency", "112"), ("board", "06-1"))


def test_the_guide_says_for_which_schools_only_where_it_may_be_another() -> None:
    """A basic school is not told that its own law may not hold."""
    own = replace(SESSION, chapters=(OwnChapter("V1", "Stage", "", "vo"),), agreements=(replace(AGREED, chapter="V1"),))
    assert len(composed(own).guide) > len(composed().guide)


def test_all_rules_in_the_order_of_their_chapters() -> None:
    """The calendar and the leaflets read them from here."""
    assert [rule.number for rule in document().rules()] == ["3.1", "5.1", "9.1"]


def test_every_paper_carries_school_day_and_draft() -> None:
    """Whatever it says: pages come apart."""
    source = document()
    made = paper("any", "T", (Section("S", ()),), source, ENGLISH)
    assert (made.status, made.school, made.language, made.at) == (source.status, "De Wilg", "en", "2026-11-12")
    assert made.footer == f"De Wilg · draft, version 0.1, {source.date}" and not made.contents


def test_blocks_and_entries_of_a_paper_in_order() -> None:
    """Whatever section they are in."""
    first, second = Entry("3.1", "a"), Entry("5.1", "b")
    made = replace(paper_of(), sections=(Section("A", (Para("x"), first)), Section("B", (Sub("y"), second))))
    assert made.entries() == (first, second) and [*made.blocks()] == [Para("x"), first, Sub("y"), second]
    assert paper_of().entries() == ()


def test_the_rules_of_a_protocol_are_its_entries() -> None:
    """A format that prints every entry has printed every rule."""
    entries = PAPERS["protocol"](document(), ENGLISH).entries()
    assert [one.number for one in entries if one.number[:1].isdigit()] == ["3.1", "5.1", "9.1"]


def test_a_format_that_is_none_is_no_format() -> None:
    """A desk names one by its ending."""
    with pytest.raises(KeyError):
        protocol_bytes(SESSION, ENGLISH, Context(), "exe")
    assert protocol_bytes(SESSION, ENGLISH, Context()).startswith(b"DRAFT")


UNASKED = ("agreements", "account", "threats", "newcomers", "look-back", "poster", "kit")
"""The leaflets of a draft; those for parents, pupils and for signing come later."""


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_folder_holds_every_format_and_every_leaflet(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """In the words of the document; where no PDF can be made everything else is there all the same."""
    monkeypatch.setattr(pdf, "can_write", lambda: False)
    say = words(language)
    names = folder_bytes(SESSION, say, Context(CONTACTS, "0.1.0"))
    endings = sorted(name.rpartition(".")[2] for name in names if "/" not in name)
    assert endings == sorted(set(EXPORTS) - {"pdf"}) and all(names.values())
    leaflets = [name for name in names if name.startswith(f"{say('leaflets')}/")]
    assert sum(name.endswith(".docx") for name in leaflets) == len(UNASKED) == len(leaflets)
    assert f"{say('emails')}/{say('2 the day after, to the team')}.txt" in names


def test_where_pdf_can_be_made_each_page_is_there_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """To change it and to print it."""
    monkeypatch.setattr(pdf, "can_write", lambda: True)
    monkeypatch.setattr(pdf, "write", lambda paper, say: b"%PDF " + paper.kind.encode())
    found = {name: data for name, data in folder_bytes(SESSION, ENGLISH, Context()).items() if name.endswith(".pdf")}
    assert found["protocol.pdf"] == b"%PDF protocol" and len(found) == 1 + len(UNASKED)
    assert sorted(data.partition(b" ")[2].decode() for data in found.values()) == sorted(("protocol", *UNASKED))
