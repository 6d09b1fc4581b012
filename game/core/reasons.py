"""Which reasons speak for a rule, and which were heard beside it. It judges the side they were typed on, no words."""

from __future__ import annotations

from game.core.cards import ABSTAIN, NO_OPTION, OptionId
from game.core.session import Argument, Draft, Session


def speaks_for(argument: Argument, option: OptionId) -> bool:
    """Typed for this very standpoint. One against another standpoint says nothing for this one."""
    return argument.favour is True and argument.option == option and option not in (NO_OPTION, ABSTAIN)


def reason_for(session: Session, option: OptionId) -> str:
    """The "why" of a rule from this option: what the room marked of the reasons for it, as sentences."""
    marked = [a.text for a in session.play.arguments if a.chosen and speaks_for(a, option)]
    return " ".join(map(sentence, dict.fromkeys(marked)))


def beside(session: Session, draft: Draft | None) -> tuple[str, ...]:
    """What was also heard: every reason that does not speak for the rule, and stands not in its "why" already."""
    option, reason = (draft.option, draft.reason) if draft else (NO_OPTION, "")
    typed = [text for other, text in draft.typed if other != option] if draft else []
    others = [a.text for a in session.play.arguments if not speaks_for(a, option)]
    return unsaid((*others, *typed), reason)


def unsaid(texts: tuple[str, ...], reason: str) -> tuple[str, ...]:
    """Those that the "why" does not say, each once."""
    return tuple(text for text in dict.fromkeys(texts) if text and sentence(text) not in reason)


def sentence(text: str) -> str:
    """The text as a sentence of its own."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
