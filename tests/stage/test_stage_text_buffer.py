"""The editing model against a plain string: whatever is done to both, they agree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.stage.input.text_buffer import TextBuffer, cleaned

LETTERS = st.text("ab é\n.", max_size=6)
STEPS = st.one_of(
    st.tuples(st.just("insert"), LETTERS),
    st.tuples(st.just("go"), st.integers(0, 30), st.booleans()),
    st.tuples(st.just("erase"), st.sampled_from((-1, 1)), st.booleans()),
    st.tuples(st.just("step"), st.sampled_from((-1, 1)), st.booleans(), st.booleans()),
    st.tuples(st.just("all")),
)


def play(buffer: TextBuffer, step: tuple[object, ...]) -> None:
    match step:
        case ("insert", str(typed)):
            buffer.insert(typed)
        case ("go", int(to), bool(select)):
            buffer.go(to, select)
        case ("erase", int(by), bool(word)):
            buffer.erase(buffer.neighbour(by, word))
        case ("step", int(by), bool(select), bool(word)):
            buffer.step(by, select, word)
        case _:
            buffer.choose_all()


@given(st.lists(STEPS, max_size=25))
def test_agrees_with_a_plain_string(steps: list[tuple[object, ...]]) -> None:
    buffer = TextBuffer("een regel", limit=40, multiline=True)
    for step in steps:
        text, (start, end) = buffer.text, buffer.state.selected
        # A drawn step is a name and what it takes.
        to = buffer.neighbour(*step[1:]) if step[0] == "erase" else 0  # type: ignore[arg-type]
        play(buffer, step)
        if step[0] == "insert":
            typed = str(step[1])[: 40 - len(text) + end - start]
            expected = text[:start] + typed + text[end:] if typed else text
        elif step[0] == "erase":
            start, end = (start, end) if start != end else sorted((start, to))
            expected = text[:start] + text[end:]
        else:
            expected = text
        assert buffer.text == expected
        assert 0 <= buffer.caret <= len(buffer.text) <= 40
        assert 0 <= buffer.state.anchor <= len(buffer.text)


@given(st.lists(STEPS, max_size=25))
def test_undo_goes_back_to_the_start_and_redo_to_the_end(steps: list[tuple[object, ...]]) -> None:
    buffer = TextBuffer("een regel", limit=40, multiline=True)
    for step in steps:
        play(buffer, step)
    end = buffer.text
    for _ in range(60):
        buffer.undo()
    assert buffer.text == "een regel"
    for _ in range(60):
        buffer.redo()
    assert buffer.text == end


def test_letters_of_one_word_are_undone_together() -> None:
    buffer = TextBuffer()
    for letter in "wij bel":
        buffer.insert(letter)
    buffer.undo()
    assert buffer.text == "wij "
    buffer.undo()
    assert buffer.text == ""


def test_word_moves() -> None:
    buffer = TextBuffer("Na 18.00 uur, niet")
    buffer.step(-1, word=True)
    assert buffer.caret == 14
    buffer.step(-1, word=True)
    assert buffer.caret == 9
    buffer.go(0)
    buffer.step(1, word=True)
    assert buffer.caret == 2


def test_a_double_click_selects_a_word() -> None:
    buffer = TextBuffer("wij er gepast op")
    buffer.choose_word(9)
    assert buffer.chosen == "gepast"


def test_the_caret_does_not_split_a_character() -> None:
    buffer = TextBuffer("a\u0301b")
    buffer.go(2)
    buffer.step(-1)
    assert buffer.caret == 0
    buffer.step(1)
    assert buffer.caret == 2


def test_only_what_belongs_in_a_text_enters_it() -> None:
    assert cleaned("a\r\nb\tc\x00e\u0301", False) == "a b cé"
    assert cleaned("a\r\nb", True) == "a\nb"


def test_the_limit_cuts_what_is_pasted() -> None:
    buffer = TextBuffer("12345", limit=8)
    buffer.insert("67890")
    assert buffer.text == "12345678"
    buffer.choose_all()
    buffer.insert("abcdefghijk")
    assert buffer.text == "abcdefgh"


def test_adopting_can_be_undone() -> None:
    buffer = TextBuffer("gepast")
    buffer.adopt("persoonlijk")
    assert (buffer.text, buffer.caret) == ("persoonlijk", 11)
    buffer.undo()
    assert buffer.text == "gepast"
