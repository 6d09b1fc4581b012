"""`open-kaart pack`: a set leaves as one file and is laid down whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.cli.main import main
from game.content.archive_reader import unpack
from game.documents.formats import pdf
from game.library.handing_on import hand_on
from game.library.packs import files_of
from game.library.taking_in import take_in
from tests.library.library_samples import card_text, write_set


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "cards"


def exported(tmp_path: Path) -> Path:
    """The basic set with one sentence changed, as another school would send it."""
    path = tmp_path / "basis.okpack"
    assert main(["--lang", "en", "pack", "export", "basis", "--out", str(path)]) == 0
    return path


def test_a_set_goes_out_and_nothing_is_overwritten(
    tmp_path: Path, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second export over the first is refused, and what came with the game needs no taking in."""
    path = exported(tmp_path)
    before = path.read_bytes()
    assert main(["--lang", "en", "pack", "export", "basis", "--out", str(path)]) == 1
    assert path.read_bytes() == before and "not overwritten" in capsys.readouterr().err
    assert main(["--lang", "en", "pack", "import", str(path)]) == 0
    assert f"{len(unpack(before).files)} the same" in capsys.readouterr().out
    assert not own.exists()


def given(tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch, title: str) -> Path:
    """The own set of another school, as a file; each of these schools is somewhere else."""
    home = tmp_path / title
    write_set(home / "cards", "own")
    (home / "cards" / "own" / "x1-card.yaml").write_text(card_text("x1-card", title, "own"), "utf-8")
    monkeypatch.setenv("OPEN_KAART_HOME", str(home))
    assert main(["--lang", "en", "pack", "export", "own", "--out", str(tmp_path / f"{title}.okpack")]) == 0
    monkeypatch.setenv("OPEN_KAART_HOME", str(own.parent))
    return tmp_path / f"{title}.okpack"


def test_the_own_set_of_a_colleague_leaves_yours_alone(
    tmp_path: Path, own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes beside, and once more it is here already; changed on both sides it comes in only if asked for beside."""
    write_set(own, "own")
    before = files_of(own / "own")
    path = given(tmp_path, own, monkeypatch, "Van hen")
    assert main(["--lang", "en", "pack", "import", str(path)]) == 0
    laid = Path(capsys.readouterr().out.split("\n")[-2])
    assert laid.parent == own and laid.name != "own" and files_of(own / "own") == before
    assert main(["--lang", "en", "pack", "import", str(path)]) == 0
    assert "is here already" in capsys.readouterr().out
    (laid / "x1-card.yaml").write_text(card_text("x1-card", "Hier veranderd"), "utf-8")
    (tmp_path / "Van hen" / "cards" / "own" / "x1-card.yaml").write_text(card_text("x1-card", "Daar"), "utf-8")
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "Van hen"))
    newer = tmp_path / "newer.okpack"
    assert main(["--lang", "en", "pack", "export", "own", "--out", str(newer)]) == 0
    monkeypatch.setenv("OPEN_KAART_HOME", str(own.parent))
    assert main(["--lang", "en", "pack", "import", str(newer)]) == 1
    assert "--beside" in capsys.readouterr().err
    assert main(["--lang", "en", "pack", "import", str(newer), "--called", "Van de Wilg"]) == 0
    assert "name: Van de Wilg" in Path(capsys.readouterr().out.split("\n")[-2], "pack.yaml").read_text("utf-8")
    assert files_of(own / "own") == before and "Hier" in (laid / "x1-card.yaml").read_text("utf-8")


def test_a_mistake_keeps_a_set_from_leaving_unless_it_stays_behind(
    own: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The place and what is wrong, and how to do without; nothing is written before."""
    (write_set(own) / "x2-card.yaml").write_text("kind: dilemma\n", "utf-8")
    out = tmp_path / "x.okpack"
    assert main(["--lang", "en", "pack", "export", "ours", "--out", str(out)]) == 1
    told = capsys.readouterr().err
    assert "x2-card.yaml:1:1" in told and "--without-mistakes" in told and not out.exists()
    assert main(["--lang", "en", "pack", "export", "ours", "--out", str(out), "--without-mistakes"]) == 0
    assert "Left out: x2-card.yaml" in capsys.readouterr().err
    assert set(unpack(out.read_bytes()).files) == {"pack.yaml", "x1-card.yaml"}


def test_a_disk_that_refuses_leaves_all_as_it_was(tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a set would be worse than none, also where a newer version comes."""
    path = given(tmp_path, own, monkeypatch, "Van hen")
    laid = take_in(unpack(path.read_bytes()), own)
    assert laid is not None
    before = files_of(laid)
    (tmp_path / "Van hen" / "cards" / "own" / "x1-card.yaml").write_text(card_text("x1-card", "Daar"), "utf-8")
    newer = hand_on("own", tmp_path / "Van hen" / "cards", "2026-11-22")
    assert newer is not None
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(source).name.endswith(".new") and Path(source).parent == own:
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError):
        take_in(unpack(newer.data), own)
    assert files_of(laid) == before
    assert [path.name for path in own.iterdir() if not path.name.startswith(".bin")] == [laid.name]


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04"])
def test_a_broken_file_is_told_in_a_sentence(
    tmp_path: Path, own: Path, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    """No traceback, and nothing is written."""
    (tmp_path / "x.okpack").write_bytes(data)
    assert main(["--lang", "en", "pack", "import", str(tmp_path / "x.okpack")]) == 1
    assert "not a set of cards" in capsys.readouterr().err and not own.exists()


def test_a_name_that_is_no_set_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also one that would lead out of the folder."""
    for name in ("none", "../..", "/"):
        assert main(["--lang", "en", "pack", "export", name]) == 1
        assert "There is no set" in capsys.readouterr().err


def test_two_versions_of_a_set_are_told_apart(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """How many cards, which version, and of which day: in the list of sets, and of both sides before one comes in."""
    first = given(tmp_path, own, monkeypatch, "Van hen")
    assert main(["--lang", "en", "pack", "import", str(first)]) == 0
    card = tmp_path / "Van hen" / "cards" / "own" / "x2-card.yaml"
    card.write_text(card_text("x2-card", "Erbij", "own"), "utf-8")
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "Van hen"))
    assert main(["--lang", "en", "pack", "export", "own", "--out", str(tmp_path / "newer.okpack")]) == 0
    monkeypatch.setenv("OPEN_KAART_HOME", str(own.parent))
    capsys.readouterr()
    assert main(["--lang", "en", "sets"]) == 0
    assert "Van ons · 1 card · version 1 · " in capsys.readouterr().out
    assert main(["--lang", "en", "pack", "import", "--look", str(tmp_path / "newer.okpack")]) == 0
    told = capsys.readouterr().out
    assert "new: x2-card.yaml (Erbij)" in told and "the same: " not in told
    assert "Van ons · 2 cards · version 2 · " in told and "Here: Van ons · 1 card · version 1 · " in told


@pytest.mark.parametrize("name", ["Onze kaarten", "onze-kaarten", "Onze kaarten/", "onze-kaarten\\", "ONZE-KAARTEN"])
def test_a_set_goes_out_by_its_folder_too_and_comes_in_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: Path, name: str
) -> None:
    """A shell completes the name with a slash; a file of such a name could not be taken in anywhere."""
    write_set(own, "Onze kaarten")
    (own / "Onze kaarten" / "x1-card.yaml").write_text(card_text("x1-card", "A card", "own"), "utf-8")
    path = tmp_path / "set.okpack"
    assert main(["--lang", "en", "pack", "export", name, "--out", str(path)]) == 0
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "elsewhere"))
    assert main(["--lang", "en", "pack", "import", str(path)]) == 0
    assert (tmp_path / "elsewhere" / "cards" / "onze-kaarten" / "x1-card.yaml").is_file()


