"""What a card is once it has been read: plain values, no files, no words of the interface."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple, NewType, assert_never

from game.core.strength import Strength
from game.core.value import Value, value

CardId = NewType("CardId", str)
"""`<pack>/<file stem>`, for example `basis/a1-volgverzoek`."""
OptionId = NewType("OptionId", str)
ThemeId = NewType("ThemeId", str)

LAW, ADVICE = "law", "advice"
"""The two kinds of a floor: what the law decides, and what schools are advised and does not come to a vote either."""

TEAM, SCHOOL = "team", "school"
"""Where a behaviour happens that a card asks about: among colleagues, or with pupils and parents."""

COUNSELLOR, ADVISER = "counsellor", "adviser"
"""Who has to be in the room: who coordinates the care for pupils, and the confidential adviser."""

NO_CARD = CardId("")
NO_OPTION = OptionId("")

ABSTAIN = OptionId("abstain")
"""The choice "no opinion / not my role": counted as a ballot, never as a standpoint."""

CHAPTERS = tuple(f"H{n}" for n in range(1, 14))
"""Chapters of the protocol; H1 and H13 hold fixed text and are never filled by a card."""

CARD_CHAPTERS = CHAPTERS[1:-1]

SOBER = "-sober"
"""How the name ends of the picture that a heavy card takes."""

OWN_CODE = re.compile(r"[A-GI-Z][1-9][0-9]?")
"""The id of a chapter that a set brings along."""

LETTERS = "ABCD"

UNNUMBERED = "★"
"""The code of a card whose file does not begin with one."""


class Style(StrEnum):
    """The style of play: which cards a session deals."""

    DILEMMA = "dilemma"
    BEHAVIOUR = "behaviour"
    MIXED = "mixed"


class KindTraits(NamedTuple):
    """What follows from the kind of a card: the style of play that deals it, and how its texts are judged.

    What is `authored` was written for others, so that more is asked of it than of what a team typed itself.
    `fixed_options`: every card of this kind has the same standpoints, whose ids are these.
    """

    style: Style
    authored: bool
    fixed_options: tuple[str, ...] = ()


class Kind(StrEnum):
    """What sort of card it is. A new member needs a row here; mypy names every other place that has to decide."""

    DILEMMA = "dilemma"
    BEHAVIOUR = "behaviour"
    BLANK = "blank"

    @property
    def traits(self) -> KindTraits:
        match self:
            case Kind.DILEMMA:
                return KindTraits(style=Style.DILEMMA, authored=True)
            case Kind.BEHAVIOUR:
                fixed = ("can", "can_if", "cannot")
                return KindTraits(style=Style.BEHAVIOUR, authored=True, fixed_options=fixed)
            case Kind.BLANK:
                return KindTraits(style=Style.DILEMMA, authored=False)
            case _:
                assert_never(self)


class WeightTraits(NamedTuple):
    """What follows from the weight of a card.

    `sober`: calm pictures and colours, and the reminder that anybody may stop. `discreet`: nobody is known by a choice,
    so small counts are not told (see disclosure.py) and no open box is looked into. `apart`: never first, last or next
    to its like.
    """

    sober: bool
    discreet: bool
    apart: bool


class Weight(StrEnum):
    """How much a card may ask of somebody, the lightest first. A new member needs a row here and in dealing.py."""

    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"

    @property
    def level(self) -> int:
        """Its place among the weights, from 1."""
        return tuple(Weight).index(self) + 1

    @property
    def traits(self) -> WeightTraits:
        match self:
            case Weight.LIGHT | Weight.MEDIUM:
                return WeightTraits(sober=False, discreet=False, apart=False)
            case Weight.HEAVY:
                return WeightTraits(sober=True, discreet=True, apart=True)
            case _:
                assert_never(self)


@value
class Sourced(Value):
    """A statement of law or practice: `checked` is an ISO date, `mark` S (seen), GK (general knowledge) or own.

    `kind` says of a floor whether the law decides it or it is standing advice; "" where nobody said which.
    """

    text: str
    source: str
    checked: str
    mark: str
    kind: str = ""


@value
class Option(Value):
    """One way out. `rule` is the draft rule it leads to; where it may not become one, `note` says why.

    `strength` is how firm that rule is; where nobody said it, it follows from the words (see firmness.py). `no_rule`:
    this answer asks for no rule, and that is what the reader of the protocol is told instead.
    """

    id: OptionId
    text: str
    rule: str = ""
    exportable: bool = True
    note: str = ""
    instead: tuple[OptionId, ...] = ()
    strength: Strength | None = None
    no_rule: str = ""


@value
class Card(Value):
    """One card as it is played; see content/schema.py for what each field means to authors.

    `about` is the content note that is read before it. `needs` are keys of contacts (contacts.py) that somebody has to
    have confirmed before it is dealt, `present` who has to be in the room.
    """

    id: CardId
    kind: Kind
    theme: ThemeId
    chapter: str
    weight: Weight
    title: str
    situation: str
    options: tuple[Option, ...]
    friction: str = ""
    question: str = ""
    prompts: tuple[str, ...] = ()
    twist: str = ""
    floor: Sourced | None = None
    background: Sourced | None = None
    notes: str = ""
    picture: str = ""
    tags: tuple[str, ...] = ()
    audience: str = ""
    author: str = ""
    licence: str = ""
    about: str = ""
    needs: tuple[str, ...] = ()
    present: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The short name on the deck: `A1` for `basis/a1-volgverzoek`, `★` for a card of the team itself."""
        head = self.id.rpartition("/")[2].partition("-")[0]
        return head.upper() if len(head) <= 3 and head[-1:].isdigit() else UNNUMBERED

    @property
    def discreet(self) -> bool:
        """Nobody must be known by a choice: a heavy card, or one that the team typed, likely about something real."""
        return self.weight.traits.discreet or not self.kind.traits.authored

    def option(self, wanted: OptionId) -> Option:
        """The option with this id; KeyError if the card has none."""
        for option in self.options:
            if option.id == wanted:
                return option
        raise KeyError(wanted)

    def letter(self, wanted: OptionId) -> str:
        """The position of an option as the letter that the wall shows."""
        return LETTERS[[option.id for option in self.options].index(wanted)]


