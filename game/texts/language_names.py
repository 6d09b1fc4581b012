"""What the speakers of a language call it: whoever cannot read this page must find their own on it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

NAMES: Mapping[str, str] = {
    "am": "አማርኛ",
    "ar": "العربية",
    "bg": "Български",
    "cs": "Čeština",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "et": "Eesti",
    "fa": "فارسی",
    "fi": "Suomi",
    "fr": "Français",
    "fy": "Frysk",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "hu": "Magyar",
    "id": "Bahasa Indonesia",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "ku": "Kurdî",
    "li": "Limburgs",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "nb": "Norsk bokmål",
    "nds": "Plattdüütsch",
    "nl": "Nederlands",
    "pap": "Papiamentu",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "so": "Soomaali",
    "sq": "Shqip",
    "sr": "Српски",
    "sv": "Svenska",
    "ti": "ትግርኛ",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zgh": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "zh": "中文",
}


def language_name(code: str) -> str:
    """Its own name; the code, where nobody has written the name down yet."""
    return NAMES.get(code) or NAMES.get(code.partition("_")[0].partition("-")[0], code)


def short_name(code: str) -> str:
    """For where a name has no room. A code would mislead who writes in other letters, as "UK" does: a piece then."""
    name = language_name(code)
    if name.isascii() or _latin(name):
        return code.upper()
    return name[:3].upper() if name[0].isupper() else name


def _latin(name: str) -> bool:
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha())
