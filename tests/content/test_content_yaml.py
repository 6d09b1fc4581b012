"""Files of cards as nodes, changed in place and written: what was typed stays what was typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.card_file import build_card
from game.content.decoding import Unreadable
from game.content.problem import english
from game.content.schema import CARD
from game.content.yaml_patch import Unwritable, rewritten, tree_of
from game.content.yaml_reader import Node, read
from game.content.yaml_writer import Tree, card_to_yaml, entry_lines, field_lines, folded, folds, rendered, scalar
from tests.content.content_samples import BOUNDS, GOOD

FIELDS = {field.name: field for field in CARD}
TEXTS = st.text(st.sampled_from("ab éZ:#-'\"[]{}>|*&!%@`,?\\~0 "), min_size=1, max_size=30)


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for item in node.items:
        yield from nodes(item)


def fault(text: str) -> str:
    with pytest.raises(Unreadable) as found:
        read(text.encode())
    return found.value.at("x").report(english)


@pytest.mark.parametrize(
    "typed", ["no", "yes", "1:30", "2026-11-22", "0x10", "1e3", "~", "null", "3.10", "007", "True"]
)
def test_a_text_is_what_was_typed(typed: str) -> None:
    """The title “No” is no false, and half past one is no number of seconds."""
    assert tree_of(read(f"title: {typed}\n".encode())) == {"title": typed}


def test_every_value_knows_its_place() -> None:
    """Line and column for a person, and the letters in the file for a change."""
    text = "title: Zoë\ntags: [a, 'b']\n"
    found = {node.text: (node.line, node.column, text[node.start : node.end]) for node in nodes(read(text.encode()))}
    assert found["Zoë"] == (1, 8, "Zoë") and found["a"] == (2, 8, "a") and found["b"] == (2, 11, "'b'")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "x:1:1: the file is empty", id="empty"),
        pytest.param("# only a remark\n", "x:1:1: the file is empty", id="a remark"),
        pytest.param("a: b\n---\nc: d\n", "x:2:1: a second document begins here", id="two cards in one file"),
        pytest.param("a: &x b\n", "x:1:4: &x has a special meaning here", id="an anchor"),
        pytest.param("a: *x\n", "x:1:4: *x has a special meaning here", id="an alias"),
        pytest.param("a: !!int 3\n", "x:1:4: !int has a special meaning here", id="a tag"),
        pytest.param("a: b: c\n", "x:1:5: a second colon on one line", id="a second colon"),
        pytest.param("a: b\nc\nd: e\n", "x:2:1: this line has no colon", id="no colon"),
        pytest.param('a: "b\n', 'x:1:4: text that begins with " needs quotes, or its quotes are not closed', id="open"),
        pytest.param('a: "\\0"\n', "x:1:4: invisible character U+0000", id="a zero that was written out"),
    ],
)
def test_a_file_that_cannot_be_read_has_one_fault(text: str, told: str) -> None:
    """At the place where the author has to look, with what helps."""
    assert fault(text).startswith(told)


@given(TEXTS)
def test_a_text_on_one_line_reads_as_itself(text: str) -> None:
    """In quotes where it would else mean something."""
    assert tree_of(read(f"title: {scalar(text)}\n".encode())) == {"title": text}


@given(st.lists(st.text("abc", min_size=1, max_size=30), min_size=1, max_size=40).map(" ".join))
def test_a_long_text_folds_and_unfolds(text: str) -> None:
    """Over lines that an editor shows whole; a short one stays on its line."""
    lines = list(field_lines(FIELDS["situation"], text))
    assert tree_of(read("\n".join(lines).encode() + b"\n")) == {"situation": text}
    assert (len(lines) > 1) == folds(text) and all(len(line) <= 112 for line in folded(text))


@pytest.mark.parametrize("text", ["short", "two  blanks " * 9, "line\n" * 20, " " + "word " * 20])
def test_what_would_come_back_otherwise_is_not_folded(text: str) -> None:
    """Two blanks would become one."""
    assert not folds(text)


def test_fields_are_written_in_the_order_of_the_table() -> None:
    """A card that was made in a form looks like one that was typed; an entry without fields is seen as empty."""
    tree: dict[str, Tree] = {"tags": ["x"], "title": "T", "kind": "dilemma"}
    assert list(rendered(tree, CARD)) == ["kind: dilemma", "title: T", "tags:", "  - x"]
    assert list(entry_lines(FIELDS["options"], {"odd": "x"})) == ["- {}"]


def test_what_a_card_does_not_say_is_not_in_its_file() -> None:
    """And a standpoint that may become a rule does not say so."""
    card, _ = build_card(GOOD.encode(), "set", "a1-x", BOUNDS)
    assert card is not None
    text = card_to_yaml(card)
    assert text.count("exportable") == 1 and "audience" not in text and '""' not in text


@given(
    st.dictionaries(
        st.sampled_from(["title", "question", "twist", "notes", "author"]), TEXTS.map(str.strip).filter(bool)
    )
)
def test_new_values_stand_in_the_file_and_all_others_stay(changes: dict[str, str]) -> None:
    """Whatever is typed into some fields: it reads back, and every line of another field is there still."""
    data = ("# mine\n" + GOOD).encode()
    before = tree_of(read(data))
    assert isinstance(before, dict)
    done = rewritten(data, before | changes)
    assert tree_of(read(done)) == before | changes
    untouched = [line for line in GOOD.split("\n") if not line.startswith((*changes, "  Stop als"))]
    assert [line for line in untouched if line not in done.decode().split("\n")] == []


@pytest.mark.parametrize("text", ["- a\n", "text\n"])
def test_what_is_no_group_of_fields_cannot_be_changed(text: str) -> None:
    """It is opened as text."""
    with pytest.raises(Unwritable):
        rewritten(text.encode(), {"title": "x"})


def test_a_field_that_stands_there_twice_is_not_guessed_at() -> None:
    """Nobody knows which of the two the author meant."""
    with pytest.raises(Unwritable):
        rewritten(b"title: a\ntitle: b\n", {"title": "a", "odd": "c"})
