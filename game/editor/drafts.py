"""What the editor saves next to a card: a draft that is not saved, ticks of its author, and what the original was.

All of it lies in folders whose names begin with a dot: no game reads it and no set takes it along.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.editor.card_files import CardFile
from game.system.atomic_write import write_atomic
from game.system.plain_files import plain_bytes

DRAFTS, NOTES = ".drafts", ".beside"
MOST_BYTES = 4 << 20
"""Several times what the largest card is with all that is written beside it."""


def _path(card: CardFile, kind: str) -> Path:
    return card.own.parent / kind / f"{card.stem}.json"


def _load(path: Path) -> dict[str, Any]:
    """Empty where there is none or it cannot be read: it is never worth more than the card."""
    try:
        found = json.loads(plain_bytes(path, MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _save(path: Path, content: dict[str, Any]) -> None:
    write_atomic(path, json.dumps(content, ensure_ascii=False).encode("utf-8"))


def read_draft(card: CardFile) -> dict[str, Any]:
    """`tree` or `text`, and `seen`: the sum of the file that it began from."""
    return _load(_path(card, DRAFTS))


def write_draft(card: CardFile, draft: dict[str, Any]) -> None:
    _save(_path(card, DRAFTS), draft)


def delete_draft(card: CardFile) -> None:
    _path(card, DRAFTS).unlink(missing_ok=True)


def drafts(own: Path) -> frozenset[str]:
    """The names of the cards that have a draft."""
    return frozenset(f"{path.parent.parent.name}/{path.stem}" for path in own.glob(f"*/{DRAFTS}/*.json"))


def read_notes(card: CardFile) -> dict[str, Any]:
    """`ticked`: the points of the checklist; `original`: the sum of the original that a version was made from."""
    return _load(_path(card, NOTES))


def update_notes(card: CardFile, **notes: Any) -> None:
    _save(_path(card, NOTES), read_notes(card) | notes)


def delete_notes(card: CardFile) -> None:
    _path(card, NOTES).unlink(missing_ok=True)
