"""The part of the desk for a study day: where it goes, what has gone in its very texts, and the ways back."""

from __future__ import annotations

from game.core.commands import OpenTab, Show
from game.core.view_state import DAY
from game.desk.action import Action
from game.desk.model import Desk, Shared
from game.i18n.words import Words
from game.screens.desk.about import leaf_of, leaves_of
from game.screens.desk.widgets import LEAST, READ, chips, heading, line, named, paragraph, press
from game.ui.blocks import icon, panel, text
from game.ui.geometry import AIRY, CLOSE, GAP, PAD, TIGHT, Area
from game.ui.keys import DAY_KEY
from game.ui.layout import SPRING, Block, Items, column, row

SHARING = "sharing"
NAMES = ("share_rules", "stop_sharing", "take_back_shared")


def sharing_tab(desk: Desk, shared: Shared, tab: str, say: Words) -> Block:
    """What has gone is read leaf by leaf; what can be done about it stays in sight."""
    choices = press(Action(say("The choices"), Show(DAY), kind="quiet"), "choices", (DAY_KEY,))
    head = row(heading(say("Sharing")).fill(), choices, gap=TIGHT)
    above = [head, *_told(shared), chips(named(desk, *NAMES), "sharing")]
    pieces = [paragraph(one.title, one.text) for one in shared.gone]

    def draw(area: Area) -> Items:
        room = area.h - sum(one.tall(area.w).wish + TIGHT for one in above)
        pages = leaves_of(pieces, area.w, room) if pieces else [[_quiet(say("The hall has nothing of us."))]]
        at = leaf_of(tab) % len(pages)
        what = row(line(say("What has gone"), "ink").fill(), _turn(at, len(pages), say), gap=TIGHT)
        return column(*above, what, column(*pages[at], SPRING, gap=GAP).grow(), gap=TIGHT).draw(area)

    return panel(Block(draw), PAD, GAP)


def leaving_line(shared: Shared) -> Block | None:
    """As on the big screen and on phones: as long as anything leaves the room."""
    if not shared.leaving:
        return None
    told = text(shared.leaving, READ, "semi", "attention", least=LEAST, leading=CLOSE)
    return row(icon("people", READ, "attention"), told.fill(), gap=TIGHT)


def _told(shared: Shared) -> list[Block]:
    told = " ".join(part for part in (shared.line, shared.behind) if part)
    return [
        text(shared.chosen, READ, "semi", least=LEAST, leading=AIRY),
        _quiet(shared.to),
        *([text(told, READ, "semi", "attention" if shared.behind else "settled", least=LEAST)] if told else []),
    ]


def _quiet(told: str) -> Block:
    return text(told, READ, "medium", "muted", least=LEAST, leading=AIRY)


def _turn(at: int, pages: int, say: Words) -> Block | None:
    """To the next leaf, round and round; nothing where that is this one."""
    shown = at + 1
    if shown % pages == at:
        return None
    return press(Action(f"{say('More')} {shown}/{pages}", OpenTab(f"{SHARING}-{shown % pages + 1}")), "gone")
