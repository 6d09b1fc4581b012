"""Pairing by link and PIN: what an attacker gets, and that a paired phone stays in."""

from __future__ import annotations

from hashlib import sha256

from game.server.desk.pairing import Pairing
from game.server.tokens import digest_of
from tests.server.still_samples import Clock


def wrong(pairing: Pairing) -> str:
    return "000000" if pairing.pin != "000000" else "000001"


def test_a_thousand_wrong_pins_are_five_checked() -> None:
    """S16: after five wrong tries nothing is even compared any more."""
    pairing = Pairing(now=Clock())
    assert not any(pairing.role_by_pin(wrong(pairing)) for _ in range(1000))
    assert pairing.checked == 5
    assert pairing.alarm


def test_the_right_pin_is_refused_during_a_lock() -> None:
    """S16: a lock that lets the right PIN through would tell which one is right."""
    clock = Clock()
    pairing = Pairing(now=clock)
    for _ in range(5):
        pairing.role_by_pin(wrong(pairing))
    clock.now += 59.9
    assert pairing.role_by_pin(pairing.pin) == ""
    clock.now += 0.2
    assert pairing.role_by_pin(pairing.pin) == "desk"


def test_every_lock_lasts_twice_as_long() -> None:
    """S16: 60 seconds, 120, 240; a million PINs would take years."""
    clock = Clock()
    pairing = Pairing(now=clock)
    lasted = []
    for _ in range(4):
        for _ in range(5):
            pairing.role_by_pin(wrong(pairing))
        lasted.append(pairing.lock.left())
        clock.now += pairing.lock.left()
    assert lasted == [60, 120, 240, 480]


def test_a_paired_phone_stays_in_during_a_lock() -> None:
    """S16: who guesses cannot throw out who leads."""
    pairing = Pairing(now=Clock())
    token, _ = pairing.pair("desk")
    for _ in range(50):
        pairing.role_by_pin(wrong(pairing))
    assert pairing.role_of(digest_of(token)) == "desk"


def test_a_pin_serves_once() -> None:
    """Somebody who read it over a shoulder comes too late."""
    pairing = Pairing(now=Clock())
    pin = pairing.pin
    assert pairing.role_by_pin(pin) == "desk"
    assert pairing.role_by_pin(pin) == "" or pairing.pin == pin  # by a chance of one in a million


def test_a_link_serves_once_and_for_one_role() -> None:
    """S16: 128 random bits, used up; a scribe's link makes no desk."""
    pairing = Pairing(now=Clock())
    desk, scribe = pairing.desk_secret, pairing.scribe_secret
    assert len(desk) == 22
    assert pairing.role_by_link("desk", scribe) == ""
    assert pairing.role_by_link("scribe", scribe) == "scribe"
    assert pairing.role_by_link("desk", desk) == "desk"
    assert pairing.role_by_link("desk", desk) == ""
    assert pairing.role_by_link("scribe", scribe) == ""
    assert pairing.role_by_link("voter", pairing.desk_secret) == ""


def test_only_a_hash_is_kept_and_it_is_enough_after_a_crash() -> None:
    """The session file holds no token; with what it holds the phone is known again."""
    token, kept = Pairing(now=Clock()).pair("scribe")
    assert kept == {"desk/" + sha256(token.encode()).hexdigest(): "scribe"}
    again = Pairing({**kept, "seat/x": "1", "desk/y": "king"}, Clock())
    assert again.role_of(digest_of(token)) == "scribe"
    assert again.remembered_roles == kept
    assert again.desks == 1


def test_forgetting_throws_everybody_out() -> None:
    """Old phones, links and PIN are void; the file forgets them too."""
    pairing = Pairing(now=Clock())
    token, kept = pairing.pair("desk")
    for _ in range(5):
        pairing.role_by_pin(wrong(pairing))
    secret = pairing.desk_secret
    assert pairing.forget() == dict.fromkeys(kept)
    assert pairing.role_of(digest_of(token)) == ""
    assert pairing.role_by_link("desk", secret) == ""
    assert (pairing.desks, pairing.alarm) == (0, False)


def test_odd_texts_are_only_wrong() -> None:
    """Letters beyond ASCII or nothing at all do not break the comparing."""
    pairing = Pairing(now=Clock())
    assert pairing.role_by_pin("१२३४५६") == ""
    assert pairing.role_by_link("desk", "é") == ""
    assert pairing.role_by_link("desk", "") == ""
