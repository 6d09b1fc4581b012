"""A set that comes in takes the place of an older version of itself and of nothing else: nobody's own set is lost."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from game.content.stray_files import PACK_FILE
from game.core.own_card import OWN_PACK
from game.library.handing_on import hand_on
from game.library.loading import library
from game.library.own_sets import head_of, versions_of
from game.library.packs import BIN, files_here, files_of
from game.library.taking_in import CHANGED, GONE, NEW, SAME, Standing, look, opened, take_in
from tests.library.library_samples import HEAD, card_text, write_set

DAY = "2026-11-22"


@dataclass
class Home:
    """The cards of one school."""

    own: Path

    def file(self, name: str) -> Path:
        return self.own / name

    def edit(self, pack: str, card: str, title: str) -> None:
        (self.own / pack / f"{card}.yaml").write_text(card_text(card, title, pack), "utf-8")

    def give(self, pack: str = OWN_PACK) -> bytes:
        made = hand_on(pack, self.own, DAY)
        assert made is not None
        return made.data

    def standing(self, data: bytes) -> Standing:
        return look(opened(data, self.own), self.own).standing

    def take(self, data: bytes, beside: bool = False, name: str = "") -> Path | None:
        return take_in(opened(data, self.own), self.own, beside, name)

    def titles(self) -> dict[str, list[str]]:
        """By set the titles of its cards, as they are played."""
        packs = library(own=self.own).packs
        return {pack.id: [card.title for card in pack.cards] for pack in packs if (self.own / pack.id).is_dir()}


def school(where: Path, title: str = "Kaart 1", pack: str = OWN_PACK) -> Home:
    home = Home(where)
    write_set(where, pack)
    home.edit(pack, "x1-card", title)
    return home


@pytest.fixture
def ours(tmp_path: Path) -> Home:
    return school(tmp_path / "ours", "Van ons")


@pytest.fixture
def theirs(tmp_path: Path) -> Home:
    return school(tmp_path / "theirs", "Van hen")


def test_the_own_set_of_a_colleague_comes_beside_ours(ours: Home, theirs: Home) -> None:
    """Both are called `own` on the computers they were made on; here they are two sets, and nothing is in the bin."""
    before = files_of(ours.own / OWN_PACK)
    laid = ours.take(theirs.give())
    assert laid is not None and laid.name != OWN_PACK
    assert files_of(ours.own / OWN_PACK) == before and not (ours.own / BIN).exists()
    assert ours.titles() == {OWN_PACK: ["Van ons"], laid.name: ["Van hen"]}


def test_two_sets_of_one_name_are_told_apart(ours: Home, theirs: Home) -> None:
    """By the author where there is one, by a number otherwise, or as whoever takes it in calls it."""
    (theirs.own / OWN_PACK / PACK_FILE).write_text(f"{HEAD}author: De Wilg\n", "utf-8")
    third, fourth = school(theirs.own.parent / "third", "Derde"), school(theirs.own.parent / "fourth", "Vierde")
    for home, name in ((theirs, ""), (third, ""), (fourth, "Van de overkant")):
        ours.take(home.give(), bool(name), name)
    assert {pack.name for pack in library(own=ours.own).packs} >= {
        "Van ons",
        "Van ons – De Wilg",
        "Van ons (2)",
        "Van de overkant",
    }


def test_the_school_keeps_the_place_for_its_own_cards(theirs: Home, tmp_path: Path) -> None:
    """Where there is no own set yet a colleague's does not become it: cards typed here later are not theirs."""
    here = Home(tmp_path / "here")
    laid = here.take(theirs.give())
    assert laid is not None and laid.name != OWN_PACK and not (here.own / OWN_PACK).exists()


def test_what_is_handed_on_comes_in_as_it_was(theirs: Home, tmp_path: Path) -> None:
    """Every card byte by byte, into a home that never had it."""
    here = Home(tmp_path / "here")
    laid = here.take(theirs.give())
    assert laid is not None
    there, now = files_of(theirs.own / OWN_PACK), files_of(laid)
    assert {name: data for name, data in now.items() if name != PACK_FILE} == {
        name: data for name, data in there.items() if name != PACK_FILE
    }
    assert head_of(laid.name, now).identity == head_of(OWN_PACK, there).identity != ""


def test_the_same_file_twice_changes_nothing(ours: Home, theirs: Home) -> None:
    """Nor does a second file of the same cards, made on another day."""
    data = theirs.give()
    laid = ours.take(data)
    before = ours.titles()
    for again in (data, theirs.give()):
        assert ours.standing(again) is Standing.SAME and ours.take(again, beside=True) is None
    assert ours.titles() == before and laid is not None


