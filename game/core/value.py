"""Frozen values that are cheap to define: commands and events, of which the first frame needs a hundred and more.

`dataclass` writes six methods for each class and compiles each of them. Three are the same for all values, and stand
in their base.
"""

from __future__ import annotations

from dataclasses import Field, dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, dataclass_transform

V = TypeVar("V", bound="Value")


class Value:
    """Compared by its fields, in their order."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(
            getattr(self, name) == getattr(other, name) for name in self.__match_args__
        )

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self.__match_args__)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__match_args__)})"


@dataclass_transform(frozen_default=True)
def value(cls: type[V]) -> type[V]:
    """The class as a frozen dataclass with slots."""
    return dataclass(frozen=True, slots=True, eq=False, repr=False)(cls)
