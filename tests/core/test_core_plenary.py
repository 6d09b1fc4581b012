"""What rooms made of the same card, put side by side; and where the keys of the hall's wall lead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.commands import Hide, Show
from game.core.commands.plenary import MarkText, ShowPicture
from game.core.plenary.hall_view import HallRoom, HallView, Progress, ShownCard, ShownRoom
from game.core.plenary.pictures import (
    BACKWARD,
    DOOR,
    ONWARD,
    Picture,
    PlenaryModel,
    PlenaryView,
    columns_for,
    leaves,
    rows_for,
    turned,
)
from game.core.plenary.wordings import alike_pairs, cards_in_rooms
from game.core.session import Status
from game.core.sharing import HallLine

NO_LATE = "We do not answer messages from parents after 18:00."
LATER = "We do not answer messages from parents after 20:00."


def room(n: int, *cards: ShownCard, **about: Any) -> ShownRoom:
    return ShownRoom(replace(HallRoom(f"r{n}", f"Room {n}", 20, accepted=True), **about), Progress("card", 1, 3), cards)


def rule(text: str, option: str = "a", key: str = "card/x", status: Status = Status.AGREED) -> ShownCard:
    return ShownCard(key, f"Title of {key}", "Contact", status, text, option)


def hall(*rooms: ShownRoom) -> HallView:
    return HallView(HallLine.ON, rooms)


def test_the_same_text_stands_once_with_all_its_rooms() -> None:
    """A column for each option, in it each wording; a room that has not come so far is named as such."""
    (card,) = cards_in_rooms(
        hall(room(1, rule("One.")), room(2, rule("Two.", "b")), room(3, rule("One.")), room(4, rule("Uno.")), room(5))
    )
    told = [[(one.text, one.rooms) for one in column] for column in card.columns]
    assert told == [[("One.", ("Room 1", "Room 3")), ("Uno.", ("Room 4",))], [("Two.", ("Room 2",))]]
    assert card.undiscussed == ("Room 5",)


def test_what_is_no_rule_is_told_by_its_state_alone() -> None:
    states = (Status.PARKED, Status.NOT_NEEDED, Status.MERGED)
    (card,) = cards_in_rooms(hall(*(room(n, rule("", status=status)) for n, status in enumerate(states))))
    assert (card.parked, card.without, card.merged) == (("Room 0",), ("Room 1",), ("Room 2",))
    assert not card.wordings and not card.undiscussed


def test_a_room_that_waits_is_nowhere() -> None:
    """S27: nothing of it, whatever it shows."""
    view = hall(room(1, rule("Mine.")), room(2, rule("Rude."), accepted=False))
    assert "Rude." not in str(cards_in_rooms(view)) and [one.id for one in view.waiting] == ["r2"]
    assert [one.room.id for one in view.inside] == ["r1"]


def test_a_text_that_was_hidden_leaves_its_room() -> None:
    """Also where nothing of the card is known any more but its key, so that it can be shown again."""
    (card,) = cards_in_rooms(hall(room(1, rule("Rude."), hidden=("card/x", "room"))))
    assert "Rude." not in str(card) and card.wordings[0].hidden and card.wordings[0].places == (("r1", "card/x"),)
    (card,) = cards_in_rooms(hall(room(1, hidden=("card/x",))))
    assert card.title == "" and card.wordings[0].rooms == ("Room 1",)


def test_alike_are_texts_of_different_rooms_and_never_the_same_text() -> None:
    view = hall(room(1, rule(NO_LATE)), room(2, rule(LATER)), room(3, rule(NO_LATE)))
    (pair,) = alike_pairs(view)
    assert (pair.kind, pair.first.text, pair.second.text) == ("times", NO_LATE, LATER)
    assert not alike_pairs(hall(room(1, rule(NO_LATE), hidden=("card/x",)), room(2, rule(LATER))))


def test_a_silent_room_is_missed_until_it_is_done() -> None:
    silent = room(1, silent_since=5.0)
    done = replace(room(2, silent_since=5.0), progress=Progress("done"))
    assert [one.id for one in hall(silent, done, room(3), room(4, heard=False)).silent] == ["r1", "r4"]


def test_onward_goes_through_all_leaves_of_all_pictures_and_round() -> None:
    """And back the same way."""
    view = hall(*(room(n, rule(f"Text {n}.", key=f"card/{n}")) for n in range(3)))
    seen, now = [], PlenaryView()
    for _ in range(sum(leaves(picture, view) for picture in Picture)):
        seen.append((now.picture, now.leaf))
        now = turned(now, ONWARD, view)
    assert len(set(seen)) == len(seen) and now == PlenaryView()
    assert [leaf for picture, leaf in seen if picture is Picture.CARD] == [0, 1, 2]
    back = [now := turned(now, BACKWARD, view) for _ in seen]
    assert [(one.picture, one.leaf) for one in reversed(back)] == seen


def test_a_picture_by_its_key_and_what_lies_over_it() -> None:
    view = turned(PlenaryView(leaf=2), ShowPicture("connection"), hall())
    assert view == PlenaryView(Picture.CONNECTION)
    over = turned(view, Show(DOOR), hall())
    assert over.over == DOOR and turned(over, Hide(), hall()) == view
    assert turned(view, Show("settings"), hall()) == view


def test_a_leaf_that_went_away_is_not_asked_for() -> None:
    """A room took its card back while it was on the wall."""
    assert PlenaryModel(hall(), PlenaryView(Picture.CARD, 7)).leaf == 0
    assert PlenaryModel(hall(), PlenaryView(Picture.CARD, 7)).marked is None


def test_the_mark_goes_round_the_texts_of_a_card() -> None:
    view, now = hall(room(1, rule("One.")), room(2, rule("Two."))), PlenaryView(Picture.CARD)
    texts = []
    for _ in range(3):
        marked = PlenaryModel(view, now).marked
        texts.append(marked.text if marked else "")
        now = turned(now, MarkText(1), view)
    assert texts == ["One.", "Two.", "One."]


def test_tiles_have_room() -> None:
    """Up to a page of them."""
    assert all(columns_for(n) * rows_for(n) >= n for n in range(1, 21))
