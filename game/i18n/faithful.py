"""Whether a translation can stand for its source: the same places, and nothing that could not be shown.

And whether a rule for plural forms is one: it comes from a file, and is asked for every number on a wall.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator

from game.content.problem import Phrase, phrase
from game.content.unshown_letters import other_letters
from game.core.late_pattern import late
from game.core.letters import TURNS, lacking, named
from game.core.places import braces_left, places_in
from game.i18n.po_file import Entry, Fault, PoFile, by_line

Rule = Callable[[int], int]
NUMBER = "n"
"""The one place that a translation may leave out: "no cards", "one card"."""
TIMES, ANYWAY = 5, 200
"""A translation is at most so many times as long as its source, and some characters."""
ODD = late(f"[\0-\x08\x0b-\x1f\x7f{TURNS}\ufeff]")
"""Signs that cannot be seen, or turn round what stands beside them."""
MOST_RULE, MOST_FORMS = 300, 6
_RULE = late(r"nplurals\s*=\s*(\d{1,3})\s*;\s*plural\s*=\s*([^;]*)", re.IGNORECASE)
_HEAD = late(r"^plural-forms:(.*)$", re.IGNORECASE | re.MULTILINE)
TRIED = (*range(202), 1_000, 1_000_000)


def unfaithful(entry: Entry) -> tuple[Phrase, Phrase] | None:
    """What is wrong with this translation, and what helps; None if it can be shown."""
    for told in filter(None, entry.told):
        if wrong := _wrong(entry.sources, told):
            return wrong
    return None


def _wrong(sources: tuple[str, ...], told: str) -> tuple[Phrase, Phrase] | None:
    there, wanted = places_in(told), frozenset[str]().union(*map(places_in, sources))
    if foreign := sorted(there - wanted):
        place = "{" + foreign[0] + "}"
        return phrase("the source has no place {place}", place=place), SAME_PLACES
    if lost := sorted(wanted - there - {NUMBER}):
        place = "{" + lost[0] + "}"
        return phrase("the place {place} is lost", place=place), SAME_PLACES
    if braces_left(told) not in map(braces_left, sources):
        return phrase("there is a brace that is no place"), SAME_PLACES
    if len(told) > TIMES * max(map(len, sources)) + ANYWAY:
        return phrase("it is far longer than its source"), phrase("say it in fewer words")
    if ODD.search(told) or ("\n" in told and not any("\n" in source for source in sources)):
        return phrase("it holds a sign that cannot be shown, or a line too many"), phrase("type this text again")
    if signs := lacking(told):
        return phrase("the big screen cannot show {signs}", signs=named(signs)), other_letters(signs)
    return None


SAME_PLACES = phrase("a translation has the places of its source, each as it is there")


def plural_rule(file: PoFile) -> tuple[int, Rule] | None:
    """How many forms there are, and which is for a number; None if the file does not say, or says nonsense."""
    head = _HEAD.search(file.header)
    found = _RULE.fullmatch(head[1].strip().rstrip(";").strip()) if head else None
    if found is None or len(found[2]) > MOST_RULE or not 1 <= int(found[1]) <= MOST_FORMS:
        return None
    forms = int(found[1])
    try:
        rule: Rule = gettext.c2py(found[2])
        right = all(0 <= rule(n) < forms for n in TRIED)
    except (ValueError, ArithmeticError, RecursionError, SyntaxError, MemoryError):
        return None
    return (forms, rule) if right else None


def faults_in(file: PoFile) -> tuple[Fault, ...]:
    """Everything that keeps a translation of this file from being shown, by line."""
    return by_line((*file.faults, *_rule_faults(file), *_text_faults(file)))


def _text_faults(file: PoFile) -> Iterator[Fault]:
    for entry in file.entries:
        if wrong := unfaithful(entry) if entry.used else None:
            yield Fault(entry.line, *wrong, loses=False)


def _rule_faults(file: PoFile) -> Iterator[Fault]:
    plurals = [entry for entry in file.entries if len(entry.sources) > 1 and all(entry.told)]
    if not plurals:
        return
    rule = plural_rule(file)
    if rule is None:
        message = phrase("the rule for plural forms is missing, or is none")
        yield Fault(file.header_line, message, phrase("copy the line Plural-Forms from another catalogue"))
        return
    for entry in plurals:
        if len(entry.told) != rule[0]:
            message = phrase("this language has {n} forms for a number", n=rule[0])
            yield Fault(entry.line, message, phrase("write msgstr[0], msgstr[1] … for each of them"))


class ShownTexts:
    """What can be shown of a file: whole, and faithful to its source. Each text is looked at when it is wanted."""

    def __init__(self, file: PoFile) -> None:
        self.rule = plural_rule(file)
        self._entries = {(one.context, one.sources[0]): one for one in file.entries if _is_whole(one, self.rule)}
        self._looked: dict[int, bool] = {}

    def told(self, context: str | None, source: str) -> tuple[str, ...] | None:
        """The forms of this text; None where its source has to do."""
        entry = self._entries.get((context, source))
        if entry is None:
            return None
        if entry.line not in self._looked:
            self._looked[entry.line] = not unfaithful(entry)
        return entry.told if self._looked[entry.line] else None


def _is_whole(entry: Entry, rule: tuple[int, Rule] | None) -> bool:
    forms = 1 if len(entry.sources) == 1 else rule[0] if rule else 0
    return entry.used and not entry.fuzzy and all(entry.told) and len(entry.told) == forms
