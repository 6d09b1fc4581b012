"""For the gallery: votes in ways that no rehearsal takes, and every step of every way to talk. See gallery.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.ballots import Ballot, Voting, Way
from game.core.phone_status import Address, Line, Phones
from game.core.seating import sizes, tables_of
from game.core.session import Timer
from game.core.talk_formats import PAIRS, WAYS
from game.core.view_model import Moment
from game.core.view_state import View

JOINED = Phones(
    line=Line.ON,
    join="http://192.168.1.20:8765/7KQ4",
    address="192.168.1.20:8765",
    code="7KQ4",
    network="School",
    joined=17,
    live=16,
)
Shown = Iterator[tuple[str, Moment]]


def by_phone(moment: Moment) -> Shown:
    """Phones vote; and hands of those who have none."""
    card = moment.session.card
    assert card is not None
    first = card.options[0].id
    box = {f"phone/{n}": Ballot(card.options[n % len(card.options)].id) for n in range(9)}
    yield "phones", boxed(moment, Way.PHONES, box)
    yield "phones_failed", replace(boxed(moment, Way.PHONES, {}), phones=Phones(line=Line.FAILED, trouble="no_address"))
    yield "beside_phones", boxed(moment, Way.HANDS, box | {f"hands/{first}": Ballot(first, 4)})


def joining(moment: Moment) -> Shown:
    """How phones come in: the corner, the large code, the check in each of its states, the wifi code."""
    wifi = replace(JOINED, wifi_name="Gasten", wifi="WIFI:T:WPA;S:Gasten;P:welkom12;;")
    yield "corner", replace(moment, phones=JOINED)
    yield "pause_asked", replace(moment, phones=replace(JOINED, stops=1))
    yield "join", replace(moment, phones=wifi, view=View(overlay="join"))
    yield "join_full", replace(moment, phones=replace(JOINED, joined=22, waiting=4), view=View(overlay="join"))
    for name, phones in (
        ("waiting", replace(JOINED, joined=0, live=0, others=(Address("10.0.0.5", "Ethernet"),))),
        ("late", replace(JOINED, joined=0, live=0, network="Ethernet", waited=40.0)),
        ("works", replace(JOINED, joined=1)),
        ("changed", replace(JOINED, joined=0, live=0, trouble="changed")),
        ("no_network", replace(JOINED, joined=0, live=0, trouble="no_address")),
        ("starting", Phones(line=Line.STARTING)),
        ("off", Phones()),
        ("failed", Phones(line=Line.FAILED, trouble="busy")),
    ):
        yield f"check_{name}", replace(moment, phones=phones, view=View(overlay="phones"))
    yield "wifi", replace(moment, phones=wifi, view=View(overlay="wifi"))


def by_table(moment: Moment) -> Shown:
    """Just after a table has chosen, with phones in the box, when all are in, and in a large team."""
    card = moment.session.card
    assert card is not None
    setup = moment.session.setup
    people = sizes(setup.people, tables_of(setup))
    ballots = {f"table/{n}": Ballot(card.options[n % 2].id, count) for n, count in enumerate(people, 1)}
    phones = {f"phone/{n}": Ballot(card.options[0].id) for n in range(6)}
    yield "in", replace(moment, view=replace(moment.view, handed=False))
    yield "beside_phones", boxed(moment, Way.TABLES, {"table/2": ballots["table/2"], **phones})
    yield "done", boxed(moment, Way.TABLES, ballots)
    crowd = replace(moment.session, setup=replace(moment.session.setup, people=99))
    yield "crowd", boxed(replace(moment, session=crowd), Way.TABLES, ballots)


def talks(moment: Moment) -> Shown:
    """The ways to choose from, and each step of those beside pairs."""
    yield "ways", replace(moment, view=View(overlay="talk_ways"))
    for way, steps in WAYS.items():
        for at, step in enumerate(steps) if way != PAIRS and way == _as(moment, way) else ():
            timer = Timer(moment.now + step.seconds, step.seconds, step.seconds * 0.7)
            play = replace(moment.session.play, talk=way, talk_step=at, timer=timer)
            yield step.name, replace(moment, session=replace(moment.session, play=play))


def _as(moment: Moment, way: str) -> str:
    """The way that this card is talked about if that one is chosen: not every way is for a heavy card."""
    play = replace(moment.session.play, talk=way)
    return replace(moment.session, play=play).talk


def sure(moment: Moment) -> Shown:
    """How sure people were."""
    play = moment.session.play
    rounds = (*play.rounds[:-1], replace(play.rounds[-1], sure=(2, 6, 14)))
    yield "sure", replace(moment, session=replace(moment.session, play=replace(play, rounds=rounds)))


def long(moment: Moment) -> Shown:
    """A morning with a break, for a large team; and with which sets of cards."""
    setup = replace(moment.session.setup, minutes=150, people=34)
    yield "large", replace(moment, session=replace(moment.session, setup=setup))
    yield "sets", replace(moment, view=replace(moment.view, overlay="sets"))


def boxed(moment: Moment, way: Way, box: dict[str, Ballot]) -> Moment:
    """The moment with these ballots in its open box, in this way of voting, and phones joined."""
    session = moment.session
    voting = Voting(session.play.voting.round if session.play.voting else 1, way, box)
    setup, play = replace(session.setup, way=way), replace(session.play, voting=voting)
    return replace(moment, session=replace(session, setup=setup, play=play), phones=JOINED)
