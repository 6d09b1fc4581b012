"""The rules of the cards of the game: each can stand alone on paper, where nobody reads its card beside it."""

from __future__ import annotations

import re

import pytest

from game.core.cards import Card, Option
from game.library.loading import library

CARDS = {card.id: card for card in library().cards}
ROUTES = {
    f"{card.id.partition('/')[2]}:{option.id}": (card, option) for card in CARDS.values() for option in card.options
}
"""Every standpoint by the name of its card, whichever set that is of, and its own."""
RULES = [(card, option) for card, option in ROUTES.values() if option.rule]
NAMES = [f"{card.id}:{option.id}" for card, option in RULES]

LONGEST_QUESTION = 70
MOST_WORDS = 26
SENTENCE = re.compile(r"[^.!?]+")
WORD = re.compile(r"\w[\w’'-]*")
STRAYS = re.compile(
    r"afwijk|wijkt .* af|daar niet hoort|niet aan deze afspraken|niet aan onze afspraken"
    r"|tegen (?:de|die) collega|collega zelf|zorg over (?:een|online)|patroon bij een collega|gesprek .*leidinggevende"
    r"|praat de directeur .*medewerker|(?:volwassene|iemand) van school"
)
"""A rule about somebody of school who does otherwise than was agreed, or that has somebody talk to them."""
TO_BOARD = re.compile(r"(?:misdrijf|iemand van school)[^.]*\bbestuur\b")
HOME = re.compile(r"(?:vertellen|bellen|praten|weten)\b[^.]*\bouders\b|\bouders (?:weten|horen)\b|samen met hun ouders")
"""A rule that brings something about a pupil home."""

