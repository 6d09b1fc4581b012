"""Texts that no typeface of ours has, or that only look so; and which signs the font files have. No test itself."""

from __future__ import annotations

import struct
from pathlib import Path

FONTS = Path(__file__).parent.parent / "assets" / "fonts"

ODD = {
    "emoji": "leuk 😀😀 😀 hoor",
    "emoji of many": "👨‍👩‍👧 🤷🏽‍♀️ ✌🏽 👍🏿",
    "flags": "🇳🇱🇧🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳",
    "keycaps": "1️⃣ #️⃣ 9⃣",
    "forms of a sign": "❤️ ☎︎ ©️ \ufe0f",
    "Arabic": "مرحبا بكم في المدرسة",
    "Hebrew with points": "שָׁלוֹם לכם",
    "both ways": "wij schrijven שלום en عليكم, dan verder",
    "turned round": "\u202eneergezet\u202c \u2066a\u2069 \u200fb",
    "Devanagari": "हिन्दी में",
    "Chinese, Japanese, Korean": "中文 テスト 한국어",
    "Thai": "ภาษาไทย",
    "Persian with a joiner": "می\u200cخواهم",
    "ligatures": "ﬁets, ﬂuit en aﬀaire, ﬅ",
    "mathematical letters": "𝗔𝗳𝘀𝗽𝗿𝗮𝗮𝗸 𝓂𝑒𝓉 𝟙𝟚",
    "full width": "ＡＢＣ　１２３！",
    "letters in rings": "Ⓐ🅑🅲①❷",
    "small capitals": "ᴀꜰꜱᴘʀᴀᴀᴋ",
    "bullets of Word": "\uf0b7 een \uf0a7 twee \uf0d8 drie \uf0fc klaar",
    "other private signs": "\ue000 \uf8ff \U000f0042",
    "taken apart": "e\u0301e\u0301n cafe\u0301 u\u0308ber",
    "a lone accent": "\u0301 los en \u0308",
    "only accents": "\u0301\u0302\u0303",
    "Zalgo": "z" + "".join(chr(n) for n in range(0x300, 0x36F)) + "algo",
    "struck through": "n\u0336i\u0336e\u0336t",
    "soft hyphens": "school\u00adreg\u00adle\u00adment",
    "hyphens that hold": "e\u2011mail\u2010adres",
    "odd spaces": "a\u2009b\u3000c\u200bd\u2060e\ufefff\u00a0g",
    "lines of the web": "een\u2028twee\u2029drie",
    "control signs": "a\0b\x1fc\x85d\te",
    "half a character": "a\ud83d b",
    "no character": "a\uffff b\U0010ffff c\ufdd0",
    "colours of a skin": "🏽 a🏽 ✌🏽",
    "joiners alone": "\u200d\u200c\ufe0f",
    "tags alone": "\U000e0041\U000e007f",
    "Greek of old": "ἀγορᾶς",
    "Yoruba and Vietnamese": "ẹ́kọ̀ọ́ Tiếng Việt",
    "letters of Africa": "ɖɛɣ ŋ",
    "currency and sums": "₿ ⊕ ∮ √",
    "a lost letter": "ge\ufffdrfd",
    "nothing": "",
    "blanks": "   ",
}
"""By what they are. Every one may come by a card, a field, a phone or a file."""


def signs_of(path: Path) -> frozenset[int]:
    """The codes that a font file has a sign for: its table `cmap`, of which our files have forms 4 and 12."""
    data = path.read_bytes()
    tables = {
        data[at : at + 4]: struct.unpack(">I", data[at + 8 : at + 12])[0] for at in range(12, 12 + 16 * data[5], 16)
    }
    start = tables[b"cmap"]
    (count,) = struct.unpack(">H", data[start + 2 : start + 4])
    places = (struct.unpack(">I", data[at + 4 : at + 8])[0] for at in range(start + 4, start + 4 + 8 * count, 8))
    return frozenset().union(*(_signs_in(data[start + place :]) for place in places))


def _signs_in(table: bytes) -> frozenset[int]:
    (form,) = struct.unpack(">H", table[:2])
    return _form_12(table) if form == 12 else _form_4(table) if form == 4 else frozenset()


def _form_12(table: bytes) -> frozenset[int]:
    (groups,) = struct.unpack(">I", table[12:16])
    rows = (struct.unpack(">III", table[at : at + 12]) for at in range(16, 16 + 12 * groups, 12))
    return frozenset(code for first, last, _ in rows for code in range(first, last + 1))


def _form_4(table: bytes) -> frozenset[int]:
    (twice,) = struct.unpack(">H", table[6:8])
    half = twice // 2
    words = struct.unpack(f">{4 * half + 1}H", table[14 : 16 + 8 * half])
    ends, starts = words[:half], words[half + 1 : 2 * half + 1]
    deltas, offsets = words[2 * half + 1 : 3 * half + 1], words[3 * half + 1 :]
    found: set[int] = set()
    for i, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            at = 16 + 3 * twice + 2 * i + offset + 2 * (code - first)
            glyph = struct.unpack(">H", table[at : at + 2])[0] if offset else (code + delta) & 0xFFFF
            if glyph:
                found.add(code)
    return frozenset(found)
