"""The pages of the manual: what each is called in Dutch and in English, and under which address it is found.

The manual is written in these two languages. What it says stands in docs/, and what makes pages of that in game/manual.
"""

from __future__ import annotations

import re
from enum import StrEnum

DUTCH, ENGLISH = "nl", "en"
MANUAL_LANGUAGES = (DUTCH, ENGLISH)
READ_DUTCH = frozenset({DUTCH, "fy"})
"""Who has the game in one of these languages reads the manual in Dutch, everybody else in English."""
SERVED = "/manual/"
"""Where the server for phones has the pages."""


class ManualPage(StrEnum):
    """By the name of its English file. The last four are for who builds something, and in English only."""

    INDEX = "index"
    FACILITATOR = "facilitator"
    STUDY_DAY = "study-day"
    CARDS = "cards"
    PROTOCOL = "protocol"
    PRIVACY = "privacy"
    IT = "it"
    COMMANDS = "commands"
    HUB = "hub"
    TRANSLATING = "translating"
    HTTP = "http"
    PROTOCOL_JSON = "protocol-json"
    VERSIONS = "versions"
    BUILT_WITH = "built-with"


_IN_DUTCH = {
    ManualPage.INDEX: "index",
    ManualPage.FACILITATOR: "gespreksleider",
    ManualPage.STUDY_DAY: "studiedag",
    ManualPage.CARDS: "kaarten",
    ManualPage.PROTOCOL: "protocol",
    ManualPage.PRIVACY: "privacy",
    ManualPage.IT: "ict",
    ManualPage.COMMANDS: "opdrachten",
    ManualPage.HUB: "hub",
    ManualPage.TRANSLATING: "vertalen",
}
_TITLES = {
    ManualPage.INDEX: ("Handleiding", "Manual"),
    ManualPage.FACILITATOR: ("De gespreksleider", "The facilitator"),
    ManualPage.STUDY_DAY: ("Een studiedag", "A study day"),
    ManualPage.CARDS: ("Kaarten", "Cards"),
    ManualPage.PROTOCOL: ("Het protocol", "The protocol"),
    ManualPage.PRIVACY: ("Privacy", "Privacy"),
    ManualPage.IT: ("Voor de ICT’er", "For whoever looks after the computers"),
    ManualPage.COMMANDS: ("Opdrachten", "Commands"),
    ManualPage.HUB: ("De hub van een bestuur", "The hub of a board"),
    ManualPage.TRANSLATING: ("Vertalen", "Translating"),
    ManualPage.HTTP: ("HTTP", "HTTP"),
    ManualPage.PROTOCOL_JSON: ("Protocol als JSON", "The protocol as JSON"),
    ManualPage.VERSIONS: ("Versies", "Versions"),
    ManualPage.BUILT_WITH: ("Waar het van gemaakt is", "What it is built with"),
}


def manual_language(language: str) -> str:
    """The language of the manual for who has the game in this one."""
    return DUTCH if language in READ_DUTCH else ENGLISH


def written_in(page: ManualPage, language: str) -> str:
    """The language that this page is read in by who asks for one of the two: English where there is no other."""
    return DUTCH if language == DUTCH and page in _IN_DUTCH else ENGLISH


def stem(page: ManualPage, language: str) -> str:
    """The name of its file in this language, without an ending; where it is not written in it, that of the English."""
    return _IN_DUTCH[page] if written_in(page, language) == DUTCH else page.value


def title(page: ManualPage, language: str) -> str:
    """What it is called in a list of pages."""
    return _TITLES[page][MANUAL_LANGUAGES.index(language)]


def address(page: ManualPage, language: str, heading: str = "") -> str:
    """Where it is among the pages: nl/gespreksleider.html#de-stappen. `heading`: as its address has it, or ""."""
    anchor = f"#{heading}" if heading else ""
    return f"{written_in(page, language)}/{stem(page, language)}.html{anchor}"


def anchor(heading: str) -> str:
    """How a heading is found on its page, as forges have it: “De stappen” at #de-stappen."""
    return _NO_LETTER.sub("", heading.strip().lower()).replace(" ", "-")


_NO_LETTER = re.compile(r"[^\w\- ]")


def served_at(room: str, page: ManualPage, language: str, heading: str = "") -> str:
    """The same page at the server of a room, of which any address is given: http://192.168.1.20:8765/7KQ4."""
    scheme, _, rest = room.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}{SERVED}{address(page, language, heading)}"


def page_called(name: str) -> ManualPage | None:
    """The page of this name in either language."""
    return next((page for page in ManualPage if name in (page.value, _IN_DUTCH.get(page))), None)


def names() -> tuple[str, ...]:
    """Every name that finds a page, the Dutch ones first."""
    return tuple(dict.fromkeys((*_IN_DUTCH.values(), *ManualPage)))
