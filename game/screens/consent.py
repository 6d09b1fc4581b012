"""CONSENT: the rule in quotes, three counters, and the way of an objection: it is a gift to the text, not a veto."""

from __future__ import annotations

from game.core.commands import AddObjection, CountConsent, GoTo, SetReturn, SetStatus, Settle
from game.core.consent import is_split, status_of
from game.core.moment import Moment
from game.core.session import Consent, Session, Status
from game.scene import BAR_H, BAR_Y, LABEL, MARGIN, SMALL, TOP, Area, Box, Field, Icon, Page, Pips, Scene, Text, Touch
from game.screens.parts import (
    Button,
    Items,
    bar,
    corner,
    header,
    keycap,
    onward,
    outlined,
    panel,
    quiet,
    row_of,
    skin_of,
    stop_width,
)
from game.screens.rule import strength_words
from game.words import Words


def consent(moment: Moment, say: Words, page: Page) -> Scene:
    session = moment.session
    area = page.area
    status = session.play.status or status_of(session)
    items: Items = (
        *header(page, say, session),
        *corner(page, say),
        *_rule(Area(area.x, TOP, area.w, 216), session, say),
        Text(
            Area(area.x, TOP + 228, area.w, 60),
            say("Can you live with this, and be spoken to about it?"),
            46,
            "bold",
            valign="middle",
            lines=1,
            least=34,
        ),
        *_counters(Area(area.x, TOP + 296, area.w, 222), session.play.consent, say),
        *_way_on(Area(area.x, TOP + 538, area.w, 198), session, status, say),
        *bar(page, say, _forward(session, status, say), forward_w=464),
        *_asked(page, session, say),
    )
    return Scene("consent", items, skin_of(session), "forward", flourish=False)


def status_words(status: Status, say: Words) -> str:
    return {
        Status.AGREED: say("Agreed"),
        Status.RESERVED: say("Agreed with reservation"),
        Status.PARKED: say("Parked"),
        Status.NOT_NEEDED: say("Not needed"),
    }[status]


def _forward(session: Session, status: Status | None, say: Words) -> Button:
    """The next step follows from the count."""
    if session.play.consent.objection and session.play.status is None:
        return onward(say("Change the text"), say, GoTo("rule"))
    if status is None:
        return onward(say("Settle"), say, Settle())
    return onward(say("Record: {status}", status=status_words(status, say).lower()), say, Settle())


def _rule(area: Area, session: Session, say: Words) -> Items:
    draft = session.play.draft
    if draft is None:
        return (panel(area),)
    text = Area(area.x + 80, area.y + 18, area.w - 130, area.h - 70)
    note = f"{draft.chapter} · {strength_words(draft.strength, say)[0]}"
    return (
        panel(area),
        Box(Area(area.x + 40, area.y + 28, 8, area.h - 56), "primary", 4),
        Text(text, f"“{draft.text}”", 50, "display", valign="middle", least=30, leading=1.16),
        Text(Area(text.x, area.bottom - 50, text.w, 38), note, LABEL, "medium", "muted", valign="middle", lines=1),
    )


def _counters(area: Area, counted: Consent, say: Words) -> Items:
    columns = (
        ("yes", say("I can live with this"), "check", "settled", "settled_tint", "1"),
        ("reservation", say("With a reservation"), "pen", "attention", "attention_tint", "2"),
        ("objection", say("Objection"), "bubble", "ink", "track", "3"),
    )
    items: Items = ()
    for cell, (answer, label, icon, colour, tint, key) in zip(area.columns(3, 32), columns, strict=True):
        items += _counter(cell, answer, int(getattr(counted, answer)), label, icon, colour, tint, key)
    return items


def _counter(area: Area, answer: str, n: int, label: str, icon: str, colour: str, tint: str, key: str) -> Items:
    inner = area.inset(26, 22)
    side = min(124.0, inner.w * 0.3)
    low = inner.bottom - 96
    minus, plus = Area(inner.x, low, side, 96), Area(inner.right - side, low, side, 96)
    badge = Area(inner.x, inner.y, 58, 58)
    return (
        panel(area),
        Box(badge, tint, 18),
        Icon(badge.inset(13), icon, colour, 2.6),
        Text(
            Area(badge.right + 18, inner.y, inner.right - badge.right - 74, 58),
            label,
            36,
            "semi",
            valign="middle",
            least=22,
            group="answers",
            leading=1.0,
        ),
        *keycap(key, inner.right, inner.y + 29),
        outlined(minus, 22),
        Icon(Area(minus.x + side / 2 - 20, low + 28, 40, 40), "minus", colour, 3),
        Touch(minus, f"less-{answer}", CountConsent(answer, -1), (f"shift+{key}",), 22),
        Text(
            Area(minus.right, low - 4, plus.x - minus.right, 104),
            str(n),
            88,
            "bold",
            colour,
            "center",
            "middle",
            lines=1,
            fixed_cells=True,
        ),
        Box(plus, colour, 22),
        Icon(Area(plus.x + side / 2 - 20, low + 28, 40, 40), "plus", "white", 3),
        Touch(plus, f"more-{answer}", CountConsent(answer, 1), (key,), 22),
    )


def _way_on(area: Area, session: Session, status: Status | None, say: Words) -> Items:
    if session.play.consent.objection and session.play.status is None:
        return _objection(area, session, say)
    if status is Status.PARKED:
        return _return(area, session, say)
    return _statuses(area, session, status, say)


