"""The pages of who leads, of a scribe, of who is not paired, and the sheet of tickets. How they look, templates say.

The script replaces what differs when something changes, without touching what is being typed; without a script the
same page comes anew by itself, unless somebody holds it still to type. A scribe sees the rule as on the wall, a field
for another text, and arguments: nothing else of the desk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from markupsafe import Markup

from game.core.commands import ProposeRule, TypeNotes, UseReason
from game.core.manual_pages import SERVED, ManualPage, address, manual_language
from game.core.marks import shape_of
from game.core.step_help import StepHelp
from game.desk.model import Desk, Entry, Plan, WallLine
from game.i18n.words import Words
from game.server.desk.button_groups import (
    ELSEWHERE,
    OF_CAMERA,
    OF_CARDS,
    OF_PHONES,
    OF_SHARING,
    among,
    entry_id,
    entry_kind,
    grouped,
    is_less,
    without,
)
from game.server.desk.state import may_propose, place_of, rule_on_wall, standpoints, wall_mark
from game.server.html import FIXED, digest, render, small_script, small_style
from game.server.interface import Broadcast
from game.texts.key_names import keys_together

EVERY = 10
"""Seconds after which the page comes anew where no script runs."""
NOTES_LIMIT = 4000
RULE_LIMIT = 400
ARGUMENT_LIMIT = 120
STATUS = ("status",)


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A document and the content security policy that it must be sent with."""

    html: str
    policy: str


@cache
def policy(style: str, script: str) -> str:
    """Only our own script and style run; the wall's picture comes from here, and a photo that somebody has just taken
    from the page itself; nothing else is loaded or framed.
    """
    pictures = "'self' data: blob:" if script else "'self' data:"
    fixed = FIXED.replace("img-src data:", f"img-src {pictures}")
    return f"{fixed}; trusted-types desk; script-src {digest(script)}; style-src {digest(style)}"


def _page(template: str, title: str, say: Words, role: str = "", refresh: int = 0, **values: object) -> HtmlPage:
    """`refresh` in seconds for browsers without a script, 0 never; a page without a `role` has no script."""
    style, script = small_style("desk.css"), small_script("desk.js") if role else Markup()
    about = {"title": title, "say": say, "role": role, "refresh": refresh, "style": style, "script": script}
    shared = {"script_words": _script_words(say), "script_data": {}, "qr": qr, "shape_of": shape_of}
    return HtmlPage(render(template, **(shared | about | values)), policy(style, script))


def _script_words(say: Words) -> dict[str, str]:
    return {
        "on": say("Connected"),
        "off": say("No connection to the laptop. Trying again."),
        "saved": say("Saved"),
        "unsaved": say("Not sent yet"),
        "long": say("That is too long."),
        "reading": say("Looking for the cards …"),
        "unread": say("This phone cannot use that photo. Take another one."),
        "away": say("The photo did not reach the laptop. Check the hotspot or the cable, and take it again."),
        "lost": say("The phone loaded this page anew while its camera was open. Take the photo again."),
    }


def desk_page(broadcast: Broadcast, say: Words, still: bool = False) -> HtmlPage:
    """The whole desk; `still` holds it as it is, for typing without a script."""
    desk, title = broadcast.desk, say("Desk")
    if desk is None:
        return _page("desk.html", title, say, "desk", refresh=2, desk=None)
    return _page(
        "desk.html",
        title,
        say,
        "desk",
        refresh=0 if still else EVERY,
        script_data={"at": place_of(broadcast)},
        desk=desk,
        still=still,
        every=EVERY,
        at=place_of(broadcast),
        wall_mark=wall_mark(broadcast),
        time_bar=time_bar(desk.plan),
        wall_words=wall_words(desk),
        **_help(desk.help, say),
        **_fields(desk, say),
        **_buttons(desk, say),
    )


def wall_words(desk: Desk) -> list[tuple[str, tuple[WallLine, ...]]]:
    """What stands on the wall in groups of one kind, since entries and buttons are lists."""
    return [(kind, tuple(lines)) for kind, lines in groupby(desk.screen, lambda line: line.kind)]


def _help(told: StepHelp | None, say: Words) -> dict[str, object]:
    """The help for this step, in the language of the manual, and where that says the same."""
    language = manual_language(say.language)
    return {
        "help": told,
        "help_language": language,
        "help_keys": [(keys_together(one.keys, say), one.text) for one in told.press] if told else [],
        "manual": SERVED + address(ManualPage.FACILITATOR, language, told.anchor if told else ""),
    }