def test_a_newer_version_takes_the_place_of_the_older_one(ours: Home, theirs: Home) -> None:
    """In the same folder, since sessions know its cards by it; the older one is in the bin, whole."""
    laid = ours.take(theirs.give())
    assert laid is not None
    before = files_of(laid)
    theirs.edit(OWN_PACK, "x1-card", "Van hen, beter")
    assert ours.standing(theirs.give()) is Standing.NEWER
    assert ours.take(theirs.give()) == laid and ours.titles()[laid.name] == ["Van hen, beter"]
    assert files_of(ours.own / BIN / laid.name) == before
    assert len(versions_of(laid.name, ours.own)) == 2


def test_a_version_that_was_skipped_is_no_hindrance(ours: Home, theirs: Home) -> None:
    """Who has the first takes in the third."""
    laid = ours.take(theirs.give())
    for title in ("Twee", "Drie"):
        theirs.edit(OWN_PACK, "x1-card", title)
        data = theirs.give()
    assert laid is not None and ours.take(data) == laid and ours.titles()[laid.name] == ["Drie"]


def test_an_older_version_never_replaces_a_newer_one(ours: Home, theirs: Home) -> None:
    """Whether the newer one came in or was made here. It can come beside it."""
    old = theirs.give()
    theirs.edit(OWN_PACK, "x1-card", "Nieuwer")
    new = theirs.give()
    laid = ours.take(new)
    for home in (ours, theirs):
        before = home.titles()
        assert home.standing(old) is Standing.OLDER and home.take(old) is None and home.titles() == before
    beside = ours.take(old, beside=True)
    assert laid is not None and beside not in (None, laid)
    assert sorted(title for titles in ours.titles().values() for title in titles) == ["Nieuwer", "Van hen", "Van ons"]


def test_where_both_changed_it_both_keep_theirs(ours: Home, theirs: Home) -> None:
    """Neither replaces the other, in either direction; beside it, both are played."""
    laid = ours.take(theirs.give())
    assert laid is not None
    ours.edit(laid.name, "x1-card", "Hier veranderd")
    theirs.edit(OWN_PACK, "x1-card", "Daar veranderd")
    for home, data in ((ours, theirs.give()), (theirs, ours.give(laid.name))):
        before = home.titles()
        assert home.standing(data) is Standing.APART and home.take(data) is None and home.titles() == before
    beside = ours.take(theirs.give(), beside=True)
    assert beside is not None and ours.titles()[laid.name] == ["Hier veranderd"]
    assert ours.titles()[beside.name] == ["Daar veranderd"] and not (ours.own / BIN).exists()


def test_what_a_colleague_made_better_comes_home(ours: Home, theirs: Home) -> None:
    """A set that went there, was changed there and comes back is a newer version of the one that stayed as it was."""
    laid = ours.take(theirs.give())
    assert laid is not None
    ours.edit(laid.name, "x1-card", "Beter gemaakt")
    assert theirs.take(ours.give(laid.name)) == theirs.own / OWN_PACK
    assert theirs.titles() == {OWN_PACK: ["Beter gemaakt"]}


