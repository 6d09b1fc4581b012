"""No text ends without a sign: what people typed is there, or an ellipsis, an arrow or a button says that more is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from pygame.event import Event

from game.app.game import Game
from game.core.cards import Card, OptionId
from game.core.commands import AddArgument, ChooseSide, RemoveArgument
from game.core.drafting import draft_from
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.stage.input.interaction import Interaction
from game.stage.input.keyboard import Keyboard
from game.stage.input.text_layout import field_layout
from game.stage.paint import field_brush
from game.stage.paint.painter import Painter
from game.stage.paint.text import MORE, set_lines, sizes
from game.stage.paint.viewport import Viewport
from game.ui.geometry import Page
from game.ui.scene import Field, Scene, Text
from tests.app.app_samples import game_in, play_to
from tests.screens.long_texts import LENGTHS, long_states
from tests.screens.screens_table import library, looked_at, said

SHEETS = (Viewport(1024, 768), Viewport(1920, 1080))
MARK = re.compile(r"\b([RWABPTVH]\d+)")
LEAST = 12.0
"""No letter that people typed is set smaller than this many units, at the desk; an ellipsis says more than that."""


def marks(scene: Scene) -> set[str]:
    """Which of the texts of people begin somewhere on this screen."""
    told = [item.text for item in scene.items if isinstance(item, Text | Field)]
    told += [field.hint for field in scene.fields()]
    return {mark for text in told for mark in MARK.findall(text)}


def painted(scene: Scene, sheet: Viewport) -> Iterator[tuple[Text, str, float]]:
    """Each text of people as it is set, with its size in units."""
    found = sizes(scene, sheet.u, 1.0)
    for n, item in enumerate(scene.items):
        if isinstance(item, Text) and MARK.search(item.text):
            fitting, px = found[n]
            yield item, "".join(line for line, _ in set_lines(fitting, px)), px / sheet.u


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("length", [*LENGTHS, 0])
@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_no_text_ends_without_a_sign(sheet: Viewport, length: int) -> None:
    """Whole, or with an ellipsis at its end; and none is left out but behind a button that turns to it."""
    short, wrong = dict(long_states(10, sheet.page.width)), []
    for name, scene in long_states(length, sheet.page.width):
        for item, told, size in painted(scene, sheet):
            if bare(told) != bare(item.text) and not told.endswith(MORE):
                wrong.append(f"{name}: {item.text[:40]!r} ends in {told[-20:]!r}")
            if size < LEAST:
                wrong.append(f"{name}: {item.text[:40]!r} at {size:.1f}")
        turns = scene.name == "more" or any(touch.name.endswith(("more", "-down")) for touch in scene.touches())
        if marks(short[name]) - marks(scene) and not turns:
            wrong.append(f"{name}: without {marks(short[name]) - marks(scene)}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_what_people_consent_to_stands_there_whole(sheet: Viewport) -> None:
    """Longer than any field takes."""
    for name, scene in long_states(1000, sheet.page.width):
        if scene.name == "consent":
            rules = [(item, told) for item, told, _ in painted(scene, sheet) if "R1" in item.text]
            assert rules and all(bare(told) == bare(item.text) for item, told in rules), name


@pytest.mark.parametrize("length", [*LENGTHS, 0])
@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_a_field_shows_all_of_its_text_or_says_how_much_more_there_is(
    sheet: Viewport, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that nobody is in: smaller first, then with a tag that counts the lines, or an ellipsis."""
    tags: list[str] = []
    monkeypatch.setattr(field_brush, "_chip", lambda pen, area, told, *_: tags.append(told))
    seen = 0
    for name, scene in long_states(length, sheet.page.width):
        for field in scene.fields():
            if MARK.search(field.text):
                seen += 1
                tags.clear()
                Painter(strict=True).show(Scene("one", (field,)), (sheet.w, sheet.h))
                laid = field_layout(field, sheet, 1.0, field.text)
                hidden = laid.hidden(0)[1] if field.multiline else 0
                assert tags == ([f"+{hidden}"] if hidden else []), name
                if not field.multiline and not laid.whole:
                    assert field_brush._seen(laid, laid.lines[0], None).endswith(MORE)
    assert seen > 10


@pytest.mark.parametrize(("sheet", "length"), [(SHEETS[0], 90), (SHEETS[0], 215), (SHEETS[1], 215), (SHEETS[1], 400)])
def test_a_rule_of_usual_length_is_seen_whole_while_it_is_written(sheet: Viewport, length: int) -> None:
    """On a wide wall as long as its field takes; and never below 26 units."""
    for name, scene in long_states(length, sheet.page.width):
        field = next((one for one in scene.fields() if one.name == "rule-text"), None)
        if field is not None:
            laid = field_layout(field, sheet, 1.0, field.text)
            assert laid.whole and laid.px / sheet.u >= 26, name


