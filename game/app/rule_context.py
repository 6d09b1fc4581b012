"""What the rules may know of a running game beside its session. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.core.cards import Card, OptionId, OwnChapter, context_of
from game.core.history import History
from game.core.proposals import Proposal
from game.core.rules import RuleContext
from game.i18n.words import Words


def rule_context(
    history: History,
    say: Words,
    *,
    now: float,
    chance: Callable[[int], int],
    opened: bool,
    chapters: tuple[OwnChapter, ...],
    askable: tuple[Proposal, ...] = (),
) -> RuleContext:
    """`now` in seconds since 1970; `opened`: the reveal has begun."""
    return RuleContext(
        now=now,
        chance=chance,
        back=history.back,
        forward=history.forward,
        empties=history.empties,
        behind=history.within(history.back),
        ahead=history.within(history.forward),
        wording=partial(draft_text, say),
        opened=opened,
        chapters=chapters,
        askable=askable,
    )


def draft_text(say: Words, card: Card, option: OptionId) -> str:
    """The draft rule of an option in this language, or why it asks for none."""
    chosen = card.option(option)
    field = "no_rule" if chosen.no_rule else "rule"
    text = chosen.no_rule or chosen.rule
    return say.card(context_of(card.id, f"options.{option}.{field}"), text) if text else ""
