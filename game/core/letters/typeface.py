"""Which signs the typeface of the wall has, in all its faces. It knows no font file: a test holds it to them."""

from __future__ import annotations

from game.core.late_pattern import late

RANGES = """
0020-007E 00A0-0148 014A-01C3 01C5-024F 0259 02B9-02DD 0300-0315 031B 0323-0328 032D-0331 0370-0377 037A-037F
0384-038A 038C 038E-03A1 03A3-03CE 0400-045F 048A-049D 04A0-04FF 1E00-1EFF 2000-200B 2010-2027 202F-205F 2070-2071
2074-208E 2090-209C 20A0-20BE 2100-2101 2103 2105-2106 2109 2113 2116-2117 211E-2123 2126 212A-212B 212E 2132 213B
214D 214F 2190-2199 21A9-21AA 21B0-21B1 21B3-21B5 21BA-21BB 21D0 21D2 21D4 21DE-21DF 21E4-21E5 21E7 21EA 2202
2205-2206 220F 2211-2212 221A 221E 222B 2248 2260 2264-2265 25A0-25A2 25AA 25B2-25B3 25B6-25B7 25BA-25BD 25C0-25C1
25C4-25C7 25CA-25CB 25CF 25E6 25EF 2600 2605-2606 263C 2661 2665 26A0 2713 2717 2756 2764 2780-2788
"""
"""The signs that all faces of `stage/paint/text.py` share, as hexadecimal codes, the first and the last of each row."""


def _inside() -> str:
    """The same as the inside of a set of characters of a pattern."""
    rows = (row.partition("-") for row in RANGES.split())
    return "".join(f"\\U{int(first, 16):08x}-\\U{int(last or first, 16):08x}" for first, _, last in rows)


LACKS = late(f"[^{_inside()}\n]")
"""A sign that some face does not have."""