@pytest.mark.skipif(not pdf.can_write(), reason="no PDF can be made here")
def test_voting_cards_are_printed_with_or_without_a_set(
    tmp_path: Path, own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A deck is the same with every set. Its file has a name of its own, and none that is there is written over."""
    monkeypatch.chdir(tmp_path)
    deck = ["--lang", "nl", "pack", "print", "--only", "camera", "--for", "3"]
    assert main(deck) == 0 and main([*deck[:4], "basis", *deck[4:], "--large", "--out", "groot.pdf"]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["groot.pdf", "kaartjes-voor-de-camera.pdf"]
    small, large = (tmp_path / "kaartjes-voor-de-camera.pdf").read_bytes(), (tmp_path / "groot.pdf").read_bytes()
    assert small.startswith(b"%PDF") and large.startswith(b"%PDF") and small != large
    capsys.readouterr()
    assert main([*deck, "--out", "groot.pdf"]) == 1 and "groot.pdf" in capsys.readouterr().err
    assert main([*deck[:4], "nergens", *deck[4:]]) == 1 and "nergens" in capsys.readouterr().err
    assert main([*deck[:-1], "201"]) == 1 and "200" in capsys.readouterr().err


@pytest.mark.parametrize("more", [("print",), ("export",), ("import", "--look"), ("print", "--only", "votes")])
def test_what_needs_a_set_asks_for_it(own: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...]) -> None:
    """Voting cards for the camera alone go with every set."""
    with pytest.raises(SystemExit):
        main(["--lang", "en", "pack", *more])
    assert "SET" in capsys.readouterr().err
    assert main(["--lang", "en", "pack", "export", "--only", "camera"]) == 1
    assert "There is no set" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", ".", "..", "/", "../own", "own/x1-card", ".bin", "./own", "own/..", "\\"])
@pytest.mark.parametrize("what", ["export", "print"])
def test_a_folder_that_is_no_set_is_none(
    tmp_path: Path, own: Path, name: str, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not all cards at once, not what lies in the bin, and nothing beside the cards."""
    write_set(own, "own")
    (own / ".bin").mkdir()
    path = tmp_path / "made"
    assert main(["--lang", "en", "pack", what, name, "--out", str(path)]) == 1
    assert "There is no set" in capsys.readouterr().err and not path.exists()
