"""Which advice a split asks for: a table, from the shape of the rounds to the signs in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ballots import Round
from game.core.cards import ABSTAIN, Card, Weight
from game.core.disclosure import disclosed
from game.desk.coaching import Hint, Sign, advice_words, hint_words, hints, question_words
from game.i18n.words import ENGLISH
from tests.core.core_samples import card

CARD = card(options=4)


def counted(*counts: int, abstain: int = 0, present: int = 20) -> Round:
    return Round((*((o.id, n) for o, n in zip(CARD.options, counts, strict=True)), (ABSTAIN, abstain)), present)


TABLE: tuple[tuple[str, tuple[Round, ...], tuple[Hint, ...]], ...] = (
    ("no round yet", (), ()),
    ("nearly agrees", (counted(17, 1, 1, 1),), (Hint(Sign.CLEAR),)),
    ("nobody chose one", (counted(12, 4, 0, 4),), (Hint(Sign.MOST), Hint(Sign.NOBODY, "C"))),
    ("two camps", (counted(10, 8, 1, 1),), (Hint(Sign.CAMPS),)),
    ("nothing stands out", (counted(6, 5, 5, 4),), (Hint(Sign.WIDE),)),
    ("few voted", (counted(3, 2, 1, 1),), (Hint(Sign.FEW), Hint(Sign.WIDE))),
    ("many without an opinion", (counted(6, 2, 2, 2, abstain=8),), (Hint(Sign.BLANK), Hint(Sign.MOST))),
    ("everybody without an opinion", (counted(0, 0, 0, 0, abstain=20),), ()),
    ("two votes", (counted(1, 1, 0, 0, abstain=18),), ()),
    (
        "level",
        (counted(10, 10, 0, 0),) * 2,
        (Hint(Sign.SPLIT), Hint(Sign.CAMPS), Hint(Sign.NOBODY, "C"), Hint(Sign.NOBODY, "D")),
    ),
    ("moved", (counted(6, 5, 5, 4), counted(14, 2, 2, 2)), (Hint(Sign.MOVED),)),
    ("stuck and split", (counted(6, 5, 5, 4), counted(6, 5, 5, 4)), (Hint(Sign.SPLIT), Hint(Sign.WIDE))),
    ("stuck and carried", (counted(14, 2, 2, 2), counted(14, 2, 2, 2)), (Hint(Sign.STUCK),)),
)


@pytest.mark.parametrize(("rounds", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_signs_in_a_split(rounds: tuple[Round, ...], expected: tuple[Hint, ...]) -> None:
    """From the counts to what is said; the most urgent first."""
    assert hints(CARD, disclosed(CARD, rounds), seen=True) == expected


@pytest.mark.parametrize("rounds", [row[1] for row in TABLE], ids=[row[0] for row in TABLE])
def test_before_the_wall_shows_it_only_the_turnout_speaks(rounds: tuple[Round, ...]) -> None:
    """No standpoint that nobody chose, no camps: on every card."""
    for asked in (CARD, replace(CARD, weight=Weight.HEAVY)):
        assert {hint.sign for hint in hints(asked, disclosed(asked, rounds), seen=False)} <= {Sign.FEW}


@pytest.mark.parametrize("rounds", [row[1] for row in TABLE], ids=[row[0] for row in TABLE])
def test_a_covered_card_gives_no_sign_away(rounds: tuple[Round, ...]) -> None:
    """A heavy card on which some number is small, also when somebody peeks."""
    heavy = replace(CARD, weight=Weight.HEAVY)
    outcome = disclosed(heavy, rounds)
    signs = {hint.sign for hint in hints(heavy, outcome, seen=True)}
    assert signs <= {Sign.FEW} or not outcome.rounds[-1].covered


ADVICE: tuple[tuple[str, Card, tuple[Round, ...], str], ...] = (
    ("all", CARD, (counted(14, 0, 0, 0, present=14),), "Everybody chooses A: write the rule."),
    ("nearly all", CARD, (counted(18, 1, 1, 0),), "Nearly everybody chooses A: write the rule."),
    ("level", CARD, (counted(10, 10, 0, 0),), "A and B are level. Keep talking, and vote again."),
    (
        "level twice",
        CARD,
        (counted(7, 6, 7, 0),) * 2,
        "A and C are level. Park it with a small group, or keep talking.",
    ),
    ("divided", CARD, (counted(9, 7, 4, 0),), "You are divided. Keep talking, and vote again."),
    (
        "divided twice",
        CARD,
        (counted(9, 7, 4, 0),) * 2,
        "You are divided. Park it with a small group, or keep talking.",
    ),
    ("few", CARD, (counted(4, 1, 0, 0),), "Too few votes to go by. Keep talking, or vote again."),
)


@pytest.mark.parametrize(("asked", "rounds", "words"), [row[1:] for row in ADVICE], ids=[row[0] for row in ADVICE])
def test_the_advice_of_an_outcome(asked: Card, rounds: tuple[Round, ...], words: str) -> None:
    """A tie is named as one, and all are all."""
    assert advice_words(asked, disclosed(asked, rounds), ENGLISH) == words


@pytest.mark.parametrize("counts", [(6, 0, 0, 0), (3, 3, 0, 0), (2, 2, 1, 1), (0, 1, 5, 0)])
def test_a_covered_outcome_has_one_advice(counts: tuple[int, ...]) -> None:
    """It names no standpoint, and holds whatever was chosen."""
    heavy = replace(CARD, weight=Weight.HEAVY)
    outcome = disclosed(heavy, (counted(*counts, present=6),))
    assert advice_words(heavy, outcome, ENGLISH).startswith("Read every option once more.")


def test_every_sign_has_words_without_a_figure() -> None:
    """No sign is told with a number, and each has an advice."""
    for sign in Sign:
        for twist in (True, False):
            words = hint_words(Hint(sign, "C"), twist, ENGLISH)
            assert words
            assert not any(letter.isdigit() for letter in words + question_words(Hint(sign, "C"), ENGLISH))


def test_a_clear_room_is_offered_the_twist() -> None:
    """As long as the card has one that is not on the wall."""
    assert "twist" in hint_words(Hint(Sign.CLEAR), True, ENGLISH)
    assert "twist" not in hint_words(Hint(Sign.CLEAR), False, ENGLISH)
