"""A new colleague plays the team's cards alone, and meets what the team agreed. Nothing of it is kept or counted."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import GoAlone, Hide, PickAlone, Show, WriteLeaflet
from game.core.review import Solo, agreed, rules_of
from game.core.session import Agreement, Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, closed_by, onward
from game.screens.common.frame import titled
from game.texts.floors import floor_title
from game.texts.question import question_of
from game.ui.geometry import BODY, LABEL, MARGIN, Area, Page
from game.ui.scene import Box, Scene, Text, Touch
from game.ui.widgets import Button, Items, card_text, height_of, keycap, letter, option_text, panel, skin_for


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
    title = card_text(say, card, "title", card.title)
    right = _agreed(_right(page), card, rule, solo, say) if solo.picked else _choices(_right(page), card, say)
    items: Items = (*titled(page, title, place), *_situation(_left(page), card, say), *right)
    skin = skin_for(card)
    return Scene(
        f"newcomer-{solo.at}-{bool(solo.picked)}", (*items, *_bar(solo, say, page)), skin, "next", flourish=False
    )


def _left(page: Page) -> Area:
    return page.column(0, 6, 190, 700)


def _right(page: Page) -> Area:
    return page.column(6, 6, 190, 700)


def _bar(solo: Solo, say: Words, page: Page) -> Items:
    """Going on without a choice is as good: nobody asks why."""
    label = say("Next card") if solo.picked else say("I’ll skip this one")
    more: tuple[Button, ...] = ()
    if solo.at:
        more = (Button(say("Card before"), GoAlone(-1), "before", ("left",), "", "left"),)
    return bar(page, say, onward(label, say, GoAlone(1), "next"), more, Hide())


def _situation(area: Area, card: Card, say: Words) -> Items:
    inner = area.inset(36, 30)
    below = inner._replace(y=inner.y + inner.h * 0.72, h=inner.h * 0.28)
    text = card_text(say, card, "situation", card.situation)
    question = question_of(card, turned=False, say=say).question
    return (
        panel(area),
        Text(inner._replace(h=inner.h * 0.68), text, 42, "semi", least=26, leading=1.24),
        Text(below, question, 36, "medium", "muted", least=24),
    )


def _choices(area: Area, card: Card, say: Words) -> Items:
    items: Items = ()
    for n, (row, option) in enumerate(zip(area.rows(4, 18), card.options, strict=False)):
        side = 84.0
        words = option_text(say, card, option.id)
        text = Area(row.x + side + 44, row.y + 6, row.w - side - 120, row.h - 12)
        items += (
            panel(row, 24),
            *letter(Area(row.x + 22, row.y + row.h / 2 - side / 2, side, side), n),
            Text(text, words, BODY, "medium", valign="middle", group="options", least=22, leading=1.1),
            *keycap(str(n + 1), row.right - 24, row.y + row.h / 2),
            Touch(row, f"alone-{option.id}", PickAlone(option.id), (str(n + 1),), 24),
        )
    return items


def _agreed(area: Area, card: Card, rule: Agreement, solo: Solo, say: Words) -> Items:
    """What the team agreed, why, what the law decides, what was also heard. Right or wrong is not said."""
    parts = [(say("You chose"), option_text(say, card, solo.picked))] if solo.picked else []
    parts.append((say("We agreed"), rule.text))
    if rule.reason:
        parts.append((say("Why"), rule.reason))
    if rule.floor is not None:
        parts.append((floor_title(rule.floor.kind, say), card_text(say, card, "floor.text", rule.floor.text)))
    if rule.heard:
        parts.append((say("Also heard"), " · ".join(rule.heard)))
    inner = area.inset(34, 24)
    weights = [max(1.0, len(text) / 60) + 0.6 for _, text in parts]
    y, items = inner.y, (panel(area),)
    out: Items = items
    for (head, text), weight in zip(parts, weights, strict=True):
        h = inner.h * weight / sum(weights)
        out += (
            Text(Area(inner.x, y, inner.w, 34), head, LABEL, "bold", "muted", valign="middle", lines=1, least=20),
            Text(Area(inner.x, y + 36, inner.w, h - 44), text, 34, "medium", least=15, leading=1.12, group="agreed"),
        )
        y += h
    return out


SIZE, LEADING, BETWEEN = 30, 1.08, 16
CODE = 100  # of the width, for the chapter
Rules = tuple[Agreement, ...]


def end(model: ViewModel, rules: Rules, say: Words, page: Page) -> Scene:
    """All rules of the team, whom to call, and on the last page the page to sign."""
    area = Area(MARGIN, 190, page.width - 2 * MARGIN, 560)
    inner = area.inset(36, 24)
    every = agreed(model.year.last) if model.year else ()
    pages = paged(every, inner)
    at = min(max(0, model.view.solo.at - len(rules)), len(pages) - 1)
    told = say("Ask what is not clear; then sign for it.")
    last = at == len(pages) - 1
    items: Items = (
        *titled(page, say("This is what we agreed"), told),
        panel(area),
        *_rules(inner, pages[at]),
        *_call(Area(area.x, area.bottom + 20, area.w, 100), model, say),
        *(_last(model, rules, say, page) if last else _more(say, page)),
        *((Touch(Area(0, 0, 1, 1), "page-before", GoAlone(-1), ("left",), hidden=True),) if at else ()),
    )
    if not every:
        items += (Text(inner, say("Nothing was agreed yet."), 40, "medium", "muted", "center", "middle"),)
    name = f"newcomer-end-{at}" if at else "newcomer-end"
    return Scene(name, items, "warm", "leaflet" if last else "more", flourish=False)


def paged(rules: Rules, area: Area) -> tuple[Rules, ...]:
    """As many on a page as can be read from a chair; one that is longer than a page has one of its own."""
    pages: list[Rules] = [()]
    for rule in rules:
        if pages[-1] and _height((*pages[-1], rule), area) > area.h:
            pages.append(())
        pages[-1] += (rule,)
    return tuple(pages)


def _height(rules: Rules, area: Area) -> float:
    return sum(_tall(rule, area) for rule in rules)


def _tall(rule: Agreement, area: Area) -> float:
    return height_of(rule.text, SIZE, area.w - CODE, LEADING) + BETWEEN


def _rules(area: Area, rules: Rules) -> Items:
    """Each as high as its text; what there is to spare is spread over them."""
    spare = max(0.0, area.h - _height(rules, area)) / max(1, len(rules))
    share = min(1.0, area.h / max(1.0, _height(rules, area)))
    y = area.y
    out: Items = ()
    for rule in rules:
        h = _tall(rule, area) * share + min(spare, SIZE)
        row = Area(area.x, y, area.w, h - BETWEEN / 2)
        out += (
            Text(row.left_part(CODE - 10), rule.chapter, SIZE, "bold", "muted", valign="middle", lines=1, least=18),
            Text(
                row.right_part(row.w - CODE), rule.text, SIZE, "medium", valign="middle", least=15, leading=LEADING,
                group="rules",
            ),
        )  # fmt: skip
        y += h
    return out


def _call(area: Area, model: ViewModel, say: Words) -> Items:
    known = [f"{say(contact.who)}: {contact.number}" for contact in model.contacts if contact.confirmed_on][:3]
    told = " · ".join(known) or say("In doubt? Ask your mentor or the head teacher first.")
    return (Box(area, "settled_tint", 24), Text(area.inset(30, 8), told, 32, "semi", valign="middle", least=18))


def _more(say: Words, page: Page) -> Items:
    """Space goes on to the next page, as it did from card to card."""
    return bar(page, say, onward(say("More"), say, GoAlone(1), "more"), (), Hide())


def _last(model: ViewModel, rules: Rules, say: Words, page: Page) -> Items:
    solo = model.view.solo
    write = Button(
        say("Page to sign"), WriteLeaflet(), "leaflet", ("p",), "" if page.narrow else "P", "page", "primary"
    )
    key = () if solo.at > len(rules) else ("left",)  # on a later page it goes to the page before
    again = Button(say("Once more"), GoAlone(-solo.at), "again", key, "", "left")
    back = Button(say("Looking back"), Show("year"), "year", ("j",), "" if page.narrow else "J")
    return closed_by(page, say, (*((again,) if rules else ()), back, write))
