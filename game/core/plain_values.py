"""Frozen values as plain ones (texts, numbers, lists), and back by their type hints. Nothing is believed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Decoder = Callable[[Any], Any]
LONGEST, MOST = 20_000, 2_000
"""Of a text, in characters; of a list. Nobody types as much, and a wall would paint it for ever."""
LARGEST = 10**12
"""Of a number: seconds since 1970 are well below it."""


def read_as(kind: type[T], body: object) -> T:
    """The value of this kind. ValueError, KeyError, TypeError, AttributeError or RecursionError for what is none."""
    return cast("T", _decoder(cast("Any", kind))(body))


def parts_of(value: Any) -> dict[str, Any]:
    """What a dataclass holds, by name: for what writes values and knows no dataclass."""
    kind: Any = type(value)
    return {name: getattr(value, name) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _decoder(hint: Any) -> _Decoder:
    """The decoder for a type hint; built once, for reading type hints is slow and a session is read at every start."""
    arguments = get_args(hint)
    if hasattr(hint, "__supertype__"):
        return _decoder(hint.__supertype__)
    if get_origin(hint) in (Union, UnionType):
        return _optional(arguments)
    if get_origin(hint) is tuple:
        return _many(arguments[0]) if arguments[-1] is Ellipsis else _fixed(arguments)
    if is_dataclass(hint):
        return _record(hint)
    if issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    return _PLAIN.get(hint) or _exact(hint)


def _exact(kind: type) -> _Decoder:
    def decoded(body: Any) -> Any:
        if type(body) is kind:
            return body
        raise TypeError(f"{kind.__name__} expected")

    return decoded


def _text(body: Any) -> str:
    """With half characters made whole, and without what no text holds: nothing could show or write them."""
    if type(body) is not str or len(body) > LONGEST:
        raise TypeError("text expected")
    return body.encode("utf-8", "replace").decode().replace("\0", "")


def _whole(body: Any) -> int:
    if type(body) is int and abs(body) <= LARGEST:
        return body
    raise TypeError("whole number expected")


def _number(body: Any) -> float:
    if (type(body) is float or type(body) is int) and abs(body) <= LARGEST:  # what is no number is not below anything
        return float(body)
    raise TypeError("number expected")


_PLAIN: dict[Any, _Decoder] = {str: _text, int: _whole, float: _number}


def _optional(arguments: tuple[Any, ...]) -> _Decoder:
    (inner,) = (_decoder(argument) for argument in arguments if argument is not NoneType)
    return lambda body: None if body is None else inner(body)


def _listed(body: Any) -> list[Any]:
    if type(body) is list and len(body) <= MOST:
        return body
    raise TypeError("list expected")


def _many(argument: Any) -> _Decoder:
    inner = _decoder(argument)
    return lambda body: tuple([inner(part) for part in _listed(body)])


def _fixed(arguments: tuple[Any, ...]) -> _Decoder:
    inner = tuple(_decoder(argument) for argument in arguments)
    return lambda body: tuple([decoded(part) for decoded, part in zip(inner, _listed(body), strict=True)])


def _record(kind: Any) -> _Decoder:
    hints = get_type_hints(kind)
    parts = tuple((field.name, _decoder(hints[field.name]), _default(field)) for field in fields(kind))

    def decoded(body: Any) -> Any:
        get = body.get
        return kind(*[_part(get(name, MISSING), inner, default) for name, inner, default in parts])

    return decoded


def _part(body: Any, inner: _Decoder, default: Any) -> Any:
    if body is not MISSING:
        return inner(body)
    if default is MISSING:
        raise KeyError("a field is missing")
    return default


def _default(field: Field[Any]) -> Any:
    """The value for a field that an older program did not write; what events hold is frozen, so it can be shared."""
    return field.default if field.default_factory is MISSING else field.default_factory()
