"""Why a command cannot be done now. A reason is an id; the screens find the words (see texts/notices.py)."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why not; the sentence of each is a text of the interface."""

    NOT_NOW = "not_now"
    NO_CARDS = "no_cards"
    NOTHING_NEW = "nothing_new"
    BOX_FULL = "box_full"
    NO_HANDS = "no_hands"
    FEWER_THAN_VOTES = "fewer_than_votes"
    NOBODY_VOTED = "nobody_voted"
    NO_SUCH_OPTION = "no_such_option"
    BOX_EMPTIES = "box_empties"
    AT_START = "at_start"
    NOTHING_TO_REDO = "nothing_to_redo"
    EMPTY_TEXT = "empty_text"
    TOO_MANY = "too_many"
    DECK_FULL = "deck_full"
    ALREADY_ON_DECK = "already_on_deck"
    BELOW_FLOOR = "below_floor"
    ASK_FIRST = "ask_first"
    MORE_ANSWERS_THAN_PEOPLE = "more_answers_than_people"
    OBJECTION_OPEN = "objection_open"
    STILL_SPLIT = "still_split"
    ANSWERS_FIRST = "answers_first"
    NOT_WHEN_HEAVY = "not_when_heavy"
    TABLES_VOTED = "tables_voted"
    NO_CARDS_SEEN = "no_cards_seen"
    FEWER_CARDS = "fewer_cards"
    MORE_CARDS = "more_cards"
    NO_DATE = "no_date"
    SAME_STATE = "same_state"
    NOT_NEXT_STATE = "not_next_state"
    NOTHING_AGREED = "nothing_agreed"
    DAY_MISSING = "day_missing"
    DAYS_IN_ORDER = "days_in_order"
    PART_MISSING = "part_missing"
    WHY_MISSING = "why_missing"
    AT_FIRST_STATE = "at_first_state"
    PEOPLE_BOUNDS = "people_bounds"
    MINUTES_BOUNDS = "minutes_bounds"
    TEAM_BOUNDS = "team_bounds"
    RULE_STANDS = "rule_stands"


class Refused(Exception):
    """The command was not done and nothing has changed."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
