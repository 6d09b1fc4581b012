"""Words in typed texts that look like somebody's name or number, so that a person can look before a protocol leaves.

Conservative on purpose: it points, it never changes a text, and what it does not point at is no promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.core.session import Agreement

NUMBER = re.compile(r"(?:\+31|0)[ -]?(?:\d[ -]?){8,9}(?!\d)")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
CAPITAL = re.compile(r"(?<![.!?:“\"] )(?<!^)(?<![\w-])[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w-])")
_KNOWN_WORDS = (
    "WhatsApp Instagram TikTok Snapchat Facebook YouTube LinkedIn Discord Roblox Robux Minecraft Fortnite "
    "Teams Google Microsoft Apple BeReal Twitter Snap Parro Social Schools Nederland Nederlands Nederlandse "
    "Engels English Dutch Kindertelefoon Veilig Thuis Helpwanted Offlimits Kennisnet Slachtofferhulp Politie "
    "Police Inspectie Wpo Vog Avg Cao Bso Tso Wij January February March April May June July August September "
    "October November December Januari Februari Maart Mei Juni Juli Augustus Oktober Kerst Pasen Sinterklaas "
    "Halloween Monday Tuesday Wednesday Thursday Friday Saturday Sunday Internet School Schools Open Kaart "
)
KNOWN = frozenset(_KNOWN_WORDS.split())


def likely_names(text: str) -> tuple[str, ...]:
    """Words of the text that may be a name, a telephone number or an address, in order, each once."""
    found = [match[0] for match in MAIL.finditer(text)] + [match[0] for match in NUMBER.finditer(text)]
    found += [match[0] for match in CAPITAL.finditer(text.strip()) if match[0] not in KNOWN]
    return tuple(dict.fromkeys(word.strip() for word in found))


def names_in(agreements: Iterable[Agreement]) -> tuple[str, ...]:
    """The same over everything a team typed: rules, reasons, objections, and who comes back."""
    typed = [text for one in agreements for text in (one.text, one.reason, *one.objections, one.returns_who)]
    return tuple(dict.fromkeys(word for text in typed for word in likely_names(text)))
