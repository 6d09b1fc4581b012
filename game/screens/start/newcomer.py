"""A new colleague plays the team's cards alone, and meets what the team agreed. Nothing of it is kept or counted."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import GoAlone, Hide, PickAlone
from game.core.review import Solo, rules_of
from game.core.session import Agreement, Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.frame import bar, onward
from game.screens.start.newcomer_end import end
from game.screens.start.settings import titled
from game.ui.scene import BODY, LABEL, Area, Page, Scene, Text, Touch
from game.ui.widgets import Button, Items, card_text, keycap, letter, option_text, panel, skin_for


def newcomer(model: ViewModel, say: Words, page: Page) -> Scene:
    """Situation, an own choice, then the rule of the team; at the end all rules and the page to sign."""
    session = model.year.last if model.year else Session()
    rules = rules_of(session)
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
    label = say("Next card") if solo.picked else say("Pass")
    more: tuple[Button, ...] = ()
    if solo.at:
        more = (Button(say("Card before"), GoAlone(-1), "before", ("left",), "", "left"),)
    return bar(page, say, onward(label, say, GoAlone(1), "next"), more, Hide())


def _situation(area: Area, card: Card, say: Words) -> Items:
    inner = area.inset(36, 30)
    text = card_text(say, card, "situation", card.situation)
    asked = card_text(say, card, "question", card.question) or say("What would you do?")
    return (
        panel(area),
        Text(inner._replace(h=inner.h * 0.68), text, 42, "semi", least=26, leading=1.24),
        Text(Area(inner.x, inner.y + inner.h * 0.72, inner.w, inner.h * 0.28), asked, 36, "medium", "muted", least=24),
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
        parts.append((say("Already settled"), card_text(say, card, "floor.text", rule.floor.text)))
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
