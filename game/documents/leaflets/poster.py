"""The poster for a wall: at most eight agreements, chosen so that anybody may read them, in letters for six metres.

Nothing of the team among itself, of one person, with a name or a number hangs there; an agreement stands whole, or with
a first sentence that means the same without the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from game.core.adoption import ProtocolState
from game.core.language_guess import guessed
from game.core.privacy import CASE, NAME, NUMBER, traces
from game.core.strength import Strength
from game.documents.blocks import Entry, Paper, Para, Section, Sheet
from game.documents.leaflets.lines import lines
from game.documents.leaflets.short_rules import SENTENCE
from game.documents.leaflets.wording import Wording, leaflet
from game.documents.model import Document, Rule
from game.documents.paper_frame import paper, shortly
from game.i18n.words import Words

FIRST = "H3"
ORDER = ("H5", "H4", "H9", "H6", "H7", "H8", "H12")
"""What follows it, one of each; then a second of the first."""
MOST, FEWEST, LONGEST = 8, 5, 25
"""Agreements; so many of the firmest that no other is needed; words of one."""
LIMITS = {
    "nl": re.compile(
        r"^(?:niet|geen|nooit|dat|dit|die)\b|\b(?:behalve|tenzij|uitgezonderd|uitzondering\w*|mits|maar|wel|alleen|als|dan"
        r"|wanneer|zodra|kan|kunnen|mag|geldt niet|hoeft niet|misdrijf|gevaar|noodgeval|meld\w*)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:not|no|never|that|this|it)\b|\b(?:except\w*|unless|provided|but|however|only|if|then|when|whenever|can|could"
        r"|may|does not apply|do not apply|need not|offence|danger|emergency|report\w*)\b",
        re.IGNORECASE,
    ),
}
"""Words in the sentences behind a first one that may take back a part of it: then it does not stand by itself. In a
language that is not here nobody can tell, and nothing is cut."""

SCHOOL = 40
"""Letters of the name of the school that its head has room for."""
TEXT = 28 / 10
"""Letters of 28 points, by those that lines are reckoned for."""
WIDE, WIDE_RULE = 261.0, 222.0
"""In mm: between the margins, and beside the number of an agreement."""
LINE, AROUND, ROOM = 12.4, 11.0, 306.0
"""In mm: a line of 28 points, what is around an agreement, and what the sheet leaves between its head and its foot."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An agreement as it hangs there: whole, or its first sentence."""

    rule: Rule
    text: str


def chosen(document: Document) -> tuple[Chosen, ...]:
    """Those of the poster, in the order in which they hang there; none without one on contact with pupils."""
    usable = {rule.key: Chosen(rule, text) for rule in document.for_council() if (text := _text(rule))}
    firm = [one for one in usable.values() if one.rule.strength_id == Strength.MUST]
    others = [one for one in usable.values() if one.rule.strength_id == Strength.SHOULD]
    allowed = firm if len(firm) >= FEWEST else [*firm, *others]
    place = {rule.key: chapter.like for chapter in document.chapters for rule in chapter.rules}

    def of(chapter: str, among: Iterable[Chosen]) -> list[Chosen]:
        return [one for one in among if place[one.rule.key] == chapter]

    pupils = of(FIRST, allowed) or of(FIRST, others)
    if not pupils:
        return ()
    picked = [pupils[0], *(found[0] for chapter in ORDER if (found := of(chapter, allowed))), *pupils[1:2]]
    kept = _fitting(picked[:MOST])
    order = (FIRST, *ORDER)
    return tuple(sorted(kept, key=lambda one: order.index(place[one.rule.key])))


def _fitting(picked: list[Chosen]) -> list[Chosen]:
    """As many as one sheet holds in letters of 28 points: the last that were chosen go first."""
    while len(picked) > 1 and sum(map(_high, picked)) > ROOM:
        picked = picked[:-1]
    return picked


def _high(one: Chosen) -> float:
    return lines(one.text, round(WIDE_RULE / TEXT, 1)) * LINE + AROUND


def _text(rule: Rule) -> str:
    """What may hang there of it; "" for nothing."""
    if rule.internal or rule.strength_id == Strength.MAY or traces(rule.text, (NAME, NUMBER, CASE)):
        return ""
    return rule.text if _short(rule.text) else _first_sentence(rule.text)


def _first_sentence(text: str) -> str:
    """The first sentence of a long one, where nothing behind it limits it; "" where something may."""
    first, *rest = SENTENCE.split(text)
    stands = bool(rest) and first.endswith((".", "!")) and _short(first) and guessed(text) in LIMITS
    return first if stands and not any(_limits(one, LIMITS[guessed(text)]) for one in rest) else ""


def _limits(sentence: str, words: re.Pattern[str]) -> bool:
    """Whether this sentence may take back a part of the one before it."""
    return bool(words.search(sentence))


def _short(text: str) -> bool:
    return len(text.split()) <= LONGEST


def why_no_poster(document: Document, say: Words) -> str:
    """A sentence for who asks for it too early; "" where it can be made."""
    told = leaflet("poster", document, say)
    if document.state.id is ProtocolState.WITHDRAWN:
        return told.one("withdrawn")
    if chosen(document):
        return ""
    agreed = any(chapter.like == FIRST and chapter.rules for chapter in document.chapters)
    return told.one("too_long" if agreed else "no_pupils")


def poster_paper(document: Document, say: Words) -> Paper:
    """On A3. Its foot is how far the protocol is, and the word for that stands large in its corner."""
    told = leaflet("poster", document, say)
    corner = _corner(told, document.state.id)
    sections = (Section(corner, tuple(_entries(document))), Section("", (Para(told.one("foot"), "lead"),)))
    made = paper("poster", told.one("title"), sections, document, say, sheet=Sheet.A3)
    return replace(made, school=shortly(document.school, SCHOOL), footer=document.state.foot, corner=corner, logo=b"")


def _entries(document: Document) -> Iterator[Entry]:
    for n, one in enumerate(chosen(document), 1):
        softer = one.rule.strength_id != Strength.MUST
        yield Entry(str(n), one.text, behind=f"({one.rule.strength.partition(' – ')[0]})" if softer else "")


def _corner(told: Wording, state: ProtocolState) -> str:
    match state:
        case ProtocolState.DRAFT:
            return told.one("draft")
        case ProtocolState.SUBMITTED:
            return told.one("submitted")
        case ProtocolState.ADOPTED:
            return told.one("adopted")
        case ProtocolState.WITHDRAWN:
            return told.one("withdrawn_word")
