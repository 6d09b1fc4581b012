"""Under the counters of consent: the way of an objection, the return of a parked rule, or the status."""

from __future__ import annotations

from game.core.commands import AddObjection, SetReturn, SetStatus
from game.core.consent import is_split
from game.core.labels import STATUS_TITLES
from game.core.session import Session, Status
from game.i18n.words import Words
from game.ui.blocks import NOWHERE, beside, icon, item, on, one_line, pill, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CLOSE,
    FLUSH,
    GAP,
    HINT,
    PAD,
    PANEL_RADIUS,
    READ,
    SNUG,
    STRONG,
    TIGHT,
    TITLE,
)
from game.ui.layout import Block, column, row
from game.ui.scene import Box, Field
from game.ui.widgets import Button, quiet

FIELD_H = 76.0
HEAD, STEPS = 2, 5
"""What an objection is, beside the three steps that it takes."""
STATUS_ICONS = {Status.AGREED: "check", Status.RESERVED: "pen", Status.PARKED: "park", Status.NOT_NEEDED: "close"}
BY_HAND = (Status.PARKED, Status.NOT_NEEDED, Status.RESERVED, Status.AGREED)
"""In the order in which somebody may want another one than follows from the count."""
STATUS_KEYS = {Status.AGREED: "e", Status.RESERVED: "b", Status.PARKED: "p", Status.NOT_NEEDED: "n"}


def status_words(status: Status, say: Words) -> str:
    return say(STATUS_TITLES[status])


def way_on(session: Session, status: Status | None, say: Words) -> Block:
    if _objected(session):
        return _objection(session, say)
    if status is Status.PARKED:
        return _return(session, say)
    return _status(session, status, say)


def other_ways(session: Session, status: Status | None, say: Words) -> tuple[Button, ...]:
    """What else can become of the rule; the first ones stand in the bar, what it is already comes last."""
    if _objected(session):
        return (Button(say("Park"), SetStatus("parked"), "status-parked", ("ctrl+p",), icon="park"),)
    if status is Status.PARKED:
        return (Button(say("Do not park"), SetStatus(), "status-none", (), icon="undo"),)
    return tuple(
        Button(
            status_words(one, say),
            SetStatus(one),
            f"status-{one}",
            (f"ctrl+{STATUS_KEYS[one]}",),
            icon=STATUS_ICONS[one],
        )
        for one in sorted(BY_HAND, key=lambda one: one is status)
    )


def _objected(session: Session) -> bool:
    return bool(session.play.answered.objection) and session.play.status is None


def _objection(session: Session, say: Words) -> Block:
    """Ask what rubs, change the text together, ask again."""
    steps = (say("What’s the problem?"), say("Change the text together"), say("Ask again"))
    heard = "  ·  ".join(session.play.objections)
    head = column(
        one_line(say("An objection?"), READ, "bold", least=HINT),
        one_line(say("A reason, not a veto"), CAPTION, "medium", "muted", least=HINT),
    )
    hint = heard or say("reason in a few words, no names")
    typed = item(
        lambda area: Field(
            area, "objection", "", AddObjection(), hint, size=CAPTION, limit=120, keys=("f3",), clears=True
        ),
        FIELD_H,
    )
    cells = (_step(n, step).fill() for n, step in enumerate(steps))
    top = row(head.fill(HEAD), row(*cells, gap=TIGHT).fill(STEPS), gap=GAP)
    return on(quiet(NOWHERE, PANEL_RADIUS), column(top, typed, gap=TIGHT), PAD, GAP)


def _step(n: int, step: str) -> Block:
    """The first one is where the team is now."""
    ground, ink = ("ink", "on_ink") if n == 0 else ("card", "ink")
    words = text(f"{n + 1}  {step}", CAPTION, "semi", ink, align="center", least=HINT, leading=CLOSE, group="steps")
    return on(Box(NOWHERE, ground, BUTTON_RADIUS), words.no_lower(TITLE), TIGHT, FLUSH)


def _return(session: Session, say: Words) -> Block:
    asked = say("Parked: who will bring a text, and when?")
    head = beside("park", one_line(asked, READ, "bold", "attention", least=HINT), colour="attention")
    play = session.play
    who = _entry(say("Which group?"), "return-who", play.returns_who, SetReturn("who"), say("roles, no names"), 80)
    when = _entry(say("When?"), "return-when", play.returns_when, SetReturn("when"), say("next team meeting"), 40)
    fields = row(who.fill(), when.fill(), gap=GAP)
    return on(Box(NOWHERE, "attention_tint", PANEL_RADIUS), column(head, fields, gap=TIGHT), PAD, GAP)


def _entry(label: str, name: str, typed: str, command: SetReturn, hint: str, limit: int) -> Block:
    field = item(lambda area: Field(area, name, typed, command, hint, size=CAPTION, limit=limit), FIELD_H)
    return row(one_line(label, CAPTION, "semi", least=HINT), field.fill(), gap=GAP)


def _status(session: Session, status: Status | None, say: Words) -> Block:
    """The status follows from the count; another one lies in Meer, and has its key."""
    if status is None:
        told = say("Count the answers: they decide the status.")
    elif is_split(session) and status is Status.RESERVED and not session.play.answered.reservation:
        told = say("The last vote was divided, so this can only be agreed with reservations.")
    else:
        told = say("The count decides the status. To choose another, open More.")
    chosen = _chosen(status, say) if status else None
    words = text(told, READ, "semi", least=HINT, leading=SNUG)
    return on(quiet(NOWHERE, PANEL_RADIUS), row(words.fill(), chosen, gap=GAP), PAD, GAP)


def _chosen(status: Status, say: Words) -> Block:
    colour = "settled" if status is Status.AGREED else "attention" if status is Status.RESERVED else "ink"
    return row(
        icon(STATUS_ICONS[status], colour=colour, weight=STRONG), pill(status_words(status, say), size=READ), gap=TIGHT
    )
