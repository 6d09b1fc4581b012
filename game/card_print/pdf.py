"""A set of cards as a PDF that a screen reader can read. No text of a card becomes markup."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.card_print.page_data import face, guide, marks, scores, tables, votes
from game.card_print.parts import CARDS, SCORES, TABLES, VOTES, Order, complete
from game.core.cards import Card
from game.core.letters import without
from game.documents.formats.pdf import STANDARD, TRIES, CannotPrint, language, unshown
from game.documents.typesetter import can_write, typeset
from game.i18n.words import Words
from game.screens.common.card_picture import names_of
from game.system.resources import picture
from game.system.scratch import scratch_folder

Pictures = dict[str, bytes]


def write(order: Order, say: Words) -> bytes:
    """The PDF. CannotPrint if it cannot be made."""
    return _made(order, say, format="pdf", pdf_standards=[STANDARD])[0]


def page_pictures(order: Order, say: Words, ppi: float) -> tuple[bytes, ...]:
    """Every page as PNG. CannotPrint if they cannot be made."""
    return _made(order, say, format="png", ppi=ppi)


def _made(order: Order, say: Words, **how: Any) -> tuple[bytes, ...]:
    if not can_write():
        raise CannotPrint
    named, pictures = _pictures(order)
    data = _data(order, named, say)
    for _ in range(TRIES):
        try:
            return _compiled(data, pictures, how)
        except (RuntimeError, OSError) as fault:
            unknown = unshown(str(getattr(fault, "diagnostic", "")))
            if not unknown and not named:
                raise CannotPrint from fault
            # A word stands for a sign that no font has; where a picture cannot be drawn, the cards go without.
            named = named if unknown else {}
            data = without(data, unknown) if unknown else _data(order, {}, say)
    raise CannotPrint


def _compiled(data: str, pictures: Pictures, how: dict[str, Any]) -> tuple[bytes, ...]:
    """The compiler may read a folder with these pictures, and no more of the disk."""
    with scratch_folder() as root:
        for name, drawn in pictures.items():
            (root / name).write_bytes(drawn)
        return typeset("prints.typ", str(root), data, how)


def _pictures(order: Order) -> tuple[dict[str, str], Pictures]:
    """The name of a file for each card that has a picture, and the files; the same picture is there once."""
    named: dict[str, str] = {}
    known: dict[bytes, str] = {}
    for card in order.cards if CARDS in order.parts else ():
        drawn, ending = _picture(card)
        if drawn:
            named[card.id] = known.setdefault(drawn, f"{len(known)}{ending}")
    return named, {name: drawn for drawn, name in known.items()}


def _picture(card: Card) -> tuple[bytes, str]:
    """The picture that the wall shows with this card; nothing where it cannot be read."""
    found = picture(names_of(card))
    try:
        return (found.read_bytes(), Path(found.name).suffix) if found is not None else (b"", "")
    except OSError:
        return b"", ""


def _data(order: Order, named: dict[str, str], say: Words) -> str:
    cards = [face(card, order, named.get(card.id, ""), say) for card in order.cards if complete(card)]
    told = {
        **language(say.language),
        "guide": guide(order, say),
        "marks": marks(),
        "front": say("front {n} of {total}", n="{n}", total="{total}"),
        "back": say("back {n} of {total}", n="{n}", total="{total}"),
        "cards": cards if CARDS in order.parts else None,
        "votes": votes(order, say) if VOTES in order.parts else None,
        "tables": tables(order, say) if TABLES in order.parts else None,
        "scores": scores(order, say) if SCORES in order.parts else None,
    }
    return json.dumps(told, ensure_ascii=False)
