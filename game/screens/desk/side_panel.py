"""The right of the desk: a word for whoever leads, what waits at the door, and requests to stop, by number only."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import ReadHere, UseReason
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.about import more_about, more_pill
from game.screens.desk.stack import named
from game.screens.desk.widgets import BODY, GAP, LABEL, body, card, heading, label, press, row
from game.ui.geometry import AIRY, EASY, Area
from game.ui.scene import Box, Icon, Item, Text
from game.ui.widgets import Items, height_of


def right_column(area: Area, desk: Desk, say: Words) -> Items:
    doors_h = _doors_h(desk, area.w)
    stops_h = 286.0 if not doors_h else 222.0 if desk.phones.stops else 176.0
    stops = Area(area.x, area.bottom - stops_h, area.w, stops_h)
    doors = Area(area.x, stops.y - GAP - doors_h, area.w, doors_h)
    coach_end = (doors.y if doors_h else stops.y) - GAP
    return (
        *_coach(Area(area.x, area.y, area.w, coach_end - area.y), desk, say),
        *(_doors(doors, desk, say) if doors_h else ()),
        *_stops(stops, desk, say),
    )


def _coach(area: Area, desk: Desk, say: Words) -> Items:
    """Advice first, a sentence to say aloud below it; smaller, and less of it, where there is little room."""
    inner = area.inset(30, 24)
    said = f"“{desk.saying}”" if desk.saying else ""
    every = (*desk.advice, said) if said else desk.advice
    texts = _fitting(every, inner.w, inner.h - 54 - 34)
    wants = [height_of(text, BODY, inner.w, 1.28) * 1.04 + 4 for text in texts]
    room = inner.h - 54 - 16 * len(texts) - (34 if said in texts else 0)
    scale = min(1.0, room / max(1.0, sum(wants)))
    y, items = inner.y + 54, list[Item]()
    for text, want in zip(texts, wants, strict=True):
        if text is said:
            y += min(20.0, max(0.0, room - sum(wants)))
            items.append(label(Area(inner.x, y, inner.w, 32), say("Say, for example")))
            y += 34
        ink, face = ("attention", "semi") if text is said else ("ink", "medium")
        at = Area(inner.x, y, inner.w, want * scale)
        items.append(Text(at, text, BODY, face, ink, least=16, group="coach", leading=AIRY))
        y += want * scale + 16
    return (
        Box(area, "attention_tint", 28, shadow="card"),
        Icon(Area(inner.x, inner.y, 38, 38), "feather", "attention", 2.2),
        *_coach_head(inner._replace(h=40), len(texts) < len(every), say),
        *items,
    )


def _coach_head(area: Area, more: bool, say: Words) -> Items:
    pill = more_pill(area, say)
    title = Area(area.x + 54, area.y, (pill.x - 8 if more else area.right) - area.x - 54, area.h)
    return (heading(title, say("For you")), *(more_about(pill, "more-advice", say) if more else ()))


def _fitting(texts: tuple[str, ...], w: float, room: float) -> tuple[str, ...]:
    """As many of these, the first ones first, as can be read in this room."""
    while texts and sum(height_of(text, 18, w, 1.3) * 1.15 + 16 for text in texts) > room:
        texts = texts[:-1]
    return texts


def _doors_h(desk: Desk, w: float) -> float:
    """Somebody at the door, or a reason that waits: as high as that needs; 0 without."""
    door, said = 62.0 if desk.phones.waiting else 0.0, desk.phones.said
    reason = _reason_h(said[0].text, w) + 74 if said else 0.0
    return door + reason + 26 if door or reason else 0.0


def _reason_h(text: str, w: float) -> float:
    return min(190.0, height_of(text, 20, w - 44, 1.2) * 1.1 + 10)


def _doors(area: Area, desk: Desk, say: Words) -> Items:
    """A phone that wants a seat, and one reason at a time with what may become of it."""
    inner = area.inset(22, 13)
    y, items = inner.y, list[Item]()
    for n, action in enumerate(named(desk, "let_in")):
        items += press(Area(inner.x, y, inner.w, 54), action, f"door-{n}", icon="phone", size=22)
        y += 62
    if desk.phones.said:
        h = _reason_h(desk.phones.said[0].text, area.w)
        text = _quoted(desk)
        items.append(Text(Area(inner.x, y, inner.w, h), text, 22, "medium", valign="middle", least=18, leading=EASY))
        presses = (*_first_said(desk, say), named(desk, "drop_said")[0])
        items += row(Area(inner.x, y + h + 8, inner.w, 54), presses, "said", 12)
    return (card(area), *items)


def _quoted(desk: Desk) -> str:
    """The reason that waits longest, with the letter of the standpoint that it is for."""
    one = desk.phones.said[0]
    letter = desk.card.letter(one.option) if desk.card else ""
    return f"{letter} · “{one.text}”" if letter else f"“{one.text}”"


def _first_said(desk: Desk, say: Words) -> tuple[Action, ...]:
    """To the wall with it, if its card lies there; where it is covered still, first it is read."""
    one = desk.phones.said[0]
    commands = (UseReason(one.id), ReadHere(one.id))
    found = tuple(action for action in desk.choices if action.command in commands)
    to_wall = say("Show it")
    return tuple(replace(one, label=to_wall) if isinstance(one.command, UseReason) else one for one in found)


def _stops(area: Area, desk: Desk, say: Words) -> Items:
    inner = area.inset(30, 24)
    asked = desk.phones.stops
    seen = tuple(action for action in desk.choices if action.name == "stops_seen")
    # On a narrow desk three buttons do not fit: there the others are back once it has been seen.
    pressed = (*seen, *(desk.stop[1:] if area.w > 400 or not seen else ()))
    return (
        Box(area, "stop_tint" if asked else "card", 28, "stop" if asked else "", 4, "card"),
        Icon(Area(inner.x, inner.y, 38, 38), "stop", "stop"),
        heading(Area(inner.x + 50, inner.y, inner.w - 94, 40), say("Stop requests")),
        Text(Area(inner.right - 44, inner.y, 44, 40), str(asked), 36, "bold", "ink", "right", "middle", lines=1),
        *_stop_note(Area(inner.x, inner.y + 54, inner.w, inner.h - 54 - 76), desk, say),
        *row(Area(inner.x, inner.bottom - 64, inner.w, 64), pressed, "calm", 12, with_key=False),
    )


def _stop_note(area: Area, desk: Desk, say: Words) -> Items:
    asked = desk.phones.stops
    told = say("Somebody asks for a pause. You do not see who.") if asked else _calm(desk, say)
    return (body(area, told, "ink" if asked else "muted", LABEL),) if area.h > 40 else ()


def _calm(desk: Desk, say: Words) -> str:
    if desk.phones.on:
        return say("If one comes, you see it here. You never see from whom.")
    return say("Anybody may say stop. With phones they can ask for it silently.")
