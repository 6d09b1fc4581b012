"""What the form of the editor is made of: fields with their meaning and limit, what may be chosen, the checklist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from game.content.card_template import of_kind
from game.content.field_help import meaning_of
from game.content.found import Library
from game.content.schema import CALLED, CARD, NEEDED_OF_AUTHORS, TYPED, Field, Shape
from game.core.cards import ADVICE, ADVISER, COUNSELLOR, LAW, Kind, Weight
from game.core.chapters import title
from game.core.contacts import STANDARD
from game.core.strength import Strength
from game.editor.card_files import Json
from game.i18n.words import Words
from game.texts.choices import strength_words

ASKED = (*NEEDED_OF_AUTHORS, "audience", "options.rule")
"""What an author is asked for wherever the form shows it, though some cards do without."""


def form(library: Library, pictures: Iterable[str], own_sets: Mapping[str, str], say: Words) -> Json:
    """Everything the page needs once."""
    sets = {**own_sets, **{pack.id: pack.name for pack in library.packs}}
    return {
        "fields": [_of_card(field, library, say) for field in CARD],
        "sets": [{"id": name, "name": title} for name, title in sets.items()],
        "themes": _themes(library, say),
        "pictures": [*_own_pictures(library), *({"id": name, "name": name} for name in sorted(pictures))],
        "checklist": checklist(say),
        "kinds": [{"id": kind.value, "name": _kind_words(kind, say)} for kind in Kind if kind.traits.authored],
        "fixed": {kind.value: of_kind(kind, say)["options"] for kind in Kind if kind.traits.fixed_options},
        "words": _words(say),
    }


def checklist(say: Words) -> list[Json]:
    """What is asked of an author once for each card."""
    return [
        {"id": "case", "told": say("It is not a real case, and nobody will think that it is about them.")},
        {"id": "names", "told": say("It contains no names, places or schools, and no copied messages.")},
        {
            "id": "sexual",
            "told": say("It describes nothing sexual, no child’s body, and no method that could be copied."),
        },
        {
            "id": "roles",
            "told": say("Across my cards, people vary in gender, age and role: not always men or trainees."),
        },
    ]


def _field(field: Field, group: str, say: Words) -> Json:
    meaning = meaning_of(field.name, group)
    example = meaning.example if isinstance(meaning.example, str) else meaning.example.text(say)
    return {
        "name": field.name,
        "shape": field.shape.value,
        "label": meaning.label.text(say),
        "told": meaning.purpose.text(say),
        "example": example,
        "most": field.most if field.shape in TYPED else 0,
        "lines": field.lines,
        "needed": field.needed or (f"{group}.{field.name}" if group else field.name) in ASKED,
        "choices": [{"id": str(choice), "name": _choice(str(choice), say)} for choice in field.choices],
        "least": field.entries[0],
        "entries": field.entries[1],
        "fields": [_field(inside, field.name, say) for inside in field.fields],
    }


def _of_card(field: Field, library: Library, say: Words) -> Json:
    """The chapter is a choice as any other; those of a set are offered to its own cards only."""
    if field.shape is not Shape.CHAPTER:
        return _field(field, "", say)
    own = [_named(one.code, library, say) | {"set": one.pack} for one in library.chapters]
    standard = [_named(str(code), library, say) for code in field.choices]
    return _field(field, "", say) | {"shape": Shape.CHOICE.value, "choices": own + standard}


def _named(code: str, library: Library, say: Words) -> Json:
    return {"id": code, "name": f"{code} · {title(code, library.chapters, say)}"}


def _own_pictures(library: Library) -> list[Json]:
    return [{"id": name, "name": name, "set": pack.id} for pack in library.packs for name in pack.pictures]


def _choice(name: str, say: Words) -> str:
    return _words(say).get(name, name)


def _words(say: Words) -> dict[str, str]:
    """The words for what the file calls by an id."""
    return {
        **{kind: _kind_words(kind, say) for kind in Kind},
        **{weight: _weight_words(weight, say) for weight in Weight},
        "team": say("In the team"),
        "school": say("In the school"),
        "S": say("Seen in the source"),
        "GK": say("General knowledge"),
        "own": say("Own words"),
        LAW: say("Law"),
        ADVICE: say("Standing advice"),
        COUNSELLOR: say("Learning support coordinator (SENCO)"),
        ADVISER: say("Confidential adviser"),
        **{contact.key: say(contact.who) for contact in STANDARD if contact.key in CALLED},
        **{one: " – ".join(strength_words(one, say)) for one in Strength},
    }


def _kind_words(kind: Kind, say: Words) -> str:
    match kind:
        case Kind.DILEMMA:
            return say("Dilemma")
        case Kind.BEHAVIOUR:
            return say("Behaviour")
        case Kind.BLANK:
            return say("Blank card")
        case _:
            assert_never(kind)


def _weight_words(weight: Weight, say: Words) -> str:
    match weight:
        case Weight.LIGHT:
            return say("Light")
        case Weight.MEDIUM:
            return say("Medium")
        case Weight.HEAVY:
            return say("Heavy")
        case _:
            assert_never(weight)


def _themes(library: Library, say: Words) -> list[Json]:
    found: dict[str, str] = {}
    for pack in library.packs:
        for theme in pack.themes:
            found.setdefault(theme.id, say.card(f"{pack.id}.themes.{theme.id}.title", theme.title))
    return [{"id": name, "name": title} for name, title in found.items()]
