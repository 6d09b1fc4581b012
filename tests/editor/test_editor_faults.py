"""The editor with what no page of ours sends, odd names and letters, several tabs, and a server that stops."""

from __future__ import annotations

import http.client
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.content.decoding import MAX_BYTES
from game.editor.card_files import checked_name
from game.editor.check import tree_in
from game.editor.preview import MOST_SHOWN, card_of, painted
from game.editor.service import EditorService
from game.i18n.catalogues import words
from game.server.editor.server import EditorServer
from tests.waiting import PATIENCE

FIRST = "basis/a1-volgverzoek"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "cards"


@pytest.fixture
def service(own: Path) -> EditorService:
    return EditorService(own, words("en"), lambda asked: None)


class Tab:
    """A page of the editor, as its script asks."""

    patience = 10.0
    """Seconds for one answer."""

    def __init__(self, server: EditorServer) -> None:
        self._port = server.access.port
        path = "/" + server.link().split("/", 3)[3]
        self.cookie = str(self.ask("POST", path, None)[1]["Set-Cookie"]).partition(";")[0]

    def ask(self, method: str, path: str, body: bytes | None, **more: str) -> tuple[int, Any, bytes]:
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=self.patience)
        headers = {name.replace("_", "-"): value for name, value in more.items()}
        if path[:4] != "/in/":
            headers = {"Cookie": self.cookie, "Content-Type": "application/json"} | headers
        line.request(method, path, body, headers)
        answer = line.getresponse()
        read = answer.read()
        line.close()
        return answer.status, answer.headers, read

    def do(self, what: str, given: object) -> tuple[int, Any]:
        status, _, body = self.ask("POST", f"/do/{what}", json.dumps(given).encode())
        return status, json.loads(body)


@pytest.fixture
def server(own: Path) -> Iterator[EditorServer]:
    made = EditorServer(EditorService(own, words("en"), lambda asked: None))
    made.open()
    yield made
    made.close()


@pytest.fixture
def tab(server: EditorServer) -> Tab:
    return Tab(server)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example:{port}", "evil.example:{port}", "127.0.0.1", ""]
)
def test_a_name_that_points_here_is_no_name_of_ours(tab: Tab, server: EditorServer, host: str) -> None:
    """Also with the cookie: a site whose name leads to this computer gets nothing."""
    named = host.format(port=server.access.port)
    assert tab.ask("GET", "/cards", None, Host=named)[0] == 403


@pytest.mark.parametrize(
    "origin", ["null", "http://127.0.0.1:1", "http://localhost:{port}", "https://127.0.0.1:{port}"]
)
def test_only_this_very_page_may_change_something(tab: Tab, server: EditorServer, origin: str) -> None:
    """Another program on this computer has another port, and that is another origin."""
    named = origin.format(port=server.access.port)
    assert tab.ask("POST", "/do/opened", b"{}", Origin=named)[0] == 403


@pytest.mark.parametrize(
    "path", ["/parcel/..%2f..%2fetc", "/parcel/%2e%2e", "/parcel/.bin", "/parcel/con", "/parcel/" + "a" * 3000]
)
def test_no_address_leads_out_of_the_sets(tab: Tab, path: str) -> None:
    """Nothing is read there, and the sentence tells nothing of the disk."""
    assert tab.ask("GET", path, None)[::2] == (400, b'{"says": "That cannot be done."}')


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b'{"card":"basis/a1-volgverzoek","tree":' + b'{"a":' * 20_000 + b"1" + b"}" * 20_000 + b"}",
        b'{"card":"own/\\ud800","tree":{}}',
        b'{"card":["own"],"tree":{"options":[[{}]]}}',
    ],
)
def test_what_is_no_card_is_a_sentence(tab: Tab, body: bytes) -> None:
    """However deep it goes or odd it is: never an error of the server."""
    status, _, answer = tab.ask("POST", "/do/looked", body)
    assert status == 400 and b"says" in answer


def test_the_largest_file_is_measured_before_it_is_read(tab: Tab) -> None:
    """More than a set may be is refused, and the editor goes on."""
    kind = {"Content_Type": "application/octet-stream"}
    assert tab.ask("POST", "/take", b"x" * ((64 << 20) + 1), **kind)[0] == 413
    assert tab.ask("POST", "/take", b"no set", **kind)[0] == 409
    assert tab.do("opened", {"card": FIRST})[0] == 200


def test_half_a_character_does_not_lose_a_card(tab: Tab, own: Path) -> None:
    """A text field can hold half of an emoji; no file can."""
    opened = tab.do("opened", {"card": FIRST})[1]
    for given in ({"tree": opened["tree"] | {"title": "Half \ud83d"}}, {"text": "title: Half \ud83d\n"}):
        seen = tab.do("opened", {"card": FIRST})[1]["seen"]
        assert tab.do("drafted", {"card": FIRST, "seen": seen} | given)[0] == 200
        assert tab.do("saved", {"card": FIRST, "seen": seen} | given)[0] == 200
        assert "title: Half ?" in (own / f"{FIRST}.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "title", ["😀", "Привіт", "Énquête crème", "Con", "nul", "Lost \0 keys", "../..", "pack", "a" * 500, "", "\ud800"]
)
def test_every_title_gives_a_file_that_every_system_can_have(tab: Tab, own: Path, title: str) -> None:
    """Its name has nothing of the title: no letter that a disk refuses, and no name of somebody."""
    status, made = tab.do("made", {"title": title, "set": "own"})
    assert status == 200 and re.fullmatch("own/card-[0-9a-f]{6}", made["card"])
    assert tab.do("opened", {"card": made["card"]})[1]["tree"] is not None


