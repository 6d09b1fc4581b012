"""SETUP: the form, on three pages, and the deck that it leads to. Every choice changes the plan at once."""

from __future__ import annotations

from game.core.commands import ChangeSetup, Command, LeaveSession, Redraw, StartSession, TurnPage, WriteVotingCards
from game.core.rules.context import MAX_MINUTES, MAX_PEOPLE, MIN_MINUTES, MIN_PEOPLE
from game.core.session import Setup
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, onward
from game.screens.common.form import choice, labelled, number
from game.screens.common.header import help_key
from game.screens.common.sheet import next_page, sheet_area, title_block, yielding
from game.screens.common.ways import way_sign
from game.screens.setup.formats import ways_page
from game.screens.setup.letters import letters
from game.screens.setup.plan import plan
from game.screens.setup.presets import presets
from game.screens.setup.themes import kinds, school_field, themes_page
from game.texts.choices import way_names
from game.ui.geometry import GAP, MAIN, PAD, Page
from game.ui.layout import Block, centred, column, row
from game.ui.scene import Scene
from game.ui.widgets import Button, Items

STEP = 5
"""Minutes more or less at one press, to the next multiple."""
KEYS_OF_TIME = ("ctrl+shift+down", "ctrl+shift+up")
KEYS_OF_PEOPLE = ("ctrl+down", "ctrl+up")
PAGES = ("setup", "setup-themes", "setup-ways")
THEMES = PAGES.index("setup-themes")
"""Where the wall is narrow the name of the school is asked here."""
SIDE_LEAST = 480.0
NUMBER_W = 330.0


def setup(model: ViewModel, say: Words, page: Page) -> Scene:
    at = model.view.page % len(PAGES)
    titles = (say("What shall we do?"), say("Which themes?"), say("How we play"))
    body = (_first_page, themes_page, ways_page)[at](model, say, page)
    title = title_block(titles[at])
    school = row(centred(title).fill(), school_field(model.session.setup, say), gap=GAP)
    head = school if page.narrow and at == THEMES else yielding(title, page)
    left = column(head, body.grow(), gap=GAP)
    whole = row(left.fill(MAIN), plan(model, say, page).across(SIDE_LEAST).grow(), gap=PAD)
    items: Items = (
        *whole.draw(sheet_area(page)),
        *_controls(model.session.setup, page, at, say),
        *help_key(typing=True),
    )
    return Scene(PAGES[at], items, primary="start")


def _controls(form: Setup, page: Page, at: int, say: Words) -> Items:
    """The next page, and from the last one the first; other cards; and back to what was before."""
    label = (say("Choose themes"), say("How we play"), say("First page"))[at]
    away: Command = TurnPage(-1) if at else LeaveSession()
    turn = Button(label, next_page(at, len(PAGES)), "turn", ("ctrl+m",), icon="gear")
    other = Button(say("Other cards"), Redraw(), "redraw", ("ctrl+r",), icon="swap")
    made = Button(say("Make voting cards"), WriteVotingCards(), "voting-cards", ("ctrl+l",), icon="camera")
    printed = (made,) if form.way.traits.camera else ()  # there is no vote without them
    start = onward(say("Start"), say, StartSession(), "start", typing=True)
    return bar(page, say, start, (turn, *printed, other), out=away)


def _first_page(model: ViewModel, say: Words, page: Page) -> Block:
    """What the team comes together for, who is there and for how long, how we vote, whether everybody can read it."""
    form = model.session.setup
    ready_made = presets(model, say, page)
    return column(
        ready_made.grow() if ready_made else kinds(form, say),
        _who_and_how_long(form, say, page),
        labelled(say("How we vote"), _ways(model, say)),
        letters(say, page),
        gap=GAP,
    )


def _who_and_how_long(form: Setup, say: Words, page: Page) -> Block:
    """A narrow wall has its name on the second page."""
    steps = (-(form.minutes % STEP or STEP), STEP - form.minutes % STEP)
    people = labelled(
        say("Present"), _number("people", form.people, (-1, 1), KEYS_OF_PEOPLE), f"{MIN_PEOPLE}–{MAX_PEOPLE}"
    )
    minutes = labelled(
        say("Minutes"), _number("minutes", form.minutes, steps, KEYS_OF_TIME), f"{MIN_MINUTES}–{MAX_MINUTES}"
    )
    if page.narrow:
        return row(people.fill(), minutes.fill(), gap=PAD)
    return row(school_field(form, say), people.across(NUMBER_W), minutes.across(NUMBER_W), gap=GAP)


def _number(name: str, value: int, steps: tuple[int, int], keys: tuple[str, ...]) -> Block:
    less, more = (ChangeSetup(name, str(value + by)) for by in steps)
    return number(name, value, less, more, ChangeSetup(name), keys)


def _ways(model: ViewModel, say: Words) -> Block:
    form = model.session.setup
    return choice(
        [
            Button(
                name, ChangeSetup("way", way.value), f"way-{way.value}", icon=way_sign(way)[0],
                kind="chosen" if form.way is way else "secondary",
            )
            for way, name in way_names(say).items()
            if way in model.ways
        ]
    )  # fmt: skip
