"""A document with one text in every field that people fill; texts at their longest and oddest; logos of any shape."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace

from game.core.cards import CardId, OwnChapter, Sourced
from game.core.contacts import STANDARD, Contact
from game.core.roles import ROLES
from game.core.school import School
from game.core.session import Agreement, Setup, Status
from game.documents.compose import compose
from game.documents.formats.logo import PNG
from game.documents.model import Context, Document
from game.i18n.words import Words
from tests.documents.documents_samples import AGREED, PARKED, RESERVED, SESSION

SENTENCE = "Wij beantwoorden berichten van ouders en leerlingen alleen op schooldagen. "
MAIL = f"{'voornaam.' * 7}x@{'.'.join(['afdeling' * 7] * 3)}.voorbeeldschool.nl"
TEXTS = {
    "mail": MAIL,
    "capitals": "W" * 300,
    "numbers": "0612345678" * 20,
    "Hebrew": "אנחנו עונים על הודעות רק בימי לימודים. " * 12,
    "long": SENTENCE * 20,
    "one word": "Wijbeantwoordenberichten" * 13,
    "one word in a sentence": f"Wij spreken af dat {'onderwijsassistent' * 17} dit doet. {SENTENCE}",
    "address": "https://www.voorbeeldschool.nl/" + "protocol/afspraken/" * 14 + "?jaar=2026&deel=12#kop",
    "path": r"\\server\schijf" + r"\Documenten\Protocollen" * 12,
    "no-break spaces": "\u00a0".join(["niet\u202fafbreken"] * 30),
    "no-break hyphens": "\u2011".join(["samen"] * 60),
    "joined words": "\u2060".join(["samen"] * 60),
    "lines to write on": "_" * 200 + "…" * 200,
    "emoji": "Applaus 👏🏽 voor 👩‍🏫 en 👨‍👩‍👧‍👦 " * 12,
    "emoji in a row": "👩‍🏫" * 100,
    "Arabic": "نتفق على أن نرد على الرسائل في أيام الدراسة فقط. " * 12,
    "both ways": "Wij schrijven שלום en عليكم (samen) 18.00 uur. " * 12,
    "Chinese": "我们只在上学日回复家长和学生的消息。" * 30,
    "Devanagari": "हम केवल स्कूल के दिनों में उत्तर देते हैं। " * 12,
    "Thai": "เราตอบข้อความเฉพาะวันเรียนเท่านั้น" * 20,
    "combining marks": ("e" + "\u0301\u0323\u0302\u0308" * 3) * 80,
    "zero width": "\u200b".join("Wij spreken dit af met elkaar" * 20),
    "joiners": "\u200d\u200c".join("samen" * 40),
    "tabs": "kolom\t" * 60,
    "lines": "regel\r\nregel\n\nregel\u2028" * 20,
    "control": "".join(map(chr, range(32))) + "na\x7f\x85\ufeff\ufffe\ud800afloop" * 20,
    "markup of Typst": "#panic() $x^2$ *b* _i_ [a] @ref <label> `raw` // /* -- ~ \\ #set page(width: 2cm) " * 8,
    "markup of HTML": "<b>x</b> &amp; &lt; <script>alert(1)</script> ]]> <!-- --> \" ' </style> " * 8,
    "markup of Markdown": "# x\n- [ ] y\n1. z | a | b\n``` ~~~ **b** __i__ ![p](q) <br> \\ " * 8,
    "formula": '=HYPERLINK("http://a.nl";"klik") +1 -2 @som ; , " ' * 6,
    "calendar": "BEGIN:VEVENT\r\nSUMMARY:x;y,z\\n\\N: " * 8,
}
"""Each at least as long as a field takes; a field for a few words gets as much of it as that field does.

What went wrong most easily comes first: a short run of the tests tries that."""
SIDES = tuple((wide, high) for n in (1, 2, 3, 5, 8) for wide, high in ((n, 1), (1, n)))
"""Shapes of logos, from 8:1 to 1:8."""


def logo(wide: int, high: int, pixels: int = 40) -> bytes:
    """A PNG of one colour."""
    w, h = wide * pixels, high * pixels
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0))
    row = b"\0" + bytes((11, 122, 107)) * w
    return PNG + head + _chunk(b"IDAT", zlib.compress(row * h)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def filled(text: str, say: Words, picture: bytes = b"") -> Document:
    """The document of a session with this text in all that was typed, as far as each field takes it."""
    rule, short = text[:1500], text[:300]
    floor = Sourced(rule, short, "2026-11-22", "S")
    agreed = replace(AGREED, title=short, text=rule, reason=rule, heard=(short, rule), owner=short, floor=floor)
    session = replace(
        SESSION,
        setup=Setup(school=short, people=24),
        roles=tuple((role, short) for role in ROLES),
        chapters=(OwnChapter("V1", short, "H2", "vo"), OwnChapter("V9", short, "H9", "vo")),
        agreements=(
            agreed,
            replace(agreed, card=CardId("vo/v1-x"), chapter="V1"),
            replace(RESERVED, title=short, text=rule, objections=(short, short), owner=short, floor=floor),
            replace(PARKED, title=short, text=rule, objections=(short,), returns_who=short, returns_when=short),
            Agreement(CardId("vo/v9-y"), short, "V9", Status.NOT_NEEDED, floor=floor),
        ),
    )
    texts = tuple((code, rule) for code in ("H2", "H3", "V1"))
    contacts = tuple(Contact(one.key, one.who, one.purpose, short, "2026-11-10") for one in STANDARD)
    typed = (Contact("own", short, short, short, "2026-11-10"),)
    school = School(short, picture, (), texts)
    return compose(session, say, Context((*contacts, *typed), "0.1.0", school))
