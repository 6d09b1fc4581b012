"""Has the wall read aloud: which words in which language, and what is said where this computer has no voice for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.app.state import State
from game.core.cards import Card
from game.core.view_state import COVER, MORE
from game.texts.aloud import aloud_words
from game.texts.cards import card_text

if TYPE_CHECKING:
    from game.system.voice import Voice

OPEN = ("", MORE, "desk")
"""What may lie over a step that is read aloud: under anything else the room cannot see it, and need not hear it."""


class ReadAloud:
    """A voice of this computer, made when somebody first asks for it. `wake` is called, from its thread, with news."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._voice: Voice | None = None
        self._lacking = ""

    @property
    def speaking(self) -> bool:
        return self._voice is not None and self._voice.speaking

    def say(self, text: str, language: str) -> None:
        """At once, and instead of what is being said."""
        if self._voice is None:
            from game.system.voice import Voice  # it starts programs: three modules that nobody else needs

            self._voice = Voice(self._lacks)
        self._voice.say(text, language)

    def stop(self) -> None:
        """Any press does this."""
        if self._voice is not None:
            self._voice.stop()

    def lacking(self) -> str:
        """A language for which no voice was found since this was last asked."""
        found, self._lacking = self._lacking, ""
        return found

    def _lacks(self, language: str) -> None:
        self._lacking = language
        self._wake()


def read_aloud(state: State) -> None:
    """What stands on the wall, if it is read; while something is read, stop."""
    if state.aloud.speaking:
        state.aloud.stop()
        return
    told = aloud_words(state.session, state.say) if state.view.overlay in OPEN and state.view.under != COVER else ""
    if told:
        state.aloud.say(told, _language(state, state.session.card))
    else:
        state.notice = "nothing_aloud"


def _language(state: State, card: Card | None) -> str:
    """That of the wall; of a card that nobody translated the one that it was written in."""
    if card is None or card_text(state.say, card, "situation", card.situation) != card.situation:
        return state.say.language
    own = next((one.language for one in state.environment.library.packs if card in one.cards), "")
    return own or state.say.language
