"""Which language a program begins in that was never started here, by what somebody chose on this computer."""

from __future__ import annotations

import pytest

from game.i18n.catalogues import languages
from game.system.own_language import chosen_here, names_in, nearest


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["nl-NL"], "nl"),
        (["nl-BE", "fr-BE"], "nl"),
        (["de-AT"], "de"),
        (["fy-NL", "nl-NL"], "fy"),
        (["tr-TR"], "tr"),
        (["uk-UA", "en-US"], "uk"),
        (["en-GB"], "en"),
        (["EN_us"], "en"),
        (["pl-PL", "de-DE"], "de"),
        (["pl-PL"], "nl"),
        (["deu", "x", "", "-", "de-"], "de"),
        ([], "nl"),
    ],
)
def test_the_first_language_that_is_there_is_taken(wanted: list[str], found: str) -> None:
    """As Windows lists them; where none of them is there, Dutch."""
    assert nearest(wanted, languages(), "nl") == found


def test_a_country_of_its_own_is_taken_before_its_language() -> None:
    """Should there ever be one."""
    assert nearest(["pt-BR"], ("pt", "pt_BR"), "nl") == "pt_BR"


def test_the_list_of_windows_is_read_to_its_end() -> None:
    """Two zeroes end it; a buffer that is longer holds nothing more."""
    assert names_in("nl-NL\0en-US\0\0") == ("nl-NL", "en-US")
    assert names_in("nl-NL\0\0\0\0") == ("nl-NL",) and names_in("") == ()


def test_asking_never_fails() -> None:
    """Whatever this system is."""
    assert all(isinstance(name, str) for name in chosen_here())
