"""Starts the game as `python -m game`, and says what to run when its packages are not there."""

import sys

PACKAGES = {"pygame", "yaml", "babel", "platformdirs"}


def start() -> int:
    try:
        from game.cli.main import main

        return main()
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in PACKAGES:
            raise  # a fault of ours, not of the set-up
        print(f"The package {missing.name} is not installed here; run: python3 play.py", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(start())