EXCEPTIONS = {
    "a1-volgverzoek:seintje": "tenzij dat thuis onveilig is",
    "a2-kleine-volgers:blijft-prive": "misdrijf melden wij meteen bij het bestuur",
    "a5-elke-dag-een-hartje:vertel-een-collega": "laten de berichten staan",
    "a5-elke-dag-een-hartje:zelf-op-school": "Een collega weet dat vooraf",
    "a5-elke-dag-een-hartje:ouders-erbij": "tenzij dat thuis onveilig is",
    "a5-elke-dag-een-hartje:niets-in-de-chat": "wissen ze ook niet / leidinggevende hoort het van ons",
    "a6-een-bericht-aan-de-school:berichten-uit": "112",
    "a6-een-bericht-aan-de-school:een-vaste-zin": "meteen bij het bestuur / 112",
    "a6-een-bericht-aan-de-school:twee-beheerders": "meteen bij het bestuur / 112",
    "b2-ouder-leerkracht:als-ouder": "een zorg over iemand van school bij het bestuur",
    "b3-teamapp:schoolapp": "Wat over een zorg of klacht gaat, wissen wij niet",
    "b3-teamapp:aanspreken": "wist niemand iets / niets tegen de schrijver",
    "b5-de-beheerder-leest-mee:alleen-met-twee": "akkoord van het bestuur / kijken wij niet / meteen bij het bestuur",
    "b5-de-beheerder-leest-mee:iedereen-weet-het": "als het bestuur dat heeft goedgekeurd",
    "b5-de-beheerder-leest-mee:gezien-is-gezien": "meteen bij het bestuur / 112",
    "c7-stuiterballen-in-een-doos:weghalen-en-zeggen": "bewaren wij een afbeelding",
    "d5-mijn-kind-staat-er-toch-op:dezelfde-dag-bellen": "geheim adres / eerst dat gezin / de politie",
    "d6-voor-een-ziek-kind:zonder-gegevens": "als de ouders ja zeggen",
    "d6-voor-een-ziek-kind:via-school": "nadat de ouders ja zeiden",
    "c3-datingprofiel:achter-medewerker": "Bij seksueel beeld bellen wij eerst de politie / bekijken wij het niet",
    "e1-laat-bericht:morgen": "bellen wij meteen 112",
    "e1-laat-bericht:een-antwoord": "tenzij dat thuis onveilig is / 112",
    "e1-laat-bericht:vooraf-vertellen": "niet meer wil leven / Bij gevaar bellen zij 112",
    "e2-geheim-thuis:kort-reageren": "Wij wissen niets / aan de ib’er / 112 of Veilig Thuis",
    "e2-geheim-thuis:meldcode": "112 of Veilig Thuis",
    "e4-tien-over-elf:ouders-bellen": "meteen / thuis onveilig / 112",
    "e4-tien-over-elf:kort-antwoord": "meteen / thuis onveilig / 112",
    "e4-tien-over-elf:chat-dicht": "113 dag en nacht / 112",
    "f1-squad:een-potje": "tenzij dat thuis onveilig is",
    "g1-snapstreaks:begeleiden": "melden wij het meteen bij het bestuur",
    "g1-snapstreaks:opleiding": "niets tegen de stagiair / meteen bij het bestuur",
    "g3-gamenaam:bellen-uitleggen": "dan belt niemand / meteen bij het bestuur",
    "g3-gamenaam:invalbureau": "praat niemand met die persoon / meteen bij het bestuur",
    "g3-gamenaam:te-klein": "melden wij het meteen bij het bestuur",
    "i2-ouderapp:stop-doorsturen": "misdrijf door iemand van school melden wij zelf meteen bij het bestuur",
    "i2-ouderapp:laat-gaan": "misdrijf door iemand van school melden wij meteen bij het bestuur",
    "i3-avondbericht:morgen-ouderkanaal": "bellen wij meteen 112",
    "i3-avondbericht:kort-bevestigen": "bellen wij meteen 112",
    "i3-avondbericht:naar-directeur": "bellen wij zelf 112",
    "i5-appjes-over-een-jas:schooltelefoon": "bellen wij met elke telefoon die er is",
    "i5-appjes-over-een-jas:maandag-via-school": "bellen wij meteen 112",
    "i3-avondbericht:beelden-afgeven": "wissen wij die niet / zelf bij het bestuur / niet op; dan bellen wij",
    "j1-online-vriend:rustig-doorvragen": "iemand van school / meteen bij het bestuur",
    "j1-online-vriend:ouders-bellen": "volgen wij de meldcode / bestuur, dat over de ouders beslist",
    "j2-snapnaam:naar-directeur": "die het bestuur belt / melden wij het zelf rechtstreeks bij het bestuur",
    "j2-snapnaam:naar-bestuur": "rechtstreeks bij het bestuur / zeggen wij niets",
    "j2-snapnaam:afspraken-kennen": "rechtstreeks bij het bestuur",
    "j3-horloge:ouders-betrekken": "meteen bij het bestuur / niet aan ouders",
    "j4-een-filmpje-vol-haat:met-het-kind": "Een dreiging gaat meteen naar politie en bestuur",
    "j4-een-filmpje-vol-haat:intern-begeleider": "tenzij dat thuis onveilig is / meteen naar politie en bestuur",
    "j4-een-filmpje-vol-haat:les-voor-de-klas": "Wij wijzen niemand aan",
    "j5-altijd-dezelfde-collega:zelf-zeggen": "zeggen wij niets / meteen bij het bestuur",
    "j5-altijd-dezelfde-collega:wie-het-krijgt-vertelt": "Een zorg over het kind vertellen wij dezelfde dag",
    "j5-altijd-dezelfde-collega:naar-de-directeur": "meteen zelf naar het bestuur",
    "j6-slak-van-de-dag:zelf-zeggen": "zeggen wij niets / meteen bij het bestuur",
    "j6-slak-van-de-dag:vast-moment": "geen namen / wacht daar niet op",
    "k1-dreigbericht:wacht-op-instructie": "zelf 112 / wissen wij niet",
    "k2-dubbelganger:melden-platform": "belt de directeur eerst de politie",
    "k2-dubbelganger:leerling-zoeken": "Is het thuis onveilig",
    "k3-jouw-straat-in-de-buurtgroep:school-neemt-over": "politie en bestuur / bellen wij zelf 112",
    "k3-jouw-straat-in-de-buurtgroep:collega-beslist": "een dreiging altijd bij de politie",
    "k3-jouw-straat-in-de-buurtgroep:eerst-vastleggen": "Wij bellen de politie, bij gevaar meteen 112 / Pas daarna",
    "k4-elf-seconden:filmpje-weg": "legt de directeur vast / eerst naar het bestuur",
    "k4-elf-seconden:gesprek-met-de-klas": "beslist eerst het bestuur",
    "k4-elf-seconden:herstel-samen": "thuis onveilig is / als het bestuur iets onderzoekt",
    "k4-elf-seconden:straf-volgens-regel": "zeggen wij niets / meteen bij het bestuur",
    "k5-maandag-kwart-voor-acht:een-zin-voor-iedereen": "meteen de politie te bellen",
    "k5-maandag-kwart-voor-acht:taak-op-papier": "Zegt de politie iets anders, dan doen wij dat",
    "l1-nepfilmpje:verwijderen-herstellen": "eerst op wie / thuis onveilig / eerst de politie / slaan wij niet op",
    "l1-nepfilmpje:politie": "Wij wissen niets / slaan wij niet op / zelf bij het bestuur",
    "l3-ai-vriend:zelf-laten-vertellen": "meteen bij het bestuur",
    "l3-ai-vriend:lezen-wat-kind-toont": "meteen bij het bestuur / 112",
    "l4-de-foto-die-niet-echt-is:niet-kijken": "kijken wij niet / slaan wij niets op / zelf bij het bestuur",
    "l4-de-foto-die-niet-echt-is:eerst-het-kind": "thuis onveilig is / beslist het bestuur daarover",
    "l4-de-foto-die-niet-echt-is:telefoons-uit": "vragen niemand om iets te wissen / meteen bij het bestuur",
    "l5-een-warm-bericht:ja-met-vermelding": "In andere AI zetten wij geen gegevens van een kind",
    "l5-een-warm-bericht:ja-met-nakijken": "alleen in AI die de school goedkeurde",
    "l6-het-leermaatje:leerkracht-leest-mee": "van school meteen naar het bestuur / 112",
    "m1-brugklas:terug-op-school": "meteen bij het bestuur",
    "n2-de-les-staat-in-de-ouderapp:ouder-bellen": "dan vragen wij dat niet en gaat het naar het bestuur",
    "o1-geen-klacht:informeel-vastleggen": "praat niemand met de medewerker / meteen naar het bestuur",
    "o1-geen-klacht:wegen-wijzen": "zelf meteen bij het bestuur",
    "o1-geen-klacht:toets-protocol": "beoordelen wij niet zelf / meteen bij het bestuur",
    "o1-geen-klacht:steun-medewerker": "vertellen wij de collega niets / meteen bij het bestuur",
    "o2-een-naam:bestuur-regie": "rechtstreeks bij het bestuur",
    "o2-een-naam:niet-speculeren": "rechtstreeks bij het bestuur",
    "o3-een-ster:niet-reageren": "legt de directeur dat vast",
    "o3-een-ster:als-klacht-lezen": "meteen bij het bestuur en niet in het overleg",
    "o4-dat-heeft-niemand-mij-verteld:altijd-toetsen": "meteen bij het bestuur",
    "o4-dat-heeft-niemand-mij-verteld:eerst-uitleggen": "zeggen wij niets / meteen bij het bestuur",
    "o4-dat-heeft-niemand-mij-verteld:ouder-hoort-het": "meteen bij het bestuur, dat bepaalt wat ouders horen",
    "o5-voor-de-tweede-keer:stappen-op-papier": "eerst het eigen verhaal / meteen bij het bestuur",
    "o5-voor-de-tweede-keer:eerst-vragen-waarom": "vraagt niemand iets / meteen naar het bestuur",
    "o5-voor-de-tweede-keer:bestuur-beslist": "meldt dat bij het bestuur",
    "o2-een-naam:ouders-feitelijk": "bellen wij 112",
    "p1-hartjes:zelf-aanspreken": "niets tegen de collega / meteen bij het bestuur",
    "p1-hartjes:leidinggevende": "meteen zelf bij het bestuur",
    "p2-ritje:naar-directeur": "meteen zelf bij het bestuur",
    "p2-ritje:kleine-zorgen-vastleggen": "wij de collega niets / meteen bij het bestuur / gooien wij niets weg",
    "p3-tussen-ons:vertrouwensinspecteur": "wachten wij daar niet op",
    "p4-het-afscheidsbericht:inlog-dicht": "De berichten blijven bewaard",
    "p4-het-afscheidsbericht:melden-niets-wissen": "meteen bij het bestuur / Wij wissen niets",
    "p4-het-afscheidsbericht:vaste-volwassene": "meteen bij het bestuur / Is het bestuur akkoord / vraagt niet",
    "s1-nummer-op-een-briefje:can_if": "Een collega leest mee / tenzij dat thuis onveilig is",
    "s10-bladeren-op-het-plein:can_if": "Bij nood mag elk toestel",
    "s10-bladeren-op-het-plein:cannot": "hulpmiddel voor de gezondheid / hebben wij een telefoon van school",
    "s11-naast-de-kleedkamer:can_if": "om bij nood te bellen / medisch hulpmiddel, mag elk toestel",
    "s11-naast-de-kleedkamer:cannot": "om bij nood te bellen",
    "s12-kunt-u-even-typen:cannot": "niet horen of bellen",
    "s13-het-briefje-in-de-la:can_if": "tenzij dat thuis onveilig is / kijken wij niet / meteen bij het bestuur",
    "s13-het-briefje-in-de-la:cannot": "meteen bij het bestuur",
    "s14-anders-komt-het-niet-aan:cannot": "volwassen tolk / bij nood",
    "s15-drie-lazen-het:can": "112 / bij het bestuur",
    "s15-drie-lazen-het:can_if": "zelf en meteen / bij het bestuur",
    "s15-drie-lazen-het:cannot": "112 / bij het bestuur",
    "s16-de-kinderen-aan-het-woord:can": "Twee collega’s lezen / meteen bij het bestuur",
    "s16-de-kinderen-aan-het-woord:can_if": "meteen bij het bestuur",
    "s7-de-deur-gaat-dicht:can": "tenzij dat thuis onveilig is / kan binnenlopen",
    "s8-alles-gewist:can_if": "het bestuur dat schriftelijk goedvindt / wissen wij niets",
    "s8-alles-gewist:cannot": "wissen wij niet / laten de berichten staan",
    "t11-wij-tweeen-weten-het:can": "De meldplicht blijft gelden",
    "t11-wij-tweeen-weten-het:can_if": "De meldplicht blijft gelden",
    "t11-wij-tweeen-weten-het:cannot": "De meldplicht blijft gelden",
    "t12-de-sollicitant-van-dinsdag:can_if": "De meldplicht blijft gelden",
    "t12-de-sollicitant-van-dinsdag:cannot": "meteen bij het bestuur",
    "t14-de-app-die-ondertitelt:cannot": "wacht daar nooit op",
    "t16-zes-jaar-schoolreizen:can_if": "wissen wij niets",
    "t16-zes-jaar-schoolreizen:cannot": "wissen wij niets",
    "t4-lachje-onder-een-klacht:cannot": "meteen bij het bestuur",
    "t5-schermafbeelding-naar-buiten:can_if": "niemands akkoord nodig",
    "t5-schermafbeelding-naar-buiten:cannot": "Een melding bij het bestuur",
    "t7-knipoog-in-de-teamapp:can_if": "niets tegen de collega / meteen bij het bestuur",
    "t7-knipoog-in-de-teamapp:cannot": "niets tegen de collega / meteen bij het bestuur",
    "v10-lift-naar-huis:aanspreken": "niets tegen de collega / meteen bij het bestuur",
    "v10-lift-naar-huis:leidinggevende": "niets tegen de collega / meteen bij het bestuur",
    "v2-morgen-examen:eindtijd": "112",
    "v4-beeld-dat-rondgaat:niet-kijken": "slaan wij niets op / zelf rechtstreeks naar het bestuur",
    "v4-beeld-dat-rondgaat:eerst-de-leerling": "minderjarig / tenzij dat onveilig is / beslist het bestuur daarover",
    "v6-achttien:grote-zorgen": "112",
    "v9-oudere-vriend:overleggen": "meteen bij het bestuur",
    "v9-oudere-vriend:samen-naar-huis": "volgen wij de meldcode / bestuur, dat over de ouders beslist",
}
"""What a rule may never lose, between slashes: alone, it would hold up a report, warn somebody, wipe evidence."""

