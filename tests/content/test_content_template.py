"""What an author starts from: a card to fill in that holds nothing yet, and a schema made from the checker’s table."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.cli.main import main
from game.content.archive_writer import AnyPicture
from game.content.card_file import Bounds, build_card
from game.content.card_template import card_template
from game.content.field_check import lacks
from game.content.field_help import MEANINGS, meaning_of
from game.content.json_schema import card_schema
from game.content.problem import Problem, english
from game.content.schema import CARD, Field
from game.core.cards import Card, Kind
from game.i18n.catalogues import words

NEEDED = {
    Kind.DILEMMA: {"title", "situation", "friction", "question", "prompts", "text", "rule"},
    Kind.BEHAVIOUR: {"title", "situation", "friction", "question", "prompts", "rule", "audience"},
}


def built(text: str) -> tuple[Card | None, tuple[Problem, ...]]:
    return build_card(text.encode(), "own", "x", Bounds(AnyPicture(), ("volgen",), "2026-11-23"))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", NEEDED)
def test_a_new_card_holds_no_text_that_nobody_wrote(language: str, kind: Kind) -> None:
    """What is needed is empty and told, one by one; examples stand behind #. So it is never dealt as if finished."""
    text = card_template("volgen", words(language), kind=kind)
    card, problems = built(text)
    told = {re.findall(r"\((\w+)\)' is empty", one.message.text(english))[0] for one in problems}
    assert card is None and told == NEEDED[kind] and all(lacks(one) for one in problems)
    assert all(f"{field.name}:" in text for field in CARD if field.name != "audience")
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize("kind", NEEDED)
def test_it_is_no_card_before_the_last_field_is_filled(kind: Kind) -> None:
    """Whatever is left empty is named, however much else is there."""
    text = card_template("volgen", english, "Laat bericht", kind=kind)
    text = text.replace('audience: ""', "audience: team")
    text = text.replace('question: ""', 'question: "Wat doen wij?"').replace('  - ""', '  - "Wat nu?"')
    lines = text.split("\n")
    for left in (at for at, line in enumerate(lines) if line.endswith(': ""')):
        most = [line if at == left else line.replace('""', "Wij doen het.") for at, line in enumerate(lines)]
        card, problems = built("\n".join(most).replace("text: Wij doen het.", "text: Wel"))
        assert card is None and [one.line for one in problems] == [left + 1] and lacks(problems[0])
    card, problems = built(text.replace('text: ""', "text: Wel").replace('""', "Wij doen het."))
    assert card is not None and not problems


def test_every_field_has_a_meaning() -> None:
    """Nobody has to guess what a field is for, and no meaning is left over."""

    def names(fields: tuple[Field, ...], group: str = "") -> set[str]:
        own = {f"{group}.{field.name}" if group else field.name for field in fields}
        assert all(meaning_of(field.name, group) for field in fields)
        return own.union(*(names(f.fields, "sourced" if f.name != "options" else f.name) for f in fields if f.fields))

    assert names(CARD) == set(MEANINGS)


def test_the_schema_knows_every_field_and_limit() -> None:
    """It is made from the table that the checker uses."""
    schema = card_schema(english)
    assert set(schema["properties"]) == {field.name for field in CARD} and schema["additionalProperties"] is False
    assert schema["properties"]["title"]["maxLength"] == 40
    option = schema["properties"]["options"]["items"]
    assert option["properties"]["exportable"]["type"] == "boolean" and option["required"] == ["id", "text"]
    assert schema["properties"]["floor"]["properties"]["mark"]["enum"] == ["S", "GK"]


def test_new_card_writes_beside_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second one of a name gets another, and both are cards."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    for _ in range(2):
        assert main(["--lang", "nl", "new-card", "Laat bericht"]) == 0
    assert sorted(path.name for path in (tmp_path / "cards" / "own").iterdir()) == [
        "laat-bericht-2.yaml",
        "laat-bericht.yaml",
        "pack.yaml",
    ]
    schema = json.loads((tmp_path / "cards" / "card.schema.json").read_text("utf-8"))
    assert schema["properties"]["title"]["title"] == words("nl")("Title")
    assert main(["--lang", "en", "check", str(tmp_path / "cards")]) == 1
    told = capsys.readouterr().out
    for name in ("(situation)", "(question)", "Option A: Rule (rule)"):
        assert told.count(f"{name}' is empty") == 2
    capsys.readouterr()
    assert main(["--lang", "en", "new-card", "x", "--set", "../y"]) == 1
    assert "is no name for a set" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt3"])
def test_new_card_makes_no_set_that_windows_has_no_room_for(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Refused on every system, with a name that would do; a card of that name gets one that would do by itself."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    assert main(["--lang", "en", "new-card", "x", "--set", name]) == 1
    told = f"Windows keeps the name '{name}' for a device (give it another name, for example '{name}-1')"
    assert told in capsys.readouterr().err and not (tmp_path / "cards").exists()
    assert main(["--lang", "en", "new-card", name]) == 0
    assert {path.name for path in (tmp_path / "cards" / "own").iterdir()} == {"pack.yaml", f"{name}-2.yaml"}
