"""Under the counters of consent: the way of an objection, the return of a parked rule, or the status."""

from __future__ import annotations

from game.core.commands import AddObjection, SetReturn, SetStatus
from game.core.consent import is_split
from game.core.labels import STATUS_TITLES
from game.core.session import TO_CHOOSE, Session, Status
from game.i18n.words import Words
from game.ui.geometry import Area
from game.ui.scene import Box, Field, Icon, Text
from game.ui.widgets import Button, Items, quiet, row_of


def status_words(status: Status, say: Words) -> str:
    return say(STATUS_TITLES[status])


def way_on(area: Area, session: Session, status: Status | None, say: Words) -> Items:
    if session.play.answered.objection and session.play.status is None:
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
                "on_ink" if n == 0 else "ink",
                "center",
                "middle",
                least=22,
                leading=1.0,
                group="steps",
            ),
        )
    hint = say("reason in a few words, no names")
    choice = Area(field.right + 20, field.y, inner.right - field.right - 20, 72)
    buttons = (Button(say("Park"), SetStatus("parked"), "status-parked", ("ctrl+p",), "Ctrl P", "park", size=30),)
    return (
        *items,
        Field(field, "objection", "", AddObjection(), heard or hint, size=30, limit=120, keys=("f3",), clears=True),
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
    elif is_split(session) and status is Status.RESERVED and not session.play.answered.reservation:
        told = say("The last vote stayed divided, so this is agreed with reservation at best.")
    else:
        told = say("The status follows from the count. Another one? Press it.")
    row = Area(inner.x, inner.bottom - 92, inner.w, 92)
    keys = {Status.AGREED: "e", Status.RESERVED: "b", Status.PARKED: "p", Status.NOT_NEEDED: "n"}
    buttons = tuple(
        Button(
            status_words(one, say),
            SetStatus(one),
            f"status-{one}",
            (f"ctrl+{keys[one]}",),
            f"Ctrl {keys[one].upper()}",
            kind="chosen" if one is status else "secondary",
            size=30,
        )
        for one in TO_CHOOSE
    )
    return (
        quiet(area, 32),
        Text(Area(inner.x, inner.y, inner.w, 48), told, 34, "semi", valign="middle", lines=1, least=22),
        *row_of(row, buttons, 14),
    )
