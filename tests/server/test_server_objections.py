"""What people type beside an objection: made fit to be read, replaced, dropped, and tied to nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import NO_OPTION, CardId
from game.core.phone_status import TypedReason
from game.server.phones import objections
from game.server.phones.objections import BETWEEN, JOINERS, LONGEST, SAID, Objections, tidy

CARD = CardId("basis/a1")


def held(text: str) -> str:
    """As a reason on this card is kept."""
    return BETWEEN.join((CARD, NO_OPTION, "against", text))


def reason(id: str, text: str) -> TypedReason:
    return TypedReason(id, text, CARD, NO_OPTION, favour=False)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  te streng  ", "te streng"),
        ("te\nstreng\r\n\tvoor groep 8", "te streng voor groep 8"),
        ("a\u200bb", "ab"),
        ("\x00\x1b[31mrood", "[31mrood"),
        ("\u202eomgekeerd", "omgekeerd"),
        ("é ü 日本 🙂", "é ü 日本 🙂"),
        ("👩\u200d🏫 o\ufb03cieel", "👩\u200d🏫 officieel"),
        (" \n\u2028 ", ""),
        ("", ""),
    ],
    ids=[
        "ends",
        "lines",
        "invisible",
        "control",
        "turned text",
        "any script",
        "whole emoji",
        "nothing to see",
        "nothing",
    ],
)
def test_a_reason_is_one_line_of_what_can_be_seen(typed: str, read: str) -> None:
    """The facilitator may put it on the wall with one press, so it cannot hold a surprise."""
    assert tidy(typed) == read


@given(st.text(max_size=600))
def test_tidying_has_an_end(typed: str) -> None:
    """Never too long, never a gap at an end, and tidy already when it is tidied again."""
    read = tidy(typed)
    assert len(read) <= LONGEST
    assert read == read.strip() == tidy(read)
    assert all(sign.isprintable() or sign in JOINERS for sign in read)


def test_a_reason_is_kept_under_a_name_by_chance() -> None:
    """Two people who type the same get two names, and nothing in either tells who they were."""
    reasons = Objections()
    (one, kept), (other, _) = reasons.add("te streng", CARD), reasons.add("te streng", CARD)
    assert one != other
    assert kept == {SAID + one: held("te streng")}
    assert reasons.reasons == (reason(one, "te streng"), reason(other, "te streng"))


def test_who_types_again_takes_back_what_was_typed_before() -> None:
    """The file forgets the old text in the same breath as it keeps the new one."""
    reasons = Objections()
    first, _ = reasons.add("te streng", CARD)
    second, changes = reasons.add("te vaag", CARD, instead=first)
    assert changes == {SAID + first: None, SAID + second: held("te vaag")}
    assert [one.text for one in reasons.reasons] == ["te vaag"]


def test_an_answer_without_a_reason_takes_the_old_one_away() -> None:
    """Somebody who can live with it after all leaves no objection behind."""
    reasons = Objections()
    first, _ = reasons.add("te streng", CARD)
    assert reasons.add("", CARD, instead=first) == ("", {SAID + first: None})
    assert reasons.reasons == ()


def test_dropping_is_done_once() -> None:
    """Two desks may press together; the second finds it done."""
    reasons = Objections()
    name, _ = reasons.add("te streng", CARD)
    assert reasons.drop(name) == {SAID + name: None}
    assert reasons.drop(name) == {}
    assert reasons.drop("never there") == {}


def test_they_come_back_after_a_crash_and_nothing_else_does() -> None:
    """From the session file, that holds other names too."""
    kept = {SAID + "1": "te streng", "seat/x": "in", "line/code": "7KQ4", SAID + "2": "te vaag"}
    assert Objections(kept).reasons == (TypedReason("1", "te streng"), TypedReason("2", "te vaag"))


def test_there_is_an_end_to_reasons_but_not_to_changing_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can bury the desk; who was among the first may still say it better."""
    monkeypatch.setattr(objections, "MOST", 2)
    reasons = Objections()
    first, _ = reasons.add("een", CARD)
    reasons.add("twee", CARD)
    assert reasons.add("drie", CARD) == ("", {})
    again, _ = reasons.add("een, maar beter", CARD, instead=first)
    assert again
    assert [one.text for one in reasons.reasons] == ["twee", "een, maar beter"]
