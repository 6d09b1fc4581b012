"""Finds the files that come with the game, in a checkout as in an installed wheel; never looks into them."""

from importlib.resources import files
from importlib.resources.abc import Traversable

_PACKED = files("game") / "_data"  # in a wheel: see [tool.hatch.build.targets.wheel.sources] in pyproject.toml
_ROOT = _PACKED if _PACKED.is_dir() else files("game").joinpath("..")


def resource(*parts: str) -> Traversable:
    """The file or folder at this place under `assets`, `locales` or `scenarios`, whether it exists or not."""
    return _ROOT.joinpath(*parts)
