"""The layers of the program: what each part may import."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import game

ROOT = Path(game.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
NEVER = frozenset(["os", "pathlib", "time", "random", "locale", "threading", "json", "logging", "sqlite3"])
"""What pure layers may not know: the disk, the clock, chance, the machine."""

# Layer -> the layers of game it may import beside itself. The shell (app, cli and what they wire) may import all.
# While the modules move to their packages, old and new names stand side by side.
_WORDS = frozenset({"words", "i18n"})
_SYSTEM = frozenset({"resources", "system"})
_SCENE = frozenset({"scene", "ui"})
LAYERS: dict[str, frozenset[str]] = {
    "core": frozenset(),
    "words": frozenset({"core"}),
    "resources": frozenset(),
    "scene": frozenset({"core"}),
    "content": frozenset({"core", "system"}),
    "journal": frozenset({"core", "system"}),
    "desk": frozenset({"core", "texts"}) | _WORDS,
    "screens": frozenset({"core", "desk", "texts"}) | _WORDS | _SCENE,
    "protocol": frozenset({"core"}) | _WORDS | _SYSTEM,
    "prints": frozenset({"core", "desk", "texts", "screens", "protocol", "documents"}) | _WORDS | _SYSTEM,
    "channels": frozenset({"core", "desk", "texts"}) | _WORDS | _SYSTEM,
    "stage": frozenset({"core", "screens"}) | _WORDS | _SYSTEM | _SCENE,
}
PURE = frozenset({"core", "scene", "words", "screens", "desk"})
# Third party package -> the layers that may import it.
DRIVERS = {
    "pygame": frozenset({"stage"}),
    "yaml": frozenset({"content"}),
    "babel": frozenset(
        {"i18n", "cli", "catalogs", "translate", "translating_command", "translating_texts", "translating_update"}
    ),
    "sqlite3": frozenset({"journal"}),
    "platformdirs": frozenset({"paths", "system"}),
    "aiohttp": frozenset({"channels", "server"}),
    "ifaddr": frozenset({"channels", "server"}),
    "segno": frozenset({"channels", "server", "stage"}),
    "docx": frozenset({"protocol", "documents", "card_print"}),
    "lxml": frozenset({"protocol", "documents", "card_print"}),
    "typst": frozenset({"protocol", "documents", "card_print"}),
    "icalendar": frozenset({"protocol", "documents", "card_print"}),
}


def layer_of(path: Path) -> str:
    """The first part of a module's name below game: `core` for game/core/plan.py, `app` for game/app.py."""
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imported(tree: ast.AST) -> set[str]:
    """Every module that is imported anywhere in a file, also inside functions and for types only."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            # `from game import words` names a module too; `from game import __version__` does not.
            found |= (
                {f"{node.module}.{alias.name}" for alias in node.names}
                if node.module == "game"
                else {node.module or ""}
            )
    return found - {"game.__version__"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT.parent).as_posix()


def cases(files: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", files, ids=name_of)


@cases([path for path in FILES if layer_of(path) in LAYERS])
def test_a_layer_imports_what_is_below_it(path: Path) -> None:
    """The table of layers, read from the imports themselves."""
    layer = layer_of(path)
    used = {name.split(".")[1] for name in imported(ast.parse(path.read_text("utf-8"))) if name.startswith("game.")}
    assert used - {layer} <= LAYERS[layer]


@cases(FILES)
def test_drivers_stay_in_their_layer(path: Path) -> None:
    """Only stage knows pygame, only content knows yaml, only the journal knows its database."""
    used = {name.partition(".")[0] for name in imported(ast.parse(path.read_text("utf-8")))}
    assert not [driver for driver in used & set(DRIVERS) if layer_of(path) not in DRIVERS[driver]]


@cases([path for path in FILES if layer_of(path) in PURE])
def test_pure_layers_know_no_disk_no_clock_and_no_chance(path: Path) -> None:
    """Values in, values out."""
    used = {name.partition(".")[0] for name in imported(ast.parse(path.read_text("utf-8")))}
    assert not used & NEVER


@cases(FILES)
def test_every_module_says_what_it_promises(path: Path) -> None:
    """A docstring at the head of each file."""
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_the_program_knows_no_network() -> None:
    """Nothing leaves the building: no module of the standard library that could send it."""
    network = frozenset(["socket", "ssl", "http", "urllib", "ftplib", "smtplib", "telnetlib", "asyncio"])
    for path in FILES:
        if layer_of(path) not in {"channels", "server"}:
            assert not {name.partition(".")[0] for name in imported(ast.parse(path.read_text("utf-8")))} & network, path
