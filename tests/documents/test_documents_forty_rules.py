"""Forty rules that real protocols hold: each can come out of a session, as a card's option or as a fixed text."""

from __future__ import annotations

import pytest

from game.core.cards import CHAPTERS
from game.documents.blocks import Sub, Table
from game.documents.papers import PAPERS
from game.i18n.words import ENGLISH
from tests.documents.documents_agreed import CARDS, TOLD, exported, missing
from tests.documents.documents_samples import document

FIXED: dict[str, tuple[str, str]] = {
    "R01": ("everyone who works with pupils / trainees", "iedereen die namens onze school / stagiairs"),
    "R02": ("every channel on which people share / AI tools", "alle kanalen waarop je / AI-toepassingen"),
    "R03": ("does not belong in class", "wat in de klas niet hoort"),
    "R04": ("touch our private use", "raken ons privégebruik / te herkennen"),
    "R05": ("set an example to children online", "ook online een voorbeeld / dronken, naakt of dreigend"),
    "R06": ("responsible for what we post", "zelf verantwoordelijk / doorstuurt"),
    "R08": ("always speak for the school online", "spreken online altijd mee namens de school"),
    "R09": ("check the privacy settings", "elk schooljaar / privacy-instellingen"),
    "R10": (
        "we do not post it / let a colleague",
        "plaatsen wij het niet / eerst lezen door een collega",
    ),
    "R11": ("share no confidential information", "delen geen vertrouwelijke informatie"),
    "R12": ("functional and school-related", "functioneel en schoolgerelateerd"),
    "R22": (
        "can be recognised / for each purpose",
        "te herkennen is / duidelijk en per doel",
    ),
    "R23": ("ask parents again / withdrawn at any time", "ouders dan opnieuw toestemming / altijd worden ingetrokken"),
    "R25": ("no surnames", "geen achternamen"),
    "R32": ("explained on their first day / So do trainees", "op hun eerste dag uitgelegd / Stagiairs, invallers"),
    "R33": ("small concerns about online contact early / not held against them", "Kleine zorgen / niet afgerekend"),
    "R34": (
        "to the school board at once and directly / do not investigate",
        "rechtstreeks bij het bestuur / zelf geen onderzoek",
    ),
    "R35": (
        "take every threat seriously / Keep the evidence / Pass nothing on / One person speaks",
        "elke dreiging serieus / Leg bewijs vast / Stuur niets door / Eén persoon praat",
    ),
    "R36": ("Follow public posts", "openbare berichten over de school / signalen door aan de directeur"),
    "R39": ("Suspension / Dismissal / Both sides are heard / CAO", "Schorsing / Ontslag / hoor en wederhoor / CAO"),
    "R40": (
        "every member of staff signs / every school year and after an incident",
        "tekent iedere medewerker / elk schooljaar en na een incident / voor aan de MR",
    ),
}
"""What the fixed text says: parts of the English and of the Dutch, between slashes."""

FROM_CARDS: dict[str, dict[str, str]] = {
    "R06": {"t2-duimpje-kritiek:can": "zelf verantwoordelijk / plaatst"},
    "R07": {"c2-mening-logo:school-uit-profiel": "op persoonlijke titel"},
    "R09": {"a2-kleine-volgers:op-prive": "schermen persoonlijke accounts af"},
    "R13": {
        "a1-volgverzoek:nooit": "sturen leerlingen geen volg- of vriendschapsverzoeken / nemen die van hen niet aan",
    },
    "R14": {
        "b1-anders-zelf:schoolomgeving": "de leeromgeving van school",
        "s1-nummer-op-een-briefje:cannot": "privénummer niet aan leerlingen",
    },
    "R15": {"s1-nummer-op-een-briefje:can_if": "Een collega leest mee / De ouders weten het"},
    "R16": {
        "e1-laat-bericht:morgen": "Na de afgesproken eindtijd beantwoorden wij geen berichten / volgende schooldag",
    },
    "R17": {"j3-horloge:geen-cadeaus": "nooit om iets geheim te houden"},
    "R18": {
        "e2-geheim-thuis:kort-reageren": "dat wij er op school over praten / dezelfde of de volgende werkdag",
        "s8-alles-gewist:cannot": "laten de berichten staan / dezelfde of de volgende werkdag",
    },
    "R19": {"b1-anders-zelf:schoolomgeving": "Wij maken of beheren geen groep met leerlingen"},
    "R20": {"b1-anders-zelf:met-einddatum": "twee volwassenen van school beheren / Tijden en einddatum staan vast"},
    "R21": {"b2-ouder-leerkracht:coordinator": "online pesten / Ook als wij het thuis zagen"},
    "R22": {"s4-likes-op-vrijdag:can": "voor dit account toestemming gaven"},
    "R24": {
        "d1-schooltablet:nooit-eigen": "alleen met toestellen van school",
        "d1-schooltablet:nood-wissen": "dezelfde dag / wissen wij ze van de telefoon",
    },
    "R26": {
        "g2-dag-stage:niets-vanuit-school": "geen filmpjes of foto’s voor eigen accounts",
        "d3-linkedin:geen-verhalen": "schrijven wij niet over individuele leerlingen",
    },
    "R27": {"i2-ouderapp:gesprek-aanbieden": "reageren wij niet online / nodigt de ouder uit voor een gesprek"},
    "R28": {"i3-avondbericht:morgen-ouderkanaal": "Berichten van ouders / op de afgesproken tijden"},
    "R29": {"i1-vriendschapsverzoek:niet-over-school": "praten wij daar niet over leerlingen, de klas of collega’s"},
    "R30": {"f2-robux:geen-cadeaus": "geen persoonlijke cadeaus of digitaal tegoed / gelijk voor iedereen"},
    "R31": {"f1-squad:niet-samen": "in onze vrije tijd niet online met leerlingen"},
    "R32": {"j2-snapnaam:afspraken-kennen": "op de eerste dag deze afspraken uit / vragen een handtekening"},
    "R33": {"p2-ritje:kleine-zorgen-vastleggen": "kleine zorg / schrijft die de feiten op"},
    "R34": {"p3-tussen-ons:direct-melden": "meteen en rechtstreeks bij het bestuur"},
    "R35": {"k1-dreigbericht:wacht-op-instructie": "politie en bestuur / sturen wij niet rond"},
    "R37": {"l2-chatbotplan:nooit-leerlinggegevens": "niet heeft goedgekeurd / geen gegevens over leerlingen"},
    "R38": {
        "p1-hartjes:zelf-aanspreken": "van onze afspraken afwijkt / tegen die collega",
        "p1-hartjes:leidinggevende": "gaan wij naar de leidinggevende",
    },
}
"""Card and option, and parts of the rule that it leads to."""

