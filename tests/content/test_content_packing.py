"""A set to hand on: what goes in comes out, and whatever else comes in is refused with a sentence."""

from __future__ import annotations

import io
import json
import random
import stat
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from game.content import archive_entries as unpacking
from game.content.archive_entries import SetRejected
from game.content.archive_reader import Surroundings, unpack
from game.content.archive_writer import MANIFEST, packed
from game.content.problem import english
from tests.sizes import DAMAGED_SETS

BASIC = Path(__file__).parents[2] / "scenarios" / "basis"
FILES = {path.name: path.read_bytes() for path in [*sorted(BASIC.glob("*.yaml"))[:6], BASIC / "pack.yaml"]}
GOOD = packed("basis", FILES, "2026-11-22")


def zipped(files: dict[str, bytes], change: Callable[[zipfile.ZipInfo], None] = lambda info: None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            change(info)
            archive.writestr(info, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def listed(files: dict[str, bytes], /, **more: object) -> dict[str, bytes]:
    """Files with a list of contents that fits them, but for what a test changes in it."""
    names = [{"name": name, "sha256": sha256(data).hexdigest()} for name, data in files.items()]
    manifest = {"format": "open-kaart-pack", "version": 1, "id": "basis", "files": names} | more
    return {MANIFEST: json.dumps(manifest).encode(), **files}


def refusal(data: bytes) -> str:
    with pytest.raises(SetRejected) as caught:
        unpack(data, "x.okpack")
    return caught.value.problems[0].report(english)


def test_what_goes_in_comes_out() -> None:
    """The same files, byte by byte, and the same cards."""
    parcel = unpack(GOOD)
    assert parcel.files == FILES and parcel.pack.id == "basis" and len(parcel.cards) == len(FILES) - 1
    assert parcel.pack.licence == "CC BY 4.0"


def test_the_same_set_makes_the_same_bytes() -> None:
    """So that two parcels can be compared."""
    assert packed("basis", dict(reversed(FILES.items())), "2026-11-22") == GOOD


def test_the_list_names_title_author_and_licence_of_each_card() -> None:
    """Who gets it sees them before anything is unpacked."""
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        told = json.loads(archive.read(MANIFEST))
    cards = [one for one in told["files"] if one["name"] != "pack.yaml"]
    assert len(cards) == 6 and all(one["title"] and one["author"] and one["licence"] for one in cards)


@pytest.mark.parametrize(
    "name",
    ["../up.yaml", "/abs.yaml", "C:\\x.yaml", "a/../b.yaml", "..\\up.yaml", "con.yaml", "nul.yaml", "pictures/../x.svg",
     "a\u202eb.yaml", "card.exe", "CARD.yaml", "sub/card.yaml", "pictures/x.html", ".hidden.yaml", "a b.yaml", "",
     "../", "..\\", "~/.bashrc", "pictures/../../x.svg", "PICTURES/../x.svg", "a1.yaml:ads", "__MACOSX",
     "x/desktop.ini/y"],
)  # fmt: skip
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    """Only names that we give ourselves."""
    assert "does not belong in a set" in refusal(zipped(listed({**FILES, name: b"x"})))


def test_a_zip_bomb_is_refused_before_it_unfolds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that says it is small and unfolds to gigabytes is read no further than allowed."""
    assert "is too large" in refusal(zipped(listed({**FILES, "big.yaml": b"0" * (unpacking.MOST_FILE + 1)})))
    monkeypatch.setattr(unpacking, "MOST_BYTES", 100_000)
    assert "is too large" in refusal(zipped(listed({**FILES, **{f"b{n}.yaml": b"0" * 60_000 for n in range(3)}})))


def test_ten_thousand_files_are_refused() -> None:
    """Nobody makes so many cards."""
    assert "10001 files are in it" in refusal(zipped({f"c{n}.yaml": b"" for n in range(10_001)}))


def test_a_link_and_a_password_are_refused() -> None:
    """A link would lead out of the folder."""

    def link(info: zipfile.ZipInfo) -> None:
        info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16

    assert "is a link" in refusal(zipped(listed({"a1.yaml": b"/etc/passwd"}), link))
    locked = bytearray(zipped({"a1.yaml": b"x"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + at] |= 1
    assert "locked with a password" in refusal(bytes(locked))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not a set of cards"),
        (b"PK\x05\x06" + b"\0" * 18, "no pack.yaml in it"),
        (GOOD[:-40], "not a set of cards"),
        (zipped({"a.yaml": b"x"}), "no pack.yaml in it"),
        (zipped({"readme.txt": b"x"}), "does not belong in a set"),
        (zipped({**FILES, MANIFEST: b"[" * 5000}), "not a set of cards"),
        (zipped(listed(FILES, version=2)), "a newer Open Kaart"),
        (zipped(listed(FILES, format="zip")), "not a set of cards"),
        (zipped(listed(FILES, id="../x")), "contents is damaged"),
        (zipped(listed(FILES, files=[])), "is not in its list"),
        (zipped(listed({"pack.yaml": FILES["pack.yaml"]})), "no card in it"),
        (zipped({**listed(FILES), "a1-volgverzoek.yaml": FILES["a1-volgverzoek.yaml"] + b" "}), "changed or damaged"),
        (zipped(listed({**FILES, "a1-volgverzoek.yaml": b"kind: dilemma\n"})), "a1-volgverzoek.yaml:1:1"),
        (zipped({k: v for k, v in listed(FILES).items() if not k.startswith("a2")}), "is missing"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(data: bytes, told: str) -> None:
    """Place and cure, never an error of the computer."""
    assert told in refusal(data)


LITTER = {
    "__MACOSX/._pack.yaml": b"x",
    "__MACOSX/pictures/._a.svg": b"x",
    ".DS_Store": b"x",
    "pictures/.DS_Store": b"x",
    "desktop.ini": b"x",
    "Thumbs.db": b"x",
    "pictures/Thumbs.db": b"x",
    "._a1-volgverzoek.yaml": b"x",
    "pictures/": b"",
    ".versions.json": b"{}",
    ".drafts/a1-volgverzoek.json": b"{}",
    ".beside/a1-volgverzoek.json": b"{}",
    ".bin/own/x1-oud.yaml": b"title: x",
    ".git/config": b"x",
    ".directory": b"x",
    ".localized": b"",
    "pictures/.~lock.a.svg#": b"x",
    "Icon\r": b"",
}
SET = listed(FILES)
REPACKED = {
    "entries of folders": {"pictures/": b"", **SET},
    "what macOS and Windows lay beside": {**LITTER, **SET},
    "a folder on top": {f"basis/{name}": data for name, data in SET.items()},
    "a folder on top, with its entry": {"Mijn set (1)/": b"", **{f"Mijn set (1)/{n}": d for n, d in SET.items()}},
    "two folders on top": {f"Downloads/basis/{name}": data for name, data in SET.items()},
    "a folder on top, and litter": {**LITTER, "basis/.DS_Store": b"x", **{f"basis/{n}": d for n, d in SET.items()}},
    "from inside the folder": {"./": b"", **{f"./{name}": data for name, data in {**LITTER, **SET}.items()}},
    "from above the folder": {"./basis/": b"", **{f"./basis/{name}": data for name, data in SET.items()}},
    "as Windows writes paths": {f"basis\\{name}": data for name, data in SET.items()},
    "endings in capitals": {name.replace(".yaml", ".YAML"): data for name, data in SET.items()},
    "Pack.yaml": {name.replace("pack.", "Pack."): data for name, data in SET.items()},
    "without the list": dict(FILES),
    "without the list, in a folder": {f"basis/{name}": data for name, data in FILES.items()},
    "without the list, with litter": {**LITTER, **{f"basis/{n}": d for n, d in FILES.items()}},
}


@pytest.mark.parametrize("shape", REPACKED)
def test_a_set_that_was_packed_again_comes_in(shape: str) -> None:
    """Whatever the computers on its way laid beside it: the very files, and nothing else."""
    found = unpack(zipped(REPACKED[shape]), "basis.okpack")
    assert found.files == FILES and found.pack.id == "basis"


@pytest.mark.parametrize("top", ["..", "./..", "C:", "...", "", "./"])
def test_a_folder_on_top_that_leads_elsewhere_is_none(top: str) -> None:
    """It is not taken off; the names stay what they are, and those are refused."""
    assert "does not belong in a set" in refusal(zipped({f"{top}/{name}": data for name, data in SET.items()}))


def test_two_files_that_become_one_are_refused() -> None:
    """On most disks they would be one file, and the second would take the place of the first."""
    double = {"a1-volgverzoek.YAML": FILES["a1-volgverzoek.yaml"], **SET}
    assert "is in it twice" in refusal(zipped(double))


def test_what_is_passed_over_is_not_unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bomb that calls itself Thumbs.db is left where it is; so many of them are too many files."""
    monkeypatch.setattr(unpacking, "MOST_FILE", 100_000)
    assert unpack(zipped({"Thumbs.db": b"0" * 200_000, **SET})).files == FILES
    assert "files are in it" in refusal(zipped({f"__MACOSX/{n}": b"" for n in range(2_001)}))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("theme: volgen", "theme: nergens", "there is no theme 'nergens' (choose from: "),
        ("picture: volgen", "picture: nergens", "there is no picture 'nergens'"),
        ("chapter: H3", "chapter: Q7", "'Chapter (chapter)' cannot be 'Q7'"),
    ],
)
def test_what_a_card_names_has_to_be_there(before: str, after: str, told: str) -> None:
    """A theme or picture that neither the set nor the game has would only be missed when the card is played."""
    card = FILES["a1-volgverzoek.yaml"].decode().replace(before, after)
    files = FILES | {"a1-volgverzoek.yaml": card.encode()}
    with pytest.raises(SetRejected) as caught:
        unpack(zipped(listed(files)), "x.okpack", Surroundings(("volgen",), frozenset({"volgen"})))
    assert any(told in one.report(english) for one in caught.value.problems)


def test_two_cards_of_one_code_are_told() -> None:
    """Of two cards A1 one would be passed over."""
    again = FILES | {"a1-nog-een.yaml": FILES["a1-volgverzoek.yaml"]}
    assert "two cards are called A1" in refusal(zipped(listed(again)))


def test_damaged_sets_never_surprise() -> None:
    """Whatever happens to the bytes: a whole set, or our own refusal."""
    chance = random.Random(5)
    for _ in range(DAMAGED_SETS.now):
        data = bytearray(GOOD)
        for _ in range(chance.randrange(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        cut = bytes(data[: chance.randrange(len(data))]) if chance.random() < 0.2 else bytes(data)
        try:
            assert unpack(cut).pack.id == "basis"
        except SetRejected as fault:
            assert fault.problems
