"""Where phones find the laptop when its addresses come, go and are chosen among; and the code for a wifi."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.phone_status import Address
from game.server.reachability import LOOPBACK, Reachability, wifi_code
from tests.server.still_samples import CABLE, WIFI

USB = Address("172.20.10.2", "USB")
ROOMS = st.lists(st.lists(st.sampled_from((WIFI, CABLE, USB)), unique=True).map(tuple), min_size=1, max_size=8)


def listening(*addresses: Address) -> Reachability:
    """A server that listens, on a computer with these addresses."""
    where = Reachability(lambda: addresses)
    where.port = 8765
    return where


@given(ROOMS)
def test_a_link_leads_to_an_address_that_is_there(looks: Sequence[tuple[Address, ...]]) -> None:
    """Or, while there is none, to the last one that was: it may come back. The others are all but that."""
    where, last = listening(*looks[0]), looks[0][0] if looks[0] else LOOPBACK
    for found in looks[1:]:
        where.take(found)
        assert where.address in found or (not found and where.address == last)
        assert {where.address, *where.others} >= set(found)
        assert where.address not in where.others
        last = where.address


@given(ROOMS)
def test_looking_twice_is_no_news(looks: Sequence[tuple[Address, ...]]) -> None:
    """Every five seconds somebody looks; the wall is not painted anew for it."""
    where = listening(*looks[0])
    for found in looks:
        where.take(found)
        assert not where.take(found)


@given(ROOMS)
def test_trouble_is_told_exactly_while_there_is_no_network(looks: Sequence[tuple[Address, ...]]) -> None:
    """It goes by itself when a network is back."""
    where = listening(*looks[0])
    for found in looks:
        where.take(found)
        assert (where.trouble == "no_address") is (not found)


def test_before_it_listens_an_address_may_change_unnoticed() -> None:
    """Nobody has a link yet: no banner, and no phone that has to come anew."""
    where = Reachability(lambda: (WIFI,))
    assert where.take((CABLE,))
    assert (where.address, where.trouble, where.moved) == (CABLE, "", False)


def test_another_address_makes_every_phone_a_stranger() -> None:
    """A browser keeps its cookies by the address in the link."""
    where = listening(WIFI)
    assert where.take((CABLE,))
    assert (where.trouble, where.moved) == ("changed", True)


def test_what_was_chosen_comes_back_when_it_is_there_again() -> None:
    """A cable that was pulled for a moment does not undo what the facilitator decided."""
    where = listening(WIFI, CABLE)
    where.choose(CABLE.ip)
    where.take((WIFI,))
    assert where.address == WIFI
    where.take((WIFI, CABLE))
    assert where.address == CABLE


def test_choosing_what_it_has_already_moves_nobody() -> None:
    """A press to be sure."""
    where = listening(WIFI, CABLE)
    where.choose(WIFI.ip)
    assert (where.address, where.moved) == (WIFI, False)


def test_choosing_says_that_the_change_is_known() -> None:
    """The banner with "changed" goes: who chose has seen it."""
    where = listening(WIFI)
    where.take((CABLE, USB))
    where.choose(USB.ip)
    assert (where.address, where.trouble, where.moved) == (USB, "", True)


def test_a_phone_by_the_right_address_does_not_hide_that_there_is_no_network() -> None:
    """A reader on the laptop itself gets in without any."""
    where = listening(WIFI)
    where.take(())
    where.reached(WIFI.ip)
    assert where.trouble == "no_address"


def test_without_any_network_the_laptop_finds_itself() -> None:
    """The link works on this computer, for a rehearsal on a train."""
    where = listening()
    assert where.link("7KQ4") == "http://127.0.0.1:8765/7KQ4"


@pytest.mark.parametrize(
    ("own", "guest", "welcome"),
    [
        ("192.168.1.20", "10.4.5.6", True),
        ("192.168.1.20", "169.254.1.1", True),
        ("192.168.1.20", "100.64.0.9", True),
        ("192.168.1.20", "145.97.12.34", False),
        ("145.97.12.34", "145.97.99.1", True),
        ("145.97.12.34", "192.168.1.7", True),
    ],
)
def test_nobody_from_outside_the_building_comes_in(own: str, guest: str, welcome: bool) -> None:
    """Even where a router would forward the port to the whole world."""
    assert listening(Address(own)).allows(guest) is welcome


WIFI_FIELDS = re.compile(r"WIFI:T:(?P<kind>WPA|nopass);S:(?P<name>(?:\\.|[^\\;])*);(?:P:(?P<word>(?:\\.|[^\\;])*);)?;")


@given(st.text(min_size=1, max_size=32).filter(str.isprintable), st.text(max_size=63).filter(str.isprintable))
def test_a_phone_reads_the_wifi_that_was_typed(name: str, password: str) -> None:
    """Whatever signs a school has in its password: each field ends where it should, and comes back as it was."""
    read = WIFI_FIELDS.fullmatch(wifi_code(name, password))
    assert read is not None
    assert re.sub(r"\\(.)", r"\1", read["name"]) == name
    assert re.sub(r"\\(.)", r"\1", read["word"] or "") == password
    assert read["kind"] == ("WPA" if password else "nopass")
