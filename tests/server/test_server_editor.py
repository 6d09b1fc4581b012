"""The door of the workshop: only this computer, only its own pages, only who was given the link."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from concurrent.futures import Future

import pytest

from game.i18n.words import ENGLISH
from game.server.editor.interface import Json
from game.server.editor.server import EditorServer
from game.system.errors import UserError


class FakeService:
    """Gives back what it is given; only to save a card cannot be done."""

    say = ENGLISH

    def _same(self, given: Json) -> Json:
        return given

    open_card = check_card = save_draft = save_checklist = create_card = move_card = _same
    discard_card = restore_card = keep_version = _same

    def save_card(self, given: Json) -> Json:
        raise UserError("Not this one.")

    def form(self) -> Json:
        return {}

    def card_list(self) -> Json:
        return {"cards": []}

    def card_details(self) -> Json:
        return {}

    def preview(self, given: Json) -> Future[bytes]:
        promise: Future[bytes] = Future()
        promise.set_result(b"png")
        return promise

    def export_set(self, name: str, leave_out: bool) -> bytes:
        return name.encode()

    def print_set(self, name: str) -> bytes:
        return b"%PDF-" + name.encode()

    def print_deck(self, people: int, large: bool) -> bytes:
        return f"%PDF-{people}-{large}".encode()

    def inspect_set(self, data: bytes, name: str) -> Json:
        return {"n": len(data)}

    def import_set(self, data: bytes, name: str, beside: bool, called: str) -> Json:
        return {"name": name, "beside": beside, "called": called}


@pytest.fixture
def workshop() -> Iterator[EditorServer]:
    made = EditorServer(FakeService())
    made.open()
    yield made
    made.close()


def asked(
    workshop: EditorServer, method: str, path: str, body: bytes = b"", **headers: str
) -> http.client.HTTPResponse:
    line = http.client.HTTPConnection("127.0.0.1", workshop.access.port, timeout=5)
    line.request(method, path, body or None, {key.replace("_", "-"): value for key, value in headers.items()})
    answer = line.getresponse()
    answer.text = answer.read().decode()  # type: ignore[attr-defined]  # the body, kept on the answer by `asked`
    line.close()
    return answer


def cookie(workshop: EditorServer) -> str:
    path = "/" + workshop.link().split("/", 3)[3]
    return str(asked(workshop, "POST", path).headers["Set-Cookie"].partition(";")[0])


def test_a_link_becomes_a_cookie_once(workshop: EditorServer) -> None:
    """The cookie is out of reach of scripts and other sites; the link does not work a second time."""
    path = "/" + workshop.link().split("/", 3)[3]
    first = asked(workshop, "POST", path)
    assert first.status == 303 and first.headers["Location"] == "/"
    assert "HttpOnly" in first.headers["Set-Cookie"] and "SameSite=Strict" in first.headers["Set-Cookie"]
    assert asked(workshop, "GET", path).status == asked(workshop, "POST", path).status == 403


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_looking_at_a_link_uses_nothing_up(workshop: EditorServer, method: str) -> None:
    """Programs that show what is behind a link come before people do, several times."""
    path = "/" + workshop.link().split("/", 3)[3]
    for _ in range(3):
        looked = asked(workshop, method, path)
        assert "Set-Cookie" not in looked.headers
    if method == "GET":
        assert looked.status == 200 and 'method="post"' in looked.text  # type: ignore[attr-defined]
    assert asked(workshop, "POST", path).status == 303


def test_a_press_on_another_site_does_not_use_a_link(workshop: EditorServer) -> None:
    path = "/" + workshop.link().split("/", 3)[3]
    assert asked(workshop, "POST", path, Origin="http://evil.example").status == 403
    assert asked(workshop, "POST", path, Sec_Fetch_Site="cross-site").status == 403
    assert asked(workshop, "POST", path).status == 303


@pytest.mark.parametrize("path", ["/", "/cards", "/more", "/start", "/workshop.js", "/parcel/basis", "/nowhere"])
def test_nothing_is_told_without_the_cookie(workshop: EditorServer, path: str) -> None:
    """Another program or user of this computer sees a closed door."""
    assert asked(workshop, "GET", path).status == 403
    assert asked(workshop, "GET", path, Cookie="okworkshop=guess").status == 403


def test_other_names_and_origins_are_refused(workshop: EditorServer) -> None:
    """A name that points here, or a page from elsewhere, gets nothing even with the cookie."""
    known = cookie(workshop)
    assert asked(workshop, "GET", "/cards", Cookie=known).status == 200
    assert asked(workshop, "GET", "/cards", Cookie=known, Host="evil.example").status == 403
    sent = {"Cookie": known, "Content_Type": "application/json"}
    assert asked(workshop, "POST", "/do/opened", b"{}", **sent).status == 200
    assert asked(workshop, "POST", "/do/opened", b"{}", Origin="http://evil.example", **sent).status == 403
    assert asked(workshop, "POST", "/do/opened", b"{}", Sec_Fetch_Site="cross-site", **sent).status == 403


@pytest.mark.parametrize("body", [b"", b"[1]", b"{", b"\xff", b"{" + b" " * (300 << 10) + b"}"])
def test_what_is_no_form_of_ours_is_refused(workshop: EditorServer, body: bytes) -> None:
    """Anything but a small JSON object is answered with a sentence."""
    known = cookie(workshop)
    answer = asked(workshop, "POST", "/do/opened", body, Cookie=known, Content_Type="application/json")
    assert answer.status == 400


def test_voting_cards_are_asked_for_by_number_and_size(workshop: EditorServer) -> None:
    """What is no number is refused with a sentence, and a stranger gets nothing."""
    known = cookie(workshop)
    for asked_for, given in (("people=24&large=yes", "%PDF-24-True"), ("people=3", "%PDF-3-False")):
        answer = asked(workshop, "GET", f"/voting-cards?{asked_for}", Cookie=known)
        assert answer.status == 200 and answer.headers["Content-Type"] == "application/pdf"
        assert answer.text == given  # type: ignore[attr-defined]  # the body, kept on the answer by `asked`
    for wrong in ("", "people=", "people=many", "people=" + "9" * 5000):
        assert asked(workshop, "GET", f"/voting-cards?{wrong}", Cookie=known).status == 400
    assert asked(workshop, "GET", "/voting-cards?people=3").status == 403


def test_a_plain_form_of_another_page_is_refused(workshop: EditorServer) -> None:
    """Without the type that needs asking first, nothing is done."""
    known = cookie(workshop)
    assert asked(workshop, "POST", "/do/made", b"{}", Cookie=known, Content_Type="text/plain").status == 400


def test_what_cannot_be_done_is_a_sentence(workshop: EditorServer) -> None:
    """The bench declines; the page gets its words."""
    known = cookie(workshop)
    answer = asked(workshop, "POST", "/do/saved", b"{}", Cookie=known, Content_Type="application/json")
    assert answer.status == 409
    # The body, kept on the answer by `asked`.
    assert json.loads(answer.text) == {"says": "Not this one."}  # type: ignore[attr-defined]


def test_every_answer_lets_nothing_else_run(workshop: EditorServer) -> None:
    """Scripts, frames and pictures come from here alone; nothing is kept by the browser."""
    answer = asked(workshop, "GET", "/", Cookie=cookie(workshop))
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy
    # The body, kept on the answer by `asked`.
    assert answer.headers["Cache-Control"] == "no-store" and "<script>" not in answer.text  # type: ignore[attr-defined]
