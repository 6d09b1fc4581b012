"""The help of each step, for F1, the desk and the manual. What it says stands in a file."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from game.core.manual_pages import manual_language
from game.core.step_help import STEPS, HelpStep, KeyHelp, StepHelp
from game.fixed_texts.store import State, own_state, texts
from game.fixed_texts.wording import Entry, text, told
from game.fixed_texts.wording import texts as texts_in
from game.i18n.words import ENGLISH, Words


def help_of(step: HelpStep, say: Words) -> StepHelp:
    """That of this step, in the language in which the manual is read."""
    return every_help(say)[STEPS.index(step)]


def every_help(say: Words) -> tuple[StepHelp, ...]:
    """That of all steps, in the order of a meeting."""
    return _told(replace(ENGLISH, language=manual_language(say.language)), own_state())


@lru_cache(maxsize=4)
def _told(say: Words, state: State) -> tuple[StepHelp, ...]:
    """Once for each state of the school's own files."""
    file = texts("steps")
    return tuple(_help(step, file.groups[step.value][0], say) for step in STEPS)


def _help(step: HelpStep, entry: Entry, say: Words) -> StepHelp:
    return StepHelp(
        step=step,
        title=text(entry, "title", say),
        happens=texts_in(entry, "happens", say),
        say=text(entry, "say", say),
        press=tuple(KeyHelp(one.texts("keys"), told(one, say)) for one in entry.groups["press"]),
        wrong=texts_in(entry, "wrong", say),
    )
