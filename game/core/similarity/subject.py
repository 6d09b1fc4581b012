"""What a text is about: its terms, the people and the places in it. It knows no meaning.

Small words are left out, forms and synonyms brought together.
"""

from __future__ import annotations

import re
import unicodedata

from game.core.late_pattern import late

WORD = late(r"[a-z]{2,}")
_SMALL_DUTCH = (
    "aan al alle alleen allemaal als altijd anders ander andere bij binnen buiten daar daarna dan dat de deze die dit "
    "doen doet doe dus een elk elke elkaar en er erop ervan eerst eerste erbij gaan gaat geen geldt gelden haar hebben "
    "heeft hem het hier hij hoe hun iedere iedereen ieder iemand iets ik in is kan kunnen komen komt laat laten mag "
    "meer meteen met mogen moet moeten na naar nadat niet niets niemand nog nooit nu of om omdat onder ons onze "
    "onszelf ook op over per pas rond samen steeds te tegen tenzij terug toch tot uit van vanaf veel via volgende "
    "voor vooraf waar waarom wat we weer wel welke wie wij wil willen worden wordt zal zelf zich zien ziet zij zijn "
    "zo zoals zodat zolang zonder zullen zou eigen staat staan krijgt krijgen krijg gebruiken gebruikt weten weet "
    "zeggen zegt maken maakt geven geeft houden houdt zetten spreken af behalve mee tussen uur dag maand week jaar "
    "keer minuut"
)
_SMALL_ENGLISH = (
    "about after again all alone also always an and any anything are as at be because before but by can cannot come do "
    "does doing don each else even every everybody everyone ever first for from get give gives go goes got had has "
    "have he her him his how if in into is it its just own keep keeps let lets made make makes may may more must "
    "never next no nobody not nothing of off on once one only or other our ourselves out over same say says see she "
    "should so some somebody someone something such take takes tell tells than that the their them then there they "
    "thing this those to together too unless until up us use uses using very want was we what when where which "
    "while who whoever why will with within without would you your day month week year hour time times minute agree "
    "agreed allow allowed know knows"
)
SAME = (
    "kind kinderen leerling leerlingen child children pupil pupils student",
    "formerpupil formerpupils formerleerling formerleerlingen formerstudent formerstudents formerstudenten",
    "ownkind ownkinderen ownchild ownchildren",
    "medewerker collega leerkracht leraar juf meester staff teacher colleague employee volwassene adult",
    "ouder ouders parent parents",
    "bericht berichtje appje message messages",
    "beantwoorden antwoorden antwoord reageren reactie reply replies answer respond",
    "foto fotos foto's beeld beelden fotograferen photo photos picture image images",
    "prive privé persoonlijk persoonlijke private personal",
    "telefoon telefoons toestel toestellen mobiel phone phones device",
    "directeur directie schoolleider leidinggevende head principal",
    "bestuur schoolbestuur board",
    "melden meldt melding report reports",
    "toestemming consent permission",
    "volgen volgt volger follow follower follows",
    "delen deelt plaatsen plaatst posten post share shares sharing",
    "avond avonds evening evenings",
    "cadeau cadeaus tegoed gift gifts present presents",
    "gamen game games spelen spel play",
    "klas groep class group",
    "dagen werkdag schooldag days",
)
WIDE = ("leerling", "medewerker", "ouder", "school", "klas", "directeur", "online", "account", "contact", "prive")
"""So many rules are about these that they say little about which one it is."""


def _stem(word: str) -> str:
    """A word without its ending, letters that are doubled once: berichten and bericht, maken and maak."""
    for ending in ("ingen", "en", "ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word.removesuffix(ending)
            break
    return re.sub(r"(.)\1", r"\1", word)[:7]


_OTHERS = {
    "former": late(r"\b(?:oud-|former )(?=leerling|pupil|student)"),
    "own": late(r"\b(?:ons|onze|jouw|je|hun|our|your|their)? ?(?:eigen|own) (?=kind|child)"),
}
"""Who are no pupils, or are not meant as such: one word each, as it were."""


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes as one sign; former pupils and one's own child as words of their own."""
    parted = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    plainly = "".join(sign for sign in parted if not unicodedata.combining(sign))
    for name, sign in _OTHERS.items():
        plainly = sign.sub(f" {name}", plainly)
    return plainly


_SMALL = frozenset(_stem(word) for word in (_SMALL_DUTCH + " " + _SMALL_ENGLISH).split())
_SAME = {_stem(plain(word)): _stem(plain(group.split()[0])) for group in SAME for word in group.split()}
_WIDE = frozenset(_SAME.get(_stem(word), _stem(word)) for word in WIDE)

_PEOPLE = frozenset(_SAME[_stem(word)] for word in ("leerling", "formerpupil", "ownkind", "medewerker", "ouder"))


def terms(text: str) -> frozenset[str]:
    """What a text is about."""
    stems = (_stem(word) for word in WORD.findall(plain(text)))
    return frozenset(_SAME.get(stem, stem) for stem in stems if stem not in _SMALL)


def people(found: frozenset[str]) -> frozenset[str]:
    """Whom a text is about: pupils, former ones, one's own child, colleagues, parents."""
    return found & _PEOPLE


_PLACES = {
    "team": late(r"\bteam(?:app|groep| ?chat| app)"),
    "parents": late(r"\b(?:ouder|klassenouder)(?:app|groep)|\bparents?'? (?:app|chat|group)"),
    "class": late(r"\b(?:klassen(?:groeps)?app|groepschat)|\bclass (?:chat|app)"),
    "own account": late(
        r"\b(?:eigen|hobby|prive|persoonlijke?)[ -]?(?:account|profiel)|\b(?:own|personal|private) (?:account|profile)"
    ),
    "school account": late(
        r"\b(?:werk|klassen|school)account|\b(?:account|kanaal) van (?:de )?school"
        r"|\b(?:work|class|school) (?:account|channel)|\bschool's (?:account|channel)|\baccount of the school"
    ),
}


def places(low: str) -> frozenset[str]:
    """Where a plain text (see plain) has it that something is said or shown, of the places that rules are made for."""
    return frozenset(name for name, sign in _PLACES.items() if sign.search(low))


def weight(found: frozenset[str]) -> float:
    """How much these terms tell apart."""
    return len(found) - 0.5 * len(found & _WIDE)
