"""Advice on the wording of a card: long sentences, vague words, double negatives, blame. Guesses; never a mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.content.problem import Phrase, phrase, short
from game.core.findings import GENDERED, HURTFUL
from game.core.vague_words import WORD_KINDS, Vague, vague_in

MOST_WORDS = 20
SENTENCE = re.compile(r"[^.!?]+[.!?]?")
WORD = re.compile(r"\w[\w’'-]*")
NOT = r"(?:niet|geen|nooit|niemand|nergens|niets|not|never|nobody|nothing|no)"
# A row of things that may not be (niet dit, niet dat; geen dit en geen dat) is clear.
TWICE = re.compile(
    rf"\b{NOT}(?: (?!en\b|of\b|ook\b|and\b|or\b)\w+){{0,3}}? "
    rf"(?:{NOT}|zonder|behalve|onmogelijk|verboden|without|unless|impossible|forbidden)\b",
    re.IGNORECASE,
)
BLAME = re.compile(
    r"\b(?:schuld|schuldig|dader|fout van|onverantwoord|dom|naïef|stom|blijkbaar|natuurlijk|gewoon weer"
    r"|had(?:den)? (?:moeten|kunnen) weten|to blame|guilty|stupid|careless|of course|should have known)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hint:
    """What an author may look at again, and what helps."""

    message: Phrase
    better: Phrase


def hints_in(text: str, rule: bool = False, spoken: bool = True) -> Iterator[Hint]:
    """The hints for one text; vague and difficult words count in a rule only: a situation may be vague on purpose.

    What only who leads reads (`spoken` False) has its length looked at and no more.
    """
    yield from _long(text)
    if not spoken:
        return
    yield from _words(text, WORD_KINDS if rule else (HURTFUL, GENDERED))
    yield from _found(TWICE, text, phrase("say in one go what you do see somebody do"), phrase("two negatives"))
    yield from _found(BLAME, text, phrase("say what happens, and leave the judging to the team"), phrase("blame"))


def _long(text: str) -> Iterator[Hint]:
    for found in SENTENCE.finditer(text):
        words = WORD.findall(found[0])
        if len(words) > MOST_WORDS:
            told = phrase("a sentence of {n} words: “{text}”", n=len(words), text=short(found[0].strip()))
            yield Hint(told, phrase("make two sentences of it, each of at most {n} words", n=MOST_WORDS))


def _words(text: str, kinds: tuple[str, ...]) -> Iterator[Hint]:
    for word, _ in vague_in(text, kinds):
        if BLAME.fullmatch(word.word):
            continue  # told below, in the same kind words for all blame
        yield Hint(_told(word), phrase("for instance: {words}", words=" / ".join(word.better or (word.advice,))))


def _told(word: Vague) -> Phrase:
    match word.kind:
        case "hurtful":
            return phrase("“{word}”: this is how others read it too", word=word.word)
        case "gendered":
            return phrase("“{word}” does not include everybody", word=word.word)
        case "difficult":
            return phrase("“{word}” is a difficult word", word=word.word)
        case _:
            return phrase("“{word}” is vague: would two people see the same?", word=word.word)


def _found(sign: re.Pattern[str], text: str, better: Phrase, what: Phrase) -> Iterator[Hint]:
    for found in sign.finditer(text):
        yield Hint(phrase("this may sound like {what}: “{text}”", what=what, text=short(found[0])), better)
