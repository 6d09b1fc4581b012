"""Texts are found wherever they stand in the code, by whatever Python runs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import game
from game.i18n.check import catalogues
from game.i18n.extract import texts_in
from game.i18n.update import read

CODE = Path(game.__file__).parent


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('say("a")', ["a"]),
        ("x = f\"{say('More')} {n}\"", ["More"]),
        ('x = f\'<a {e(self.say("In one"))} {n:{say("width")}}\'', ["In one", "width"]),
        ('say("one " "after the other", n=f"{n}")', ["one after the other"]),
        ('say.plural("{n} card", "{n} cards", n)', [("{n} card", "{n} cards")]),
        ("phrase('p', inner=phrase('q'))", ["p", "q"]),
        ("say(text); say(); plural('a', b); other('no')", []),
    ],
)
def test_a_text_is_found_where_it_is_said(code: str, texts: list[str | tuple[str, ...]]) -> None:
    """Babel looks into f-strings with some Pythons and not with others."""
    assert sorted(map(str, texts_in(code))) == sorted(map(str, texts))


def test_an_f_string_in_the_place_of_a_text_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody could translate what is only known when it is said."""
    assert list(texts_in('say(f"{n} cards")', "game/x.py")) == []
    assert "game/x.py:1" in capsys.readouterr().err


def test_every_text_inside_an_f_string_is_in_every_catalogue() -> None:
    """What is said inside another text is no less read than the rest."""
    inside = {
        text
        for path in CODE.rglob("*.py")
        for one in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(one, ast.JoinedStr)
        for text in texts_in(ast.unparse(one))
    }
    assert inside
    for domain, path in catalogues():
        if domain == "screens":
            assert inside <= {message.id for message in read(path, domain)}, path
