"""The card editor: what is read, written, compared, thrown away, and what is read once of 1,000 cards."""

from __future__ import annotations

import json
import os
import signal
import sys
from concurrent.futures import Future
from pathlib import Path
from typing import Any
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from game.app.handlers.editor import _submit
from game.content.card_file import Bounds, build_card
from game.core.commands import EditCards
from game.editor.card_files import card_file, sum_of
from game.editor.preview import PreviewRequest, card_of
from game.editor.service import EditorService
from game.i18n.catalogues import words
from game.system.errors import UserError
from tests.app.app_samples import game_in
from tests.ctrl_c import ended_by_ctrl_c

FIRST = "basis/a1-volgverzoek"
ORIGINAL = Path("scenarios") / f"{FIRST}.yaml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "cards"


@pytest.fixture
def service(own: Path) -> EditorService:
    return EditorService(own, words("en"), lambda asked: None)


def saved(service: EditorService, name: str, **changes: Any) -> dict[str, Any]:
    opened = service.open_card({"card": name})
    return service.save_card({"card": name, "seen": opened["seen"], "tree": opened["tree"] | changes})


def test_saving_nothing_writes_nothing(service: EditorService, own: Path) -> None:
    """A card of the game that was only looked at does not become an own version."""
    saved(service, FIRST)
    assert not own.exists() or not list(own.rglob("*.yaml"))


def test_a_version_knows_when_its_original_changed(service: EditorService, own: Path) -> None:
    """The sum of the original is kept beside the version; another one is told."""
    saved(service, FIRST, title="Anders")
    assert not service.open_card({"card": FIRST})["newer"]
    notes = own / "basis" / ".beside" / "a1-volgverzoek.json"
    notes.write_text(json.dumps(json.loads(notes.read_text("utf-8")) | {"original": sum_of(b"older")}), "utf-8")
    assert service.open_card({"card": FIRST})["newer"]
    service.discard_card({"card": FIRST})
    assert not service.open_card({"card": FIRST})["mine"] and (own / ".bin" / f"{FIRST}.yaml").is_file()


def test_a_file_that_changed_is_not_written_over(service: EditorService, own: Path) -> None:
    """Both texts are told, and the file stays as the other made it."""
    saved(service, FIRST, title="Een")
    opened = service.open_card({"card": FIRST})
    path = own / f"{FIRST}.yaml"
    path.write_text(path.read_text("utf-8").replace("title: Een", "title: Twee"), "utf-8")
    told = service.save_card({"card": FIRST, "seen": opened["seen"], "tree": opened["tree"] | {"title": "Drie"}})
    assert told["conflict"] and told["theirs"]["title"] == "Twee" and "title: Twee" in path.read_text("utf-8")


@pytest.mark.parametrize("name", ["../settings", "basis/../../x", "basis/pack", ".bin/x", "C:/x", "basis", "", "a/b/c"])
def test_no_name_leads_out_of_the_folder(service: EditorService, name: str) -> None:
    """A name that is a path, a hidden file or the head of a set is refused before anything is opened."""
    with pytest.raises((ValueError, UserError)):
        service.open_card({"card": name})


def test_problems_are_beside_their_fields(service: EditorService, own: Path) -> None:
    """A missing field, a long text and a mistaken standpoint each name the field that is meant."""
    path = own / "own" / "kaart.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("titel: x\n" + ORIGINAL.read_text("utf-8"), "utf-8")
    tree = service.open_card({"card": "own/kaart"})["tree"]
    del tree["question"]
    tree["title"] = "x" * 41
    tree["options"][1]["text"] = "Stops."
    found = service.check_card({"card": "own/kaart", "tree": tree})["problems"]
    assert {problem["at"] for problem in found} >= {"question", "title", "options.1.text", "titel"}
    assert any("did you mean 'title'" in problem["says"] for problem in found)


def test_hints_warn_and_never_block(service: EditorService, own: Path) -> None:
    """A likely name, a long sentence and a vague rule are pointed at; the card is saved all the same."""
    tree = service.open_card({"card": FIRST})["tree"]
    tree["situation"] = "Gisteren stuurt Marieke " + "heel " * 20 + "veel berichten."
    tree["options"][0]["rule"] = "Wij reageren zo snel mogelijk."
    told = service.check_card({"card": FIRST, "tree": tree})
    assert not told["problems"]
    says = " ".join(hint["says"] for hint in told["hints"])
    assert "Marieke" in says and "Gisteren" in says and "zo snel mogelijk" in says and "words" in says
    assert "seen" in service.save_card(
        {"card": FIRST, "seen": service.open_card({"card": FIRST})["seen"], "tree": tree}
    )