NO_RULES = {
    "a1-volgverzoek:ouders-weten",
    "b4-samen-op-vakantie:een-op-een",
    "c6-een-bekend-gezicht:verbieden",
    "d4-slaapt-mijn-kind-al:van-eigen-kind",
    "e4-tien-over-elf:wachten-tot-morgen",
    "f3-server:groep-vertrouwen",
    "j5-altijd-dezelfde-collega:in-de-schoolchat-hoeft-niet",
    "o2-een-naam:tijdelijk-andere-taken",
    "p1-hartjes:openbaar-mag",
    "s11-naast-de-kleedkamer:can",
    "s13-het-briefje-in-de-la:can",
    "s14-anders-komt-het-niet-aan:can",
    "s3-wat-een-goal:can",
    "s5-tekening-van-toen:can",
    "t12-de-sollicitant-van-dinsdag:can",
    "t14-de-app-die-ondertitelt:can",
    "t16-zes-jaar-schoolreizen:can",
    "t3-opgezocht-voor-de-lunch:can",
}
"""Against what every protocol holds: the card says so, and what can be instead."""

NONE_NEEDED = {
    "a3-vriendin-moeder:school-buiten",
    "c3-datingprofiel:geen-regel",
    "i1-vriendschapsverzoek:ieder-zelf",
    "m2-van-leerling-naar-stagiair:volwassenen-zelf",
}
"""Answers that ask for no rule: the protocol has a sentence for its reader instead."""

