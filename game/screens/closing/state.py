"""How far this protocol is, and the step that comes next: to the council, adopted, withdrawn, or one back."""

from __future__ import annotations

from dataclasses import replace

from game.core.adoption import ProtocolState
from game.core.commands import WriteInForce
from game.core.days import day_of
from game.core.protocol_life import in_force, state, version
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.adoption import Step, steps
from game.desk.model import Entry
from game.i18n.words import Words
from game.screens.closing.agreements import DETAIL, LIST
from game.screens.closing.protocol_leaves import draft_line
from game.screens.common.bar import closed_by
from game.screens.common.form import FIELD_H, labelled, typed
from game.screens.common.sheet import sheet
from game.texts.adoption import VersionLine, version_lines
from game.ui.blocks import NOWHERE, choice, kept, one_line, panel, text
from game.ui.geometry import CAPTION, GAP, HINT, NEAR, PAD, TIGHT, WIDE, Page
from game.ui.layout import SPRING, Block, Items, column, grid, row
from game.ui.scene import Field, Scene
from game.ui.widgets import Button

ACROSS = 2
LINES = 4
"""Of the table of versions: the last ones, fewer where a step back stands below them; all stand in the document."""


def state_screen(model: ViewModel, say: Words, page: Page) -> Scene:
    """Left what was done with it and how to go back, right what comes next."""
    forms = [panel(_step(step, n, say), PAD, GAP) for n, step in enumerate(steps(model, say))]
    told = text(say("Nothing has been agreed yet."), CAPTION, "medium", "muted")
    next_one = column(forms[0] if forms else panel(told), SPRING)
    left = column(_left(model, say, LINES - len(forms)).grow(), *forms[1:], gap=GAP)
    body = row(left.fill(LIST), next_one.fill(DETAIL), gap=WIDE, mirrored=page.mirrored)
    note = say("It counts as adopted once every date is there. A later change to a text begins a new version.")
    items: Items = (
        *sheet(page, say("How far this protocol has come"), body, note),
        *closed_by(page, say, (), typing=True),
    )
    return Scene("state", items, "calm", "close", flourish=False)


def _left(model: ViewModel, say: Words, lines: int) -> Block:
    """How far it is, and the last lines of the table of versions."""
    date = say.date(day_of(model.session.at))
    made = tuple(version_lines(model.session, date, say))
    earlier = text("…", HINT, "medium", "muted") if len(made) > lines else None
    listed = (_version(one) for one in made[-lines:])
    return column(draft_line(model, leads=False), earlier, *listed, SPRING, _held(model, say), gap=GAP)


def _held(model: ViewModel, say: Words) -> Block | None:
    """While a newer version is worked on the adopted one can still be printed."""
    held = in_force(model.session)
    if held is None or state(model.session) is ProtocolState.ADOPTED:
        return None
    label = say("Word file of version {version}, in force", version=version(held))
    return choice(Button(label, WriteInForce(), "in-force", ("ctrl+w",), size=HINT))


def _version(one: VersionLine) -> Block:
    number = one_line(one.number, CAPTION, "bold", least=HINT, group="numbers").across(NUMBER_W)
    head = kept(f"{_capital(one.state)} · {one.date}", HINT, "semi")
    below = kept(one.what, HINT, "medium", "muted") if one.what != "–" else None
    return row(column(number, SPRING), column(head, below, gap=NEAR).fill(), gap=TIGHT)


NUMBER_W = 84.0


def _step(step: Step, n: int, say: Words) -> Block:
    """What has to be filled in, and the button that takes the step."""
    wide = [_entry(one, n) for one in step.entries if one.limit > SHORT]
    short = [one for one in step.entries if one.limit <= SHORT]
    dates = [_entry(one, n, 1 if len(short) == 1 else 2) for one in short]
    given = [_entry(replace(one, label=_capital(one.label)), n, 2) for one in step.consents]
    return column(
        grid([_part(part) for part in step.parts], ACROSS, TIGHT) if step.parts else None,
        text(say("Consent given on"), HINT, "semi", "muted") if given else None,
        grid(given, ACROSS, GAP) if given else None,
        *wide,
        grid(dates, min(len(dates), ACROSS), GAP) if dates else None,
        _take(step.take, f"ctrl+{n + 1}"),
        gap=GAP,
    )


SHORT = 24
"""Characters of a date."""


def _entry(entry: Entry, n: int, lines: int = 1) -> Block:
    name = f"step-{n}-{dict(entry.arguments)['field']}"
    field = Field(NOWHERE, name, entry.text, entry.command, size=CAPTION, limit=entry.limit)
    return labelled(entry.label, typed(field), lines=lines)


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]


def _part(action: Action) -> Block:
    kind = "chosen" if action.kind == "chosen" else "secondary"
    return choice(Button(_capital(action.label), action.command, f"part-{action.label}", kind=kind, size=HINT), FIELD_H)


def _take(action: Action, key: str) -> Block:
    kind = "primary" if action.kind == "primary" else "secondary"
    return choice(Button(action.label, action.command, f"take-{key}", (key,), kind=kind, size=CAPTION))