def without_identity(data: bytes) -> bytes:
    """A file as it was made before sets had one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    files[PACK_FILE] = HEAD.encode()
    del manifest["versions"]
    manifest["files"] = [{"name": name, "sha256": sha256(one).hexdigest()} for name, one in files.items()]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, one in {"manifest.json": json.dumps(manifest).encode(), **files}.items():
            archive.writestr(name, one)
    return out.getvalue()


def test_an_old_file_without_identity_replaces_nothing(ours: Home, theirs: Home) -> None:
    """It comes in beside; the very same once more is here already; another of that name comes beside again."""
    old = without_identity(theirs.give())
    laid = ours.take(old)
    assert laid is not None and ours.standing(old) is Standing.SAME
    theirs.edit(OWN_PACK, "x1-card", "Later")
    later = ours.take(without_identity(theirs.give()))
    assert later not in (None, laid) and len(ours.titles()) == 3 and not (ours.own / BIN).exists()


def test_a_set_without_identity_is_replaced_by_nothing(ours: Home, theirs: Home) -> None:
    """An own set of before stays, also when a file comes that bears its folder and its name."""
    assert "identity" not in (ours.own / OWN_PACK / PACK_FILE).read_text("utf-8")
    before = files_of(ours.own / OWN_PACK)
    for pack in (theirs.give(), without_identity(theirs.give())):
        ours.take(pack)
    assert files_of(ours.own / OWN_PACK) == before


def test_a_version_of_a_set_of_the_game_brings_only_what_differs(tmp_path: Path) -> None:
    """Who takes it in gets the changed card as a version of its own; the others stay those of the game."""
    theirs, ours = Home(tmp_path / "theirs"), Home(tmp_path / "ours")
    (theirs.own / "basis").mkdir(parents=True)
    text = files_here("basis", theirs.own)["a1-volgverzoek.yaml"].decode().replace("title: ", "title: Zo ", 1)
    (theirs.own / "basis" / "a1-volgverzoek.yaml").write_text(text, "utf-8")
    data = theirs.give("basis")
    assert ours.standing(data) is Standing.NEWER and ours.take(data) == ours.own / "basis"
    assert set(files_of(ours.own / "basis")) <= {"a1-volgverzoek.yaml", PACK_FILE}
    assert ours.standing(data) is Standing.SAME
    assert not library(own=ours.own).problems


def test_the_set_of_the_game_itself_is_here_already(tmp_path: Path) -> None:
    """Handed on as it is, it changes nothing anywhere and writes nothing."""
    home = Home(tmp_path / "home")
    data = home.give("basis")
    assert home.standing(data) is Standing.SAME and home.take(data) is None and not home.own.exists()


def test_before_anything_is_written_it_is_known_what_would_change(ours: Home, theirs: Home) -> None:
    """Each file of either side is new, changed, the same or gone; looking writes nothing."""
    for n in (2, 9):
        theirs.edit(OWN_PACK, f"x{n}-card", f"Kaart {n}")
    laid = ours.take(theirs.give())
    assert laid is not None
    before = files_of(laid)
    theirs.edit(OWN_PACK, "x1-card", "Anders gezegd")
    theirs.edit(OWN_PACK, "x3-card", "Erbij")
    theirs.file(f"{OWN_PACK}/x9-card.yaml").unlink()
    found = look(opened(theirs.give(), ours.own), ours.own)
    wanted = {PACK_FILE: SAME, "x1-card.yaml": CHANGED, "x2-card.yaml": SAME, "x3-card.yaml": NEW, "x9-card.yaml": GONE}
    assert found.states == wanted and files_of(laid) == before


def test_drafts_and_notes_of_the_author_stay(ours: Home, theirs: Home) -> None:
    """What somebody typed and did not save yet lies beside the cards, and is there after an update too."""
    laid = ours.take(theirs.give())
    assert laid is not None
    (laid / ".drafts").mkdir()
    (laid / ".drafts" / "x1-card.json").write_text("{}", "utf-8")
    theirs.edit(OWN_PACK, "x1-card", "Nieuw")
    assert ours.take(theirs.give()) == laid and (laid / ".drafts" / "x1-card.json").is_file()


def test_what_an_attempt_left_is_cleared_before_the_next(theirs: Home, ours: Home) -> None:
    """A program that was killed half-way leaves a folder with half a set: none of it comes into the new one."""
    laid = ours.take(theirs.give())
    assert laid is not None
    (ours.own / f".{laid.name}.new").mkdir()
    (ours.own / f".{laid.name}.new" / "z9-half.yaml").write_text("title: [", "utf-8")
    theirs.edit(OWN_PACK, "x1-card", "Nieuw")
    assert ours.take(theirs.give()) == laid
    assert set(files_of(laid)) == {PACK_FILE, "x1-card.yaml"} and not (ours.own / f".{laid.name}.new").exists()


def test_a_folder_of_before_is_not_used_again(ours: Home, theirs: Home) -> None:
    """Sessions name cards by their folder: what comes in later never goes by the name of what was thrown away."""
    first = ours.take(theirs.give())
    assert first is not None
    (ours.own / BIN).mkdir()
    first.rename(ours.own / BIN / first.name)
    assert ours.take(theirs.give()) not in (None, first)


@pytest.mark.parametrize("odd", ["", "[", "null", "[[[]]]", '[{"mark": 3}]', "\x00", '{"a": 1}', "[" * 100_000])
def test_odd_notes_of_versions_count_as_none(ours: Home, odd: str) -> None:
    """They never stop a set from being handed on, and never make it older than something."""
    (ours.own / OWN_PACK / ".versions.json").write_text(odd, "utf-8")
    assert versions_of(OWN_PACK, ours.own) == () and ours.give()


def test_chapters_that_mean_something_else_here_are_told_before(ours: Home, theirs: Home) -> None:
    """Otherwise the set would come in with cards that cannot be played."""
    from game.content.archive_entries import SetRejected

    for home, title in ((ours, "Van ons"), (theirs, "Van hen")):
        (home.own / OWN_PACK / PACK_FILE).write_text(f"{HEAD}chapters:\n  - {{id: P1, title: {title}}}\n", "utf-8")
    with pytest.raises(SetRejected) as caught:
        opened(theirs.give(), ours.own)
    assert "P1" in str(caught.value.problems[0].message.values)
