"""Rules on a leaflet: which are chosen, in which order they stand, and how a very long one is cut."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.strength import Strength
from game.documents.leaflets.families import for_parents
from game.documents.leaflets.short_rules import LINE, LONGEST, fitting, short
from game.documents.model import Chapter, Document, Rule
from tests.documents.documents_samples import adopted, document

ANY = next(iter(document().rules()))


def rule(number: str, text: str = "We call.", strength: Strength = Strength.MUST, internal: bool = False) -> Rule:
    return replace(ANY, number=number, text=text, strength_id=strength.value, internal=internal)


def of_chapters(**rules: tuple[Rule, ...]) -> Document:
    """A protocol with these rules, by the standard chapter that theirs is like."""
    chapters = tuple(Chapter(code, code, (), some, like=code) for code, some in rules.items())
    return replace(adopted(), chapters=chapters)


def texts(of: Document) -> tuple[str, ...]:
    return tuple(one.text for one in for_parents(of))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("We call.", "We call.", id="short enough"),
        pytest.param("x" * LONGEST, "x" * LONGEST, id="just short enough"),
        pytest.param("", "", id="nothing"),
        pytest.param("We call. " + "And we " * 60 + "wait.", "We call. …", id="whole sentences"),
        pytest.param("We call at 18.00 uur. " + "x" * LONGEST, "We call at 18.00 uur. …", id="a time ends no sentence"),
        pytest.param("Bel o.a. de ouders. " + "X" * LONGEST, "Bel o.a. de ouders. …", id="nor does an abbreviation"),
        pytest.param("one " * 100, ("one " * 75).rstrip() + " …", id="an endless sentence between two words"),
        pytest.param("x" * 400, "x" * LONGEST + " …", id="an endless word"),
    ],
)
def test_a_long_rule_is_cut_between_sentences(text: str, shown: str) -> None:
    """“We never do this. Unless …” may say the opposite in its second half, so the cut is seen."""
    assert short(text) == shown


@given(st.text(st.sampled_from("ab. !?AB"), max_size=900))
def test_what_is_shown_of_a_rule_is_its_beginning(text: str) -> None:
    """Cutting never makes up a text, and always says that there is more."""
    shown = short(text)
    assert len(shown) <= LONGEST + len(" …")
    if shown != text:
        kept = "".join(shown.removesuffix(" …").split())
        assert "".join(text.split()).startswith(kept) and shown.endswith(" …")


@pytest.mark.parametrize(
    ("lengths", "room", "count"),
    [
        pytest.param((), 1000, 0, id="nothing to show"),
        pytest.param((10, 10, 10), 3 * LINE, 3, id="each takes a line, however short"),
        pytest.param((10, 10, 10), 3 * LINE - 1, 2, id="no half line"),
        pytest.param((200, 200), 399, 1, id="a long one takes what it is long"),
        pytest.param((500, 10), 400, 0, id="none is jumped over, or the order would lie"),
        pytest.param((10,), 0, 0, id="no room"),
    ],
)
def test_texts_go_on_a_page_until_it_is_full(lengths: tuple[int, ...], room: int, count: int) -> None:
    """A leaflet of two pages hangs nowhere."""
    texts = tuple("x" * length for length in lengths)
    assert fitting(texts, room) == texts[:count]


@given(st.lists(st.text("x", max_size=300)), st.integers(0, 3000))
def test_more_room_never_shows_less(texts: list[str], room: int) -> None:
    """And what is shown is the beginning of the list."""
    shown = fitting(texts, room)
    assert shown == tuple(texts[: len(shown)]) and len(fitting(texts, room + LINE)) >= len(shown)


def test_parents_get_the_first_of_each_chapter_before_the_second_of_any() -> None:
    """One subject with ten rules does not push the others off the page; the order of the protocol stays."""
    many = tuple(rule(f"3.{n}", f"a{n}") for n in range(1, 9))
    assert texts(of_chapters(H3=many, H5=(rule("5.1", "c"), rule("5.2", "d")))) == ("a1", "a2", "a3", "a4", "c", "d")


@pytest.mark.parametrize(
    ("one", "why"),
    [
        pytest.param(rule("3.1", strength=Strength.MAY), "a “may” promises nothing", id="may"),
        pytest.param(rule("3.1", internal=True), "it is about the team among itself", id="internal"),
        pytest.param(rule("3.1", "x" * (LONGEST + 1)), "half a promise would be another one", id="too long"),
    ],
)
def test_what_parents_cannot_count_on_is_not_promised(one: Rule, why: str) -> None:
    """A school is held to what it hands out."""
    assert texts(of_chapters(H3=(one, rule("3.2", "kept")))) == ("kept",), why


def test_parents_read_nothing_of_other_chapters() -> None:
    """Measures and signals are no part of the page, however well they would fit."""
    assert texts(of_chapters(H9=(rule("9.1"),), H10=(rule("10.1"),))) == ()
