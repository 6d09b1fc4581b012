"""Changes files of cards: saves, makes, copies, moves, throws away. Nobody's work is written over unseen."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from game.content.card_template import card_template
from game.content.decoding import MAX_BYTES, Unreadable
from game.content.stray_files import PACK_FILE
from game.content.yaml_patch import Unwritable, rewritten
from game.content.yaml_writer import Tree
from game.core.cards import Kind
from game.core.own_card import OWN_PACK
from game.editor.card_files import CardFile, Json, card_file, checked_name, sum_of, text_of
from game.editor.check import title_of, tree_in
from game.editor.drafts import MOST_BYTES, delete_draft, delete_notes, read_notes, update_notes
from game.i18n.words import Words
from game.library.loading import free_stem
from game.library.own_sets import checked_set, ensure_head, own_set_name
from game.library.packs import BIN, to_bin
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.file_names import slug
from game.system.plain_files import plain_bytes
from game.system.resources import resource

CODE = re.compile(r"\A[A-Za-z]{0,2}\d{1,2}-(?=.)")
"""The short name that a file begins with (`a1-`), see Card.code."""
TWICE = re.compile(r" \(\d+\)\Z")
"""What a file in the bin has behind its name if another of that name lies there already."""
MOST_BINNED = 50


def save(card: CardFile, tree: dict[str, Tree] | None, text: str | None, seen: str) -> Json:
    """Write what changed. If the file is another than the one that was seen, nothing is written and both are told."""
    now = card.data()
    if sum_of(now) != seen:
        return {"conflict": True, "seen": sum_of(now), "theirs": tree_in(now), "text": text_of(now)}
    if len(now) > MAX_BYTES:  # no more of it was read, and the rest would be lost
        return {"unwritable": str(card.own)}
    try:
        data = _as_text(now, text) if text is not None else rewritten(now, tree or {})
    except (Unreadable, Unwritable):
        return {"unwritable": str(card.own)}
    if data != now or text is not None:
        _write(card, data)
    delete_draft(card)
    return {"seen": sum_of(data), "mine": card.has_own}


def _as_text(before: bytes, text: str) -> bytes:
    """A page has plain line ends; a file keeps those that it had."""
    plain = text.replace("\r\n", "\n")
    return (plain.replace("\n", "\r\n") if b"\r\n" in before else plain).encode("utf-8")


def _write(card: CardFile, data: bytes) -> None:
    first_time = not card.has_own
    write_atomic(card.own, data)
    if first_time and card.original is not None:
        update_notes(card, original=sum_of(card.original_data()))


def newer(card: CardFile) -> bool:
    """The original is another than the one that the school's version was made from."""
    known = read_notes(card).get("original")
    return card.has_own and card.original is not None and known is not None and known != sum_of(card.original_data())


def new(
    title: str, pack: str, theme: str, own: Path, say: Words, chapters: Sequence[str] = (), kind: Kind = Kind.DILEMMA
) -> CardFile:
    """A card to fill in, in a set of the school's own or beside the cards of one that comes with the game.

    The name of its file says nothing of it, so that it stays right whatever the card is called in the end.
    """
    made = _room_for(f"{slug(say('Card'), 'card')} {secrets.token_hex(3)}", pack, own, say)
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in title).split())
    text = card_template(theme, say, plain, chapters, kind)
    write_atomic(made.own, text.encode("utf-8", "replace"))
    return made


def copy(card: CardFile, pack: str, own: Path, say: Words) -> CardFile:
    """The same card once more, under a name of its own: no two cards of a set are called A1."""
    return _copied(card, CODE.sub("", card.stem), pack, own, say)


def _copied(card: CardFile, stem: str, pack: str, own: Path, say: Words) -> CardFile:
    made = _room_for(stem, pack, own, say)
    write_atomic(made.own, card.data())
    return made


def move(card: CardFile, pack: str, own: Path, say: Words) -> CardFile:
    """The card lies in another set from now on. One that comes with the game stays where it is."""
    if not card.has_own or card.original is not None:
        raise UserError(say("A card that comes with the game stays in its set. Duplicate it instead."))
    ticked: Any = read_notes(card).get("ticked", [])
    made = _copied(card, card.stem, pack, own, say)
    update_notes(made, ticked=ticked)
    discard(card, own)
    return made


def discard(card: CardFile, own: Path) -> None:
    """The own file goes into the bin; the original, if there is one, is played again."""
    if card.has_own:
        to_bin(card.own, own)
    delete_draft(card)
    delete_notes(card)


def bin_contents(own: Path) -> list[Json]:
    """The cards in the bin by `card` and `title`, those that were thrown away last first."""
    found = [path for path in (own / BIN).glob("*/*.yaml") if path.name != PACK_FILE]
    found.sort(key=_thrown_at, reverse=True)
    return [{"card": f"{path.parent.name}/{path.stem}", "title": _title_in(path)} for path in found[:MOST_BINNED]]


def _thrown_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # a link that leads nowhere
        return 0.0


def _title_in(path: Path) -> str:
    """What the card in this file is called; the name of the file where it does not say so."""
    try:
        return title_of(tree_in(plain_bytes(path, MAX_BYTES)) or {}) or path.stem
    except OSError:
        return path.stem


def restore(name: str, own: Path, say: Words) -> CardFile:
    """Out of the bin and in its set again, beside what has its name there by now."""
    pack, _, stem = name.partition("/")
    thrown = own / BIN / checked_name(pack) / f"{checked_name(stem)}.yaml"
    if not thrown.is_file():
        raise UserError(say("This card no longer exists."))
    stem = TWICE.sub("", stem)
    before = card_file(f"{pack}/{stem}", own)
    made = before if not before.has_own else _room_for(stem, pack, own, say)
    write_atomic(made.own, plain_bytes(thrown, MOST_BYTES))
    thrown.unlink()
    return made


def keep_version(card: CardFile) -> None:
    """The author has seen the new original, and the version of the school stays as it is."""
    update_notes(card, original=sum_of(card.original_data()))


def _room_for(title: str, pack: str, own: Path, say: Words) -> CardFile:
    """A free place in this set, which is made if there is none."""
    checked_name(checked_set(pack, say))
    folder, shipped = own / pack, resource("scenarios", pack)
    ensure_head(folder, own_set_name(say, "") if pack == OWN_PACK else pack, say.language)
    taken = {"pack"}
    if shipped.is_dir():
        taken |= {path.name.removesuffix(".yaml") for path in shipped.iterdir()}
    return card_file(f"{pack}/{free_stem(folder, title, taken)}", own)
