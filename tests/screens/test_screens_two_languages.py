"""A card in two languages: the second below the first, smaller, on the situation and the vote; and nothing cut off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.ballots import Voting, Way
from game.core.cards import Card, Weight
from game.core.commands import SetSecondLanguage, Show
from game.core.phases import Phase
from game.core.session import Play, Session, Setup
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.i18n.catalogues import with_second
from game.i18n.words import Words
from game.screens import scene_of
from game.stage.paint.text import MORE, Fitting, set_lines, sizes
from game.texts.question import question_of, second_question
from game.ui.geometry import Page
from game.ui.scene import Scene, Text, Touch, find
from tests.screens.pseudo import PSEUDO
from tests.screens.screens_table import library, new_game, said

TWO = with_second(said("nl"), "en")
LONG = replace(said("nl"), second=PSEUDO)
LIGHT = next(card for card in library().cards if card.weight is Weight.LIGHT)
SHOWN = [(Phase.SITUATION, Way.HANDS), *((Phase.FIRST_VOTE, way) for way in Way)]


def drawn(card: Card, phase: Phase, way: Way, say: Words, width: float = 1920, read: bool = True) -> Scene:
    """`read`: what the card is about was read before it."""
    voting = Voting(1, way) if phase is Phase.FIRST_VOTE else None
    play = Play(voting=voting, forewarned=read)
    session = Session(phase, Setup(people=24, way=way), "two", "2026-11-22", (card,), 0, play)
    return scene_of(ViewModel(session=session), say, Page(width))


def texts(scene: Scene) -> dict[str, tuple[Text, int]]:
    """Each text with the size it is painted in."""
    found = sizes(scene, 1.0, 1.0)
    return {item.text: (item, found[n][1]) for n, item in enumerate(scene.items) if isinstance(item, Text)}


def cut(fitting: Fitting, px: int) -> bool:
    return any(line.endswith(MORE) for line, _ in set_lines(fitting, px))


@pytest.mark.parametrize(("phase", "way"), SHOWN)
def test_the_second_language_stands_smaller_below(phase: Phase, way: Way) -> None:
    """The situation where it is read, and the question with each standpoint on the vote."""
    there = texts(drawn(LIGHT, phase, way, TWO))
    pairs = [("situation", LIGHT.situation)]
    if phase is Phase.FIRST_VOTE:
        pairs = [
            ("question", LIGHT.question),
            *((f"options.{option.id}.text", option.text) for option in LIGHT.options),
        ]
    for field, source in pairs:
        context = f"{LIGHT.id.replace('/', '.')}.{field}"
        (first, large), (second, small) = there[source], there[TWO.second_card(context, source)]
        assert second.area.y >= first.area.bottom and small < large, field


@pytest.mark.parametrize(("phase", "way"), SHOWN)
def test_without_a_second_language_nothing_changes(phase: Phase, way: Way) -> None:
    """The same scene, piece by piece."""
    assert drawn(LIGHT, phase, way, with_second(TWO, "")) == drawn(LIGHT, phase, way, said("nl"))


@pytest.mark.parametrize("width", [1440.0, 1920.0])
def test_nothing_is_cut_off_with_two_languages(width: float) -> None:
    """Every card of the game, and what it is about, with a second language that is forty of a hundred longer."""
    wrong: dict[str, str] = {}
    for card in library().cards:
        notes = ((SHOWN[0], False),) if card.about else ()
        for (phase, way), read in ((SHOWN[0], True), (SHOWN[1], True), *notes):
            scene = drawn(card, phase, way, LONG, width, read)
            set_as = sizes(scene, 1.0, 1.0)
            for n, item in enumerate(scene.items):
                if isinstance(item, Text) and not item.text.endswith(MORE) and cut(*set_as[n]):
                    wrong.setdefault(item.text, f"{card.id} {phase}: {item.text[:60]} in {item.area}")
    assert not wrong, "\n".join(wrong.values())


def test_the_second_language_is_chosen_in_the_settings(tmp_path: Path) -> None:
    """One press; it holds when the first language changes and comes back, and is in the settings file."""
    game, _ = new_game(tmp_path)
    game.obey(Show("settings"))
    assert game.view_model().second_languages == ("de", "en", "fy")
    game.obey(SetSecondLanguage("en"))
    assert game.say.second is not None and game.say.second.language == "en"
    assert '"second_language": "en"' in (tmp_path / "settings.json").read_text("utf-8")
    scene = game.scene(Page())
    assert {touch.name for touch in scene.touches()} >= {"second-none", "second-de", "second-en", "second-fy"}
    game.obey(SetSecondLanguage(""))
    assert game.say.second is None


@pytest.mark.parametrize("width", [1440.0, 1920.0])
@pytest.mark.parametrize(("phase", "way"), SHOWN)
@pytest.mark.parametrize("say", [said("nl"), TWO, LONG], ids=["nl", "nl and en", "nl and a long one"])
def test_situation_and_question_are_there_or_one_key_away(say: Words, phase: Phase, way: Way, width: float) -> None:
    """In every language that is shown: on the wall in letters that can be read, or behind a button that says so."""
    for card in library().cards:
        scene = drawn(card, phase, way, say, width)
        there = {text: size for text, (_, size) in texts(scene).items()}
        wanted = [text for text in (*question_of(card, False, say), *second_question(card, False, say)) if text]
        key = find(scene, "f2")
        if key is None:
            assert not [text for text in wanted if there.get(text, 0) < 23], card.id
        else:
            assert isinstance(key, Touch) and key.command == Show("case"), card.id


@pytest.mark.parametrize("larger", [1.0, 1.35])
@pytest.mark.parametrize("width", [1440.0, 1920.0])
@pytest.mark.parametrize("say", [said("nl"), TWO, LONG], ids=["nl", "nl and en", "nl and a long one"])
def test_the_whole_card_can_be_read_at_that_key(say: Words, width: float, larger: float) -> None:
    """Every card, with its twist: nothing is cut off, and no letter is smaller than the floor."""
    for card in library().cards:
        play = Play(voting=Voting(1, Way.HANDS), twist=True)
        session = Session(Phase.FIRST_VOTE, Setup(people=24), "two", "2026-11-22", (card,), 0, play)
        scene = scene_of(ViewModel(session=session, view=View(overlay="case")), say, Page(width, larger))
        set_as = sizes(scene, 1.0, 1.0)
        for n, item in enumerate(scene.items):
            if isinstance(item, Text) and item.size > 40:
                assert not cut(*set_as[n]) and set_as[n][1] >= 26, (card.id, item.text)
        assert question_of(card, True, say).case in scene.texts()
