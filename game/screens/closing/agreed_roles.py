"""Who does what when the school is threatened: six questions, a field each, answered with roles."""

from __future__ import annotations

from game.core.commands import NameRole
from game.core.roles import ROLE_TITLES, ROLES, who_does
from game.core.session import Session
from game.i18n.words import Words
from game.ui.scene import LABEL, Area, Field, Text
from game.ui.widgets import Items, keycap, panel


def roles(area: Area, session: Session, say: Words) -> Items:
    """In the order of the plan; F2 to F7 lead into the fields."""
    inner = area.inset(36, 22)
    told = say("This becomes one page for the wall. Fill in roles, no names: people change, the plan stays.")
    rows = Area(inner.x, inner.y + 56, inner.w, inner.h - 56).rows(len(ROLES), 10)
    items: Items = (
        panel(area),
        Text(inner._replace(h=44), told, LABEL, "medium", "muted", valign="middle", lines=1, least=20),
    )
    for n, (row, role) in enumerate(zip(rows, ROLES, strict=True), 2):
        items += _role(row, role, f"F{n}", session, say)
    return items


def _role(row: Area, role: str, key: str, session: Session, say: Words) -> Items:
    field = row.right_part(row.w * 0.52)
    return (
        Text(
            Area(row.x, row.y, row.w * 0.48 - 100, row.h),
            say(ROLE_TITLES[role]),
            34,
            "semi",
            valign="middle",
            least=22,
            leading=1.05,
            group="roles",
        ),
        *keycap(key, field.x - 20, row.y + row.h / 2),
        Field(
            field,
            f"role-{role}",
            who_does(session, role),
            NameRole(role),
            say("for example the head teacher"),
            size=32,
            limit=80,
            keys=(key.lower(),),
        ),
    )
