"""The names of keys, as scenes use them, and which presses count; what a key does is decided elsewhere."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

import pygame
from pygame.event import Event

GUARD = 0.25  # seconds in which the same step key counts once
GUARDED = frozenset({"space", "pagedown", "pageup", "f8", "f11"})
NAMED = {
    pygame.K_SPACE: "space",
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_PAGEUP: "pageup",
    pygame.K_PAGEDOWN: "pagedown",
    pygame.K_ESCAPE: "escape",
    pygame.K_TAB: "tab",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_KP_PLUS: "plus",
    pygame.K_KP_MINUS: "minus",
    pygame.K_KP_PERIOD: ".",
    **{getattr(pygame, f"K_F{n}"): f"f{n}" for n in range(1, 13)},
    **{getattr(pygame, f"K_KP{n}"): str(n) for n in range(10)},
}
ALONE = frozenset(
    getattr(pygame, f"K_{name}")
    for name in (
        "LCTRL", "RCTRL", "LSHIFT", "RSHIFT", "LALT", "RALT", "LMETA", "RMETA", "LSUPER", "RSUPER", "MODE",
        "CAPSLOCK", "NUMLOCK", "SCROLLOCK",
    )
)  # fmt: skip
"""Keys that do nothing by themselves. They come as presses too: Ctrl alone must not look like Ctrl with a key."""
SIGNS = {"+": "plus", "-": "minus", "=": "plus"}
TOP_ROW = {pygame.KSCAN_1 + i: "1234567890"[i] for i in range(10)}
COMMAND = pygame.KMOD_CTRL | (pygame.KMOD_META if sys.platform == "darwin" else 0)


def has_control(event: Event) -> bool:
    """Whether Ctrl (Command on a Mac) is held, and not as half of AltGr."""
    return bool(event.mod & COMMAND) and not event.mod & (pygame.KMOD_ALT | pygame.KMOD_MODE)


def names_of(event: Event) -> tuple[str, ...]:
    """The names of a key press, the most exact first; keys of a keyboard without figures still give their figure."""
    if event.key in ALONE or (event.mod & pygame.KMOD_ALT and not event.unicode):
        return ()
    if has_control(event):
        shift = "shift+" if event.mod & pygame.KMOD_SHIFT else ""
        return tuple(f"ctrl+{shift}{name}" for name in _bare(event))
    if event.key == pygame.K_TAB and event.mod & pygame.KMOD_SHIFT:
        return ("shift+tab",)
    if event.key in NAMED:
        return (NAMED[event.key],)
    return _printed(event) or _bare(event)


def _bare(event: Event) -> tuple[str, ...]:
    if event.key in NAMED:
        return (NAMED[event.key],)
    name = pygame.key.name(event.key).lower()
    figure = TOP_ROW.get(getattr(event, "scancode", 0), "")
    return _unique(SIGNS.get(name, name), name, figure)


def _printed(event: Event) -> tuple[str, ...]:
    sign = event.unicode.lower()
    if not sign.isprintable() or not sign:
        return ()
    figure = TOP_ROW.get(getattr(event, "scancode", 0), "")
    if figure and event.mod & pygame.KMOD_SHIFT:
        figure = f"shift+{figure}"  # on a French keyboard the figure itself needs Shift: there the sign goes first
        if event.key == ord(sign[0]):  # while no text is typed X11 gives "3" for Shift+3, and that is not what is meant
            return (figure,)
    return _unique(SIGNS.get(sign, sign), sign, figure)


def _unique(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


@dataclass
class Guard:
    """Lets a key through once for each time that it goes down; step keys no more often than people can mean it."""

    _down: set[int] = field(default_factory=set)
    _last: dict[str, float] = field(default_factory=dict)

    def passes(self, event: Event, name: str, now: float) -> bool:
        if event.key in self._down:
            return False
        self._down.add(event.key)
        if name not in GUARDED:
            return True
        earlier = self._last.get(name)
        if earlier is not None and now - earlier < GUARD:
            return False
        self._last[name] = now
        return True

    def released(self, event: Event) -> None:
        self._down.discard(event.key)

    def forget(self) -> None:
        """The window lost the keyboard: nobody will tell us which keys go up."""
        self._down.clear()