def test_a_card_is_made_copied_moved_and_thrown_away(service: EditorService, own: Path) -> None:
    """Each is a file of its own; what is thrown away lies in the bin, and a card of the game cannot be moved."""
    made = service.create_card({"title": "Een nieuwe kaart", "set": "own"})["card"]
    twin = service.create_card({"card": made, "set": "own"})["card"]
    assert made != twin and (own / f"{twin}.yaml").read_bytes() == (own / f"{made}.yaml").read_bytes()
    there = service.move_card({"card": twin, "set": "basis"})["card"]
    assert there.startswith("basis/") and not (own / f"{twin}.yaml").exists()
    service.discard_card({"card": made})
    assert not (own / f"{made}.yaml").exists() and (own / ".bin" / f"{made}.yaml").exists()
    with pytest.raises(UserError):
        service.move_card({"card": FIRST, "set": "own"})


def test_ticks_are_kept_beside_the_card(service: EditorService, own: Path) -> None:
    """They are asked once; no set takes them along."""
    service.save_checklist({"card": FIRST, "ticked": ["case"]})
    assert service.open_card({"card": FIRST})["ticked"] == ["case"]
    assert not list(own.rglob("*.yaml"))


def test_a_half_written_card_is_painted_all_the_same(own: Path) -> None:
    """With nothing but a title there is a picture of each step that there can be."""
    asked: list[PreviewRequest] = []
    service = EditorService(own, words("nl"), asked.append)
    for step in ("situation", "vote", "rule"):
        tree = {"title": "Half", "options": [{"text": "Ja"}, {"text": "Nee"}]}
        promise = service.preview({"card": "own/x", "step": step, "shape": "narrow", "tree": tree})
        asked.pop().paint(words("nl"))
        assert promise.result().startswith(b"\x89PNG"), step


def test_a_thousand_cards_are_read_once(service: EditorService, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are broken are among them; asked for again, only these are read again."""
    text = ORIGINAL.read_text("utf-8")
    (own / "many").mkdir(parents=True)
    (own / "many" / "pack.yaml").write_text("name: Many\nlanguage: nl\n", "utf-8")
    for n in range(1000):
        broken = "titel" if n == 7 else "title"
        (own / "many" / f"kaart-{n}.yaml").write_text(
            text.replace("title", broken).replace("picture: volgen\n", ""), "utf-8"
        )
    built: list[str] = []

    def noted(data: bytes, pack: str, stem: str, bounds: Bounds, path: str) -> object:
        built.append(f"{pack}/{stem}")
        return build_card(data, pack, stem, bounds, path)

    monkeypatch.setattr("game.content.library.build_card", noted)
    cards = service.card_list()["cards"]
    assert sum(card["card"].startswith("many/") for card in cards) == 1000
    assert [card["card"] for card in cards if "broken" in card["states"]] == ["many/kaart-7"]
    assert len(built) == len(set(built)) >= 1000
    built.clear()
    assert service.card_list()["cards"] == cards and built == ["many/kaart-7"]


def test_an_own_card_is_no_path_of_another_kind(own: Path) -> None:
    """The place of a card is below the folder of the school."""
    assert card_file("own/kaart", own).own == own / "own" / "kaart.yaml"


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C goes to a whole console there")
def test_the_command_serves_until_it_is_stopped(tmp_path: Path) -> None:
    """It prints an address on this computer, whose page has a button that leads in, and ends with 0 at Ctrl+C."""
    command = [sys.executable, "-m", "game", "--lang", "en", "cards", "--no-browser"]
    home = {**os.environ, "OPEN_KAART_HOME": str(tmp_path)}
    with ended_by_ctrl_c(command, home) as run:
        assert run.stdout is not None
        run.stdout.readline()
        link = run.stdout.readline().strip()
        assert link.startswith("http://127.0.0.1:")
        opener = build_opener(HTTPCookieProcessor())
        assert b"workshop.js" not in opener.open(link, timeout=5).read()
        assert b"workshop.js" in opener.open(link, data=b"", timeout=5).read()
        run.send_signal(signal.SIGINT)
        assert run.wait(5) == 0


def test_the_list_of_cards_opens_the_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The key opens one editor, each time with a new link; its previews are painted by the game between frames."""
    shown: list[str] = []

    def show(link: str) -> bool:
        shown.append(link)
        return True

    monkeypatch.setattr("webbrowser.open", show)
    game = game_in(tmp_path)
    game.obey(EditCards())
    game.obey(EditCards())
    assert len(shown) == 2 and shown[0] != shown[1] and "browser" in game.notice
    assert game.host.editor is not None
    promise: Future[bytes] = Future()
    _submit(game, PreviewRequest(card_of({"title": "Half"}, "own/x"), "situation", "wide", promise))
    game.attend()
    assert promise.result(0).startswith(b"\x89PNG")
    game.host.editor.close()
