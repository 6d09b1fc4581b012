"""`open-kaart manual`: where the page lies is printed, and the browser is opened unless nobody wants that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.cli_run import home, run
from tests.manual_browser import taking

__all__ = ["home"]


@pytest.fixture(autouse=True)
def asked(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    addresses: list[str] = []
    monkeypatch.setattr("webbrowser.open", taking(addresses))
    return addresses


@pytest.mark.parametrize(
    ("arguments", "page"),
    [
        (["--lang", "nl"], "nl/index.html"),
        (["gespreksleider", "--lang", "nl"], "nl/gespreksleider.html"),
        (["gespreksleider", "--lang", "en"], "en/facilitator.html"),
        (["it", "--lang", "nl"], "nl/ict.html"),
        (["http", "--lang", "nl"], "en/http.html"),
    ],
    ids=str,
)
def test_a_page_by_either_name(
    arguments: list[str], page: str, home: Path, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("manual", *arguments) == 0
    told = Path(capsys.readouterr().out.strip())
    assert told.as_posix().endswith(page) and told.is_file() and home in told.parents
    assert asked == [told.as_uri()]


def test_only_where_it_is(home: Path, asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("manual", "--no-browser") == 0
    assert Path(capsys.readouterr().out.strip()).is_file() and asked == []


def test_a_page_that_there_is_not(home: Path, asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("manual", "nothing") == 2 and "gespreksleider" in capsys.readouterr().err
    assert asked == [] and not (home / "manual").exists()


def test_a_folder_that_cannot_be_made(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "manual").write_text("no folder", "utf-8")
    assert run("manual", "--lang", "en") == 1
    assert "open-kaart: The manual could not be written" in capsys.readouterr().err
