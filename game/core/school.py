"""What a school set once for all its protocols: its name, its logo, the chapters it uses, its own fixed texts."""

from __future__ import annotations

from game.core.value import Value, value


@value
class School(Value):
    """`logo` is a PNG or JPEG as bytes, empty without one; `left_out` are codes of chapters that are not in use.

    `texts` maps the code of a chapter to a text of the school's own, which stands first in that chapter; paragraphs
    are apart by an empty line.
    """

    name: str = ""
    logo: bytes = b""
    left_out: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()

    def text_of(self, chapter: str) -> tuple[str, ...]:
        """The paragraphs of the school's own text for a chapter."""
        return tuple(" ".join(part.split()) for part in dict(self.texts).get(chapter, "").split("\n\n") if part.strip())


NO_SCHOOL = School()
