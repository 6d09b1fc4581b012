"""A session file of every release there was opens for ever, and can be played on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.core import commands as c
from game.core.history import fold
from game.core.phases import Phase
from game.documents.bundle import protocol_bytes
from game.documents.model import Context
from game.i18n.words import ENGLISH
from game.journal.reading import load_events
from tests.app.app_samples import game_in

FILES = sorted(Path(__file__).parent.glob("*.okk"))


def test_there_is_one() -> None:
    """The first release left a file."""
    assert any(path.name == "0.1.0.okk" for path in FILES)


@pytest.mark.parametrize("kept", FILES, ids=lambda path: path.name)
def test_it_opens(tmp_path: Path, kept: Path) -> None:
    """It loads, folds to a finished session with agreements, gives a protocol, and opens in the game."""
    path = tmp_path / "sessions" / kept.name
    path.parent.mkdir()
    shutil.copyfile(kept, path)
    session = fold(load_events(path).events).session
    assert session.phase is Phase.PROTOCOL and session.agreements and all(a.rounds for a in session.agreements)
    assert protocol_bytes(session, ENGLISH, Context()).startswith(b"DRAFT")
    game = game_in(tmp_path)
    game.obey(c.OpenKept(str(path)))
    assert game.notice == "" and game.session == session
    game.closing()
