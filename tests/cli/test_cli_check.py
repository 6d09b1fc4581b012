"""`open-kaart check`: file, line and column of each mistake, and a sentence where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.cli_run import run

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.usefixtures("home")


def _spoiled(folder: Path) -> Path:
    pack = folder / "pack"
    pack.mkdir(parents=True)
    whole = ROOT / "scenarios" / "basis"
    (pack / "pack.yaml").write_bytes((whole / "pack.yaml").read_bytes())
    text = (whole / "a1-volgverzoek.yaml").read_text("utf-8")
    card = pack / "a1-volgverzoek.yaml"
    card.write_text(text.replace("weight: light", "weight: feather"), encoding="utf-8")
    return card


def test_check_points_at_the_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken card gives file:line:column, a sentence and exit code 1; as a file and as a folder."""
    card = _spoiled(tmp_path)
    line = next(n for n, text in enumerate(card.read_text("utf-8").splitlines(), 1) if "feather" in text)
    for path in (card, card.parent):
        assert run("check", path, "--lang", "en") == 1
        out, err = capsys.readouterr()
        assert f"pack/a1-volgverzoek.yaml:{line}:9: " in out and "feather" in out
        assert "1 mistake." in err


def test_check_of_what_is_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A card without mistakes gives one sentence; a path that is not there another."""
    assert run("check", ROOT / "scenarios" / "basis" / "a1-volgverzoek.yaml", "--lang", "en") == 0
    assert capsys.readouterr().out == "All cards are in order.\n"
    assert run("check", tmp_path / "nowhere.yaml", "--lang", "en") == 1
    assert "There is no " in capsys.readouterr().err
