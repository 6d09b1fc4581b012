"""The running game: one dispatch for every command, scenes for wall and desk. It decides nothing itself."""

from __future__ import annotations

import sys
from dataclasses import replace

from game.app.dealing import start_command
from game.app.hall_vote import follow_hall
from game.app.handlers import HANDLERS
from game.app.handlers.review import look_afresh
from game.app.handlers.session import at_first_step, return_to_form
from game.app.inbox_drain import drain
from game.app.state import State
from game.app.ticks import tick_of
from game.app.view_model import desk_scene, desk_view_model, shown_view_model, wall_scene
from game.app.votes_at_stake import votes_at_stake
from game.core import commands as c
from game.core.closing_early import ends_early, meant, pressed_now
from game.core.late_imports import when_called
from game.core.letters import familiar, lacking
from game.core.letters.typed import comes_on_wall, in_our_letters
from game.core.view_model import ViewModel
from game.core.view_state import View, turn
from game.texts.aloud import no_voice_words
from game.texts.letters import NOT_ON_WALL
from game.texts.missing import PEOPLE_MISSING, dropped_words
from game.texts.notices import UNSHARED
from game.ui.geometry import Page
from game.ui.scene import Scene

with when_called():  # most teams vote without a camera
    from game.app.handlers.camera import follow_camera


class Game(State):
    """The state that obeys. The stage hands it commands and asks it for scenes. Made by bootstrap.py."""

    def obey(self, command: c.Command) -> None:
        """Do what was asked, or say why it cannot be now. Nothing here raises."""
        command = _as_meant(command)
        if not isinstance(command, c.Typing | c.ReadAloud):
            self.aloud.stop()
        if isinstance(command, c.Typing):  # between two letters no notice goes, and nothing is asked anew
            self.view = turn(self.view, command)
            return
        if isinstance(command, c.WindowCommand):
            HANDLERS[type(command)](self, command)
            return
        if self._asks_again(command):
            return
        sure = self.view.sure and isinstance(command, c.StepBack)
        self.notice = ""
        if self.view.sure:
            self.view = replace(self.view, sure=False)
        match command:
            case c.ViewCommand():
                self._show(turn(self.view, command))
                if isinstance(command, c.Chosen):
                    self.obey(command.command)
            case c.AppCommand():
                HANDLERS[type(command)](self, command)
            case c.StepBack() if at_first_step(self):
                return_to_form(self)
            case c.StartSession():
                self.decide(start_command(self))
            case _:
                self.decide(c.StepBack(True) if sure else command)
        self._tell_of_letters(command)
        self._share()

    def _share(self) -> None:
        """The hall of a study day sees where the room is now; the room never waits for it."""
        self.sharing.show(self.session, self.history.last)

    def _tell_of_letters(self, command: c.Command) -> None:
        """What was typed is taken, whatever letters it is in; what the wall shows in their place is told."""
        if not self.notice and comes_on_wall(command) and lacking(getattr(command, "text", "")):
            self.notice = NOT_ON_WALL

    def _asks_again(self, command: c.Command) -> bool:
        """Whether this press only asks: it would end a round that people are missing from, or drop its votes."""
        pressed, now, lost = self.view.pressed, self.environment.clock(), votes_at_stake(self, command)
        early = not lost and ends_early(self.session, command, self.view.reveal > 0) and self.grants(command)
        drops = type(command).__name__ if lost else ""
        asks = bool(lost or early) and not meant(pressed, self.session, now, drops)
        if asks or pressed is not None:
            self.view = replace(self.view, pressed=pressed_now(self.session, now, drops) if asks else None)
        if asks:
            self.notice = dropped_words(self.session, lost, self.say) if lost else PEOPLE_MISSING
        return asks

    def attend(self) -> None:
        """Answer what came from phones and paired desks, and let them know how things stand. Main thread only."""
        drain(self, self.obey)
        follow_hall(self)
        if self.has_camera:
            follow_camera(self)
        self._share()
        if self.sharing.attend():
            self.notice = UNSHARED
        language = self.aloud.lacking()
        if language:
            self.notice = no_voice_words(language, sys.platform, self.say)

    def hush(self) -> None:
        """Somebody pressed something: nothing is read aloud any more."""
        self.aloud.stop()

    def scene(self, page: Page) -> Scene:
        self.page = page
        return wall_scene(self, page)

    def desk_scene(self, page: Page) -> Scene:
        """What the window of the desk shows."""
        return desk_scene(self, page)

    def view_model(self) -> ViewModel:
        return shown_view_model(self)

    def desk_view_model(self) -> ViewModel:
        return desk_view_model(self)

    def wants_tick(self) -> float | None:
        """Seconds until wall or desk may change by itself."""
        return tick_of(self)

    def _show(self, view: View) -> None:
        if view.overlay == "sessions" and self.view.overlay != "sessions":
            self.saved = self.kept.listed(self.folders, self.say)
        if view.overlay == "phones" and self.view.overlay != "phones":
            self.firewall.begin()
        self.view = look_afresh(self, view)


def _as_meant(command: c.Command) -> c.Command:
    """The same command, its text in letters that the wall has where it only looked foreign; a path stays as it is.

    Half characters, as some keyboards send them, are made whole: no file can hold them.
    """
    text = getattr(command, "text", "")
    whole = text.encode("utf-8", "replace").decode()
    meant = familiar(whole) if in_our_letters(command) else whole
    return command if meant == text else replace(command, text=meant)
