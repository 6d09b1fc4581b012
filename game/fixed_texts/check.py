"""Bytes of a file of fixed texts -> its fields, and every fault with line and cure. Knows no folders and no language.

What comes with the game has every text in Dutch and in English. A school that changes a file may leave the English out:
it is told, and the Dutch stands in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.day_check import checked_in, day_in
from game.content.decoding import Unreadable
from game.content.field_check import MISSING, Checker, Group
from game.content.problem import Phrase, Problem, phrase
from game.content.schema import Field
from game.content.yaml_reader import read
from game.core.cards import LAW
from game.core.places import braces_left, places_in
from game.fixed_texts.proposals_check import Answers, check_proposals
from game.fixed_texts.schema import DUTCH, ENGLISH, FILES, NEWS, PLACES, WORDS, is_said

NO_DAY = "9999-12-31"
SITE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
NOT_SITES = re.compile(r"\b(?:art|nr|bijv)\.\S*", re.IGNORECASE)


def read_texts(
    data: bytes, name: str, path: str, today: str = NO_DAY, own: bool = False, answers: Answers | None = None
) -> tuple[Group | None, tuple[Problem, ...]]:
    """The fields of the file of this name, or None if one is wrong, and every problem in reading order.

    `own`: the school keeps it. `answers` are those of the cards that are known here; without them nobody looks whether
    one is. Never raises for what is in the file.
    """
    try:
        root = read(data)
    except Unreadable as fault:
        return None, (fault.at(path),)
    check = _TextChecker(path)
    found = check.group(root, FILES[name])
    for said in said_in(found, FILES[name]):
        _in_both_languages(check, said, PLACES.get(name, frozenset()), own)
    for seen in (found, *found.groups.get("articles", ()), *found.groups.get("proposals", ())):
        _seen(check, seen, today)
    check_proposals(check, found.groups.get("proposals", ()), own, answers)
    problems = tuple(sorted(check.problems))
    return (found if all(one.warns for one in problems) else None), problems


CURES: dict[str, Phrase] = {
    "checked": phrase("write on which day somebody last looked at the source, like: checked: 2026-11-29"),
    "look_again": phrase("write from which day these texts are to be looked at again, like: look_again: 2027-11-01"),
    "confidence": phrase("A: text of the law seen. B: official explanation. C: another source. D: general knowledge"),
    "sources": phrase("write where it is written, so that somebody else can find it"),
    "kind": phrase("law: it is in the law. advice: it is not. bill: it is no law yet"),
    "proposals.kind": phrase("law: it is in the law. advice: it is not. proposal: this form proposes it"),
    "strength": phrase("write how firm it is: must, should or may"),
    "mark": phrase("S: seen in a source. own: our own text. GK: general knowledge"),
    "why": phrase("write in one sentence why"),
    DUTCH: phrase("write the text in Dutch behind nl:"),
    ENGLISH: phrase("write the same text in English behind en:"),
}
"""What helps where a field is not there; one of a list may have its own cure."""


LIKE_OURS = phrase("add it, as it is in the file of the game")


class _TextChecker(Checker):
    """Says of a field that is missing what would mend it, and calls each by the name that stands in the file."""

    def __init__(self, path: str) -> None:
        super().__init__(path, called=str, dutch=WORDS)

    def missing(self, group: Group, name: str) -> None:
        kind, _, _ = group.label.partition(" ")
        self.bad(
            group.node,
            phrase(MISSING, field=group.named(name)),
            CURES.get(f"{kind}.{name}", CURES.get(name, LIKE_OURS)),
        )


def said_in(group: Group, fields: tuple[Field, ...]) -> Iterator[Group]:
    """Every text of a file, or of a part of one, in its order."""
    if is_said(fields):
        yield group
    for field in fields:
        for inside in group.groups.get(field.name, ()):
            yield from said_in(inside, field.fields)


def _in_both_languages(check: Checker, said: Group, allowed: frozenset[str], own: bool) -> None:
    if said.node.kind != "map":
        return
    if said.absent(ENGLISH):
        hint = phrase("in a document in another language the Dutch stands") if own else CURES[ENGLISH]
        check.bad(said.node, phrase(MISSING, field=said.named(ENGLISH)), hint, warns=own)
    dutch, english = said.text(DUTCH), said.text(ENGLISH)
    filled = [_places(check, said, language, allowed) for language in (DUTCH, ENGLISH)]
    if all(filled) and dutch and english and places_in(dutch) != places_in(english):
        told = phrase("'{field}' has other places in braces than the Dutch", field=said.named(ENGLISH))
        check.bad(said.nodes[ENGLISH], told, phrase("write the same ones in both"))


def _places(check: Checker, said: Group, language: str, allowed: frozenset[str]) -> bool:
    """Whether the program fills each place in the text of this language."""
    text = said.text(language)
    odd = places_in(text) - allowed
    if odd or braces_left(text):
        name = "{" + min(odd) + "}" if odd else braces_left(text)[0]
        known = ", ".join("{" + place + "}" for place in sorted(allowed))
        told = phrase("'{field}': the program knows no place {name}", field=said.named(language), name=name)
        hint = phrase("there are: {names}", names=known) if known else phrase("write it without braces")
        check.bad(said.nodes[language], told, hint)
        return False
    return True


def _seen(check: Checker, group: Group, today: str) -> None:
    """The days, and what the law rests on."""
    checked = checked_in(check, group, today)
    again = day_in(check, group, "look_again")
    if again and checked and again <= checked:
        told = phrase("'{field}' is not after the day on which it was checked", field=group.named("look_again"))
        check.bad(group.nodes["look_again"], told, phrase("choose a later day, or take the line out"))
    if group.text("kind") == LAW and group.texts("sources") and all(map(_of_news, group.texts("sources"))):
        told = phrase("'{field}': a site of news or homework is the only source of a law", field=group.named("sources"))
        hint = phrase("add the law itself, the Inspectorate, or School & Veiligheid; or make it kind: advice")
        check.bad(group.nodes["sources"], told, hint)
    if group.text("confidence") == "A" and not group.text("stand"):
        told = phrase("'{field}' is missing", field=group.named("stand"))
        check.bad(group.node, told, phrase("write of which year the text of the law is that you saw: stand: 2025"))


def _of_news(source: str) -> bool:
    """Whether nothing but sites of news stands in it: a statute beside one is another source."""
    sites = SITE.findall(NOT_SITES.sub("", source))
    return bool(sites) and all(_is_news(site.lower()) for site in sites)


def _is_news(site: str) -> bool:
    return any(site == one or site.endswith("." + one) for one in NEWS)
