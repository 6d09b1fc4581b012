"""Words for touch: "unless …" and its like go into the rule, and what was said for it in the talk into its "why"."""

from __future__ import annotations

from game.core.commands import RewordReason, RewordRule, TurnPage
from game.core.reasons import sentence, speaks_for
from game.core.session import Draft, Session
from game.i18n.words import Words
from game.screens.card.rule_page import RULE_LIMIT, TEXT, chip
from game.ui.blocks import NOWHERE, item, one_line
from game.ui.geometry import CAPTION, GAP, HINT, REACH_H, TIGHT, Page
from game.ui.layout import Block, Items, row
from game.ui.scene import Field, Touch

HIGH = 84.0
FIELD_W, REASON_W = 420.0, 340.0
REASON_LIMIT = 240
WHY, WHY_KEY = "rule-why", ("ctrl+e",)
KEYS = ("ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7")


def clauses_of(say: Words) -> tuple[str, ...]:
    """How a rule goes on where it does not hold for all: each with the place that is to be filled in."""
    return (say("unless …"), say("only if …"), say("except …"), say("also for …"))


def with_clause(now: str, clause: str) -> str:
    """The rule with this at its end, as a part of its last sentence."""
    body = now.rstrip().rstrip(".").rstrip()
    return f"{body}, {clause}" if body else clause[:1].upper() + clause[1:]


def clauses(now: str, say: Words, page: Page, gives: int) -> Block:
    """What no longer fits into the rule is not offered."""
    made = ((n, one, with_clause(now, one)) for n, one in enumerate(clauses_of(say)))
    chips = (
        chip(one, RewordRule(whole), f"clause-{n}", KEYS[n], sign="" if page.narrow else "plus", into=TEXT).fill()
        for n, one, whole in made
        if len(whole) <= RULE_LIMIT
    )
    return row(*chips, gap=TIGHT).high(REACH_H if page.board else HIGH).give(gives)


# -------------------------------------------------------------------------------------------------------- why it stands


def why(session: Session, draft: Draft, say: Words) -> Block:
    """A field; beside it what was said for this standpoint in the talk and does not stand in it yet, one by one."""
    label = one_line(say("Why"), CAPTION, "semi", "muted", least=HINT)
    field = item(
        lambda area: Field(
            area,
            WHY,
            draft.reason,
            RewordReason(),
            say("because …"),
            size=CAPTION,
            limit=REASON_LIMIT,
            keys=WHY_KEY,
        )
    )
    return row(
        label.across(label.wide.wish),
        field.across(FIELD_W, weight=3),
        _reason(session, draft),
        gap=GAP,
    ).high(HIGH)


def why_key(drawn: Items) -> Items:
    """Where it gave way its key makes room for it, and goes on in it."""
    if any(isinstance(item, Field) and item.name == WHY for item in drawn):
        return ()
    return (Touch(NOWHERE, "why-shown", TurnPage(1), WHY_KEY, hidden=True, into=WHY),)


def _reason(session: Session, draft: Draft) -> Block | None:
    said = dict.fromkeys(one.text for one in session.play.arguments if speaks_for(one, draft.option))
    unsaid = (one for one in said if sentence(one) not in draft.reason)
    made = ((one, " ".join(filter(None, (draft.reason, sentence(one))))) for one in unsaid)
    fitting = next(((one, whole) for one, whole in made if len(whole) <= REASON_LIMIT), None)
    if fitting is None:
        return None
    one, whole = fitting
    return chip(one, RewordReason(whole), "reason-0", "ctrl+8", sign="plus").across(REASON_W, weight=1).give()
