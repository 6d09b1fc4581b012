"""The cards on this computer: those that come with the game and the team's own, and the pictures they may name."""

from __future__ import annotations

from datetime import date

from game.content.library import Library, load_packs
from game.paths import places
from game.resources import resource


def today() -> str:
    """The date as in a card: ISO."""
    return date.today().isoformat()


def pictures() -> frozenset[str]:
    """The names of the pictures that come with the game."""
    names = (path.name for path in resource("assets", "pictures").iterdir())
    return frozenset(name.removesuffix(".svg") for name in names if name.endswith(".svg"))


def library() -> Library:
    """All packs, with what is wrong in them."""
    own = places().own_cards
    folders = [resource("scenarios"), *([own] if own.is_dir() else [])]
    return load_packs(folders, pictures(), today())
