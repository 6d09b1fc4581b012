"""For the gallery: votes in ways that no rehearsal takes, and every step of every way to talk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.ballots import Ballot, Voting, Way
from game.core.firewall import Firewall, Verdict
from game.core.phone_status import Address, Phones, ServerStatus
from game.core.seating import sizes, tables_of
from game.core.session import Timer
from game.core.talk_formats import PAIRS, TALK_FORMATS
from game.core.view_model import ViewModel
from game.core.view_state import View

JOINED = Phones(
    line=ServerStatus.ON,
    join="http://192.168.1.20:8765/7KQ4",
    address="192.168.1.20:8765",
    code="7KQ4",
    network="School",
    joined=17,
    live=16,
)
PROGRAM = r"C:\Users\m.bakker\Downloads\Open Kaart\Open Kaart.exe"
"""As long as a path may be that is shown whole, but for one letter."""
NamedModels = Iterator[tuple[str, ViewModel]]


def by_phone(model: ViewModel) -> NamedModels:
    """Phones vote; and hands of those who have none."""
    card = model.session.card
    assert card is not None
    first = card.options[0].id
    box = {f"phone/{n}": Ballot(card.options[n % len(card.options)].id) for n in range(9)}
    yield "phones", boxed(model, Way.PHONES, box)
    yield (
        "phones_failed",
        replace(boxed(model, Way.PHONES, {}), phones=Phones(line=ServerStatus.FAILED, trouble="no_address")),
    )
    yield "beside_phones", boxed(model, Way.HANDS, box | {f"hands/{first}": Ballot(first, 4)})


def joining(model: ViewModel) -> NamedModels:
    """How phones come in: the corner, the large code, the check in each of its states, the wifi code."""
    wifi = replace(JOINED, wifi_name="Gasten", wifi="WIFI:T:WPA;S:Gasten;P:welkom12;;")
    yield "corner", replace(model, phones=JOINED)
    yield "pause_asked", replace(model, phones=replace(JOINED, stops=1))
    yield "join", replace(model, phones=wifi, view=View(overlay="join"))
    yield "join_full", replace(model, phones=replace(JOINED, joined=22, waiting=4), view=View(overlay="join"))
    for name, phones in (
        ("waiting", replace(JOINED, joined=0, live=0, others=(Address("10.0.0.5", "Ethernet"),))),
        ("late", replace(JOINED, joined=0, live=0, network="Ethernet", waited=40.0)),
        ("works", replace(JOINED, joined=1)),
        ("changed", replace(JOINED, joined=0, live=0, trouble="changed")),
        ("no_network", replace(JOINED, joined=0, live=0, trouble="no_address")),
        ("starting", Phones(line=ServerStatus.STARTING)),
        ("off", Phones()),
        ("failed", Phones(line=ServerStatus.FAILED, trouble="busy")),
    ):
        yield f"check_{name}", replace(model, phones=phones, view=View(overlay="phones"))
    yield "wifi", replace(model, phones=wifi, view=View(overlay="wifi"))
    for verdict in Verdict:
        known = replace(model, phones=replace(JOINED, joined=0, live=0), firewall=Firewall(verdict, PROGRAM))
        yield f"check_firewall_{verdict}", replace(known, view=View(overlay="phones"))


def forms(model: ViewModel) -> NamedModels:
    """The form at the first session, where phones may come, where they would stay out, and with one theme alone."""
    setup = replace(model.session.setup, way=Way.HANDS)
    session = replace(model.session, setup=setup)
    yield "firewall", replace(model, session=session, firewall=Firewall(Verdict.NEEDS_ADMIN, PROGRAM))
    invited = replace(model.session, setup=replace(setup, way=Way.PHONES))
    yield "phones", replace(model, session=invited, phones=replace(JOINED, joined=0, live=0), folder_asked=False)
    yield "phones_in", replace(model, session=invited, phones=replace(JOINED, joined=1))
    chosen = replace(setup, themes=(model.themes[0].id,))
    yield "theme", replace(model, session=replace(model.session, setup=chosen), waiting=())


def by_table(model: ViewModel) -> NamedModels:
    """Just after a table has chosen, with phones in the box, when all are in, and in a large team."""
    card = model.session.card
    assert card is not None
    setup = model.session.setup
    people = sizes(setup.people, tables_of(setup))
    ballots = {f"table/{n}": Ballot(card.options[n % 2].id, count) for n, count in enumerate(people, 1)}
    phones = {f"phone/{n}": Ballot(card.options[0].id) for n in range(6)}
    yield "in", replace(model, view=replace(model.view, handed=False))
    yield "beside_phones", boxed(model, Way.TABLES, {"table/2": ballots["table/2"], **phones})
    yield "done", boxed(model, Way.TABLES, ballots)
    crowd = replace(model.session, setup=replace(model.session.setup, people=99))
    yield "crowd", boxed(replace(model, session=crowd), Way.TABLES, ballots)


def talks(model: ViewModel) -> NamedModels:
    """The ways to choose from, and each step of those beside pairs."""
    yield "ways", replace(model, view=View(overlay="talk_ways"))
    for way, steps in TALK_FORMATS.items():
        for at, step in enumerate(steps) if way != PAIRS and way == _as(model, way) else ():
            timer = Timer(model.now + step.seconds, step.seconds, step.seconds * 0.7)
            play = replace(model.session.play, talk=way, talk_step=at, timer=timer)
            yield step.name, replace(model, session=replace(model.session, play=play))


def _as(model: ViewModel, way: str) -> str:
    """The way that this card is talked about if that one is chosen: not every way is for a heavy card."""
    play = replace(model.session.play, talk=way)
    return replace(model.session, play=play).talk


def sure(model: ViewModel) -> NamedModels:
    """How sure people were."""
    play = model.session.play
    rounds = (*play.rounds[:-1], replace(play.rounds[-1], sure=(2, 6, 14)))
    yield "sure", replace(model, session=replace(model.session, play=replace(play, rounds=rounds)))


def long(model: ViewModel) -> NamedModels:
    """A morning with a break, for a large team; and with which sets of cards."""
    setup = replace(model.session.setup, minutes=150, people=34)
    yield "large", replace(model, session=replace(model.session, setup=setup))
    yield "sets", replace(model, view=replace(model.view, overlay="sets"))
    yield "ready", replace(model, view=replace(model.view, overlay="ready"), waiting=model.cards[:5])


def boxed(model: ViewModel, way: Way, box: dict[str, Ballot]) -> ViewModel:
    """The view model with these ballots in its open box, in this way of voting, and phones joined."""
    session = model.session
    voting = Voting(session.play.voting.round if session.play.voting else 1, way, box)
    setup, play = replace(session.setup, way=way), replace(session.play, voting=voting)
    return replace(model, session=replace(session, setup=setup, play=play), phones=JOINED)
