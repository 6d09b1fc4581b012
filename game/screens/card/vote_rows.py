"""The rows of a vote: counted hands with their locks, keys for one choice, or plain rows where phones vote."""

from __future__ import annotations

from collections.abc import Callable

from game.core.ballots import TURN, Voting
from game.core.cards import ABSTAIN, Card, OptionId
from game.core.commands import CastBallot, Command, CountHands, HandOver
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bilingual import both, second_option
from game.texts.choices import abstain_words
from game.ui.geometry import OPTION, Area
from game.ui.scene import Box, Icon, Text, Touch
from game.ui.widgets import Items, keycap, letter, option_text, outlined, panel, quiet

ABSTAIN_H, GAP_OF_ROWS = 68.0, 10.0
ROW_LEAST, ROW_OF_TWO, ROW_MOST = 88.0, 106.0, 132.0
"""How high a standpoint stands: in one line or two, in two languages or three lines, and at most."""


def _rows(area: Area, count: int, larger: float = 1.0) -> tuple[list[Area], Area]:
    """Rows of one height from the top down, and the lowest one for having no opinion."""
    last = Area(area.x, area.bottom - ABSTAIN_H, area.w, ABSTAIN_H)
    h = min(ROW_MOST * (1 + (larger - 1) * 2), (last.y - area.y) / count - GAP_OF_ROWS)
    return [Area(area.x, area.y + i * (h + GAP_OF_ROWS), area.w, h) for i in range(count)], last


def hand_rows(area: Area, card: Card, voting: Voting, say: Words, larger: float = 1.0) -> Items:
    rows, last = _rows(area, len(card.options), larger)
    items: Items = ()
    for i, option in enumerate(card.options):
        told = option_text(say, card, option.id), second_option(say, card, option.id)
        items += _hand_row(rows[i], i, told, option.id, voting)
    return items + _abstain_hands(last, voting, len(card.options) + 1, say)


def _hand_row(row: Area, i: int, told: tuple[str, str], option: OptionId, voting: Voting) -> Items:
    active = voting.counting == option
    ground = Box(row, f"tint{i}", 28, f"option{i}", 4, "card") if active else panel(row, 28)
    label = Area(row.x + 112, row.y + 6, row.w - 112 - 372, row.h - 12)
    return (
        ground,
        *letter(Area(row.x + 20, row.y + row.h / 2 - 36, 72, 72), i),
        *_standpoint(label, told),
        *keycap(str(i + 1), row.right - 314, row.y + row.h / 2),
        *_counter(row, min(84.0, row.h - 8), option, f"option{i}", str(i + 1), voting, active),
    )


def _counter(row: Area, side: float, option: OptionId, colour: str, key: str, voting: Voting, active: bool) -> Items:
    """Minus, number, plus at the right end of a row; a closed row shows a lock instead of its number."""
    y = row.y + (row.h - side) / 2
    minus = Area(row.right - 296, y, 92, side)
    plus = Area(row.right - 112, y, 92, side)
    middle = Area(minus.right + 2, y, plus.x - minus.right - 4, side)
    closed = not active and voting.hands_of(option) > 0
    inside: Items = (
        (Icon(Area(middle.x + middle.w / 2 - 19, y + side / 2 - 19, 38, 38), "lock", "muted"),)
        if closed
        else (
            Text(
                middle,
                str(voting.hands_of(option)),
                56 if side > 70 else 36,
                "bold",
                "ink" if active else "muted",
                "center",
                "middle",
                lines=1,
                fixed_cells=True,
            ),
        )
    )
    return (
        outlined(minus, 22),
        Icon(Area(minus.x + 28, minus.y + side / 2 - 18, 36, 36), "minus", colour, 3),
        Touch(minus, f"less-{option}", CountHands(option, -1), (f"shift+{key}",), 22),
        *inside,
        Box(plus, colour, 22) if active else outlined(plus, 22),
        Icon(Area(plus.x + 28, plus.y + side / 2 - 18, 36, 36), "plus", "on_option" if active else colour, 3),
        Touch(plus, f"more-{option}", CountHands(option, 1), (key,), 22, first=key == "1"),
    )


def _abstain_hands(row: Area, voting: Voting, number: int, say: Words) -> Items:
    active = voting.counting == ABSTAIN
    label = Area(row.x + 112, row.y, row.w - 112 - 372, row.h)
    return (
        outlined(row, 24, "track" if active else "paper", "field"),
        Text(label, abstain_words(say), 32, "semi", "muted", valign="middle", lines=1, least=22),
        *keycap(str(number), row.right - 314, row.y + row.h / 2, fill="paper"),
        *_counter(row, 60, ABSTAIN, "muted", str(number), voting, active),
    )