@pytest.mark.parametrize("state", ["rule", "rule-objection"])
@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_every_rule_that_the_game_proposes_is_seen_whole(sheet: Viewport, state: str) -> None:
    """On its own card, with the law beside it, or why what was chosen cannot become a rule; and what rubs."""
    look, cut = next(one for one in looked_at("nl") if one.name == state), []
    for card in library().cards:
        for option in card.options:
            scene = look.screen(proposing(look.model, card, option.id), said("nl"), sheet.page)
            field = next(one for one in scene.fields() if one.name == "rule-text")
            laid = field_layout(field, sheet, 1.0, field.text)
            assert field.text
            if not laid.whole or laid.px < int(27 * sheet.u):
                cut.append(f"{card.id}, {option.id}: {field.text}")
    assert not cut, "\n".join(cut)


def proposing(model: ViewModel, card: Card, asked: str) -> ViewModel:
    """At this card, with the draft that follows when the room has chosen this option."""
    session = replace(model.session, deck=(card,), turn=0)
    draft = draft_from(session, card, OptionId(asked))
    return replace(model, session=replace(session, play=replace(session.play, draft=draft)))


# ---------------------------------------------------------------------------------------------- as somebody types


class Typist:
    """Somebody at the wall of a game."""

    def __init__(self, game: Game) -> None:
        pygame.display.init()
        self.game = game
        self.interaction = Interaction(game, SHEETS[1])
        self.keyboard, self.now = Keyboard(self.interaction), 0.0

    def type(self, text: str) -> None:
        for sign in text:
            self._key(ord(sign.lower()), sign)

    def erase(self, count: int) -> None:
        for _ in range(count):
            self._key(pygame.K_BACKSPACE, "\b")

    def _key(self, key: int, sign: str) -> None:
        self.now += 1.0
        self.keyboard.handle(Event(pygame.KEYDOWN, key=key, mod=0, unicode=sign, scancode=0), self.now)
        if sign.isprintable():
            self.keyboard.handle(Event(pygame.TEXTINPUT, text=sign), self.now)
        self.keyboard.handle(Event(pygame.KEYUP, key=key, mod=0, unicode=sign, scancode=0), self.now)

    @property
    def texts(self) -> str:
        return "\n".join(self.interaction.scene.texts())


def at_rule(folder: Path) -> Typist:
    game = game_in(folder, "nl")
    play_to(game, "rule")
    return Typist(game)


def test_the_count_and_the_warning_follow_each_letter(tmp_path: Path) -> None:
    """Nothing of it is an event: one undo takes back the whole text."""
    typist = at_rule(tmp_path)
    field = typist.interaction.scene.fields()[0]
    typist.interaction.take(field)
    steps = typist.game.history.last
    typist.type(" en zij ook" * 10)
    before = len(field.text) + 110
    typist.type(" zo snel mogelijk")
    assert f"{before + 17} tekens" in typist.texts and "is vaag" in typist.texts
    typist.erase(9)
    assert f"{before + 8} tekens" in typist.texts and "is vaag" not in typist.texts
    assert typist.game.history.last == steps
    typist.interaction.leave()
    assert typist.game.session.play.draft is not None
    assert typist.game.session.play.draft.text.endswith(" zo snel")
    assert f"{before + 8} tekens" in typist.texts


def test_reasons_beyond_the_column_are_one_key_away(tmp_path: Path) -> None:
    """All of six long ones come by, and the newest is there at once."""
    game = game_in(tmp_path, "nl")
    play_to(game, "talk")
    card = game.session.card
    assert card is not None and game.session.phase is Phase.TALK
    why = "dan weten kinderen en ouders waar zij aan toe zijn, ook in het weekend en in een vakantie"
    long = [f"{n}: {why}" for n in range(6)]
    game.obey(ChooseSide(card.options[0].id))
    for _ in game.session.play.arguments:
        game.obey(RemoveArgument(0))
    for text in long:
        game.obey(AddArgument(card.options[0].id, True, text))
    seen, scene = set[str](), game.scene(Page(1440))
    assert long[-1] in scene.texts()
    for _ in range(6):
        seen |= set(scene.texts())
        more = scene.touch("reasons-more")
        assert more is not None
        game.obey(more.command)
        scene = game.scene(Page(1440))
    assert set(long) <= seen
