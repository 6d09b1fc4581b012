"""What was read of cards is at hand at the next start, and believed only if it is as it was written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.content.card_file import build_card
from game.content.found import Library
from game.library import kept_readings, live_library
from game.library.live_library import LiveLibrary
from game.system.paths import Places
from tests.content.content_samples import GOOD
from tests.library.library_samples import sets_as_before

PACK = "name: Onze kaarten\nlanguage: nl\nauthor: Wij\nlicence: CC BY 4.0\n"

CHAPTER = "chapters:\n  - {id: X1, title: Eigen profiel, like: H3}\n"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    with sets_as_before():
        yield


@pytest.fixture
def where(tmp_path: Path) -> Places:
    own = tmp_path / "cards" / "ons"
    own.mkdir(parents=True)
    (own / "pack.yaml").write_text(PACK, "utf-8")
    (own / "b1-eigen.yaml").write_text(GOOD, "utf-8")
    return Places(tmp_path, tmp_path / "settings.json", tmp_path)


def started(where: Places) -> Library:
    """The cards as a start of the game has them; what was read is at hand for the next."""
    cards = LiveLibrary(where)
    found = cards.library()
    cards.keep()
    return found


def nobody_reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """From now on every card that is read from its file leaves its name here."""
    read = list[str]()
    real = build_card

    def noted(data: bytes, pack: str, stem: str, *rest: object) -> object:
        read.append(stem)
        return real(data, pack, stem, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("game.content.library.build_card", noted)
    return read


def test_a_second_start_reads_no_card(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """And has the very same cards."""
    first = started(where)
    read = nobody_reads(monkeypatch)
    assert started(where) == first
    assert read == []
    assert len(first.cards) > 100 and first.pack("ons")


def test_a_card_that_was_changed_is_read_anew(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """It alone; also where its size and its time are what they were."""
    started(where)
    read = nobody_reads(monkeypatch)
    (where.own_cards / "ons" / "b1-eigen.yaml").write_text(GOOD.replace("Het volgverzoek", "Het volgverzoeq"), "utf-8")
    pack = started(where).pack("ons")
    assert read == ["b1-eigen"]
    assert pack is not None and pack.cards[0].title == "Het volgverzoeq"


def test_what_is_wrong_is_told_at_every_start(where: Places) -> None:
    """A card with a mistake is never kept, nor one of which something was guessed."""
    (where.own_cards / "ons" / "b2-fout.yaml").write_text(GOOD.replace("kind: dilemma", "kind: raadsel"), "utf-8")
    first = started(where)
    assert first.problems and started(where).problems == first.problems


def test_another_set_of_themes_reads_anew(where: Places) -> None:
    """What a card was held against is part of what was kept."""
    (where.own_cards / "ons" / "pack.yaml").write_text(PACK + CHAPTER, "utf-8")
    text = GOOD.replace("chapter: H3", "chapter: X1")
    (where.own_cards / "ons" / "b1-eigen.yaml").write_text(text, "utf-8")
    first = started(where)
    (where.own_cards / "ons" / "pack.yaml").write_text(PACK, "utf-8")
    again = started(where)
    assert not first.problems and again.problems


def damage(path: Path, at: int) -> None:
    kept = bytearray(path.read_bytes())
    kept[at % len(kept)] ^= 4
    path.write_bytes(bytes(kept))


@pytest.mark.parametrize("at", range(0, 40_000, 4_999))
def test_a_damaged_file_is_as_good_as_none(where: Places, at: int) -> None:
    """One bit that fell over anywhere: the cards are read from their files."""
    first = started(where)
    damage(where.readings, at)
    assert kept_readings.readings(where.readings).card("anything") is None
    assert not kept_readings.readings(where.readings).changed
    assert started(where) == first


@pytest.mark.parametrize("held", [b"", b"\n", b"{}", b"[" * 100_000, b"x" * 64])
def test_whatever_else_lies_there_is_passed_over(where: Places, held: bytes) -> None:
    """An empty file, another one; a folder of that name."""
    where.readings.write_bytes(held)
    assert started(where).pack("ons")
    where.readings.unlink()
    where.readings.mkdir()
    assert started(where).pack("ons")


def test_another_program_reads_anew(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may read cards otherwise."""
    started(where)
    monkeypatch.setattr(kept_readings, "program", lambda: "another")
    read = nobody_reads(monkeypatch)
    started(where)
    assert len(read) > 100


