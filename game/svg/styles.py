"""How an element looks: its attributes, the rules of <style> and its own `style` in one, as the standard ranks them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.svg.fault import NotPlain, TooMuch
from game.svg.reading import Element

LOOKS = frozenset((
    "fill", "stroke", "color", "fill-opacity", "stroke-opacity", "opacity", "stroke-width", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "fill-rule", "display",
    "visibility", "paint-order", "clip-path", "mask", "filter", "stop-color", "stop-opacity", "vector-effect",
    "marker", "marker-start", "marker-mid", "marker-end", "transform",
))  # fmt: skip
INHERITED = frozenset((
    "fill", "stroke", "color", "fill-opacity", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "fill-rule", "visibility", "paint-order", "marker",
    "marker-start", "marker-mid", "marker-end",
))  # fmt: skip
COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
AT_RULE = re.compile(r"@[\w-]+[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
SIMPLE = re.compile(r"([#.]?)([\w-]+|\*)")
COMPOUND = re.compile(r"(?:\*|[\w-]+)?(?:[#.][\w-]+)*")
VARIABLE = re.compile(r"var\(\s*--[\w-]+\s*(?:,\s*([^()]*(?:\([^()]*\))?[^()]*))?\)")
MOST_RULES, MOST_MATCHES = 400, 20_000

Declarations = Mapping[str, tuple[str, bool]]
"""The value of each property, and whether it is !important."""


class Wanted(NamedTuple):
    """One part of a selector: what an element must have."""

    tag: str
    id: str
    classes: frozenset[str]

    def fits(self, element: Element) -> bool:
        return (
            self.tag in ("", element.tag)
            and (not self.id or self.id == element.given.get("id"))
            and self.classes <= set(element.given.get("class", "").split())
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """`parts` from the outermost element to the one that is meant."""

    parts: tuple[Wanted, ...]
    rank: tuple[int, int, int, int]
    looks: Declarations


class StyleSheet:
    """All rules of a file, found by what they ask of the element itself."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._by: dict[str, list[Rule]] = defaultdict(list)
        self._matched = 0
        rules = [rule for text in texts for rule in _rules(text)]
        if len(rules) > MOST_RULES:
            raise NotPlain(TooMuch.STYLES, MOST_RULES)
        for rule in rules:
            self._by[_key(rule.parts[-1])].append(rule)

    def look(self, element: Element, around: Sequence[Element]) -> dict[str, str]:
        """What is said of this element, and not of those around it."""
        found = {name: (value, False) for name, value in element.given.items() if name in LOOKS}
        rules = self._meant(element, around) if self._by else ()
        own = _declarations(element.given["style"]) if "style" in element.given else {}
        for looks in (*(rule.looks for rule in rules), own):
            for name, (value, strong) in looks.items():
                if strong or not found.get(name, ("", False))[1]:
                    found[name] = (value, strong)
        return {name: _without_variables(value) for name, (value, _) in found.items()}

    def _meant(self, element: Element, around: Sequence[Element]) -> list[Rule]:
        keys = ("", element.tag, f"#{element.given.get('id', '')}")
        classes = (f".{one}" for one in element.given.get("class", "").split())
        maybe = [rule for key in (*keys, *classes) for rule in self._by.get(key, ())]
        self._matched += len(maybe) * (1 + len(around))
        if self._matched > MOST_MATCHES * 4:
            raise element.refused(TooMuch.STYLES, MOST_RULES)
        fitting = {id(rule): rule for rule in maybe if _fits(rule.parts, element, around)}
        return sorted(fitting.values(), key=lambda rule: rule.rank)


def _fits(parts: Sequence[Wanted], element: Element, around: Sequence[Element]) -> bool:
    """The last part is the element; those before it stand around it, in this order."""
    if not parts[-1].fits(element):
        return False
    rest = list(parts[:-1])
    for one in reversed(around):
        if rest and rest[-1].fits(one):
            rest.pop()
    return not rest


def _key(wanted: Wanted) -> str:
    if wanted.id:
        return f"#{wanted.id}"
    return f".{min(wanted.classes)}" if wanted.classes else wanted.tag


def _rules(text: str) -> Iterable[Rule]:
    plain = AT_RULE.sub("", COMMENT.sub("", text))
    for at, (selectors, inside) in enumerate(RULE.findall(plain)):
        looks = _declarations(inside)
        for selector in selectors.split(","):
            parts = _parts(selector)
            if parts and looks:
                yield Rule(parts, _rank(parts, at), looks)


def _parts(selector: str) -> tuple[Wanted, ...]:
    """None for what asks more than a name, a class, an id: those rules are for pointers and other states."""
    words = selector.replace(">", " ").split()
    return tuple(_wanted(word) for word in words) if all(COMPOUND.fullmatch(word) for word in words) else ()


def _wanted(word: str) -> Wanted:
    simple = SIMPLE.findall(word)
    tag = next((name for sign, name in simple if not sign and name != "*"), "")
    return Wanted(
        tag,
        next((name for sign, name in simple if sign == "#"), ""),
        frozenset(name for sign, name in simple if sign == "."),
    )


def _rank(parts: Sequence[Wanted], at: int) -> tuple[int, int, int, int]:
    ids, tags = (sum(bool(getattr(part, name)) for part in parts) for name in ("id", "tag"))
    return ids, sum(len(part.classes) for part in parts), tags, at


def _declarations(text: str) -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for part in COMMENT.sub("", text).split(";"):
        name, sign, value = part.partition(":")
        name, value = name.strip().lower(), value.strip()
        plain = re.sub(r"\s*!\s*important\s*$", "", value, flags=re.IGNORECASE)
        if sign and name in LOOKS and plain and not _newer(name, plain, found):
            found[name] = (plain, plain != value)
    return found


def _newer(name: str, value: str, found: Mapping[str, object]) -> bool:
    """A colour in the words of newer programs, after the same in those that everybody knows."""
    return name in found and value.startswith(("color(", "lab(", "lch(", "oklab(", "oklch(", "color-mix("))


def _without_variables(value: str) -> str:
    """What is to be taken where nobody gave the variable a value."""
    for _ in range(3):
        if "var(" not in value:
            break
        value = VARIABLE.sub(lambda found: (found[1] or "").strip(), value)
    return value.strip()
