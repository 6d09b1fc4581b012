"""What is read aloud at a step: the words of the card that stand on the wall. No count, no outcome, no name of anybody.

So whatever is covered stays covered: a voice says nothing that everybody could not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import Card
from game.core.phases import Phase
from game.core.session import SETTLED, Session
from game.i18n.words import Words
from game.texts.cards import card_text, option_text
from game.texts.language_names import language_name
from game.texts.question import question_of


def aloud_words(session: Session, say: Words) -> str:
    """One line for each thing; "" where there is nothing to read, or the meeting is held."""
    return "" if session.paused_at is not None else "\n".join(_sentence(one) for one in _lines(session, say) if one)


def _sentence(told: str) -> str:
    """With an end that a voice pauses at."""
    told = " ".join(told.split())
    return told if told.endswith((".", "!", "?", "…", ":")) else told + "."


def _lines(session: Session, say: Words) -> Iterator[str]:
    card, draft = session.card, session.play.draft
    if session.phase is Phase.CLOSING:
        yield from (one.text for one in session.agreements if one.status in SETTLED)
    elif card is None:
        return
    elif session.phase is Phase.SITUATION:
        yield from _case(session, card, say)
    elif session.phase is Phase.MINORITY:
        yield question_of(card, session.play.twist, say).whole
        yield option_text(say, card, session.play.minority) if session.play.minority is not None else ""
    elif session.phase.traits.drafted:
        yield draft.text if draft is not None else ""
    else:
        yield from _asked(session, card, say)


def _case(session: Session, card: Card, say: Words) -> Iterator[str]:
    """Before somebody has read what a card is about, only that."""
    if session.note_due:
        yield say("Before we read it: this card is about")
        yield card_text(say, card, "about", card.about)
        return
    asked = question_of(card, session.play.twist, say)
    yield card_text(say, card, "title", card.title)
    yield asked.case
    yield asked.question


def _asked(session: Session, card: Card, say: Words) -> Iterator[str]:
    yield question_of(card, session.play.twist, say).whole
    for option in card.options:
        yield f"{card.letter(option.id)}: {option_text(say, card, option.id)}"


def no_voice_words(language: str, system: str, say: Words) -> str:
    """That this computer has no voice for a language, and how it gets one; `system` as Python calls it."""
    name = language_name(language)
    if system == "win32":
        return say("No voice for {language}. Add one: Settings of Windows, Time and language, Speech.", language=name)
    if system == "darwin":
        return say("No voice for {language}. Add one: System Settings, Accessibility, Spoken Content.", language=name)
    return say("No voice for {language} here. If there is one, it comes with the program espeak-ng.", language=name)
