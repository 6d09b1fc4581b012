"""`open-kaart new-card`: a commented card to fill in, laid beside the school's own. It never writes over a file."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from game.content.card_template import card_template
from game.content.json_schema import card_schema
from game.core.own_card import OWN_PACK
from game.i18n.words import Words
from game.library.loading import chapters_of, free_stem, library
from game.library.own_sets import checked_set, ensure_head, own_set_name
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.paths import places

MOST_TITLE = 40
SCHEMA = "card.schema.json"
SCHEMA_LINE = f"# yaml-language-server: $schema=../{SCHEMA}\n"
"""Editors that know YAML read this line: they complete the fields and explain them."""


def new_card(options: Namespace, say: Words) -> int:
    """Write the card and say where it is."""
    checked_set(options.set, say)
    folder = places().own_cards / options.set
    path = folder / f"{free_stem(folder, options.name)}.yaml"
    try:
        if library().pack(options.set) is None:
            ensure_head(folder, own_set_name(say, "") if options.set == OWN_PACK else options.set, say.language)
        write_atomic(places().own_cards / SCHEMA, json.dumps(card_schema(say), ensure_ascii=False).encode("utf-8"))
        text = card_template(
            _theme(options),
            say,
            _title(options.name.encode("utf-8", "replace").decode()),
            chapters_of(options.set, library()),
        )
        write_atomic(path, (SCHEMA_LINE + text).encode("utf-8"))
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)) from error
    print(Path(path))
    return 0


def _title(name: str) -> str:
    """What was given, if it fits a title."""
    title = " ".join(name.split())
    return title if len(title) <= MOST_TITLE else ""


def _theme(options: Namespace) -> str:
    """The theme that was asked for, else the first one of the set, else the first of all."""
    known = library()
    sets = [pack for pack in known.packs if pack.id == options.set and pack.themes] or list(known.packs)
    return options.theme or next((theme.id for pack in sets for theme in pack.themes), "volgen")
