"""A card for events that carry one, and the files of an open journal as a crash would leave them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.journal.sqlite_store import SqliteStore

COPY = "import glob, shutil, sys; [shutil.copy(file, sys.argv[2]) for file in glob.glob(sys.argv[1] + '*')]"


@pytest.fixture
def card() -> Card:
    options = (Option(OptionId("a"), "Yes", "We do."), Option(OptionId("b"), "No", "We do not."))
    return Card(CardId("basis/a1-x"), Kind.DILEMMA, ThemeId("t"), "H2", Weight.LIGHT, "Title", "Situation", options)


@pytest.fixture
def copied() -> Callable[[SqliteStore, Path], Path]:
    """Copies the files of an open journal into a new folder, in a child: this process would drop its lock on them."""

    def copy(journal: SqliteStore, folder: Path) -> Path:
        folder.mkdir()
        subprocess.run([sys.executable, "-c", COPY, str(journal.path), str(folder)], check=True)
        return folder / journal.path.name

    return copy
