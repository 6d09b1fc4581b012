"""What rubs in a rule, beside its text while that is changed. It belongs to the text: nobody asks whose it was."""

from __future__ import annotations

from game.core.session import Session
from game.i18n.words import Words
from game.ui.geometry import LABEL, Area
from game.ui.scene import Box, Icon, Text
from game.ui.widgets import Items, height_of


def is_objected(session: Session) -> bool:
    return bool(session.play.objections or session.play.consent.objection)


def height_for(area: Area, session: Session) -> float:
    """As high as what was said needs to be large, and no more than leaves the law its room."""
    said = session.play.objections
    wanted = height_of("\n".join(said), 38, area.w - 60, 1.3) + len(said) * 24
    return min(area.h * 0.58, max(area.h * 0.4, wanted + 210))


def objections(area: Area, session: Session, say: Words) -> Items:
    """In the words that were typed; where nobody typed any, the question for them."""
    inner = area.inset(30, 24)
    said = "\n".join(f"“{text}”" for text in session.play.objections)
    n = max(session.play.consent.objection, len(session.play.objections))
    told = say.plural("{n} objection", "{n} objections", n)
    calm = say("An objection makes the text better. Whoever had it need not explain anything.")
    low = Area(inner.x, inner.bottom - 70, inner.w, 70)
    body = Area(inner.x, inner.y + 60, inner.w, low.y - inner.y - 72)
    return (
        Box(area, "note", 32),
        Icon(Area(inner.x, inner.y, 48, 48), "bubble", "on_note", 2.2),
        Text(Area(inner.x + 64, inner.y, inner.w - 64, 48), told, 34, "bold", "on_note", valign="middle", lines=1),
        Text(body, said or say("What rubs?"), 44, "semi", "on_note", leading=1.22, least=24),
        Text(low, calm, LABEL, "medium", "note_soft", valign="bottom", leading=1.14, least=22),
    )
