"""What an author starts from: a card to fill in that is right already, and a schema made from the checker’s table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli.main import main
from game.content.archive_writer import AnyPicture
from game.content.card_file import Bounds, build_card
from game.content.card_template import card_template
from game.content.field_help import MEANINGS, meaning_of
from game.content.json_schema import card_schema
from game.content.problem import english
from game.content.schema import CARD, Field
from game.i18n.catalogues import words


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_card_lacks_its_situation_only_and_explains_every_field(language: str) -> None:
    """So an unfinished card is never dealt; once the situation is written it is a card."""
    text = card_template("volgen", words(language), "Laat bericht")
    card, problems = build_card(text.encode(), "own", "x", Bounds(AnyPicture(), ("volgen",), "2026-11-23"))
    assert card is None and [problem.message.text(english) for problem in problems] == ["'situation' is missing"]
    assert "\ntitle: Laat bericht\n" in text
    text += "situation: Een leerling stuurt een medewerker een bericht.\n"
    card, problems = build_card(text.encode(), "own", "x", Bounds(AnyPicture(), ("volgen",), "2026-11-23"))
    assert [problem.report(english) for problem in problems] == [] and card is not None
    assert all(f"{field.name}:" in text for field in CARD)
    assert max(map(len, text.splitlines())) <= 120


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
    assert capsys.readouterr().out.count("'situation' is missing") == 2
    capsys.readouterr()
    assert main(["--lang", "en", "new-card", "x", "--set", "../y"]) == 1
    assert "is no name for a set" in capsys.readouterr().err