def key_rows(area: Area, card: Card, model: ViewModel, say: Words, larger: float = 1.0) -> Items:
    """One keyboard, passed round: rows say what to press; the answer to every press looks the same."""
    voting = model.session.play.voting
    assert voting is not None
    if voting.cast >= model.session.present:
        return all_in(area, say("Everybody has voted."), say("Somebody more? Press the small + beside the number."))
    if model.view.handed or not voting.cast_by(TURN):
        return choice_rows(area, card, say, CastBallot, larger)
    return in_the_box(
        area, say("Your choice is in the ballot box."), say("I am next"), say, say("Pass the keyboard on.")
    )


def choice_rows(
    area: Area, card: Card, say: Words, command: Callable[[OptionId], Command] | None = None, larger: float = 1.0
) -> Items:
    """The options in one size; with a `command` each is pressed by its number, without one it is only read."""
    rows, last = _rows(area, len(card.options), larger)
    items: Items = ()
    for i, (row, option) in enumerate(zip(rows, card.options, strict=True)):
        items += _choice(
            row, i, (option_text(say, card, option.id), second_option(say, card, option.id)), command is not None
        )
        items += () if command is None else (_pressed(row, option.id, command(option.id), (str(i + 1),)),)
    n = len(card.options) + 1
    label = Area(last.x + 112, last.y, last.w - 222, last.h)
    items += (
        outlined(last, 24, "paper", "field"),
        Text(label, abstain_words(say), 32, "semi", "muted", valign="middle", lines=1, least=22),
    )
    if command is None:
        return items
    cap = keycap(str(n), last.right - 28, last.y + last.h / 2, fill="paper")
    return (*items, *cap, _pressed(last, ABSTAIN, command(ABSTAIN), (str(n), "0")))


def _pressed(row: Area, option: OptionId, command: Command, keys: tuple[str, ...]) -> Touch:
    return Touch(row, f"ballot-{option}", command, keys, 24 if option == ABSTAIN else 28)


def _choice(row: Area, i: int, told: tuple[str, str], keyed: bool) -> Items:
    middle = row.y + row.h / 2
    label = Area(row.x + 112, row.y + 6, row.w - 112 - (110 if keyed else 40), row.h - 12)
    return (
        panel(row, 28),
        *letter(Area(row.x + 20, middle - 36, 72, 72), i),
        *_standpoint(label, told),
        *(keycap(str(i + 1), row.right - 28, middle) if keyed else ()),
    )


def _standpoint(area: Area, told: tuple[str, str]) -> Items:
    """A standpoint, and below it the same in the second language if there is one."""
    first, second = told
    return both(Text(area, first, OPTION, "semi", valign="middle", group="options", leading=1.16, least=28), second)


def in_the_box(area: Area, told: str, onward: str, say: Words, more: str = "") -> Items:
    """The same answer to every choice, and a button for whoever comes next."""
    button = Area(area.x + area.w / 2 - 300, area.bottom - 150, 600, 112)
    head = Area(area.x + 40, area.y + (button.y - area.y) * 0.44, area.w - 80, 70)
    return (
        quiet(area, 32),
        Icon(Area(area.x + area.w / 2 - 50, head.y - 110, 100, 100), "check", "ink", 2.4),
        _centred(head, told, 54, "display", "ink"),
        _centred(Area(head.x, head.bottom + 8, head.w, 60), more, 40, "medium", "muted"),
        outlined(button),
        _centred(Area(button.x + 30, button.y, button.w - 160, button.h), onward, 38, "semi", "ink"),
        *keycap("Enter", button.right - 30, button.y + button.h / 2),
        Touch(button, "handed", HandOver(), ("enter",), 24, first=True),
    )


def all_in(area: Area, told: str, more: str) -> Items:
    """Nobody comes next: the round can be closed."""
    y = area.y + area.h / 2
    return (
        quiet(area, 32),
        Icon(Area(area.x + area.w / 2 - 50, y - 170, 100, 100), "check", "ink", 2.4),
        _centred(Area(area.x + 40, y - 40, area.w - 80, 80), told, 54, "display", "ink"),
        Text(Area(area.x + 40, y + 50, area.w - 80, 110), more, 40, "medium", "muted", "center", "middle", least=30),
    )


def _centred(area: Area, text: str, size: float, face: str, colour: str) -> Text:
    return Text(area, text, size, face, colour, "center", "middle", lines=1)
