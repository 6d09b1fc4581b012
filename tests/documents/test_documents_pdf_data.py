"""What the compiler of a PDF is given: plain data, a language that it knows, and a box for what no font has."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.letters import EMOJI
from game.documents.blocks import Blanks, Bullets, Entry, Para, Steps, Sub, Table
from game.documents.formats import pdf
from game.documents.formats.pdf import TRIES, CannotPrint, language, unshown, write
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import paper_of

ALL = (
    Para("p", "note"), Bullets(("b",)), Steps(("s",), 3), Entry("3.1", "e", (("Why", "w"),)),
    Table("T", ("h",), (("c",),), (1.0,), tall=True), Blanks(("l",)), Sub("u"),
)  # fmt: skip

JPEG = b"\xff\xd8\xff\xe0\0\x04xx\xff\xc0\0\x11\x08\0\x40\0\x80" + b"x" * 100 + b"\xff\xd9"
"""Of 128 by 64 pixels, says its head; what follows is no picture."""


class Refused(RuntimeError):
    """As the compiler says it."""

    def __init__(self, diagnostic: str) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


@pytest.fixture
def given_data(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """All that a compiler was given that refuses one sign after the other; it has every font but for 🦊 and 🐻."""
    seen: list[dict[str, Any]] = []

    def compiler(template: str, root: str, data: str, how: dict[str, Any]) -> tuple[bytes, ...]:
        seen.append(json.loads(data) | {"root": sorted(path.name for path in Path(root).iterdir())})
        for sign in "🦊🐻":
            if sign in data:
                raise Refused(f'error: the text `"{sign}"` could not be displayed with the given fonts')
        return (b"%PDF",)

    monkeypatch.setattr(pdf, "can_write", lambda: True)
    monkeypatch.setattr(pdf, "typeset", compiler)
    return seen


@pytest.mark.parametrize(
    ("code", "known"),
    [
        pytest.param("nl", ("nl", None), id="a language"),
        pytest.param("pt_BR", ("pt", "BR"), id="with its region"),
        pytest.param("pt-BR", ("pt", "BR"), id="the other way"),
        pytest.param("fil", ("fil", None), id="three letters"),
        pytest.param("zh_Hant", ("zh", None), id="a script is no region"),
        pytest.param("english", ("und", None), id="a word"),
        pytest.param("", ("und", None), id="nothing"),
        pytest.param('nl"', ("nl", None), id="a sign behind it"),
    ],
)
def test_a_language_is_one_that_a_screen_reader_knows(code: str, known: tuple[str, str | None]) -> None:
    """The standard for such readers refuses a document in a language that is none."""
    assert (language(code)["language"], language(code)["region"]) == known


@pytest.mark.parametrize(
    ("fault", "signs"),
    [
        pytest.param('the text `"🦊"` could not be displayed', "🦊", id="a sign"),
        pytest.param(r'the text `"a\u{200d}"` could not be displayed', "a\u200d", id="one that cannot be seen"),
        pytest.param('the text `"x"` could not be displayed, the text `"y"` could not be displayed', "xy", id="two"),
        pytest.param("file not found", "", id="another fault"),
        pytest.param("", "", id="none"),
    ],
)
def test_the_compiler_says_which_signs_no_font_has(fault: str, signs: str) -> None:
    """They are taken out, and the rest of the page is printed."""
    assert unshown(fault) == set(map(ord, signs))


@given(st.text(st.sampled_from("a🦊\u200d日é"), min_size=1, max_size=5))
def test_no_sign_is_lost_on_the_way_back(text: str) -> None:
    """Written out or as a number, each sign is found again."""
    numbered = "".join(f"\\u{{{ord(c):x}}}" for c in text)
    for told in (text, numbered):
        assert unshown(f'the text `"{told}"` could not be displayed') == set(map(ord, text))


def test_every_kind_of_block_is_given_with_all_its_parts(given_data: list[dict[str, Any]]) -> None:
    """As data, so that no text is ever read as a command of the compiler."""
    write(paper_of(*ALL, at="2026-11-12"), ENGLISH)
    (data,) = given_data
    assert data["at"] == {"year": 2026, "month": 11, "day": 12} and data["page"] == "Page {n} of {total}"
    (section,) = data["sections"]
    assert [block["kind"] for block in section["blocks"]] == [type(block).__name__ for block in ALL]
    assert section["blocks"][0] == {"kind": "Para", "text": "p", "style": "note", "label": ""}
    assert section["blocks"][2] == {"kind": "Steps", "items": ["s"], "first": 3}
    assert section["blocks"][3]["details"] == [["Why", "w"]] and section["blocks"][4]["tall"] is True


@pytest.mark.parametrize("at", ["", "soon", "2026-02-30"])
def test_a_day_that_is_none_is_left_out(at: str, given_data: list[dict[str, Any]]) -> None:
    """A session without a date can be printed as well."""
    write(paper_of(at=at), ENGLISH)
    assert given_data[0]["at"] is None


def test_a_word_stands_for_a_sign_that_no_font_has(given_data: list[dict[str, Any]]) -> None:
    """It costs the sign and no more, and a second one is found as well."""
    write(paper_of(Para("a 🦊 and a 🐻")), ENGLISH)
    assert given_data[-1]["sections"][0]["blocks"][0]["text"] == f"a {EMOJI} and a {EMOJI}"
    assert len(given_data) == 3


def test_what_cannot_be_printed_is_given_up_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The game offers the page to print instead; it does not try for ever."""
    tries: list[str] = []

    def refuse(template: str, *_: object) -> tuple[bytes, ...]:
        tries.append(template)
        raise Refused(f'the text `"{chr(0x4E00 + len(tries))}"` could not be displayed')

    monkeypatch.setattr(pdf, "can_write", lambda: True)
    monkeypatch.setattr(pdf, "typeset", refuse)
    with pytest.raises(CannotPrint):
        write(paper_of(), ENGLISH)
    assert len(tries) == TRIES


