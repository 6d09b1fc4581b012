"""Where things are on this computer: sessions, cards, settings, documents. It reads none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir

import platformdirs

from game.core.value import Value, value
from game.system.drives import is_on_network

NAME = "Open Kaart"
HOME = "OPEN_KAART_HOME"
"""The variable that puts everything below one folder."""
PORTABLE = ("draagbaar.txt", "draagbaar", "draagbaar.txt.txt")
"""With such a file beside the program everything is kept there; Windows hides the end of a name from who types it."""
KEPT = "Open Kaart gegevens"


@value
class Places(Value):
    """`data` holds sessions and own cards, `settings` the settings file, `documents` where protocols are proposed.

    `cards` is for who keeps sessions elsewhere than the cards of this user.
    """

    data: Path
    settings: Path
    documents: Path
    cards: Path | None = None

    @property
    def sessions(self) -> Path:
        return self.data / "sessions"

    @property
    def days(self) -> Path:
        """Study days that this computer is the hall of."""
        return self.data / "days"

    @property
    def key(self) -> Path:
        """The key of this computer, beside the cards of this user: never where sessions are handed on from."""
        return self.own_cards.with_name("this-computer")

    @property
    def own_cards(self) -> Path:
        return self.cards or self.data / "cards"

    @property
    def readings(self) -> Path:
        """What was read of cards at an earlier start, beside the cards of this user; it may be thrown away."""
        return self.own_cards.with_name("cards-read.json")

    @property
    def sets_read(self) -> Path:
        """The sets as they were read as a whole; it may be thrown away."""
        return self.own_cards.with_name("sets-read.json")

    @property
    def manual(self) -> Path:
        """The pages of the manual as they were made for the browser; they may be thrown away."""
        return self.own_cards.with_name("manual")

    @property
    def own_texts(self) -> Path:
        """Law and other fixed texts that the school keeps itself, beside the cards of this user."""
        return self.own_cards.with_name("texts")


def session_folders(where: Places, documents: str) -> tuple[Path, ...]:
    """The folder meant for sessions, and the next best where a school's laptop refuses it."""
    next_best = (Path(documents), Path(gettempdir()) / "open-kaart")
    if not is_on_network(where.sessions):
        return where.sessions, *next_best
    # Documents may be in the same network, and what is temporary is cleared away: first a folder of this computer.
    return where.sessions, _data() / "sessions", *next_best


def places() -> Places:
    """The folders of this user, or one beside the program. HOME puts everything below one folder (tests)."""
    home = os.environ.get(HOME) or portable_home(Path(sys.executable).parent)
    if home:
        root = Path(home)
        return Places(root, root / "settings.json", root / "documents")
    config = Path(platformdirs.user_config_dir("open-kaart", appauthor=False))
    documents = told_folder(platformdirs.user_documents_dir) or Path.home() / "Documents"
    return Places(_data(), config / "settings.json", documents / NAME)


def _data() -> Path:
    return Path(platformdirs.user_data_dir("open-kaart", appauthor=False))


def told_folder(ask: Callable[[], str]) -> Path | None:
    """Where the system says that a folder is, also in OneDrive; None where it says nothing of use."""
    with suppress(OSError, ValueError, KeyError):
        told = Path(ask())
        return told if told.is_absolute() else None
    return None


def portable_home(program: Path) -> Path | None:
    """Where everything is kept if the folder of the program is to be carried about; None if it is not."""
    return program / KEPT if any(os.path.exists(program / name) for name in PORTABLE) else None
