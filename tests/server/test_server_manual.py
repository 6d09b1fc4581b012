"""The manual at the server of a room: every file by its whole name, to read, and nothing else of this computer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.manual.pages import files
from game.server.manual import POLICY
from tests.server.server_samples import Client, running


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Somebody without a seat."""
    with running() as (game, _):
        visitor = Client(game.seen.address)
        yield visitor
        visitor.close()


@pytest.mark.parametrize("name", files())
def test_every_file_is_there(name: str, client: Client) -> None:
    got = client.get(f"/manual/{name}")
    assert (got.status, got.body) == (200, files()[name])
    kinds = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "png": "image/png"}
    assert got.headers["content-type"] == kinds[name.rpartition(".")[2]]


def test_it_is_as_safe_as_the_other_pages(client: Client) -> None:
    """No script runs in it, nobody frames it, it gives no seat and keeps nothing in a browser."""
    got = client.get("/manual/nl/index.html")
    assert got.headers["content-security-policy"] == POLICY and "script" not in POLICY.replace("default-src 'none'", "")
    assert got.headers["x-content-type-options"] == "nosniff" and got.headers["referrer-policy"] == "same-origin"
    assert "set-cookie" not in got.headers and client.cookies == {}


@pytest.mark.parametrize(
    "path",
    [
        "../pyproject.toml",
        "nl/../../pyproject.toml",
        "%2e%2e/%2e%2e/pyproject.toml",
        "..%2f..%2fpyproject.toml",
        "nl/..%5c..%5cindex.html",
        "nl//index.html",
        "/etc/passwd",
        "nl/index.html/",
        "nl/index.html%00.png",
        "nl/index.md",
        "nl",
        "nl/",
        "pictures/",
        "NL/INDEX.HTML",
        "made-of.txt",
        "nl/" + "a" * 1500,
    ],
)
def test_another_path_leads_nowhere(path: str, client: Client) -> None:
    got = client.get(f"/manual/{path}")
    assert got.status == 404 and b"pyproject" not in got.body and b"root:" not in got.body


@pytest.mark.parametrize(
    ("asked", "door"), [("nl", "nl/index.html"), ("en", "en/index.html"), ("de", "en/index.html")], ids=str
)
@pytest.mark.parametrize("path", ["/manual", "/handleiding"])
def test_its_short_address_leads_to_the_language_of_the_phone(path: str, asked: str, door: str, client: Client) -> None:
    got = client.get(path, **{"Accept-Language": asked})
    assert (got.status, got.headers["location"]) == (303, f"/manual/{door}")


def test_nothing_can_be_sent_to_it(client: Client) -> None:
    assert client.post("/manual/nl/index.html", {"a": "b"}).status == 405
