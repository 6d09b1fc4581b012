"""Which agreements a leaflet prints, and how it prints one that nobody translated. It knows no fixed text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.core.strength import Strength
from game.documents.blocks import Blanks, Block, Bullets
from game.documents.leaflets.short_rules import fitting
from game.documents.model import Document, Rule
from game.i18n.words import Words

FOR_NEWCOMERS = ("H3", "H5", "H4", "H6", "H9")
FOR_PARENTS = ("H3", "H4", "H5", "H7")
"""In this order: what somebody has to know first."""
TRANSLATION = 170
"""So many characters the mark of a language and the line below it take."""


def binds(rule: Rule) -> bool:
    """Whether it binds everybody: a "may" leaves it to each."""
    return rule.strength_id != Strength.MAY


def spread(document: Document, kinds: Sequence[str]) -> tuple[Rule, ...]:
    """What binds in chapters of these kinds: the first of each, then the second of each, and so on."""
    found = [
        (n, kinds.index(chapter.like), rule)
        for chapter in document.chapters
        if chapter.like in kinds
        for n, rule in enumerate(rule for rule in chapter.rules if binds(rule) and not rule.internal)
    ]
    return tuple(rule for _, _, rule in sorted(found, key=lambda one: one[:2]))


def at_most(rules: Iterable[Rule], most: int, room: int) -> tuple[Rule, ...]:
    """The first of them that fit so many characters; one that nobody translated takes a line to do so as well."""
    first = list(rules)[:most]
    needed = (rule.text + "_" * (TRANSLATION if rule.spoken else 0) for rule in first)
    return tuple(first[: len(fitting(needed, room))])


def listed(texts: Iterable[tuple[str, str]], say: Words) -> Iterator[Block]:
    """Points, each with the language that it is in if the page has another: there is room for a translation below."""
    points: list[str] = []
    for text, spoken in texts:
        points.append(f"{text} {spoken_words(spoken, say)}" if spoken else text)
        if spoken:
            yield Bullets(tuple(points))
            yield Blanks((say("Translation:"),))
            points = []
    if points:
        yield Bullets(tuple(points))


def untranslated_words(rules: Iterable[Rule], say: Words) -> str:
    """How many of these nobody translated; "" for none."""
    n = sum(bool(rule.spoken) for rule in rules)
    return say.plural("{n} agreement is not translated.", "{n} agreements are not translated.", n) if n else ""


def spoken_words(language: str, say: Words) -> str:
    """Stands behind a text that is in this language, on a page in another one."""
    told = {
        "nl": say("(in Dutch)"),
        "en": say("(in English)"),
        "de": say("(in German)"),
        "fy": say("(in Frisian)"),
        "tr": say("(in Turkish)"),
        "uk": say("(in Ukrainian)"),
    }
    return told.get(language, f"({language})")
