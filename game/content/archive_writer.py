"""A set of cards as one file to hand on (.okpack): a zip with a manifest that names every file and its checksum.

It makes such a file from the files of a set; what comes in is checked in archive_reader.py. It knows no folders.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from hashlib import sha256

from game.content.card_file import Bounds, build_card
from game.content.pack_file import build_pack
from game.content.set_version import Versions, versions_json
from game.content.stray_files import PACK_FILE
from game.core.cards import Card, Pack

FORMAT, VERSION = "open-kaart-pack", 1
MANIFEST = "manifest.json"
PICTURES = "pictures/"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The same set makes the same bytes: a zip needs a date, and ours says nothing."""


def packed(pack: str, files: Mapping[str, bytes], made: str, versions: Versions = ()) -> bytes:
    """The file for a set: `files` by their names inside it (pack.yaml, a card, pictures/…); `made` an ISO date.

    `versions` are those of the set up to this one.
    """
    manifest = json.dumps(_manifest(pack, files, made, versions), ensure_ascii=False, indent=1).encode("utf-8")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in ((MANIFEST, manifest), *sorted(files.items())):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _manifest(pack: str, files: Mapping[str, bytes], made: str, versions: Versions) -> dict[str, object]:
    head = build_pack(files.get(PACK_FILE, b""), pack, PACK_FILE).pack
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": pack,
        "name": head.name,
        "language": head.language,
        "author": head.author,
        "licence": head.licence,
        "made": made,
        "versions": versions_json(versions),
        "files": [_file(head, name, data) for name, data in sorted(files.items())],
    }


def _file(pack: Pack, name: str, data: bytes) -> dict[str, str]:
    """A card tells its title, author and licence, so that they can be seen before anything is unpacked."""
    told = {"name": name, "sha256": sha256(data).hexdigest()}
    card = card_of(pack, name, data)
    return told | {"title": card.title, "author": card.author, "licence": card.licence} if card else told


def card_of(pack: Pack, name: str, data: bytes) -> Card | None:
    """The card in this file of a set; None for what is no card, or a broken one."""
    if not name.endswith(".yaml") or name == PACK_FILE:
        return None
    bounds = Bounds(AnyPicture(), chapters=tuple(chapter.code for chapter in pack.chapters))
    return build_card(data, pack.id, name.removesuffix(".yaml"), bounds, name)[0]


class AnyPicture:
    """Every picture exists: it may come along, or be one of the game."""

    def __contains__(self, name: object) -> bool:
        return True
