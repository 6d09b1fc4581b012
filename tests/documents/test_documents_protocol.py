"""The protocol as it is read: agreements first, then why, then what is open; by state, and on few pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.adoption import ProtocolState
from game.core.ballots import Round
from game.core.cards import CardId
from game.core.proposals import Judged, Judgement
from game.core.session import Session, Setup
from game.documents.blocks import Entry, Paper, Para, Reasons, Section, Table
from game.documents.compose import compose
from game.documents.formats import pdf
from game.documents.formats.plain_text import write
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.documents.protocol import protocol_paper
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from tests.documents.documents_samples import AGREED, CONTACTS, FIRST, PARKED, SESSION, STATES, document, in_state

DUTCH = words("nl")
BOTH = [pytest.param(DUTCH, id="nl"), pytest.param(ENGLISH, id="en")]
OPEN = (ProtocolState.DRAFT, ProtocolState.SUBMITTED)


def paper(state: ProtocolState, session: Session = SESSION, say: Words = ENGLISH) -> Paper:
    return protocol_paper(compose(in_state(state, session), say, Context(CONTACTS)), say)


def text(made: Paper) -> str:
    return " ".join(write(made).decode("utf-8").split())


def test_it_opens_on_all_agreements_and_nothing_else() -> None:
    """What a teacher looks for tomorrow: number, text and how firm; nobody reads first how it was voted."""
    first = protocol_paper(document(), ENGLISH).sections[0]
    entries = [block for block in first.blocks if isinstance(block, Entry)]
    assert [(one.number, one.behind) for one in entries] == [
        ("3.1", "must"),
        ("5.1", "should, agreed with reservations"),
        ("9.1", "must"),
    ]
    assert not any(one.details for one in entries)


def test_reasons_follow_under_the_numbers_of_the_rules_once() -> None:
    made = protocol_paper(document(), ENGLISH)
    reasons = [block for block in made.blocks() if isinstance(block, Reasons)]
    assert [one.number for one in reasons] == ["3.1", "5.1", "9.1"]
    assert dict(reasons[0].details) == {"Why": "A child does not yet see what an adult shows."}


def test_how_it_was_voted_and_who_signs_stand_on_papers_of_their_own() -> None:
    """A turnout says nothing of what to do tomorrow."""
    for told in (text(paper(state)) for state in STATES):
        assert (
            "voted" not in told.replace("The team voted on what", "").replace("Nobody voted", "")
            or "vote 1" not in told
        )
        assert "Signature" not in told and "can live with it" not in told
    assert "vote 1" in text(PAPERS["account"](document(), ENGLISH))


def test_the_versions_stand_on_page_one_with_where_the_last_one_is() -> None:
    opening = paper(ProtocolState.ADOPTED).opening
    (table,) = (block for block in opening if isinstance(block, Table))
    assert [row[0] for row in table.rows] == ["0.1", "0.9", "1.0"]
    assert opening[-1] == Para("The version adopted last is with ……… and stands on ……….", "note")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("say", BOTH)
def test_what_is_open_stands_there_as_long_as_somebody_can_decide(state: ProtocolState, say: Words) -> None:
    """Adopted or withdrawn: no boxes, nothing to discuss, nothing that was only parked."""
    said = (Judged("H3-2", Judgement.YES), Judged("H4-1", Judgement.LATER), Judged("H2-1", Judgement.YES, alone=True))
    made = paper(state, replace(SESSION, judged=said), say)
    told, is_open = text(made), state in OPEN
    assert ("□" in told) is is_open
    assert (say("Proposals of the model") in [one.title for one in made.sections]) is is_open
    assert (say("Parked: these come back") in told) is is_open
    assert (say("It can be signed once it is adopted.") in told) is is_open
    discuss = say("Still to be discussed in the team: {chapters}. Date: ………", chapters="|").partition("|")[0]
    assert (discuss in told) is is_open


def test_adopted_it_says_what_holds_and_never_that_it_is_a_draft() -> None:
    """Also what whoever led chose alone, since the council consented to it and the board adopted it."""
    session = replace(SESSION, judged=(Judged("H3-2", Judgement.YES), Judged("H2-1", Judgement.YES, alone=True)))
    for say, draft in ((ENGLISH, "draft"), (DUTCH, "concept")):
        made = paper(ProtocolState.ADOPTED, session, say)
        told = text(replace(made, opening=made.opening[:1]))
        points = [one.number for one in made.sections[0].blocks if isinstance(one, Entry)]
        assert points.count("•") == 2
        assert (
            told.lower().replace("as long as it is a draft", "").replace("zolang het een concept is", "").count(draft)
            <= 1
        )
    first = paper(ProtocolState.ADOPTED).opening[0]
    assert isinstance(first, Para) and first.text.startswith("These agreements hold from")


def test_withdrawn_promises_nothing() -> None:
    first = paper(ProtocolState.WITHDRAWN).opening[0]
    assert isinstance(first, Para) and "is not in force" in first.text


def test_what_was_parked_is_kept_in_the_account_once_the_protocol_has_it_no_more() -> None:
    """A point that the team wanted back is not lost because the board adopted the rest."""
    kept = text(PAPERS["account"](compose(in_state(ProtocolState.ADOPTED), ENGLISH), ENGLISH))
    assert "Parked: these come back" in kept and "the January meeting" in kept
    assert "Parked: these come back" not in text(PAPERS["account"](document(), ENGLISH))


def test_a_new_version_marks_what_changed_and_lists_what_is_gone() -> None:
    """Who knew the old one sees in a minute what is otherwise."""
    before = in_state(ProtocolState.ADOPTED)
    changed = replace(AGREED, text="We accept no request from any pupil.")
    now = replace(before, agreements=(changed, *(one for one in before.agreements[1:] if one.chapter != "H9")))
    made = protocol_paper(compose(now, ENGLISH), ENGLISH)
    entry = next(one for one in made.entries() if one.number == "3.1")
    assert entry.marked and entry.details == (("Changed since version 1.0; it said", AGREED.text),)
    told = text(Paper("x", "t", "", "", "", "", "en", (Section("s", made.sections[0].blocks),)))
    assert "Gone since version 1.0" in told and "We report a suspicion to the school board at once." in told


def test_in_a_small_team_the_account_tells_of_reservations_and_of_no_count() -> None:
    """Of five people everybody can work out who the one with a reservation is."""
    few = tuple(replace(one, rounds=(Round(((FIRST, 5),), 5),)) for one in SESSION.agreements)
    told = text(PAPERS["account"](document(replace(SESSION, setup=Setup(people=5), agreements=few)), ENGLISH))
    assert "Agreed with a reservation: 5.1." in told and "can live with it" not in told and "of 5 voted" not in told


def _long(n: int) -> str:
    return (
        f"We answer no messages of pupils after the time that we agreed, and come back to it the next school day ({n})."
    )


@pytest.mark.parametrize("say", BOTH)
def test_ten_agreements_take_seven_pages_at_most(say: Words) -> None:
    """After an evening whose team went through the proposals: a council reads it, and a teacher finds it."""
    codes = ("H3", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H11", "H12")
    agreed = tuple(
        replace(AGREED, card=CardId(f"basis/c{n}"), chapter=code, text=_long(n), price="Children wait longer.")
        for n, code in enumerate(codes)
    )
    judged = tuple(
        Judged(one.id, Judgement.YES)
        for chapter in document().chapters[:3]
        for one in chapter.proposed
        if one.kind != "law"
    )
    session = replace(SESSION, agreements=(*agreed, PARKED), judged=judged)
    assert len(pdf.page_pictures(paper(ProtocolState.DRAFT, session, say), say, 100)) <= 7
    assert len(pdf.page_pictures(paper(ProtocolState.ADOPTED, session, say), say, 100)) <= 6
