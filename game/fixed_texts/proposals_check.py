"""What the fields of a proposal must mean together: its place, how firm it is, and answers of cards that there are."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from game.content.field_check import Checker, Group
from game.content.problem import phrase, short
from game.content.yaml_reader import Node
from game.core.cards import LAW
from game.core.firmness import unlike
from game.core.proposals import Answer, answer_in
from game.core.strength import Strength
from game.fixed_texts.schema import DUTCH, ENGLISH, ROUTES


class Known(NamedTuple):
    """Whether an answer may become a rule, and whether that is one of the team among itself: it stands apart."""

    rule: bool
    team: bool = False


Answers = Mapping[Answer, Known]
"""The answers of the cards that are known."""


def check_proposals(check: Checker, proposals: Sequence[Group], own: bool, answers: Answers | None) -> None:
    """Add a problem for every way in which a proposal contradicts itself, another one or the cards."""
    seen: dict[str, int] = {}
    for one in proposals:
        _place(check, one, seen)
        _firmness(check, one, own)
        _answers(check, one, answers)


def _place(check: Checker, one: Group, seen: dict[str, int]) -> None:
    """Chapter and number, each once."""
    name, chapter = one.text("id"), one.text("chapter")
    if not name:
        return
    begins, _, number = name.partition("-")
    if chapter and not (begins == chapter and number.isdecimal()):
        first = f"{chapter}-1"
        told = phrase("'{field}' is not the chapter with a number", field=one.named("id"))
        check.bad(one.nodes["id"], told, phrase("write it like: {name}", name=first))
    if name in seen:
        told = phrase("'{field}': “{name}” is there twice", field=one.named("id"), name=short(name))
        check.bad(one.nodes["id"], told, phrase("the first is on line {line}", line=seen[name]))
    seen.setdefault(name, one.node.line)


def _firmness(check: Checker, one: Group, own: bool) -> None:
    """Words are guessed at: of what a school writes itself it is no mistake."""
    chosen = one.text("strength")
    for said in one.groups.get("text", ()) if chosen else ():
        for language in (DUTCH, ENGLISH):
            if found := unlike(said.text(language), Strength(chosen)):
                values = {"field": said.named(language), "value": chosen, "name": found.likely}
                told = phrase("'{field}' says {name}, and the strength is {value}", **values)
                hint = phrase("choose {name} as strength, or put the text in other words", name=found.likely)
                check.bad(said.nodes[language], told, hint, warns=own)


def _answers(check: Checker, one: Group, answers: Answers | None) -> None:
    if one.text("kind") == LAW and "replaced_by" in one.nodes:
        told = phrase("'{field}': what is in the law never goes away", field=one.named("replaced_by"))
        check.bad(one.nodes["replaced_by"], told, phrase("take it out, or make it kind: proposal"))
    first: dict[str, int] = {}
    for field, node in _routes(one):
        route = node.text.strip()
        if route in first:
            told = phrase("'{field}': “{name}” is there twice", field=one.named(field), name=short(route, 60))
            check.bad(node, told, phrase("the first is on line {line}", line=first[route]))
        elif route:
            first[route] = node.line
            _answer(check, node, one.named(field), answers)


def _routes(one: Group) -> Iterator[tuple[str, Node]]:
    for field in ROUTES:
        for node in one.nodes[field].items if one.texts(field) else ():
            yield field, node


def _answer(check: Checker, node: Node, field: str, answers: Answers | None) -> None:
    route = node.text.strip()
    found = answer_in(route)
    if found is None:
        told = phrase("'{field}': “{name}” is no answer of a card", field=field, name=short(route, 60))
        check.bad(node, told, phrase("write it like: {name}", name="basis/a1-volgverzoek:nooit"))
    elif answers is not None and found not in answers:
        _unknown(check, node, field, found, answers)
    elif answers is not None and not answers[found].rule:
        told = phrase("'{field}': “{name}” never becomes a rule", field=field, name=short(route, 60))
        check.bad(node, told, phrase("name an answer that has a rule, or take the line out"))
    elif answers is not None and answers[found].team:
        told = phrase("'{field}': “{name}” is about the team among itself", field=field, name=short(route, 60))
        check.bad(node, told, phrase("such an agreement stands apart and takes no place: take the line out"))


def _unknown(check: Checker, node: Node, field: str, asked: Answer, answers: Answers) -> None:
    name = short(node.text.strip(), 60)
    told = phrase("'{field}': there is no answer “{name}”", field=field, name=name)
    near = difflib.get_close_matches(f"{asked.card}:{asked.option}", [f"{a.card}:{a.option}" for a in answers], 1, 0.8)
    cure = phrase("did you mean '{name}'?", name=near[0]) if near else phrase("look at the names of the cards")
    check.bad(node, told, cure)
