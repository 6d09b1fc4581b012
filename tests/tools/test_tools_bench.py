"""The small programs of the benchmark run: they are texts, so that nothing else notices a name that was changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.tools.bench.child_programs import BLANK_WINDOW, CARDS_HELD, FIRST_FRAME, IDLE, RESIDENT
from game.tools.bench.timing import printed_by


@pytest.mark.parametrize(
    ("program", "argument"),
    [(FIRST_FRAME, "0"), (BLANK_WINDOW, "0"), (RESIDENT, "house_rules"), (CARDS_HELD, ""),
     (IDLE.replace("sleep(3)", "sleep(0)").replace("sleep(10)", "sleep(0.1)"), "")],
    ids=["first frame", "blank window", "memory", "cards", "idle"],
)  # fmt: skip
def test_a_small_program_prints_its_figure(program: str, argument: str, tmp_path: Path) -> None:
    """One number; what it is does not matter here."""
    root = Path(__file__).parents[2]
    env = {"SDL_VIDEODRIVER": "dummy", "OPEN_KAART_HOME": str(tmp_path), "PYTHONPATH": str(root)}
    assert float(printed_by(program, argument, env=env)) >= 0
