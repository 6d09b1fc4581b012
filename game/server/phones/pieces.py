"""The rows of a ballot page as HTML: choices, bars, languages. There are always enough for the script to fill."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from game.core.cards import ABSTAIN, LETTERS
from game.i18n.words import Words
from game.server.phones.state import State

SIGNS = "✓~!"
NAMES = {"en": "English", "nl": "Nederlands"}
EMPTY = {"id": "", "text": ""}


def picks(state: State) -> str:
    """A button for each choice: the options and abstain, or the answers to a rule."""
    asking = state["state"] == "consent"
    offered = state["answers"] if asking else state["options"]
    rows = [*offered, *[EMPTY] * (len(LETTERS) + 1 - len(offered))]
    return "".join(_pick(i, one, asking, state["mine"]) for i, one in enumerate(rows))


def _pick(i: int, one: dict[str, str], asking: bool, mine: str | None) -> str:
    name, text = escape(one["id"]), escape(one["text"])
    own = asking or one["id"] == ABSTAIN
    sign = "" if not name else "–" if one["id"] == ABSTAIN else SIGNS[i] if asking else LETTERS[i]
    kind = f"k{name}" if own else f"k{i}"
    pressed = "true" if name and one["id"] == mine else "false"
    return (
        f'<button class="pick {kind}" name="{"a" if asking else "c"}" value="{name}" aria-pressed="{pressed}"'
        f'{"" if name else " hidden"}><i aria-hidden="true">{sign}</i><span>{text}</span><u></u></button>'
    )


def sures(mine: int, say: Words) -> str:
    """Three buttons: how sure somebody is of their choice."""
    texts = (say("Not sure"), say("Fairly sure"), say("Very sure"))
    return "".join(
        f'<button name="s" value="{n}" aria-pressed="{"true" if n == mine else "false"}">{escape(text)}</button>'
        for n, text in enumerate(texts, 1)
    )


def bars(state: State, say: Words) -> str:
    """A row for each option of the outcome; a covered one has no figure."""
    rows = [*zip(state["options"], state["results"], strict=False), *[(EMPTY, None)] * len(LETTERS)]
    return "".join(_bar(i, one, bar, say) for i, (one, bar) in enumerate(rows[: len(LETTERS)]))


def _bar(i: int, one: dict[str, str], bar: dict[str, int | None] | None, say: Words) -> str:
    hidden = bar is not None and bar["percent"] is None
    percent = bar["percent"] or 0 if bar else 0
    own = escape(say("Your vote"))
    figure = say("covered") if hidden else f"{percent}% · {bar['count']}" if bar else ""
    return (
        f'<li class="k{i}{" covered" if hidden else ""}"{"" if bar else " hidden"}>'
        f'<i aria-hidden="true">{LETTERS[i]}</i><span>{escape(one["text"])}</span><b>{escape(figure)}</b>'
        f'<svg aria-hidden="true"><rect width="{percent}%" height="100%"/></svg>'
        f"<em hidden>{own}</em></li>"
    )


def others(languages: Iterable[str]) -> str:
    """Links to the same page in other languages, each named in its own."""
    return "".join(
        f'<a href="/lang/{code}" lang="{code}" hreflang="{code}">{escape(NAMES.get(code, code))}</a>'
        for code in map(escape, languages)
    )
