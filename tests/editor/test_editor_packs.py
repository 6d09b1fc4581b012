"""Sets of the school's own as the editor names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.editor.check import hints
from game.editor.packs import names_of_sets, new_set
from game.editor.save import new
from game.i18n.catalogues import words
from game.system.errors import UserError
from game.system.file_names import is_reserved


def test_a_new_set_has_its_name_before_it_has_a_card(tmp_path: Path) -> None:
    """What lies beside the sets is none; a set that says nothing about itself is called as its folder."""
    say = words("nl")
    made = new_set("Onze “school”: a & b", tmp_path, say)
    (tmp_path / "kaal").mkdir()
    (tmp_path / ".bin").mkdir()
    (tmp_path / "los.yaml").write_text("x: y", "utf-8")
    assert names_of_sets(tmp_path) == {"kaal": "kaal", made: "Onze “school”: a & b"}


def test_a_guess_names_the_field_as_the_form_does() -> None:
    """CardSets the field, in its own words."""
    (told,) = hints({"situation": "Bel 06-12345678."}, words("nl"))
    assert told["at"] == "situation" and "'Situatie'" in str(told["says"])


@pytest.mark.parametrize("name", ["Con", "aux", "NUL", "prn", "COM1", "lpt 1"])
def test_a_new_set_gets_a_folder_that_every_computer_can_have(name: str, tmp_path: Path) -> None:
    """Windows opens a device under some names: the set has its name all the same, and its folder another one."""
    made = new_set(name, tmp_path, words("nl"))
    assert not is_reserved(made) and names_of_sets(tmp_path) == {made: name}


def test_a_card_does_not_make_a_set_that_windows_has_no_room_for(tmp_path: Path) -> None:
    """Asked for by a name of its own, such a set is refused with a sentence."""
    with pytest.raises(UserError, match="'con-1'"):
        new("Laat", "con", "volgen", tmp_path, words("en"))
    assert list(tmp_path.iterdir()) == []