NOTHING_OF_A_PUPIL = {
    "basis/e3-videobellen:om-de-beurt": "tells the parents of all how the calls go",
    "basis/e3-videobellen:vertrouwen": "agrees with the parents how the calls go",
    "basis/j3-horloge:geen-cadeaus": "tells all parents what staff never do",
    "vo/v6-achttien:met-zijn-drieen": "the student is there, and of age",
}
"""What parents hear here cannot be unsafe for one child."""


@pytest.mark.parametrize("card", CARDS.values(), ids=list(CARDS))
def test_a_question_is_short_enough_for_the_back_of_the_room(card: Card) -> None:
    """Also of a card that comes later."""
    assert len(card.question) <= LONGEST_QUESTION


@pytest.mark.parametrize(("card", "option"), RULES, ids=NAMES)
def test_a_rule_is_what_we_do(card: Card, option: Option) -> None:
    """In the form of “wij”; “we” beside it in one paper would look like two authors."""
    assert re.search(r"\b(wij|ons|onze)\b", option.rule, re.IGNORECASE)
    assert not re.search(r"\bwe\b", option.rule, re.IGNORECASE)


@pytest.mark.parametrize(("card", "option"), RULES, ids=NAMES)
def test_a_rule_is_plain(card: Card, option: Option) -> None:
    """Sentences that can be said in one breath, and “als” where lawyers write “mits”."""
    assert max(len(WORD.findall(sentence)) for sentence in SENTENCE.findall(option.rule)) <= MOST_WORDS
    assert not re.search(r"\bmits\b", f"{option.text} {option.rule}", re.IGNORECASE)


