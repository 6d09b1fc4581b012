"""One word for one thing: what the room reads, in Dutch and in English, calls nothing by a name that was given up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.i18n.po_file import Entry, parsed
from game.system.resources import resource

ROOT = Path(__file__).parents[2]
DUTCH = {
    "standpunt": r"\bopties?\b|mogelijkheid|mogelijkheden",
    "situatie": r"\bcasus|\bgeval van de kaart",
    "stemming": r"stemrondes?\b|\brondes?\b|(?:eerste|tweede|derde|vierde) stem\b",
    "sluit de stemming": r"sluit (?:eerst )?de (?:ronde|lijn)",
    "regel, en na akkoord afspraak": r"conceptregel|beslissing",
    "wet, of vast advies": r"wettelijke ondergrens",
    "moet, hoort, mag": r"\bdringend\b|\boptioneel\b|eigen keuze|tenzij, met uitleg",
    "set": r"\bpakket|\bstapel",
    "de kaarten": r"\bdek\b",
    "gespreksleider": r"voorzitter|moderator|begeleider van|gesprek leidt|wie leidt\b|gastheer|gastvrouw|\bhost\b",
    "lessenaar": r"\bdesk\b|dashboard",
    "sessie, teamgesprek": r"\bmeeting|bijeenkomst",
    "het grote scherm": r"beamer|\bmuur\b|\bwand\b|digibord(?! werkt)",
    "stembus": r"\bde bus\b",
    "maak ongedaan": r"^ongedaan$|^opnieuw$|\bherstellen\b|^weer terug$",
    "deze sla ik over": r"^passen$|passen of stoppen|passen mag",
    "niet te zien": r"bedekt|afgedekt|bedekken|afdekken",
    "parkeer, of weglaten": r"opzij",
    "interne of externe vertrouwenspersoon": r"vertrouwenscontact",
    "ib’er": r"intern begeleider",
    "geparkeerd": r"uitgesteld|in de wacht gezet",
    "het bestuur": r"schoolbestuur|bij het bevoegd gezag",
    "directeur": r"schoolleiding|\bdirectie\b|van de leiding",
    "medewerker": r"\bpersoneel\b|personeelslid",
    "ouderkanaal van school": r"\bparro\b|ouderportaal",
    "leeromgeving van school": r"schoolomgeving|digitale omgeving",
    "opnieuw bekijken": r"evalueren|^evaluatie$|herziening",
    "die": r"\bhij of zij\b|\bhem of haar\b|\bzijn of haar\b",
    "kaartje": r"\btickets?\b",
    "schrijver": r"notulist",
    "spelregels": r"huisregels",
    "als": r"\bmits\b",
    "laat het bestuur het nakijken": r"niet in een bron nagegaan|controleer (?:het|dit) zelf",
}
"""Behind the word that stayed, the names that were given up for it."""
ENGLISH = {
    "option": r"\bstandpoint|\bposition\b",
    "first vote, second vote": r"close round|\bround (?:\{|is\b)|^round$|(?:of this|before a) round\b|a round closes",
    "close the vote": r"close (?:the )?(?:round|line)",
    "choice": r"\byour vote (?:is|get)|^your vote$",
    "facilitator": r"whoever leads|for who leads|\bthe host\b|chairperson|moderator",
    "the big screen": r"\bwall\b|\bbeamer\b",
    "desk": r"\bconsole\b|dashboard",
    "session": r"(?<!team )(?<!in a )\bmeeting\b",
    "the cards": r"\bdeck\b",
    "set": r"\bpack\b(?!\.yaml)",
    "not shown": r"\bcovered\b|\bcover\b",
    "park, or leave out": r"lay aside|postpone",
    "member of staff": r"\bemployees?\b",
    "school board": r"competent authority",
    "head teacher": r"\bmanagement\b|headmaster|principal",
    "learning support coordinator (SENCO)": r"internal counsellor",
    "a conversation": r"\ba talk\b|team talk\b",
    "how we got here": r"^account$",
    "the law takes precedence": r"law goes first|it goes first",
    "review; look back": r"evaluat",
    "skip": r"^pass$|you may (?:always )?pass\b",
    "have the board check it": r"check it yourselves",
    "split": r"\bspread\b",
    "keep talking": r"\btalk on\b",
    "continue": r"^go on\b|\bwe go on\b",
    "optional": r"may stay empty",
    "the problem, or why it is hard": r"\brubs?\b",
    "support": r"after-care",
    "touchscreen": r"touch board",
    "it does not apply": r"does not hold\b",
    "held to it": r"spoken to about",
    "still to come": r"still comes",
    "more": r"\bone \w+ more\b|at least changed",
    "even if": r"\balso (?:if|not with)\b",
    "strike out": r"strike it$|^struck$",
    "British spelling": r"\b(?:color|center|organiz|recogniz|favor(?:ite)?s?\b|behavior|program(?:me)?d meeting)",
}
DOCS = sorted(one.relative_to(ROOT).as_posix() for one in (ROOT / "docs").rglob("*.md"))
FREE_PAPERS = ("README.md", "README.en.md", "CHANGELOG.md", *DOCS)
"""What stands outside of the program, and that a school reads."""
DUTCH_PAPERS = ("README.md", *(one for one in DOCS if one.startswith("docs/nl/")))
GIVEN_UP_ON_PAPER = ("the big screen", "facilitator", "learning support coordinator (SENCO)", "close the vote")
GIVEN_UP_ON_DUTCH_PAPER = tuple(word for word in DUTCH if word != "set")
"""All of them; but cards on paper lie on a pile, and libraries are packages."""


def entries() -> tuple[Entry, ...]:
    found = parsed(resource("locales", "nl", "LC_MESSAGES", "screens.po").read_bytes()).entries
    return tuple(one for one in found if one.used and one.sources[0])


def _all(language: str) -> Iterator[str]:
    for one in entries():
        yield from one.told if language == "nl" else one.sources


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    """Every text of the screens, desk, phones, papers, workshop and terminal."""
    return {language: list(_all(language)) for language in ("nl", "en")}


CHAPTERS = ("Bekendheid, ondertekening en evaluatie", "Groepsapps en digitale klasomgeving")
"""Names of chapters, which a school has in its files."""


@pytest.mark.parametrize(
    ("language", "word"), [*(("nl", word) for word in DUTCH), *(("en", word) for word in ENGLISH)], ids=str
)
def test_nothing_has_two_names(told: dict[str, list[str]], language: str, word: str) -> None:
    given_up = re.compile((DUTCH if language == "nl" else ENGLISH)[word], re.IGNORECASE)
    found = [text for text in told[language] if text not in CHAPTERS and given_up.search(text)]
    assert len(told[language]) > 1000 and found == [], f"{word}: {found}"


@pytest.mark.parametrize("path", FREE_PAPERS)
@pytest.mark.parametrize("word", GIVEN_UP_ON_PAPER)
def test_papers_beside_the_program_use_the_same_words(path: str, word: str) -> None:
    """Outside of what is code in them."""
    assert _lines_with(ENGLISH[word], path) == []


@pytest.mark.parametrize("path", DUTCH_PAPERS)
@pytest.mark.parametrize("word", GIVEN_UP_ON_DUTCH_PAPER)
def test_dutch_papers_beside_the_program_use_the_same_words(path: str, word: str) -> None:
    assert _lines_with(DUTCH[word], path) == []


def _lines_with(given_up: str, path: str) -> list[str]:
    prose = (ROOT / path).read_text(encoding="utf-8")
    prose = re.sub(r"^ {8}[^\n]*", " ", prose, flags=re.MULTILINE)  # what is typed, within a list
    prose = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)", " ", prose, flags=re.DOTALL)
    return [line for line in prose.splitlines() if re.search(given_up, line, re.IGNORECASE)]
