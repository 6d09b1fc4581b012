"""The one table of what may stand in each file of fixed texts. Data only; content/schema.py says what a field is."""

from __future__ import annotations

from game.content.schema import Field, Shape
from game.core.adoption import ProtocolState
from game.core.cards import ADVICE, CHAPTERS, LAW
from game.core.choosing import Chose
from game.core.roles import ROLES
from game.core.step_help import STEPS
from game.core.strength import Strength

DUTCH, ENGLISH = "nl", "en"
BILL, PROPOSAL = "bill", "proposal"
"""Beside law and advice: what is no law yet, and what nobody decided."""
CONFIDENCE = ("A", "B", "C", "D")
MOST, MOST_OF_A_RULE, MOST_OF_A_REASON, MANY = 900, 300, 110, (1, 40)
"""Of a text, of one that is a rule like that of a card, and of why, in characters; of a list."""
ROUTES = ("replaced_by", "against")
"""Where answers of cards are named: that say all of a proposal, that say otherwise."""


def _in_both(most: int) -> tuple[Field, ...]:
    return Field(DUTCH, needed=True, most=most), Field(ENGLISH, most=most)


SAID = _in_both(MOST)
"""A text in the language that it was written in, and in the one that translators start from."""


def is_said(fields: tuple[Field, ...]) -> bool:
    """Whether these are the fields of a text, however long it may be and whatever stands beside it."""
    return tuple(field.name for field in fields[: len(SAID)]) == (DUTCH, ENGLISH)


def _said(name: str, needed: bool = True, most: int = MOST) -> Field:
    return Field(name, Shape.GROUP, needed=needed, fields=_in_both(most))


def _listed(name: str, *more: Field, needed: bool = True) -> Field:
    return Field(name, Shape.GROUPS, needed=needed, entries=MANY, fields=(*SAID, *more))


def _all_said(*names: str) -> tuple[Field, ...]:
    return tuple(map(_said, names))


def _group(name: str, *fields: Field) -> Field:
    return Field(name, Shape.GROUP, needed=True, fields=fields)


def _day(name: str, needed: bool = True) -> Field:
    return Field(name, Shape.DATE, needed=needed)


SOURCES = (Field("sources", Shape.TEXTS, needed=True, most=200, entries=(1, 12)), _day("checked"))

SEEN = (
    *SOURCES,
    Field("confidence", Shape.CHOICE, needed=True, choices=CONFIDENCE),
    Field("stand", most=60),
    _said("doubt", needed=False),
)
"""Where and when it was seen, how sure that is, of which year the words are, and what nobody could be sure of."""

ARTICLE = (
    _said("title"),
    Field("kind", Shape.CHOICE, needed=True, choices=(LAW, ADVICE, BILL)),
    Field("ordered", Shape.FLAG),
    _listed("lines"),
    *SEEN,
    _day("look_again", needed=False),
)
PART_OF_COUNCIL = (_said("part"), _said("who"), Field("article", needed=True, most=120))
CHAPTER = (
    Field("complete", Shape.FLAG),
    _listed("texts", Field("kind", Shape.CHOICE, choices=(LAW, ADVICE, PROPOSAL)), needed=False),
    _said("elsewhere", needed=False),
)
PROPOSED = (
    Field("id", needed=True, most=8),
    Field("chapter", Shape.CHOICE, needed=True, choices=CHAPTERS),
    Field("kind", Shape.CHOICE, needed=True, choices=(LAW, ADVICE, PROPOSAL)),
    Field("strength", Shape.CHOICE, needed=True, choices=tuple(Strength)),
    _said("text", most=MOST_OF_A_RULE),
    _said("why", most=MOST_OF_A_REASON),
    *SOURCES,
    Field("mark", Shape.CHOICE, needed=True, choices=("S", "own", "GK")),
    *(Field(name, Shape.TEXTS, most=90, entries=(1, 20)) for name in ROUTES),
)
"""One proposal: like the rule of a card, with the answers of cards that take its place or say otherwise."""
STEP = (_said("name"), _said("who"), _said("note"))
PART = (_said("title"), Field("role", Shape.CHOICE, choices=tuple(ROLES)), _listed("actions"))

MINUTES = (Field("minutes", needed=True, most=6), _said("what"), _said("how"))
"""A step of a short meeting: how long, what, and how."""
MAILS = ("day_after", "to_council", "adopted_team", "adopted_parents")
"""Those that are nothing but a subject and paragraphs."""

