"""Beside the rule: the law can be read from the last row, whatever else wants room there."""

from __future__ import annotations

import pytest

from game.core.cards import NO_OPTION, Card, OptionId
from game.core.phases import Phase
from game.core.session import Draft, Play, Session, Setup
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens import scene_of
from game.stage.paint.text import MORE, set_lines, sizes
from game.texts.cards import card_text, option_text
from game.texts.floors import floor_title
from game.ui.geometry import HEIGHT, Page
from game.ui.scene import Text
from tests.screens.screens_table import library, said

SIZES = ((1920, 1080), (1366, 768), (1024, 768))
READABLE = 22
"""Units of 1080: what the longest law of a card is set in at the least, and larger than where it comes from."""


def drafting(card: Card, option: OptionId) -> ViewModel:
    """At the rule, drafted from this standpoint, or from none yet."""
    rule = Draft(option, option, "", "", "H1")
    session = Session(Phase.RULE, Setup(people=14), "rule", "2026-11-22", (card,), 0, Play(draft=rule))
    return ViewModel(session=session)


def law(card: Card, say: Words) -> str:
    return card_text(say, card, "floor.text", card.floor.text) if card.floor else ""


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_law_of_every_card_can_be_read_beside_its_rule(size: tuple[int, int], language: str) -> None:
    """Whole, and never smaller than its source; also where the team has to begin from a standpoint."""
    say, page, unit = said(language), Page(HEIGHT * size[0] / size[1]), size[1] / HEIGHT
    cards = [card for card in library().cards if card.floor]
    assert len(cards) > 20
    for card in cards:
        for option in (next(one.id for one in card.options if one.exportable), NO_OPTION):
            scene = scene_of(drafting(card, option), say, page)
            painted = sizes(scene, unit, 1.0)
            place = next(
                n for n, item in enumerate(scene.items) if isinstance(item, Text) and item.text == law(card, say)
            )
            fitting, px = painted[place]
            assert px / unit >= READABLE, (card.id, option, px / unit)
            assert not any(line.endswith(MORE) for line, _ in set_lines(fitting, px)), (card.id, option)


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_an_answer_without_a_rule_is_not_called_settled_where_no_law_is(size: tuple[int, int], language: str) -> None:
    """Why it leads to no rule stands there whole, under a head that says so; law is not put forward for it."""
    say, page, unit = said(language), Page(HEIGHT * size[0] / size[1]), size[1] / HEIGHT
    answers = [(card, one) for card in library().cards if not card.floor for one in card.options if not one.exportable]
    assert len(answers) > 4
    for card, answer in answers:
        draft = Draft(answer.instead[0], answer.id, "", "", "H1")
        session = Session(Phase.RULE, Setup(people=14), "rule", "2026-11-22", (card,), 0, Play(draft=draft))
        scene = scene_of(ViewModel(session=session), say, page)
        assert not {floor_title(kind, say) for kind in ("law", "advice", "")} & set(scene.texts()), card.id
        assert say("{letter} cannot become a rule.", letter=card.letter(answer.id)) in scene.texts(), card.id
        note, painted = option_text(say, card, answer.id, "note"), sizes(scene, unit, 1.0)
        fitting, px = painted[
            next(n for n, item in enumerate(scene.items) if isinstance(item, Text) and item.text == note)
        ]
        assert px / unit >= READABLE and not any(line.endswith(MORE) for line, _ in set_lines(fitting, px)), card.id


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_before_there_is_a_rule_every_standpoint_can_be_begun_with(size: tuple[int, int], language: str) -> None:
    """Also where the law has to be read: what can be written later gives way to it, not what is pressed now."""
    say, page = said(language), Page(HEIGHT * size[0] / size[1])
    for card in library().cards:
        names = {touch.name for touch in scene_of(drafting(card, NO_OPTION), say, page).touches()}
        wanted = {f"draft-{one.id}" for one in card.options if one.exportable}
        assert wanted <= names, (card.id, wanted - names)
