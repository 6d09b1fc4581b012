"""Finds the files that come with the game, in a checkout as in an installed wheel, and pictures of sets; reads none."""

from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable

_PACKED = files("game") / "_data"  # in a wheel: see [tool.hatch.build.targets.wheel.sources] in pyproject.toml
_ROOT = _PACKED if _PACKED.is_dir() else files("game").joinpath("..")


def resource(*parts: str) -> Traversable:
    """The file or folder at this place under `assets`, `docs`, `locales` or `scenarios`, whether it exists or not."""
    return _ROOT.joinpath(*parts)


_set_folders: list[Traversable] = [resource("scenarios")]
"""Folders of sets, the school's own before those that come with the game."""


def use_own_sets(folder: Traversable) -> None:
    """From now on pictures of sets are looked for in this folder first."""
    _set_folders[:-1] = [folder]


def picture(names: Iterable[str]) -> Traversable | None:
    """The first of these pictures that there is: `ai` is one of the game, `vo/ai` one that the set vo brings along."""
    return next((file for name in names for file in _candidates(name) if file.is_file()), None)


def is_of_the_game(file: Traversable) -> bool:
    """Whether a picture is one of the game itself, and not one that a set brings along."""
    return file == resource("assets", "pictures", file.name)


def _candidates(name: str) -> Iterable[Traversable]:
    pack, within, stem = name.rpartition("/")
    if not within:
        return (resource("assets", "pictures", f"{stem}.svg"),)
    return (root.joinpath(pack, "pictures", stem + ending) for root in _set_folders for ending in (".svg", ".png"))
