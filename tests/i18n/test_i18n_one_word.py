"""One word for one thing: what the room reads in Dutch calls nothing by a second name that was given up."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from babel.messages.pofile import read_po

from game.system.resources import resource

GIVEN_UP = {
    "standpunt": r"\bopties?\b|mogelijkheid|mogelijkheden",
    "situatie": r"\bcasus|\bgeval van de kaart",
    "stemming": r"stemrondes?\b",
    "regel, en na akkoord afspraak": r"conceptregel|beslissing",
    "wet, of vast advies": r"wettelijke ondergrens",
    "set": r"\bpakket|\bstapel",
    "gespreksleider": r"voorzitter|moderator|gespreksbegeleider|\bhost\b",
    "lessenaar": r"\bdesk\b|dashboard",
    "sessie, teamgesprek": r"\bmeeting",
    "groot scherm": r"beamer",
    "interne of externe vertrouwenspersoon": r"vertrouwenscontact",
    "geparkeerd": r"uitgesteld|in de wacht gezet",
}


@pytest.fixture(scope="module")
def told() -> list[str]:
    """Every Dutch text of the screens, desk, phones and papers."""
    catalogue = read_po(BytesIO(resource("locales", "nl", "LC_MESSAGES", "screens.po").read_bytes()))
    strings = (one.string or "" for one in catalogue if one.id)
    return [text for each in strings for text in ((each,) if isinstance(each, str) else each)]


@pytest.mark.parametrize("word", GIVEN_UP)
def test_nothing_has_two_names(told: list[str], word: str) -> None:
    found = [text for text in told if re.search(GIVEN_UP[word], text, re.IGNORECASE)]
    assert len(told) > 1000 and found == [], f"{word}: {found}"
