"""What the last vote asks of whoever leads, and in which words: without a number, and without a person.

It knows of a split what `core/disclosure` tells, and nothing of it before the wall shows it, unless somebody peeks.
"""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from game.core.cards import Card, OptionId
from game.core.disclosure import CLEAR, Disclosed, DisclosedRound, Extent, Verdict
from game.core.value import Value, value
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


@value
class Hint(Value):
    """A sign, and the letter of the standpoint that it is about, if it is about one."""

    sign: Sign
    letter: str = ""


def hints(card: Card, told: Disclosed, seen: bool) -> tuple[Hint, ...]:
    """What the rounds so far ask for, the most urgent first; of the split only where it is `seen` already."""
    last = told.last
    if last is None:
        return ()
    turnout = (Hint(Sign.FEW),) if last.cast * 2 < last.present else ()
    if not seen or last.extent is Extent.TURNOUT:
        return turnout
    moves = _moves(told, last)
    return (*turnout, *_without_opinion(last), *moves, *_shape(card, last, bool(moves)))


def _without_opinion(last: DisclosedRound) -> tuple[Hint, ...]:
    many = (last.abstained or 0) >= max(3, last.cast * MANY)
    return (Hint(Sign.BLANK),) if many else ()


def _moves(told: Disclosed, last: DisclosedRound) -> tuple[Hint, ...]:
    """What a second talk did; only a split that did not move asks for a small group."""
    if told.moved is None:
        return ()
    if told.moved >= max(2, last.cast * MOVED):
        return (Hint(Sign.MOVED),)
    return (Hint(Sign.SPLIT),) if told.verdict in (Verdict.SPLIT, Verdict.TIE) else (Hint(Sign.STUCK),)


def _shape(card: Card, last: DisclosedRound, moved: bool) -> tuple[Hint, ...]:
    """How the ballots for a standpoint lie; after a second round only what is still to be asked."""
    if last.covered:
        return ()
    shape = _named(sorted((bar.share for bar in last.bars), reverse=True))
    nobody = tuple(Hint(Sign.NOBODY, card.letter(option)) for option in last.unchosen)[:2]
    return (*(() if moved and shape is Sign.MOST else (Hint(shape),)), *nobody)


def _named(shares: list[float]) -> Sign:
    first, second = shares[0], shares[1] if len(shares) > 1 else 0.0
    if first >= CLEAR:
        return Sign.CLEAR
    if second >= CAMP and first + second >= TWO_CAMPS:
        return Sign.CAMPS
    return Sign.WIDE if first < WIDE else Sign.MOST


def hint_words(hint: Hint, twist: bool, say: Words) -> str:
    """The advice for one sign; `twist` tells whether the card has one that is not on the wall yet."""
    words = {
        Sign.FEW: say("Few voted: ask whether everybody had the chance."),
        Sign.BLANK: say("Many had no opinion: ask what they would need to know."),
        Sign.CLEAR: say("The room nearly agrees: go to the outcome."),
        Sign.CAMPS: say("Two camps: let each side give the other side’s best reason."),
        Sign.WIDE: say("No option stands out: ask first what everybody agrees on."),
        Sign.MOST: say("Most lean the same way: let the others speak first."),
        Sign.NOBODY: say("Nobody chose {letter}: ask what can be said for {letter}.", letter=hint.letter),
        Sign.MOVED: say("People changed their minds: ask what made the difference, not who."),
        Sign.STUCK: say("The talk changed little: you can write the rule."),
        Sign.SPLIT: say("Divided, and the talk changed little: park it with a small group."),
    }
    if hint.sign is Sign.CLEAR and twist:
        return say("The room nearly agrees: offer the twist.")
    return words[hint.sign]


def question_words(hint: Hint, say: Words) -> str:
    """A question to the room that fits the sign, "" where the advice is enough."""
    words = {
        Sign.BLANK: say("What would you need to know to choose?"),
        Sign.CLEAR: say("When would this not apply?"),
        Sign.CAMPS: say("What is the other side’s best reason?"),
        Sign.WIDE: say("What do you all agree on already?"),
        Sign.MOST: say("What would the others need to join in?"),
        Sign.NOBODY: say("What could be said for {letter}?", letter=hint.letter),
        Sign.MOVED: say("Which reason made the difference?"),
        Sign.SPLIT: say("Which group could write a text together?"),
    }
    return words.get(hint.sign, "")


def advice_words(card: Card, told: Disclosed, say: Words) -> str:
    """The advice that the wall gives beside the bars: talk on, draft or park. It agrees with the step forward."""
    lead = told.lead
    if lead is not None and told.verdict is not Verdict.FEW and not card.option(lead).exportable:
        return say("{letter} cannot become a rule. We draft from an option that can.", letter=card.letter(lead))
    letter = card.letter(lead) if lead is not None else ""
    match told.verdict:
        case Verdict.NONE | Verdict.FEW:
            return say("Too few votes to go by. Keep talking, or vote again.")
        case Verdict.COVERED:
            return say("Read every option once more. Choose together which one you begin with.")
        case Verdict.TIE:
            return _level(letters_words(card, told.tied, say), told, say)
        case Verdict.UNANIMOUS:
            return say("Everybody chooses {letter}: write the rule.", letter=letter)
        case Verdict.CLEAR:
            return say("Nearly everybody chooses {letter}: write the rule.", letter=letter)
        case Verdict.CARRIED:
            return say("Most choose {letter}: write the rule, and ask what the others need.", letter=letter)
        case Verdict.SPLIT:
            return _divided(told, say)
        case _:
            assert_never(told.verdict)


def _divided(told: Disclosed, say: Words) -> str:
    """After a second vote another talk rarely helps: a small group does."""
    if parks(told):
        return say("You are divided. Park it with a small group, or keep talking.")
    return say("You are divided. Keep talking, and vote again.")


def _level(letters: str, told: Disclosed, say: Words) -> str:
    if parks(told):
        return say("{letters} are level. Park it with a small group, or keep talking.", letters=letters)
    return say("{letters} are level. Keep talking, and vote again.", letters=letters)


def parks(told: Disclosed) -> bool:
    """Whether the advice is to park the card."""
    return told.verdict in (Verdict.TIE, Verdict.SPLIT) and len(told.rounds) > 1


def talks_on(told: Disclosed) -> bool:
    """Whether the advice is to talk on before a rule is written."""
    return told.verdict in (Verdict.NONE, Verdict.FEW, Verdict.TIE, Verdict.SPLIT) and not parks(told)


def letters_words(card: Card, options: tuple[OptionId, ...], say: Words) -> str:
    """A, B and C."""
    letters = [card.letter(option) for option in options]
    return (say(" and ")).join(part for part in (", ".join(letters[:-1]), letters[-1]) if part)


def why_covered(last: DisclosedRound, say: Words) -> str:
    """What is not told of a round and why, in the same words whatever lies behind it; "" where all is told."""
    match last.extent:
        case Extent.ALL:
            return ""
        case Extent.MAJORITY:
            return say("We do not show how the others chose, so that nobody can be recognised.")
        case Extent.TURNOUT:
            return say("On this card we show how many voted, not how: with so few votes, people could be recognised.")
        case _:
            assert_never(last.extent)