@pytest.mark.parametrize(("card", "option"), RULES, ids=NAMES)
def test_a_rule_about_somebody_of_school_knows_what_goes_to_the_board(card: Card, option: Option) -> None:
    """Whoever has a possible offence before them reads here that it is not talked over with the person."""
    assert not STRAYS.search(option.rule) or "bestuur" in option.rule


@pytest.mark.parametrize(("card", "option"), RULES, ids=NAMES)
def test_what_may_be_an_offence_goes_to_the_board_at_once(card: Card, option: Option) -> None:
    """By law, and in each of these sentences: whoever reads one of them has read no other."""
    told = [part for part in SENTENCE.findall(option.rule) if TO_BOARD.search(part)]
    assert [part for part in told if not re.search(r"meteen|rechtstreeks|eerst|beslist|bepaalt", part)] == []


@pytest.mark.parametrize(("card", "option"), RULES, ids=NAMES)
def test_a_rule_that_brings_something_home_knows_when_it_does_not(card: Card, option: Option) -> None:
    """Home may be what the child is afraid of, and of an offence the board decides who hears what."""
    told = HOME.search(option.rule) and f"{card.id}:{option.id}" not in NOTHING_OF_A_PUPIL
    assert not told or re.search(r"onveilig|bestuur", option.rule)


@pytest.mark.parametrize("route", EXCEPTIONS)
def test_a_rule_keeps_its_exception(route: str) -> None:
    """The notes of the card say it too, but nobody who holds the paper has them."""
    rule = ROUTES[route][1].rule
    assert [part for part in EXCEPTIONS[route].split(" / ") if part not in rule] == []


@pytest.mark.parametrize("route", sorted(NO_RULES))
def test_an_answer_that_leads_to_no_rule_says_so(route: str) -> None:
    """Nothing of it can be printed; what is offered instead can."""
    found, chosen = ROUTES[route]
    assert not chosen.exportable and chosen.note and not chosen.rule
    assert chosen.instead and all(found.option(one).exportable for one in chosen.instead)


def test_an_answer_that_asks_for_no_rule_tells_the_reader_what_holds() -> None:
    """It says who decides, or what holds all the same, and nothing of it reads as a rule."""
    found = {route: option.no_rule for route, (_, option) in ROUTES.items() if option.no_rule}
    assert set(found) == NONE_NEEDED
    assert all("geen" in sentence and "afspraak" in sentence for sentence in found.values())
