"""The line that tells what was done: it hides nothing that it speaks of."""

from __future__ import annotations

import pytest

from game.core.view_model import ViewModel
from game.i18n.catalogues import words
from game.screens.common.frame import notice as line_of
from game.tools.gallery.states import states
from game.ui.geometry import TOP, Page
from game.ui.scene import Box, Icon, Text


@pytest.mark.parametrize("width", [1440, 1920])
def test_where_the_protocol_was_kept_stays_in_sight(width: int) -> None:
    """The button that opens the folder lies beside the notice or above it, not under it."""
    scene = next(scene for name, scene in states(words("nl"), Page(width)) if name == "protocol-saved")
    (line,) = (item.area for item in scene.items if isinstance(item, Box) and item.fill == "note" and item.shadow)
    opens = next(touch.area for touch in scene.touches() if touch.name == "folder")
    assert line.right < opens.x - 200 or opens.bottom < line.y - 200


@pytest.mark.parametrize(("notice", "sign"), [("saved", "check"), ("card_played", "check"), ("not_saved", "question")])
def test_what_was_done_has_another_sign_than_what_could_not_be(notice: str, sign: str) -> None:
    """Whoever reads from the last row sees at once whether something is asked."""
    page, model = Page(1920), ViewModel(notice=notice)
    icons = [item.name for item in line_of(model, page, words("nl")) if isinstance(item, Icon)]
    assert icons == [sign]


@pytest.mark.parametrize("width", [1440, 1920])
def test_a_notice_lies_over_no_words_of_a_card(width: int) -> None:
    """It takes the place of the head alone."""
    scene = next(scene for name, scene in states(words("nl"), Page(width)) if name == "first_vote_hands-missing")
    (line,) = (item.area for item in scene.items if isinstance(item, Box) and item.fill == "note" and item.shadow)
    below = (item.area for item in scene.items if isinstance(item, Text) and item.area.y >= TOP)
    assert line.bottom <= min(area.y for area in below) and line.y > 0
