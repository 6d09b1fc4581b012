"""What a page or a stranger sends, as plain values: objects and texts within bounds, or a ValueError with a sentence.

It knows no route and no command; what the values mean, others decide.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from typing import Any, NoReturn

from game.core.letters import TURNS

DEEPEST = 32
"""Objects and lists inside each other: no page of ours needs ten."""
STRING = re.compile(r'"(?:[^"\\]|\\.)*+"?', re.DOTALL)


def sent_object(data: bytes) -> dict[str, Any]:
    """The object in this JSON. ValueError, with a sentence."""
    given = sent_value(data)
    if not isinstance(given, dict):
        raise ValueError("The arguments are an object.")
    return dict(_seen(given))


def sent_value(data: bytes) -> Any:
    """Whatever is in this JSON, with its texts as they were sent. ValueError, with a sentence."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("The body is no UTF-8.") from None
    if _depth(text) > DEEPEST:
        raise ValueError(f"There are more than {DEEPEST} objects and lists inside each other.")
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("The body is no JSON.") from None


def _depth(text: str) -> int:
    """How deep it goes. To read that by reading it would take a stack as deep."""
    deep = deepest = 0
    for sign in STRING.sub("", text):
        if sign in "[{":
            deep += 1
            deepest = max(deepest, deep)
        elif sign in "]}":
            deep -= 1
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if twice(name for name, _ in pairs):
        raise ValueError("A name stands twice in one object.")
    return dict(pairs)


def _seen(value: Any) -> Any:
    """The same with every text in it as it can be shown."""
    match value:
        case str():
            return shown(value)
        case list():
            return [_seen(one) for one in value]
        case dict():
            return {shown(name): _seen(one) for name, one in value.items()}
        case _:
            return value


def twice(names: Iterable[str]) -> bool:
    """Whether one of them is there more than once: which of both was meant, nobody can know."""
    seen = list(names)
    return len(set(seen)) < len(seen)


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number.")


def shown(text: str) -> str:
    """The text without what no screen shows and no file holds: control signs, and signs that turn it.

    Half a character becomes a question mark. Lines stay lines; other white space between words stays a space.
    """
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(_sign(sign) for sign in lines)


def _sign(sign: str) -> str:
    if sign == "\n":
        return sign
    if sign in "\t\v\f\x1c\x1d\x1e\x1f\x85":
        return " "
    kind = unicodedata.category(sign)
    if kind == "Cs":
        return "?"  # half a character: as everywhere else in the game
    return "" if sign in TURNS or kind == "Cc" or ord(sign) & 0xFFFE == 0xFFFE else sign
