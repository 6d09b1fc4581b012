"""The strip of a session that makes one protocol of many rooms: what is new in the hall, and how a vote of all goes."""

from __future__ import annotations

from game.core.commands.merging import AskRooms, ShowHall, TakeNew
from game.core.phases import Phase
from game.core.plenary.asking import Asking, HallStatus
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.strip import strip, strip_block
from game.texts.plenary import asking_words, merging_words
from game.ui.blocks import by_key
from game.ui.geometry import HINT, Page
from game.ui.widgets import Button, Items

ASK_KEY, ROOMS_KEY, NEW_KEY = "f7", "f6", "ctrl+f6"


def merging_strip(model: ViewModel, hall: HallStatus, page: Page, say: Words) -> tuple[Page, Items]:
    """The strip, and the page that is left above it. At the protocol a touch board needs that room for its arrows."""
    keys = (by_key("show-hall", ShowHall(), (ROOMS_KEY,)),)
    if page.board and model.session.phase is Phase.PROTOCOL:
        return page, keys
    asks = hall.asking is not Asking.NOTHING and not model.view.overlay
    told = asking_words(hall, say) if asks else merging_words(hall, say)
    takes = bool(hall.new) and model.session.phase is Phase.CLOSING and not model.view.overlay
    ways = [*_ask(hall, asks, say), *_new(hall, takes, say), _rooms(say)]
    block = strip_block(told, ways, page, ground="track")
    return strip(model, page, say, block, keys)


def merging_keys(hall: HallStatus) -> Items:
    """The same at the desk, which shows no strip."""
    ask = () if hall.asking in (Asking.NOTHING, Asking.AWAY) else (by_key("ask-rooms", AskRooms(), (ASK_KEY,)),)
    new = (by_key("take-new", TakeNew(), (NEW_KEY,)),) if hall.new else ()
    return (by_key("show-hall", ShowHall(), (ROOMS_KEY,)), *ask, *new)


def _rooms(say: Words) -> Button:
    return Button(say("Rooms"), ShowHall(), "show-hall", (ROOMS_KEY,), "F6", size=HINT)


def _new(hall: HallStatus, takes: bool, say: Words) -> tuple[Button, ...]:
    label = say.plural("Take in {n} rule", "Take in {n} rules", hall.new)
    return (Button(label, TakeNew(), "take-new", (NEW_KEY,), "Ctrl F6", size=HINT),) if takes else ()


def _ask(hall: HallStatus, asks: bool, say: Words) -> tuple[Button, ...]:
    """The next thing; while the hall is away there is none."""
    labels = {
        Asking.READY: say("Ask all rooms"),
        Asking.OPEN: say("Close the vote"),
        Asking.CLOSING: say("Count what is there"),
        Asking.TOO_FEW: say("Ask again"),
    }
    label = labels.get(hall.asking, "")
    return (Button(label, AskRooms(), "ask-rooms", (ASK_KEY,), "F7", size=HINT),) if asks and label else ()
