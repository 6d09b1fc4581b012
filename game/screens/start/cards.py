"""The cards: look one up, play it now or next, or type the team's own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from game.core.cards import LETTERS, Card, CardId
from game.core.chapters import middle as chapters_of
from game.core.chapters import neighbour as neighbour_chapter
from game.core.chapters import title as chapter_title
from game.core.commands import EditCards, FillOwn, Hide, LookAt, PickCard, PlayOwn, Show, WriteVotingCards
from game.core.dealing import LITTLE_ROOM, MAX_DECK
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, closed_by, onward
from game.screens.common.card_picture import code_tile, picture_of
from game.screens.common.form import choice, labelled, typed
from game.screens.common.header import weight_mark
from game.screens.common.sheet import cells, page_of, rows, sheet, turner
from game.ui.blocks import NOWHERE, badge, headline, icon, item, kept, on, one_line, panel, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CLOSE,
    FIGURE,
    GAP,
    HINT,
    MAIN,
    NEAR,
    PAD,
    QUESTION,
    READ,
    READING,
    TIGHT,
    Page,
)
from game.ui.layout import Block, centred, column, row
from game.ui.scene import Box, Field, Scene
from game.ui.widgets import Button, card_text, option_text, skin_for

COLUMNS, NARROW_COLUMNS, ROWS = 4, 3, 6
CODE = 60.0
STORY_LINES = 7
TITLE_MOST, OPTION_MOST = 40, 72
"""Characters."""


def page_with(card: CardId, cards: Sequence[Card], page: Page) -> int:
    """On which page of the list this card stands; some page where its set is not in use."""
    return len(tuple(takewhile(lambda one: one.id != card, cards))) // _on_a_page(page)


def _on_a_page(page: Page) -> int:
    return (NARROW_COLUMNS if page.narrow else COLUMNS) * ROWS


def cards(model: ViewModel, say: Words, page: Page) -> Scene:
    """The list; a press shows the card."""
    looked_at = next((card for card in model.cards if card.id == model.view.shown), None)
    if looked_at is not None:
        return _card(looked_at, model, say, page)
    columns = NARROW_COLUMNS if page.narrow else COLUMNS
    shown, at, pages = page_of(model.cards, model.view.page, _on_a_page(page))
    told = say("Press a card to read it. Page {n} of {total}.", n=at + 1, total=pages)
    told += _room(model.session, say)
    if n := len(model.problems):
        told += " " + say.plural("{n} card to check", "{n} cards to check", n) + "."
    tiles = [_tile(card, model, say) for card in shown]
    more = (
        Button(say("Own card"), Show("own"), "own", ("e",), icon="pen"),
        Button(say("In the browser"), EditCards(), "edit", ("b",), icon="globe"),
    )
    items = (
        *sheet(page, say("Cards"), cells(tiles, columns, ROWS), told, _corner(model.session, at, pages, say)),
        *closed_by(page, say, more),
    )
    return Scene(f"cards-{at}", items, "warm", "close", flourish=False)


def _corner(session: Session, at: int, pages: int, say: Words) -> Block | None:
    """To another page, and the cards to vote with: nobody looks for a printer in the middle of a session."""
    turn = turner(at, pages)
    if session.started:
        return turn
    made = choice([Button(say("Make voting cards"), WriteVotingCards(), "voting-cards", ("v",))])
    return row(centred(made), turn, gap=GAP)


def _room(session: Session, say: Words) -> str:
    """How many more cards the session holds, once that is nearly none: nobody finds out by a refusal."""
    room = MAX_DECK - len(session.deck)
    if room > LITTLE_ROOM:
        return ""
    more = say.plural("There is room for {n} more card.", "There is room for {n} more cards.", room)
    return " " + (more if room else say("The session is full: {most} cards.", most=MAX_DECK))


def _tile(card: Card, model: ViewModel, say: Words) -> Block:
    on_deck = card.id in {c.id for c in model.session.deck}
    code = item(lambda area: code_tile(area.middle(CODE), card, model.themes, TIGHT), CODE, CODE)
    title = kept(card_text(say, card, "title", card.title), HINT, "semi", leading=CLOSE)
    mark = item(lambda area: weight_mark(area, card.weight, say)).high(HINT)
    ground = Box(NOWHERE, "track", BUTTON_RADIUS) if on_deck else Box(NOWHERE, "card", BUTTON_RADIUS, shadow="card")
    inner = row(code, column(title.grow(), mark).fill(), gap=TIGHT)
    return pressed(on(ground, inner, TIGHT, NEAR), f"card-{card.id}", LookAt(card.id))


def _card(card: Card, model: ViewModel, say: Words, page: Page) -> Scene:
    story = card_text(say, card, "situation", card.situation)
    chapter = chapter_title(card.chapter, (*model.chapters, *model.session.chapters), say)
    picture = item(lambda area: picture_of(area, card, model.themes)).fill()
    options = rows([_option(i, card, say) for i in range(len(card.options))], len(LETTERS))
    right = column(headline(story, READING, "semi", lines=STORY_LINES), options.grow(), gap=GAP)
    body = row(picture, right.fill(MAIN), gap=PAD)
    title = card_text(say, card, "title", card.title)
    playing = model.session.card is not None
    middle = (
        Button(say("Instead of this one"), PickCard(card.id, True), "pick-instead", ("s",), icon="swap"),
        Button(say("After this one"), PickCard(card.id), "pick-after", ("n",), icon="next"),
    )
    items = (
        *sheet(page, title, body, f"{card.code} · {chapter}"),
        *bar(page, say, onward(say("All cards"), say, LookAt(None), "all"), middle if playing else (), LookAt(None)),
    )
    return Scene("card", items, skin_for(card), "all", flourish=False)


def _option(i: int, card: Card, say: Words) -> Block:
    option = card.options[i]
    words = text(option_text(say, card, option.id), READ, "semi", leading=CLOSE, least=HINT, group="options")
    lawful = None if option.exportable else icon("scale", QUESTION, "floor")
    return panel(row(badge(i, FIGURE), words.fill(), lawful, gap=GAP), GAP, NEAR)


# ------------------------------------------------------------------------------------------------------ the own card


def own(model: ViewModel, say: Words, page: Page) -> Scene:
    """The blank card: the team's own situation. In a meeting the closing asks whether to keep it."""
    body = row(*(one.fill() for one in (_about(model, say), _four(model, say))), gap=PAD)
    playing = model.session.card is not None
    keep = Button(
        say("Play it next") if playing else say("Keep the card"),
        PlayOwn(),
        "keep",
        ("ctrl+enter", "pagedown"),
        icon="check",
        kind="primary",
    )
    instead = (Button(say("Play it now"), PlayOwn(True), "instead", (), icon="swap"),) if playing else ()
    note = say("A situation that could happen. No names, no real case.")
    items = (*sheet(page, say("Your own card"), body, note), *bar(page, say, keep, instead, Hide()))
    return Scene("own", items, "warm", "keep", flourish=False)


