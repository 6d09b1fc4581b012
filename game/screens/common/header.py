"""The head of a card's screens: which card, how heavy, which step, and the row of cards of this afternoon."""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import CardId, Weight
from game.core.commands import Show
from game.core.phases import CARD_PHASES, Phase, PhaseGroup
from game.core.session import SETTLED, Session, Status
from game.core.view_model import ViewModel
from game.core.view_state import HELP
from game.desk.status import step_title
from game.i18n.words import Words
from game.texts.choices import weight_words
from game.texts.hall_vote import all_rooms
from game.texts.notices import KIT_MADE, told_of
from game.ui.blocks import NOWHERE, by_key, item, on, one_line, pill, text
from game.ui.geometry import CAPTION, CLOSE, EDGE, FLUSH, GAP, HEADER_H, HEADER_Y, HINT, TIGHT, Area, Page
from game.ui.layout import SPRING, Block, centred, row
from game.ui.scene import Box, WeightMark
from game.ui.widgets import Items, card_text

CODE = 88.0
"""The side of the small code for who comes late."""
SLOT_W, SLOT_H, MOST_SLOTS = 36.0, 48.0, 12
"""A small card in the row of this afternoon; where there are more cards than this the row is left out."""
DOT, DOT_NOW = 14.0, 44.0
MARK_W, MARK_H = 36.0, 28.0
ROW_GOES, DOTS_GO, TITLE_GOES = 1, 2, 3
"""What gives way first where the head has no room: a title that is long, then the dots, then the row."""


def header(page: Page, say: Words, model: ViewModel, title: str = "") -> Items:
    """Nothing before the first card; the warm-up, and what the hall asks, have no place in the deck."""
    session = model.session
    card = session.card
    if card is None or pause_asked(model) or notice_words_of(model, say) or (model.practice and page.board):
        return ()
    if session.phase is Phase.WARM_UP:
        return row(pill(say("Warm-up"), "attention_fill", "on_attention_fill"), SPRING).draw(header_place(page, model))
    if session.aside is not None:
        return row(pill(all_rooms(say)), SPRING).draw(header_place(page, model))
    shown = title or card_text(say, card, "title", card.title)
    name = text(shown, CAPTION, "semi", lines=2, leading=CLOSE)
    head = row(
        pill(say("Card {n} of {total}", n=session.turn + 1, total=len(session.deck))),
        name.across(name.wide.wish, min(name.wide.wish, name.wide.least * 2)).give(TITLE_GOES),
        weight_sign(card.weight),
        SPRING,
        centred(_dots(session)).give(DOTS_GO) if not page.narrow else None,
        one_line(step_title(session, say), HINT, "medium", "muted"),
        _cards(session),
        gap=GAP,
    )
    return head.draw(header_place(page, model))


def pause_asked(model: ViewModel) -> bool:
    """Whether a phone asks for a pause that no desk shows: it takes the place of the head."""
    return bool(model.phones.stops) and not model.two_screens and not model.phones.desks


def notice_words_of(model: ViewModel, say: Words) -> str:
    """What was done, or why not, or what goes wrong; nothing most of the time."""
    told = told_of(model.notice, model.session, say) if model.notice else model.trouble
    return f"{told} {model.kit}" if model.notice == KIT_MADE else told


def has_header(model: ViewModel) -> bool:
    """Whether the wall is at a step of a card, or at a vote of none, under its head, with nothing over it."""
    session = model.session
    covered = model.view.overlay or session.paused_at is not None or session.note_due
    groups = (PhaseGroup.CARD, PhaseGroup.ASIDE)
    return (session.phase is Phase.WARM_UP or session.phase.traits.group in groups) and not covered


def header_place(page: Page, model: ViewModel) -> Area:
    code = CODE + GAP if late_guests(model) else 0
    return Area(page.margin, HEADER_Y, page.area.w - code, HEADER_H)


def late_guests(model: ViewModel) -> bool:
    """Whether somebody may still come in by phone, so that the code to scan stands in the corner."""
    session = model.session
    outside = session.phase in (Phase.WELCOME, Phase.SETUP, Phase.PROTOCOL) or session.paused_at is not None
    return model.phones.on and model.phones.reachable and not outside


def help_key(*, typing: bool = False) -> Items:
    """Help on every screen of a meeting; its button lies in Meer."""
    return (by_key("help", Show(HELP), ("f1",) if typing else ("f1", "?")),)


def weight_mark(area: Area, weight: Weight, say: Words, colour: str = "muted") -> Items:
    """The bars with their word beside them."""
    word = one_line(weight_words(weight, say), HINT, "medium", colour)
    return row(weight_sign(weight), word.fill(), gap=TIGHT).draw(area)


def weight_sign(weight: Weight) -> Block:
    """Three rising bars, as many of them filled as a card is heavy."""
    return centred(item(lambda area: WeightMark(area, weight.level), MARK_H, MARK_W))


def _dots(session: Session) -> Block:
    """How far the card is."""
    now = CARD_PHASES.index(session.phase)

    def dot(i: int, phase: Phase) -> Block:
        skipped = phase not in session.flow and i > now
        if i > now:
            edge = "line" if skipped else "field"
            return item(lambda area: Box(area, "paper", DOT / 2, edge, 3), DOT, DOT)
        return item(lambda area: Box(area, "ink", DOT / 2), DOT, DOT_NOW if i == now else DOT)

    return row(*(dot(i, phase) for i, phase in enumerate(CARD_PHASES)), gap=TIGHT)


# -------------------------------------------------------------------------------------------- the row of this afternoon


def _cards(session: Session) -> Block | None:
    """A small card for each of the deck: what has become an agreement, what is parked, where the team is."""
    if not 1 < len(session.deck) <= MOST_SLOTS:
        return None
    numbers = numbers_of(session)
    slots = (_slot(session, i, numbers.get(card.id, "")) for i, card in enumerate(session.deck))
    return centred(row(*slots, gap=TIGHT)).give(ROW_GOES)


SIGNS = {Status.PARKED: ("P", "attention")}
"""What a card that is over shows, and on which ground; an agreement shows its number, others a line."""


def numbers_of(session: Session) -> dict[CardId, str]:
    """For each card with an agreement its number in the order of this afternoon; of a card with several, “2–3”."""
    settled = [one.card for one in session.agreements if one.status in SETTLED]
    found: dict[CardId, list[int]] = {}
    for n, card in enumerate(settled, 1):
        found.setdefault(card, []).append(n)
    return {card: str(own[0]) if len(own) == 1 else f"{own[0]}–{own[-1]}" for card, own in found.items()}


def _slot(session: Session, i: int, number: str) -> Block:
    outcome = session.agreement(session.deck[i].id)

    if outcome is None or i == session.turn:
        now = i == session.turn
        box = Box(NOWHERE, "chosen", TIGHT, "ink", EDGE) if now else Box(NOWHERE, "paper", TIGHT, "field")
        return item(lambda area: replace(box, area=area), SLOT_H, SLOT_W)
    sign, ground = (number, "settled") if number else SIGNS.get(outcome.status, ("–", "muted"))
    told = one_line(sign, HINT, "bold", "on_ink", align="center")
    wide = max(SLOT_W, told.wide.wish + TIGHT)
    return on(Box(NOWHERE, ground, TIGHT), told, FLUSH).high(SLOT_H).across(wide)
