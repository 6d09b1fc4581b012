"""Nodes + the table of fields -> values, every fault a Problem. What fields mean together is not known here."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.content.field_help import field_named
from game.content.lookalikes import garbled, meant_in, odd_sign, plain
from game.content.problem import Phrase, Problem, phrase, short
from game.content.schema import DUTCH, LISTS, TYPED, Field, Shape
from game.content.unshown_letters import other_letters, unshown_in
from game.content.yaml_reader import Node
from game.core.blank import says_something
from game.core.letters import lacking
from game.system.file_names import is_reserved

MOST_PROBLEMS = 40
"""Nobody repairs more at once, and a hostile file must not keep us busy."""

FAR_TOO_LONG = 4
"""A text of so many times what fits is refused as it is."""
SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
KINDS = {"text": phrase("text"), "list": phrase("a list"), "map": phrase("a group of fields")}
FORM = {
    "text": phrase("put text that begins with [ or a brace in quotes"),
    "list": phrase("start each entry on its own line with '- '"),
    "map": phrase("indent its fields on the lines below it"),
}


def device_name(name: str) -> tuple[Phrase, Phrase] | None:
    """What is told of a name that Windows lets no file or folder have, on whatever system this is, and what helps."""
    if not is_reserved(name):
        return None
    other = f"{short(name)}-1"
    told = phrase("Windows keeps the name '{name}' for a device", name=short(name))
    return told, phrase("give it another name, for example '{name}'", name=other)


Value = str | bool | tuple[str, ...]


@dataclass(slots=True)
class Group:
    """The fields of one map that were right; `nodes` holds every field that was there, right or not."""

    node: Node
    label: str = ""
    values: dict[str, Value] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    groups: dict[str, tuple[Group, ...]] = field(default_factory=dict)
    meant: set[str] = field(default_factory=set)

    def absent(self, name: str) -> bool:
        """Whether a field is simply not there; a misspelt one was told already and is not missing as well."""
        return name not in self.nodes and name not in self.meant

    def text(self, name: str) -> str:
        """The text of a field; empty where it is absent or wrong."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """The entries of a list; empty where it is absent or wrong."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else ()

    def flag(self, name: str, default: bool) -> bool:
        value = self.values.get(name, default)
        return value if isinstance(value, bool) else default

    def named(self, name: str) -> str:
        """How a sentence calls a field of this group: `options 2: text`."""
        return f"{self.label}: {name}" if self.label else name


MISSING, EMPTY = "'{field}' is missing", "'{field}' is empty"


def lacks(problem: Problem) -> bool:
    """Whether somebody still has to write something here, rather than mend what was written."""
    return problem.message.msgid in (MISSING, EMPTY)


Called = Callable[[str], Phrase | str]
"""How a sentence calls the field of this name."""


def _by_name(sentence: Phrase, called: Called) -> Phrase:
    """The sentence with its field called as its author knows it."""
    values = ((key, called(value) if key == "field" and isinstance(value, str) else value)
              for key, value in sentence.values)  # fmt: skip
    return Phrase(sentence.msgid, tuple(values))


BARE_NAME = re.compile(r"^\W+|\W+$")