def _about(model: ViewModel, say: Words) -> Block:
    own = model.view.own
    title = Field(
        NOWHERE, "own-title", own.title, FillOwn("title"), say("The late message"), size=READ, limit=TITLE_MOST,
        first=not own.title,
    )  # fmt: skip
    story = Field(
        NOWHERE, "own-situation", own.situation, FillOwn("situation"),
        say("What happens? Two or three sentences."), multiline=True, size=READ,
    )  # fmt: skip
    return column(
        labelled(say("Title"), typed(title)),
        labelled(say("Situation"), typed(story), grows=True),
        _chapter(own.chapter, model.session, say),
        gap=GAP,
    )


def _chapter(chosen: str, session: Session, say: Words) -> Block:
    """In which chapter its rule would come; pressed, the next one."""
    among = chapters_of(session)
    code = neighbour_chapter(chosen, among, 0)
    label = f"{code}  {chapter_title(code, session.chapters, say)}"
    following = neighbour_chapter(code, among, 1)
    return choice([Button(label, FillOwn("chapter", following), "own-chapter", ("f4",), icon="right")])


def _four(model: ViewModel, say: Words) -> Block:
    hints = (say("Never, and explain why"), say("Yes, if parents know"), "", "")
    fields = []
    for i, (told, hint) in enumerate(zip(model.view.own.texts, hints, strict=True)):
        field = typed(Field(NOWHERE, f"own-{i}", told, FillOwn(str(i)), hint, size=CAPTION, limit=OPTION_MOST))
        fields.append(row(badge(i, FIGURE), field.fill(), gap=GAP))
    label = one_line(say("Two to four options"), HINT, "semi")
    return column(label, *(one.grow() for one in fields), gap=GAP)
