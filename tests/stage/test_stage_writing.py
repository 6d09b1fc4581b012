"""The editing model against a plain string: whatever is done to both, they agree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.stage.input.text_buffer import Writing, cleaned

LETTERS = st.text("ab é\n.", max_size=6)
STEPS = st.one_of(
    st.tuples(st.just("insert"), LETTERS),
    st.tuples(st.just("go"), st.integers(0, 30), st.booleans()),
    st.tuples(st.just("erase"), st.sampled_from((-1, 1)), st.booleans()),
    st.tuples(st.just("step"), st.sampled_from((-1, 1)), st.booleans(), st.booleans()),
    st.tuples(st.just("all")),
)


def play(writing: Writing, step: tuple[object, ...]) -> None:
    match step:
        case ("insert", str(typed)):
            writing.insert(typed)
        case ("go", int(to), bool(select)):
            writing.go(to, select)
        case ("erase", int(by), bool(word)):
            writing.erase(writing.beside(by, word))
        case ("step", int(by), bool(select), bool(word)):
            writing.step(by, select, word)
        case _:
            writing.choose_all()


@given(st.lists(STEPS, max_size=25))
def test_agrees_with_a_plain_string(steps: list[tuple[object, ...]]) -> None:
    writing = Writing("een regel", limit=40, multiline=True)
    for step in steps:
        text, (start, end) = writing.text, writing.state.selected
        to = writing.beside(*step[1:]) if step[0] == "erase" else 0  # type: ignore[arg-type]
        play(writing, step)
        if step[0] == "insert":
            typed = str(step[1])[: 40 - len(text) + end - start]
            expected = text[:start] + typed + text[end:] if typed else text
        elif step[0] == "erase":
            start, end = (start, end) if start != end else sorted((start, to))
            expected = text[:start] + text[end:]
        else:
            expected = text
        assert writing.text == expected
        assert 0 <= writing.caret <= len(writing.text) <= 40
        assert 0 <= writing.state.anchor <= len(writing.text)


@given(st.lists(STEPS, max_size=25))
def test_undo_goes_back_to_the_start_and_redo_to_the_end(steps: list[tuple[object, ...]]) -> None:
    writing = Writing("een regel", limit=40, multiline=True)
    for step in steps:
        play(writing, step)
    end = writing.text
    for _ in range(60):
        writing.undo()
    assert writing.text == "een regel"
    for _ in range(60):
        writing.redo()
    assert writing.text == end


def test_letters_of_one_word_are_undone_together() -> None:
    writing = Writing()
    for letter in "wij bel":
        writing.insert(letter)
    writing.undo()
    assert writing.text == "wij "
    writing.undo()
    assert writing.text == ""


def test_word_moves() -> None:
    writing = Writing("Na 18.00 uur, niet")
    writing.step(-1, word=True)
    assert writing.caret == 14
    writing.step(-1, word=True)
    assert writing.caret == 9
    writing.go(0)
    writing.step(1, word=True)
    assert writing.caret == 2


def test_a_double_click_selects_a_word() -> None:
    writing = Writing("wij er gepast op")
    writing.choose_word(9)
    assert writing.chosen == "gepast"


def test_the_caret_does_not_split_a_character() -> None:
    writing = Writing("a\u0301b")
    writing.go(2)
    writing.step(-1)
    assert writing.caret == 0
    writing.step(1)
    assert writing.caret == 2


def test_only_what_belongs_in_a_text_enters_it() -> None:
    assert cleaned("a\r\nb\tc\x00e\u0301", False) == "a b cé"
    assert cleaned("a\r\nb", True) == "a\nb"


def test_the_limit_cuts_what_is_pasted() -> None:
    writing = Writing("12345", limit=8)
    writing.insert("67890")
    assert writing.text == "12345678"
    writing.choose_all()
    writing.insert("abcdefghijk")
    assert writing.text == "abcdefgh"


def test_adopting_can_be_undone() -> None:
    writing = Writing("gepast")
    writing.adopt("persoonlijk")
    assert (writing.text, writing.caret) == ("persoonlijk", 11)
    writing.undo()
    assert writing.text == "gepast"
