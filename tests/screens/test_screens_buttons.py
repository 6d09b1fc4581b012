"""Every button of every screen of a whole session: no dead ones, no exceptions, none twice, STOP always there."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.app.server_host import ServerHost
from game.core import commands as c
from game.core import view_state as v
from game.core.cards import Weight
from game.core.commands import NameSchool, OpenFolder, SetLogo, SetSecondLanguage, WriteChapter
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus
from game.core.refusal import Reason
from game.screens import OVERLAYS, scene_of
from game.stage.paint.text import misfits
from game.texts.notices import notice_words
from game.tools.rehearsal.team import Team
from game.ui.geometry import Page
from game.ui.scene import Scene, find
from tests.core.core_samples import typed
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, Paper, new_game, said, trace, undone
from tests.sizes import SESSIONS

SEEDS = (2, 5, 1, 3, 4, 6, 7, 8)[: SESSIONS.now]


@pytest.fixture(autouse=True)
def no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of presses need no thousands of syncs."""
    monkeypatch.setattr("game.journal.sqlite_store.SqliteStore.create", Paper.create)
    monkeypatch.setattr("game.app.server_host.ServerHost.invite", invited)


def invited(host: ServerHost) -> None:
    """The line is open as far as the wall can tell; no socket is."""
    host.phones = Phones(
        line=ServerStatus.ON, join="http://192.168.1.20:8765/7KQ4", address="192.168.1.20:8765", code="7KQ4"
    )


def steps(folder: Path, seed: int, language: str = "nl") -> Iterator[tuple[str, Game]]:
    """A session that a team plays, stopped where a screen of its kind is on the wall for the first time."""
    game, clock = new_game(folder, seed, language)
    seen = set()
    for step in Team(game, clock, random.Random(seed)).play():
        card = game.session.card
        name = f"{step} {card.weight} {len(card.options)}" if card else step
        if name not in seen:
            seen.add(name)
            yield name, game


def overlays(game: Game) -> Iterator[str]:
    """What can lie over the wall; with a card each phase adds nothing new, so one of them will do."""
    yield ""
    card = game.session.card
    if card is None or game.session.phase in (Phase.SITUATION, Phase.FIRST_VOTE):
        yield from OVERLAYS


def looks(game: Game) -> Iterator[v.View]:
    """The views of a step that differ in what can be pressed."""
    for overlay in overlays(game):
        yield replace(game.view, overlay=overlay)
    if game.session.card is None or game.session.phase is Phase.SITUATION:
        yield replace(game.view, overlay="cards", shown=game.cards[3].id)
    if game.session.play.voting is not None:
        yield replace(game.view, handed=False)
        yield replace(game.view, table=1)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_button_is_obeyed_or_refused_with_a_reason(tmp_path: Path, seed: int) -> None:
    """Nothing raises, and nothing is silent: something changed, or a sentence says why not."""
    pressed, known = 0, set()
    for step, game in steps(tmp_path, seed):
        for view in looks(game):
            game_view, game.view = game.view, view
            scene = game.scene(Page())
            commands = [(touch.name, touch.command) for touch in scene.touches()]
            commands += [(field.name, typed(field.command, text)) for field in scene.fields() for text in ("", "Wij 7")]
            for name, command in commands:
                if isinstance(command, c.SetLanguage | c.ReadAloud | OpenFolder | c.StartPracticeSession):
                    continue  # reads every text from disk, or starts a program or a game; other tests do that
                kind = (game.session.phase, view.overlay, view.handed, view.table, name, type(command))
                if SESSIONS.now == 1 and kind in known:
                    continue  # the same on another card; larger sizes press it there, too
                known.add(kind)
                pressed += 1
                with undone(game):
                    before = trace(game)
                    game.obey(command)
                    silent = trace(game) == before and not game.notice
                    assert not silent or harmless(command), f"{step}/{view.overlay}: {name} does nothing: {command}"
                    game.scene(Page())
            game.view = game_view
    assert pressed > 500


UNNOTICED = (
    NameSchool, SetLogo, SetSecondLanguage, WriteChapter, c.FillDay, c.OpenHall,
    c.TurnPage, c.FillOwn, c.SetContact, c.SetFolder, c.ChooseSide, c.ChooseTable, c.LookAt, c.Hide, c.TypeNotes,
    c.ProposeRule, c.SetZoom, c.SetFullScreen, c.SetMotion, c.SetBoard, c.SetMirrored, c.SetSounds,
)  # fmt: skip


def harmless(command: c.Command) -> bool:
    """Pages that are the only one turn to themselves; what is chosen already, or unchanged, is confirmed in silence."""
    return isinstance(command, (c.ServerCommand, *UNNOTICED))  # the server answers in its own time


def told_apart(scene: Scene) -> bool:
    names = [touch.name for touch in scene.touches()] + [field.name for field in scene.fields()]
    return len(set(names)) == len(names)


def shown(folder: Path, language: str) -> Iterator[tuple[str, str, Scene, float]]:
    """Where it was, what lay over it, and the scene on a page of each width."""
    for step, game in steps(folder, SEEDS[0], language):
        for view in looks(game):
            model = replace(game.view_model(), view=view)
            for width in WIDTHS:
                scene = scene_of(model, said(language), Page(width))
                yield f"{step}/{view.overlay}/{width:.0f}", view.overlay, scene, width


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_every_screen_has_its_controls(tmp_path: Path, language: str) -> None:
    """Each name once, a step forward that exists, and STOP in its place: 4:3, 16:9 and 21:9."""
    for where, overlay, scene, _ in shown(tmp_path, language):
        assert told_apart(scene), where
        # On a form Space is for typing, so there only the clicker and Enter lead on.
        assert scene.touch(scene.primary) or find(scene, "pagedown"), where
        assert has_stop(scene, overlay), where


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_every_text_fits(tmp_path: Path, language: str) -> None:
    """No text is too large for its area at its least size, and none leaves the page."""
    wrong: dict[str, str] = {}
    for where, _, scene, width in shown(tmp_path, language):
        for text, area in misfits(scene, width):
            wrong.setdefault(text, f"{where}: {text!r} in {area.w:.0f} x {area.h:.0f}")
    assert not wrong, "\n".join(wrong.values())


def has_stop(scene: Scene, overlay: str) -> bool:
    """On a black wall every press leads back, and on STOP itself its button does. Escape always does something."""
    stop = scene.touch("stop")
    if overlay == "blank":
        return True
    wanted = c.Hide() if overlay == "stop" else c.Show("stop")
    return stop is not None and stop.command == wanted and find(scene, "escape") is not None


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_words(reason: Reason, language: str) -> None:
    """The wall never shows the name of a reason."""
    told = notice_words(reason.value, said(language))
    assert told != reason.value
    assert told.endswith((".", "!", "?"))


def test_a_heavy_card_is_sober_and_still(tmp_path: Path) -> None:
    """No warm skin and no flourish on any step of a heavy card."""
    met = 0
    for _, game in steps(tmp_path, SEEDS[0]):
        card, scene = game.session.card, game.scene(Page())
        if card is not None and card.weight is Weight.HEAVY:
            met += 1
            assert (scene.skin, scene.flourish) == ("sober", False)
    assert met > 5
