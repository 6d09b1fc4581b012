"""What is said of files in prose is true: every file that a text, a docstring or a comment names is there."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

import game
from game.core.ballots import Way

ROOT = Path(game.__file__).resolve().parents[1]
FOLDERS = ("game", "tests", "assets", "docs", "dev", "locales", "scenarios", ".ci")
FILE = re.compile(r"(?<![\w./{<*-])((?:[\w-]+/)*[\w-]+\.(?:py|md|po|js|css|typ|svg|otf|docx|j2))\b(?!\.\w)")
"""The name of a file, with or without folders. Names in capitals (NAME.py) stand for any name."""


def names() -> Iterator[str]:
    """Every file of the project, as a path from its root."""
    yield from (path.name for path in ROOT.iterdir() if path.is_file())
    for folder in FOLDERS:
        yield from (path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file())


NAMES = frozenset(names())
PROSE = sorted(
    ROOT / name
    for name in NAMES
    if name.endswith(".md") or (name.endswith(".py") and name.partition("/")[0] in ("game", "tests", "dev", "play.py"))
)


def said(path: Path) -> str:
    """The prose of a file: all of it, or the comments and the texts that stand by themselves in Python."""
    source = path.read_text("utf-8")
    if path.suffix != ".py":
        return source
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    alone = [text for node in ast.walk(ast.parse(source)) for text in _stands_alone(node)]
    return "\n".join([*comments, *alone])


def _stands_alone(node: ast.AST) -> list[str]:
    """The text that is a statement by itself, if this is one."""
    match node:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return [text]
    return []


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_that_is_named_is_there(path: Path) -> None:
    """By its path, or by the end of it: `wire.py` and `commands/wire.py` are game/core/commands/wire.py."""
    named = {name for name in FILE.findall(said(path)) if not re.search(r"\b[A-Z]{2,}\.\w+$", name)}
    assert [name for name in sorted(named) if not _is_there(name)] == []


def _is_there(name: str) -> bool:
    return name in NAMES or any(known.endswith(f"/{name}") for known in NAMES)


@pytest.mark.parametrize(
    ("page", "head"), [("nl/gespreksleider", "Manieren om te stemmen"), ("en/facilitator", "Ways to vote")]
)
def test_the_page_for_facilitators_has_a_row_for_every_way_to_vote(page: str, head: str) -> None:
    """Who chooses one can read there how it goes and what it needs."""
    part = (ROOT / f"docs/{page}.md").read_text("utf-8").split(f"## {head}\n")[1].split("\n#")[0]
    assert len(re.findall(r"^\|", part, re.MULTILINE)) == 2 + len(Way)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_on_the_protocol_names_every_file_of_fixed_texts(language: str) -> None:
    """A lawyer looks there for what a school may change."""
    told = (ROOT / f"docs/{language}/protocol.md").read_text("utf-8")
    assert [path.name for path in sorted((ROOT / "assets/texts").glob("*.yaml")) if f"`{path.name}`" not in told] == []


def test_the_search_finds_what_is_wrong() -> None:
    """A name that nobody has is found, and one that stands for any name is not."""
    assert FILE.findall("see core/ghost.py, `NAME.py` and word.docx.") == ["core/ghost.py", "NAME.py", "word.docx"]
    assert not _is_there("core/ghost.py") and _is_there("commands/wire.py")
