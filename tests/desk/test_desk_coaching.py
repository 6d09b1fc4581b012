"""Which advice a split asks for: a table, from the shape of the rounds to the signs in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ballots import Round
from game.core.cards import ABSTAIN, Weight
from game.desk.coaching import Hint, Sign, hint_words, hints, question_words
from game.i18n.words import ENGLISH
from tests.core.core_samples import card

CARD = card(options=4)


def counted(*counts: int, abstain: int = 0, present: int = 20) -> Round:
    return Round((*((o.id, n) for o, n in zip(CARD.options, counts, strict=True)), (ABSTAIN, abstain)), present)


TABLE: tuple[tuple[str, tuple[Round, ...], tuple[Hint, ...]], ...] = (
    ("no round yet", (), ()),
    ("as good as agreed", (counted(17, 1, 1, 1),), (Hint(Sign.CLEAR),)),
    ("nobody chose one", (counted(12, 4, 0, 4),), (Hint(Sign.MOST), Hint(Sign.NOBODY, "C"))),
    ("two camps", (counted(10, 8, 1, 1),), (Hint(Sign.CAMPS),)),
    ("nothing stands out", (counted(6, 5, 5, 4),), (Hint(Sign.WIDE),)),
    ("few voted", (counted(3, 2, 1, 1),), (Hint(Sign.FEW), Hint(Sign.WIDE))),
    ("many without an opinion", (counted(6, 2, 2, 2, abstain=8),), (Hint(Sign.BLANK), Hint(Sign.MOST))),
    ("everybody without an opinion", (counted(0, 0, 0, 0, abstain=20),), (Hint(Sign.BLANK),)),
    ("moved", (counted(6, 5, 5, 4), counted(14, 2, 2, 2)), (Hint(Sign.MOVED),)),
    ("stuck and split", (counted(6, 5, 5, 4), counted(6, 5, 5, 4)), (Hint(Sign.SPLIT), Hint(Sign.WIDE))),
    ("stuck and carried", (counted(14, 2, 2, 2), counted(14, 2, 2, 2)), (Hint(Sign.STUCK),)),
)


@pytest.mark.parametrize(("rounds", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_signs_in_a_split(rounds: tuple[Round, ...], expected: tuple[Hint, ...]) -> None:
    """From the counts to what is said; the most urgent first."""
    assert hints(CARD, rounds, 20) == expected


@pytest.mark.parametrize("rounds", [row[1] for row in TABLE], ids=[row[0] for row in TABLE])
def test_a_heavy_card_has_one_sign_at_most(rounds: tuple[Round, ...]) -> None:
    """A standpoint that nobody chose, and whether enough people voted: no other shape."""
    heavy = replace(CARD, weight=Weight.HEAVY)
    found = {hint.sign for hint in hints(heavy, rounds, 20)}
    assert found <= {Sign.NOBODY, Sign.FEW}


def test_every_sign_has_words_without_a_figure() -> None:
    """No sign is told with a number, and each has an advice."""
    for sign in Sign:
        for twist in (True, False):
            told = hint_words(Hint(sign, "C"), twist, ENGLISH)
            assert told
            assert not any(letter.isdigit() for letter in told + question_words(Hint(sign, "C"), ENGLISH))


def test_a_clear_room_is_offered_the_twist() -> None:
    """As long as the card has one that is not on the wall."""
    assert "twist" in hint_words(Hint(Sign.CLEAR), True, ENGLISH)
    assert "twist" not in hint_words(Hint(Sign.CLEAR), False, ENGLISH)
