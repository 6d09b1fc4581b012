"""Wording that may point at one case, one person or one class. A class as such, or somebody made up, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DUTCH_PERSON = (
    "leerling|kind|meisje|jongen|ouder|moeder|vader|collega|juf|meester|leerkracht|stagiaire?|invaller|directeur|"
    "conciërge|trainer|vrijwilliger"
)
_GROWN = "juf|meester|leerkracht|stagiaire?|invaller|teacher|trainee"
_ENGLISH_PERSON = "pupil|child|girl|boy|parent|mother|father|colleague|teacher|trainee|student"
_CLASS = "(?:groep|klas|group|class|year|grade|klasse|leerjaar|jaar)"
_FROM = "(?:uit|van|in|from|út|aus|fan|of|yn)"
_CHILD = (
    "meisje|jongen|leerling|kind|jongetje|kleuter|girl|boy|pupil|child|mädchen|junge|schüler|schülerin|famke|jonge|"
    "learling"
)
_KIN = "moeder|vader|ouder|mother|father|parent|mutter|vater|mem|heit"
_SINGLE = re.compile(
    rf"\b{_FROM} (?:de |der |die |dem |den )?[1-8] ?-?[a-h]\b(?! of\b| en\b| wpo| und\b| or\b| and\b)"
    rf"|\b(?:het|the|das|de|der|die|dat|that|'t|it|dy|dit) (?:{_CHILD}|{_KIN}) {_FROM} (?:(?:de|der|die|dem|den|"
    rf"onze|our) )?{_CLASS} ?\d\b"
    rf"|\b{_CLASS} (?:een|één|twee|drie|vier|vijf|zes|zeven|acht) ?-?[a-d]\b(?! en\b| of\b)"
    r"|\b(?:eerste|tweede|derde|vierde|vijfde|zesde|[1-6](?:e|de|ste)) (?:leerjaar|klas|groep) ?[a-e]\b|"
    r"\b[1-8]\. ?sınıf(?:taki)\b"
    rf"|(?-i:(?<![\w.])[A-Z])\.? (?:aus|út|from|uit) (?:(?:der|dem|de|mijn|onze) )?(?:{_CLASS}|[1-8][a-h]\b)"
    r"|\b(?:diese[rs]?|jene[rs]?) (?:eine[nr]?|bewusste[nr]?) (?:mutter|vater|kind|junge|mädchen|schüler|schülerin|"
    r"kollegin|kollege|klasse|mal|foto)\b"
    r"|\bdas eine (?:mädchen|mal|kind|foto)\b|\bdy (?:iene|bewuste) (?:learling|mem|heit|bern|famke|jonge|klasse|"
    r"kear|foto|kollega)\b"
    r"|\b(?:ihr wisst|du weißt|wir wissen)(?: ja)?(?: schon)?,? wer\b|\byou (?:all )?know who\b(?! (?:to|is|has|can))"
    r"|\b(?:der|dieser|den|dem) vorfall (?:mit|in|um|von|auf)\b|\b(?:wie )?damals (?:mit|bei|als)\b"
    r"|\b(?:like|as|than) last time (?:with|when|that)\b|\bthat (?:one|same) (?:mother|father|mum|dad|family|"
    r"teacher|girl|boy)\b"
    r"|\b(?:o|şu) (?:tek |bir )?(?:öğrenci|kız|çocuk|veli|anne|baba)(?:nin|nın)?\b|\bтой (?:один|самий) (?:учень|"
    r"хлопець|випадок)\b"
    r"|\bта (?:одна|сама) (?:учениця|дівчина|мама)\b"
    r"|\b(?:de|die|het|dat) nieuwe (?:leerling|jongen|meisje|kind|gezin|collega|juf|meester) uit (?-i:[A-Z])"
    r"|\bde (?:zoon|dochter|vrouw|man) van de (?:dominee|burgemeester|dokter|slager|pastoor|rector|trainer|juf|"
    r"meester)\b",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(
    r"\b(?:dat|het|die) (?:ene|bewuste|betreffende) (?:meisje|kind|jongetje|gezin|filmpje|bericht|leerlingen|ouders)\b"
    rf"|\b(?:die|dat) (?:{_CHILD}|{_KIN}|collega|juf|meester) met (?:de|het|die|dat|z'n|zijn|haar|d'r)\b"
    rf"|\b(?:de|die|the|those|die) (?:twee|drie|vier|two|three|zwei|drei) (?:jongens|meisjes|leerlingen|kinderen|"
    rf"moeders|vaders|"
    rf"collega's|boys|girls|pupils|mädchen|jungen|schüler) {_FROM} (?:de |der )?(?:{_CLASS}|[1-8])"
    r"|\btoen (?:die|dat|de|het) (?:foto|filmpje|video|bericht|appje|ruzie)\b|\bwhen (?:that|the) (?:photo|video|"
    r"message) went\b"
    r"|\b(?:jullie weten|iedereen weet|we weten(?: allemaal)?|je weet)(?: wel)? (?:om|over|van) wie\b"
    r"|\bwat er (?:met|tijdens|op|bij|rond|in) [\w' ]{2,25} gebeurde\b|^\W{0,3}(?:in )?[1-8][a-h]\W{0,3}$",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\b(?:groep|klas|group|class|year|grade|klasse) ?[1-8] ?-?[a-e]\b(?! of\b| en\b)|\b[1-8][abc] (?:van|uit)\b"
    rf"|\b(?:de |onze |een )?(?:{_GROWN}) (?:van|uit|of) (?:groep|klas|group|class|year) ?\d\w?\b"
    rf"|(?-i:\b[A-Z])\.? (?:uit|van|in|from) (?:groep|klas|mijn groep|onze klas|group|class)\b"
    rf"|\bgroep ?[1-8][a-e]?[ ,:(]{{1,3}}(?:leerling )?(?-i:[A-Z])\.(?=[\s,)]|$)"
    rf"|\bdie (?:ene|bewuste|betreffende) (?:{_DUTCH_PERSON}|keer|klas|groep|app|foto)"
    rf"|\b(?:het|dat|dit) (?:incident|voorval|akkefietje|gedoe) (?:met|van|rond|over|op|in)\b"
    r"|\b(?<!in )het geval (?:met|van)\b|\bdie keer (?:dat|met)\b"
    rf"|\btoen (?:een|de|die|onze) (?:{_DUTCH_PERSON})\b|\b(?:net )?(?:als|zoals) toen\b"
    r"|\bwat er (?:toen |bij ons )?gebeurde\b"
    rf"|\bis (?:een keer|ooit|laatst) gebeurd\b|\bdestijds\b|\bde tweeling uit\b"
    rf"|\b(?:de|het) enige (?:\w+ )?(?:{_DUTCH_PERSON}|gezin)\b"
    r"|\bde (?:zoon|dochter) van de (?:bakker|dominee|imam|huisarts|wethouder|voorzitter|directeur|conciërge|buren)\b"
    rf"|\b(?:jongen|meisje|zoon|dochter|stagiaire?) van (?:\d{{1,2}}|zes|zeven|acht|negen|tien|elf|twaalf|"
    r"dertien)\b(?! en ouder)"
    r"|\b(?:vmbo|havo|vwo|mavo) ?-?[1-6][a-f]\b|\b[hvmtb][1-6][a-f]\b"
    r"|\bhet gezin van de (?:bakker|dominee|imam|huisarts|wethouder|voorzitter|directeur|conciërge|buren)\b"
    rf"|\b(?:de|het|die) (?:{_DUTCH_PERSON}) (?:heeft|met|zit in|is) (?:adhd|autisme|een depressie|kanker|"
    r"een burn-?out|"
    r"een scheiding|uithuisgeplaatst|een ots)\b|\b(?:een|het) bekend(?:e)? (?:gezin|geval)\b"
    r"|\b(?:je weet wel(?: wie)?|jullie weten wie|we weten (?:allemaal )?(?:wel )?wie|iedereen weet wie|"
    r"je-weet-wel)\b(?! (?:de|het|er|wat|een)\b)"
    rf"|\bthat (?:one|particular) (?:{_ENGLISH_PERSON}|time|class|group|photo)\b"
    rf"|\b(?:the|that|this) incident (?:with|of|about|in|on)\b|\b(?<!in )(?:the|that) case (?:of|with) (?:the|that|"
    rf"a)\b"
    rf"|\bwhen (?:a|the|one|our) (?:{_ENGLISH_PERSON}) (?:was|had|did|got|sent|posted|said|shared)\b"
    r"|\b(?:like|as) that time\b|\bwhat happened (?:with|to|in|last)\b",
    re.IGNORECASE,
)


def cases_in(text: str) -> Iterator[tuple[int, int]]:
    """From where to where such wording stands, in a text that was seen through."""
    for shape in (_CASE, _SINGLE, _TOLD_OF):
        yield from (found.span() for found in shape.finditer(text))
