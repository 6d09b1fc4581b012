"""The pattern that is printed: cell by cell as it has always been, for each of both sides of every card."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from game.core.tag_pattern import Pattern, pattern
from game.core.voting_cards import BACK, CELLS, MOST_CARDS

TAGS = range(BACK + MOST_CARDS)


def drawn(tag: int) -> str:
    return "\n".join("".join("#" if black else "." for black in row) for row in pattern(tag))


def test_the_first_tag_is_the_one_that_its_makers_publish() -> None:
    assert drawn(0).split() == [
        "..#....##",
        "#########",
        ".#.....##",
        "##.....#.",
        "##.##..##",
        "##.#.#.#.",
        ".#.....##",
        "#########",
        "..#.##.##",
    ]


def test_no_tag_ever_changes() -> None:
    """Decks lie in drawers for years: another pattern would be another card."""
    assert (
        sha256("\n\n".join(map(drawn, TAGS)).encode()).hexdigest()
        == "838b0ae973537650a49b87a687b96880b99751b1fce6dfafe1359f91fe3622a6"
    )


def test_no_tag_looks_like_another_one_in_any_turn() -> None:
    """Twelve cells differ at the least, as the makers of the family promise; a reader mends two."""
    turned = [int("".join("01"[black] for row in rows for black in row), 2) for rows in all_turns()]
    assert min((one ^ other).bit_count() for k, one in enumerate(turned) for other in turned[:k]) == 12


def all_turns() -> Iterator[Pattern]:
    for tag in TAGS:
        rows = pattern(tag)
        assert (len(rows), {len(row) for row in rows}) == (CELLS, {CELLS})
        for _ in range(4):
            yield rows
            rows = tuple(zip(*rows[::-1], strict=True))
