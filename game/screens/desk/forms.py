"""Forms on the desk: the set-up, the draft rule, the consent round; and the words of beginning and end."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import ChangeSetup
from game.core.session import SETTLED, Session, Status
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.widgets import chips, choose, entry, field, headed, line, named, press, presses
from game.ui.geometry import NEAR, TIGHT
from game.ui.layout import Block, column, row

MOST_CHAPTERS = 12
"""In one row; a deck of two kinds of chapters has more."""
RULE, WHY = 3, 2
"""How high their fields are, to each other."""


def of_field(desk: Desk, field: str) -> tuple[Action, ...]:
    """The choices for one field of the set-up."""
    commands = ((action, action.command) for action in desk.choices)
    return tuple(action for action, told in commands if isinstance(told, ChangeSetup) and told.field == field)


def setup_form(desk: Desk, say: Words) -> tuple[Block, ...]:
    """Every choice changes the time plan below at once."""
    school = next(one for one in desk.entries if ("field", "school") in one.arguments)
    more = (*of_field(desk, "auto_close"), *of_field(desk, "sure"), *of_field(desk, "themes"))
    minutes = choose(tuple(_figure(action) for action in of_field(desk, "minutes")), "minutes")
    times = (headed(say("Time in minutes"), minutes), _choice(desk, say("Per card"), "short"))
    return (
        entry(school, "school"),
        row(*(one.fill() for one in times), gap=TIGHT),
        _choice(desk, say("Style of play"), "style"),
        _choice(desk, say("How we vote"), "way"),
        _choice(desk, say("How we talk"), "talk"),
        headed(say("Themes and more"), chips(more, "chip")),
    )


def _choice(desk: Desk, title: str, field: str) -> Block:
    return headed(title, choose(of_field(desk, field), field))


def _figure(action: Action) -> Action:
    """Below "Time in minutes" the figure is enough."""
    return replace(action, label=action.label.partition(" ")[0])


def rule_form(desk: Desk, say: Words) -> tuple[Block, ...]:
    """The rule on the wall, its reason and firmness; below it a text to try while the wall stays as it is."""
    named_so = {one.name: one for one in desk.entries}
    firm, chapters, drafts = named(desk, "strength"), named(desk, "chapter"), named(desk, "draft_from")
    half = -(-len(chapters) // 2) if len(chapters) > MOST_CHAPTERS else len(chapters)
    lines = (chapters[:half], chapters[half:])
    return (
        entry(named_so["reword"], "reword", ("f2",)).grow(RULE),
        entry(named_so["reason"], "reason").grow(WHY),
        _tried(desk).grow(RULE),
        row(choose(firm, "strength").fill(RULE), choose(drafts, "draft").fill(WHY) if drafts[1:] else None, gap=TIGHT),
        column(*(choose(some, f"chapter-{n}" if n else "chapter") for n, some in enumerate(lines) if some), gap=NEAR),
    )


def _tried(desk: Desk) -> Block:
    """A proposal and the press that takes it over; or, where the room sees this desk, the press that uncovers it."""
    one = next((one for one in desk.entries if one.name == "propose"), None)
    if one is None:
        return presses(named(desk, "read_here")[:1], "read-proposal")
    accept = press(desk.accept, "accept") if desk.accept else None
    return column(line(one.label), row(field(one, one.name).fill(), accept, gap=TIGHT).grow(), gap=NEAR)


def consent_form(desk: Desk) -> tuple[Block | None, ...]:
    """All the others at once, the status, and what an objection or a parked rule still needs."""
    rest, statuses = named(desk, "consent"), tuple(action for action in desk.steps if action.name == "status")
    typed = [one for one in desk.entries if one.name in ("objection", "returns", "price")]
    cells = [entry(one, f"{one.name}-{n}", () if n else ("f3",)).stretch() for n, one in enumerate(typed)]
    return (
        presses(rest, "rest") if rest else None,
        choose(statuses, "status"),
        row(*cells, gap=TIGHT).give() if cells else None,
    )


def welcome_words(say: Words) -> str:
    return say("From here you lead the session. The big screen shows only what the room may see.")


def closing_words(session: Session, say: Words) -> str:
    agreed = sum(one.status in SETTLED for one in session.agreements)
    parked = sum(one.status is Status.PARKED for one in session.agreements)
    told = say.plural("{n} agreement", "{n} agreements", agreed)
    return told + (" · " + say("{n} parked", n=parked) if parked else "")
