"""What is said of the firewall: never more than is known, and never without what works all the same."""

from __future__ import annotations

import pytest

from game.core.firewall import Verdict
from game.i18n.catalogues import words
from game.server.listening import USUAL
from game.texts.firewall import LONGEST, PORTS, firewall_words, port_words, program_words

PROBABLY = {
    "en": "probably", "nl": "waarschijnlijk", "de": "wahrscheinlich", "fy": "wierskynlik", "tr": "muhtemelen",
    "uk": "імовірно",
}  # fmt: skip


@pytest.mark.parametrize("language", PROBABLY)
@pytest.mark.parametrize("verdict", [one for one in Verdict if one is not Verdict.UNKNOWN])
def test_a_guess_is_said_to_be_one(verdict: Verdict, language: str) -> None:
    """The network has its say too, and a firewall of somebody else."""
    assert PROBABLY[language] in firewall_words(verdict, words(language)).casefold()


@pytest.mark.parametrize("verdict", Verdict)
def test_who_stays_out_hears_what_works(verdict: Verdict) -> None:
    """Hands, keyboard and tables; where phones may come it is not said."""
    told = firewall_words(verdict, words("nl"))
    assert ("Handen, toetsenbord en tafels" in told) == verdict.keeps_out


def test_a_path_on_a_wall_names_nobody_and_is_short() -> None:
    r"""What it is called below the user's folder, or its ends; elsewhere as it is, C:\ too."""
    assert program_words(r"C:\Users\m.bakker\Desktop\Open Kaart\Open Kaart.exe") == (
        r"%USERPROFILE%\Desktop\Open Kaart\Open Kaart.exe"
    )
    long = program_words("c:\\users\\m.bakker\\" + "x" * LONGEST + "\\Open Kaart\\Open Kaart.exe")
    assert long == r"%USERPROFILE%\…\Open Kaart\Open Kaart.exe"
    folder = "Map van " + "x" * LONGEST
    assert program_words(rf"D:\Spellen\{folder}\Open Kaart.exe") == r"D:\…\Open Kaart.exe"
    assert program_words(rf"\\school\{folder}\Open Kaart\Open Kaart.exe") == r"school\…\Open Kaart\Open Kaart.exe"
    for same in (r"C:\Program Files\Open Kaart\Open Kaart.exe", "Open Kaart.exe", ""):
        assert program_words(same) == same


def test_the_ports_to_allow_are_those_that_are_tried() -> None:
    """All of them, for one may be taken; another one is named alone."""
    assert tuple(PORTS) == USUAL
    assert {port_words(str(port)) for port in USUAL} == {"8765–8767"} and port_words("50123") == "50123"
