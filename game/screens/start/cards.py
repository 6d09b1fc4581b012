"""The cards: look one up, play it now or next, or type the team's own."""

from __future__ import annotations

from game.core.cards import Card
from game.core.chapters import middle as chapters_of
from game.core.chapters import neighbour as neighbour_chapter
from game.core.chapters import title as chapter_title
from game.core.commands import EditCards, FillOwn, Hide, LookAt, PickCard, PlayOwn, Show, TurnPage
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, closed_by, onward
from game.screens.common.card_picture import code_tile, picture_of
from game.screens.common.frame import titled
from game.screens.common.header import weight_mark
from game.ui.geometry import LABEL, MARGIN, SMALL, Area, Page
from game.ui.scene import Box, Field, Icon, Scene, Text, Touch
from game.ui.widgets import Button, Items, card_text, letter, option_text, panel, row_of


def cards(model: ViewModel, say: Words, page: Page) -> Scene:
    """The list, four columns of six; a press shows the card."""
    shown = next((card for card in model.cards if card.id == model.view.shown), None)
    if shown is not None:
        return _card(shown, model, say, page)
    columns, rows = (3, 6) if page.narrow else (4, 6)
    per_page = columns * rows
    pages = max(1, -(-len(model.cards) // per_page))
    at = model.view.page % pages
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    cells = [cell for row in area.rows(rows, 12) for cell in row.columns(columns, 16)]
    told = say("Press a card to read it. Page {n} of {total}.", n=at + 1, total=pages)
    if n := len(model.problems):
        told += " " + say.plural("{n} card needs a look", "{n} cards need a look", n) + "."
    items: Items = titled(page, say("Cards"), told)
    for cell, card in zip(cells, model.cards[at * per_page :], strict=False):
        items += _tile(cell, card, model, say)
    forward = TurnPage(1 if at < pages - 1 else -at)
    more = (
        Button(say("Own card"), Show("own"), "own", ("e",), "" if page.narrow else "E", "pen"),
        Button(say("In the browser"), EditCards(), "edit", ("b",), "" if page.narrow else "B", "globe"),
        Button(say("More"), forward, "more", ("right", "m"), "" if page.narrow else "M", "right", weight=0.8),
    )
    return Scene(f"cards-{at}", (*items, *closed_by(page, say, more)), "warm", "close", flourish=False)


def _tile(area: Area, card: Card, model: ViewModel, say: Words) -> Items:
    on_deck = card.id in {c.id for c in model.session.deck}
    code = Area(area.x + 18, area.y + (area.h - 62) / 2, 58, 62)
    title = card_text(say, card, "title", card.title)
    return (
        Box(area, "track", 22) if on_deck else panel(area, 22),
        *code_tile(code, card, model.themes, 12),
        Text(
            Area(code.right + 18, area.y + 8, area.w - 112, area.h * 0.54),
            title,
            LABEL,
            "semi",
            valign="middle",
            least=18,
            group="titles",
            leading=1.02,
        ),
        *weight_mark(Area(code.right + 18, area.y + area.h * 0.62, 200, area.h * 0.3), card.weight, say),
        Touch(area, f"card-{card.id}", LookAt(card.id), (), 22),
    )


def _card(card: Card, model: ViewModel, say: Words, page: Page) -> Scene:
    left, right = page.column(0, 4, 180, 708), page.column(4, 8, 180, 708)
    story = card_text(say, card, "situation", card.situation)
    chapter = chapter_title(card.chapter, (*model.chapters, *model.session.chapters), say)
    items: Items = (
        *titled(page, card_text(say, card, "title", card.title), f"{card.code} · {chapter}"),
        picture_of(left, card, model.themes),
        Text(Area(right.x, right.y, right.w, 230), story, 40, "semi", leading=1.22, least=28),
        *_options(Area(right.x, right.y + 250, right.w, right.h - 250), card, say),
    )
    playing = model.session.card is not None
    middle = (
        (
            Button(say("Instead of this one"), PickCard(card.id, True), "pick-instead", ("s",), "", "swap", weight=1.2),
            Button(say("After this one"), PickCard(card.id), "pick-after", ("n",), "", "next"),
        )
        if playing
        else ()
    )
    controls = bar(page, say, onward(say("All cards"), say, LookAt(None), "all"), middle, LookAt(None))
    return Scene("card", (*items, *controls), "sober" if card.weight == "heavy" else "warm", "all", flourish=False)


def _options(area: Area, card: Card, say: Words) -> Items:
    items: Items = ()
    for i, (row, option) in enumerate(zip(area.rows(4, 12), card.options, strict=False)):
        items += (
            panel(row, 24),
            *letter(Area(row.x + 20, row.y + (row.h - 66) / 2, 66, 66), i),
            Text(
                Area(row.x + 108, row.y + 6, row.w - 190, row.h - 12),
                option_text(say, card, option.id),
                36,
                "semi",
                valign="middle",
                group="options",
                least=24,
                leading=1.1,
            ),
        )
        if not option.exportable:
            items += (Icon(Area(row.right - 64, row.y + row.h / 2 - 20, 40, 40), "scale", "floor"),)
    return items


def own(model: ViewModel, say: Words, page: Page) -> Scene:
    """The blank card: the team's own situation. In a meeting the closing asks whether to keep it."""
    typed = model.view.own
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    left, right = area.columns(2, 32)
    chapter_row = Area(left.x, left.bottom - 90, left.w, 90)
    items: Items = (
        *titled(page, say("Your own card"), say("A situation that could happen. No names, no real case.")),
        *_labelled(
            Area(left.x, left.y, left.w, 128),
            say("Title"),
            Field(
                Area(left.x, left.y + 40, left.w, 84),
                "own-title",
                typed.title,
                FillOwn("title"),
                say("The late message"),
                size=34,
                limit=40,
                first=not typed.title,
            ),
        ),
        *_labelled(
            Area(left.x, left.y + 150, left.w, 440),
            say("Situation"),
            Field(
                Area(left.x, left.y + 190, left.w, 396),
                "own-situation",
                typed.situation,
                FillOwn("situation"),
                say("What happens? Two or three sentences."),
                True,
                36,
                limit=300,
            ),
        ),
        *_chapter(chapter_row, typed.chapter, model.session, say),
        Text(Area(right.x, right.y, right.w, 36), say("Two to four options"), SMALL, "semi", valign="middle", lines=1),
    )
    hints = (say("Never, and explain why"), say("Yes, if parents know"), "", "")
    for i, row in enumerate(Area(right.x, right.y + 44, right.w, right.h - 44).rows(4, 20)):
        badge = Area(row.x, row.y + row.h / 2 - 36, 72, 72)
        field = Area(badge.right + 20, row.y + row.h / 2 - 52, row.w - 92, 104)
        items += (
            *letter(badge, i),
            Field(field, f"own-{i}", typed.texts[i], FillOwn(str(i)), hints[i], size=32, limit=72),
        )
    playing = model.session.card is not None
    keep = Button(
        say("Play it next") if playing else say("Keep the card"),
        PlayOwn(),
        "keep",
        ("ctrl+enter", "pagedown"),
        "" if page.narrow else "Ctrl Enter",
        "check",
        "primary",
        32,
    )
    instead = (Button(say("Play it now"), PlayOwn(True), "instead", (), "", "swap", size=32),) if playing else ()
    return Scene("own", (*items, *bar(page, say, keep, instead, Hide())), "warm", "keep", flourish=False)


def _labelled(area: Area, label: str, field: Field) -> Items:
    return (Text(area._replace(h=36), label, SMALL, "semi", valign="middle", lines=1), field)


def _chapter(area: Area, chosen: str, session: Session, say: Words) -> Items:
    among = chapters_of(session)
    code = neighbour_chapter(chosen, among, 0)
    following = neighbour_chapter(code, among, 1)
    label = f"{code}  {chapter_title(code, session.chapters, say)}"
    return row_of(area, (Button(label, FillOwn("chapter", following), "own-chapter", ("f4",), "F4", size=28),))
