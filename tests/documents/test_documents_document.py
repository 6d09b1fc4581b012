"""What stands in the protocol, and what must never stand there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import CHAPTERS
from game.core.contacts import STANDARD
from game.core.session import Session, Status
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, CONTACTS, PARKED, RESERVED, SESSION, document


def rules(session: Session = SESSION) -> dict[str, str]:
    return {rule.number: rule.text for chapter in document(session).chapters for rule in chapter.rules}


def test_the_agreements_are_numbered_per_chapter() -> None:
    assert rules() == {
        "3.1": AGREED.text,
        "5.1": RESERVED.text,
        "9.1": "We report a suspicion to the school board at once.",
    }


@pytest.mark.parametrize("status", [status for status in Status if status not in (Status.AGREED, Status.RESERVED)])
def test_what_is_not_agreed_gets_no_number(status: Status) -> None:
    assert rules(replace(SESSION, agreements=(replace(AGREED, status=status),))) == {}


def test_all_chapters_are_there_and_empty_ones_say_so() -> None:
    chapters = document().chapters
    assert tuple(chapter.code for chapter in chapters) == CHAPTERS
    empty = [chapter.code for chapter in chapters if chapter.empty]
    assert empty == ["H2", "H4", "H6", "H7", "H8", "H10", "H11", "H12"]


def test_a_session_without_agreements_still_has_its_fixed_chapters() -> None:
    made = document(Session(at="2026-11-12"))
    assert made.status.startswith("DRAFT")
    assert all(len(made.chapters[n].paragraphs) > 3 for n in (0, 12))
    assert made.parked == () and made.not_needed == ()


def test_a_rule_shows_turnout_and_never_the_spread() -> None:
    (rule,) = document().chapters[2].rules
    assert rule.votes == "Turnout: vote 1: 22 of 24 voted; vote 2: 23 of 24 voted."
    for count in ("13", "19", "never", "work-account"):
        assert count not in rule.votes + rule.consent


def test_a_floor_names_its_source_and_general_knowledge_says_so() -> None:
    made = document().chapters
    general, seen = made[4].rules[0].floor, made[8].rules[0].floor
    assert general is not None and seen is not None
    assert general.source == "AVG; as of 2026-11-22. General knowledge; have the school board check it."
    assert seen.source == "Art. 4a Wpo, checked 2026-11-22"


def test_a_reservation_keeps_its_reasons() -> None:
    assert document().chapters[4].rules[0].reservations == RESERVED.objections


def test_a_parked_point_says_who_returns_when() -> None:
    (point,) = document().parked
    assert point.returns == "Comes back: the working group. When: the January meeting."
    (open_end,) = document(replace(SESSION, agreements=(replace(PARKED, returns_who="", returns_when=""),))).parked
    assert open_end.returns == "Comes back: still to be chosen. When: still to be chosen."


def test_a_full_stop_that_somebody_typed_is_not_doubled() -> None:
    """Who comes back and when stand in a sentence that has its own."""
    typed = replace(PARKED, returns_who="the working group.", returns_when=" . ")
    (point,) = document(replace(SESSION, agreements=(typed,))).parked
    assert point.returns == "Comes back: the working group. When: still to be chosen."


def test_only_confirmed_contacts_with_a_number_are_in_it() -> None:
    assert document().contacts == (("Police, emergency", "acute danger", "112", "confirmed 2026-11-10"),)
    assert len(CONTACTS) == 3


def test_no_number_is_shipped_as_confirmed() -> None:
    assert all(not contact.confirmed_on for contact in STANDARD)
    assert len({contact.key for contact in STANDARD}) == len(STANDARD)


def test_the_ladder_comes_with_its_caveats() -> None:
    told = " ".join(document().ladder_notes)
    for part in ("H9", "at once", "the CAO PO that is in force now", "2023", "was not seen"):
        assert part in told
    assert ENGLISH.language == "en" and len(document().ladder) == 6


def test_it_claims_nothing_it_may_not() -> None:
    told = " ".join(document().notes)
    assert (
        "from a team conversation" in told and "no legal advice" in told and "no organisation has endorsed it" in told
    )
