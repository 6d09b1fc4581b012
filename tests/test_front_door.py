"""What people read first is short, says the same in Dutch and English, and knows every command."""

from __future__ import annotations

import re
import tomllib
from configparser import ConfigParser
from itertools import chain
from pathlib import Path

import pytest

import game
from game.cli.subcommands import Subcommand, subcommands
from game.i18n.words import ENGLISH

ROOT = Path(game.__file__).resolve().parents[1]
READMES = ("README.md", "README.en.md")
COMMAND_PAGES = ("docs/nl/opdrachten.md", "docs/en/commands.md")
MOST_WORDS = 900
COMMAND = re.compile(r"^    (python3 play[.]py( [a-z]+)*) +#", re.MULTILINE)
"""As .ci/run looks for the commands of the README, which it then runs on a clean machine."""
SUBCOMMANDS = subcommands(ENGLISH)


def text(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def rows(path: str) -> list[str]:
    return re.findall(r"^\| `open-kaart.*", text(path), re.MULTILINE)


def shape(path: str) -> list[str]:
    """How each line begins: a heading, a step, a point, a picture, a command."""
    found = (re.match(r"#+ |\d+\. |- |!\[|<img|> |    \S+", line) for line in text(path).splitlines())
    return [one[0] for one in found if one is not None]


@pytest.mark.parametrize("path", READMES)
def test_the_readme_is_read_in_a_few_minutes(path: str) -> None:
    assert len(text(path).split()) <= MOST_WORDS


@pytest.mark.parametrize("path", READMES)
def test_the_readme_gives_the_two_commands(path: str) -> None:
    assert [found[0] for found in COMMAND.findall(text(path))] == ["python3 play.py", "python3 play.py test"]


def test_both_readmes_have_the_same_parts() -> None:
    """Whoever changes one changes the other."""
    assert shape(READMES[0]) == shape(READMES[1])


@pytest.mark.parametrize("path", COMMAND_PAGES)
@pytest.mark.parametrize("one", SUBCOMMANDS, ids=lambda one: one.name)
def test_every_command_stands_on_the_page_with_all_it_takes(path: str, one: Subcommand) -> None:
    """Its options too, whichever of its rows they are in."""
    told = " ".join(row for row in rows(path) if f"`open-kaart {one.name}" in row)
    taken = chain.from_iterable(argument.names for argument in one.arguments(ENGLISH))
    options = [name for name in taken if name.startswith("--")]
    assert told and [name for name in options if re.search(rf"[` ]{name}[` ]", told) is None] == []


def test_the_two_pages_have_the_same_commands() -> None:
    """In the same order, one row each."""
    first, second = ([re.findall(r"`open-kaart ?([a-z-]*)", row)[0] for row in rows(path)] for path in COMMAND_PAGES)
    assert first == second


def test_the_entry_for_menus_of_linux_starts_what_the_wheel_installs() -> None:
    """Its name is the one by which a desktop knows the window; the icon comes from where the pages say."""
    entry = ConfigParser(interpolation=None)
    entry.read(ROOT / "assets/desktop/open-kaart.desktop", encoding="utf-8")
    scripts = tomllib.loads(text("pyproject.toml"))["project"]["scripts"]
    told = entry["Desktop Entry"]
    assert told["Exec"] in scripts and told["TryExec"] == told["Exec"] == told["Icon"]


@pytest.mark.parametrize("path", COMMAND_PAGES)
def test_what_the_pages_copy_is_there(path: str) -> None:
    copied = re.findall(r"^    cp (\S+) ", text(path), re.MULTILINE)
    assert len(copied) == 2 and [name for name in copied if not (ROOT / name).is_file()] == []
