"""Sets of cards as files, small enough to be read in a test. No test itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from game.content.yaml_writer import card_to_yaml
from game.core.cards import CardId
from game.system import resources
from tests.app.app_samples import standard

HEAD = "name: Van ons\nlanguage: nl\n"


def card_text(name: str, title: str = "Een kaart van ons", pack: str = "ours") -> str:
    """The first card of the game under another name and title, as a file."""
    return card_to_yaml(replace(standard().cards[0], id=CardId(f"{pack}/{name}"), title=title))


def write_set(own: Path, pack: str = "ours", cards: int = 1) -> Path:
    """A set with so many cards in the folder of the school's own."""
    folder = own / pack
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text(HEAD, "utf-8")
    for n in range(1, cards + 1):
        (folder / f"x{n}-card.yaml").write_text(card_text(f"x{n}-card", f"Kaart {n}", pack), "utf-8")
    return folder


@contextmanager
def sets_as_before() -> Iterator[None]:
    """Where pictures of sets are looked for is afterwards as it was."""
    kept = list(resources._set_folders)
    yield
    resources._set_folders[:] = kept
