"""`python3 play.py dev campaign NAME`: the same tests with larger numbers; without a name it tells which there are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dev.windows import suite  # noqa: E402 - as above
from tests.sizes import CAMPAIGNS, VARIABLE, Campaign  # noqa: E402 - the path to it stands above

ON_WINDOWS = "windows-tests"


def main(arguments: list[str]) -> int:
    """The exit status of pytest; further arguments are for it."""
    name, *more = arguments or [""]
    if name == ON_WINDOWS:
        return suite.main(more)
    if name not in CAMPAIGNS:
        print("\n".join(told(name, one) for name, one in CAMPAIGNS.items()))
        print(f"{ON_WINDOWS} {suite.MINUTES} min  {suite.ABOUT}")
        return 2 if name else 0
    # -rP shows the figures that a test prints, which are for the note about a change.
    command = [sys.executable, "-m", "pytest", "-n", "auto", "-rP", *CAMPAIGNS[name].where, *more]
    return subprocess.call(command, cwd=ROOT, env={**os.environ, VARIABLE: "campaign"})


def told(name: str, one: Campaign) -> str:
    numbers = ", ".join(f"{amount.campaign:,} {amount.what}" for amount in one.amounts)
    return f"{name:10}{one.minutes:3} min  {one.about}: {numbers}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
