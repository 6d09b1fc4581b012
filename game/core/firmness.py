"""How firm the words of a rule are: “mogen” leaves it to you, “mogen niet” does not. A guess by words; people decide.

The first main clause decides: what follows an *als* or a *dat*, or stands in a later sentence, tells about the rule.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from game.core.findings import FIRMNESS, Finding
from game.core.firm_words import LANGUAGES, FirmWords
from game.core.late_pattern import late
from game.core.session import SETTLED, Agreement
from game.core.strength import Strength
from game.core.value import Value, value

DUTY, ANY = frozenset({Strength.MUST, Strength.SHOULD}), frozenset(Strength)
"""What plain words (“wij praten op school”) can be, and words that say two things."""


@value
class Firmness(Value):
    """What the words of a rule come down to: `likely` where nobody chose yet, `fits` what they may be called.

    `word` is the one that says so, as it was written; "" where plain words do.
    """

    likely: Strength = Strength.MUST
    fits: frozenset[Strength] = DUTY
    word: str = ""

    @property
    def fitting(self) -> tuple[Strength, ...]:
        """What fits, the likely one first."""
        return tuple(sorted(self.fits, key=lambda one: (one is not self.likely, tuple(Strength).index(one))))


SILENT = Firmness(fits=ANY)
"""Nothing was said yet, or nothing that can be read."""


def strength_of(text: str) -> Strength:
    """How firm a rule is of which nobody said it."""
    return firmness_of(text).likely


def unlike(text: str, chosen: Strength) -> Firmness | None:
    """What the words say, where they say something else than was chosen; None where both can stand together."""
    found = firmness_of(text)
    return None if chosen in found.fits else found


def loose_rules(agreements: Iterable[Agreement]) -> tuple[Finding, ...]:
    """Numbered agreements whose words are less firm, or firmer, than what was chosen."""
    settled = ((one, unlike(one.text, one.strength)) for one in agreements if one.status in SETTLED)
    return tuple(
        Finding(FIRMNESS, one.key, words=(found.word,) if found.word else (), chosen=one.strength)
        for one, found in settled
        if found is not None
    )


@lru_cache(1024)
def firmness_of(text: str) -> Firmness:
    """The firmness of the first sentence that has a main clause; SILENT where none has."""
    plain = unicodedata.normalize("NFC", text).replace("’", "'")
    known = _language(plain)
    for sentence in SENTENCE_END.split(plain):
        parts = tuple(_parts(sentence.strip(), known))
        if parts:
            return _of(parts, sentence, known)
    return SILENT


SENTENCE_END = late(r"(?<=[\w'][\w'][\w'][.!?;…])\s+|\n+")
JOINED = late(r"(?<!\w)(?:en|én|and|und|ve|і|й|та) $", re.IGNORECASE)
MARKS = late(r"\s*[,–—]\s+|\s-\s")


def _language(text: str) -> FirmWords:
    """The language that most of its words are of, the first of them where nobody can tell."""
    return max(LANGUAGES, key=lambda one: sum(len(words.findall(text)) for words in one.known_by))


def _parts(sentence: str, known: FirmWords) -> Iterator[str]:
    """The main clauses, each without what hangs on it. A condition in front, with or without its *als*, is none."""
    parts = [part for part in MARKS.split(sentence) if part.strip(" .!?;…")]
    after = next((n for n, part in enumerate(parts) if n and known.then.match(part)), 0)
    for part in parts[after:]:
        if not known.hangs.match(part):
            cut = known.cut.search(part, 1)
            yield part[: cut.start()] if cut else part


def _of(parts: tuple[str, ...], sentence: str, known: FirmWords) -> Firmness:
    head, rest = parts[0], " ".join(parts[1:])
    for words in (known.free, known.may, known.aim, known.hard):
        found = words.search(head)
        if found is None or (words is known.free and known.only.search(head)):
            continue
        if JOINED.search(head[: found.start()]):
            return SILENT  # “we talk at school and may …”: it is the second thing that is said
        if words is known.may:
            return _allowed(found[0], head, rest, known)
        strength = {known.free: Strength.MAY, known.aim: Strength.SHOULD}.get(words, Strength.MUST)
        return Firmness(strength, frozenset({strength}), found[0])
    later = sentence[sentence.find(head) :]  # what hangs on it may allow something
    return SILENT if known.may.search(later) else Firmness()


def _allowed(word: str, head: str, rest: str, known: FirmWords) -> Firmness:
    """What is allowed *only*, or *not*, is a duty; where a later clause takes some of it back, both can be meant."""
    if limit := known.no.search(head) or known.only.search(head):
        return Firmness(word=limit[0])
    if known.able.search(word) and known.others.search(head):
        return SILENT  # what pupils can do is no rule for us
    if known.no.search(rest) or known.only.search(rest):
        return SILENT
    return Firmness(Strength.MAY, frozenset({Strength.MAY}), word)
