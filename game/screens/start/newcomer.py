"""A new colleague plays the team's cards alone, and meets what the team agreed. Nothing of it is kept or counted."""

from __future__ import annotations

from game.core.cards import LETTERS, Card
from game.core.commands import GoAlone, Hide, PickAlone, Show, WriteLeaflet
from game.core.review import Solo, agreed, rules_of
from game.core.session import Agreement, Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, onward
from game.screens.common.sheet import noted, nothing, rows, sheet, sheet_area
from game.texts.floors import floor_title
from game.texts.question import question_of
from game.ui.blocks import ROOMY, badge, by_key, cap, headline, kept, one_line, panel, pressed, text
from game.ui.geometry import CAPTION, FIGURE, GAP, HINT, PAD, READ, READING, SNUG, TIGHT, Page
from game.ui.layout import SPRING, Block, Items, column, row
from game.ui.measure import cut, height, lines_in
from game.ui.scene import Scene
from game.ui.widgets import Button, card_text, option_text, skin_for

STORY_LINES = 12
CODE_W = 100.0
CALLED = 3
NO_WORDS = "–"
HEAD_H, CALL_H = 124.0, 108.0
"""What title and note take, and whom to call."""
Rules = tuple[Agreement, ...]


def newcomer(model: ViewModel, say: Words, page: Page) -> Scene:
    """Situation, an own choice, then the rule of the team; at the end all rules and the page to sign."""
    session = model.year.last if model.year else Session()
    rules = rules_of(session, {card.id for card in model.cards})
    solo = model.view.solo
    if solo.at >= len(rules):
        return end(model, rules, say, page)
    rule = rules[solo.at]
    card = next(card for card in session.deck if card.id == rule.card)
    place = say("{n} of {total}", n=solo.at + 1, total=len(rules))
    right = _agreed(card, rule, solo, say) if solo.picked else _choices(card, say)
    body = row(_situation(card, say).fill(), right.fill(), gap=PAD)
    items = (*sheet(page, card_text(say, card, "title", card.title), body, place), *_bar(solo, say, page))
    return Scene(f"newcomer-{solo.at}-{bool(solo.picked)}", items, skin_for(card), "next", flourish=False)


def _bar(solo: Solo, say: Words, page: Page) -> Items:
    """Going on without a choice is as good: nobody asks why."""
    label = say("Next card") if solo.picked else say("I’ll skip this one")
    before = Button(say("Previous card"), GoAlone(-1), "before", ("left",), icon="left")
    return bar(page, say, onward(label, say, GoAlone(1), "next"), (before,) if solo.at else (), Hide())


def _situation(card: Card, say: Words) -> Block:
    story = card_text(say, card, "situation", card.situation)
    question = question_of(card, turned=False, say=say).question
    asked = text(question, READ, "bold", leading=SNUG, least=HINT)
    return panel(column(headline(story, READING, "semi", lines=STORY_LINES), SPRING, asked, gap=GAP))


def _choices(card: Card, say: Words) -> Block:
    return rows([_choice(n, card, say) for n in range(len(card.options))], len(LETTERS), GAP)


def _choice(n: int, card: Card, say: Words) -> Block:
    option = card.options[n]
    words = text(option_text(say, card, option.id), READ, "semi", leading=SNUG, least=HINT, group="options")
    key = str(n + 1)
    block = panel(row(badge(n, FIGURE), words.fill(), cap(key), gap=GAP), GAP, TIGHT)
    return pressed(block, f"alone-{option.id}", PickAlone(option.id), (key,))


def _agreed(card: Card, rule: Agreement, solo: Solo, say: Words) -> Block:
    """What the team agreed, why, what the law decides, what was also heard. Right or wrong is not said."""
    parts = [(say("You chose"), option_text(say, card, solo.picked))] if solo.picked else []
    parts.append((say("We agreed"), rule.text))
    if rule.reason:
        parts.append((say("Why"), rule.reason))
    if rule.floor is not None:
        parts.append((floor_title(rule.floor.kind, say), card_text(say, card, "floor.text", rule.floor.text)))
    if rule.heard:
        parts.append((say("Also heard"), " · ".join(rule.heard)))
    return panel(column(*(_part(head, told) for head, told in parts), SPRING, gap=GAP), PAD, GAP)


