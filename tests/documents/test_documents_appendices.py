"""What follows the chapters: in which order, what is left out, and where there is room to write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.documents.appendices import appendices, floor_details, signing, threats
from game.documents.blocks import Blanks, Entry, Para, Section, Sub, Table
from game.documents.fixed import TO_WRITE
from game.documents.model import Document, Floor, NotNeeded, OpenPoint
from game.documents.papers import PAPERS
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import document

POINT = OpenPoint(
    "At 22.40",
    "Do we answer?",
    "H3",
    "We wait.",
    "Comes back: the board.",
    ("A camp.", "A trip."),
    Floor("It is so.", "Law", "law"),
)
NOTHING = replace(document(), parked=(), not_needed=())
USUAL = ["", "", "", "A", "B", "C"]


def sections(of: Document = NOTHING) -> dict[str, Section]:
    return {section.title: section for section in appendices(of, ENGLISH)}


def table_in(section: Section) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table))


def test_appendices_stand_in_their_order_with_their_letters() -> None:
    """“See appendix B” holds in every protocol; what is not there leaves no empty heading."""
    assert [section.number for section in appendices(NOTHING, ENGLISH)] == USUAL
    full = replace(NOTHING, parked=(POINT,), not_needed=(NotNeeded("Laughing", "Do we laugh?", "H12", None),))
    titles = [section.title for section in appendices(full, ENGLISH)]
    assert titles[:3] == ["Parked: these come back", "No agreement needed", "In the law"]


def test_nothing_begins_a_page_that_is_half_empty() -> None:
    """What is printed by itself has a paper of its own: the plan for the wall, the sheet to sign."""
    assert [section.number for section in appendices(NOTHING, ENGLISH) if section.new_page] == []


def test_parked_points_are_numbered_and_say_that_they_are_not_agreed() -> None:
    """Nobody may take the text of a parked point for a rule."""
    entries = sections(replace(NOTHING, parked=(POINT, POINT)))["Parked: these come back"].blocks
    assert [entry.number for entry in entries if isinstance(entry, Entry)] == ["P1", "P2"]
    assert entries[0] == Entry(
        "P1",
        "Do we answer?",
        (
            ("Text so far, not agreed", "We wait."),
            ("Objection", "A camp."),
            ("Objection", "A trip."),
            ("This is in the law", "It is so. (Law)"),
            ("", "Comes back: the board."),
        ),
    )


def test_a_parked_point_without_a_text_has_no_empty_line() -> None:
    """Some points are parked before anybody wrote a word."""
    (entry,) = sections(replace(NOTHING, parked=(OpenPoint("T", "Q?", "H3", "", "Back.", (), None),)))[
        "Parked: these come back"
    ].blocks
    assert entry == Entry("P1", "Q?", (("", "Back."),))


def test_the_law_stands_beside_a_card_without_agreement() -> None:
    """With its source, or the card has no detail at all."""
    cards = (NotNeeded("T", "With?", "H3", POINT.floor), NotNeeded("U", "Without?", "H3", None))
    blocks = sections(replace(NOTHING, not_needed=cards))["No agreement needed"].blocks
    assert blocks == (Entry("–", "With?", (("This is in the law", "It is so. (Law)"),)), Entry("–", "Without?"))
    assert floor_details(None, ENGLISH) == ()


@pytest.mark.parametrize(
    ("kind", "title"),
    [("law", "This is in the law"), ("advice", "Standing advice"), ("", "Already settled")],
)
def test_law_and_advice_are_told_apart_beside_a_rule(kind: str, title: str) -> None:
    """A session of before that difference says neither."""
    assert floor_details(Floor("It is so.", "Law", kind), ENGLISH) == ((title, "It is so. (Law)"),)


def test_steps_of_the_law_are_numbered_only_where_their_order_counts() -> None:
    """A list of points that looks like steps would make a duty of the order."""
    told = [block for block in sections()["In the law"].blocks if isinstance(block, Para) and block.label]
    law = [duty for duty in document().law if duty.kind == "law"]
    assert [block.label for block in told] == [f"{duty.title}." for duty in law]
    assert [block.text.startswith("1. ") for block in told] == [duty.ordered for duty in law]
    assert all(block.text.endswith(duty.source) for block, duty in zip(told, law, strict=True))


def test_the_ladder_counts_from_nought() -> None:
    """Step 0 is a talk; the notes of the file call the others by these numbers."""
    rows = table_in(sections()["Measures and complaints"]).rows
    assert [row[0] for row in rows] == [str(n) for n in range(len(document().ladder))]


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        pytest.param((), (TO_WRITE, TO_WRITE, TO_WRITE), id="nothing confirmed: room to write"),
        pytest.param((("board", "06-1"),), (TO_WRITE, TO_WRITE, "06-1"), id="the board"),
        pytest.param((("police", "1"), ("police-contact", "2"), ("board", "3")), ("1", "2", "3"), id="all"),
        pytest.param((("adviser-internal", "4"),), (TO_WRITE, TO_WRITE, TO_WRITE), id="a number for another paper"),
    ],
)
def test_numbers_for_a_threat_are_confirmed_or_written_by_hand(
    known: tuple[tuple[str, str], ...], shown: tuple[str, ...]
) -> None:
    """A wrong number on the wall is worse than none."""
    blocks = threats(replace(NOTHING, numbers=known), ENGLISH)
    table = next(block for block in blocks if isinstance(block, Table))
    assert tuple(row[1] for row in table.rows) == shown


def test_the_plan_for_threats_leaves_room_for_who_does_what() -> None:
    """A part without a role is filled in by hand, and still says what is done."""
    first, second = document().threats[:2]
    made = threats(replace(NOTHING, threats=(replace(first, who="the head"), replace(second, who=""))), ENGLISH)
    heads = [block.title for block in made if isinstance(block, Sub)]
    assert heads == [f"1. {first.title} – who: the head", f"2. {second.title} – who: {TO_WRITE}"]
    assert isinstance(made[0], Para) and made[0].kind == "warning"


def test_without_a_confirmed_contact_the_page_says_so() -> None:
    """An empty table would look as if it had been forgotten."""
    first, *small_print = sections(replace(NOTHING, contacts=()))["Contacts"].blocks
    assert first == Para("No contact was confirmed when this was written.")
    assert small_print == [Para(" ".join(NOTHING.notes), "note")]
    assert table_in(sections()["Contacts"]).rows == document().contacts


def test_an_account_of_nothing_has_no_table() -> None:
    """A session that ended before its first card still has its sentences and its small print."""
    blocks = PAPERS["account"](replace(NOTHING, played=()), ENGLISH).sections[0].blocks
    assert blocks and not [block for block in blocks if isinstance(block, Table)]


@pytest.mark.parametrize("people", [0, 1, 40])
def test_there_is_a_line_to_sign_for_everybody(people: int) -> None:
    """High enough to write on, with nobody's name on it."""
    _, table = signing(replace(NOTHING, colleagues=people), ENGLISH)
    assert isinstance(table, Table) and table.tall and len(table.rows) == people
    assert not any(cell for row in table.rows for cell in row)


def test_the_school_signs_before_its_people_do() -> None:
    """Head, council and board first; then the sheet."""
    blocks = list(PAPERS["signing"](document(), ENGLISH).blocks())
    assert blocks[0] == Blanks(document().signing) and isinstance(blocks[-1], Table)


def test_columns_of_every_table_fill_the_page() -> None:
    """Shares that do not add up leave a hole in Word, or run off the paper."""
    papers = (PAPERS[kind](document(), ENGLISH) for kind in PAPERS)
    tables = [block for paper in papers for block in paper.blocks() if isinstance(block, Table)]
    assert len(tables) >= 3
    for table in tables:
        assert sum(table.widths) == pytest.approx(1)
        assert {len(row) for row in table.rows} | {len(table.widths)} == {len(table.head)}, table.title