@pytest.mark.parametrize("name", ["con", "AUX", "nul.txt", "Com1", "pack", "PACK", "Pack"])
def test_names_that_are_something_else_elsewhere_are_refused(name: str) -> None:
    """A device of Windows, or the head of a set on a disk that does not tell capitals."""
    with pytest.raises(ValueError, match=name):
        checked_name(name)


def test_a_file_of_an_old_editor_keeps_its_letters(service: EditorService, own: Path) -> None:
    """It is no UTF-8, so it is shown as text; saved, it is the same text for everybody."""
    path = own / "own" / "oud.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes("title: Café “oud”\n".encode("cp1252"))
    opened = service.open_card({"card": "own/oud"})
    assert opened["tree"] is None and opened["text"] == "title: Café “oud”\n"
    service.save_card({"card": "own/oud", "seen": opened["seen"], "text": opened["text"]})
    assert path.read_text("utf-8") == "title: Café “oud”\n"


def test_a_file_that_was_not_read_to_its_end_is_not_written(service: EditorService, own: Path) -> None:
    """What is larger than a card can be stays as it is: its end would be lost."""
    path = own / "own" / "groot.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"title: x\n# " + b"y" * (2 * MAX_BYTES))
    opened = service.open_card({"card": "own/groot"})
    saved = service.save_card({"card": "own/groot", "seen": opened["seen"], "text": "title: x\n"})
    assert saved == {"unwritable": str(path)}
    assert path.stat().st_size > 2 * MAX_BYTES


@pytest.mark.parametrize("field", ["title", "situation", "question", "friction"])
def test_a_book_that_is_pasted_does_not_hold_up_the_wall(field: str) -> None:
    """The picture of a card is painted by the game between two frames, so as much is painted as can be read."""
    tree: dict[str, Any] = {
        "title": "x",
        "situation": "y",
        "options": [{"text": "Ja"}, {"text": "Nee", "rule": "z " * 90_000}],
    }
    card = card_of(tree | {field: "woord " * 40_000, "prompts": ["w " * 90_000] * 500}, "own/x")
    assert len(getattr(card, field)) <= MOST_SHOWN and sum(map(len, card.prompts)) < 30_000
    assert painted(card, "situation", "wide", words("en")).startswith(b"\x89PNG")


def test_a_picture_is_sought_among_pictures_only() -> None:
    """A name that leads elsewhere is no picture."""
    assert card_of({"picture": "../../../secret"}, "own/x").picture == ""
    assert card_of({"picture": "volgen"}, "own/x").picture == "volgen"


def test_four_tabs_on_one_card(tab: Tab, own: Path) -> None:
    """Every save that was granted was the only one that had seen that file; the others are told; nothing breaks."""
    begun = tab.do("opened", {"card": FIRST})[1]
    granted: list[str] = []
    odd: list[object] = []

    def one(n: int) -> None:
        for i in range(8):
            given = {"card": FIRST, "tree": begun["tree"] | {"title": f"Tab {n} {i}"}, "seen": begun["seen"]}
            told = [
                tab.do("drafted", given),
                tab.do("saved", given),
                tab.do("ticked", {"card": FIRST, "ticked": [str(n)]}),
            ]
            odd.extend(answer for status, answer in told if status != 200)
            granted.extend([given["tree"]["title"]] if "conflict" not in told[1][1] else [])

    tabs = [threading.Thread(target=one, args=(n,)) for n in range(4)]
    for thread in tabs:
        thread.start()
    for thread in tabs:
        thread.join()
    tree = tree_in((own / f"{FIRST}.yaml").read_bytes())
    assert not odd and len(granted) == 1 and tree is not None and tree["title"] == granted[0]
    notes = json.loads((own / "basis" / ".beside" / "a1-volgverzoek.json").read_bytes())
    assert set(notes) == {"original", "ticked"}


def test_a_card_that_another_tab_threw_away_is_told(tab: Tab) -> None:
    """What was typed stays in the page; nothing is written in a place that is gone."""
    name = tab.do("made", {"title": "Weg", "set": "own"})[1]["card"]
    opened = tab.do("opened", {"card": name})[1]
    assert tab.do("binned", {"card": name})[0] == 200
    for what in ("saved", "drafted", "looked"):
        status, told = tab.do(what, {"card": name, "tree": opened["tree"], "seen": opened["seen"]})
        assert status == 409 and "no longer exists" in told["says"]


def test_a_server_that_stops_leaves_whole_files(server: EditorServer, tab: Tab, own: Path) -> None:
    """Closed while a page saves over and over: the file is that of a save, and nothing half lies beside it."""
    going, done = threading.Event(), threading.Event()

    def save() -> None:
        seen = tab.do("opened", {"card": FIRST})[1]
        try:
            for n in range(10_000):
                given = {"card": FIRST, "tree": seen["tree"] | {"title": f"Keer {n}"}, "seen": seen["seen"]}
                seen["seen"] = tab.do("saved", given)[1]["seen"]
                going.set()
        except (OSError, http.client.HTTPException):
            done.set()

    tab.patience = 4.0  # a request that comes in the very moment of closing gets no answer
    thread = threading.Thread(target=save)
    thread.start()
    assert going.wait(PATIENCE)
    server.close()
    assert done.wait(PATIENCE)
    thread.join()
    tree = tree_in((own / f"{FIRST}.yaml").read_bytes())
    assert tree is not None and str(tree["title"]).startswith("Keer ")
    assert not list(own.rglob("*.new"))
