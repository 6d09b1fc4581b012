"""What is said of a word that others may trip over: kindly of one that hurts, and with what may stand there instead."""

from __future__ import annotations

from game.core.commands import Command, RewordRule
from game.core.privacy.watched import SENTENCES, kinds_of
from game.core.vague_words import WORD_KINDS, Vague, vague_in
from game.i18n.words import Words

WORD, BETTER = "{word}", "{better}"


def told_of(word: Vague, say: Words) -> str:
    """Before the better words: what it is about this one."""
    match word.kind:
        case "hurtful":
            return say("“{word}”: this is how others read it too. Rather:", word=word.word)
        case "gendered":
            return say("“{word}” does not include everybody. Better:", word=word.word)
        case "difficult":
            return say("“{word}” is a difficult word. Plainer:", word=word.word)
        case _:
            return say("“{word}” is vague. Better:", word=word.word)


def checks_for(command: Command, say: Words) -> tuple[tuple[str, str], ...]:
    """For the field of this command: the kinds of words that are looked for, with a sentence that has their places.

    The rule itself has its better words below it, and needs no sentence.
    """
    if isinstance(command, RewordRule) or kinds_of(command) != SENTENCES:
        return ()
    return tuple((kind, f"{_sentence(kind, say)} {BETTER}") for kind in WORD_KINDS)


def advice_on(command: Command, text: str, say: Words) -> str:
    """One sentence about a text that this command brings, a hurtful word before all others; "" where there is none."""
    if kinds_of(command) != SENTENCES:
        return ""
    for kind in WORD_KINDS:
        for word, _ in vague_in(text, (kind,))[:1]:
            return f"{told_of(word, say)} {' / '.join(word.better) or word.advice}"
    return ""


def _sentence(kind: str, say: Words) -> str:
    return told_of(Vague(WORD, (), kind), say)
