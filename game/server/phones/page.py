"""The page that a phone votes with: one document that asks for nothing else, and works without its script too.

What a card or a team wrote reaches the page escaped; what the script draws later, it draws as text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from html import escape
from string import Template

from game.core.cards import ABSTAIN, LETTERS
from game.i18n.words import Words
from game.server.page_assets import page_file, policy, small_style, smallest_script
from game.server.phones.state import State, letter_of
from game.server.phones.texts import counted, nothing_yet, pause_requested, script_words

STYLE, SCRIPT = "ballot.css", "ballot.js"
REFRESH = {"vote": 30, "consent": 90, "end": 600}
"""Seconds after which a page without script asks again; longer where somebody is choosing or typing."""
ASKING = ("vote", "consent")
SIGNS = "✓~!"
NAMES = {"en": "English", "nl": "Nederlands"}
EMPTY = {"id": "", "text": ""}
OPEN = (*ASKING, "results")
"""States with something to choose or read; the others are words alone, and calm."""


def ballot_policy() -> str:
    """The Content-Security-Policy for all pages here: this script and this style, and nothing from elsewhere."""
    return policy(small_style(STYLE), smallest_script(SCRIPT))


def ballot_page(state: State, say: Words, languages: Iterable[str]) -> bytes:
    """The whole page for this state (see phones/state.py), with links to the other languages."""
    told = _head(say) | _texts(state, say) | _shown(state) | _choices(state, say)
    told["others"] = others([language for language in languages if language != say.language])
    return _template("ballot.html").substitute(told).encode()


def code_page(say: Words, sentence: str = "") -> bytes:
    """The page to type the code on; `sentence` tells what was wrong with the last one."""
    told = {
        "title": say("Vote with this phone"),
        "text": say("Type the four characters from the big screen."),
        "label": say("Code"),
        "wrong": sentence,
        "go": say("Take part"),
        "foot": _foot(say),
    }
    told = _head(say) | _escaped(told) | {"wrong_hidden": "" if sentence else " hidden"}
    return _template("code.html").substitute(told).encode()


def word_page(title: str, sentence: str, say: Words) -> bytes:
    """A page with a title, a sentence and a way back."""
    told = {"title": title, "text": sentence, "back": say("Back to the vote"), "foot": _foot(say)}
    return _template("word.html").substitute(_head(say) | _escaped(told)).encode()


@cache
def _template(name: str) -> Template:
    return Template(page_file(name).replace("\n", ""))


def _escaped(texts: dict[str, str]) -> dict[str, str]:
    return {name: escape(text) for name, text in texts.items()}


def _head(say: Words) -> dict[str, str]:
    return {"lang": escape(say.language), "style": small_style(STYLE), "script": smallest_script(SCRIPT)}


def _foot(say: Words) -> str:
    return say("No names. After a round only totals are kept.")


def _json(value: object) -> str:
    """For an attribute in single quotes: most quotes in JSON are double ones."""
    return escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")), quote=False).replace("'", "&#39;")


def _texts(state: State, say: Words) -> dict[str, str]:
    told = {name: str(state[name]) for name in ("state", "code", "kicker", "title", "text", "rule", "round")}
    told |= {"room": state["room"] or "Open Kaart", "question": state["ask"]}
    told["look"] = "" if told["state"] in OPEN else "calm"
    told |= {"refresh": str(REFRESH.get(state["state"], 6)), "mine": state["mine"] or ""}
    told |= {
        "sure_ask": say("How sure are you?"),
        "why": say("What would you need? A few words, if you like."),
        "why_first": say("The facilitator reads it first, without knowing who wrote it."),
        "why_send": say("Send to the facilitator"),
        "stop": say("Ask for a pause"),
        "stop_how": say("Nobody sees who asks, and you need not say why."),
        "stop_yes": say("Yes, ask for a pause"),
        "stopped": pause_requested(say) if state["asked"] else "",
        "foot": _foot(say),
    }
    return _escaped(told) | {"now": _json(state), "texts": _json(script_words(say))}


def _shown(state: State) -> dict[str, str]:
    """Which parts are there: ` hidden` for those that are not."""
    name = state["state"]
    voted = state["mine"] not in (None, ABSTAIN)
    there = {
        "choose": name in ASKING,
        "bars": name == "results",
        "why": name == "consent",
        "sure": name == "vote" and state["sure"] and voted,
        "stop": not state["asked"],
    }
    return {f"{part}_hidden": "" if here else " hidden" for part, here in there.items()}


def _choices(state: State, say: Words) -> dict[str, str]:
    kind, note = _note(state, say)
    return {
        "action": "/consent" if state["state"] == "consent" else "/vote",
        "picks": picks(state),
        "sures": sures(state["my_sure"], say),
        "bars": bars(state, say),
        "note_kind": kind,
        "note": escape(note),
    }


def _note(state: State, say: Words) -> tuple[str, str]:
    """Under the choices: what the box holds of this phone."""
    offered = state["answers"] if state["state"] == "consent" else state["options"]
    chosen = next((one["text"] for one in offered if one["id"] == state["mine"]), "")
    if not chosen:
        return "", nothing_yet(say)
    return "good", counted(say, letter_of(state, state["mine"]) or chosen)


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
