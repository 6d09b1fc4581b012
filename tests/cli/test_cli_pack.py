"""`open-kaart pack`: a set leaves as one file and is laid down whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.cli.main import main
from game.content.archive_reader import unpack
from game.library.packs import compared, take_in


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


def test_your_own_version_goes_into_the_bin(tmp_path: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only with --replace, and nothing of it is lost."""
    path = exported(tmp_path)
    (own / "basis").mkdir(parents=True)
    (own / "basis" / "pack.yaml").write_text("name: Van ons\nlanguage: nl\n", "utf-8")
    assert main(["--lang", "en", "pack", "import", str(path)]) == 1
    assert "--replace" in capsys.readouterr().err
    assert main(["--lang", "en", "pack", "import", "--replace", str(path)]) == 0
    assert (own / "basis" / "a1-volgverzoek.yaml").is_file()
    assert (own / ".bin" / "basis" / "pack.yaml").read_text("utf-8").startswith("name: Van ons")


def test_a_disk_that_refuses_leaves_all_as_it_was(tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a set would be worse than none."""
    parcel = unpack(exported(tmp_path).read_bytes())
    (own / "basis").mkdir(parents=True)
    (own / "basis" / "mine.yaml").write_text("x", "utf-8")
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(source).name.endswith(".new"):
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError):
        take_in(parcel, own)
    assert [path.name for path in (own / "basis").iterdir()] == ["mine.yaml"]
    assert [path.name for path in own.iterdir() if not path.name.startswith(".bin")] == ["basis"]
    assert set(compared(parcel, own).values()) == {
        "same"
    }  # no pack.yaml there: the set that comes with the game counts


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
