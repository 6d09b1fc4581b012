"""Shapes that a look for names, numbers, days and cases has to know, each with texts it points at and texts it leaves.

All names, numbers, addresses and cases in them are invented; help lines are those that the game prints itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.privacy import CASE, DATE, NAME, NUMBER


@dataclass(frozen=True, slots=True)
class Shape:
    """`found` is pointed at as `kind`, `left` is not; what in `left` is of another kind stands in OTHER_KINDS."""

    name: str
    kind: str
    found: tuple[str, ...]
    left: tuple[str, ...]


SHAPES = (
    Shape(
        "tel-nl-mobile",
        NUMBER,
        (
            "06-12345678",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "(06) 1234 5678",
            "06\u00a012\u00a034\u00a056\u00a078",
            "06–1234–5678",
            "0612345678",
            "06/12345678",
        ),
        ("0800-0432", "06.30 uur", "om 6.12 uur"),
    ),
    Shape(
        "tel-nl-intl",
        NUMBER,
        (
            "+31 (0)6 12345678",
            "+31 6 12 34 56 78",
            "0031612345678",
            "+31(0)30-285 66 16",
            "+31\u202f6\u202f12345678",
            "+31 (0) 6-1234-5678",
        ),
        ("+31 dagen",),
    ),
    Shape(
        "tel-nl-fixed",
        NUMBER,
        ("030-285 66 16", "(0512) 34 56 78", "020 1234567", "0512.345678", "088-605 01 01"),
        ("0900", "08.30–16.30 uur"),
    ),
    Shape(
        "tel-be",
        NUMBER,
        ("0470 12 34 56", "+32 470 12 34 56", "+32 (0)2 123 45 67", "02/123.45.67", "0032 9 123 45 67"),
        ("02.30 uur",),
    ),
    Shape("tel-de", NUMBER, ("+49 (0)151 23456789", "0151-2345678", "0221 / 47 11-0123", "0049 30 1234567"), ("2026",)),
    Shape(
        "tel-any",
        NUMBER,
        ("+44 20 7946 0958", "31612345678", "0 6 1 2 3 4 5 6 7 8"),
        ("2025-2026", "groep 7 en 8", "12 weken van 5 dagen"),
    ),
    Shape("mail", NUMBER, ("j.jansen@school.nl", "sem+7b@bs-klimop.nl"), ("@school", "a@b")),
    Shape(
        "mail-hidden",
        NUMBER,
        ("jansen (at) school punt nl", "jansen[at]school.nl", "jansen apenstaartje school.nl"),
        ("kijk at the top",),
    ),
    Shape("handle", NUMBER, ("@sem_2014", "volg @juf.noor"), ("a@b.nl", "@ 9 uur")),
    Shape(
        "profile-url",
        NUMBER,
        ("instagram.com/semdegamer", "tiktok.com/@noor.x", "discord.gg/abc123"),
        ("instagram.com", "helpwanted.nl"),
    ),
    Shape(
        "handle-told",
        NUMBER,
        ("snap: sem_2014", "spelnaam is xXnoor99", "insta = juf.noor"),
        ("de spelnaam is geheim", "account: zie bijlage"),
    ),
    Shape("iban", NUMBER, ("NL91 ABNA 0417 1643 00", "BE68539007547034"), ("NL 2026",)),
    Shape("bsn", NUMBER, ("BSN 123456782", "leerlingnummer: 1234 5678"), ("bsn vragen wij niet",)),
    Shape("postcode", NUMBER, ("3511 AB", "3511AB", "3511\u00a0AB"), ("2026 WPO", "in 2024 is", "8000 ab")),
    Shape(
        "street",
        NUMBER,
        ("Dorpsstraat 12", "Lindelaan 4b", "Stationsplein 1"),
        ("de straat 12", "schoolplein 8 kinderen"),
    ),
    Shape("street-abroad", NUMBER, ("Hauptstraße 5", "rue de Namur 12"), ("rue de Namur",)),
    Shape("plate", NUMBER, ("kenteken G-123-AB",), ("kenteken noteren",)),
    Shape(
        "file", NUMBER, ("IMG_20260312.jpg", "Screenshot 2026-03-12", "WhatsApp Image 2026"), ("een schermafbeelding",)
    ),
    Shape(
        "title-name",
        NAME,
        ("meester X", "juf K.", "juf Noor", "dhr. Jansen", "mevr. Boer", "Juf\u00a0Ilse"),
        ("de juf of meester", "juf van de klas"),
    ),
    Shape("title-lower", NAME, ("juf noor", "meester tim"), ("juf niet",)),
    Shape(
        "role-name",
        NAME,
        ("collega Ahmed", "stagiair Tim", "leerling Noor", "directeur Jansen"),
        ("de collega vertelt", "ouder of verzorger"),
    ),
    Shape(
        "parent-of",
        NAME,
        ("de moeder van Daan", "ouders van S.", "de zoon van Jansen"),
        ("de ouders van de groep", "kind van vrienden"),
    ),
    Shape("first-initial", NAME, ("Sem B.", "Noor v.d. B.", "Ayoub el A."), ("Wij. Een", "groep 7 A.")),
    Shape("initials-name", NAME, ("J. de Vries", "A.B. Jansen", "M. El Amrani"), ("H3. Wij",)),
    Shape(
        "surname-prefix",
        NAME,
        ("bel Van den Berg", "volgens El Amrani", "met de Vries"),
        ("bel de Kindertelefoon", "van de AVG"),
    ),
    Shape("first-name", NAME, ("Noor stuurde een bericht.", "Dat zei Mehmet ook."), ("de noordkant", "thomastoets")),
    Shape(
        "first-name-lower", NAME, ("dat was van noor", "daan en yusuf appen", "naomi’s account"), ("samen", "noordkant")
    ),
    Shape("two-capitals", NAME, ("bespreek het met Anna Visser", "zoals Piet Bakker zei"), ("bel Veilig Thuis",)),
    Shape("nickname", NAME, ("bijgenaamd “Spike”", "alias gamerboy"), ("geen bijnamen gebruiken",)),
    Shape(
        "initial-in-group",
        CASE,
        ("S. uit groep 5", "J uit mijn groep", "kind M. van onze klas"),
        ("Iemand uit groep 5", "A of B"),
    ),
    Shape("group-and-initial", CASE, ("groep 7, S. stuurde", "groep 5 (J.)"), ("groep 7. Wij", "groep 6 tot en met 8")),
    Shape(
        "class-letter", CASE, ("groep 7b", "klas 2-C", "havo 3a", "h3b"), ("groep 7 en 8", "H3 en H9", "groep 5 tot")
    ),
    Shape("teacher-of-group", CASE, ("de juf van groep 5", "onze stagiair uit groep 3"), ("ouders van groep acht",)),
    Shape(
        "only-one",
        CASE,
        ("de enige jongen met een bril", "het enige Syrische gezin", "de enige mannelijke leerkracht"),
        ("de enige uitzondering",),
    ),
    Shape(
        "twin-family",
        CASE,
        ("de tweeling uit groep 4", "de zoon van de bakker", "het gezin van de dominee"),
        ("het kind van vrienden", "de dochter van een collega"),
    ),
    Shape("child-age", CASE, ("jongen van 11", "meisje van tien jaar", "stagiair van 17"), ("kinderen van 4 tot 12",)),
    Shape(
        "health-home",
        CASE,
        ("het kind heeft adhd", "de collega met een burn-out"),
        ("kinderen met dyslexie krijgen tijd",),
    ),
    Shape("date-number", DATE, ("12-3-2026", "12/03/26", "12.3.2026", "2026-03-12"), ("8.30–16.30", "2025-2026")),
    Shape("date-words", DATE, ("op 3 maart", "de 3e april", "12 mrt"), ("vóór 1 oktober", "vanaf 1 augustus")),
    Shape(
        "date-relative",
        DATE,
        ("vorige week", "afgelopen vrijdag", "laatst in de klas", "twee weken terug", "zondagavond"),
        ("elke week", "het laatste woord"),
    ),
    Shape("date-event", DATE, ("het kamp van 2025", "musical vorig jaar"), ("de musical van groep 8",)),
    Shape("time-exact", DATE, ("om 22.43 uur", "om 9:07"), ("om 20.00 uur", "om 8.30 uur")),
    Shape(
        "case-told",
        CASE,
        ("die ene leerling", "het incident met de app", "toen een leerling hem volgde", "zoals bij ons"),
        ("dat verhaal vertellen", "in het geval van nood"),
    ),
    Shape(
        "case-known",
        CASE,
        ("we weten allemaal wie", "je weet wel", "een bekend gezin"),
        ("kinderen weten wie hen helpt",),
    ),
    Shape(
        "school-club",
        NAME,
        ("obs De Klimop", "OBS De Klimop", "vv Oranje", "basisschool De Regenboog"),
        ("de basisschool is", "scouting of kerk"),
    ),
)
HELP_LINES = ("+31(0)30-285 66 16", "030-285 66 16", "088-605 01 01")
"""Of the shape of a telephone number, and never pointed at: they belong to nobody."""
OTHER_KINDS = {"om 6.12 uur": DATE, "groep 7 A.": CASE}
"""Left alone by one shape and pointed at by another: a time to the minute, the letter of a class."""
_NAME_WORDS = (
    "Aaliyah Adam Ahmed Amir Anouk Ayoub Bram Daan Elif Emma Esmee Fatima Finn Floris Hamza Ilse Imane Jayden "
    "Jesse Jurre Kees Khadija Lars Lotte Luuk Mehmet Mila Milan Mohamed Naomi Nienke Noah Noor Oleksandr "
    "Olivia Omar Pieter Rayan Sanne Sara Sem Sofie Sophie Stijn Tess Thijs Thomas Tim Tommie Umar Wouter Yara "
    "Yusuf Zeynep Zoë"
)
NAMES = tuple(_NAME_WORDS.split())
"""Names that are nothing else: also in small letters, and as the first word of a sentence."""
