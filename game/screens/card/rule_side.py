"""Beside the editor: what the law already decides, and the other standpoints that were heard."""

from __future__ import annotations

from game.core.cards import ADVICE, NO_OPTION, Card, Sourced
from game.core.commands import DraftFrom, RewordRule
from game.core.session import Draft, Session
from game.i18n.words import Words
from game.screens.card.alike import STRIP, strip
from game.screens.card.objected import height_for, is_objected, objections
from game.texts.floors import floor_title
from game.ui.geometry import LABEL, Area
from game.ui.scene import Box, Icon, Text, Touch
from game.ui.widgets import Items, cap_width, card_text, height_of, keycap, letter, option_text, panel, sourced


def side_column(area: Area, session: Session, card: Card, draft: Draft, say: Words) -> Items:
    """What was agreed before and says the same, or clashes, stands above the rest."""
    meets = strip(area._replace(h=STRIP), session, say)
    if not meets:
        return _after_objection(area, session, card, draft, say)
    below = Area(area.x, area.y + STRIP + 20, area.w, area.h - STRIP - 20)
    return (*meets, *_after_objection(below, session, card, draft, say))


def _after_objection(area: Area, session: Session, card: Card, draft: Draft, say: Words) -> Items:
    """Then that comes first, as large as the text that it asks to change; else law and other voices have the room."""
    if not is_objected(session):
        return _with_earlier(area, session, card, draft, say)
    h = height_for(area, session)
    above, below = area._replace(h=h), Area(area.x, area.y + h + 24, area.w, area.h - h - 24)
    settled = card.floor is not None or draft.asked != draft.option
    rest = _floor(below, card, draft, say) if settled else _others(below, card, draft, say)
    return (*objections(above, session, say), *rest)


def _with_earlier(area: Area, session: Session, card: Card, draft: Draft, say: Words) -> Items:
    """What was agreed last time, where this session looks at it again, stands below the rest; one key takes it."""
    earlier = next((one.text for one in session.earlier if one.card == card.id), "")
    if not earlier:
        return floor_and_others(area, session, card, draft, say)
    above, below = area._replace(h=area.h - 196), Area(area.x, area.bottom - 176, area.w, 176)
    inner = below.inset(24, 14)
    head = Area(inner.x, inner.y, inner.w - cap_width("Ctrl L") - 12, 36)
    return (
        *floor_and_others(above, session, card, draft, say),
        Box(below, "attention_tint", 28),
        Text(head, say("Agreed last time"), LABEL, "semi", "attention", valign="middle", lines=1, least=20),
        Text(Area(inner.x, inner.y + 40, inner.w, inner.h - 40), earlier, 28, "medium", least=20, leading=1.06),
        *keycap("Ctrl L", inner.right, inner.y + 18),
        Touch(below, "as-before", RewordRule(earlier), ("ctrl+l",), 28),
    )


def floor_and_others(area: Area, session: Session, card: Card, draft: Draft, say: Words) -> Items:
    """The law first; what else was heard below it, where there is room."""
    below_floor = draft.asked != draft.option
    if card.floor is None and not below_floor:
        return _others(area, card, draft, say)
    open_ = draft.option == NO_OPTION  # then the team begins by choosing
    rest = _room_to_choose(area, card, say) if open_ else 0.0 if area.w < 550 or below_floor else 252.0
    above = Area(area.x, area.y, area.w, area.h - (rest + 24 if rest else 0))
    below = Area(area.x, above.bottom + 24, area.w, rest)
    return (*_floor(above, card, draft, say), *(_others(below, card, draft, say) if rest else ()))


def _room_to_choose(area: Area, card: Card, say: Words) -> float:
    """What the law leaves over, so that the standpoints can be read too, and enough for a line of each."""
    law = card_text(say, card, "floor.text", card.floor.text) if card.floor else ""
    left = area.h - height_of(law, 36, area.w - 56, 1.16) - 280
    return min(max(left, 90.0 + 60 * len(card.options)), 90.0 + 90 * len(card.options))


def _floor(area: Area, card: Card, draft: Draft, say: Words) -> Items:
    """What cannot be chosen away, and, if the team chose below it, why another text stands here."""
    if card.floor is None:
        return _no_rule(area, card, draft, say)
    inner = area.inset(28, 24)
    head = _head(area, inner, "bubble" if card.floor.kind == ADVICE else "scale", floor_title(card.floor.kind, say))
    body = Area(inner.x, inner.y + 66, inner.w, inner.h - 66)
    if draft.asked == draft.option:
        return (*head, *_law(body, card, card.floor, say, True))
    told = f"{_cannot(card, draft, say)} {option_text(say, card, draft.asked, 'note')}"
    cut = min(body.h * 0.46, height_of(told, 32, body.w) + 16)
    law = Area(body.x, body.y + cut + 16, body.w, body.h - cut - 16)
    why = Text(body._replace(h=cut), told, 32, "semi", leading=1.16, least=24)
    return (*head, why, *_law(law, card, card.floor, say, False))


