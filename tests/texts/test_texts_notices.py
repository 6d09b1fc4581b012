"""Every notice has its sentence: those of the rules by mypy, those of the app by what it really sets."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import game
from game.core.refusal import Reason
from game.i18n.words import ENGLISH
from game.texts.notices import app_notices, notice_words

ROOT = Path(game.__file__).parent
KNOWN = {*app_notices(ENGLISH), *Reason}


def given(path: Path) -> set[str]:
    """The ids that a module of the app gives to a notice, both of a choice too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assign) and any(ast.unparse(one).endswith("notice") for one in node.targets):
            found |= {one.value for one in texts_in(node.value) if isinstance(one.value, str)}
    return found - {""}


def texts_in(node: ast.expr) -> list[ast.Constant]:
    sides = (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,)
    return [one for one in sides if isinstance(one, ast.Constant)]


@pytest.mark.parametrize("path", sorted((ROOT / "app").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_the_app_says_has_a_sentence(path: Path) -> None:
    assert given(path) <= KNOWN


def test_some_notice_is_found() -> None:
    """The search above sees what it is meant to see."""
    assert {"card_kept", "card_not_kept"} <= given(ROOT / "app" / "handlers" / "own_cards.py")


def test_a_sentence_stays_as_it_is() -> None:
    assert notice_words("The disk is full.", ENGLISH) == "The disk is full."


@pytest.mark.parametrize("reason", Reason)
def test_a_refusal_reads_as_a_sentence(reason: Reason) -> None:
    assert notice_words(reason, ENGLISH).endswith(".")
