"""`open-kaart check`: file, line and column of each mistake, and a sentence where there is none."""

from __future__ import annotations

import os
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
        assert f"pack/a1-volgverzoek.yaml:{line}:9: " in out.replace(os.sep, "/") and "feather" in out
        assert "1 mistake." in err


def test_check_of_what_is_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A card without mistakes gives one sentence; a path that is not there another."""
    assert run("check", ROOT / "scenarios" / "basis" / "a1-volgverzoek.yaml", "--lang", "en") == 0
    assert capsys.readouterr().out == "All cards are in order.\n"
    assert run("check", tmp_path / "nowhere.yaml", "--lang", "en") == 1
    assert "There is no " in capsys.readouterr().err


@pytest.mark.parametrize("name", ["x1-card.yml", "x1-card.txt", "x1-card.docx", "x1-card.yaml.docx", "~$x1.docx", "x1"])
def test_a_file_that_is_no_card_by_its_name_is_never_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Neither alone nor in its folder, however right its text is: no session would deal it."""
    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / name).write_bytes((ROOT / "scenarios" / "basis" / "a1-volgverzoek.yaml").read_bytes())
    for path in (folder, tmp_path, folder / name):
        assert run("check", path, "--lang", "en") == 1
        out = capsys.readouterr().out
        assert name in out and "in order" not in out


def test_a_folder_without_a_card_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody pointed at the wrong folder: nothing was looked at."""
    assert run("check", tmp_path, "--lang", "en") == 1
    assert f"No card was read in {tmp_path}." in capsys.readouterr().out


OWN = """\
kind: blank
theme: volgen
chapter: H3
weight: light
title: Our own card
situation: Somebody sends a message at night.
options:
  - {id: a, text: We answer.}
  - {id: b, text: We wait.}
"""
WRITTEN = {
    "why it is hard": "friction: Being near, or being off duty?\n",
    "the question": "question: What do we do?\n",
    "follow-up questions": "prompts: [What if it is urgent?, And on holidays?]\n",
}


@pytest.mark.parametrize("there", [(), ("why it is hard",), ("the question", "follow-up questions"), tuple(WRITTEN)])
def test_a_kept_card_of_the_team_is_told_what_it_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], there: tuple[str, ...]
) -> None:
    """As a file and in its folder; it is no mistake, for the card is played all the same."""
    folder = tmp_path / "own"
    folder.mkdir()
    head = (ROOT / "scenarios" / "basis" / "pack.yaml").read_bytes()
    (folder / "pack.yaml").write_bytes(head)
    card = folder / "x1-card.yaml"
    card.write_text(OWN + "".join(WRITTEN[name] for name in there), encoding="utf-8")
    lacking = ", ".join(name for name in WRITTEN if name not in there)
    for path in (card, folder):
        assert run("check", path, "--lang", "en") == 0
        out = capsys.readouterr().out
        assert (f"x1-card: Still missing: {lacking}. " in out) if lacking else ("Still missing" not in out)


FIRM = ("strength: must", "(strength)' is missing")


@pytest.mark.parametrize("spoilt", [False, True])
def test_an_own_card_without_how_firm_its_rules_are_is_in_order_with_a_word_to_its_author(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], spoilt: bool
) -> None:
    """A line for each rule with what follows from its words; a mistake it is in a set of the game alone."""
    card = _spoiled(tmp_path)
    text = card.read_text("utf-8").replace("weight: feather", "weight: light")
    rules = text.count(FIRM[0])
    card.write_text(text.replace(f"    {FIRM[0]}\n", "") if spoilt else text, encoding="utf-8")
    for path in (card, card.parent):
        assert run("check", path, "--lang", "en") == 0
        assert capsys.readouterr().out.count(FIRM[1]) == (rules if spoilt else 0)
    assert rules > 1


@pytest.mark.parametrize("rule", ["Wij mogen leerlingen volgen.", "Wij volgen niemand."])
def test_a_rule_that_is_less_firm_than_it_is_called_is_told_and_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rule: str
) -> None:
    """With its line and a cure."""
    card = _spoiled(tmp_path)
    lines = card.read_text("utf-8").replace("weight: feather", "weight: light").splitlines()
    at = next(n for n, line in enumerate(lines) if FIRM[0] in line)
    end = next(n for n in range(at + 1, len(lines)) if lines[n].startswith("  - id:"))
    card.write_text("\n".join([*lines[: at + 1], f"    rule: {rule}", *lines[end:]]), encoding="utf-8")
    assert run("check", card, "--lang", "en") == 0
    where = f"a1-volgverzoek.yaml:{at + 1}:15: 'Option A: How firm (strength)' is must"
    told = f"{where}, and “mogen” in the rule says may"
    assert (told in capsys.readouterr().out) is ("mogen" in rule)
