"""What keys are called: on a button, in the help, on paper."""

from __future__ import annotations

from collections.abc import Mapping

from game.i18n.words import Words

SIGNS = {"ctrl": "Ctrl", "shift": "Shift", "alt": "Alt", "plus": "+", "minus": "−"}
SIGNS |= {"up": "↑", "down": "↓", "left": "←", "right": "→"}
MOST_ALONE = 2
"""So many figures in a row are named one by one; more of them as “1 – 5”."""


def key_names(say: Words) -> tuple[tuple[str, str], ...]:
    """How keys with a name are called."""
    return (("space", say("Space")), ("escape", say("Esc")), ("pageup", say("PgUp")), ("pagedown", say("PgDn")))


def named_keys(keys: tuple[str, ...], names: Mapping[str, str]) -> str:
    """The first of these keys as it stands on a keyboard; `names` are the words of the language for some."""
    if not keys:
        return ""
    return " ".join(SIGNS.get(part) or names.get(part) or part.capitalize() for part in keys[0].split("+"))


def key_words(keys: tuple[str, ...], say: Words) -> str:
    """The first of these keys as it stands on a keyboard."""
    return named_keys(keys, dict(key_names(say)))


def keys_together(keys: tuple[str, ...], say: Words) -> str:
    """Several keys in a row, what they are pressed with said once: “Ctrl 1 – 3”, “G · N”, “Ctrl ↑ · ↓”."""
    named = [key_words((key,), say) for key in keys]
    held = {name.rpartition(" ")[0] for name in named}
    if len(held) > 1:
        return " · ".join(named)
    (with_it,) = held
    own = [name.rpartition(" ")[2] for name in named]
    row = f"{own[0]} – {own[-1]}" if len(own) > MOST_ALONE and _in_a_row(own) else " · ".join(own)
    return f"{with_it} {row}".strip()


def _in_a_row(names: list[str]) -> bool:
    return all(one.isdigit() for one in names) and "".join(names) in "123456789"
