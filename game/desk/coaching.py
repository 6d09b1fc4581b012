"""What the last vote asks of whoever leads, and in which words: without a number, and without a person.

Before the wall shows a split, only its shape may be told here. On a heavy card not even that: a shape could give one or
two people away, so nothing is told but a standpoint that nobody chose.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.core.ballots import Round
from game.core.cards import ABSTAIN, Card
from game.core.session import Session
from game.core.tally import CARRIED, CLEAR, SMALL_TEAM, advice, lead_share, leading, shift
from game.i18n.words import Words

CAMP = 0.30
"""A standpoint with this share of the ballots is a camp of its own."""
TWO_CAMPS = 0.80
"""Two camps that together have this share leave room for nobody else."""
WIDE = 0.45
"""Below this share no standpoint stands out."""
MANY = 1 / 3
"""This share of the ballots without an opinion is many."""
MOVED = 0.15
"""From this share of the ballots a room has moved between two rounds."""


class Sign(StrEnum):
    """What can be seen in a split."""

    FEW = "few"
    BLANK = "blank"
    CLEAR = "clear"
    CAMPS = "camps"
    WIDE = "wide"
    MOST = "most"
    NOBODY = "nobody"
    MOVED = "moved"
    STUCK = "stuck"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Hint:
    """A sign, and the letter of the standpoint that it is about, if it is about one."""

    sign: Sign
    letter: str = ""


def hints(card: Card, rounds: tuple[Round, ...], present: int) -> tuple[Hint, ...]:
    """What the rounds so far ask for, the most urgent first; nothing before the first one."""
    if not rounds:
        return ()
    if card.weight.traits.discreet:
        return (*_turnout(rounds[-1]), *_nobody(card, rounds[-1])[:1]) if present >= SMALL_TEAM else ()
    moves = _moves(card, rounds)
    return (*_turnout(rounds[-1]), *_without_opinion(rounds[-1]), *moves, *_shape(card, rounds[-1], bool(moves)))


def _turnout(counted: Round) -> tuple[Hint, ...]:
    return (Hint(Sign.FEW),) if counted.cast * 2 < counted.present else ()


def _without_opinion(counted: Round) -> tuple[Hint, ...]:
    many = counted.of(ABSTAIN) >= max(3, counted.cast * MANY)
    return (Hint(Sign.BLANK),) if many else ()


def _moves(card: Card, rounds: tuple[Round, ...]) -> tuple[Hint, ...]:
    """What a second talk did; only a split that did not move asks for a small group."""
    if len(rounds) < 2:
        return ()
    if shift(rounds) >= max(2, rounds[-1].cast * MOVED):
        return (Hint(Sign.MOVED),)
    split = lead_share(card, rounds[-1]) < CARRIED
    return (Hint(Sign.SPLIT),) if split else (Hint(Sign.STUCK),)


def _shape(card: Card, counted: Round, moved: bool) -> tuple[Hint, ...]:
    """How the ballots for a standpoint lie; after a second round only what is still to be asked."""
    if not counted.voiced:
        return ()
    shares = sorted((counted.of(option.id) / counted.voiced for option in card.options), reverse=True)
    shape = _named(shares)
    return (*(() if moved and shape is Sign.MOST else (Hint(shape),)), *_nobody(card, counted)[:2])


def _named(shares: list[float]) -> Sign:
    first, second = shares[0], shares[1] if len(shares) > 1 else 0.0
    if first >= CLEAR:
        return Sign.CLEAR
    if second >= CAMP and first + second >= TWO_CAMPS:
        return Sign.CAMPS
    return Sign.WIDE if first < WIDE else Sign.MOST


def _nobody(card: Card, counted: Round) -> tuple[Hint, ...]:
    """Standpoints that nobody chose; none if nobody chose anything."""
    if not counted.voiced:
        return ()
    return tuple(Hint(Sign.NOBODY, card.letter(option.id)) for option in card.options if not counted.of(option.id))


def hint_words(hint: Hint, twist: bool, say: Words) -> str:
    """The advice for one sign; `twist` tells whether the card has one that is not on the wall yet."""
    words = {
        Sign.FEW: say("Few voted: ask whether everybody had the chance."),
        Sign.BLANK: say("Many had no opinion: ask what they would need to know."),
        Sign.CLEAR: say("The room is as good as agreed: go on to the outcome."),
        Sign.CAMPS: say("Two camps: let each side give the best reason of the other."),
        Sign.WIDE: say("No standpoint stands out: ask first what everybody agrees on."),
        Sign.MOST: say("Most look the same way: let the others speak first."),
        Sign.NOBODY: say("Nobody chose {letter}: ask what speaks for {letter}.", letter=hint.letter),
        Sign.MOVED: say("People changed their minds: ask what made the difference, not who."),
        Sign.STUCK: say("The talk changed little: you can write the rule."),
        Sign.SPLIT: say("Divided, and the talk changed little: park it with a small group."),
    }
    if hint.sign is Sign.CLEAR and twist:
        return say("The room is as good as agreed: offer the twist.")
    return words[hint.sign]


def question_words(hint: Hint, say: Words) -> str:
    """A question to the room that fits the sign, "" where the advice is enough."""
    words = {
        Sign.BLANK: say("What would you need to know to choose?"),
        Sign.CLEAR: say("When would this not hold?"),
        Sign.CAMPS: say("What is the best reason of the other side?"),
        Sign.WIDE: say("What do you all agree on already?"),
        Sign.MOST: say("What would the others need to join in?"),
        Sign.NOBODY: say("What could speak for {letter}?", letter=hint.letter),
        Sign.MOVED: say("Which reason made the difference?"),
        Sign.SPLIT: say("Who could work out a text together?"),
    }
    return words.get(hint.sign, "")


def advice_words(card: Card, session: Session, say: Words) -> str:
    """The advice that the wall gives beside the bars: talk on, draft or park."""
    rounds = session.play.rounds
    kind = advice(card, rounds)
    if kind == "none":
        return say("Nobody chose a standpoint. Talk on, or park this card.")
    lead = leading(card, rounds[-1])
    letter_of = card.letter(lead)
    if not card.option(lead).exportable and kind != "few":
        return say("{letter} cannot become a rule. We draft from what is possible.", letter=letter_of)
    words = {
        "few": say("Too few votes to go by. Talk on, or ask again."),
        "clear": say("Nearly everybody chooses {letter}: write the rule.", letter=letter_of),
        "carried": say("Most choose {letter}: write the rule, and ask what the others need.", letter=letter_of),
        "split": say("You are divided. Talk on, or park it with a small group."),
    }
    return words[kind]
