"""What each phone is told: the same in every form, made once for all, and only what is its own added to it."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace

import pytest

from game.core.ballots import Ballot
from game.core.cards import OptionId
from game.core.phases import Phase
from game.core.rounds import round_of
from game.core.session import Session
from game.server.interface import Broadcast
from game.server.phones import payloads as module
from game.server.phones.payloads import Payloads
from game.server.phones.registry import Phone
from tests.server.desk_samples import SCENES, session_in
from tests.server.server_samples import WORDS

STEPS = (Phase.WELCOME, Phase.SITUATION, Phase.FIRST_VOTE, Phase.TALK, Phase.RULE, Phase.CONSENT, Phase.CLOSING)


def phone(language: str = "en", **more: object) -> Phone:
    return replace(Phone("digest", "token", language), **more)  # type: ignore[arg-type]


def payloads(session: Session) -> Payloads:
    made = Payloads(WORDS, "7KQ4", "0123abcd")
    made.take(Broadcast(session), 1)
    return made


def with_ballot(session: Session, of: Phone, option: str, sure: int = 0) -> Session:
    """This phone has chosen."""
    assert session.play.voting is not None
    box = session.play.voting.box | {of.seat(session.id, round_of(session)): Ballot(OptionId(option), 1, sure)}
    return replace(session, play=replace(session.play, voting=replace(session.play.voting, box=box)))


@pytest.mark.parametrize("waits", [False, True], ids=["with a seat", "waiting"])
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("phase", STEPS)
def test_the_text_of_a_stream_is_the_state_as_json(phase: Phase, language: str, waits: bool) -> None:
    """Put together from two halves for speed; a page that asks and one that listens must not differ by a letter."""
    made, one = payloads(session_in(phase)), phone(language, asked=True)
    assert json.loads(made.text(one, waits)) == made.state(one, waits)


def test_the_text_with_an_own_ballot_is_the_state_too() -> None:
    """The half that is this phone's own, filled."""
    one = phone(round="0.1", counter=12)
    made = payloads(with_ballot(session_in(Phase.FIRST_VOTE), one, "b", sure=2))
    state = made.state(one, False)
    assert (state["mine"], state["my_sure"], state["n"]) == ("b", 2, 12)
    assert json.loads(made.text(one, False)) == state


def test_a_phone_is_told_its_own_choice_and_another_is_not() -> None:
    """What somebody chose is on one screen only."""
    mine, other = phone(), replace(phone(), token="another")
    made = payloads(with_ballot(session_in(Phase.FIRST_VOTE), mine, "c"))
    assert made.own(mine, False)["mine"] == "c"
    assert made.own(other, False)["mine"] is None


def test_a_phone_that_waits_is_told_of_no_ballot() -> None:
    """It has no seat, whatever it once had."""
    one = phone(round="0.1", counter=3)
    made = payloads(with_ballot(session_in(Phase.FIRST_VOTE), one, "c"))
    assert made.own(one, True) == {"mine": None, "my_sure": 0, "n": 0, "asked": False}


def test_a_counter_of_another_round_is_none() -> None:
    """Else the first tap of a new round would look older than the last one of the round before."""
    made = payloads(session_in(Phase.FIRST_VOTE))
    assert made.own(phone(round="0.1", counter=5), False)["n"] == 5
    assert made.own(phone(round="7.2", counter=5), False)["n"] == 0


def test_nothing_is_sent_when_nothing_changed_for_phones() -> None:
    """Two thousand phones do not hear that the facilitator's clock moved on."""
    session = session_in(Phase.TALK)
    made = payloads(session)
    made.text(phone(), False)
    assert not made.take(Broadcast(session, desk=SCENES["talk"]()), 2)
    assert made.version == 1
    assert made.take(Broadcast(session_in(Phase.RULE)), 3)
    assert made.version == 3


def test_another_ballot_is_no_news_for_all() -> None:
    """How many voted is on the wall and how is nowhere; a phone hears of its own in its own answer."""
    session = session_in(Phase.FIRST_VOTE)
    made = payloads(session)
    made.text(phone(), False)
    assert not made.take(Broadcast(with_ballot(session, phone(), "a")), 2)


@pytest.mark.parametrize("waits", [False, True], ids=["with a seat", "waiting"])
def test_the_first_phone_of_a_language_is_told_all_of_it(waits: bool) -> None:
    """Nobody has to say beforehand which languages will come."""
    made = payloads(session_in(Phase.TALK))
    assert made.state(phone("nl"), waits)["lang"] == "nl"
    assert made.state(phone("en"), waits)["lang"] == "en"


def test_who_has_nothing_of_its_own_is_told_the_same_text() -> None:
    """Two thousand phones hear that the round is closed, and it is written once; never what another chose, or asked."""
    made = payloads(session_in(Phase.FIRST_VOTE))
    other = replace(phone(), token="another", digest="another")
    first = made.text(phone(), False)
    assert made.text(other, False) is first
    others = (made.text(phone("nl"), False), made.text(phone(asked=True), False), made.text(phone(), True))
    assert len({first, *others}) == 4
    assert json.loads(made.text(phone(round="0.1", counter=4), False))["n"] == 4


def test_a_text_of_before_is_never_told_again() -> None:
    """As soon as the meeting has gone on, or the phone has chosen."""
    made, one = payloads(session_in(Phase.FIRST_VOTE)), phone()
    before = json.loads(made.text(one, False))
    made.take(Broadcast(with_ballot(session_in(Phase.FIRST_VOTE), one, "b")), 2)
    chosen = json.loads(made.text(one, False))
    made.take(Broadcast(session_in(Phase.TALK)), 3)
    after = json.loads(made.text(one, False))
    assert (before["mine"], chosen["mine"], after["mine"], after["state"]) == (None, "b", None, "wait")
    assert after == made.state(one, False)


def test_a_page_comes_packed_and_as_it_is() -> None:
    """Both say the same; old browsers get the plain one."""
    plain, packed = payloads(session_in(Phase.FIRST_VOTE)).page(phone(), False)
    assert gzip.decompress(packed) == plain
    assert plain.startswith(b"<!") and len(packed) < len(plain)


def test_a_page_is_made_once_for_all_who_see_the_same() -> None:
    """A whole hall scans the code within a minute."""
    made = payloads(session_in(Phase.FIRST_VOTE))
    first = made.page(phone(), False)
    assert made.page(replace(phone(), token="another", digest="another"), False) is first
    assert made.page(phone("nl"), False) is not first
    assert made.page(phone(asked=True), False) is not first
    assert made.page(phone(), True) is not first


def test_a_page_of_before_is_never_given_out_again() -> None:
    """As soon as the meeting has gone on."""
    made = payloads(session_in(Phase.FIRST_VOTE))
    before, _ = made.page(phone(), False)
    made.take(Broadcast(session_in(Phase.TALK)), 2)
    after, _ = made.page(phone(), False)
    assert before != after


def test_pages_that_are_kept_ready_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each counter makes a page of its own; memory does not grow with them."""
    monkeypatch.setattr(module, "PAGES", 3)
    made = payloads(session_in(Phase.FIRST_VOTE))
    for counter in range(1, 9):
        made.page(phone(round="0.1", counter=counter), False)
        assert len(made._pages) <= 3
