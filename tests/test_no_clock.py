"""No test asks how long something took: machines are shared. Work is counted instead; figures belong to `bench`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
CLOCKS = {"time", "monotonic", "perf_counter", "process_time", "thread_time", "now"}
CLOCKS |= {f"{name}_ns" for name in CLOCKS}
IN_A_BROWSER = ("performance.now", "Date.now")
ALLOWED = {
    "waiting.py": "a guard for all tests that wait: what never happens must not hang them",
}


def clock_reads(tree: ast.AST) -> set[ast.Call]:
    """Calls that read a clock of this computer: time.monotonic() and perf_counter(), not the clock of a sample."""
    modules, names = {"time"}, set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {alias.asname for alias in node.names if alias.name == "time" and alias.asname}
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            names |= {alias.asname or alias.name for alias in node.names if alias.name in CLOCKS}
    return {
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id in names)
            or (
                isinstance(node.func, ast.Attribute)
                and node.func.attr in CLOCKS
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in modules
            )
        )
    }


def compared(tree: ast.AST) -> Iterator[int]:
    """Lines where a clock, a name that was reckoned from one, or a function that gives one is compared."""
    reads = clock_reads(tree)
    timed: set[str] = set()
    while True:  # a name may be reckoned from a name that is found later
        more = {name for node in ast.walk(tree) for name in _told(node) if _looks(node, reads, timed)} - timed
        if not more:
            break
        timed |= more
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and _looks(node, reads, timed):
            yield node.lineno


def _told(node: ast.AST) -> Iterator[str]:
    """Names that get the value of this statement; a function gets that of its return."""
    if isinstance(node, ast.Assign):
        yield from (name for target in node.targets for name in _stored(target))
    if isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr):
        yield from _stored(node.target)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield node.name


def _stored(target: ast.AST) -> Iterator[str]:
    if isinstance(target, ast.Name):
        yield target.id
    if isinstance(target, ast.Attribute):
        yield target.attr
    if isinstance(target, ast.Tuple | ast.List):
        yield from (name for part in target.elts for name in _stored(part))


def _looks(node: ast.AST, reads: set[ast.Call], timed: set[str]) -> bool:
    """Whether the value of a statement comes from a clock."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        returned = [inner.value for inner in ast.walk(node) if isinstance(inner, ast.Return) and inner.value]
        return any(_looks(value, reads, timed) for value in returned)
    value = getattr(node, "value", None) if not isinstance(node, ast.expr) or isinstance(node, ast.NamedExpr) else node
    return isinstance(value, ast.AST) and any(
        inner in reads
        or (isinstance(inner, ast.Name) and inner.id in timed)
        or (isinstance(inner, ast.Attribute) and inner.attr in timed)
        for inner in ast.walk(value)
    )


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: path.relative_to(TESTS).as_posix())
def test_no_test_looks_at_a_clock(path: Path) -> None:
    """Neither at one of this computer nor, in a browser, at one of the page."""
    name = path.relative_to(TESTS).as_posix()
    text = path.read_text("utf-8")
    lines = sorted(set(compared(ast.parse(text))))
    if name in ALLOWED:
        assert lines, "this exception is not needed any more"
    else:
        assert not lines, f"{name}:{lines[0]} compares a time with something"
        assert path == Path(__file__) or not any(clock in text for clock in IN_A_BROWSER), f"{name}: a clock of a page"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import time\nbegan = time.monotonic()\nassert time.monotonic() - began < 1", [3]),
        ("from time import perf_counter as now\nbegan = now()\nwork()\ntook = now() - began\nassert took < 1", [5]),
        ("import time\ndef took():\n    began = time.time()\n    return time.time() - began\nassert took() < 5", [5]),
        ("import time\nclass A:\n    def f(self):\n        self.at = time.time()\nassert A().at < 5", [5]),
        ("import time\ntook = []\ntook = took + [time.time_ns()]\nassert max(took) < 1", [4]),
        ("import time\nos.utime(path, (time.time(), 0))\nassert clock.time() < 5", []),
        ("import time\nline.opened = time.time() - 5\nassert line.code == 5", []),
        ("import time\ntime.sleep(1)\nassert 1 < 2", []),
    ],
)
def test_the_look_itself(code: str, found: list[int]) -> None:
    """It finds times that went through names, attributes and functions, and leaves made-up clocks alone."""
    assert sorted(set(compared(ast.parse(code)))) == found