def _part(head: str, told: str) -> Block:
    """As long as it is; what no wall holds ends in an ellipsis, and stands whole in the protocol."""
    return column(one_line(head, HINT, "bold", "muted"), kept(told, group="agreed", valign="top"), gap=TIGHT)


def end(model: ViewModel, rules: Rules, say: Words, page: Page) -> Scene:
    """All rules of the team, whom to call, and on the last page the page to sign."""
    every = agreed(model.year.last) if model.year else ()
    area = sheet_area(page)
    words_w, room = area.w - 2 * PAD - CODE_W - GAP, area.h - HEAD_H - CALL_H - 3 * GAP
    pages = paged(every, words_w, room)
    at = min(max(0, model.view.solo.at - len(rules)), len(pages) - 1)
    last = at == len(pages) - 1
    lines = column(*(_rule(rule, words_w, room) for rule in pages[at]), SPRING, gap=TIGHT)
    board = panel(lines, PAD, GAP) if every else nothing(say("Nothing has been agreed yet."))
    body = column(board.grow(), _call(model, say).high(CALL_H), gap=GAP)
    items = (
        *sheet(page, say("This is what we agreed"), body, say("Ask about anything that is not clear, then sign.")),
        *(_last(model, rules, say, page) if last else _more(say, page)),
        *((by_key("page-before", GoAlone(-1), ("left",)),) if at else ()),
    )
    name = f"newcomer-end-{at}" if at else "newcomer-end"
    return Scene(name, items, "warm", "leaflet" if last else "more", flourish=False)


def paged(rules: Rules, w: float, room: float) -> tuple[Rules, ...]:
    """As many on a page as can be read from a chair; one that is longer than a page has one of its own."""
    pages: list[Rules] = [()]
    for rule in rules:
        if pages[-1] and sum(_tall(one, w) for one in (*pages[-1], rule)) > room:
            pages.append(())
        pages[-1] += (rule,)
    return tuple(pages)


def _tall(rule: Agreement, w: float) -> float:
    return height(rule.text, CAPTION, w / ROOMY, "medium", SNUG) + 2 * TIGHT


def _rule(rule: Agreement, w: float, room: float) -> Block:
    lines = lines_in(room, CAPTION, SNUG)
    told = (rule.text or NO_WORDS) if _tall(rule, w) <= room else cut(rule.text, CAPTION, w / ROOMY, "medium", lines)
    code = one_line(rule.chapter, CAPTION, "bold", "muted").across(CODE_W)
    return row(code, text(told, CAPTION, "medium", leading=SNUG, least=HINT, group="rules").fill(), gap=GAP)


def _call(model: ViewModel, say: Words) -> Block:
    known = [f"{say(contact.who)}: {contact.number}" for contact in model.contacts if contact.confirmed_on][:CALLED]
    told = " · ".join(known) or say("In doubt? Ask your mentor or the head teacher first.")
    return noted("person", told, "ink", "settled_tint", CAPTION)


def _more(say: Words, page: Page) -> Items:
    """Space goes on to the next page, as it did from card to card."""
    return bar(page, say, onward(say("More"), say, GoAlone(1), "more"), (), Hide())


def _last(model: ViewModel, rules: Rules, say: Words, page: Page) -> Items:
    solo = model.view.solo
    write = Button(
        say("Page to sign"), WriteLeaflet(), "leaflet", ("p", "space", "pagedown"), icon="page", kind="primary"
    )
    key = () if solo.at > len(rules) else ("left",)  # on a later page it goes to the page before
    again = Button(say("Once more"), GoAlone(-solo.at), "again", key, icon="left")
    back = Button(say("Looking back"), Show("year"), "year", ("j",), icon="clock")
    return bar(page, say, write, (again, back) if rules else (back,), Hide())
