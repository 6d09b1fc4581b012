"""What the rules may know of a running game beside its session. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.core.cards import Card, OptionId, OwnChapter, context_of
from game.core.history import History
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
) -> RuleContext:
    """`now` in seconds since 1970; `opened`: the reveal has begun."""
    return RuleContext(
        now=now,
        chance=chance,
        back=history.back,
        forward=history.forward,
        empties=_empties(history),
        wording=partial(draft_text, say),
        opened=opened,
        chapters=chapters,
    )


def _empties(history: History) -> bool:
    """Whether going back would empty a box in which something lies, or open a counted round anew."""
    play, back = history.session.play, history.before()
    if play.voting is not None:
        return play.voting.cast > 0
    return bool(play.answers) or (back is not None and back.play.voting is not None)


def draft_text(say: Words, card: Card, option: OptionId) -> str:
    """The draft rule of an option in this language."""
    rule = card.option(option).rule
    return say.card(context_of(card.id, f"options.{option}.rule"), rule) if rule else ""