def _fields(desk: Desk, say: Words) -> dict[str, object]:
    """What can be typed; the notes are the facilitator's own, and no phone and no protocol ever has them."""
    return {
        "step_entries": [entry for entry in desk.entries if entry.name not in ("notes", "wifi")],
        "wifi_entries": [entry for entry in desk.entries if entry.name == "wifi"],
        "notes": Entry(say("My notes"), desk.notes, TypeNotes(), limit=NOTES_LIMIT, lines=5),
        "entry_id": entry_id,
        "entry_kind": entry_kind,
    }


def _buttons(desk: Desk, say: Words) -> dict[str, object]:
    return {
        "usable": {action.command.id for action in desk.choices if isinstance(action.command, UseReason)},
        "steps": without(desk.steps, STATUS),
        "statuses": grouped(among(desk.steps, STATUS), say),
        "step_choices": grouped(without(desk.choices, ELSEWHERE, OF_PHONES, OF_SHARING, OF_CARDS, OF_CAMERA), say),
        "card_choices": grouped(among(desk.choices, OF_CARDS), say),
        "phone_choices": grouped(among(desk.choices, OF_PHONES), say),
        "sharing_choices": grouped(among(desk.choices, OF_SHARING), say),
        "camera_ways": among(desk.choices, OF_CAMERA),
        "is_less": is_less,
    }


@dataclass(frozen=True, slots=True)
class Part:
    """A rectangle of the bar that shows the time plan."""

    x: int
    y: int
    width: int
    height: int
    cls: str


def time_bar(plan: Plan) -> list[Part]:
    """The plan as one bar, a thousand wide, with a mark for now."""
    total = sum(part.minutes for part in plan.segments) or 1
    at, parts = 0, []
    for part in plan.segments:
        wide = part.minutes * 1000 // total
        parts.append(Part(at, 0, max(2, wide - 6), 28, part.part))
        if part.part == "now":
            parts.append(Part(at + int(wide * plan.share), -6, 6, 40, "mark"))
        at += wide
    return parts


def scribe_page(broadcast: Broadcast, say: Words) -> HtmlPage:
    """The rule as on the wall, a field for another text, arguments during the talk; nothing else of the desk."""
    desk, label = broadcast.desk, say("Your text for the rule")
    text = desk.proposal if desk else ""
    entry = Entry(label, text, ProposeRule(), limit=RULE_LIMIT, lines=5) if may_propose(broadcast) else None
    return _page(
        "scribe.html",
        say("Scribe"),
        say,
        "scribe",
        desk=desk,
        rule=rule_on_wall(broadcast),
        entry=entry,
        entry_id=entry_id,
        entry_kind=entry_kind,
        standpoints=standpoints(broadcast, say),
        argument_limit=ARGUMENT_LIMIT,
    )


def pin_page(say: Words, why: str, seconds: int, tries: int) -> HtmlPage:
    """For who is not paired. `why`: used, pin, locked or ""; `seconds` of the lock, `tries` left before one."""
    sentence = {
        "used": say("This link has been used or is an old one. Scan the code on the laptop again."),
        "pin": say.plural("That PIN is not right. {n} try left.", "That PIN is not right. {n} tries left.", tries),
        "locked": say("Too many wrong PINs. Nobody can try for {n} seconds; anyone who is in stays in.", n=seconds),
        "": say("This phone is not paired yet. Scan the code on the laptop, or type the PIN beside it."),
    }[why]
    return _page("pin.html", say("Desk"), say, why=sentence)


def pair_page(role: str, say: Words) -> HtmlPage:
    """For who opened a pairing link: one press, on the phone that is meant; `role` tickets is on the laptop itself."""
    if role == "tickets":
        told = (
            say("Tickets"),
            say("Press the button to see the tickets on this laptop. It works once."),
            say("Tickets"),
        )
    elif role == "scribe":
        told = (
            say("Scribe"),
            say("Press the button on the phone that writes along. It works once."),
            say("Write along"),
        )
    else:
        told = (
            say("Desk"),
            say("Press the button on the phone that leads. It works once."),
            say("Lead from this phone"),
        )
    title, sentence, button = told
    return _page("pair.html", title, say, sentence=sentence, button=button)


def tickets_page(links: Sequence[str], room: str, say: Words) -> HtmlPage:
    """A4, twelve to a page. `links` come shuffled: a sheet in order of seats would tell who sits where."""
    return _page("tickets.html", say("Tickets"), say, links=links, room=room)


@lru_cache(maxsize=128)
def qr(link: str) -> Markup:
    """A code as inline picture, black on white with its quiet zone."""
    import segno  # phones that come back after a crash wait for the server, and want no code

    return Markup(  # noqa: S704 - every part was escaped, or is our own
        segno.make(link, error="m", micro=False).svg_inline(border=4, omitsize=True, dark="#000", light="#fff")
    )