NUMBERS, INVITATION = "numbers", "invitation"
"""What the program adds to a section of the kit."""
KIT_TABLE = (
    _listed("head"),
    Field("rows", Shape.GROUPS, needed=True, entries=MANY, fields=(_listed("cells"),)),
)
KIT_SECTION = (
    _said("title"),
    Field("own_page", Shape.FLAG),
    *(_listed(name, needed=False) for name in ("text", "boxes", "steps", "points", "notes")),
    Field("table", Shape.GROUP, fields=KIT_TABLE),
    Field("with", Shape.CHOICE, choices=(NUMBERS, INVITATION)),
)

MOST_OF_A_HELP, MOST_OF_A_TITLE = 130, 40
"""Of a line of the help, and of the name of a step: a wall shows all of it at once, to be read while others wait."""


def _lines(name: str, most: int, *more: Field) -> Field:
    """A list of at most so many short lines."""
    return Field(name, Shape.GROUPS, needed=True, entries=(1, most), fields=(*_in_both(MOST_OF_A_HELP), *more))


HELP = (
    _said("title", most=MOST_OF_A_TITLE),
    _lines("happens", 2),
    _said("say", most=MOST_OF_A_HELP),
    _lines("press", 4, Field("keys", Shape.TEXTS, needed=True, most=20, entries=(1, 5))),
    _lines("wrong", 3),
)
"""What stands at one step: what happens, what to say, which key does what, what can go wrong."""

STATES = tuple(_said(one.value) for one in ProtocolState)

FILES: dict[str, tuple[Field, ...]] = {
    "law": (_day("look_again"), Field("articles", Shape.GROUPS, needed=True, entries=(1, 60), fields=ARTICLE)),
    "consent": (
        _day("look_again"),
        _listed("intro"),
        Field("parts", Shape.GROUPS, needed=True, entries=MANY, fields=PART_OF_COUNCIL),
        Field("short", Shape.GROUPS, entries=(1, 6), fields=PART_OF_COUNCIL),
        _listed("remarks"),
        *SEEN,
    ),
    "council": (
        *_all_said("title", "to", "from", "day", "subject", "ask", "asked", "why", "done"),
        _group("chose", *_all_said(*(one.value for one in Chose))),
        *_all_said("came", "took", "law", "nothing"),
        *(_listed("means"), *_all_said("check", "planning", "planning_adopted"), _listed("decision")),
        *_all_said("decided", "signs", "attached", "not_yet", "withdrawn"),
    ),
    "chapters": (_said("heading"), *(Field(code, Shape.GROUP, fields=CHAPTER) for code in CHAPTERS)),
    "agreements": (
        *_all_said("title", "open", "adopted", "withdrawn"),
        _group("groups", *_all_said("pupils", "images", "parents", "staff", "worries", "others")),
        _said("law_label"),
        Field("law", Shape.GROUPS, needed=True, entries=(1, 4), fields=SAID),
        *_all_said("legend", "legend_taken", "closing"),
    ),
    "ladder": (
        _day("look_again"),
        _listed("remarks"),
        Field("steps", Shape.GROUPS, needed=True, entries=MANY, fields=STEP),
        *SEEN,
    ),
    "proposals": (Field("proposals", Shape.GROUPS, needed=True, entries=(1, 120), fields=PROPOSED),),
    "complaints": (_said("about"), _listed("steps"), _listed("testing")),
    "threats": (
        _said("alarm"),
        _listed("remarks"),
        Field("parts", Shape.GROUPS, needed=True, entries=MANY, fields=PART),
    ),
    "form": (
        Field("state", Shape.GROUP, needed=True, fields=STATES),
        Field("foot", Shape.GROUP, needed=True, fields=STATES),
        Field("about", Shape.GROUP, fields=STATES),
        _listed("guide"),
        _said("guide_open", needed=False),
        _listed("other_schools"),
        _listed("signing"),
        _said("declaration"),
        _listed("notes"),
        Field("strength", Shape.GROUP, needed=True, fields=tuple(_said(one.value) for one in Strength)),
    ),
    "leaflets": (
        _listed("always"),
        _group(
            "newcomers",
            *_all_said("title_open", "lead_open", "title_adopted", "lead_adopted", "title_withdrawn", "lead_withdrawn"),
            *_all_said("always_open", "always_adopted", "agreed_open", "agreed_adopted", "nothing_with_pupils"),
            *_all_said("where_open", "where_submitted", "where_adopted", "sign", "signing_means"),
        ),
        _group(
            "parents",
            *_all_said("title_open", "dear", "lead_open", "title_adopted", "lead_adopted", "lead_coming"),
            *_all_said("lead_withdrawn", "expect_open", "expect_adopted", "expect_withdrawn"),
            *(_listed("expect"), _said("reach_title"), _said("reach")),
            *(_said("requests_title"), _listed("requests")),
            *(_said("worry_title"), _listed("worry"), _said("danger")),
        ),
        _group(
            "pupils",
            *(_said("title"), _listed("points")),
            *_all_said("help_title", "help", "lesson_title", "lesson"),
        ),
        _group("school_guide", *_all_said("title", "text", "note")),
        _group(
            "look_back",
            *_all_said("title", "plan_title", "who"),
            _listed("head"),
            Field("steps", Shape.GROUPS, needed=True, entries=MANY, fields=MINUTES),
            *(_said("sheet_title"), _listed("columns"), _said("outcome"), _said("council")),
        ),
        _group("threats", _said("foot")),
        _group(
            "poster",
            *_all_said("title", "foot", "draft", "submitted", "adopted", "withdrawn_word"),
            *_all_said("no_pupils", "too_long", "withdrawn"),
        ),
    ),
    "kit": (
        _said("title"),
        Field("sections", Shape.GROUPS, needed=True, entries=MANY, fields=KIT_SECTION),
    ),
    "steps": tuple(_group(step.value, *HELP) for step in STEPS),
    "mails": (
        _group(
            "invitation",
            _said("subject"),
            *(_listed("opening"), _listed("points"), _listed("closing")),
            *_all_said("no_heavy", "one_heavy", "more_heavy", "unknown_heavy"),
        ),
        *(_group(name, _said("subject"), _listed("body")) for name in MAILS),
    ),
}
"""What each file holds, by its name without the ending."""

