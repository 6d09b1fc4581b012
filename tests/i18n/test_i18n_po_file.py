"""An entry that is as usual is read at once, and is what reading it line by line makes of it."""

from __future__ import annotations

import re
from importlib.resources.abc import Traversable

import pytest

from game.i18n import po_file
from game.i18n.catalogues import SCENARIOS, SCREENS, languages
from game.system.resources import resource

ODD = ('"', "\n", "\\", "\\n", " ", "#", "#~ ", "#, fuzzy\n", "\r", "msgid ", "\n\n", 'msgstr ""\n', '"\n"')
FILES = [
    path
    for language in languages()
    for domain in (SCREENS, SCENARIOS)
    if (path := resource("locales", language, "LC_MESSAGES", f"{domain}.po")).is_file()
]


def line_by_line(data: bytes, monkeypatch: pytest.MonkeyPatch) -> po_file.PoFile:
    with monkeypatch.context() as changed:
        changed.setattr(po_file, "_USUAL", re.compile("(?!)"))  # no entry is as usual
        return po_file.parsed(data)


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_catalogue_reads_as_it_does_line_by_line(path: Traversable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the game."""
    data = path.read_bytes()
    assert po_file.parsed(data) == line_by_line(data, monkeypatch)


@pytest.mark.parametrize("odd", ODD)
def test_whatever_got_between_reads_as_it_does_line_by_line(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also with a sign too many, or one too few, at any place."""
    text = FILES[0].read_text("utf-8")[:3_000]
    for at in range(0, len(text), 29):
        for gone in (0, 2):
            data = (text[:at] + odd + text[at + gone :]).encode()
            assert po_file.parsed(data) == line_by_line(data, monkeypatch), (at, gone)
