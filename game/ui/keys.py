"""What a key press means on a screen: where something can be typed, signs are for typing. It knows no keyboard."""

from __future__ import annotations

from game.ui.scene import Field, Scene, Touch, find

ALOUD = "ctrl+shift+l"
"""Has the wall read aloud. Every other press ends that."""
DAY_KEY = "ctrl+shift+h"
"""Shows what the hall of a study day gets."""
SIGNS = frozenset({"space", "plus", "minus"})
"""Keys with a name that type a sign all the same."""
EDITING = frozenset("acvxyz")
"""Letters that Ctrl turns into editing while somebody types: no button may want them where there is a field."""


def types(key: str) -> bool:
    """Whether this key, as the keymap names it, puts a sign into a text."""
    return key in SIGNS or len(key.removeprefix("shift+")) == 1


def is_for_text(scene: Scene, key: str) -> bool:
    """Where there is a field, signs are typed and nothing else: actions want Ctrl, a key of the top row or PgDn."""
    return bool(scene.fields()) and types(key)


def meant(scene: Scene, keys: tuple[str, ...]) -> Touch | Field | None:
    """What a press of the key with these names means: what carries it, or, for the main keys, the step forward."""
    if not keys or is_for_text(scene, keys[0]):
        return None
    return next((stop for key in keys if (stop := find(scene, key)) is not None), None) or _main(scene, keys[0])


def _main(scene: Scene, key: str) -> Touch | Field | None:
    """Space, Enter and the clicker's forward do one thing, on every screen; Ctrl+Enter does it in a text too."""
    if key not in MAIN:
        return None
    twin = find(scene, TWINS[key]) if key in TWINS else None
    return twin or scene.touch(scene.primary)


MAIN = ("space", "enter", "ctrl+enter", "pagedown")
TWINS = {"space": "enter", "enter": "space"}