ROUTES = [(rule, route, parts) for rule, routes in FROM_CARDS.items() for route, parts in routes.items()]


def test_the_tables_have_all_forty_rules() -> None:
    """A rule that falls out of the tables would never be missed."""
    assert sorted(FIXED | FROM_CARDS) == [f"R{n:02}" for n in range(1, 41)]


@pytest.mark.parametrize(("rule", "route", "parts"), ROUTES)
def test_a_rule_can_come_from_a_card(rule: str, route: str, parts: str) -> None:
    """The answer may become a rule, and agreed on it is printed in these words."""
    assert missing(parts, exported(route)) == []


@pytest.mark.parametrize("rule", FIXED)
def test_a_rule_stands_in_the_fixed_text(rule: str) -> None:
    """Also when nothing was agreed at all."""
    assert missing(FIXED[rule][0], TOLD["en"]) == []


@pytest.mark.parametrize("rule", FIXED)
def test_a_rule_stands_in_the_dutch_text(rule: str) -> None:
    """Dutch is what people read."""
    assert missing(FIXED[rule][1], TOLD["nl"]) == []


OUTLINE = {
    "H1": ("Purpose", "apply to everyone", "social media", "private use", "Other documents"),
    "H2": ("set an example", "speak for the school"),
    "H5": ("surnames",),
    "H9": ("school board", "duty to report"),
    "H10": ("appendix B",),
    "H12": ("appendix A",),
    "H13": ("signs", "first day", "every school year", "number and a date", "participation council"),
}
"""What a chapter holds before any card is played."""


@pytest.mark.parametrize("code", CHAPTERS)
def test_the_outline_is_complete(code: str) -> None:
    """Every chapter is there with its fixed content; every one but H1 and H13 has cards that fill it."""
    chapter = next(one for one in document().chapters if one.code == code)
    text = " ".join((*chapter.paragraphs, *chapter.law, *(one.text for one in chapter.proposed), chapter.elsewhere))
    assert [part for part in OUTLINE.get(code, ()) if part not in text] == []
    cards = [card for card in CARDS if card.chapter == code]
    assert len(cards) >= 2 or code in ("H1", "H13")


def test_the_usual_appendices_are_there() -> None:
    """Law, measures, threats and contacts, in this order; account and signing are papers of their own."""
    titles = [section.title for section in PAPERS["protocol"](document(), ENGLISH).sections]
    wanted = [
        "In the law",
        "Not a law yet",
        "Standing advice (not voted on)",
        "Measures and complaints",
        "Plan for threats",
        "Contacts",
    ]
    assert titles[-6:] == wanted


def test_fixed_text_of_a_chapter_says_that_nobody_voted_on_it() -> None:
    """A council must see what the team decided and what it did not."""
    sections = {section.title: section for section in PAPERS["protocol"](document(), ENGLISH).sections}
    blocks = sections["Proposals of the model"].blocks
    heads = [block.title for block in blocks if isinstance(block, Sub)]
    assert heads[-1] == "Proposal that comes with this form; the team has not discussed it yet"
    assert {row[0] for block in blocks if isinstance(block, Table) for row in block.rows} >= {"H2", "H5", "H9"}
