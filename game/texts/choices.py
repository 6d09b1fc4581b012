"""The words for what can be chosen: ways to vote, weights, strengths, answers. For wall, desk and phone alike."""

from __future__ import annotations

from typing import assert_never

from game.core.ballots import Way
from game.core.cards import SCHOOL, TEAM, Card, Style, Weight
from game.core.presets import Preset
from game.core.strength import Strength
from game.core.timetable import PartKind
from game.i18n.words import Words


def way_names(say: Words) -> dict[Way, str]:
    """Every way to vote, in the order that it is offered."""
    return {way: _way_name(way, say) for way in Way}


def _way_name(way: Way, say: Words) -> str:
    match way:
        case Way.HANDS:
            return say("Hands")
        case Way.KEYBOARD:
            return say("Keyboard")
        case Way.PHONES:
            return say("Phones")
        case Way.TABLES:
            return say("Tables")
        case Way.CAMERA:
            return say("Voting cards")
        case _:
            assert_never(way)


def style_names(say: Words) -> dict[Style, str]:
    """Every style of play, in the order that it is offered."""
    return {Style.DILEMMA: say("Dilemmas"), Style.BEHAVIOUR: say("Behaviour"), Style.MIXED: say("Mixed")}


def style_words(style: Style, say: Words) -> str:
    """What the team does in this style of play."""
    match style:
        case Style.DILEMMA:
            return say("A situation with several ways out: where do you stand?")
        case Style.BEHAVIOUR:
            return say("Is this OK, OK on a condition, or not OK?")
        case Style.MIXED:
            return say("Dilemmas and behaviour in turn.")
        case _:
            assert_never(style)


def heaviest_names(say: Words) -> tuple[tuple[Weight, str], ...]:
    """Up to which weight cards are dealt."""
    named = ((weight, weight_words(weight, say)) for weight in Weight)
    return tuple((weight, words[:1].upper() + words[1:]) for weight, words in named)


def preset_words(preset: Preset, say: Words) -> tuple[str, str]:
    """What a ready-made deck is called, and whom or what it is for."""
    match preset:
        case Preset.FIRST:
            return say("First protocol"), say("Contact, images, signals, speaking up")
        case Preset.TEAM:
            return say("Among colleagues"), say("How we treat each other; not for the council")
        case Preset.CALM:
            return say("Calm and heavy"), say("Fewer cards, time to talk about reporting")
        case Preset.REFRESH:
            return say("A year later"), say("What was agreed, in other situations")
        case Preset.NEWCOMERS:
            return say("Trainees and supply staff"), say("For the start of a school year")
        case Preset.UPPER:
            return say("Secondary and vocational"), say("Pupils from twelve; partly another law")
        case _:
            assert_never(preset)


def audience_names(say: Words) -> tuple[tuple[str, str], ...]:
    """Where a behaviour happens that is judged, as it is chosen: by id, "" for both."""
    return (("", say("Both")), (TEAM, say("Team")), (SCHOOL, say("School")))


def audience_words(card: Card, say: Words) -> str:
    """Where the behaviour of this card happens; a dilemma is about nobody in particular."""
    return {TEAM: say("In the team"), SCHOOL: say("In the school")}.get(card.audience, "")


def weight_words(weight: Weight, say: Words) -> str:
    match weight:
        case Weight.LIGHT:
            return say("light")
        case Weight.MEDIUM:
            return say("medium")
        case Weight.HEAVY:
            return say("heavy")
        case _:
            assert_never(weight)


def strength_words(strength: Strength, say: Words) -> tuple[str, str]:
    """A strength and what it means."""
    return {
        Strength.MUST: (say("must"), say("always")),
        Strength.SHOULD: (say("should"), say("unless you can explain why not")),
        Strength.MAY: (say("may"), say("you choose")),
    }[strength]


def answer_words(say: Words) -> dict[str, str]:
    """The answers of a consent round by their ids, in the order of ANSWERS."""
    return {
        "yes": say("I can live with this"),
        "reservation": say("With a reservation"),
        "objection": say("Objection"),
    }


def more_people_words(say: Words) -> str:
    """The button by which one person more is present."""
    return say("One more person")


def fewer_people_words(say: Words) -> str:
    """And one fewer."""
    return say("One person fewer")


def abstain_words(say: Words) -> str:
    return say("No opinion / not my role")


def part_words(kind: PartKind, say: Words) -> str:
    """What a part of the session is called."""
    return {
        PartKind.START: say("Start and house rules"),
        PartKind.BREAK: say("Break"),
        PartKind.SPARE: say("Time to spare"),
        PartKind.CLOSE: say("Read back and support"),
        PartKind.CARD: say("Card"),
    }[kind]


def price_words(say: Words) -> str:
    """What is asked of a rule beside whether people can live with it; nobody has to say anything."""
    return say("What do we give up with this, and what do we do about it?")


def second_words(say: Words) -> str:
    """On the moment of a rule, where another standpoint of its card could become one as well."""
    return say("Does a second rule fit?")
