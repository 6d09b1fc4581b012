"""What is taken in late is imported when it is called, and all of it can be brought in before."""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import game
from game.core import late_imports
from game.core.late_imports import bring_in, when_called

FAR = 'def double(n):\n    """Twice as much."""\n    return 2 * n\n\nclass Thing: pass\nNUMBER = 3\n'
NEAR = "from game.core.late_imports import when_called\nwith when_called():\n    from far_away import {}\n"


@pytest.fixture
def near(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to import from; nothing of it stays."""
    (tmp_path / "far_away.py").write_text(FAR, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(late_imports, "_waiting", [])
    yield tmp_path
    for name in ("far_away", "near_by"):
        sys.modules.pop(name, None)


def near_by(folder: Path, wanted: str) -> ModuleType:
    """A module that takes this in late."""
    (folder / "near_by.py").write_text(NEAR.format(wanted), "utf-8")
    return __import__("near_by")


def test_it_is_imported_when_it_is_called(near: Path) -> None:
    """Not before; and then as often as one likes."""
    module = near_by(near, "double")
    assert "far_away" not in sys.modules
    assert [module.double(2), module.double(n=3)] == [4, 6]
    assert "far_away" in sys.modules


def test_all_can_be_brought_in(near: Path) -> None:
    """Before anybody calls it."""
    module = near_by(near, "double")
    bring_in()
    assert "far_away" in sys.modules
    assert module.double(2) == 4


@pytest.mark.parametrize("wanted", ["Thing", "NUMBER"])
def test_what_is_no_function_is_refused(near: Path, wanted: str) -> None:
    """Somebody could look at it without a call, and would see something else."""
    near_by(near, wanted)
    with pytest.raises(TypeError, match=wanted):
        bring_in()


def test_what_others_import_meanwhile_does_not_wait() -> None:
    """A thread may be importing; and afterwards everything is as it was."""
    usual = builtins.__import__
    with when_called():
        found = builtins.__import__("colorsys", {"__name__": "somebody.else"}, None, ("rgb_to_hsv",), 0)
        assert isinstance(found, ModuleType)
        assert found.rgb_to_hsv
    assert builtins.__import__ is usual


def test_a_block_that_fails_leaves_nothing_behind() -> None:
    """The next import is a plain one."""
    usual = builtins.__import__
    with pytest.raises(ZeroDivisionError), when_called():
        1 / 0  # noqa: B018
    assert builtins.__import__ is usual


def taken_in_late() -> Iterator[tuple[str, str]]:
    """Module and name of all that comes late in the game."""
    root = Path(game.__file__).parent
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root.parent).with_suffix("").parts
        module = ".".join(part for part in parts if part != "__init__")
        for block in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(block, ast.With) and ast.unparse(block.items[0].context_expr) == "when_called()":
                taken = (alias for line in block.body if isinstance(line, ast.ImportFrom) for alias in line.names)
                yield from ((module, alias.asname or alias.name) for alias in taken)


@pytest.mark.parametrize(("module", "name"), list(taken_in_late()))
def test_all_that_comes_late_is_still_there_when_it_came(module: str, name: str) -> None:
    """A package that was imported takes the place of whatever has its name in the package above it."""
    there = import_module(module)
    bring_in()
    assert callable(getattr(there, name))
