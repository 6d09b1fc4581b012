"""What a room puts: the difference and no more, in versions that only grow, in bodies that a hall takes."""

from __future__ import annotations

import json

import pytest

from game.day.wire import (
    BODY,
    ITEM,
    MOST_ITEMS,
    NONE,
    STEPS,
    WireFault,
    changes,
    encoded,
    first_of,
    hall_body,
    is_older,
    next_version,
    put_body,
    read_counts,
    read_hall,
    read_have,
    read_items,
    read_join,
    read_lead,
    read_seen,
    sha_of,
)


def after(have: dict[str, tuple[int, str]], now: dict[str, str], entry: int) -> dict[str, tuple[int, str]]:
    """What the hall has when it took the changes."""
    return have | {item.key: (item.ver, item.sha) for item in changes(now, have, entry)}


def test_only_what_differs_is_put() -> None:
    now = {"a": encoded({"n": 1}), "b": encoded({"n": 2})}
    have = after({}, now, 7)
    assert {key: ver for key, (ver, _) in have.items()} == {"a": 7 * STEPS, "b": 7 * STEPS}
    assert changes(now, have, 8) == ()
    (item,) = changes(now | {"b": encoded({"n": 3})}, have, 9)
    assert (item.key, item.ver, json.loads(item.body)) == ("b", 9 * STEPS, {"n": 3})


def test_what_went_away_is_put_as_nothing_once() -> None:
    have = after({}, {"a": "{}"}, 1)
    (item,) = changes({}, have, 2)
    assert item.gone and item.body == NONE
    assert changes({}, after(have, {}, 2), 3) == ()


def test_a_version_grows_where_no_entry_was_written() -> None:
    """Taking back is no step of the meeting; and whoever saw the version before must hear of it."""
    have = after({}, {"a": "{}"}, 5)
    assert next_version(5, have) == 5 * STEPS + 1
    gone = after(have, {}, 5)
    assert gone["a"][0] > have["a"][0] and not is_older(5, gone)


def test_an_old_copy_is_known() -> None:
    """The hall was shown entry 9; this file has 8."""
    have = after({}, {"a": "{}"}, 9)
    assert is_older(8, have) and not is_older(9, have) and not is_older(0, {})


def test_much_at_once_goes_in_bodies_that_a_hall_takes() -> None:
    """Each in a version of its own, so that a wall which looks in between misses nothing."""
    now = {f"card/{n}": encoded({"text": "é" * 15_000}) for n in range(40)}
    have: dict[str, tuple[int, str]] = {}
    versions: list[int] = []
    while items := first_of(changes(now, have, 3)):
        body = put_body(items)
        assert len(body.encode()) <= BODY and read_items(json.loads(body)) == items
        versions += {item.ver for item in items}
        have |= {item.key: (item.ver, item.sha) for item in items}
    assert len(have) == 40 and len(versions) > 3 and versions == sorted(set(versions))
    assert changes(now, have, 3) == ()


def test_one_item_goes_however_large() -> None:
    items = changes({"a": encoded({"text": "x" * (ITEM - 20)})}, {}, 1)
    assert first_of(items) == items


@pytest.mark.parametrize(
    ("read", "body"),
    [
        (read_join, {"code": "K7MR2345", "name": "  ", "people": 3, "token": "t" * 20}),
        (read_join, {"code": "K7MR2345", "name": "A", "people": 0, "token": "t" * 20}),
        (read_join, {"code": "K7MR2345", "name": "A", "people": 5001, "token": "t" * 20}),
        (read_join, {"code": "K7MR2345", "name": "A", "people": 3, "token": "short"}),
        (read_join, {"code": "K7MR2345", "name": "A", "people": 3, "token": "é" * 20}),
        (read_join, []),
        (read_counts, {"round": -1}),
        (read_counts, {"round": 1, "counts": [1] * 9}),
        (read_lead, {"do": "open", "round": 1, "question": "?", "options": 9}),
        (read_lead, {"do": "open", "round": 1, "question": "?" * 9000, "options": 2}),
        (read_lead, {}),
        (read_seen, {}),
        (read_seen, {"seen": {"a": "1"}}),
        (read_have, {"a": 1}),
        (read_have, {f"k{n}": [1, ""] for n in range(MOST_ITEMS + 1)}),
        (read_hall, {"state": "ajar"}),
        (read_hall, None),
    ],
)
def test_what_is_out_of_bounds_is_refused(read: object, body: object) -> None:
    with pytest.raises(WireFault):
        read(body)  # type: ignore[operator]


def test_a_vote_of_all_rooms_crosses_whole() -> None:
    told = read_hall({"v": 3, "round": 1, "question": "?", "options": 2, "state": "closed", "totals": [5, 8]})
    assert read_hall(json.loads(encoded(hall_body(told)))) == told and told.totals == (5, 8)


def test_equal_items_have_equal_seals() -> None:
    assert sha_of(encoded({"b": 1, "a": "é"})) == sha_of(encoded({"a": "é", "b": 1}))