def _objection(area: Area, session: Session, say: Words) -> Items:
    """Ask what rubs, change the text together, ask again."""
    inner = area.inset(34, 22)
    steps = (say("What rubs?"), say("Change the text together"), say("Ask again"))
    heard = "  ·  ".join(session.play.objections)
    field = Area(inner.x, inner.bottom - 72, inner.w * 0.62, 72)
    items: Items = (
        quiet(area, 32),
        Text(
            Area(inner.x, inner.y, inner.w * 0.26, 40),
            say("An objection?"),
            36,
            "bold",
            valign="middle",
            lines=1,
            least=24,
        ),
        Text(
            Area(inner.x, inner.y + 40, inner.w * 0.26, 34),
            say("No veto: a reason"),
            28,
            "medium",
            "muted",
            valign="middle",
            lines=1,
            least=20,
        ),
    )
    row = Area(inner.x + inner.w * 0.28, inner.y, inner.w * 0.72, 68)
    for n, (cell, step) in enumerate(zip(row.columns(3, 14), steps, strict=True)):
        items += (
            Box(cell, "ink" if n == 0 else "card", 20),
            Text(
                cell.inset(14, 4),
                f"{n + 1}  {step}",
                32,
                "semi",
                "white" if n == 0 else "ink",
                "center",
                "middle",
                lines=1,
                least=19,
                group="steps",
            ),
        )
    hint = say("reason in a few words, no names")
    choice = Area(field.right + 20, field.y, inner.right - field.right - 20, 72)
    buttons = (Button(say("Park"), SetStatus("parked"), "status-parked", ("p",), "P", "park", size=30),)
    return (
        *items,
        Field(field, "objection", "", AddObjection(), heard or hint, size=30, limit=120, keys=("o",), clears=True),
        *row_of(choice, buttons),
    )


def _return(area: Area, session: Session, say: Words) -> Items:
    inner = area.inset(34, 24)
    left, right = Area(inner.x, inner.y + 60, inner.w, 88).columns(2, 24)
    half = left.w * 0.42
    undo = Area(inner.right - 320, inner.y - 8, 320, 60)
    return (
        Box(area, "attention_tint", 32),
        Icon(Area(inner.x, inner.y - 2, 44, 44), "park", "attention"),
        Text(
            Area(inner.x + 62, inner.y - 6, inner.w - 400, 52),
            say("Parked: who comes back with a text, and when?"),
            36,
            "bold",
            "attention",
            valign="middle",
            lines=1,
            least=24,
        ),
        *row_of(undo, (Button(say("Not parked"), SetStatus(), "status-none", (), size=28),)),
        Text(left.left_part(half), say("Which group?"), 32, "semi", valign="middle", lines=1, least=22),
        Field(
            left.right_part(left.w - half),
            "return-who",
            session.play.returns_who,
            SetReturn("who"),
            say("functions, no names"),
            size=30,
            limit=80,
        ),
        Text(right.left_part(half), say("When?"), 32, "semi", valign="middle", lines=1),
        Field(
            right.right_part(right.w - half),
            "return-when",
            session.play.returns_when,
            SetReturn("when"),
            say("next team meeting"),
            size=30,
            limit=40,
        ),
    )


def _statuses(area: Area, session: Session, status: Status | None, say: Words) -> Items:
    """The status follows from the count; one key changes it."""
    inner = area.inset(34, 22)
    if status is None:
        told = say("Count the answers. The status follows from them.")
    elif is_split(session) and status is Status.RESERVED and not session.play.consent.reservation:
        told = say("The last vote stayed divided, so this is agreed with reservation at best.")
    else:
        told = say("The status follows from the count. Another one? Press it.")
    row = Area(inner.x, inner.bottom - 92, inner.w, 92)
    keys = {Status.AGREED: "a", Status.RESERVED: "v", Status.PARKED: "p", Status.NOT_NEEDED: "n"}
    buttons = tuple(
        Button(
            status_words(one, say),
            SetStatus(one),
            f"status-{one}",
            (keys[one],),
            keys[one].upper(),
            kind="chosen" if one is status else "secondary",
            size=30,
        )
        for one in Status
    )
    return (
        quiet(area, 32),
        Text(Area(inner.x, inner.y, inner.w, 48), told, 34, "semi", valign="middle", lines=1, least=22),
        *row_of(row, buttons, 14),
    )


def _asked(page: Page, session: Session, say: Words) -> Items:
    """How many were asked, and one press for "all the others can live with it"."""
    x = MARGIN + stop_width(page) + 24 + (168 if page.narrow else 256) + 24
    end = page.width - MARGIN - (352 if page.narrow else 464) - 24
    counted = session.play.consent
    rest = session.present - counted.asked
    told = say("{n} of {present} asked", n=counted.asked, present=session.present)
    area = Area(x, BAR_Y, end - x, BAR_H)
    rest_w = 0.0
    items: Items = ()
    if rest > 0:
        rest_w = min(300.0, area.w * 0.62)
        rest_label = say("The other {n}: yes", n=rest)
        items = row_of(
            area.right_part(rest_w), (Button(rest_label, CountConsent("yes", rest), "rest-yes", ("r",), "R", size=30),)
        )
    room = area.w - rest_w - 16
    if room > 200:
        items += (Pips(Area(x, BAR_Y + 8, room, 56), session.present, counted.asked),)
    return (
        *items,
        Text(Area(x, BAR_Y + 66, room, 44), told, SMALL, "semi", valign="middle", lines=2, least=18, leading=1.0),
    )
