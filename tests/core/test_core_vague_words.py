"""Words that make a rule vague."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.vague_words import WORDS, Vague, replaced, vague_in, vague_spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We reageren gepast.", ["gepast"]),
        ("Wij doen dat IN PRINCIPE zo snel mogelijk.", ["in principe", "zo snel mogelijk"]),
        ("Wij passen ons aan.", []), ("ongepast", ["ongepast"]), ("aangepaste regels", []), ("", []),
        ("We act appropriately.", []),
        ("An appropriate answer, as soon as possible", ["appropriate", "as soon as possible"]),
        ("abnormaal is niet normaal", ["normaal"]),
    ],
)  # fmt: skip
def test_whole_words_are_found_in_any_case(text: str, words: list[str]) -> None:
    """Parts of other words are not vague, and the longest phrase is taken."""
    assert [vague.word for vague, _ in vague_in(text)] == words


@given(st.lists(st.sampled_from([v.word for v in WORDS] + ["we", "act", "İ", "ß"]), max_size=8).map(" ".join))
def test_spans_and_words_agree(text: str) -> None:
    """Each span holds the word that is told, in order and without overlap."""
    spans = vague_spans(text)
    assert [text[a:b].lower() for a, b in spans] == [vague.word for vague, _ in vague_in(text)]
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))


@pytest.mark.parametrize("vague", WORDS, ids=lambda vague: vague.word)
def test_every_vague_word_has_clearer_ones(vague: Vague) -> None:
    """One or two, and none of them is vague itself."""
    assert 1 <= len(vague.instead) <= 2
    assert not any(vague_in(better) for better in vague.instead)


def test_a_replaced_word_leaves_the_rest_alone() -> None:
    """Only the word at its place changes."""
    text = "Normaal is normaal."
    vague, start = vague_in(text)[1]
    assert replaced(text, start, vague, "op school") == "Normaal is op school."


@pytest.mark.parametrize(
    ("text", "better", "told"),
    [
        (
            "Wij bellen. Zo snel mogelijk komt er antwoord.",
            "dezelfde dag",
            "Wij bellen. Dezelfde dag komt er antwoord.",
        ),
        ("Wij antwoorden zo snel mogelijk.", "dezelfde dag", "Wij antwoorden dezelfde dag."),
        ("WIJ DOEN DIT ZO SNEL MOGELIJK.", "dezelfde dag", "WIJ DOEN DIT DEZELFDE DAG."),
        ("Regelmatig praten wij.", "élke week", "Élke week praten wij."),
    ],
)
def test_a_better_word_is_written_as_the_one_it_replaces(text: str, better: str, told: str) -> None:
    """After a full stop it begins with a capital."""
    vague, start = vague_in(text)[0]
    assert replaced(text, start, vague, better) == told


def test_a_capital_of_another_alphabet_is_no_stumbling_block() -> None:
    """The dotted capital I of Turkish matches an i, and is not its capital."""
    assert [vague.word for vague, _ in vague_in("\u0130n principle we call.")] == ["in principle"]
