"""What people typed becomes fit for any document: what is taken out, what stays, and that once is enough."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.blank import BLANKS
from game.core.letters import familiar
from game.documents import sanitize
from game.documents.sanitize import KEPT, clean

PICTURE = "\ufffc"
"""Where a picture stood that was not copied with its text."""
TEXTS = st.text(st.sampled_from("aé日👩\ufeff\u202e\u200d\ud800\ufffe\ufdd0\x00\x1b\n\t \u00a0\u0301\u2028\xad"))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        pytest.param("Wij bellen de ouders.", "Wij bellen de ouders.", id="plain"),
        pytest.param("  Wij   bellen \n\n de ouders.\r\n", "Wij bellen de ouders.", id="blanks and lines"),
        pytest.param("Eerst dit.\u2028Dan dat.", "Eerst dit. Dan dat.", id="a line end of another kind parts words"),
        pytest.param("na\u00a0school", "na school", id="a hard space is a space"),
        pytest.param("tab\there", "tab here", id="a tab parts words"),
        pytest.param("bel\x07 en \x1b[31mrood", "bel en [31mrood", id="bells and colours of a terminal"),
        pytest.param("regel\x00 uit \x7fcode", "regel uit code", id="zero and delete"),
        pytest.param("gif\u202egpj.exe", "gifgpj.exe", id="what turns the direction of the rest"),
        pytest.param("\ufeffplakt\u00ad een\u200b merk", "plakt een merk", id="marks that nobody sees"),
        pytest.param("half \ud83d emoji", "half emoji", id="half a character"),
        pytest.param("geen \ufffe teken \U0001ffff", "geen teken", id="no characters at all"),
        pytest.param("👩\u200d🏫 leest voor", "👩\u200d🏫 leest voor", id="an emoji stays in one piece"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="a script that needs its joiner"),
        pytest.param("e\u0301\u0301 ’s avonds – €5", "é\u0301 ’s avonds – €5", id="accents, quotes, dashes"),
        pytest.param("oﬃcieel \uf0b7 𝗔", "officieel • A", id="what only looks foreign"),
        pytest.param(" \t\r\n\u2029", "", id="nothing but blanks"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_is_printed_of_what_was_typed(typed: str, printed: str) -> None:
    """A team types in a hurry and pastes from anywhere; no paper may break on it, and no letter may be lost."""
    assert clean(typed) == printed


@given(TEXTS)
def test_every_file_can_hold_what_is_left(typed: str) -> None:
    """One line that UTF-8, XML and JSON take, whatever came in."""
    printed = clean(typed)
    assert printed.encode("utf-8").decode() == printed == json.loads(json.dumps(printed))
    assert printed == " ".join(printed.split())
    assert not {c for c in printed if unicodedata.category(c) in ("Cc", "Cf", "Cs")} - KEPT


@given(TEXTS)
def test_once_is_enough(typed: str) -> None:
    """A text that goes through twice, as that of a school does, stays what it was."""
    assert clean(clean(typed)) == clean(typed)


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_letters_figures_and_signs_are_never_taken_out(typed: str) -> None:
    """Nobody's alphabet is left out of a protocol; what only looks foreign is written in plain letters."""
    assert clean(typed) == " ".join(familiar(typed).split())
    assert all(clean(sign) for sign in typed if sign not in (*BLANKS, PICTURE))


def test_what_can_be_printed_as_it_is_has_nothing_unfit() -> None:
    """Such a text is not looked at sign by sign."""
    assert all(sanitize._fit(sign) for sign in map(chr, range(0x110000)) if sign.isprintable())
