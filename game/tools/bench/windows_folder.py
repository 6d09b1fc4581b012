"""Rows of the benchmark for the folder for Windows: its size, and its start under Wine beside an installed wheel.

It is built and measured by the tools of the checkout, as they are run by hand; an installed game has none.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from game.tools.bench.row import Part, Row

ROOT = Path(__file__).resolve().parents[3]
SLOWER = 2
"""As much longer than an installed wheel the folder may take."""

Told = dict[str, float | str]


def measured() -> Told:
    """What `dev.windows.starts` tells; `missing` says why it measured nothing."""
    if not (ROOT / "dev/windows/starts.py").is_file():
        return {"missing": "play.py"}
    command = [sys.executable, "-m", "dev.windows.starts"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    try:
        told: Told = json.loads(done.stdout)
    except ValueError:
        told = {"missing": done.stderr.strip().rpartition("\n")[2]}
    return told


def rows() -> list[Row]:
    """None where nothing was measured."""
    told = measured()
    if "missing" in told:
        print(f"Windows: {told['missing']}", file=sys.stderr)
        return []
    whole, small, folder, wheel = (float(told[name]) for name in ("whole", "small", "folder", "wheel"))
    return [
        Row("folder for Windows, as a zip", whole, "MB", 60),
        Row("folder for Windows, without PDF", small, "MB", 35),
        Row("start of the folder, under Wine", folder, "s", SLOWER * wheel, wheel, "an installed wheel", SLOWER),
    ]


PARTS: tuple[Part, ...] = (rows,)
