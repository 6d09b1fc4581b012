"""Which sets are played with: switched on by the school, or as their authors meant; never none at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.found import Library
from game.core.cards import CardId, Pack
from game.library.selection import cards_in_use, packs_in_use
from game.settings.store import Settings
from tests.app.app_samples import standard

CARDS = standard().cards


def pack(name: str, cards: int = 1, in_use: bool = True) -> Pack:
    first = sum(map(ord, name)) % 10 * 5
    return Pack(name, name, "nl", "", "", cards=CARDS[first : first + cards], in_use=in_use)


FULL, OTHER, OFF, EMPTY = pack("full", 2), pack("other", 3), pack("off", 1, in_use=False), pack("empty", 0)


@pytest.mark.parametrize(
    ("sets", "used"),
    [
        pytest.param({}, ("full", "other", "empty"), id="as the authors meant"),
        pytest.param({"off": True}, ("full", "other", "off", "empty"), id="one more switched on"),
        pytest.param({"full": False}, ("other", "empty"), id="one switched off"),
        pytest.param({"full": False, "other": False}, ("full", "other", "empty"), id="only an empty one left"),
        pytest.param({"full": False, "other": False, "off": True}, ("off", "empty"), id="another one instead"),
        pytest.param({"gone": True}, ("full", "other", "empty"), id="a set that is not here"),
    ],
)
def test_the_choice_of_the_school_goes_before_that_of_the_author(sets: dict[str, bool], used: tuple[str, ...]) -> None:
    """And where it leaves no card, the sets are as their authors meant: a meeting begins with cards."""
    library = Library((FULL, OTHER, OFF, EMPTY))
    assert tuple(one.id for one in packs_in_use(library, Settings(sets=sets))) == used


def test_cards_come_set_by_set() -> None:
    """In the order of the library, which is that of the folders."""
    library = Library((OTHER, FULL))
    assert cards_in_use(library, Settings()) == (*OTHER.cards, *FULL.cards)


@pytest.mark.parametrize("packs", [(), (EMPTY,), (OFF,)], ids=["no set", "no card", "all off"])
def test_where_there_is_nothing_there_is_nothing(packs: tuple[Pack, ...]) -> None:
    """An installation that lost its cards opens all the same, and says so on the wall."""
    assert cards_in_use(Library(packs), Settings()) == ()


def test_the_library_itself_is_not_touched() -> None:
    """A set that is off is still there to be switched on."""
    library = Library((FULL, OFF))
    packs_in_use(library, Settings(sets={"full": False}))
    assert library == Library((FULL, replace(OFF)))


def test_a_card_that_two_sets_hold_is_dealt_once() -> None:
    """Two versions of one set lie beside each other: what they share is there once, where it stood first."""
    a, b, c = FULL.cards[0], FULL.cards[1], OTHER.cards[0]
    beside = tuple(replace(card, id=CardId(f"beside/{n}")) for n, card in enumerate((b, c)))
    library = Library((FULL, Pack("beside", "beside", "nl", "", "", cards=beside)))
    assert cards_in_use(library, Settings()) == (a, b, beside[1])
