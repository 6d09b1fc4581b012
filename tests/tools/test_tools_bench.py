"""The small programs of the benchmark run: they are texts, so that nothing else notices a name that was changed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.i18n.words import ENGLISH
from game.tools.bench import cards, command
from game.tools.bench.child_programs import BLANK_RESIDENT, BLANK_WINDOW, CARDS_HELD, FIRST_FRAME, IDLE, RESIDENT
from game.tools.bench.command import bench, table
from game.tools.bench.row import AGAIN, Part, Row, measured
from game.tools.bench.timing import printed_by


@pytest.mark.parametrize(
    ("program", "argument"),
    [(FIRST_FRAME, "0"), (BLANK_WINDOW, "0"), (BLANK_RESIDENT, ""), (RESIDENT, "house_rules"), (CARDS_HELD, ""),
     (IDLE.replace("sleep(3)", "sleep(0)").replace("sleep(10)", "sleep(0.1)"), "")],
    ids=["first frame", "blank window", "memory of a blank window", "memory", "cards", "idle"],
)  # fmt: skip
def test_a_small_program_prints_its_figure(program: str, argument: str, tmp_path: Path) -> None:
    """One number; what it is does not matter here."""
    root = Path(__file__).parents[2]
    env = {"SDL_VIDEODRIVER": "dummy", "OPEN_KAART_HOME": str(tmp_path), "PYTHONPATH": str(root)}
    assert float(printed_by(program, argument, env=env)) >= 0


def test_a_program_that_fails_is_no_figure() -> None:
    """A start that came to nothing would be the fastest of all."""
    with pytest.raises(RuntimeError, match="no such thing"):
        printed_by("raise SystemExit('no such thing')")


BOUND = 2.0


def row(value: float, *, goal: float = 1.0, bound: float | None = BOUND, what: str = "x") -> Row:
    return Row(what, value, "ms", goal, bound, "bound", 3.0)


@pytest.mark.parametrize(
    ("one", "missed"),
    [
        (row(6.0), False),
        (row(6.5, goal=1.0), False),  # a tenth is what two runs differ by, and the goal in seconds decides nothing
        (row(6.7, goal=100.0), True),
        (row(800, goal=800, bound=None), False),
        (row(881, goal=800, bound=None), True),
        (row(0, goal=0, bound=None), False),
        (row(1, goal=0, bound=None), True),
    ],
)
def test_a_ratio_decides_and_a_count_where_there_is_none(one: Row, missed: bool) -> None:
    assert one.missed is missed


def turns(*values: float) -> tuple[Part, Iterator[float]]:
    """A part that gives another value each time, beside a row that is always well."""
    left = iter(values)
    return (lambda: [row(next(left)), row(1.0, what="well")]), left


def test_a_missed_part_is_measured_again_and_its_best_run_counts() -> None:
    part, left = turns(9.0, 6.0, 1.0)
    assert [one.value for one in measured(part)] == [6.0, 1.0]
    assert list(left) == [1.0]


def test_a_part_that_misses_each_time_is_missed() -> None:
    part, left = turns(9.0, 8.0, 7.0, 1.0)
    worst, well = measured(part)
    assert worst.missed and worst.value == 7.0 and not well.missed
    assert list(left) == [1.0] and AGAIN == 2


@pytest.mark.parametrize(("value", "code"), [(6.0, 0), (9.0, 1)])
def test_the_exit_code_says_whether_a_limit_was_missed(
    value: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "PARTS", (lambda: [row(value)],))
    monkeypatch.setattr(cards, "growth", lambda say: [])
    assert bench(Namespace(), ENGLISH) == code
    assert ("missed" in capsys.readouterr().out.lower()) is bool(code)


def test_the_table_tells_goal_ratio_and_limit() -> None:
    _, line, counted = table([row(5.0, what="a thing"), row(7, goal=8, bound=None)], ENGLISH)
    assert line.split() == ["a", "thing", "5.00", "ms", "1.00", "ms", "2.5", "3.0", "2.00", "ms", "bound"]
    assert counted.endswith("counted")
