"""At every size of a projector or laptop letters keep apart from letters, signs and buttons, and labels are whole."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from game.screens.desk import desk
from game.stage.render import page_for
from game.tools.rehearsal.team import Team
from game.ui.scene import Scene
from tests.screens.ink import collisions, inked, on_top
from tests.screens.screens_table import Paper, laid_out, new_game
from tests.screens.test_screens_desk import looks
from tests.sizes import INKED_WALLS, portion

WALLS = ((1024, 768), (1280, 720), (1366, 768), (1920, 1080))
DESKS = ((1024, 768), (1366, 768), (800, 600), (1093, 614))
"""The desk has a smaller window too, as on a laptop whose letters are set to 125 percent."""
SPOKEN = ("nl", "en", "de")
LOOKED_AT = [(one, size) for turn, one in enumerate(SPOKEN) for size in portion(WALLS, INKED_WALLS, turn)]
DESKS_LOOKED_AT = [(one, size) for turn, one in enumerate(SPOKEN) for size in portion(DESKS, INKED_WALLS, turn)]
SHORTENED = "before"
"""A long agreement beside the draft is the one text that may end in an ellipsis: it can be read elsewhere."""


@cache
def scenes(language: str, width: float) -> dict[str, Scene]:
    size = next(size for size in WALLS if page_for(size).width == width)
    return dict(laid_out(language, page_for(size)))


def faults(name: str, scene: Scene, size: tuple[int, int]) -> set[str]:
    found = inked(on_top(scene), size)
    cut = () if name.endswith(SHORTENED) else (f"{one.shown[-1]!r} is cut off" for one in found if one.cut)
    return {f"{name}: {told}" for told in (*collisions(on_top(scene), found, size), *cut)}


@pytest.mark.parametrize(("language", "size"), LOOKED_AT, ids=str)
def test_on_the_wall_nothing_lies_over_anything_else(language: str, size: tuple[int, int]) -> None:
    drawn = scenes(language, page_for(size).width)
    wrong = sorted(set[str]().union(*(faults(name, scene, size) for name, scene in drawn.items())))
    assert not wrong, "\n".join(wrong[:30])


@pytest.mark.parametrize(("language", "size"), DESKS_LOOKED_AT, ids=str)
def test_on_the_desk_nothing_lies_over_anything_else(
    tmp_path: Path, language: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every step, with phones that want something, late, over the only screen, with each of its parts open."""
    monkeypatch.setattr("game.journal.sqlite_store.SqliteStore.create", Paper.create)
    game, clock = new_game(tmp_path, 2, language)
    seen, wrong = set[str](), set[str]()
    for step in Team(game, clock, random.Random(2)).play():
        name = f"{step} {game.session.card.weight if game.session.card else ''}"
        if name not in seen:
            seen.add(name)
            for model in looks(game.desk_view_model()):
                wrong |= faults(name, desk(model, game.say, page_for(size)), size)
    assert not wrong, "\n".join(sorted(wrong)[:30])
