"""A reason from a phone survives a kill of the room, goes to the wall by the desk, and stands in the protocol."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.e2e.room_process import Client, DeskClient, RoomProcess
from tests.waiting import eventually

REASON = "Parents can look along"


def test_a_reason_that_was_thanked_for_is_there_after_a_kill(tmp_path: Path) -> None:
    """Killed right after the answer: it waits at the desk as before, with its standpoint; taken, it is in the draft."""
    room = RoomProcess(tmp_path, "--people", "6").start()
    try:
        desk = DeskClient(room.port).pair(room.told["desk"])
        phone = Client(room.port)
        assert phone.ask("GET", room.join)[0] == 200
        to_the_talk(desk)
        assert "Reasons from phones" in [one["label"] for one in desk.state()["choices"]]
        desk.do("setup", field="reasons", text="yes")
        eventually(lambda: phone.json("/state")["hint"])
        told = phone.json("/state")
        form = {"r": told["round"], "o": told["options"][1]["id"], "t": REASON}
        assert phone.ask("POST", "/reason", form)[0] == 204
        room.kill()
        room.go_on()
        desk.port = phone.port = room.port
        eventually(lambda: waiting(desk) == [(form["o"], REASON)])
        assert phone.ask("POST", "/reason", form)[0] == 204, "sent again after the kill it waits once"
        assert len(waiting(desk)) == 1
        desk.do("use_said", id=desk.state()["phones"]["said"][0]["id"])
        eventually(lambda: not waiting(desk))
        assert any(line["text"].startswith("B. ") and REASON in line["text"] for line in desk.state()["screen"])
    finally:
        room.end()


def to_the_talk(desk: DeskClient) -> None:
    """On to the talk about the first card, past a vote by hands."""
    while (state := desk.state())["phase"] != "talk":
        if state["phase"] == "first_vote" and not state["voted"]:
            desk.do("way", way="hands")
            more = desk.state()["counts"][0]["more"]["more"]
            for _ in range(6):
                desk.do("hands", **more)
        desk.onward()


def waiting(desk: DeskClient) -> list[tuple[Any, Any]]:
    return [(one["option"], one["text"]) for one in desk.state()["phones"]["said"]]
