"""Words that a person should look at before a protocol leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.privacy import NAME, NUMBER, traces
from game.documents.findings import findings_of
from tests.documents.documents_samples import PARKED, SESSION


def pointed_at(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.words for one in traces(text, (NAME, NUMBER))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wij bellen Anna of Özlem.", ("Anna", "Özlem")),
        ("Bel 06-12345678 of +31 6 12345678.", ("06-12345678", "+31 6 12345678")),
        ("Mail naar iemand@school.nl.", ("iemand@school.nl",)),
        ("Wij bellen Anna. Daarna bellen wij Anna.", ("Anna",)),
        ("Wij bellen Şahin, Łukasz en Nguyễn.", ("Şahin", "Łukasz", "Nguyễn")),
        ("Wij bellen Jan-Willem en O’Neil.", ("Jan-Willem", "O’Neil")),
        ("Bel 0031612345678 of mail a.b@school.edu.nl.", ("0031612345678", "a.b@school.edu.nl")),
    ],
)
def test_what_looks_like_a_person_is_pointed_at(text: str, found: tuple[str, ...]) -> None:
    assert pointed_at(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wij doen dit op WhatsApp en Instagram, niet op TikTok.",
        "Dat mag niet. Twijfel? Vraag het na.",
        "Bij acuut gevaar bellen wij 112.",
        "De AVG en de Wpo gaan voor; zie art. 4a van 22-11-2026.",
        "Geen WhatsApp-groep en geen Instagram-account; foto’s wel.",
        "Vanaf 1 januari, of in Januari, om 18.00 uur.",
    ],
)
def test_ordinary_rules_are_left_alone(text: str) -> None:
    assert pointed_at(text) == ()


@pytest.mark.parametrize(("who", "found"), [("Anna en Jan", ("Anna", "Jan")), ("Werkgroep bovenbouw", ())])
def test_who_comes_back_is_no_sentence(who: str, found: tuple[str, ...]) -> None:
    session = replace(SESSION, agreements=(replace(PARKED, returns_who=who),))
    assert tuple(word for one in findings_of(session) if one.kind == NAME for word in one.words) == found
