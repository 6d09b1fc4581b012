"""Wording that may point at one case, one person or one class. A class as such, or somebody made up, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.late_pattern import late

_DUTCH_CHILD = "leerling|kind|kleuter|meisje|jongen|zoon|zoontje|dochter|dochtertje|broertje|zusje|tweeling|student"
_DUTCH_GROWN = (
    "juf|juffrouw|meester|meneer|mevrouw|mevr|mw|dhr|directeur|directrice|ib'er|ib-er|conciërge|leerkracht|invaller|"
    "invalster|stagiaire?|collega|ouder|moeder|vader|opa|oma|trainer|vrijwilliger|overblijfouder|onderwijsassistent"
)
_DUTCH_PERSON = f"{_DUTCH_CHILD}|{_DUTCH_GROWN}"
_GROWN = f"{_DUTCH_GROWN}|teacher|trainee"
_OFFICE = (
    "bakker|slager|dominee|imam|pastoor|huisarts|dokter|burgemeester|wethouder|voorzitter|directeur|rector|conciërge|"
    "trainer|juf|meester|buren"
)
"""Somebody of whom a village has one."""
_TOLD_THING = "incident|voorval|akkefietje|gedoe"
_AILS = (
    r"(?:adhd|add|odd|pdd-?nos|autisme|asperger|dyslexie|dyscalculie|epilepsie|diabetes|kanker|hiv|anorexia|"
    r"(?:een )?(?:depressie|burn-?out|eetstoornis|psychose|verslaving|(?:vecht)?scheiding|ots)|uithuisgeplaatst)"
)
_ENGLISH_PERSON = "pupil|child|girl|boy|parent|mother|father|colleague|teacher|trainee|student"
_CLASS = "(?:groep|klas|group|class|year|grade|klasse|leerjaar|jaar)"
_FROM = "(?:uit|van|in|from|út|aus|fan|of|yn)"
_CHILD = (
    "meisje|jongen|leerling|kind|jongetje|kleuter|girl|boy|pupil|child|mädchen|junge|schüler|schülerin|famke|jonge|"
    "learling"
)
_KIN = "moeder|vader|ouder|mother|father|parent|mutter|vater|mem|heit"
_SINGLE = late(
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
    rf"|\bde (?:zoon|dochter|vrouw|man) (?:van|bij|uit) (?:de (?:{_OFFICE})|dat gezin)\b",
    re.IGNORECASE,
)
_TOLD_OF = late(
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
_CASE = late(
    r"\b(?:groep|klas|group|class|year|grade|klasse) ?[1-8] ?-?[a-e]\b(?! of\b| en\b)|\b[1-8][abc] (?:van|uit)\b"
    rf"|\b(?:de |onze |een )?(?:{_GROWN}) (?:van|uit|of) (?:groep|klas|group|class|year) ?\d\w?\b"
    r"|(?-i:\b[A-Z])\.? (?:uit|van|in|from) (?:groep|klas|(?:mijn|onze|de|my|our|the) (?:groep|klas|group|class)|"
    r"group|class)\b"
    r"|(?:\bgroep ?|\bklas ?|\((?:groep |klas )?)[1-8] ?-?[a-e]?[ ,:()\-]{1,4}(?:leerling )?(?-i:[A-Z])\.(?=[\s,)]|$)"
    rf"|\bdie (?:ene|bewuste|betreffende) (?:{_DUTCH_PERSON}|{_TOLD_THING}|keer|klas|groep|app|appgroep|foto|avond|"
    r"middag|dag|ruzie|zaak|kwestie|familie|klasgenoot|man|vrouw)"
    rf"|\b(?:het|dat|dit) (?:{_TOLD_THING}) (?:met|van|rond|over|op|in)\b"
    r"|\b(?:het|dat|dit) verhaal (?:met|rond|over) (?:die|dat|onze)\b"
    r"|\b(?<!in )het geval (?:met|van)\b|\bdie keer (?:dat|met)\b"
    rf"|\btoen (?:een|de|die|onze) (?:{_DUTCH_PERSON})\b"
    r"|\b(?:net )?(?:als|zoals) (?:toen\b|bij ons(?= op school\b|[.,;:!?)]|$))"
    r"|\bwat er (?:(?:toen |bij ons )?(?:gebeurde|speelde|voorviel)|(?:toen|bij ons) gebeurd is)\b"
    r"|\bis (?:een keer|ooit|laatst|bij ons) (?:gebeurd|voorgekomen)\b|\bdestijds\b|\bde tweeling (?:uit|van|bij)\b"
    rf"|\b(?:de|het) enige (?:\w+ )?(?:{_DUTCH_PERSON}|gezin|man|vrouw)\b"
    rf"|\b(?:de|het) (?:zoon|dochter|kind|gezin|familie) (?:van|bij|uit) (?:de (?:{_OFFICE})|dat gezin)\b"
    r"|\b(?:het gezin|de familie|de zoon|de dochter) (?:uit|van|bij) groep \d\b"
    r"|\b(?:jongen|meisje|zoon|dochter|stagiaire?|(?:die|dat|dit|onze|deze) (?:leerling|kind|collega|kleuter)) van "
    r"(?:\d{1,2}|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien)\b(?! en ouder| of ouder| tot| t/m|-)"
    r"|\b(?:vmbo|havo|vwo|mavo) ?-?[1-6][a-f]\b|\b[hvmtb][1-6][a-f]\b"
    rf"|\b(?:(?:de|het|die|dat|onze) (?:{_DUTCH_PERSON})|hij|zij|ze)\b[^.?!\n]{{0,30}}? (?:heeft|met|zit in|is) "
    rf"{_AILS}\b|\bbekende? (?:gezin|geval)\b|\bniet nader te noemen\b"
    r"|\b(?:je weet wel(?: wie)?|je weet wie|jullie weten wie|w(?:e|ij) weten (?:allemaal )?(?:wel )?wie|"
    r"iedereen weet wie|wie dat is,? weten|je-weet-wel)\b(?! (?:de|het|er|wat|een|dat is en|dat is of)\b)"
    rf"|\bthat (?:one|particular) (?:{_ENGLISH_PERSON}|time|class|group|photo)\b"
    rf"|\b(?:the|that|this) incident (?:with|of|about|in|on)\b|\b(?<!in )(?:the|that) case (?:of|with) (?:the|that|"
    rf"a)\b"
    rf"|\bwhen (?:a|the|one|our) (?:{_ENGLISH_PERSON}) (?:was|had|did|got|sent|posted|said|shared)\b"
    rf"|\bthe only (?:\w+ )?(?:{_ENGLISH_PERSON}|family|man|woman)\b|\bthe twins? (?:from|of|in) (?:{_CLASS}|that)\b"
    r"|\b(?:a|the|that|our) (?:girl|boy|son|daughter|trainee) of (?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?! or | and over)|\bwe all know who\b(?! that is)(?! (?:to|is|can|decides|helps))"
    r"|\b(?:like|as) that time\b|\bwhat happened (?:with|to|in|last)\b",
    re.IGNORECASE,
)


def cases_in(text: str) -> Iterator[tuple[int, int]]:
    """From where to where such wording stands, in a text that was seen through."""
    for shape in (_CASE, _SINGLE, _TOLD_OF):
        yield from (found.span() for found in shape.finditer(text))
