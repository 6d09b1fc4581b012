"""What somebody should look at in a session before its protocol leaves. It points; it never changes a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from game.core.agreement_fields import field_of
from game.core.cards import NO_CARD, CardId
from game.core.findings import SIGNS, Finding
from game.core.firmness import loose_rules
from game.core.privacy import DATE, KINDS, NAME, NUMBER, words_of
from game.core.questions import PARTS, Questions, named, part_of
from game.core.session import Agreement, Session, Status
from game.core.similarity import clashing
from game.core.vague_words import vague_rules
from game.documents.formats import pdf
from game.documents.sanitize import clean

NO_SENTENCE = ("owner", "who", "when")
"""In these the first word is the likeliest name of all."""
PRINTED = {
    Status.AGREED: ("text", "reason", "price", "heard", "owner"),
    Status.RESERVED: ("text", "reason", "price", "heard", "objections", "owner"),
    Status.PARKED: ("text", "objections", "who", "when"),
}
"""What of an agreement comes into a protocol."""
ORDER = (*KINDS, SIGNS)
FEW = 6
"""Signs that are named."""


Agreements = tuple[Agreement, ...]


def findings_of(session: Session) -> tuple[Finding, ...]:
    """Pairs first, then likely names, numbers, dates, cases, signs without a typeface, firmness, then vague words."""
    return _findings(session.agreements, session.accepted_pairs, session.roles, session.questions)


def likely_names(found: Iterable[Finding]) -> tuple[str, ...]:
    """What may be somebody's name or number, each once."""
    return tuple(dict.fromkeys(word for one in found if one.kind in (NAME, NUMBER) for word in one.words))


@lru_cache(4)  # the wall asks at every frame
def _findings(
    agreements: Agreements,
    kept: tuple[tuple[CardId, CardId], ...],
    roles: tuple[tuple[str, str], ...],
    asked: Questions,
) -> tuple[Finding, ...]:
    private = [*(finding for one in agreements for finding in _of(one)), *_of_roles(roles), *_of_questions(asked)]
    private.sort(key=lambda finding: ORDER.index(finding.kind))
    return (*clashing(agreements, kept), *private, *loose_rules(agreements), *vague_rules(agreements))


def _of(one: Agreement) -> Iterator[Finding]:
    for field in PRINTED.get(one.status, ()):
        for kind, words in _in(field_of(one, field), field):
            yield Finding(kind, one.key, field, words)


def _of_roles(roles: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    for role, who in roles:
        for kind, words in _in(who, "who"):
            yield Finding(kind, NO_CARD, role, words)


def _of_questions(asked: Questions) -> Iterator[Finding]:
    for n, one in enumerate(asked):
        for part in PARTS:
            for kind, words in _in(part_of(one, part), part):
                yield Finding(kind, NO_CARD, named(n, part), words)


@lru_cache(4096)
def _in(text: str, field: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What was found in one text, by kind. When a parked point comes back is a date, and no finding."""
    if not text:
        return ()
    # Lines are sentences of their own.
    shown = f", {text}" if field in NO_SENTENCE else text.replace("\n", ". ")
    found = ((kind, words_of(shown, kind)) for kind in KINDS if (kind, field) != (DATE, "when"))
    return tuple((kind, words) for kind, words in (*found, (SIGNS, _signs(text))) if words)


def _signs(text: str) -> tuple[str, ...]:
    """Those that a PDF of this computer cannot show, in one word."""
    found = pdf.lacking(clean(text))
    return (" ".join(found[:FEW]) + (" …" if len(found) > FEW else ""),) if found else ()
