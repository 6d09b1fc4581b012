"""The one table of what may stand in a card and in pack.yaml. Data only: the checker and the writer read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.core.cards import ADVICE, ADVISER, CARD_CHAPTERS, COUNSELLOR, LAW, SCHOOL, TEAM, Kind, Weight
from game.core.strength import Strength


class Shape(Enum):
    """How a field is written down."""

    TEXT = "text"
    SLUG = "slug"
    CHOICE = "choice"
    CHAPTER = "chapter"
    FLAG = "flag"
    DATE = "date"
    TEXTS = "texts"
    SLUGS = "slugs"
    GROUP = "group"
    GROUPS = "groups"


TYPED = (Shape.TEXT, Shape.TEXTS)
"""What people read. It is played in letters of our own; everything else in a card is read as it stands."""
LISTS = (Shape.TEXTS, Shape.SLUGS, Shape.GROUPS)


@dataclass(frozen=True, slots=True)
class Field:
    """`most` counts characters of a text (or of each text in a list); `entries` bounds the length of a list."""

    name: str
    shape: Shape = Shape.TEXT
    needed: bool = False
    most: int = 60
    lines: bool = False
    choices: tuple[str, ...] = ()
    entries: tuple[int, int] = (0, 99)
    fields: tuple[Field, ...] = ()


def _sourced(most: int, marks: tuple[str, ...]) -> tuple[Field, ...]:
    return (
        Field("text", needed=True, most=most, lines=True),
        Field("source", needed=True, most=110),
        Field("checked", Shape.DATE, needed=True),
        Field("mark", Shape.CHOICE, needed=True, choices=marks),
    )


KIND_OF_FLOOR = Field("kind", Shape.CHOICE, choices=(LAW, ADVICE))

OPTION = (
    Field("id", Shape.SLUG, needed=True, most=40),
    Field("text", needed=True, most=72),
    Field("strength", Shape.CHOICE, choices=tuple(Strength)),
    Field("rule", most=300, lines=True),
    Field("no_rule", most=220, lines=True),
    Field("exportable", Shape.FLAG),
    Field("note", most=220, lines=True),
    Field("instead", Shape.SLUGS, most=40, entries=(1, 3)),
)

CALLED = (
    "board", "inspector", "adviser-internal", "adviser-external", "home", "helpwanted", "police", "police-contact",
    "violence", "children",
)  # fmt: skip
"""The lines of the contact block that a card can ask for (core/contacts.py)."""

CARD = (
    Field("kind", Shape.CHOICE, needed=True, choices=tuple(Kind)),
    Field("audience", Shape.CHOICE, choices=(TEAM, SCHOOL)),
    Field("theme", Shape.SLUG, needed=True, most=40),
    Field("chapter", Shape.CHAPTER, needed=True, choices=CARD_CHAPTERS),
    Field("weight", Shape.CHOICE, needed=True, choices=tuple(Weight)),
    Field("title", needed=True, most=40),
    Field("about", most=80),
    Field("needs", Shape.SLUGS, most=40, choices=CALLED, entries=(1, 4)),
    Field("present", Shape.SLUGS, most=40, choices=(COUNSELLOR, ADVISER), entries=(1, 2)),
    Field("situation", needed=True, most=300, lines=True),
    Field("friction", most=300, lines=True),
    Field("question", most=110),
    Field("options", Shape.GROUPS, needed=True, entries=(2, 4), fields=OPTION),
    Field("prompts", Shape.TEXTS, most=110, entries=(2, 4)),
    Field("twist", most=120),
    Field("floor", Shape.GROUP, fields=(KIND_OF_FLOOR, *_sourced(240, ("S", "GK")))),
    Field("background", Shape.GROUP, fields=_sourced(320, ("S", "GK", "own"))),
    Field("notes", most=700, lines=True),
    Field("picture", Shape.SLUG, most=60),
    Field("tags", Shape.TEXTS, most=30, entries=(0, 8)),
    Field("author", most=80),
    Field("licence", most=60),
)

NEEDED_OF_AUTHORS = ("friction", "question", "prompts")
"""A team may type its own (blank) card without these; a card that is handed on has to have them."""

ICONS = (
    "follow", "chats", "person", "people", "camera", "moon", "game", "badge", "parents", "cap", "spark", "live",
    "alert", "pair", "flag", "letter", "lock", "scale", "bubble", "question", "hand", "phone", "table", "heart",
    "folder", "page", "cards", "pen", "home", "clock", "star", "globe", "eye", "search",
)  # fmt: skip
"""The drawings of the game that can stand for a theme."""

THEME = (
    Field("id", Shape.SLUG, needed=True, most=40),
    Field("title", needed=True, most=40),
    Field("icon", Shape.SLUG, most=40),
    Field("colour", most=30),
)

CHAPTER = (
    Field("id", needed=True, most=30),
    Field("title", needed=True, most=60),
    Field("like", Shape.CHOICE, choices=CARD_CHAPTERS),
)

PACK = (
    Field("id", Shape.SLUG, most=60),
    Field("identity", Shape.SLUG, most=40),
    Field("name", needed=True, most=60),
    Field("language", Shape.SLUG, needed=True, most=12),
    Field("author", most=80),
    Field("licence", most=60),
    Field("in_use", Shape.FLAG),
    Field("themes", Shape.GROUPS, entries=(0, 40), fields=THEME),
    Field("chapters", Shape.GROUPS, entries=(0, 20), fields=CHAPTER),
)

DUTCH = {
    "vraag": "question", "situatie": "situation", "hoofdstuk": "chapter", "zwaarte": "weight", "titel": "title",
    "opties": "options", "standpunten": "options", "schuurt": "friction", "ondergrens": "floor", "regel": "rule",
    "achtergrond": "background", "licentie": "licence", "license": "licence", "plaatje": "picture", "tekst": "text",
    "bron": "source", "gespreksvragen": "prompts", "draai": "twist", "soort": "kind", "thema": "theme",
    "auteur": "author", "naam": "name", "taal": "language", "themas": "themes", "doelgroep": "audience",
    "licht": "light", "middel": "medium", "zwaar": "heavy", "gedrag": "behaviour", "eigen": "own",
    "moet": "must", "hoort": "should", "mag": "may", "sterkte": "strength", "stevigheid": "strength",
    "geen_regel": "no_rule",
    "gaat over": "about", "over": "about", "nodig": "needs", "aanwezig": "present", "wet": "law", "advies": "advice",
    "gecontroleerd": "checked", "notities": "notes", "reden": "note", "label": "tags",
    "ja": "true", "yes": "true", "aan": "true", "on": "true", "nee": "false", "no": "false", "uit": "false",
    "off": "false",
}  # fmt: skip
"""What an author may write instead of a word of the table."""
