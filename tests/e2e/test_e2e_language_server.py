"""The schema of cards in the language server that editors use: it completes, explains and complains."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.content.card_template import card_template
from game.content.json_schema import card_schema
from game.i18n.catalogues import words

SERVER = os.environ.get("YAML_LANGUAGE_SERVER", "")
pytestmark = pytest.mark.skipif(not SERVER, reason="YAML_LANGUAGE_SERVER names no server to ask")
SCENARIOS = Path(__file__).parents[2] / "scenarios" / "basis"
NEW = card_template("volgen", words("nl")).replace('""', '"Stuurt iemand een bericht?"')
PATIENCE = 400
"""Messages that are read while waiting for one of ours."""


class Server:
    """Speaks its protocol over its standard input and output."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(["node", SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.count = 0

    def send(self, method: str, params: Any, asks: bool = False) -> int:
        self.count += 1
        told = {"jsonrpc": "2.0", "method": method, "params": params} | ({"id": self.count} if asks else {})
        self.write(told)
        return self.count

    def write(self, told: dict[str, Any]) -> None:
        body = json.dumps(told).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self) -> dict[str, Any]:
        out = self.process.stdout
        assert out is not None
        length = 0
        while line := out.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        told: dict[str, Any] = json.loads(out.read(length))
        if "id" in told and "method" in told:  # it asks us something: we have no settings
            asked = told.get("params", {}).get("items", [])
            self.write({"jsonrpc": "2.0", "id": told["id"], "result": [None] * len(asked)})
        return told

    def answer(self, asked: int) -> Any:
        for _ in range(PATIENCE):
            told = self.read()
            if told.get("id") == asked and "method" not in told:
                return told["result"]
        raise AssertionError("no answer")

    def complaints(self, uri: str) -> list[str]:
        for _ in range(PATIENCE):
            told = self.read()
            if told.get("method") == "textDocument/publishDiagnostics" and told["params"]["uri"] == uri:
                return [one["message"] for one in told["params"]["diagnostics"]]
        raise AssertionError("no diagnostics")


@pytest.fixture
def server() -> Iterator[Server]:
    started = Server()
    asked = started.send("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": {}}, asks=True)
    started.answer(asked)
    started.send("initialized", {})
    yield started
    started.process.kill()
    started.process.wait(10)


def opened(server: Server, folder: Path, text: str) -> str:
    """A card beside its schema, opened as an editor does."""
    schema = folder / "card.schema.json"
    schema.write_text(json.dumps(card_schema(words("nl")), ensure_ascii=False), "utf-8")
    uri = (folder / "x.yaml").as_uri()
    text = f"# yaml-language-server: $schema={schema.name}\n{text}"
    (folder / "x.yaml").write_text(text, "utf-8")
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
    server.send("textDocument/didOpen", {"textDocument": document})
    return uri


def test_right_cards_get_no_complaint(server: Server, tmp_path: Path) -> None:
    """Every shipped card and the card to fill in."""
    texts = [path.read_text("utf-8") for path in sorted(SCENARIOS.glob("*.yaml")) if path.name != "pack.yaml"][:12]
    for n, text in enumerate((NEW, *texts)):
        folder = tmp_path / str(n)
        folder.mkdir()
        assert server.complaints(opened(server, folder, text)) == []


def test_it_complains_about_what_the_checker_would_refuse(server: Server, tmp_path: Path) -> None:
    """A missing field, an unknown one, a choice that there is not."""
    text = (SCENARIOS / "a1-volgverzoek.yaml").read_text("utf-8")
    wrong = text.replace("weight: ", "weight: feather # ", 1).replace("title:", "titel:", 1)
    told = " ".join(server.complaints(opened(server, tmp_path, wrong)))
    assert "titel" in told and "title" in told and "heavy" in told


def test_it_completes_and_explains(server: Server, tmp_path: Path) -> None:
    """The fields are offered, and our own sentence stands beside each."""
    uri = opened(server, tmp_path, "kind: dilemma\nt\n")
    server.complaints(uri)
    place = {"textDocument": {"uri": uri}, "position": {"line": 2, "character": 1}}
    offered = {
        item["label"] for item in server.answer(server.send("textDocument/completion", place, asks=True))["items"]
    }
    assert {"title", "theme", "twist"} <= offered
    place["position"] = {"line": 1, "character": 1}
    hover = server.answer(server.send("textDocument/hover", place, asks=True))
    assert words("nl")("What sort of card it is: a dilemma with options, or one behaviour that is judged.") in str(
        hover
    )