def test_a_fault_of_another_kind_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing would be other than before."""
    tries: list[str] = []

    def refuse(template: str, *_: object) -> tuple[bytes, ...]:
        tries.append(template)
        raise OSError("no room")

    monkeypatch.setattr(pdf, "can_write", lambda: True)
    monkeypatch.setattr(pdf, "typeset", refuse)
    with pytest.raises(CannotPrint):
        write(paper_of(), ENGLISH)
    assert len(tries) == 1


def test_a_logo_that_cannot_be_drawn_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks whole and is not: the page is printed without, and a fault that stays is given up at once."""
    roots: list[list[str]] = []

    def refuse(template: str, root: str, data: str, how: dict[str, Any]) -> tuple[bytes, ...]:
        roots.append([path.name for path in Path(root).iterdir() if path.name.startswith("logo")])
        if roots[-1] or json.loads(data)["logo"] or "always" in data:
            raise Refused("failed to decode image")
        return (b"%PDF",)

    monkeypatch.setattr(pdf, "can_write", lambda: True)
    monkeypatch.setattr(pdf, "typeset", refuse)
    logo = JPEG
    assert write(paper_of(logo=logo), ENGLISH) == b"%PDF"
    with pytest.raises(CannotPrint):
        write(paper_of(Para("always"), logo=logo), ENGLISH)
    assert roots == [["logo.jpg"], [], ["logo.jpg"], []]


def test_the_compiler_sees_no_other_file_than_the_logo(given_data: list[dict[str, Any]]) -> None:
    """A broken one it does not see either."""
    write(replace(paper_of(), logo=JPEG), ENGLISH)
    write(replace(paper_of(), logo=JPEG[:-2]), ENGLISH)
    assert [name for name in given_data[0]["root"] if not name.startswith(".")] == ["logo.jpg"] and given_data[0][
        "logo"
    ] == "logo.jpg"
    assert given_data[1]["logo"] is None and not any(name.startswith("logo") for name in given_data[1]["root"])
