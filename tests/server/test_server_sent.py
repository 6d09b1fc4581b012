"""What a page sends becomes plain values within bounds; anything else is a sentence, never a fault."""

from __future__ import annotations

import json
import unicodedata
from random import Random

import pytest

from game.core import commands as c
from game.server.sent import DEEPEST, sent_object, shown
from tests.server.desk_server import DeskServer
from tests.server.desk_visits import JSON, Client, paired, played
from tests.server.odd_bodies import FORM, TEXTS, WHOLE, deep


def test_an_object_is_read_as_it_was_meant() -> None:
    """With or without a mark at its head, as deep as a page needs."""
    given = {"do": "notes", "text": "Café ☕ ملاحظة", "by": 1, "yes": True, "in": {"a": ["b\nc"]}}
    text = json.dumps(given, ensure_ascii=False).encode()
    assert sent_object(text) == sent_object(b"\xef\xbb\xbf" + text) == given
    assert sent_object(b'{"a":' + deep(DEEPEST - 1) + b"}")
    assert sent_object(rb'{"a": "[[[\"[[[\\"}')["a"] == '[[["[[[\\'


@pytest.mark.parametrize("levels", [DEEPEST, 900, 3000, 100_000])
@pytest.mark.parametrize("sign", "[{")
def test_depth_has_an_end_and_a_sentence(levels: int, sign: str) -> None:
    """However many there are: it is counted, not tried."""
    with pytest.raises(ValueError, match="inside each other"):
        sent_object(b'{"a":' + deep(levels, sign) + b"}")


@pytest.mark.parametrize("body", [*WHOLE, "{}".encode("utf-32"), b'{"a":' + b"9" * 5000 + b"}", b'{"a":1}\0'])
def test_nothing_that_is_sent_is_a_fault(body: bytes) -> None:
    """An object, or a ValueError that says something."""
    try:
        assert isinstance(sent_object(body), dict)
    except ValueError as fault:
        assert " " in str(fault)


@pytest.mark.parametrize("sign", [chr(n) for n in range(32)] + ["\x7f", "\x85", "\ud800", "\ufffe", "\u202e", "\u2067"])
def test_no_control_sign_stays_in_a_text(sign: str) -> None:
    """A wall paints nothing for it, or a box, or turns the rest of the line; a file may not hold it."""
    seen = shown(f"one{sign}two")
    assert sign == "\n" or sign not in seen
    assert seen in ("onetwo", "one two", "one\ntwo", "one?two")
    (told,) = sent_object(json.dumps({"a": [f"x{sign}"]}).encode())["a"]
    assert told in ("x", "x ", "x\n", "x?")


@pytest.mark.parametrize(
    "text", ["👩\u200d🏫 kijkt", "e\u0301\u0308", "می\u200cخواهم", "\ufeffmark", "a\u00adb", "שלום", "line\nline"]
)
def test_what_belongs_to_a_script_stays(text: str) -> None:
    """Joiners of emoji and of Persian are no control signs."""
    assert shown(text) == text


def test_any_text_becomes_one_that_can_be_kept() -> None:
    """By chance, from all that there is."""
    chance = Random(3)
    for _ in range(500):
        text = "".join(chr(chance.randrange(0x110000)) for _ in range(20))
        seen = shown(text + chance.choice(TEXTS))
        assert seen.encode() and shown(seen) == seen
        assert not any(unicodedata.category(sign) in ("Cc", "Cs") and sign != "\n" for sign in seen)


def test_the_desk_takes_the_text_without_them_and_says_why_it_takes_nothing_else() -> None:
    """3,000 levels are a 400 with a sentence; a NUL is not painted, the text around it is."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        head = {**JSON, "Content-Type": "application/json"}
        for body in (deep(3000), deep(3000, "{"), b'{"do":"notes","text":"a","text":"b"}', b'{"do":NaN}', b"\xff"):
            answer = await client.post("/desk/do", data=body, headers=head)
            told = await answer.json()
            assert (answer.status, told["error"]) == (400, "not_understood") and " " in told["says"]
        form = await client.post("/desk/do", data="do=onward&do=stop", headers={**JSON, "Content-Type": FORM})
        assert form.status == 400
        sent = await client.post("/desk/do", json={"do": "notes", "text": "a\0b\x1b[1m\u202ec"}, headers=JSON)
        assert sent.status == 200
        assert server.commands == [c.TypeNotes("ab[1mc")]

    played("talk", test)
