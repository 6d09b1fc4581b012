"""The school's own texts: where they are kept, what `check` and `texts` say of them, and when they are due."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.content.decoding import MAX_BYTES
from game.content.stray_files import PACK_FILE
from game.fixed_texts import store
from game.fixed_texts.due import WITH_A_DAY, due, look_again, to_look_at
from game.fixed_texts.schema import FILES
from game.fixed_texts.store import broken, of_texts, own_file, own_folder, own_names, shipped_bytes, texts
from game.system.paths import HOME, Places, places


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    return tmp_path


def lay(name: str, change: tuple[bytes, bytes] = (b"", b"")) -> Path:
    """The file of the game where the school keeps its own, changed."""
    path = own_file(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(shipped_bytes(name).replace(*change))
    return path


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_laid_where_the_school_may_change_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside its cards, as it is in the game; once there it is never written over."""
    assert main(["texts", name, "--lang", "en"]) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path.parent == places().own_texts and path.read_bytes() == shipped_bytes(name)
    path.write_bytes(b"mine")
    assert main(["texts", name, "--lang", "en"]) == 0
    assert "stays as it is" in capsys.readouterr().out and path.read_bytes() == b"mine"


def test_the_list_says_which_file_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    """One of the game, one of the school, one that is broken."""
    lay("ladder")
    lay("threats", (b"alarm:", b"alarum:"))
    assert main(["texts", "--lang", "en"]) == 0
    told = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert set(told) == set(FILES) and told["law"].startswith("the game’s own; review it")
    assert told["ladder"].startswith("yours: ") and "there is a mistake in it" in told["threats"]
    assert own_names() == ("ladder", "threats") and broken() == ("threats",)


def test_check_looks_at_the_files_of_the_school(capsys: pytest.CaptureFixture[str]) -> None:
    """With file, line, sentence and cure, whether all is asked for, a folder or the file."""
    path = lay("law", (b"    checked: 2026-11-29\n    confidence: A\n", b"    confidence: A\n"))
    for asked in ([], [str(path.parent)], [str(path)]):
        assert main(["check", *asked, "--lang", "en"]) == 1
        found = [line for line in capsys.readouterr().out.splitlines() if line.startswith(str(path))]
        assert found and all("checked' is missing (write on which day" in line for line in found)


@pytest.mark.parametrize("name", ["wet.yaml", "Law.YAML", "law.yaml.txt", "law.docx", "law.yml"])
def test_a_file_that_nobody_reads_is_told(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It would lie there for ever; also where it is the only one in the folder."""
    places().own_texts.mkdir()
    (places().own_texts / name).write_bytes(shipped_bytes("law"))
    main(["check", str(places().own_texts), "--lang", "en"])
    assert f"{name}:1:1: this file is not read" in capsys.readouterr().out


def test_it_is_told_too_where_all_is_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    places().own_texts.mkdir()
    (places().own_texts / "wet.yaml").write_bytes(shipped_bytes("law"))
    main(["check", "--lang", "en"])
    assert "wet.yaml:1:1: this file is not read" in capsys.readouterr().out


def test_a_file_that_is_far_too_large_or_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """With what is wrong, and without its path said twice."""
    path = lay("law")
    path.write_bytes(b"a" * (MAX_BYTES + 9))
    assert main(["check", str(path), "--lang", "en"]) == 1
    assert capsys.readouterr().out == f"{path}:1:1: the file is larger than 1 MB\n"
    path.unlink()
    path.mkdir()
    assert main(["check", str(path.parent), "--lang", "en"]) == 1
    assert capsys.readouterr().out.startswith(f"{path}:1:1: this is no file (")


def test_a_card_is_a_card_whatever_its_name(tmp_path: Path) -> None:
    """Beside a pack.yaml every file is one."""
    (tmp_path / "law.yaml").write_bytes(shipped_bytes("law"))
    assert of_texts(tmp_path / "law.yaml") and of_texts(tmp_path)
    (tmp_path / PACK_FILE).write_text("name: x\nlanguage: nl\n", "utf-8")
    assert not of_texts(tmp_path / "law.yaml") and not of_texts(tmp_path)


@pytest.mark.parametrize("name", WITH_A_DAY)
def test_from_its_day_on_a_file_is_to_be_looked_at(name: str) -> None:
    """Not a day earlier; a file of the school names its own day."""
    day = look_again(name)
    assert name in due(day) and name in due("2999-01-01") and name not in due("2026-11-30")
    lay(name, (b"look_again: 2027", b"look_again: 2099"))
    assert name not in due(day) and look_again(name) >= "2099-01-01"


def test_a_broken_file_is_to_be_looked_at_whatever_the_day() -> None:
    """What the school wrote is not what the paper says."""
    assert not to_look_at("2026-11-30")
    lay("form", (b"declaration:", b"declaration_:"))
    assert to_look_at("2026-11-30")


def test_a_folder_or_a_pipe_in_the_place_of_a_file_stops_nothing() -> None:
    """It is told, and the text of the game is used."""
    own_file("law").mkdir(parents=True)
    assert look_again("law") and broken() == ("law",)


def test_the_system_is_asked_once_where_own_texts_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A protocol looks sixty times. Another home is another question, and a file that is laid there is seen at once."""
    asked: list[Places] = []

    def counted() -> Places:
        asked.append(places())
        return asked[-1]

    monkeypatch.setattr(store, "places", counted)
    for home in ("one", "other"):
        monkeypatch.setenv(HOME, str(tmp_path / home))
        assert all(texts(name) is store.shipped(name) for name in FILES for _ in range(2))
        assert own_folder() == places().own_texts and own_folder().is_relative_to(tmp_path / home)
    assert len(asked) == 2
    own_folder().mkdir(parents=True)
    lay("ladder")
    assert texts("ladder") is not store.shipped("ladder") and own_names() == ("ladder",)
