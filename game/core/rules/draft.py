"""The rules of the draft: its words, strength and chapter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core import commands as c
from game.core import drafting
from game.core import events as e
from game.core.cards import ABSTAIN
from game.core.chapters import middle
from game.core.refusal import Reason, Refused
from game.core.rules.context import Around, card_of, known, require
from game.core.session import Phase, Session, Strength


def draft_from(session: Session, command: c.DraftFrom, around: Around) -> tuple[e.Event, ...]:
    require(session.phase is Phase.RULE, Reason.NOT_NOW)
    known(session, command.option)
    require(command.option != ABSTAIN, Reason.NO_SUCH_OPTION)
    return (e.RuleDrafted(drafting.draft_from(session, card_of(session), command.option, around.wording)),)


def reworded(session: Session, command: Any, around: Around) -> tuple[e.Event, ...]:
    """RewordRule, RewordReason, SetStrength and SetChapter all change one thing of the draft."""
    draft = session.play.draft
    if draft is None or session.phase is not Phase.RULE:
        raise Refused(Reason.NOT_NOW)
    match command:
        case c.RewordRule(text=text):
            require(bool(text.strip()), Reason.EMPTY_TEXT)
            draft = replace(draft, text=text.strip())
        case c.RewordReason(text=text):
            draft = replace(draft, reason=text.strip())
        case c.SetStrength(strength=strength):
            require(strength in tuple(Strength), Reason.NOT_NOW)
            draft = replace(draft, strength=Strength(strength))
        case c.SetChapter(chapter=chapter):
            require(chapter in middle(session), Reason.NOT_NOW)
            draft = replace(draft, chapter=chapter)
    return (e.RuleDrafted(draft),)
