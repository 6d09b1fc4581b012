"""Frozen values that are cheap to define: the first frame needs some hundred kinds of them, and makes a few.

`dataclass` writes six methods for each class and compiles each of them: a third of the start. Here the methods of a
class are written when somebody first looks for them. A value is as a `dataclass(frozen=True, slots=True)` for all else;
`fields` and `replace` take it for one, and so do type checkers.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, dataclass_transform

V = TypeVar("V", bound="Value")


class Value:
    """Compared by its fields, in their order. A class without any need not be decorated."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    __written__: ClassVar[dict[str, Any]] = {"__annotations__": {}}
    """What stands in a class, and in those that it extends: the hints of its fields, and defaults by their names."""
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__match_args__)})"

    def __setattr__(self, name: str, to: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple(getattr(self, name) for name in self.__match_args__)


_WITHOUT_SLOTS = ("__dict__", "__weakref__")
"""What a class has that was made without them."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[V]) -> type[V]:
    """The class with slots for its fields, and with methods that are still to be written."""
    own, inherited = cls.__annotations__, cls.__written__["__annotations__"]
    hints = {**inherited, **own}
    defaults = {name: part for name, part in cls.__dict__.items() if name in own}
    body = {name: part for name, part in cls.__dict__.items() if name not in own and name not in _WITHOUT_SLOTS}
    body["__slots__"] = tuple(name for name in own if name not in inherited)
    body["__match_args__"] = tuple(hints)
    body["__written__"] = {**cls.__written__, **defaults, "__annotations__": hints, "__module__": cls.__module__}
    made: type[V] = type(cls.__name__, cls.__bases__, {**_UNWRITTEN, **body})
    _kinds.append(made)
    return made


_kinds: list[type[Value]] = []


def write_methods() -> None:
    """Of all values that there are, while nobody waits for them."""
    while _kinds:
        kind = _kinds.pop()
        for name in _UNWRITTEN:
            getattr(kind, name)


class _FirstLook:
    """Stands in a class for what is made when somebody first looks for it. Two threads may: they make the same."""

    def __init__(self, name: str, make: Callable[[type[Value]], Any]) -> None:
        self._name, self._make = name, make

    def __get__(self, instance: object, kind: type[Value]) -> Any:
        if isinstance(instance, type):  # so `inspect.signature` asks since Python 3.13
            return self.__get__(None, instance)
        made = self._make(kind)
        setattr(kind, self._name, made)
        return made if instance is None else getattr(instance, self._name)


def _init(kind: type[Value]) -> Any:
    """Puts each field into its place, as nobody else may."""
    parts = {name: kind.__written__.get(name, MISSING) for name in kind.__match_args__}
    names = {"_put": object.__setattr__, "_NEW": object()}
    head = ", ".join(_parameter(name, part, names) for name, part in parts.items())
    body = "; ".join(_placed(name, part) for name, part in parts.items()) or "pass"
    init = _method(kind, f"__init__(self, {head}): {body}", names)
    init.__annotations__ = {**kind.__written__["__annotations__"], "return": None}
    return init


def _parameter(name: str, default: object, names: dict[str, object]) -> str:
    if default is MISSING:
        return name
    names[f"_of_{name}"] = default.default_factory if isinstance(default, Field) else default
    return f"{name}=_NEW" if isinstance(default, Field) else f"{name}=_of_{name}"


def _placed(name: str, default: object) -> str:
    given = f"_of_{name}() if {name} is _NEW else {name}" if isinstance(default, Field) else name
    return f"_put(self, {name!r}, {given})"


def _eq(kind: type[Value]) -> Any:
    both = f"{_held(kind, 'self')} == {_held(kind, 'other')}"
    return _method(kind, f"__eq__(self, other): return {both} if other.__class__ is self.__class__ else NotImplemented")


def _hash(kind: type[Value]) -> Any:
    return _method(kind, f"__hash__(self): return hash({_held(kind, 'self')})")


def _held(kind: type[Value], who: str) -> str:
    return f"({''.join(f'{who}.{name}, ' for name in kind.__match_args__)})"


def _method(kind: type[Value], text: str, names: Mapping[str, object] = MappingProxyType({})) -> Any:
    """Of the module that the class stands in, where its hints mean something; with these names beside."""
    made: dict[str, Any] = {}
    name = text.partition("(")[0]
    within = f"def within({', '.join(names)}):\n def {text}\n return {name}"
    exec(within, vars(sys.modules[kind.__module__]), made)  # noqa: S102 - of names of fields alone, as dataclass does
    method = made["within"](**names)
    method.__qualname__ = f"{kind.__qualname__}.{name}"
    return method


def _fields(kind: type[Value]) -> Any:
    """What `dataclasses` keeps in each class of its own."""
    told = kind.__doc__ or kind.__name__  # without a text dataclass would make one of the signature, at length
    template = type(kind.__name__, (), {**kind.__written__, "__doc__": told})
    return vars(dataclass(init=False, repr=False, eq=False)(template))["__dataclass_fields__"]


_MAKERS = {"__init__": _init, "__eq__": _eq, "__hash__": _hash, "__dataclass_fields__": _fields}
_UNWRITTEN = {name: _FirstLook(name, make) for name, make in _MAKERS.items()}