@value
class Theme(Value):
    """`colour` is #RRGGBB where the author of the set chose one; white text can be read on it."""

    id: ThemeId
    title: str
    icon: str
    colour: str = ""


@value
class OwnChapter(Value):
    """A chapter of the protocol that a set brings along. `like` is the standard chapter whose fixed texts it takes."""

    code: str
    title: str
    like: str = ""
    pack: str = ""


@value
class Pack(Value):
    """A set of cards with one author, licence and language. `in_use`: dealt from unless somebody switches it off.

    `pictures` are the names of those that it brings along. `identity` is the same for all versions of a set, wherever
    they lie; empty where nobody gave it one yet.
    """

    id: str
    name: str
    language: str
    author: str
    licence: str
    themes: tuple[Theme, ...] = ()
    cards: tuple[Card, ...] = ()
    chapters: tuple[OwnChapter, ...] = ()
    in_use: bool = True
    pictures: tuple[str, ...] = ()
    identity: str = ""

    def card(self, wanted: CardId) -> Card | None:
        return next((card for card in self.cards if card.id == wanted), None)


AMONG_STAFF = TEAM
"""The audience or the tag of cards about the team among itself."""


def among_staff(card: Card) -> bool:
    """Whether what is agreed on it is no business of anybody else: by whom a behaviour is about, or by a tag."""
    return AMONG_STAFF in (card.audience, *card.tags)


def fills(card: Card, chapter: str) -> bool:
    """Whether a rule on this card stands in that chapter: what a team agrees about itself stands in an appendix."""
    return card.chapter == chapter and not among_staff(card)


def context_of(card: CardId, field: str) -> str:
    """What a translator sees beside a text of a card: `basis.a1-volgverzoek.options.nooit.rule`."""
    return f"{card.replace('/', '.')}.{field}"


@value
class CardSet(Value):
    """A set as the list of sets shows it; `cards` is how many it holds."""

    pack: str
    name: str
    cards: int
    in_use: bool
