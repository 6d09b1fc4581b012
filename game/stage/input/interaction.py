"""What is focused, pressed and typed in a window, and the commands that come of it. It knows no key and no window."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, Protocol

import pygame

from game.core.commands import Advance, Command, GoTo, Hide, OthersYes, Park, PlayOwn, Settle, Show, Typing
from game.stage.input.finger_keys import FingerKeys
from game.stage.input.hover import Hover
from game.stage.input.text_field import TextField
from game.stage.paint.paint_state import PaintState, Typed
from game.stage.paint.viewport import Viewport
from game.ui.geometry import Page
from game.ui.scene import Field, Scene, Touch

Stop = Touch | Field
LEADS_ON = (Advance, GoTo, Hide, OthersYes, Park, PlayOwn, Settle)
"""These go on from what was typed: nobody should find out later that a text was not in it."""


def stops(scene: Scene) -> tuple[Stop, ...]:
    """What can have the focus, in order of appearance."""
    return tuple(
        item for item in scene.items if isinstance(item, Field) or (isinstance(item, Touch) and not item.hidden)
    )


class Focus:
    """The visible focus. `name` is empty when nothing has it; `choosing` while a clicker moves it with two keys."""

    def __init__(self) -> None:
        self.name = ""
        self.choosing = False

    def begin(self, scene: Scene) -> None:
        """Another screen is on the wall."""
        self.name = self._opening(scene) if self.choosing else ""

    def follow(self, scene: Scene) -> None:
        """The same screen changed: the focus stays where it was, if that is still there."""
        if self.name and self.at(scene) is None:
            self.name = self._opening(scene) if self.choosing else ""

    def at(self, scene: Scene) -> Stop | None:
        return next((stop for stop in stops(scene) if stop.name == self.name), None)

    def choose(self, scene: Scene) -> None:
        """The clicker chooses from now on."""
        self.choosing = True
        self.name = self.name or self._opening(scene)

    def leave(self) -> None:
        self.choosing = False
        self.name = ""

    def move(self, scene: Scene, by: int) -> None:
        """To the next (+1) or last (-1) stop, round the ends."""
        order = [stop.name for stop in stops(scene)]
        if not order:
            self.name = ""
        elif self.name in order:
            self.name = order[(order.index(self.name) + by) % len(order)]
        else:
            self.name = order[0 if by > 0 else -1]

    @staticmethod
    def _opening(scene: Scene) -> str:
        order = stops(scene)
        first = next((stop for stop in order if stop.first), order[0] if order else None)
        return first.name if first is not None else ""


class Presenter(Protocol):
    """The part of the game that a window needs: it shows scenes and obeys commands."""

    def obey(self, command: Command) -> None: ...

    def scene(self, page: Page) -> Scene: ...


class Draft(NamedTuple):
    """A text that was left in its field unsent, since it may point at somebody: of which field, and over what."""

    place: str
    command: Command
    known: str
    text: str


class Interaction:
    """Call `refresh` whenever the scene may have changed."""

    def __init__(self, game: Presenter, viewport: Viewport, zoom: float = 1.0) -> None:
        self._game = game
        self.viewport = viewport
        self.zoom = zoom
        self.focus = Focus()
        self.text_field = TextField()
        self.fingers = FingerKeys()
        self.hover = Hover()
        self.blank = False  # the wall is black until somebody does something
        self.shared = False  # another window shows the same meeting
        self.attended = True  # the keyboard is with this window
        self.pressed = ""
        self.holds = False  # the screen has just come by itself: whoever goes on now meant the one before it
        self._told = ("", "", "")  # what the game knows of a field at this letter
        self._typed_last = ""  # the field of this screen that somebody typed in last
        self._drafts: dict[str, Draft] = {}  # by the name of the field
        self._reminded: set[Draft] = set()  # drafts that somebody was led back to before going on
        self.scene = Scene("", ())
        self.refresh()

    def refresh(self) -> None:
        """Fetch the scene. A field that it no longer has is confirmed first."""
        page = replace(self.viewport.page, zoom=self.zoom)
        scene = self._game.scene(page)
        if self._abandons(scene):
            scene = self._game.scene(page)
        fresh, self.scene = scene.name != self.scene.name, scene
        if fresh:
            self._open()
        else:
            self.focus.follow(scene)
        self.scene = self.fingers.over(scene, page, self.text_field)
        if not fresh:
            self._follow_field()
        self.attend()

    def _abandons(self, scene: Scene) -> bool:
        """Leave a field that this scene does not have; True when that sent a command."""
        held = self.text_field.field
        stays = scene.name == self.scene.name and any(held and field.name == held.name for field in scene.fields())
        if held is None or stays:
            return False
        command = self.text_field.confirm()
        self._lay_down()
        if command is not None:
            self._game.obey(command)
        return command is not None

    def _open(self) -> None:
        self.pressed = self._typed_last = ""
        self.fingers.away()
        self.focus.begin(self.scene)
        opening = next((field for field in self.scene.fields() if field.first), None)
        if opening is not None and not self.focus.choosing:
            self.text_field.take(opening, self._draft_of(opening))

    def _follow_field(self) -> None:
        now = self._held_now()
        if now is not None:
            self.text_field.follow(now)

    def attend(self) -> None:
        """Ask the system for text only where there is a field, and say where the caret is."""
        if not self.attended or not pygame.display.get_init():
            return
        if not self.scene.fields():
            pygame.key.stop_text_input()
            return
        pygame.key.start_text_input()
        if self.text_field.field is not None:
            pygame.key.set_text_input_rect(self.text_field.caret_rect(self.viewport, self.zoom))

    def paint_state(self) -> PaintState:
        """What the painter has to know of all this."""
        return PaintState(self.zoom, self.focus.name, self.pressed, self._typed())

    def _typed(self) -> dict[str, Typed]:
        """The field in use, and those in which a text was left unsent."""
        drafts = {field.name: self._draft_of(field) for field in self.scene.fields()}
        left = {name: Typed(text, 0, 0, idle=True) for name, text in drafts.items() if text is not None}
        field = self.text_field.field
        return left | ({field.name: self.text_field.typed(self.viewport, self.zoom)} if field is not None else {})

    def _draft_of(self, field: Field) -> str | None:
        """What was left in this field, where it still asks for the same and nobody changed its text since."""
        draft = self._drafts.get(field.name)
        same = draft and draft[:3] == (self.scene.place, field.command, field.text)
        return draft.text if draft and same else None

    def flush(self) -> bool:
        """Send what was typed and not yet confirmed; the field stays in use.

        False where a number was refused, or where the text may point at somebody: then it is asked to look once more.
        """
        if self.text_field.doubtful:
            self.text_field.hold()
            return False
        command = self.text_field.confirm()
        if command is None:
            return True
        self._game.obey(command)
        self.refresh()
        now = self._held_now()
        refused = self.text_field.is_refused(now)
        if refused and now is not None:
            self.text_field.take(now)
        return not refused

    def _held_now(self) -> Field | None:
        """The field that is typed in, as the scene has it by now."""
        held = self.text_field.field
        return next((field for field in self.scene.fields() if held is not None and field.name == held.name), None)

    def follow_typing(self) -> None:
        """Tell what stands in a field of which something beside it depends: counts, warnings, better words."""
        field, typed = self.text_field.field, self.text_field.buffer.text
        if field is not None and field.live and self._told != (field.name, field.text, typed):
            self._told = (field.name, field.text, typed)
            self._game.obey(Typing(*self._told))
            self.refresh()

    def take(self, field: Field) -> None:
        """Begin to type in a field."""
        self.text_field.take(field, self._draft_of(field))
        self.focus.name, self._typed_last = "", field.name
        self.attend()

    def begin_typing(self, text: str) -> None:
        """Somebody types beside a field: into the one with the ring, the last one, the first that is empty.

        A figure begins a number, where one is asked for.
        """
        fields = self.scene.fields()
        ring = [field for field in fields if field.name == self.focus.name]
        last = [field for field in fields if field.name == self._typed_last]
        numbers = [field for field in fields if field.number and text[:1].isdigit()]
        empty = [field for field in fields if not field.text]
        for field in (*ring, *last, *numbers, *empty, *fields)[:1]:
            self.focus.choosing = False
            self.take(field)

    def leave(self) -> bool:
        """Stop typing; nothing typed is lost. False where it was not taken: then it is no time to go on."""
        taken = self.flush()
        self._lay_down()
        self.attend()
        return taken

    def _lay_down(self) -> None:
        """Leave the field. What may point at somebody stays in it as a draft, and is not offered better words."""
        field, text = self.text_field.field, self.text_field.buffer.text
        if field is None:
            return
        self._drafts.pop(field.name, None)
        if self.text_field.doubtful:
            self._drafts[field.name] = Draft(self.scene.place, field.command, field.text, text)
            if field.live:
                self._told = ("", "", "")
                self._game.obey(Typing(field.name, field.text, field.text))
        self.text_field.leave()

    def waits(self, stop: Stop | None) -> bool:
        """Whether this has to wait for a text that may point at somebody. What only covers the wall never does."""
        return self.text_field.doubtful and isinstance(stop, Touch) and not isinstance(stop.command, Show)

    def press(self, stop: Stop | None) -> None:
        """Do what a touch asks for, or go into a field."""
        if self.holds and stop is not None and stop.name == self.scene.primary:
            return
        if isinstance(stop, Field):
            self.take(stop)
        elif stop is not None and not (isinstance(stop.command, LEADS_ON) and self._reminds()):
            self._game.obey(stop.command)
            self.refresh()
            self._go_on_in(stop.into)

    def _go_on_in(self, name: str) -> None:
        """The field into which the press has put words that somebody goes on from."""
        for field in self.scene.fields():
            if field.name == name:
                self.take(field)
                self.text_field.buffer.choose_open()

    def _reminds(self) -> bool:
        """Whether a text was left unsent here: once, before it goes on without that, it leads back into the field."""
        left = [field for field in self.scene.fields() if self._draft_of(field) is not None]
        fresh = next((field for field in left if self._drafts[field.name] not in self._reminded), None)
        if fresh is None:
            return False
        self._reminded.add(self._drafts[fresh.name])
        self.take(fresh)
        self.text_field.hold()
        return True

    def at(self, pos: tuple[int, int]) -> Stop | None:
        """What lies on top at a pixel of the window."""
        x, y = self.viewport.units(*pos)
        return next((stop for stop in reversed(stops(self.scene)) if stop.area.contains(x, y)), None)

    def darken(self) -> None:
        """The wall goes black. Somebody at a desk must know, so there it is a command."""
        if self.shared:
            self._game.obey(Show("blank"))
            self.refresh()
        else:
            self.blank = True

    def move(self, by: int) -> None:
        """The focus goes on; a keyboard that comes to a field types in it, a clicker looks at it only."""
        self.focus.move(self.scene, by)
        stop = self.focus.at(self.scene)
        if isinstance(stop, Field) and not self.focus.choosing:
            self.take(stop)


def pressable(stop: Stop | None, name: str) -> bool:
    """Whether this is the touch of that name."""
    return isinstance(stop, Touch) and stop.name == name
