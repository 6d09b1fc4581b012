"""The mails: what each says, from what the session knows, and what stays for the school to fill in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.adoption import ProtocolState, StateChange
from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.session import Session
from game.documents.compose import compose
from game.documents.formats.plain_text import write
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from tests.documents.documents_samples import AGREED, CONTACTS, SESSION, in_state


def card(name: str, weight: Weight, about: str = "") -> Card:
    return Card(
        CardId(f"basis/{name}"), Kind.DILEMMA, ThemeId("t"), "H9", weight, f"Title of {name}", "Story.",
        (Option(OptionId("a"), "A"),), about=about,
    )  # fmt: skip


LIGHT, HEAVY = card("light", Weight.LIGHT), card("heavy", Weight.HEAVY, "a worry about a colleague")
OTHER = card("other", Weight.HEAVY, "a threat")


def told(kind: str, session: Session, say: Words = ENGLISH) -> str:
    made = PAPERS[kind](compose(session, say, Context(CONTACTS)), say)
    return " ".join(write(made).decode("utf-8").split())


@pytest.mark.parametrize(
    ("deck", "note"),
    [
        ((LIGHT,), "There is no heavy card among them."),
        ((LIGHT, HEAVY), "There is one heavy card among them, about a worry about a colleague."),
        ((HEAVY, OTHER), "There are 2 heavy cards among them, about a worry about a colleague; a threat."),
        ((), "There is □ no □ one heavy card among them, about ………."),
    ],
)
def test_the_invitation_says_what_is_heavy_and_nothing_more_of_it(deck: tuple[Card, ...], note: str) -> None:
    """From the cards that were chosen: no title, no story."""
    mail = told("invitation", replace(SESSION, deck=deck))
    assert f"{note} There is no sexual content" in mail
    assert "Title of" not in mail and "Story" not in mail and "DRAFT" not in mail


def test_the_day_of_a_meeting_that_was_not_held_is_for_the_school_to_write() -> None:
    """A session has a day once somebody plays it."""
    assert "On 2026-11-12 we talk" in told("invitation", SESSION)
    assert "On ……… we talk" in told("invitation", replace(SESSION, agreements=(), deck=(LIGHT,)))


def test_the_day_after_counts_what_is_in_the_draft() -> None:
    """And says until when nothing of it holds, and when the team looks back."""
    mail = told("day-after", SESSION)
    for part in (
        "3 agreements",
        "1 point that comes back",
        "It is a draft",
        "on 2026-12-24",
        "You do not need to sign",
    ):
        assert part in mail
    assert "signing sheet" not in mail and "0 agreements" not in told("day-after", Session(at="2026-11-12"))


def test_the_council_is_asked_for_its_consent() -> None:
    assert "Request for consent: protocol for online contact, version 0.9" in told(
        "to-council", in_state(ProtocolState.SUBMITTED)
    )


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_team_reads_what_was_adopted_and_what_was_changed(language: str) -> None:
    """Between the evening and the decision: what is new, what reads otherwise, what is gone."""
    say = words(language)
    same = in_state(ProtocolState.ADOPTED)
    assert ("draft: nothing." if language == "en" else "concept: niets.") in told("adopted-team", same, say)
    now = replace(SESSION, agreements=(replace(AGREED, text="We answer nobody."), *SESSION.agreements[1:3]))
    steps = (*same.changes[:1], StateChange(ProtocolState.DRAFT, back_on="2026-12-02", reason="x"), *same.changes)
    later = replace(now, changes=steps, as_changed=(SESSION, SESSION, now, now))
    assert (
        "3.1 was changed; gone: “We report" if language == "en" else "3.1 is veranderd; vervallen: “We report"
    ) in told("adopted-team", later, say)


def test_parents_are_told_from_when_it_holds() -> None:
    mail = told("adopted-parents", in_state(ProtocolState.ADOPTED))
    assert "From 2027-01-04, agreements on online contact are in force" in mail and "the page for parents" in mail
