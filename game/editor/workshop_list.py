"""The rows of the list of the workshop: every card, also those that are broken, with what can be filtered on."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from game.content.library import Library
from game.content.pack_file import PACK_FILE
from game.core.cards import Card
from game.editor.drafts import drafts
from game.i18n.words import Words
from game.server.editor.interface import Json
from game.system.resources import resource

MOST_TOLD = 20


def rows(library: Library, own: Path) -> list[Json]:
    """Whole cards first, set by set, then files with mistakes; a version with a mistake looks like its original."""
    known = drafts(own)
    made = {row["card"]: row for row in (_row(card, own, known) for pack in library.packs for card in pack.cards)}
    mistaken = {name for problem in library.problems if not problem.warns and (name := _name(problem.path))}
    broken = [name for name in sorted(mistaken) if (own / f"{name}.yaml").is_file()]
    wrong = [_broken(name, own, known, made.pop(name, None)) for name in broken]
    return [*made.values(), *wrong]


def beside_cards(library: Library, own: Path, say: Words) -> list[str]:
    """What is wrong with sets and folders, as sentences; what is wrong with a card is told in its form."""
    loose = (one for one in library.problems if not (own / f"{_name(one.path) or '.'}.yaml").is_file())
    return [one.told(say) for one in islice(loose, MOST_TOLD)]


def _name(path: str) -> str:
    """`set/file` of the card that a problem is in, "" if it is about something else."""
    parts = path.rsplit("/", 2)
    if len(parts) < 3 or parts[2] == PACK_FILE or not parts[2].endswith(".yaml"):
        return ""
    return f"{parts[1]}/{parts[2].removesuffix('.yaml')}"


def _row(card: Card, own: Path, drafted: frozenset[str]) -> Json:
    name = str(card.id)
    states = _states(name, own) + (["draft"] if name in drafted else [])
    return {
        "card": name,
        "code": card.code,
        "title": card.title,
        "situation": card.situation,
        "tags": " ".join(card.tags),
        "theme": card.theme,
        "chapter": card.chapter,
        "weight": card.weight,
        "kind": card.kind,
        "states": states,
    }


def _states(name: str, own: Path) -> list[str]:
    if not (own / f"{name}.yaml").is_file():
        return []
    pack, _, stem = name.partition("/")
    return ["version"] if resource("scenarios", pack, f"{stem}.yaml").is_file() else ["own"]


def _broken(name: str, own: Path, drafted: frozenset[str], original: Json | None) -> Json:
    states = ["broken", *_states(name, own), *(["draft"] if name in drafted else [])]
    bare = dict.fromkeys(("situation", "tags", "theme", "chapter", "weight", "kind"), "")
    unread = {"card": name, "code": "!", "title": name.partition("/")[2]} | bare
    return (original or unread) | {"states": states}
