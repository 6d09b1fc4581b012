"""The help of each step: every step of a meeting has it, in both languages, in about ten lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.phases import Phase
from game.core.step_help import STEPS, Beside
from game.fixed_texts import steps
from game.fixed_texts.check import read_texts
from game.fixed_texts.store import own_file, shipped_bytes
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.system.paths import HOME

TODAY = "2026-11-30"
ABOUT_TEN = range(5, 12)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(tmp_path))


def test_every_step_of_a_meeting_has_its_place_once() -> None:
    """Each phase, and each thing beside the phases."""
    assert len(STEPS) == len(set(STEPS))
    assert {one.value for one in STEPS} == {*(one.value for one in Phase), *(one.value for one in Beside)}
    assert [one.step for one in steps.every_help(ENGLISH)] == list(STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_a_step_without_help_is_told(step: Phase | Beside) -> None:
    """So a new phase needs its lines before anything runs."""
    name = f"\n{step.value}:".encode()
    found, problems = read_texts(shipped_bytes("steps").replace(name, b"\nelsewhere:"), "steps", "f", TODAY)
    assert found is None
    assert f"'{step.value}' is missing" in "\n".join(one.report(ENGLISH) for one in problems)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_step_is_told_in_about_ten_lines(language: str) -> None:
    for one in steps.every_help(words(language)):
        assert len((*one.happens, one.say, *one.press, *one.wrong)) in ABOUT_TEN, one.step
        assert all(key.keys for key in one.press)


@pytest.mark.parametrize(("language", "read"), [("de", "en"), ("fy", "nl"), ("tr", "en"), ("uk", "en")])
def test_other_languages_read_what_the_manual_says(language: str, read: str) -> None:
    """In no language half of it is there."""
    assert steps.every_help(words(language)) == steps.every_help(words(read))


def test_a_school_may_say_it_in_its_own_words() -> None:
    """At once, and only where nothing is wrong with it."""
    path = own_file("steps")
    path.parent.mkdir(parents=True)
    path.write_bytes(shipped_bytes("steps").replace(b'nl: "Beginscherm"', b'nl: "Hier begint het"'))
    assert steps.help_of(Phase.WELCOME, words("nl")).title == "Hier begint het"
    path.write_bytes(shipped_bytes("steps").replace(b"keys: [n]", b"toets: [n]"))
    assert steps.help_of(Phase.WELCOME, words("nl")).title == "Beginscherm"
