"""Where everything of this user lies: one folder for a stick, the usual ones of the system."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.system.paths import Places, places, session_folders


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a stick, or in a test, nothing is read or written outside this folder."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    where = places()
    everything = (where.data, where.settings, where.documents, where.sessions, where.own_cards)
    assert all(path == tmp_path or tmp_path in path.parents for path in everything)
    assert len({where.settings, where.documents, where.sessions, where.own_cards}) == 4


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """`OPEN_KAART_HOME=` in a script must not scatter files over the folder that it was started in."""
    monkeypatch.setenv("OPEN_KAART_HOME", "")
    where = places()
    assert where.data != Path() and where.settings.is_absolute() and where.documents.name == "Open Kaart"


def test_without_it_the_folders_of_the_system_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions, settings and documents each lie where this system keeps such things."""
    monkeypatch.delenv("OPEN_KAART_HOME", raising=False)
    for name in ("data", "config", "documents"):
        monkeypatch.setattr(f"platformdirs.user_{name}_dir", lambda *about, _at=tmp_path / name, **how: str(_at))
    where = places()
    assert where == Places(
        tmp_path / "data", tmp_path / "config" / "settings.json", tmp_path / "documents" / "Open Kaart"
    )


def test_own_cards_may_lie_elsewhere_than_sessions() -> None:
    """`room --out DIR` keeps its session in DIR and plays with the cards of this user."""
    home, cards = Path("/stick"), Path("/home/me/cards")
    assert Places(home, home / "s.json", home).own_cards == home / "cards"
    elsewhere = Places(home, home / "s.json", home, cards)
    assert (elsewhere.own_cards, elsewhere.sessions) == (cards, home / "sessions")


def test_sessions_have_a_next_best_folder() -> None:
    """A school's laptop that locks the first folder keeps the session beside the protocols."""
    home = Path("/home/me")
    first, second, last = session_folders(Places(home, home / "s.json", home / "documents"), "/stick")
    assert (first, second) == (home / "sessions", Path("/stick")) and last.name == "open-kaart"


def test_on_a_network_the_next_best_is_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents of a school are often in the same network, and a folder for temporary files is cleared away."""
    home = Path("/net/jan")
    monkeypatch.setattr("game.system.paths.is_on_network", lambda path: path.is_relative_to("/net"))
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *about, **how: "/here/open-kaart")
    found = session_folders(Places(home, home / "s.json", home / "documents"), "/net/jan/documents")
    assert found[:3] == (home / "sessions", Path("/here/open-kaart/sessions"), Path("/net/jan/documents"))
    here = Path("/here")
    assert len(session_folders(Places(here, here / "s.json", here), "/net/jan/documents")) == 3


@pytest.mark.parametrize("told", ["", ".", "Documents", OSError("a folder of the shell"), KeyError("USERPROFILE")])
def test_documents_are_a_whole_path_whatever_the_system_says(
    told: str | Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Redirected into a network that is not there, Windows may name none: never the folder of the program then."""

    def asked(*about: object) -> str:
        if isinstance(told, Exception):
            raise told
        return told

    monkeypatch.delenv("OPEN_KAART_HOME", raising=False)
    monkeypatch.setattr("platformdirs.user_documents_dir", asked)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert places().documents == tmp_path / "Documents" / "Open Kaart"
