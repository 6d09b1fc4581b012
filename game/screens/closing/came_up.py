"""What else came up: questions that nobody in the room could answer, and how many the whole team has.

It lies over any step of a session. Everything may stay empty: whoever closes it goes on.
"""

from __future__ import annotations

from game.core.commands import AmendQuestion, AskQuestion, ChangeSetup, DropQuestion
from game.core.questions import MOST, OpenQuestion
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.closing.findings_text import undo
from game.screens.common.bar import closed_by
from game.screens.common.form import labelled, typed
from game.screens.common.sheet import pages_of, rows, sheet, turner
from game.texts.questions import ask_words, part_words
from game.ui.blocks import NOWHERE, icon, on, pressed, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, EASY, GAP, HINT, READ, SNUG, TIGHT, Page
from game.ui.layout import EMPTY, Block, Items, column, row
from game.ui.scene import Box, Field, Scene

ROWS = 3
QUESTION_MOST, WHO_MOST, WHEN_MOST = 140, 80, 40
ASKED, WHO, WHEN = 6.0, 4.0, 3.6
SIGN_W, TEAM_W = 76.0, 200.0


def came_up(model: ViewModel, say: Words, page: Page) -> Scene:
    """The newest question on top, so that who and when can be typed right after it."""
    session = model.session
    pages = pages_of(len(session.questions), ROWS)
    at = model.view.page % pages
    newest = tuple(enumerate(session.questions))[::-1][at * ROWS : (at + 1) * ROWS]
    listed = _listed(newest, say) if newest else _none(say)
    body = column(_ask(session, say), listed.grow(), _team(session, say), gap=GAP)
    note = say("Roles, not names. The protocol says who finds out, and by when.")
    items: Items = (
        *sheet(page, say("What else came up"), body, note, turner(at, pages, typing=True)),
        *closed_by(page, say, undo(model, say, page), typing=True),
    )
    return Scene(f"came-up-{at}", items, "calm", "close", flourish=False)


def _ask(session: Session, say: Words) -> Block:
    if len(session.questions) >= MOST:
        return text(say("That is enough for one team to find out."), READ, "semi", "muted", least=HINT)
    field = Field(
        NOWHERE, "ask", "", AskQuestion(), say("for example: who finds out what the parents’ council thinks?"),
        size=CAPTION, limit=QUESTION_MOST, keys=("f2",), first=True, clears=True,
    )  # fmt: skip
    return labelled(ask_words(say), typed(field), "F2")


def _none(say: Words) -> Block:
    told = say("Nothing is open yet.")
    return text(told, READ, "medium", "muted", align="center", least=HINT)


def _listed(some: tuple[tuple[int, OpenQuestion], ...], say: Words) -> Block:
    heads = (_head(part_words(part, say), weight) for part, weight in (("text", ASKED), ("who", WHO), ("when", WHEN)))
    lines = [_row(n, one, say) for n, one in some]
    return column(row(*heads, EMPTY.across(SIGN_W), gap=TIGHT), rows(lines, ROWS).grow(), gap=TIGHT / 2)


def _head(told: str, weight: float) -> Block:
    return text(told, HINT, "semi", "muted", lines=2, least=HINT, leading=SNUG).fill(weight)


def _row(n: int, one: OpenQuestion, say: Words) -> Block:
    asked = Field(
        NOWHERE, f"question-{n}", one.text, AmendQuestion(n, "text"), multiline=True, size=HINT, face="semi",
        limit=QUESTION_MOST,
    )  # fmt: skip
    who = Field(
        NOWHERE, f"question-{n}-who", one.who, AmendQuestion(n, "who"), say("head teacher"),
        size=HINT, limit=WHO_MOST,
    )  # fmt: skip
    when = Field(
        NOWHERE, f"question-{n}-when", one.when, AmendQuestion(n, "when"), say("next team meeting"), size=HINT,
        limit=WHEN_MOST,
    )  # fmt: skip
    cells = ((asked, ASKED), (who, WHO), (when, WHEN))
    sign = on(Box(NOWHERE, "card", BUTTON_RADIUS, "field"), icon("trash", READ), TIGHT / 2)
    drop = pressed(sign, f"drop-question-{n}", DropQuestion(n)).across(SIGN_W, SIGN_W)
    return row(*(typed(field).fill(weight) for field, weight in cells), drop, gap=TIGHT)


def _team(session: Session, say: Words) -> Block:
    """So that the protocol can say how many of all were there; nobody has to."""
    known = str(session.setup.team) if session.setup.team else ""
    field = Field(NOWHERE, "team", known, ChangeSetup("team"), limit=6, size=READ, face="bold", number=True)
    told = say(
        "How many people are in the whole team? The protocol then says how many of them were there. This is optional."
    )
    words = text(told, CAPTION, "medium", lines=2, least=HINT, leading=EASY)
    return row(typed(field).across(TEAM_W), words.fill(), gap=GAP)
