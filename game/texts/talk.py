"""The words of the ways to talk: what a way and a step are called, and what is asked of the room. Words only."""

from __future__ import annotations

from game.i18n.words import Words


def format_words(way: str, say: Words) -> str:
    """What a way to talk is called."""
    words = {
        "pairs": say("In pairs"),
        "1-2-4-all": say("1-2-4-all"),
        "walk_over": say("Corners debate"),
        "carousel": say("Carousel"),
    }
    return words[way]


def format_summary(way: str, say: Words) -> str:
    """What happens in this way, in a sentence."""
    words = {
        "pairs": say("In pairs, four minutes: one good reason for each of two options."),
        "1-2-4-all": say("First alone, then in twos, then in fours, then everybody."),
        "walk_over": say("Everybody stands in the corner for an option. If you are convinced, you change corners."),
        "carousel": say("Tables write down reasons, visit the next table and come back."),
    }
    return words[way]


def step_words(step: str, say: Words) -> str:
    """What a step is called: on the button that leads to it, and beside its clock."""
    words = {
        "pairs": say("In pairs"),
        "alone": say("Alone"),
        "two": say("In twos"),
        "four": say("In fours"),
        "all": say("Everybody"),
        "corners": say("To the corners"),
        "reasons": say("Reasons"),
        "over": say("Change corners"),
        "own_table": say("Own table"),
        "next_table": say("Next table"),
        "back": say("Back to your table"),
    }
    return words[step]


def task_words(step: str, say: Words) -> str:
    """What the room does at this step: the largest sentence on the wall."""
    words = {
        "pairs": say(
            "Together, find one good reason for each of two options. One should be an option you did not choose."
        ),
        "alone": say("In silence: write down one good reason for each of two options."),
        "two": say("With your neighbour: which of your reasons is the strongest?"),
        "four": say("Two pairs together: where do you agree, and where do you differ?"),
        "all": say("Everybody: each group of four gives the one reason that the room must hear."),
        "corners": say("Stand in the corner for an option. Or stay in the middle, and listen."),
        "reasons": say("Each corner gives its best reason; the smallest corner goes first."),
        "over": say("Convinced by a reason? You may change corners. Say which reason it was."),
        "own_table": say("At your table: one good reason for each option. One of you writes them down."),
        "next_table": say("Move on to the next table; your writer stays. Add what is missing there."),
        "back": say("Back to your own table: what did the others add?"),
    }
    return words[step]


def standing_words(say: Words) -> str:
    """Beside a walk-over debate: what standing somewhere is not."""
    return say("Where you stand is not a vote, and nobody has to move.")
