"""The rows of the list of the workshop: every card, also those that are broken, with what can be filtered on."""

from __future__ import annotations

from pathlib import Path

from game.channels.workshop.bench import Json
from game.content.library import Library
from game.content.packs import PACK_FILE
from game.core.cards import Card, context_of
from game.resources import resource
from game.words import Words
from game.workshop_beside import drafts


def rows(library: Library, own: Path, say: Words) -> list[Json]:
    """Whole cards first, set by set, then files with mistakes."""
    known = drafts(own)
    made = [_row(card, pack.language, own, known, say) for pack in library.packs for card in pack.cards]
    whole = {row["card"] for row in made if "broken" not in row["states"]}
    mistaken = {name for problem in library.problems if (name := _name(problem.path))}
    broken = [_broken(name, own, known) for name in sorted(mistaken) if (own / f"{name}.yaml").is_file()]
    names = {row["card"] for row in broken}
    return [row for row in made if row["card"] not in names] + [
        row | {"states": [*row["states"], *(["version"] if row["card"] in whole else [])]} for row in broken
    ]


def _name(path: str) -> str:
    """`set/file` of the card that a problem is in, "" if it is about something else."""
    parts = path.rsplit("/", 2)
    if len(parts) < 3 or parts[2] == PACK_FILE or not parts[2].endswith(".yaml"):
        return ""
    return f"{parts[1]}/{parts[2].removesuffix('.yaml')}"


def _row(card: Card, language: str, own: Path, drafted: frozenset[str], say: Words) -> Json:
    name = str(card.id)
    states = _states(name, own) + (["draft"] if name in drafted else [])
    if say.language != language and say.card_lookup(context_of(card.id, "situation"), card.situation) == card.situation:
        states.append("untranslated")
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


def _broken(name: str, own: Path, drafted: frozenset[str]) -> Json:
    stem = name.partition("/")[2]
    states = ["broken", "own", *(["draft"] if name in drafted else [])]
    bare = dict.fromkeys(("situation", "tags", "theme", "chapter", "weight", "kind"), "")
    return {"card": name, "code": "!", "title": stem, "states": states} | bare
