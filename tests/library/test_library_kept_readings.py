"""What was read of cards is at hand at the next start, and believed only if it is as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.card_file import build_card
from game.content.library import Library
from game.library import kept_readings
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


@pytest.mark.parametrize("at", range(0, 40_000, 4_999))
def test_a_damaged_file_is_as_good_as_none(where: Places, at: int) -> None:
    """One bit that fell over anywhere: the cards are read from their files."""
    first = started(where)
    kept = bytearray(where.readings.read_bytes())
    kept[at % len(kept)] ^= 4
    where.readings.write_bytes(bytes(kept))
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