def _no_rule(area: Area, card: Card, draft: Draft, say: Words) -> Items:
    """The team's answer asks for no rule, or for one that no school can keep: the law has nothing to do with it."""
    inner = area.inset(28, 24)
    body = Area(inner.x, inner.y + 104, inner.w, inner.h - 104)
    why = Text(body, option_text(say, card, draft.asked, "note"), 36, "semi", leading=1.24, least=24)
    return (*_head(area, inner, "bubble", _cannot(card, draft, say), 2), why)


def _cannot(card: Card, draft: Draft, say: Words) -> str:
    return say("{letter} cannot become a rule.", letter=card.letter(draft.asked))


def _head(area: Area, inner: Area, icon: str, title: str, lines: int = 1) -> Items:
    height = 52 if lines == 1 else 84
    words = Area(inner.x + 68, inner.y, inner.w - 68, height)
    return (
        Box(area, "floor_tint", 32),
        Icon(Area(inner.x, inner.y + (height - 52) / 2, 52, 52), icon, "floor"),
        Text(words, title, 40, "bold", "floor", valign="middle", lines=lines),
    )


def _law(area: Area, card: Card, floor: Sourced, say: Words, with_note: bool) -> Items:
    """The law first and largest; below a line why nobody votes on it, and where it was checked."""
    text = card_text(say, card, "floor.text", floor.text)
    source = sourced(floor, card_text(say, card, "floor.source", floor.source), say)
    note = say("We do not vote on this; your rule comes on top of it.") if with_note else ""
    room = area.h - height_of(text, 30, area.w, 1.16) - 32
    if height_of(note, 27, area.w) + height_of(source, 27, area.w) > room:
        note = ""  # the law itself has to be read from the last row; what is said about it can be told
    size = 27.0 if height_of(source, 27, area.w) <= room else 22.0
    note_h = min(height_of(note, 27, area.w) + 8, area.h * 0.24) if note else 0.0
    source_h = min(height_of(source, size, area.w), area.h * 0.36)
    line = area.bottom - note_h - source_h - 16
    return (
        Text(Area(area.x, area.y, area.w, line - area.y - 10), text, 36, "semi", leading=1.16, least=23),
        Box(Area(area.x, line, area.w, 2), "floor", 1),
        Text(Area(area.x, line + 8, area.w, note_h), note, 27, "medium", "muted", least=22, leading=1.1),
        Text(
            Area(area.x, line + 12 + note_h, area.w, source_h + 4),
            source,
            size,
            "medium",
            "floor",
            least=19,
            leading=1.1,
        ),
    )


def _heading(draft: Draft, say: Words) -> str:
    return say("Begin with the words of") if draft.option == NO_OPTION else say("Also heard")


def _others(area: Area, card: Card, draft: Draft, say: Words) -> Items:
    """The other standpoints: press one to draft from it."""
    others = [(i, o) for i, o in enumerate(card.options) if o.id != draft.option]
    inner = area.inset(30, 22)
    rows = Area(inner.x, inner.y + 46, inner.w, inner.h - 46).rows(max(1, len(others)), 6)
    items: Items = (
        panel(area),
        Text(inner._replace(h=38), _heading(draft, say), LABEL, "semi", "muted", valign="middle", lines=1),
    )
    for row, (i, option) in zip(rows, others, strict=False):
        side = min(60.0, row.h - 4)
        text = Area(row.x + side + 18, row.y, row.w - side - 18 - (0 if option.exportable else 48), row.h)
        items += (
            *letter(Area(row.x, row.y + (row.h - side) / 2, side, side), i),
            Text(
                text,
                option_text(say, card, option.id),
                30,
                "medium",
                valign="middle",
                group="heard",
                least=20,
                leading=1.08,
            ),
        )
        if option.exportable:
            items += (Touch(row, f"draft-{option.id}", DraftFrom(option.id), (), 18),)
        else:
            items += (Icon(Area(row.right - 36, row.y + row.h / 2 - 16, 32, 32), "scale", "floor"),)
    return items
