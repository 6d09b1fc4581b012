"""`open-kaart room`: a client from outside that knows only the HTTP interface leads a session to its protocol."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.room_process import ROOT, Client, DeskClient, RoomProcess, phones
from tests.waiting import eventually

PEOPLE = 8


@pytest.fixture
def room(tmp_path: Path) -> Iterator[RoomProcess]:
    room = RoomProcess(tmp_path, "--people", str(PEOPLE), "--minutes", "45").start()
    yield room
    room.end()


def test_a_desk_leads_a_whole_session(room: RoomProcess) -> None:
    """From the house rules over two cards to the protocol, in DIR; standard output had one line."""
    desk = DeskClient(room.port).pair(room.told["desk"])
    people = phones(room, PEOPLE)
    assert desk.wait(lambda state: state["phones"]["joined"] == PEOPLE)["phase"] == "house_rules"
    played, voted = _led(desk, people)
    assert len(played) == 2 and {"situation", "talk", "reveal", "rule", "consent"} <= set().union(*played.values())
    assert voted == 2 * 2 * PEOPLE
    desk.do("leave")
    assert room.process.wait(10) == 0
    assert not room.rest().startswith("{"), "one line of JSON, no more"
    protocol = (room.out / "protocol.txt").read_text("utf-8")
    assert protocol.startswith("DRAFT") and len(re.findall(r"^\d+\.\d  \S", protocol, re.MULTILINE)) >= 2


def _led(desk: DeskClient, people: list[Client]) -> tuple[dict[str, set[str]], int]:
    """Which phases each card had, and how many votes were acknowledged."""
    played: dict[str, set[str]] = {}
    voted = 0
    for _ in range(200):
        state = desk.state()
        if state["phase"] == "protocol":
            return played, voted
        if state["card"] and state["card"]["code"]:
            played.setdefault(state["card"]["code"], set()).add(state["phase"])
        if state["phase"].endswith("_vote"):
            voted += _vote(desk, people)
        elif state["phase"] == "consent":
            _consent(desk, people)
        elif state["phase"] == "rule" and not _typed(state, "reason"):
            desk.do("reason", text="So everybody knows what to expect.")
        desk.onward()
    raise AssertionError("the session came to no end")


def _typed(state: dict[str, Any], name: str) -> str:
    return str(next((entry["text"] for entry in state["entries"] if entry["name"] == name), "-"))


def _vote(desk: DeskClient, people: list[Client]) -> int:
    """Everybody votes; who changes their mind counts once, and nobody is told how it stands before the end."""
    asked = _asked(people[0], "vote")
    first, *_, abstain = (option["id"] for option in asked["options"])
    for n, phone in enumerate(people):
        for option in (abstain, first) if n % 2 else (first,):
            assert phone.ask("POST", "/vote", {"r": asked["round"], "c": option})[0] == 204
    state = desk.wait(lambda state: state["voted"] == PEOPLE)
    assert state["spread"] is None, "no counts before the reveal, not even on the desk"
    assert people[-1].json("/state")["mine"] == first and people[0].json("/state")["results"] == []
    assert people[0].ask("POST", "/vote", {"r": asked["round"], "c": "nothing"})[0] == 400
    assert people[0].ask("POST", "/vote", {"r": "0.9", "c": first})[0] == 409
    return len(people)


def _consent(desk: DeskClient, people: list[Client]) -> None:
    asked = _asked(people[0], "consent")
    for phone in people:
        assert phone.ask("POST", "/consent", {"r": asked["round"], "a": "yes"})[0] == 204
    desk.wait(lambda state: state["voted"] in (None, PEOPLE))


def _asked(phone: Client, state: str) -> dict[str, Any]:
    return eventually(lambda: phone.json("/state"), lambda told: told["state"] == state)


def test_results_reach_phones_when_the_wall_shows_them(room: RoomProcess) -> None:
    """After the press that closes: no counts; after the press that shows the bars: shares of all options."""
    desk, people = DeskClient(room.port).pair(room.told["desk"]), phones(room, PEOPLE)
    desk.do("setup", field="short", text="yes")
    desk.onward()
    desk.onward()
    asked = _asked(people[0], "vote")
    for phone in people:
        phone.ask("POST", "/vote", {"r": asked["round"], "c": asked["options"][0]["id"]})
    desk.wait(lambda state: state["voted"] == PEOPLE)
    desk.onward()
    assert _asked(people[0], "closed")["results"] == []
    desk.do("reveal_more")
    desk.do("reveal_more")
    told = _asked(people[3], "results")
    assert told["total"] == PEOPLE and Counter(bar["percent"] for bar in told["results"])[100] == 1


def test_colleagues_practise_and_make_room(room: RoomProcess) -> None:
    """Colleagues of the computer join and vote as phones; sent away, their seats are free again."""
    desk = DeskClient(room.port).pair(room.told["desk"])
    desk.do("practise", people=6)
    assert desk.wait(lambda state: state["phones"]["live"] == 6)["phones"]["practising"] == 6
    desk.onward()
    desk.onward()
    desk.wait(lambda state: state["phase"] == "first_vote" and (state["voted"] or 0) >= 3)
    desk.close_round()
    desk.do("practise", people=0)
    told = desk.wait(lambda state: state["phones"]["live"] == 0)["phones"]
    assert (told["joined"], told["waiting"], told["practising"]) == (0, 0, 0)
    assert len(phones(room, PEOPLE)) == PEOPLE


def test_the_desk_looks_at_the_wall(room: RoomProcess) -> None:
    """A picture of the wall without a screen; nobody without a desk gets it."""
    desk = DeskClient(room.port).pair(room.told["desk"])
    status, picture = desk.ask("GET", "/desk/wall.png?w=480")
    assert status == 200 and picture.startswith(b"\x89PNG") and len(picture) > 5000
    assert Client(room.port).ask("GET", "/desk/wall.png?w=480")[0] == 403


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_the_session_goes_on(room: RoomProcess, number: int) -> None:
    """Exit code 0, and --session brings back step, seats, desk and code."""
    desk, people = DeskClient(room.port).pair(room.told["desk"]), phones(room, PEOPLE)
    desk.onward()
    desk.onward()
    asked = _asked(people[0], "vote")
    choice = asked["options"][1]["id"]
    assert people[0].ask("POST", "/vote", {"r": asked["round"], "c": choice})[0] == 204
    room.process.send_signal(number)
    assert room.process.wait(10) == 0
    code, room.told["code"] = room.told["code"], ""
    room.rest()
    room.go_on()
    for client in (desk, *people):
        client.port = room.port
    assert room.told["code"] == code
    assert people[0].json("/state")["mine"] == choice
    assert desk.wait(lambda state: "phase" in state)["phase"] == "first_vote"


def test_more_people_than_the_form_holds(tmp_path: Path) -> None:
    """A hall of 150 gets 150 seats."""
    room = RoomProcess(tmp_path, "--people", "150").start()
    try:
        assert DeskClient(room.port).pair(room.told["desk"]).state()["present"] == 150
    finally:
        room.end()


@pytest.mark.parametrize("options", [("--session", "nowhere.okk"), ("--people", "0"), ("--people", "5001")])
def test_nonsense_is_told_in_a_sentence(tmp_path: Path, options: tuple[str, ...]) -> None:
    """No traceback, nothing on standard output, and an exit code that says so."""
    command = [sys.executable, "-m", "game", "room", "--lang", "en", "--out", str(tmp_path), *options]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=around, timeout=30, check=False)
    assert done.returncode in (1, 2) and not done.stdout
    assert done.stderr.strip() and "Traceback" not in done.stderr


def test_nothing_of_the_server_is_there_before_phones_are_invited(tmp_path: Path) -> None:
    """The first frame waits for no server: aiohttp comes with the invitation."""
    code = "import sys; from game.cli.play import open_window; open_window((640, 360)); print(*sys.modules)"
    around = {**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy", "OPEN_KAART_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=around, check=True)
    there = {name.partition(".")[0] for name in done.stdout.split()}
    assert "pygame" in there
    assert not there & {"aiohttp", "asyncio", "ifaddr", "jinja2", "segno", "ssl"}, "a server costs a fifth of a second"


def test_a_room_follows_its_cards(room: RoomProcess) -> None:
    """A card that is written while the room runs can be played a moment later, without starting anew."""
    desk = DeskClient(room.port).pair(room.told["desk"])
    card = {"do": "add", "card": "ours/late"}
    assert desk.ask("POST", "/desk/do", card)[0] == 409
    folder = room.out / "home" / "cards" / "ours"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text("name: Ours\nlanguage: nl\n", "utf-8")
    text = (ROOT / "scenarios" / "basis" / "a1-volgverzoek.yaml").read_text("utf-8")
    (folder / "late.yaml").write_text(text.replace("title: Het volgverzoek", "title: Written late"), "utf-8")
    eventually(lambda: desk.ask("POST", "/desk/do", card)[0] == 200)
    told = desk.state()
    assert "Written late" in " ".join(one["title"] for one in told["plan"]["segments"])
    desk.do("leave")
    assert room.process.wait(10) == 0
