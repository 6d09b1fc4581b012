"""The page of the desk has the help for the step on the wall, folded, with the way to the manual."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.phases import Phase
from game.core.step_help import KeyHelp, StepHelp
from game.i18n.catalogues import words
from game.server.desk.page import desk_page
from tests.server.desk_samples import broadcast

TOLD = StepHelp(
    Phase.TALK, "Talk & more", ("In <pairs>.",), "Who goes first?", (KeyHelp(("ctrl+1", "ctrl+2"), "on"),), ("Nobody.",)
)


@pytest.mark.parametrize(("language", "page"), [("nl", "nl/gespreksleider"), ("tr", "en/facilitator")])
def test_all_four_parts_stand_there_and_the_manual_is_a_press_away(language: str, page: str) -> None:
    """In the language of the manual, which the page says."""
    shown, say = broadcast("talk"), words(language)
    assert shown.desk is not None
    html = desk_page(replace(shown, desk=replace(shown.desk, help=TOLD)), say).html
    help_, _, _ = html.partition('id="help-fold"')[2].partition("</section>")
    for part in ("What happens", "What you say", "What you press", "What can go wrong"):
        assert say(part) in help_
    for text in ("In &lt;pairs&gt;.", "“Who goes first?”", "<b>Ctrl 1 · 2</b>: on", "Nobody."):
        assert text in help_
    assert f'lang="{page[:2]}"' in help_ and f'href="/manual/{page}.html#talk--more"' in help_


def test_without_help_nothing_of_it_is_there() -> None:
    assert 'id="help' not in desk_page(broadcast("talk"), words("en")).html
