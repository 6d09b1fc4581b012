"""The page compiler: a template of assets/papers with data in it becomes pages. It knows no paper of the game.

It works in a process of its own. The compiler keeps for ever what it once made, up to 40 MB for each other document
(typst 0.15.2 has no way to clear it), and all files and leaflets of one evening would be some hundreds of them.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from game.system.own_process import OwnProcess
from game.system.resources import resource

if TYPE_CHECKING:
    import typst

PRINTING = OwnProcess(most=200_000_000, rest=60)
"""A protocol with all its leaflets, and its pages for the wall, take less; while nobody prints it takes nothing."""


class NotSet(RuntimeError):
    """The compiler refused; `diagnostic` is what it says of it."""

    def __init__(self, diagnostic: str) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


def can_write() -> bool:
    """False where typst is not installed: it has no wheel for Windows on ARM."""
    return find_spec("typst") is not None


def typeset(template: str, root: str, data: str, how: dict[str, Any]) -> tuple[bytes, ...]:
    """A template of assets/papers with this JSON in it; of the disk it may read `root` alone. NotSet, OSError."""
    source = b"".join(resource("assets", "papers", name).read_bytes() for name in ("words.typ", template))
    whole = data.encode("utf-8", "replace").decode("utf-8")  # half characters are in no font
    pages, refusal = PRINTING.run(_compiled, source, root, whole, how)
    if refusal is not None:
        raise NotSet(refusal)
    return pages


def _compiled(source: bytes, root: str, data: str, how: dict[str, Any]) -> tuple[tuple[bytes, ...], str | None]:
    """Pages, or why there are none: an exception of the compiler does not travel between processes. OSError."""
    import typst

    try:
        compiler = typst.Compiler(source, root=root, font_paths=_fonts(), sys_inputs={"paper": data})
        made = compiler.compile(timestamp=0, **how)
    except RuntimeError as fault:
        return (), str(getattr(fault, "diagnostic", ""))
    return (tuple(made) if isinstance(made, list) else (made or b"",)), None


@cache
def _fonts() -> typst.Fonts:
    """The game's own typeface, and what this computer has for scripts that it lacks; looked for once."""
    import typst

    return typst.Fonts(
        include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(resource("assets", "fonts"))]
    )
