"""`check` and `translate` say what the wall has no letters for: where it is, which signs, and what helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.cli_run import run
from tests.letters_samples import ODD
from tests.library.library_samples import card_text, write_set

ROOT = Path(__file__).parents[2]
CARD = ROOT / "scenarios" / "basis" / "a1-volgverzoek.yaml"
pytestmark = pytest.mark.usefixtures("home")


def _card(folder: Path, situation: str) -> Path:
    """A card of ours with this situation."""
    pack = folder / "pack"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_bytes((CARD.parent / "pack.yaml").read_bytes())
    lines = CARD.read_text("utf-8").split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith("situation:"))
    rest = next(n for n in range(first + 1, len(lines)) if lines[n][:1].isalpha())
    path = pack / CARD.name
    path.write_text("\n".join((*lines[:first], situation, *lines[rest:])), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("situation", "down", "column", "signs"),
    [
        ("situation: Een kind stuurt 😀 en 👍🏽.", 0, 28, "😀 (U+1F600), 👍🏽 (U+1F44D)"),
        ("situation: >\n  Een kind\n  stuurt سلام.", 2, 10, "س (U+0633), ل (U+0644), ا (U+0627), م (U+0645)"),
        ('situation: "Een kind stuurt \\U0001F600."', 0, 12, "😀 (U+1F600)"),
    ],
    ids=["on its line", "in a block", "as an escape"],
)
def test_check_tells_the_place_the_signs_and_the_cure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], situation: str, down: int, column: int, signs: str
) -> None:
    """The card is played all the same; alone and in its folder."""
    path = _card(tmp_path, situation)
    line = next(n for n, text in enumerate(path.read_text("utf-8").split("\n"), 1) if text.startswith("situation:"))
    for asked in (path, path.parent, tmp_path):
        assert run("check", asked, "--lang", "en") == 0
        out = capsys.readouterr().out
        assert f"{path.name}:{line + down}:{column}: " in out and signs in out and "say it in words" in out
        assert "in order" not in out


@pytest.mark.parametrize("name", ["ligatures", "bullets of Word", "soft hyphens", "taken apart", "keycaps"])
def test_what_only_looks_foreign_is_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """It is played in our letters, and the file stays as its author wrote it."""
    path = _card(tmp_path, f'situation: "Een kind schrijft: {ODD[name]}"')
    before = path.read_bytes()
    assert run("check", path, "--lang", "en") == 0
    assert capsys.readouterr().out == "All cards are in order.\n" and path.read_bytes() == before


@pytest.mark.parametrize("language", ["ar", "he", "zh", "hi", "ja", "ko", "th", "fa", "am"])
def test_a_language_without_letters_is_told_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    """Which signs are lacking, which languages work, whom to ask."""
    assert run("translate", language, "--out", tmp_path / "made", "--lang", "en") == 1
    told = capsys.readouterr().err
    assert f"({language})" in told and "U+" in told and "Ask the makers" in told
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("language", ["el", "vi"])
def test_a_language_with_letters_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    """As before."""
    assert run("translate", language, "--out", tmp_path, "--lang", "en") == 1
    assert "texts are translated" in capsys.readouterr().out and (tmp_path / language).is_dir()


def test_an_import_tells_what_the_wall_lacks_and_takes_the_set_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is written, with the card it is about; what it holds is played all the same."""
    home = tmp_path / "elsewhere"
    folder = write_set(home / "cards", "zee")
    (folder / "x1-card.yaml").write_text(card_text("x1-card", "Met een 🐳", "zee"), "utf-8")
    monkeypatch.setenv("OPEN_KAART_HOME", str(home))
    assert run("--lang", "en", "pack", "export", "zee", "--out", tmp_path / "zee.okpack") == 0
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "here"))
    capsys.readouterr()
    assert run("--lang", "en", "pack", "import", tmp_path / "zee.okpack", "--look") == 0
    assert "🐳 (U+1F433) (say it in words" in capsys.readouterr().out
    assert run("--lang", "en", "pack", "import", tmp_path / "zee.okpack") == 0
    assert len(list((tmp_path / "here" / "cards").glob("*/x1-card.yaml"))) == 1