PLACES: dict[str, frozenset[str]] = {
    "form": frozenset({"date", "version", "on", "from", "consents"}),
    "agreements": frozenset({"from", "on"}),
    "council": frozenset(
        {"school", "version", "date", "on", "from", "consents", "review"}
        | {"situations", "people", "agreements", "proposals"}
    ),
    "ladder": frozenset({"chapter"}),
    "complaints": frozenset({"chapter"}),
    "leaflets": frozenset({"date", "on", "from", "version", "board", "adviser", "children"}),
    "kit": frozenset({"board", "adviser"}),
    "mails": frozenset(
        {"date", "on", "from", "version", "consents", "found", "heavy", "about", "n", "review", "changed"}
        | {"board", "adviser"}
    ),
}
"""The {places} that a file may have: the program fills them in."""

NOT_PRINTED = frozenset({"why"})
"""Fields of which no document says anything yet: nobody has to translate them."""

NOT_TRANSLATED = frozenset({"steps"})
"""Files that are read in Dutch and in English alone: they say what the manual says, and that has these two."""

WORDS = {
    "titel": "title", "soort": "kind", "regels": "lines", "bron": "sources", "bronnen": "sources", "source": "sources",
    "nagekeken": "checked", "gecontroleerd": "checked", "datum": "checked", "zekerheid": "confidence",
    "twijfel": "doubt", "kijk na": "look_again", "opnieuw": "look_again", "artikelen": "articles", "artikel": "article",
    "stappen": "steps", "delen": "parts", "deel": "part", "wie": "who", "naam": "name", "opmerking": "note",
    "opmerkingen": "remarks", "rol": "role", "wet": "law", "advies": "advice", "wetsvoorstel": "bill",
    "voorstel": "proposal", "voorstellen": "proposals", "hoofdstuk": "chapter", "sterkte": "strength", "tekst": "text",
    "waarom": "why", "merk": "mark", "moet": "must", "hoort": "should", "mag": "may", "overbodig bij": "replaced_by",
    "in strijd met": "against", "ja": "true", "nee": "false",
}  # fmt: skip
"""What a lawyer may write instead of a word of the tables."""

NEWS = (
    "ad.nl", "anp.nl", "avrotros.nl", "bnnvara.nl", "bnr.nl", "docplayer.nl", "5dok.net", "fok.nl", "gelderlander.nl",
    "headliner.nl", "jeugdjournaal.nl", "linda.nl", "metronieuws.nl", "nos.nl", "nporadio1.nl", "nrc.nl", "nu.nl",
    "parool.nl", "rd.nl", "rtl.nl", "rtlnieuws.nl", "scholieren.com", "security.nl", "studeersnel.nl", "telegraaf.nl",
    "trouw.nl", "upday.com", "volkskrant.nl", "wikipedia.org",
)  # fmt: skip
"""Sites of news and of homework: fine beside a source of law, never the only one."""
