"""All agreements on one page: whose column is where, what never stands there, and what happens when it is full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.adoption import CouncilPart, ProtocolState, StateChange
from game.core.cards import CardId, OwnChapter
from game.core.proposals import Judged, Judgement
from game.core.session import Agreement, Session
from game.core.strength import Strength
from game.documents.blocks import Columns, Entry, Paper, Para, Sub
from game.documents.compose import compose
from game.documents.formats import pdf
from game.documents.formats.docx.styles import looks
from game.documents.formats.plain_text import write
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from tests.documents.documents_extremes import logo
from tests.documents.documents_samples import AGREED, SESSION
from tests.documents.test_documents_among_staff import PLAYED as OF_TEAM

DUTCH = words("nl")
SUBMITTED = StateChange(ProtocolState.SUBMITTED, "2026-12-01", (CouncilPart.WHOLE,))
ADOPTED = replace(
    SUBMITTED, state=ProtocolState.ADOPTED, on="2026-12-15", consents=((CouncilPart.WHOLE, "2026-12-10"),),
    holds_from="2027-01-04",
)  # fmt: skip
WITHDRAWN = StateChange(ProtocolState.WITHDRAWN, "2027-02-01", reason="Too soon.")
USUAL = (
    "We answer no messages of pupils after the time that we agreed; the next school day we come back to it in person."
)


def paper(session: Session, say: Words = ENGLISH, **more: object) -> Paper:
    # The fields that a test names are of many types.
    return PAPERS["agreements"](replace(compose(session, say, Context()), **more), say)  # type: ignore[arg-type]


def text(session: Session, say: Words = ENGLISH) -> str:
    return " ".join(write(paper(session, say)).decode("utf-8").split())


def one(n: int, chapter: str, says: str = USUAL, strength: Strength = Strength.MUST) -> Agreement:
    return replace(AGREED, card=CardId(f"basis/c{n}"), chapter=chapter, text=says, strength=strength, floor=None)


def many(n: int, says: str = USUAL) -> Session:
    codes = ("H3", "H4", "H5", "H3", "H6", "H7", "H8", "H9", "H3", "H12", "H2", "H11", "H10")
    firm = (Strength.MUST, Strength.MUST, Strength.SHOULD, Strength.MAY)
    some = (one(k, codes[k % len(codes)], says, firm[k % len(firm)]) for k in range(n))
    return replace(SESSION, agreements=tuple(some))


def columns(made: Paper) -> list[tuple[str, list[str]]]:
    """The head of each column, and the numbers below it, from page to page."""
    return [
        (column[0].title, [entry.number for entry in column if isinstance(entry, Entry)])
        for block in made.blocks()
        if isinstance(block, Columns)
        for column in block.columns
        if column and isinstance(column[0], Sub)
    ]


def test_each_group_of_chapters_has_its_column_in_order() -> None:
    """Stories (H2) stand with images, the team of the school with AI; a chapter without an agreement falls away."""
    some = [one(n, code) for n, code in enumerate(("H2", "H5", "H12", "H9", "H3", "H7", "H11", "H6"))]
    assert columns(paper(replace(SESSION, agreements=tuple(some)))) == [
        ("With pupils", ["3.1", "7.1"]),
        ("Images and stories", ["5.1", "2.1"]),
        ("With parents and former pupils", ["6.1"]),
        ("Who works or helps here", ["11.1"]),
        ("Worries, threats, speaking up", ["9.1", "12.1"]),
    ]


def test_a_chapter_of_a_set_that_is_like_no_other_comes_last() -> None:
    """No agreement is left out because nobody knows its chapter."""
    session = replace(
        SESSION, chapters=(OwnChapter("V9", "At sea", "", "vo"),), agreements=(one(1, "V9"), one(2, "H3"))
    )
    assert columns(paper(session))[-1][1] == [rule.number for rule in compose(session, ENGLISH).rules()][-1:]


def test_the_word_stands_behind_what_is_no_must() -> None:
    session = replace(SESSION, agreements=tuple(one(n, "H3", USUAL, firm) for n, firm in enumerate(Strength)))
    assert [entry.behind for entry in paper(session, DUTCH).entries()] == ["", "hoort", "mag"]


def test_adopted_proposals_stand_behind_what_was_voted_on() -> None:
    """With a point for a number; what whoever led chose alone only once the board adopted it all the same."""
    ids = [found.id for found in compose(SESSION, ENGLISH).chapters[2].proposed if found.kind == "proposal"][:2]
    judged = (Judged(ids[0], Judgement.YES), Judged(ids[1], Judgement.YES, alone=True))
    session = replace(SESSION, agreements=(one(1, "H3"), one(2, "H7")), judged=judged)
    assert [entry.number for entry in paper(session).entries()] == ["3.1", "7.1", "•"]
    assert [entry.number for entry in paper(moved(session, SUBMITTED, ADOPTED)).entries()] == ["3.1", "7.1", "•", "•"]


def moved(session: Session, *changes: StateChange) -> Session:
    for change in changes:
        session = replace(session, changes=(*session.changes, change), as_changed=(*session.as_changed, session))
    return session


@pytest.mark.parametrize(
    ("changes", "dutch", "english"),
    [
        pytest.param((), "Dit spraken wij af; de MR en het bestuur beslissen nog", "have yet to decide", id="draft"),
        pytest.param((SUBMITTED,), "de MR en het bestuur beslissen nog", "have yet to decide", id="submitted"),
        pytest.param((SUBMITTED, ADOPTED), "Dit geldt bij ons vanaf 4 januari 2027", "from 2027-01-04", id="adopted"),
        pytest.param((SUBMITTED, WITHDRAWN), "ingetrokken en geldt niet", "is not in force", id="withdrawn"),
    ],
)
def test_its_head_says_what_it_is_worth(changes: tuple[StateChange, ...], dutch: str, english: str) -> None:
    """A page on a wall is read without anybody beside it."""
    session = moved(SESSION, *changes)
    assert dutch in paper(session, DUTCH).sections[0].title and english in paper(session).sections[0].title
    holds = "Dit geldt bij ons" in text(session, DUTCH)
    assert holds is (changes[-1:] == (ADOPTED,))


def test_the_signs_are_explained_where_they_are() -> None:
    """A council has no leaflet beside it that says what a point is."""
    taken = [found.id for found in compose(SESSION, ENGLISH).chapters[2].proposed if found.kind == "proposal"][:1]
    session = replace(SESSION, agreements=(one(1, "H3"),))
    assert "nobody voted on it" not in text(session) and "it is a must" not in text(session)
    assert "nobody voted on it" in text(replace(session, judged=(Judged(taken[0], Judgement.YES),)))
    assert "it is a must" in text(replace(SESSION, agreements=(one(1, "H3", USUAL, Strength.MAY),)))


def test_nothing_stands_there_but_agreements_the_law_and_how_to_go_on() -> None:
    """No turnout, no reason, no source, no reservation; of the law four sentences at most."""
    told = text(SESSION)
    for part in ("Why", "Turnout", "vote 1", "checked", "There are too few tablets", "Art.", "AVG"):
        assert part not in told, part
    assert "112" in told and "In doubt? Ask first." in told
    (law,) = [block for block in paper(SESSION).blocks() if isinstance(block, Para) and "112" in block.text]
    assert law.text.count(".") <= 4 + law.text.count("?")


def test_what_colleagues_agreed_among_themselves_is_never_on_it() -> None:
    assert AGREED.text in str(compose(OF_TEAM, ENGLISH).among_staff)
    assert AGREED.text not in text(OF_TEAM) and not [n for _, ns in columns(paper(OF_TEAM)) for n in ns if "W" in n]


def test_without_an_agreement_it_says_so() -> None:
    assert "Nothing is agreed yet." in text(replace(SESSION, agreements=()))


def test_no_letter_of_an_agreement_is_smaller_than_ten_points() -> None:
    """In Word, whose small styles shrink; the PDF sets its columns in 10 points."""
    assert {look.size for look in looks(ENGLISH, tight=True) if look.id.startswith("OkPoint")} == {20}


def test_what_the_page_does_not_hold_is_on_its_back_the_firmest_first() -> None:
    made = paper(many(40))
    assert len(made.sections) == 2 and [section.new_page for section in made.sections] == [False, True]
    first, second = ([entry.behind for entry in replace(made, sections=(one,)).entries()] for one in made.sections)
    assert len(first) + len(second) == 40 and set(first) == {""}
    assert f"{len(second)} more agreements are on page 2." in text(many(40)) and "are in the protocol" not in text(
        many(40)
    )


def test_what_two_pages_do_not_hold_is_counted() -> None:
    """The least firm goes first, and nobody takes the page for all there is."""
    session = many(60, USUAL * 2)
    shown = paper(session).entries()
    assert f"{60 - len(shown)} more agreements are in the protocol." in text(session)
    assert "may" not in {entry.behind for entry in shown} and len(paper(session).sections) == 2


@pytest.mark.parametrize("say", [pytest.param(DUTCH, id="nl"), pytest.param(ENGLISH, id="en")])
@pytest.mark.parametrize("rules", [0, 1, 2, 6, 12, 25, 40, 60])
@pytest.mark.parametrize("says", [USUAL, USUAL * 2, "We ask first."], ids=["usual", "long", "short"])
def test_a_page_of_the_paper_is_a_page_of_the_printer(rules: int, says: str, say: Words) -> None:
    """How much fits is reckoned, so it is held against what the compiler makes of it."""
    made = paper(many(rules, says), say)
    assert len(pdf.page_pictures(made, say, 100)) == len(made.sections)


def test_a_dozen_agreements_fit_one_page() -> None:
    assert len(paper(many(12)).sections) == 1


def test_a_long_name_and_a_wide_logo_take_their_room() -> None:
    """From the agreements, and never from the size of their letters."""
    setup = replace(SESSION.setup, school="Basisschool met een lange naam " * 9)
    for n in (12, 40):
        made = paper(moved(replace(many(n), setup=setup), SUBMITTED, ADOPTED), DUTCH, logo=logo(8, 1))
        assert len(pdf.page_pictures(made, DUTCH, 100)) == len(made.sections) <= 2


def test_one_chapter_alone_is_cut_into_columns() -> None:
    """Nobody reads a line across a whole sheet."""
    some = tuple(one(n, "H3") for n in range(6))
    made = columns(paper(replace(SESSION, agreements=some)))
    assert len(made) == 3 and [n for _, ns in made for n in ns] == [f"3.{k}" for k in range(1, 7)]
