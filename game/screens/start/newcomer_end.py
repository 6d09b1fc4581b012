"""What a new colleague comes to after the cards: all rules of the team, in pages that can be read, and whom to call.

The pages follow upon the cards: the place of a new colleague goes on counting (see Solo).
"""

from __future__ import annotations

from game.core.commands import GoAlone, Hide, Show, WriteLeaflet
from game.core.session import Agreement
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.frame import bar, onward
from game.screens.start.settings import closed_by, titled
from game.ui.scene import MARGIN, Area, Box, Page, Scene, Text, Touch
from game.ui.widgets import Button, Items, height_of, panel

SIZE, LEADING, BETWEEN = 30, 1.08, 16
CODE = 100  # of the width, for the chapter
Rules = tuple[Agreement, ...]


def end(model: ViewModel, rules: Rules, say: Words, page: Page) -> Scene:
    """All rules of the team, whom to call, and on the last page the page to sign."""
    area = Area(MARGIN, 190, page.width - 2 * MARGIN, 560)
    inner = area.inset(36, 24)
    pages = paged(rules, inner)
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
    if not rules:
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
