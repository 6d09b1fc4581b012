"""Makes game/ui/letter_widths.py anew: how wide each letter of the bundled faces is, as the stage sets it.

    python3 play.py dev letter_widths

A change of a face in assets/fonts wants it; a test holds the table to the renderer.
"""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from statistics import mean

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")  # before pygame is imported: there is no screen

from game.stage.paint.text import FACES, font

TABLE = Path(__file__).parent.parent / "game/ui/letter_widths.py"
EM = 2000
"""Pixels at which is measured: what is rounded there no longer counts."""
CYRILLIC = [*map(chr, range(0x410, 0x450)), *"ҐґЄєІі"]
SIGNS = [*map(chr, range(0x20, 0x7F)), *CYRILLIC, *"‘’‚“”„–—…•·€°§«»←↑→↓−×≤≥✓ıßæœøłđÆŒØŁĐ"]
PAIRED = [*map(chr, range(0x20, 0x7F)), *"‘’“”–…", *CYRILLIC]
"""Letters with an accent are as wide as without, and stand as far from others."""
STEP = 5
"""Thousandths of an em to which the distance of a pair is rounded."""
LEAST = 25
"""Thousandths of an em: pairs that move by less are left out; a line stays within one in a hundred all the same."""
PART, WIDTH = 88, 118
HEAD = '''"""How wide the letters of the bundled faces are, in thousandths of their size: `play.py dev letter_widths`.

Grouped by width: the letters that are so wide; then, for faces of text and of titles, the pairs of letters that stand
so much farther apart or nearer. A letter with an accent is as wide as without.
"""

from __future__ import annotations

# fmt: off
'''


def main(_: list[str]) -> int:
    """Write the table."""
    letters = {face: grouped((sign, advance(face, sign)) for sign in SIGNS) for face in FACES}
    pairs = {family: grouped(kerned(faces)) for family, faces in families().items()}
    TABLE.write_text(HEAD + told("LETTERS", letters) + "\n" + told("PAIRS", pairs), "utf-8", newline="\n")
    return 0


def advance(face: str, text: str) -> int:
    return round(font(face, EM).size(text)[0] * 1000 / EM)


def families() -> dict[str, list[str]]:
    """The faces of text and those of titles: within each, pairs stand about as far apart."""
    found: dict[str, list[str]] = {"text": [], "title": []}
    for face, file in FACES.items():
        found["title" if "Display" in file else "text"].append(face)
    return found


def kerned(faces: list[str]) -> Iterator[tuple[str, int]]:
    """Pairs of letters that do not stand as far apart as their widths say, in the mean of these faces."""
    wide = {(face, sign): advance(face, sign) for face in faces for sign in PAIRED}
    for one, other in product(PAIRED, PAIRED):
        apart = mean(advance(face, one + other) - wide[face, one] - wide[face, other] for face in faces)
        if abs(apart) >= LEAST:
            yield one + other, round(apart / STEP) * STEP


def grouped(found: Iterable[tuple[str, int]]) -> dict[int, str]:
    """By width all that is so wide, one after the other."""
    groups: dict[int, list[str]] = defaultdict(list)
    for text, wide in found:
        groups[wide].append(text)
    return {wide: "".join(groups[wide]) for wide in sorted(groups)}


def told(name: str, table: dict[str, dict[int, str]]) -> str:
    rows = [f"{name}: dict[str, dict[int, str]] = {{"]
    for face, groups in table.items():
        rows += [f'    "{face}": {{', *packed([entry(*one) for one in groups.items()]), "    },"]
    return "\n".join([*rows, "}", ""])


def entry(wide: int, text: str) -> list[str]:
    """One group, in parts that find room on a line."""
    parts = [quoted(text[n : n + PART]) for n in range(0, len(text), PART)]
    return [f"{wide}: {parts[0]}", *parts[1:]]


def quoted(text: str) -> str:
    """As ruff wants it: in double quotes, unless one of these is in it."""
    return repr(text) if '"' in text else json.dumps(text, ensure_ascii=False)


def packed(entries: list[list[str]]) -> Iterator[str]:
    """As many entries on a line as have room."""
    line = " " * 7
    for parts in entries:
        for n, part in enumerate(parts):
            end = "," if n == len(parts) - 1 else ""
            if n or len(line) + len(part) + 2 > WIDTH:  # parts of one text stand below each other
                yield line
                line = " " * 7
            line += f" {part}{end}"
    yield line


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
