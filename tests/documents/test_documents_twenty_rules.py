"""Twenty further rules that real protocols hold: each comes out of a session, stands in a fixed text or is proposed."""

from __future__ import annotations

import pytest

from game.fixed_texts.proposals import proposals
from game.i18n.catalogues import words
from tests.documents.documents_agreed import TOLD, exported, missing

FROM_CARDS: dict[str, dict[str, str]] = {
    "no requests of former pupils": {
        "m1-brugklas:vanaf-18": "Oud-leerlingen onder de 18 jaar volgen wij niet",
        "m1-brugklas:gewone-regels": "Bij oud-leerlingen / dezelfde afspraken als bij leerlingen",
    },
    "tell parents of a request": {"a1-volgverzoek:seintje": "volgverzoek van een leerling / aan de ouders weten"},
    "no school in a private profile": {"c2-mening-logo:school-uit-profiel": "staat de school niet in ons profiel"},
    "say whom you know": {"a3-vriendin-moeder:open-vertellen": "Kennen wij het gezin / vertellen wij dat aan de"},
    "calls with one child": {
        "e3-videobellen:ouder-erbij": "account van school / op afgesproken tijden / Een ouder is binnen gehoorsafstand",
        "s7-de-deur-gaat-dicht:can_if": "via de leeromgeving van school / een collega kan binnenlopen",
    },
    "small concerns": {"p2-ritje:kleine-zorgen-vastleggen": "kleine zorg over een collega / schrijft die de feiten"},
    "parents who film": {"n1-musical-live:ouders-filmen": "om niet te filmen, of alleen hun eigen kind"},
    "within reach on working days": {
        "i3-avondbericht:morgen-ouderkanaal": "op onze werkdagen, op de afgesproken tijden en via het ouderkanaal",
    },
    "abusive posts": {
        "i2-ouderapp:gesprek-aanbieden": "reageren wij niet online / nodigt de ouder uit",
        "k2-dubbelganger:melden-platform": "melden wij het bij directeur en platform",
    },
    "an account of the school": {"v1-openbaar-account:can_if": "Twee collega’s beheren het"},
}
"""Card and answer, and parts of the rule as a session exports it."""

PROPOSED: dict[str, dict[str, tuple[str, str]]] = {
    "no school in a private profile": {
        "H2-8": ("do not link our private accounts to the school", "privéaccounts koppelen wij niet aan de school"),
    },
    "no own phone where children are": {
        "H2-9": ("only in the break, not where children are", "alleen in de pauze, niet waar kinderen bij zijn"),
    },
    "a phone of the school": {
        "H6-4": ("do not store numbers of parents and pupils", "Nummers van ouders en leerlingen slaan wij niet op"),
    },
    "no recordings": {"H4-4": ("do not record online lessons", "Online lessen / nemen wij niet op")},
    "examples of small concerns": {
        "H9-3": ("a private channel / messages that are deleted", "een privékanaal / gewist"),
    },
    "a lost device": {
        "H11-2": ("lose a device / report it at once", "een toestel kwijt / melden wij dat meteen"),
        "H1-7": ("beforehand to people we hire", "vooraf mee aan wie wij inhuren"),
    },
    "how an employer looks": {
        "H12-3": ("does not read our messages / in writing", "leest niet mee / schriftelijk en met een reden"),
    },
    "parents who film": {"H5-6": ("close-ups only of their own child", "Van dichtbij / alleen het eigen kind")},
    "results not in the app": {
        "H6-5": ("behaviour, results and worries", "Gedrag, resultaten en zorgen / maken wij een afspraak"),
    },
    "within reach on working days": {"H6-2": ("on our working days between", "op onze werkdagen tussen")},
    "photos stay in the app": {"H5-7": ("stay in that app", "blijven in die app / niet door te sturen")},
    "an account of the school": {
        "H2-10": ("only if the head teacher approves", "als de directeur dat goedvindt / Twee collega’s"),
    },
    "no camera in a changing room": {"H5-8": ("no device with a camera", "In kleedkamers / camera")},
    "small concerns": {"H9-1": ("raise small concerns / early", "Kleine zorgen / bespreken wij vroeg")},
    "not mentioned is not allowed": {
        "H1-6": ("not in this protocol / does not make it all right", "niet in dit protocol / niet vanzelf goed"),
    },
}
"""The proposal, and parts of its English and of its Dutch."""

FIXED: dict[str, tuple[str, str]] = {
    "small concerns": ("If it is about the head teacher, talk with the school board", "Gaat het over de directeur"),
    "not mentioned is not allowed": ("does not make it all right", "dan is het niet vanzelf goed"),
}
"""What every protocol says."""

ROUTES = [(route, parts) for routes in FROM_CARDS.values() for route, parts in routes.items()]
PARTS = [(name, parts) for routes in PROPOSED.values() for name, parts in routes.items()]
WORDING = {language: {one.id: one.text for one in proposals(words(language))} for language in ("en", "nl")}


def test_the_tables_have_all_twenty_rules() -> None:
    """A rule that falls out of the tables would never be missed."""
    assert len(FROM_CARDS | PROPOSED | FIXED) == 20


@pytest.mark.parametrize(("route", "parts"), ROUTES)
def test_a_further_rule_comes_out_of_a_session(route: str, parts: str) -> None:
    """Agreed on, it is printed in these words."""
    assert missing(parts, exported(route)) == []


@pytest.mark.parametrize(("name", "parts"), PARTS)
def test_a_further_rule_is_proposed(name: str, parts: tuple[str, str]) -> None:
    """In both languages."""
    assert missing(parts[0], WORDING["en"][name]) == [] and missing(parts[1], WORDING["nl"][name]) == []


@pytest.mark.parametrize("parts", FIXED.values(), ids=list(FIXED))
def test_a_further_rule_stands_in_the_fixed_text(parts: tuple[str, str]) -> None:
    """Also when nothing was agreed at all."""
    assert missing(parts[0], TOLD["en"]) == [] and missing(parts[1], TOLD["nl"]) == []
