"""What a protocol proposes where the team agreed on nothing yet, which answers leave no room for it, and what of it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.core.cards import CardId, OptionId
from game.core.strength import Strength
from game.core.value import Value, value


class Answer(NamedTuple):
    """One standpoint of a card, wherever the card is. It is compared thousands of times for one protocol."""

    card: CardId
    option: OptionId


def answer_in(text: str) -> Answer | None:
    """Read from `set/card:answer`; None where it is not written like that."""
    card, mark, option = text.partition(":")
    pack, within, name = card.partition("/")
    return Answer(CardId(card), OptionId(option)) if all((pack, within, name, mark, option)) else None


@value
class Proposal(Value):
    """One proposal in the words of a language. `kind`: law (it never goes away), advice, or proposal.

    An agreement on one of `replaced_by` says all of it; one on any of `against` says otherwise. `mark` says how sure
    its sources are, `checked` on which day somebody saw them, as an ISO date.
    """

    id: str
    chapter: str
    kind: str
    strength: Strength
    text: str
    why: str
    sources: tuple[str, ...]
    checked: str
    mark: str
    replaced_by: tuple[Answer, ...] = ()
    against: tuple[Answer, ...] = ()


class Judgement(StrEnum):
    """What becomes of a proposal without a vote."""

    YES = "yes"
    LATER = "later"
    NO = "no"


@value
class Judged(Value):
    """What was said of a proposal. `alone`: by who leads, after the meeting; the team has not discussed it."""

    proposal: str
    judgement: Judgement
    alone: bool = False
