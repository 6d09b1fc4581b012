"""Sets of the school's own as the editor names them."""

from __future__ import annotations

from pathlib import Path

from game.editor.check import hints
from game.editor.packs import names_of_sets, new_set
from game.i18n.catalogues import words


def test_a_new_set_has_its_name_before_it_has_a_card(tmp_path: Path) -> None:
    """What lies beside the sets is none; a set that says nothing about itself is called as its folder."""
    say = words("nl")
    made = new_set("Onze “school”: a & b", tmp_path, say)
    (tmp_path / "kaal").mkdir()
    (tmp_path / ".bin").mkdir()
    (tmp_path / "los.yaml").write_text("x: y")
    assert names_of_sets(tmp_path) == {"kaal": "kaal", made: "Onze “school”: a & b"}


def test_a_guess_names_the_field_as_the_form_does() -> None:
    """CardSets the field, in its own words."""
    (told,) = hints({"situation": "Bel 06-12345678."}, words("nl"))
    assert told["at"] == "situation" and "'Situatie'" in str(told["says"])
