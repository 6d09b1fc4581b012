"""The cards on this computer: those that come with the game and the team's own, and the pictures they may name."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from game.content.card_file import Bounds, build_card
from game.content.card_rules import Asked
from game.content.found import Library
from game.content.kept_cards import KeptCards
from game.content.library import load_packs, to_play
from game.content.problem import Problem
from game.content.read_cache import ReadCache
from game.content.stray_files import PACK_FILE
from game.core.cards import Card, Pack
from game.system.file_names import free_name, is_reserved, slug
from game.system.paths import places
from game.system.resources import resource, use_own_sets

NOTHING = Library()


def today() -> str:
    """The date as in a card: ISO."""
    return date.today().isoformat()


def pictures() -> frozenset[str]:
    """The names of the pictures that come with the game."""
    names = (path.name for path in resource("assets", "pictures").iterdir())
    return frozenset(name.removesuffix(".svg") for name in names if name.endswith(".svg"))


def bounds_for(pack: str, found: Library) -> Bounds:
    """What a card of this set may refer to."""
    themes = tuple(dict.fromkeys(theme.id for one in found.packs for theme in one.themes))
    own = found.pack(pack) or Pack(pack, pack, "", "", "")
    codes = tuple(chapter.code for chapter in own.chapters)
    return Bounds(pictures() | set(own.pictures), themes, today(), codes, own.pictures)


def checked(folder: Traversable | Path) -> Asked:
    """How strictly a set is looked at that somebody has checked: more is asked of what comes with the game."""
    shipped, path = Path(str(resource("scenarios"))).resolve(), Path(str(folder)).resolve()
    return Asked.SHIPPED if path.is_relative_to(shipped) else Asked.CHECKED


def card_in_file(
    data: bytes, path: Path, known: Library = NOTHING, asked: Asked = Asked.TO_PLAY
) -> tuple[Card | None, tuple[Problem, ...]]:
    """One card by itself; its themes are those of the set that it lies in, if there is one, and of this library."""
    packs = load_packs([path.parent], pictures()).packs if (path.parent / PACK_FILE).is_file() else ()
    pack = path.resolve().parent.name
    bounds = replace(bounds_for(pack, Library((*packs, *known.packs))), asked=asked)
    return build_card(data, pack, path.stem, bounds, str(path))


def chapters_of(pack: str, found: Library) -> tuple[str, ...]:
    """The codes of the chapters that this set brings along."""
    own = found.pack(pack)
    return tuple(chapter.code for chapter in own.chapters) if own is not None else ()


def free_stem(folder: Path, title: str, taken: Container[str] = ("pack",)) -> str:
    """A name for the file of a new card in this folder, without its ending: -2, -3 ... where it is taken.

    A file with a mistake in it is no card, but it is somebody's work: it is never written over.
    """

    def refused(name: str) -> bool:
        return name in taken or is_reserved(name) or (folder / f"{name}.yaml").exists()

    return free_name(slug(title, "card"), refused)


def neutral_stem(folder: Path, word: str, mark: str, taken: Container[str] = ("pack",)) -> str:
    """A name for the file of a new card that says nothing of it: a title changes, and may have held somebody's name."""
    return free_stem(folder, f"{slug(word, 'card')} {mark}", taken)


def library(
    cache: ReadCache | None = None,
    *,
    own: Path | None = None,
    asked: Callable[[Traversable | Path], Asked] | None = None,
) -> Library:
    """All packs, with what is wrong in them; `own` is the folder of the school's own cards, if not the usual one."""
    own = own or places().own_cards
    use_own_sets(own)
    folders = [resource("scenarios"), *([own] if own.is_dir() else [])]
    return load_packs(folders, pictures(), today(), cache, asked or _to_play)


def _to_play(folder: Traversable | Path) -> Asked:
    """Cards of the game were looked at before they left; those of the school are looked at here."""
    return Asked.TRUSTED if checked(folder) is Asked.SHIPPED else to_play(folder)


def shipped() -> Library:
    """The packs that come with the game."""
    return load_packs([resource("scenarios")], pictures(), today(), trusting(), _to_play)


def trusting(kept: KeptCards | None = None) -> ReadCache:
    """Nothing read yet but what is kept; the pictures of the sets that come with the game are taken as good."""
    return ReadCache(resource("scenarios"), kept)
