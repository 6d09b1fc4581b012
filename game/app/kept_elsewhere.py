"""Says where a session is kept whose usual folder refused it, and why. It looks at no folder."""

from __future__ import annotations

from pathlib import Path

from game.i18n.words import Words
from game.journal.errors import DiskFull, JournalProblem
from game.system.drives import is_on_network


def kept_elsewhere(usual: Path, folder: Path, refused: JournalProblem | None, say: Words) -> str:
    """What stands on the wall from then on: people look for their session in the usual folder."""
    if isinstance(refused, DiskFull):
        return say("There is no room in {usual}. This session is saved in {folder}", usual=usual, folder=folder)
    if is_on_network(usual):
        return say(
            "The network cannot save the session in {usual}. It is saved on this computer, in {folder}",
            usual=usual,
            folder=folder,
        )
    return say("Nothing can be saved in {usual}. This session is saved in {folder}", usual=usual, folder=folder)