def test_what_nobody_asks_for_any_more_goes(where: Places) -> None:
    """The file does not grow with what was once there."""
    started(where)
    (where.own_cards / "ons" / "b1-eigen.yaml").unlink()
    before = where.readings.stat().st_size
    started(where)
    assert where.readings.stat().st_size < before


def own_file(where: Places, name: str = "b1-eigen.yaml") -> Path:
    return where.own_cards / "ons" / name


CHANGES: dict[str, Callable[[Places], object]] = {
    "a letter": lambda where: own_file(where).write_text(GOOD.replace("Het volgverzoek", "Het volgverzoeq"), "utf-8"),
    "a card more": lambda where: own_file(where, "b2-meer.yaml").write_text(GOOD, "utf-8"),
    "a card less": lambda where: own_file(where).unlink(),
    "another name": lambda where: own_file(where).rename(own_file(where, "b3-anders.yaml")),
    "another head": lambda where: own_file(where, "pack.yaml").write_text(PACK + CHAPTER, "utf-8"),
    "a fault": lambda where: own_file(where).write_text("kind: raadsel", "utf-8"),
    "another set": lambda where: shutil.copytree(where.own_cards / "ons", where.own_cards / "meer"),
    "a card outside a set": lambda where: (where.own_cards / "b4-los.yaml").write_text(GOOD, "utf-8"),
    "cards too deep": lambda where: shutil.copytree(where.own_cards / "ons", where.own_cards / "ons" / "diep"),
    "a picture": lambda where: write_below(where.own_cards / "ons" / "pictures" / "huis.svg", "<svg/>"),
}


def write_below(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, "utf-8")


@pytest.mark.parametrize("change", CHANGES)
def test_a_library_that_was_kept_is_never_stale(where: Places, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever changes among the cards, also with size and times as before: the next start has what is there now."""
    started(where)
    times = {path: path.stat() for path in where.own_cards.rglob("*")}
    CHANGES[change](where)
    for path, before in times.items():
        if path.exists():
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    found = started(where)
    where.sets_read.unlink(missing_ok=True)
    where.readings.unlink()
    assert found == started(where)


def test_a_kept_library_needs_no_reading_of_cards(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that reads them is even asked."""
    first = started(where)
    monkeypatch.setattr(live_library, "library", None)
    assert LiveLibrary(where).library() == first


@pytest.mark.parametrize("at", range(0, 40_000, 4_999))
def test_a_damaged_library_is_as_good_as_none(where: Places, at: int) -> None:
    """One bit that fell over anywhere."""
    first = started(where)
    damage(where.sets_read, at)
    assert started(where) == first


def test_the_library_of_another_program_is_none(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may read cards otherwise."""
    started(where)
    monkeypatch.setattr(kept_readings, "program", lambda: "another")
    assert kept_readings.kept_library(where.sets_read, LiveLibrary(where)._state()) is None


def test_what_was_changed_while_it_was_read_is_not_kept(where: Places) -> None:
    """Nobody knows which of both was read."""
    cards = LiveLibrary(where)
    cards.library()
    CHANGES["a letter"](where)
    cards.keep()
    assert not where.sets_read.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_among_the_cards_is_not_waited_for(where: Places) -> None:
    """There is no state then, and the library is read at each start."""
    os.mkfifo(where.own_cards / "ons" / "b5-pijp.yaml")
    assert started(where).pack("ons")
    assert not where.sets_read.exists()


def test_too_many_files_have_no_state(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor has one that is too large."""
    assert kept_readings.state_of((), where.own_cards)
    monkeypatch.setattr(kept_readings, "MOST_FILES", 1)
    assert not kept_readings.state_of((), where.own_cards)
    monkeypatch.setattr(kept_readings, "MOST_FILES", 9)
    monkeypatch.setattr(kept_readings, "MOST_BYTES", 10)
    assert not kept_readings.state_of((), where.own_cards)
