"""HTML as a value: whatever is put into it as a plain text is escaped, so that no text of a room becomes markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from game.desk.action import Action
from game.desk.model import Entry
from game.i18n.words import Words

VOID = frozenset({"input", "img", "br", "meta"})
ADDING = ("objection", "argument")
"""Entries that add a text each time they are sent; the others hold one text that is changed."""
BY_ITSELF = ("propose", "notes")
"""Entries that are sent while somebody types: they are no step that could be undone."""


class Html(str):
    """Markup that is safe to send as it is."""

    __slots__ = ()


NOTHING = Html("")


def tag(element: str, /, *inner: str, **attributes: str | bool | int | None) -> Html:
    """One element. `cls` is its class, a trailing _ is dropped, _ becomes -; None and False leave an attribute out."""
    told = "".join(
        _attribute(key, value) for key, value in attributes.items() if value is not None and value is not False
    )
    return Html(f"<{element}{told}>" if element in VOID else f"<{element}{told}>{joined(inner)}</{element}>")


def _attribute(key: str, value: str | bool | int | None) -> str:
    name = "class" if key == "cls" else key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def joined(parts: Iterable[str]) -> Html:
    """Parts one after the other; a plain text among them is escaped."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def hidden(name: str, value: str) -> Html:
    return tag("input", type="hidden", name=name, value=value)


def sending(do: str, more: Iterable[tuple[str, str]], *inner: str, at: str = "", cls: str = "", **more_of: str) -> Html:
    """A form that does `do` with these arguments; `at` is the step that it is meant for."""
    pairs = [("do", do), *more, *([("at", at)] if at else [])]
    fields = joined(hidden(name, value) for name, value in pairs)
    return tag("form", fields, *inner, method="post", action="/desk/do", cls=cls or None, **more_of)


def press(action: Action, *inner: str, at: str = "", cls: str = "", told: str = "") -> Html:
    """A button that does this action; `told` is its name for a screen reader where the label is a sign."""
    pressed = "true" if action.kind == "chosen" else None
    face = inner or (action.label,)
    button = tag(
        "button",
        *face,
        type="submit",
        cls=f"{action.kind} {cls}".strip(),
        aria_label=told or None,
        aria_pressed=pressed,
    )
    return sending(action.name, action.arguments, button, at=at)


def presses(actions: Iterable[Action], at: str = "", cls: str = "row") -> Html:
    """Buttons side by side; nothing where there are none."""
    made = joined(press(action, at=at) for action in actions)
    return tag("div", made, cls=cls) if made else NOTHING


def typing(entry: Entry, say: Words) -> Html:
    """A field with its label and a button. Its id keeps it the same field when the page is made anew."""
    key = "-".join(("e", entry.name, *(value for _, value in entry.arguments)))
    kind = "adding" if entry.name in ADDING else "itself" if entry.name in BY_ITSELF else "change"
    about: dict[str, str | int] = {"id": key, "name": "text", "maxlength": entry.limit, "autocomplete": "off"}
    if entry.lines > 1:
        field = tag("textarea", f"\n{entry.text}", rows=entry.lines, **about)
    else:
        field = tag("input", type="text", value=entry.text, **about)
    label = tag("label", entry.label, for_=key)
    button = tag("button", say("Add") if kind == "adding" else say("Save"), type="submit", cls="quiet")
    return sending(entry.name, entry.arguments, label, field, button, cls="entry", data_kind=kind)
