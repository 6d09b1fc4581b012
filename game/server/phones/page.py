"""The page that a phone votes with: one document that asks for nothing else, and works without its script too.

What a card or a team wrote reaches the page escaped; what the script draws later, it draws as text. Of each row there
are always enough for the script to fill.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from game.core.cards import ABSTAIN, LETTERS
from game.i18n.words import Words
from game.server.html import policy, render, small_style, smallest_script, smallest_style
from game.server.phones.state import State, letter_of
from game.server.phones.texts import counted, nothing_yet, script_words
from game.texts.house_rules import promises
from game.texts.language_names import language_name

STYLE, SCRIPT = "ballot.css", "ballot.js"
CODE_STYLE = "code.css"
"""What the page for the code has beside it, which a ballot need not carry."""
REFRESH = {"vote": 30, "consent": 90, "end": 600}
"""Seconds after which a page without script asks again; longer where somebody is choosing or typing."""
ASKING = ("vote", "consent")
OPEN = (*ASKING, "results")
"""States with something to choose or read; the others are words alone, and calm."""
SIGNS = "✓~!"
MARK, MARKS = "···", {"closed": "✓", "stopped": "II"}
"""On the card of the calm states; ballot.js has them too."""
COMPARED = ("mine", "n", "round", "v")
"""What the script compares with what it hears next. Of all else it needs only what is not empty."""
READ = ("kicker", "title", "text", "story", "rule", "house", "hint", "vow", "hall", "lang", "room")
"""What the script reads from the page, or never."""
EMPTY = {"id": "", "text": ""}


def ballot_policy() -> str:
    """The Content-Security-Policy for all pages here: this script and this style, and nothing from elsewhere."""
    return policy(smallest_style(STYLE), smallest_script(SCRIPT))


def code_policy() -> str:
    """That of the page for the code, which has more style and no script."""
    return policy(_code_style(), smallest_script(SCRIPT))


def _code_style() -> Markup:
    return smallest_style(STYLE) + small_style(CODE_STYLE)


def ballot_page(state: State, say: Words, languages: Iterable[str]) -> bytes:
    """The whole page for this state (see phones/state.py), with links to the other languages."""
    name, note = state["state"], _note(state, say)
    consent = name == "consent"
    speaking = bool(state["hint"]) and not consent
    return _page(
        "ballot.html",
        state["title"],
        say,
        state=state,
        told={key: value for key, value in state.items() if key in COMPARED or (value and key not in READ)},
        script=smallest_script(SCRIPT),
        promise=state["vow"],
        script_words=script_words(say),
        refresh=REFRESH["consent"] if speaking else REFRESH.get(name, 6),
        open=name in OPEN or speaking,
        asking=name in ASKING or speaking,
        consent=consent,
        speaking=speaking,
        sure=name == "vote" and state["sure"] and state["mine"] not in (None, ABSTAIN),
        picks=picks(state),
        mine=as_long(state, state["mine"] or ""),
        bars=bars(state, say),
        chosen=bool(note),
        note=note or ("" if speaking else nothing_yet(say)),
        others=[(code, language_name(code)) for code in languages if code != say.language],
        mark=MARKS.get(name, MARK),
    )


def code_page(say: Words, sentence: str = "") -> bytes:
    """The page to type the code on; `sentence` says what was wrong with the last one."""
    return _page("code.html", say("Vote with this phone"), say, style=_code_style(), wrong=sentence)


def ticket_page(say: Words) -> bytes:
    """For who opened a ticket that is still free: one press, on the phone that stays."""
    return _page("ticket.html", say("Vote with this phone"), say)


def word_page(title: str, sentence: str, say: Words, again: int = 0, to: str = "") -> bytes:
    """A page with a title, a sentence and a way back; after `again` seconds it asks by itself, for `to` if given."""
    return _page("word.html", title, say, text=sentence, again=f"{again};url={to}" if to else again)


def doubt_page(to: str, form: Mapping[str, str], sentence: str, say: Words, back: str) -> bytes:
    """A question about what was typed, with the two ways on: change it, or send it all the same."""
    return _page("doubt.html", say("One moment please"), say, to=to, form=form, text=sentence, back=back)


def _page(template: str, title: str, say: Words, **values: object) -> bytes:
    values.setdefault("promise", " ".join(promises(say)))
    values.setdefault("style", smallest_style(STYLE))
    return render(template, title=title, say=say, **values).encode()


@dataclass(frozen=True, slots=True)
class Pick:
    """A button for a choice; one without an id is hidden. A `letter` is read out: everybody in the room says "B".

    `value` is the id, as long as that of any other: a form that is sent must not tell by its length what was chosen.
    """

    id: str
    value: str
    text: str
    sign: str
    letter: bool
    cls: str
    pressed: bool


def picks(state: State) -> list[Pick]:
    """The options and abstain, or the answers to a rule."""
    consent = state["state"] == "consent"
    offered = state["answers"] if consent else state["options"]
    rows = [*offered, *[EMPTY] * (len(LETTERS) + 1 - len(offered))]
    return [_pick(i, one["id"], one["text"], state) for i, one in enumerate(rows)]


def as_long(state: State, id: str) -> str:
    """The id of a choice with spaces behind it."""
    offered = state["answers"] if state["state"] == "consent" else state["options"]
    return id.ljust(max((len(one["id"]) for one in offered), default=0)) if id else ""


def _pick(i: int, id: str, text: str, state: State) -> Pick:
    consent, mine = state["state"] == "consent", state["mine"]
    own = consent or id == ABSTAIN
    sign = "" if not id else "–" if id == ABSTAIN else SIGNS[i] if consent else LETTERS[i]
    return Pick(
        id, as_long(state, id), text, sign, bool(id) and not own, f"k{id}" if own else f"k{i}", bool(id) and id == mine
    )


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the outcome; a covered one has no figure."""

    letter: str
    text: str
    figure: str
    percent: int
    covered: bool
    shown: bool


def bars(state: State, say: Words) -> list[Bar]:
    """A row for each option of the outcome."""
    rows = [*zip(state["options"], state["results"], strict=False), *[(EMPTY, None)] * len(LETTERS)]
    return [_bar(letter, one["text"], bar, say) for letter, (one, bar) in zip(LETTERS, rows, strict=False)]


def _bar(letter: str, text: str, bar: dict[str, int | None] | None, say: Words) -> Bar:
    if bar is None:
        return Bar(letter, text, "", 0, covered=False, shown=False)
    if bar["percent"] is None:
        return Bar(letter, text, say("not shown"), 0, covered=True, shown=True)
    return Bar(letter, text, f"{bar['percent']}% · {bar['count']}", bar["percent"], covered=False, shown=True)


def _note(state: State, say: Words) -> str:
    """Under the choices: what the box holds of this phone; "" for nothing."""
    offered = state["answers"] if state["state"] == "consent" else state["options"]
    chosen = next((one["text"] for one in offered if one["id"] == state["mine"]), "")
    return counted(say, letter_of(state, state["mine"]) or chosen) if chosen else ""
