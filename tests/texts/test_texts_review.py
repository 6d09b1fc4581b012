"""What moved between two sessions, in sentences: what is known, and nothing that points at one person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ballots import Round
from game.core.cards import Card
from game.core.phases import Phase
from game.core.session import Agreement, Session, Setup, Status
from game.core.session_diff import Moved
from game.i18n.words import ENGLISH
from game.texts.review import MOST_NAMED, compared, due_words, filled_words, moved_words, never_words, parked_words
from tests.core.core_samples import HEAVY, LIGHT, card, counted

SAME = Moved(LIGHT.id, "Old title", Status.AGREED, Status.AGREED, same_text=True)
CARDS = {LIGHT.id: LIGHT}


def agreed(one: Card, status: Status = Status.AGREED, text: str = "We do a.", *rounds: Round) -> Agreement:
    return Agreement(one.id, one.title, one.chapter, status, text=text, rounds=rounds)


def held(at: str, *agreements: Agreement, deck: tuple[Card, ...] = (LIGHT, HEAVY)) -> Session:
    return Session(Phase.PROTOCOL, Setup(people=20), at, at, deck, agreements=agreements)


# ------------------------------------------------------------------------------------------------------ moved


@pytest.mark.parametrize(
    ("one", "told"),
    [
        pytest.param(SAME, "agreed; the rule is the same", id="nothing moved"),
        pytest.param(
            replace(SAME, before=Status.PARKED, same_text=False),
            "parked, now agreed; the rule was changed",
            id="from parked to agreed",
        ),
        pytest.param(
            replace(SAME, share_before=70, share_now=95),
            "agreed; last time 70/30, now 95/5; the rule is the same",
            id="a larger majority",
        ),
        pytest.param(
            replace(SAME, share_before=60, share_now=55, other_lead=True, same_text=False),
            "agreed; last time 60/40, now 55/45; another option now leads; the rule was changed",
            id="another lead",
        ),
        pytest.param(replace(SAME, share_before=60), "agreed; the rule is the same", id="one share alone says nothing"),
        pytest.param(replace(SAME, other_lead=None), "agreed; the rule is the same", id="a covered lead is not told"),
    ],
)
def test_a_card_that_moved_is_told_in_one_line(one: Moved, told: str) -> None:
    """Status first, then the shares where they may be shown, the lead, and whether the rule is still the same."""
    assert moved_words(one, CARDS, ENGLISH).lower() == f"{LIGHT.title}: {told}"


def test_a_card_that_is_nowhere_any_more_keeps_the_title_it_had() -> None:
    """An author may have thrown the card away since; the agreement still has its name."""
    assert moved_words(SAME, {}, ENGLISH).startswith("Old title: ")


def test_a_sentence_for_each_card_of_both_sessions() -> None:
    """What only one of them played cannot be compared."""
    older = held("2025-11-22", agreed(LIGHT), agreed(HEAVY))
    newer = held("2026-11-22", agreed(HEAVY, Status.PARKED))
    (line,) = compared(older, newer, ENGLISH)
    assert line.startswith(f"{HEAVY.title}: ")


def test_what_a_wall_covered_is_not_told_a_year_later() -> None:
    """Two sessions side by side would give away what each of them kept back."""
    votes = counted(20, 17, 1, 1, 1), counted(20, 12, 5, 2, 1)

    def line(one: Card) -> str:
        then, later = (
            held(at, agreed(one, Status.AGREED, "x", one_of), deck=(one,))
            for at, one_of in zip("ab", votes, strict=True)
        )
        return compared(then, later, ENGLISH)[0].partition(":")[2]

    assert any(letter.isdigit() for letter in line(card("x9", options=4)))
    assert not any(letter.isdigit() for letter in line(HEAVY))


# -------------------------------------------------------------------------------------------------------- due


def test_rules_to_look_at_again_come_with_the_longest_waiting_first() -> None:
    """The day and the rule; without a text, as for a point that has none, its title."""
    one = replace(agreed(LIGHT, text="We answer until 17:00."), review="2026-03-01")
    other = replace(agreed(HEAVY, text=""), review="2026-01-15")
    later = replace(agreed(card("x5-later")), review="2027-01-01")
    assert due_words(held("2025-11-22", one, other, later), "2026-11-22", ENGLISH) == (
        f"2026-01-15: {HEAVY.title}",
        "2026-03-01: We answer until 17:00.",
    )


def test_a_rule_without_a_day_is_due_after_a_year() -> None:
    """Nobody has to set one; and on the very day it is due."""
    session = held("2025-11-22T10:00:00", agreed(LIGHT))
    assert due_words(session, "2026-11-21", ENGLISH) == ()
    assert due_words(session, "2026-11-22", ENGLISH) == ("2026-11-22: We do a.",)


# ------------------------------------------------------------------------------------- parked, filled, never played


def test_what_was_parked_stays_open_until_it_is_settled() -> None:
    """By the title of its card, or the title that it had where the card is gone."""
    gone = replace(agreed(card("x6-gone"), Status.PARKED), title="A card of then")
    older = held("a", agreed(LIGHT, Status.PARKED), agreed(HEAVY, Status.PARKED), gone)
    newer = held("b", agreed(HEAVY, Status.AGREED))
    assert parked_words(older, newer, ENGLISH) == (LIGHT.title, "A card of then")


def test_parked_again_is_still_open() -> None:
    """Two years of "later" is no answer."""
    again = held("b", agreed(LIGHT, Status.PARKED))
    assert parked_words(held("a", agreed(LIGHT, Status.PARKED)), again, ENGLISH) == (LIGHT.title,)


@pytest.mark.parametrize(("before", "now", "told"), [((), ("H3", "H5"), "H3, H5"), (("H3",), ("H3",), "")])
def test_chapters_that_have_a_rule_now(before: tuple[str, ...], now: tuple[str, ...], told: str) -> None:
    """Each once, in one line; nothing new is an empty one."""
    older, newer = (held("a", *(replace(agreed(LIGHT), chapter=code) for code in codes)) for codes in (before, now))
    assert filled_words(older, newer) == told


@pytest.mark.parametrize(
    ("left", "end"),
    [(1, "x1-c"), (MOST_NAMED, f"x{MOST_NAMED}-c"), (MOST_NAMED + 1, "and 1 more"), (MOST_NAMED + 9, "and 9 more")],
)
def test_so_many_cards_are_named_and_the_others_counted(left: int, end: str) -> None:
    """A library of a hundred cards would fill the wall; how many more there are is enough."""
    told = never_words([card(f"x{n}-c") for n in range(1, left + 1)], held("a"), held("b"), ENGLISH)
    assert told.endswith(end)
    assert told.count(";") == min(left, MOST_NAMED) - 1


def test_cards_that_either_session_played_are_not_left_over() -> None:
    """Played then or played now: both count."""
    library = (LIGHT, HEAVY, card("x7-new"))
    assert never_words(library, held("a", agreed(LIGHT)), held("b", agreed(HEAVY)), ENGLISH) == "x7-new"
