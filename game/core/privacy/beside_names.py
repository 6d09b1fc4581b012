"""What stands beside a name, for whoever looks for one with a capital or without. It knows no names."""

from __future__ import annotations

from game.core.late_pattern import late

TITLES = (
    "juf|juff|juffrouw|juffie|juffer|meester|meneer|mevrouw|mevr|mvr|dhr|mister|miss|(?-i:[Mm]r)|mrs|"
    "frau|herrn?|madame|monsieur|master|tante|oom|opa|oma|pake|beppe"
)
"""Before a name, whatever letters it begins with."""
PREFIXES = r"van|von|de|den|der|het|'t|ter|ten|te|el|al|ben|bin|ait|op|la|le|v\.?\s?d\.?"
"""Between a first name or a title and a family name."""
DEEDS = (
    "belt|belde|appt|appte|mailt|mailde|stuurt|stuurde|zegt|zei|vraagt|vroeg|huilt|huilde|pest|pestte|filmt|filmde|"
    "bedreigt|bedreigde|"
    "post|postte|plaatst|plaatste|vertelt|vertelde|schreeuwt|schreeuwde|slaat|sloeg|scheldt|schold|klaagt|klaagde|"
    "loog|"
    "spijbelt|spijbelde|weigert|weigerde|dreigt|dreigde|roept|riep|antwoordde|bekende|reageerde|"
    "called|calls|phoned|rang|rings|texted|said|says|sent|cried|cries|posted|filmed|bullied|bullies|threatened|"
    "ruft an|rief an|weint|weinte|schickte|filmt|filmte|sagte|schrie|skille|skilt|seit|sei|stjoerde|skriemde|"
    "hat (?:geweint|gesagt|geschrieben|geschickt|angerufen|gefilmt|gepostet|gedroht)|aradı|ağladı|yazdı|söyledi|"
    "gönderdi|dedi"
)
"""What somebody does or did, for where it follows a word that may be a name."""
_ALONE_WORDS = (
    "belt belde appt appte mailt mailde stuurt stuurde zei vroeg huilt huilde pest pestte filmt filmde sloeg schold "
    "riep"
)
ALONE = frozenset(_ALONE_WORDS.split())
"""What one alone does, and no activity: behind these a word on -en is neither several nor a doing."""
WORD = late(r"(?<!\w')(?<![\w@.\-])[^\W\d_]+(?:[\-'][^\W\d_]+)*")
"""A word that may be a name: in one piece, and no part of an address."""
_BETWEEN = late(r"[\-']")


def parts(word: str) -> list[str]:
    """Of a word with hyphens or apostrophes: Anne-Marie, Sem's."""
    return _BETWEEN.split(word) if "-" in word or "'" in word else [word]
