"""The phones that came by: what ties them to a ballot, and how soon that is forgotten."""

from __future__ import annotations

import hmac

from hypothesis import given
from hypothesis import strategies as st

from game.server.phones.registry import PHONE_SEAT, Phone, Registry
from game.server.tokens import digest_of

NAMES = st.text(min_size=1, max_size=20)


def registry(*names: str) -> Registry:
    """These phones came by; the digest of each is its name."""
    made = Registry()
    for name in names:
        made.phone(name, f"token of {name}", "nl")
    return made


def test_a_phone_that_comes_again_is_the_same_phone_in_the_language_it_speaks_now() -> None:
    """Who turns the page to English keeps what was counted."""
    phones = registry("a")
    phones.phones["a"].at("0.1")
    phones.phones["a"].counter = 7
    again = phones.phone("a", "token of a", "en")
    assert (again.language, again.counter, len(phones.phones)) == ("en", 7, 1)


@given(NAMES, NAMES, NAMES)
def test_a_seat_is_the_same_all_through_its_round(token: str, session: str, round: str) -> None:
    """Also for a laptop that was started anew: a second vote takes the place of the first and never counts beside."""
    before, after = Phone("digest", token, "nl"), Phone("digest", token, "en", counter=9, round="other")
    assert before.seat(session, round) == after.seat(session, round)


@given(NAMES, NAMES)
def test_a_seat_tells_nothing_of_its_phone(token: str, round: str) -> None:
    """It lies on disk beside the choice while a vote is open."""
    seat = Phone("digest", f"secret {token}", "nl").seat("session", round)
    assert seat.startswith(PHONE_SEAT)
    assert len(seat) == len(PHONE_SEAT) + 32
    assert set(seat.removeprefix(PHONE_SEAT)) <= set("0123456789abcdef")
    assert digest_of(f"secret {token}")[:32] not in seat


@given(st.lists(st.tuples(NAMES, st.sampled_from(("s1", "s2")), st.sampled_from(("0.1", "0.2"))), unique=True))
def test_no_two_rounds_sessions_or_phones_share_a_seat(places: list[tuple[str, str, str]]) -> None:
    """What somebody chose before and after the talk cannot be laid side by side."""
    seats = [Phone("digest", token, "nl").seat(session, round) for token, session, round in places]
    assert len(set(seats)) == len(places)


def test_a_session_and_a_round_cannot_be_mixed_up() -> None:
    """Seats are made of both, with a sign between them that no name of a round has at its end."""
    phone = Phone("digest", "token", "nl")
    assert phone.seat("s-1", "1.1") != phone.seat("s-11", ".1")


def test_a_seat_is_the_one_of_every_version() -> None:
    """A laptop that was updated in the break finds its ballots: the box on the disk has them by their seats."""
    seat = Phone("digest", "token", "nl").seat("session", "0.1")
    assert seat == "phone/" + hmac.digest(b"token", b"session|0.1", "sha256").hex()[:32]


def test_within_a_round_a_phone_keeps_its_counter() -> None:
    """By it an old tap that comes late is known."""
    phone = Phone("digest", "token", "nl")
    phone.at("0.1")
    phone.counter, phone.reason = 3, "id"
    phone.at("0.1")
    assert (phone.counter, phone.reason) == (3, "id")


def test_a_new_round_begins_with_nothing() -> None:
    """The page counts from one again, and a reason of before is not replaced by one of now."""
    phone = Phone("digest", "token", "nl")
    phone.at("0.1")
    phone.counter, phone.reason = 3, "id"
    phone.at("0.2")
    assert (phone.round, phone.counter, phone.reason) == ("0.2", 0, "")


def test_when_another_thing_is_asked_all_phones_are_cut_loose_from_what_they_sent() -> None:
    """Also those that never send anything again: nothing in memory says who wrote which reason."""
    phones = registry("a", "b")
    phones.now("0.c1")
    for phone in phones.phones.values():
        phone.at("0.c1")
        phone.reason = "r"
    phones.now("0.c1")
    assert [phone.reason for phone in phones.phones.values()] == ["r", "r"]
    phones.now("")
    assert [phone.reason for phone in phones.phones.values()] == ["", ""]


def test_a_request_for_a_pause_stays_until_it_has_been_seen() -> None:
    """Going on to the next round does not wipe it away; only the facilitator does, who has read it."""
    phones = registry("a", "b", "c")
    phones.phones["b"].asked = True
    phones.now("0.2")
    assert phones.stops == 1
    assert [phone.digest for phone in phones.clear_pauses()] == ["b"]
    assert phones.stops == 0
    assert phones.clear_pauses() == []


def test_an_empty_room_has_no_requests() -> None:
    """Before the first phone."""
    assert (Registry().stops, Registry().clear_pauses()) == (0, [])
