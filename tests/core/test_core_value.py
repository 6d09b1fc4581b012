"""A value is as a frozen dataclass with slots, though its methods are written when somebody first looks for them."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, astuple, dataclass, field, fields, is_dataclass, replace
from typing import Any, get_type_hints

import pytest

from game.core.value import Value, value, write_methods


@value
class Point(Value):
    """With and without a default."""

    x: int
    y: int = 2


@value
class Named(Point):
    """More fields than what it extends; one of them new for each."""

    names: Mapping[str, int] = field(default_factory=dict)


@value
class Nothing(Value):
    """No field at all."""


class Bare(Value):
    """Not decorated."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Model:
    """What a `Named` has to be like."""

    x: int
    y: int = 2
    names: Mapping[str, int] = field(default_factory=dict)


def test_it_takes_what_a_dataclass_takes() -> None:
    """By place and by name; `fields` and signature say the same of both."""
    assert astuple(Named(1)) == astuple(Model(1)) == (1, 2, {})
    assert astuple(Named(1, y=3)) == (1, 3, {})
    assert [(one.name, one.type) for one in fields(Named)] == [(one.name, one.type) for one in fields(Model)]
    assert list(inspect.signature(Named).parameters) == list(inspect.signature(Model).parameters)
    assert get_type_hints(Named.__init__) == get_type_hints(Model.__init__)
    assert Named.__match_args__ == Model.__match_args__


@pytest.mark.parametrize("wrong", [{}, {"z": 1}, {"x": 1, "z": 1}])
def test_it_refuses_what_a_dataclass_refuses(wrong: dict[str, Any]) -> None:
    """A field too few, or one that is not there; the second time too."""
    for _ in range(2):
        with pytest.raises(TypeError):
            Point(**wrong)
    with pytest.raises(TypeError):
        Bare(1)  # type: ignore[call-arg]


def test_what_is_made_for_one_is_not_shared() -> None:
    """Each has a mapping of its own."""
    assert Named(1).names is not Named(1).names


def test_values_are_alike_by_their_class_and_their_fields() -> None:
    """Also before and after a method of the class they extend was written."""
    assert Point(1) == Point(1, 2)
    assert Point(1) != Point(1, 3)
    assert Point(1) != Named(1)
    assert Named(1, 2, {"a": 1}) == Named(1, 2, {"a": 1})
    assert hash(Point(1)) == hash(Point(1, 2))
    assert len({Point(1), Point(1, 2), Point(3)}) == 2
    assert Nothing() == Nothing() != Bare() == Bare()
    assert len({Nothing(), Nothing(), Bare(), Bare()}) == 2


def test_nobody_changes_one() -> None:
    """No field, and none that is not there."""
    one = Point(1)
    for name in ("x", "z"):
        with pytest.raises(FrozenInstanceError):
            setattr(one, name, 3)
    with pytest.raises(FrozenInstanceError):
        del one.x
    assert one == Point(1)
    assert not hasattr(one, "__dict__")


def test_it_can_be_replaced_copied_matched_and_read() -> None:
    """As the dataclass that it is taken for."""
    one = Named(1, 2, {"a": 1})
    assert replace(one, x=5) == Named(5, 2, {"a": 1})
    assert copy(one) == deepcopy(one) == one
    assert repr(one) == repr(Model(1, 2, {"a": 1})).replace("Model", "Named")
    match one:
        case Named(x, y, names):
            assert (x, y, names) == (1, 2, {"a": 1})
    assert is_dataclass(one)


def test_all_methods_can_be_written_before_anybody_asks() -> None:
    """While nobody waits for them."""

    @value
    class Late(Value):
        """Nobody has made one."""

        x: int = 0

    unwritten = vars(Late)["__init__"]
    write_methods()
    assert vars(Late)["__init__"] is not unwritten
    assert Late() == Late(0)


def test_a_signature_can_be_asked_for_before_anything_is_made() -> None:
    """Since Python 3.13 `inspect` asks for `__init__` as if the class were an instance of `type`."""

    @value
    class Asked(Value):
        one: int
        two: str = "x"

    assert vars(Asked)["__init__"].__get__(Asked, type) is Asked.__init__
    assert str(inspect.signature(Asked)).startswith("(one: ")