class Checker:
    """Collects the problems of one file; no fault stops it. `meant` makes of each text what it is played as.

    `called` is how its sentences call a field: for a card as the form does; `dutch` are words that an author may write.
    """

    def __init__(
        self,
        path: str,
        meant: Callable[[str], str] = str,
        called: Called = field_named,
        dutch: Mapping[str, str] = DUTCH,
    ) -> None:
        self.path = path
        self._meant = meant
        self._called = called
        self._dutch = dutch
        self.problems: list[Problem] = []

    def bad(self, node: Node, message: Phrase, hint: Phrase | None = None, warns: bool = False) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            told = _by_name(message, self._called)
            helps = _by_name(hint, self._called) if hint is not None else None
            self.problems.append(Problem(self.path, node.line, node.column, told, helps, warns))

    def group(self, node: Node, fields: tuple[Field, ...], label: str = "") -> Group:
        """Every right field of a map; wrong, unknown, double and missing ones become problems."""
        group = Group(node, label)
        if node.kind != "map":
            if label:
                self._wrong_kind(node, label, "map")
            else:
                self.bad(node, phrase("a file consists of fields"), phrase("begin with a line like 'name: value'"))
            return group
        known = {field.name: field for field in fields}
        self._sort_out(group, known)
        for name, value in group.nodes.items():
            self._field(group, known[name], value)
        for field_ in fields:
            if field_.needed and group.absent(field_.name):
                self.missing(group, field_.name)
        return group

    def missing(self, group: Group, name: str) -> None:
        self.bad(group.node, phrase("'{field}' is missing", field=group.named(name)))

    def _sort_out(self, group: Group, known: dict[str, Field]) -> None:
        """Fill `group.nodes`, and `group.meant` with the fields that an unknown name was probably meant to be."""
        first: dict[str, Node] = {}
        for key, value in group.node.pairs():
            name = key.text
            if name in first:
                self.bad(
                    key,
                    phrase("'{field}' is there twice", field=group.named(short(name))),
                    phrase("the first is on line {line}", line=first[name].line),
                )
            elif key.kind == "text" and name in known:
                first[name] = key
                group.nodes[name] = value
            else:
                group.meant.add(self._unknown(key, group, tuple(known)))

    def _unknown(self, key: Node, group: Group, known: tuple[str, ...]) -> str:
        if key.kind != "text":
            self.bad(key, phrase("the name of a field should be text"))
            return ""
        if (meant := BARE_NAME.sub("", key.text)) in known:
            told = phrase("next to '{name}' is a character that does not belong there", name=meant)
            self.bad(key, told, phrase("delete this line, and type it again in this file"))
            return meant
        guess = closest(key.text, known, self._dutch) if len(self.problems) < MOST_PROBLEMS else ""
        hint = _did_you_mean(guess) if guess else phrase("known fields: {names}", names=", ".join(known))
        self.bad(key, phrase("there is no field '{field}'", field=group.named(short(key.text))), hint)
        return guess

    def _field(self, group: Group, wanted: Field, node: Node) -> None:
        label, shape = group.named(wanted.name), wanted.shape
        form = "list" if shape in LISTS else "map" if shape is Shape.GROUP else "text"
        if node.kind != form:
            self._wrong_kind(node, label, form)
        elif shape is Shape.GROUP:
            group.groups[wanted.name] = (self.group(node, wanted.fields, label),)
        elif shape is Shape.GROUPS:
            if self._entries(node, wanted, label):
                group.groups[wanted.name] = tuple(
                    self.group(item, wanted.fields, f"{label} {n}") for n, item in enumerate(node.items, 1)
                )
        elif shape in LISTS:
            if self._entries(node, wanted, label):
                group.values[wanted.name] = self._texts(node, wanted, label)
        elif (value := self._scalar(node, wanted, label)) is not None:
            group.values[wanted.name] = value

    def _wrong_kind(self, node: Node, label: str, form: str) -> None:
        seeming = meant_in([node.text], iter([1])) if form == "list" and node.kind == "text" else None
        if node.kind == "text" and not node.text:
            self._empty(node, label)
        elif seeming is not None:
            self.bad(node, seeming.message, seeming.hint)
        else:
            self.bad(
                node,
                phrase(
                    "'{field}' should be {wanted}, not {found}", field=label, wanted=KINDS[form], found=KINDS[node.kind]
                ),
                FORM[form],
            )

    def _empty(self, node: Node, label: str) -> None:
        if node.cut:
            self.bad(
                node,
                phrase("'{field}' is empty: the rest of the line is a comment", field=label),
                phrase("put text that contains # in quotes"),
            )
        else:
            self.bad(node, phrase("'{field}' is empty", field=label), phrase("fill it in, or take the line out"))

    def _entries(self, node: Node, wanted: Field, label: str) -> bool:
        low, high = wanted.entries
        if low <= len(node.items) <= high:
            return True
        self.bad(
            node,
            phrase(
                "'{field}': {found} given, {low} to {high} allowed",
                field=label,
                found=len(node.items),
                low=low,
                high=high,
            ),
        )
        return False

    def _texts(self, node: Node, wanted: Field, label: str) -> tuple[str, ...]:
        found = []
        for n, item in enumerate(node.items, 1):
            if item.kind != "text":
                self._wrong_kind(item, f"{label} {n}", "text")
            elif isinstance(value := self._scalar(item, wanted, f"{label} {n}"), str):
                found.append(value)
        return tuple(found)

    def _scalar(self, node: Node, wanted: Field, label: str) -> str | bool | None:
        shape = wanted.shape
        played = shape in TYPED and len(node.text) <= FAR_TOO_LONG * wanted.most
        text = (self._meant(node.text) if played else node.text).strip()
        if not says_something(text):
            self._empty(node, label)
            return None
        if shape not in TYPED and (meant := plain(text)) != text:
            told = phrase(
                "'{field}' contains a character that only looks right: {code}", field=label, code=odd_sign(text)
            )
            self.bad(node, told, phrase("type it again: {text}", text=short(meant)))
            return None
        if shape is Shape.CHOICE or (shape is Shape.SLUGS and wanted.choices):
            return self._choice(node, text, wanted.choices, label)
        if shape is Shape.FLAG:
            found = self._choice(node, text, ("true", "false"), label)
            return None if found is None else found == "true"
        if shape in (Shape.DATE, Shape.CHAPTER):  # looked at by whoever knows what day it is, and the set
            return text
        return self._text(node, text, wanted, label)

    def _choice(self, node: Node, text: str, choices: tuple[str, ...], label: str) -> str | None:
        if text in choices:
            return text
        guess = closest(text, choices, self._dutch)
        hint = _did_you_mean(guess) if guess else phrase("choose from: {names}", names=", ".join(choices))
        self.bad(node, phrase("'{field}' cannot be '{value}'", field=label, value=short(text)), hint)
        return None

    def _text(self, node: Node, text: str, wanted: Field, label: str) -> str | None:
        if wanted.shape not in TYPED and not SLUG.fullmatch(text):
            self.bad(node, phrase("'{field}' cannot be '{value}'", field=label, value=short(text)), SLUG_HINT)
        elif node.cut and wanted.shape in TYPED:
            self.bad(
                node,
                phrase(
                    "'{field}' stops at '{value}': the rest of the line is a comment", field=label, value=text[-12:]
                ),
                phrase("put text that contains # in quotes"),
            )
        elif len(text) > wanted.most:
            self.bad(
                node,
                phrase(
                    "'{field}' is {length} characters long; {most} fit", field=label, length=len(text), most=wanted.most
                ),
            )
        elif "\n" in text and not wanted.lines:
            self.bad(node, phrase("'{field}' should be one line", field=label))
        else:
            self._look_at_letters(node, text, label)
            return text
        return None

    def _look_at_letters(self, node: Node, text: str, label: str) -> None:
        """Letters that went wrong on their way: the card is played, since nobody is sure."""
        if node.text.isascii():  # nothing can have gone wrong with these, and the wall has them all
            return
        if (found := garbled(node.text)) is None:
            self._look_at_typeface(node, text, label)
            return
        word, meant = short(found[0]), short(found[1])
        told = phrase("'{field}' is missing a letter: “{text}”", field=label, text=word)
        hint = phrase("type the word again, and save the file as UTF-8")
        if meant:
            told = phrase("'{field}' contains letters that went wrong: “{text}”", field=label, text=word)
            hint = phrase("probably “{text}”: type it again, and save the file as UTF-8", text=meant)
        self.bad(node, told, hint, warns=True)

    def _look_at_typeface(self, node: Node, text: str, label: str) -> None:
        """Signs that the wall has no letters for: it shows a word in their place."""
        if not (signs := lacking(text)):
            return
        line, column = node.lacks or (node.line, node.column)
        self.bad(Node(line, column, "text"), unshown_in(label, signs), other_letters(signs), warns=True)


SLUG_HINT = phrase("small letters, figures and hyphens, like 'lost-keys'")


def _did_you_mean(guess: str) -> Phrase:
    return phrase("did you mean '{name}'?", name=guess)


def closest(text: str, known: tuple[str, ...], dutch: Mapping[str, str] = DUTCH) -> str:
    """The known word that was probably meant, also when it was written in Dutch; empty when none is near."""
    if len(text) > 40:
        return ""
    if (meant := dutch.get(text.lower(), "")) in known:
        return meant
    same = {name.lower(): name for name in known}
    near = difflib.get_close_matches(text.lower(), same, 1, 0.6)
    return same[near[0]] if near else ""


def instead(text: str, known: tuple[str, ...]) -> Phrase:
    """The hint for somebody who wrote `text` where only `known` can stand."""
    guess, names = closest(text, known), ", ".join(known)
    if guess:
        return phrase("did you mean '{name}'? There are: {names}", name=guess, names=names)
    return phrase("choose from: {names}", names=names)
