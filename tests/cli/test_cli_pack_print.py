"""`open-kaart pack print`: a file of its own, never over another, and the mistakes of a set by name."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from game.cli.main import main
from game.documents.formats import pdf
from tests.card_print.card_print_samples import pages_of

pytestmark = pytest.mark.skipif(
    not pdf.can_write() or shutil.which("pdftotext") is None, reason="no PDF can be made or read here"
)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home" / "cards"


def test_a_set_is_printed_under_its_own_name(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One part alone, for as many people as asked; a second time takes another name."""
    for name in ("vo.pdf", "vo (2).pdf"):
        assert main(["--lang", "en", "pack", "print", "vo", "--only", "votes", "--for", "8"]) == 0
        assert len(pages_of(Path(name).read_bytes())) == 12
        assert capsys.readouterr().out.strip() == name


def test_nothing_is_written_over(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is there stays; neither does a set that is not there leave one."""
    path = Path("mine.pdf")
    path.write_bytes(b"mine")
    assert main(["--lang", "en", "pack", "print", "vo", "--out", str(path)]) == 1
    assert path.read_bytes() == b"mine" and "not overwritten" in capsys.readouterr().err
    assert main(["--lang", "en", "pack", "print", "nowhere"]) == 1
    assert "There is no set nowhere" in capsys.readouterr().err
    assert os.listdir() == ["mine.pdf"] or sorted(os.listdir()) == ["home", "mine.pdf"]


def test_broken_cards_are_named(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The rest of the set is printed; the first page and the screen say what is not in it."""
    (own / "mine").mkdir(parents=True)
    (own / "mine" / "pack.yaml").write_text("name: Van ons\nlanguage: nl\n", "utf-8")
    (own / "mine" / "x1-kapot.yaml").write_text("kind: [", "utf-8")
    good = (Path(__file__).parents[2] / "scenarios" / "basis" / "a1-volgverzoek.yaml").read_text("utf-8")
    (own / "mine" / "x2-goed.yaml").write_text(good, "utf-8")
    (own / "mine" / "x3-naam.yaml").write_text(good.replace("Het volgverzoek", "Meester Jan volgt"), "utf-8")
    (own / "mine" / "x4-nummer.yaml").write_text(good.replace("Het volgverzoek", "Bel 06-12345678"), "utf-8")
    assert main(["--lang", "nl", "pack", "print", "mine", "--only", "cards"]) == 0
    told = capsys.readouterr().err
    assert "x1-kapot.yaml" in told and "x4-nummer.yaml" in told, "a number leads to somebody: no card needs one"
    assert "x3-naam" not in told, "what may be a name is a guess"
    made = pages_of(Path("mine.pdf").read_bytes())
    assert "x1-kapot.yaml" in made[0] and "Het volgverzoek" in made[2] and "Volgen" in made[2]
