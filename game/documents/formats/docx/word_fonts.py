"""Puts the game's typeface into a Word document, so that it looks the same where nobody installed it.

The first bytes are masked with a key that lies beside them, as the format wants it (ECMA-376 part 4, 3.3.3).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.documents.formats.docx.styles import FONT
from game.documents.formats.docx.xml import NAMESPACES
from game.system.resources import resource


@dataclass(frozen=True, slots=True)
class Face:
    """A style of the typeface as Word names it, its file, and the key that masks it."""

    slot: str
    file: str
    key: str


FACES = (
    Face("embedRegular", "Inter-Regular.ttf", "8C1B6A54-2F0E-4D77-9A35-51E7C0D3B926"),
    Face("embedBold", "Inter-Bold.ttf", "3E94D7F1-60AB-4C28-B51D-0A7F82C64E39"),
)


def masked(face: Face) -> bytes:
    """The font as it lies in the document. OSError if the game has no such file."""
    data = resource("assets", "fonts", face.file).read_bytes()
    key = bytes.fromhex(face.key.replace("-", ""))[::-1] * 2
    return bytes(a ^ b for a, b in zip(data[:32], key, strict=True)) + data[32:]


def table_xml(embedded: tuple[tuple[Face, str], ...]) -> bytes:
    """The list of typefaces; each embedded face with the id of its part. Elsewhere a plain face of Windows steps in."""
    faces = "".join(f'<w:{face.slot} r:id="{rid}" w:fontKey="{{{face.key}}}"/>' for face, rid in embedded)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="Segoe UI"/>'
        f'<w:panose1 w:val="02000503000000020004"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        f'<w:pitch w:val="variable"/>{faces}</w:font></w:fonts>'
    ).encode()
