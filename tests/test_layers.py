"""The layers of the program: which package may import which, who may use which library, and that nothing goes round.

All kinds of imports count: at the head of a file, inside a function, and for type checkers only, since a circle for
types is still a circle for whoever reads.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import game

ROOT = Path(game.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))


class Layer(NamedTuple):
    """What a package may import of `game`, and which libraries it alone, or among few, may use."""

    below: frozenset[str]
    libraries: frozenset[str] = frozenset()


def layer(below: str = "", libraries: str = "") -> Layer:
    return Layer(frozenset(below.split()), frozenset(libraries.split()))


# From the ground up: a package imports only what stands above it in this table, which a test holds too.
LAYERS: dict[str, Layer] = {
    "core": layer(),
    "svg": layer(),
    "i18n.words": layer("core"),
    "system": layer("core", "platformdirs"),
    "journal": layer("core system", "sqlite3"),
    "day": layer("core system journal", "sqlite3"),  # a file of its own, made as safe as a session file
    "content": layer("core system svg", "yaml"),
    "settings": layer("core system"),
    "manual": layer("core system", "markdown_it"),
    "fixed_texts": layer("core system content i18n.words"),
    "i18n": layer("core system journal content fixed_texts i18n.words", "babel jinja2"),
    "library": layer("core system content settings"),
    "texts": layer("core i18n.words"),
    "documents": layer("core system fixed_texts i18n.words texts", "docx lxml typst icalendar"),
    "desk": layer("core i18n.words texts"),
    "ui": layer("core i18n.words texts"),
    "server": layer(
        "core system day manual i18n.words texts desk", "aiohttp multidict yarl ifaddr segno jinja2 markupsafe"
    ),
    "hub": layer("core system day i18n.words server", "psycopg psycopg_pool alembic sqlalchemy"),  # no laptop has these
    "screens": layer("core i18n.words texts desk ui"),
    "stage": layer("core system svg i18n.words ui screens", "pygame segno"),
    "eye": layer("core system", "pygame"),  # for the camera, photos and films; in a process of its own
    "card_print": layer("core system content i18n.words texts documents desk ui screens"),
    "editor": layer(
        "core system journal content settings fixed_texts i18n i18n.words library texts documents desk ui screens "
        "stage card_print"
    ),
    "app": layer(
        "core system journal day content settings manual fixed_texts i18n i18n.words library texts documents desk ui "
        "server eye screens stage card_print editor"
    ),
    "tools": layer(
        "core svg system journal day content settings fixed_texts i18n i18n.words library texts documents desk ui "
        "server eye screens stage card_print editor app"
    ),
    "cli": layer(
        "core system journal day content settings manual fixed_texts i18n i18n.words library texts documents desk ui "
        "server hub eye screens stage card_print editor app tools"
    ),
    "__main__": layer("cli"),
    "launcher": layer("core system settings i18n i18n.words cli"),
    "": layer(),
}
PURE = frozenset({"core", "svg", "i18n.words", "texts", "desk", "ui", "screens"})
NEVER = frozenset(["os", "pathlib", "time", "random", "locale", "threading", "json", "logging", "sqlite3"])
"""What pure layers may not know: the disk, the clock, chance, the machine."""
NETWORK = frozenset(["socket", "ssl", "http", "urllib", "ftplib", "smtplib", "telnetlib", "asyncio"])
"""Modules of the standard library that could send something."""


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in FILES}


def layer_of(module: str) -> str:
    """`core` for game.core.dealing; the words of a language are a layer of their own, since all may speak."""
    inside = module.removeprefix("game").removeprefix(".")
    return inside if inside == "i18n.words" else inside.partition(".")[0]


@cache
def imported(path: Path) -> frozenset[str]:
    """Every module that a file imports, wherever it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            base = node.module or ""
            found |= {f"{base}.{name.name}" if f"{base}.{name.name}" in MODULES else base for name in node.names}
    return frozenset(found)


def ours(path: Path) -> set[str]:
    """The modules of the game that a file imports."""
    return {name for name in imported(path) if name.partition(".")[0] == "game"}


def cases(files: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", files, ids=lambda path: path.relative_to(ROOT.parent).as_posix())


def test_every_package_has_its_place() -> None:
    """Nobody is outside the table, and it names no package that is gone."""
    assert {layer_of(module) for module in MODULES} == set(LAYERS)


def test_an_arrow_only_goes_down() -> None:
    """A package may import only what stands above it in the table."""
    before: set[str] = set()
    for name, one in LAYERS.items():
        assert one.below <= before, name
        before.add(name)


@cases(FILES)
def test_a_package_imports_what_is_below_it(path: Path) -> None:
    """The table, held against the imports themselves. `game` itself only has its version."""
    mine = layer_of(module_of(path))
    assert {layer_of(name) for name in ours(path)} - {mine, ""} <= LAYERS[mine].below


@cases(FILES)
def test_a_library_stays_in_its_layer(path: Path) -> None:
    """Only stage and the eye know pygame, only content knows yaml, only the journal and the day know their database."""
    used = {name.partition(".")[0] for name in imported(path)} - {"game"}
    outside = {name for name in used if name not in sys.stdlib_module_names or name == "sqlite3"}
    assert outside <= LAYERS[layer_of(module_of(path))].libraries


@cases([path for path in FILES if layer_of(module_of(path)) in PURE])
def test_pure_layers_know_no_disk_no_clock_and_no_chance(path: Path) -> None:
    """Values in, values out."""
    assert not {name.partition(".")[0] for name in imported(path)} & NEVER


@cases([path for path in FILES if layer_of(module_of(path)) not in ("server", "hub")])
def test_only_the_server_knows_a_network(path: Path) -> None:
    """Nothing leaves the building. The hub is in another one, where no laptop is."""
    assert not {name.partition(".")[0] for name in imported(path)} & NETWORK


def test_no_laptop_needs_what_the_hub_needs() -> None:
    """Only its own command imports the hub, and only when it runs: rooms, days and windows know nothing of it."""
    using = {module for module, path in MODULES.items() if any(layer_of(name) == "hub" for name in ours(path))}
    assert {module for module in using if layer_of(module) != "hub"} <= {"game.cli.hub"}


@cases(FILES)
def test_every_module_says_what_it_promises(path: Path) -> None:
    """A docstring at the head of each file."""
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_no_module_is_in_a_circle() -> None:
    """Whoever takes away, again and again, what imports nothing that is left, has nothing left in the end."""
    left = {module: ours(path) & set(MODULES) - {module} for module, path in MODULES.items()}
    while free := {module for module, used in left.items() if not used & left.keys()}:
        left = {module: used for module, used in left.items() if module not in free}
    assert not left, f"each of these is in a circle, or imports one: {sorted(left)}"


def test_no_module_lies_flat() -> None:
    """A module stands in the package of its subject."""
    assert {path.name for path in ROOT.glob("*.py")} == {"__init__.py", "__main__.py"}
