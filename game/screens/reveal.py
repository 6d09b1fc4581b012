"""REVEAL in stages: turnout, how far apart, the bars of all rounds with their shift and an advice, then the background note."""

from __future__ import annotations

from game.core.cards import ABSTAIN, Card, Sourced
from game.core.commands import Advance, GoTo, Park
from game.core.moment import Moment
from game.core.session import Round, Session
from game.core.tally import Bar as Shown
from game.core.tally import advice, bars, covered, leading, shift
from game.core.view import REVEAL_STEPS, RevealMore
from game.scene import LABEL, REMINDER, SMALL, TOP, Area, Bar, Box, Icon, Page, Pips, Scene, Text
from game.screens.parts import (
    Button,
    Items,
    bar,
    card_text,
    corner,
    header,
    letter,
    onward,
    option_text,
    panel,
    skin_of,
)
from game.words import Words


def reveal(moment: Moment, say: Words, page: Page) -> Scene:
    session, stage = moment.session, moment.view.reveal
    card = session.card
    assert card is not None
    left, right = page.column(0, 4), page.column(4, 8)
    body: Items
    if stage == 0:
        body = _turnout_large(page.area, session, say)
    elif stage == 1:
        body = _spread(page.area, session, card, say)
    else:
        body = (*_left(left, session, card, stage, say), *_bars(right, session, card, say))
    items: Items = (*header(page, say, session), *corner(page, say), *body, *_controls(moment, card, page, say))
    sober = skin_of(session)
    return Scene(f"reveal-{stage}", items, sober, "forward", flourish=sober == "warm" and stage == 2)


def _controls(moment: Moment, card: Card, page: Page, say: Words) -> Items:
    cap = "" if page.narrow else "{}"
    middle = (
        Button(say("Talk on"), GoTo("talk"), "talk-on", ("g",), cap.format("G"), "bubble"),
        Button(say("Vote again"), GoTo("second_vote"), "vote-again", ("n",), cap.format("N"), "undo", weight=1.1),
        Button(say("Park"), Park(), "park", ("p",), cap.format("P"), "park", weight=0.9),
    )
    steps = REVEAL_STEPS if card.background else REVEAL_STEPS - 1
    if moment.view.reveal < steps - 1:
        names = (say("How far apart?"), say("The outcome"), say("What is known"))
        forward = onward(names[moment.view.reveal], say, RevealMore())
        return bar(page, say, forward, middle if moment.view.reveal >= 2 else (), forward_w=400)
    return bar(page, say, onward(say("Write the rule"), say, Advance()), middle, forward_w=400)


# ------------------------------------------------------------------------------------------------------- turnout


def _turnout_large(area: Area, session: Session, say: Words) -> Items:
    items: Items = (panel(area),)
    rounds = session.play.rounds
    head = Area(area.x + 60, area.y + 40, area.w - 120, 90)
    items += (Text(head, say("Everybody had a say in private."), 60, "display", valign="middle", lines=1),)
    body = Area(area.x + 60, area.y + 160, area.w - 120, area.h - 210)
    for n, (row, counted) in enumerate(zip(body.rows(max(2, len(rounds)), 20), rounds, strict=False), 1):
        items += _turnout_row(row, n, counted, say)
    return items


def _turnout_row(row: Area, n: int, counted: Round, say: Words) -> Items:
    told = say("{cast} of {present} voted", cast=counted.cast, present=counted.present)
    abstained = counted.of(ABSTAIN)
    if abstained:
        told += " · " + say.plural("{n} without an opinion", "{n} without an opinion", abstained)
    h = min(row.h, 210.0)
    return (
        Text(Area(row.x, row.y, row.w * 0.3, 60), say("Round {n}", n=n), 46, "bold", valign="middle", lines=1),
        Text(
            Area(row.x + row.w * 0.3, row.y, row.w * 0.7, 60), told, 38, "medium", "muted", "right", "middle", lines=1
        ),
        Pips(Area(row.x, row.y + 78, row.w, h - 90), counted.present, counted.cast),
    )


# -------------------------------------------------------------------------------------------------------- spread


def spread_words(card: Card, rounds: tuple[Round, ...], say: Words) -> str:
    """How far apart the room is, in a sentence that gives no standpoint away."""
    kind = advice(card, rounds)
    words = {
        "none": say("Nobody chose a standpoint in this round."),
        "few": say("Fewer than half of the room chose a standpoint."),
        "clear": say("You are close together."),
        "carried": say("Most of you look the same way."),
        "split": say("You are far apart."),
    }
    return words[kind]


def _spread(area: Area, session: Session, card: Card, say: Words) -> Items:
    rounds = session.play.rounds
    moved = shift(rounds)
    head = Area(area.x + 60, area.y + 60, area.w - 120, 120)
    note = say.plural("{n} person at least changed their mind.", "{n} people at least changed their minds.", moved)
    if len(rounds) < 2:
        note = say("One round was held.")
    elif moved == 0:
        note = say("Between the rounds the spread stayed the same.")
    items: Items = (
        panel(area),
        Text(head, spread_words(card, rounds, say), 72, "display", valign="middle", lines=1),
        Text(
            Area(head.x, head.bottom + 16, head.w, 70),
            note if not _small(card, session) else "",
            42,
            "medium",
            "muted",
            valign="middle",
        ),
    )
    if covered(card, rounds, session.present):
        return items
    strip = Area(head.x, head.bottom + 130, head.w, 120)
    return items + _strip(strip, rounds[-1], card) + _strip_note(Area(strip.x, strip.bottom + 24, strip.w, 90), say)


def _small(card: Card, session: Session) -> bool:
    """Whether figures of this card are partly covered, so that a shift could give somebody away."""
    return bool(covered(card, session.play.rounds, session.present))


def _strip(area: Area, counted: Round, card: Card) -> Items:
    """The shares from large to small, without letters or colours: the shape of the room."""
    counts = sorted((counted.of(option.id) for option in card.options), reverse=True)
    total = max(1, sum(counts))
    x, items = area.x, []
    for i, count in enumerate(count for count in counts if count):
        w = area.w * count / total
        items.append(
            Box(Area(x, area.y, max(4.0, w - 8), area.h), "ink" if i == 0 else "muted" if i == 1 else "field", 18)
        )
        x += w
    return tuple(items)


def _strip_note(area: Area, say: Words) -> Items:
    text = say("Each block is a standpoint, from the largest to the smallest. Which one is which comes next.")
    return (Text(area, text, 34, "medium", "muted", leading=1.25),)


# ---------------------------------------------------------------------------------------------------------- bars


def _bars(area: Area, session: Session, card: Card, say: Words) -> Items:
    rounds = session.play.rounds
    hidden = covered(card, rounds, session.present)
    shown = [bars(card, counted, hidden) for counted in rounds]
    lead = leading(card, rounds[-1])
    count = len(card.options)
    note_h = 56.0 if hidden else 0.0
    rows = Area(area.x, TOP + 50, area.w, area.h - 50 - note_h).rows(count, 16)
    items: Items = _legend(Area(area.x, TOP - 2, area.w, 40), len(rounds), say)
    for i, (row, option) in enumerate(zip(rows, card.options, strict=True)):
        h = min(row.h, 158.0)
        items += _option(row._replace(h=h), i, [s[i] for s in shown], card, session, option.id == lead, say)
    if hidden:
        items += _covered_note(Area(area.x, area.bottom - 48, area.w, 48), card, session, hidden, say)
    return items


def _legend(area: Area, rounds: int, say: Words) -> Items:
    items: Items = ()
    x = area.x
    for n in range(1, rounds + 1):
        last = n == rounds
        h = 22 if last else 14
        items += (
            Box(Area(x, area.y + 20 - h / 2, 44, h), "ink" if last else "field", h / 2),
            Text(
                Area(x + 56, area.y, 130, 40),
                say("round {n}", n=n),
                SMALL,
                "semi" if last else "medium",
                "ink" if last else "muted",
                valign="middle",
                lines=1,
            ),
        )
        x += 200
    return items


def _option(row: Area, i: int, shown: list[Shown], card: Card, session: Session, lead: bool, say: Words) -> Items:
    option = card.options[i]
    ground = Box(row, f"tint{i}", 28, f"option{i}", 4, "card") if lead else panel(row, 28)
    badge = Area(row.x + 24, row.y + row.h / 2 - 40, 80, 80)
    figures = Area(row.right - 250, row.y + 12, 222, row.h - 24)
    text_x = badge.right + 28
    text = Area(text_x, row.y + 8, figures.x - text_x - 16, row.h * 0.5)
    tracks = Area(text_x, row.y + row.h * 0.62, figures.x - text_x - 24, row.h * 0.32)
    return (
        ground,
        *letter(badge, i),
        Text(
            text,
            option_text(say, card, option.id),
            36,
            "semi",
            valign="middle",
            group="options",
            least=28,
            leading=1.06,
        ),
        *_tracks(tracks, i, shown),
        *_figures(figures, i, shown, session, option.id, lead, option.exportable, say),
    )


def _tracks(area: Area, i: int, shown: list[Shown]) -> Items:
    """Earlier rounds thin and pale, the last one thick."""
    earlier = shown[-3:-1]
    thin = 10.0
    items: Items = ()
    y = area.y
    for one in earlier:
        items += (
            Bar(Area(area.x, y, area.w, thin), round(one.share, 4), f"pale{i}", covered=one.count is None, still=True),
        )
        y += thin + 6
    thick = min(26.0, area.bottom - y)
    return (
        *items,
        Bar(Area(area.x, y, area.w, thick), round(shown[-1].share, 4), f"option{i}", covered=shown[-1].count is None),
    )


def _figures(
    area: Area, i: int, shown: list[Shown], session: Session, option: str, lead: bool, exportable: bool, say: Words
) -> Items:
    top, low = Area(area.x, area.y, area.w, area.h * 0.56), Area(area.x, area.y + area.h * 0.58, area.w, area.h * 0.42)
    last = shown[-1]
    items: Items = ()
    if last.count is None:
        items += (
            Icon(Area(low.x + 40, low.y + low.h / 2 - 16, 32, 32), "lock", "muted"),
            Text(
                Area(low.x + 80, low.y, low.w - 80, low.h),
                say("covered"),
                LABEL,
                "semi",
                "muted",
                "right",
                "middle",
                lines=1,
            ),
        )
    else:
        items += (
            Text(top, f"{last.percent}%", 54, "bold", f"option{i}" if lead else "ink", "right", "middle", lines=1),
            Text(low, _movement(shown), 30, "semi", "muted", "right", "middle", lines=1, least=20),
        )
    if not exportable:
        place = top if last.count is None else Area(area.x - 150, area.y, 180, top.h)
        items += (
            Icon(Area(place.x, place.y + place.h / 2 - 18, 36, 36), "scale", "floor"),
            Text(
                Area(place.x + 44, place.y, place.w - 44, place.h),
                say("no rule"),
                LABEL,
                "semi",
                "floor",
                "right" if place is top else "left",
                "middle",
                lines=1,
            ),
        )
    return items


def _movement(shown: list[Shown]) -> str:
    counts = [one.count for one in shown if one.count is not None]
    path = " → ".join(str(count) for count in counts)
    if len(counts) < 2 or counts[-1] == counts[0]:
        return path
    moved = counts[-1] - counts[0]
    return f"{path}   {'↑' if moved > 0 else '↓'} {abs(moved)}"


def _covered_note(area: Area, card: Card, session: Session, hidden: frozenset[str], say: Words) -> Items:
    letters = [card.letter(option.id) for option in card.options if option.id in hidden]
    total = sum(session.play.rounds[-1].of(option.id) for option in card.options if option.id in hidden)
    named = ", ".join(letters[:-1]) + (say(" and ") if len(letters) > 1 else "") + letters[-1] if letters else ""
    if len(letters) > 1:
        text = say("{letters} together: {n}. On a heavy card we do not show so few apart.", letters=named, n=total)
    else:
        text = say("On a heavy card we do not show small numbers.")
    return (
        Icon(Area(area.x + 4, area.y + 8, 32, 32), "lock", "muted"),
        Text(Area(area.x + 52, area.y, area.w - 52, area.h), text, LABEL, "medium", "muted", valign="middle", least=22),
    )


# ---------------------------------------------------------------------------------------------------- left column


def advice_words(card: Card, session: Session, say: Words) -> str:
    """The advice in a sentence: talk on, draft or park."""
    rounds = session.play.rounds
    kind = advice(card, rounds)
    if kind == "none":
        return say("Nobody chose a standpoint. Talk on, or park this card.")
    lead = leading(card, rounds[-1])
    letter_of = card.letter(lead)
    if not card.option(lead).exportable and kind != "few":
        return say("{letter} cannot become a rule. We draft from what is possible.", letter=letter_of)
    words = {
        "few": say("Too few votes to go by. Talk on, or ask again."),
        "clear": say("Nearly everybody chooses {letter}: write the rule.", letter=letter_of),
        "carried": say("Most choose {letter}: write the rule, and ask what the others need.", letter=letter_of),
        "split": say("You are divided. Talk on, or park it with a small group."),
    }
    return words[kind]


def _left(area: Area, session: Session, card: Card, stage: int, say: Words) -> Items:
    if stage >= 3 and card.background is not None:
        return _background(area, card, card.background, say)
    story = Area(area.x, TOP, area.w, 214)
    hint = Area(area.x, TOP + 238, area.w, 250)
    turnout = Area(area.x, TOP + 512, area.w, area.h - 512)
    return (*_story(story, card, say), *_advice(hint, card, session, say), *_turnout(turnout, session, say))


def _story(area: Area, card: Card, say: Words) -> Items:
    text = card_text(say, card, "situation", card.situation)
    return (panel(area), Text(area.inset(28, 18), text, REMINDER, "medium", valign="middle", least=21, leading=1.2))


def _advice(area: Area, card: Card, session: Session, say: Words) -> Items:
    inner = area.inset(34, 26)
    return (
        Box(area, "primary" if skin_of(session) == "sober" else "ink", 32),
        Text(inner._replace(h=34), say("Advice"), SMALL, "medium", "on_primary", valign="middle", lines=1),
        Text(
            Area(inner.x, inner.y + 42, inner.w, inner.h - 42),
            advice_words(card, session, say),
            38,
            "semi",
            "white",
            least=28,
            leading=1.24,
        ),
    )


def _turnout(area: Area, session: Session, say: Words) -> Items:
    items: Items = (panel(area),)
    rounds = session.play.rounds[-2:]
    first = len(session.play.rounds) - len(rounds) + 1
    for n, (row, counted) in enumerate(zip(area.inset(32, 18).rows(2, 8), rounds, strict=False), first):
        told = say("{cast} of {present} voted", cast=counted.cast, present=counted.present)
        items += (
            Text(
                Area(row.x, row.y, row.w * 0.4, 38),
                say("Round {n}", n=n),
                LABEL,
                "semi",
                valign="middle",
                lines=1,
                least=22,
            ),
            Text(
                Area(row.x + row.w * 0.4, row.y, row.w * 0.6, 38),
                told,
                LABEL,
                "medium",
                "muted",
                "right",
                "middle",
                lines=1,
                least=20,
            ),
            Pips(Area(row.x, row.y + 44, row.w, row.h - 46), counted.present, counted.cast),
        )
    return items


def _background(area: Area, card: Card, note: Sourced, say: Words) -> Items:
    inner = area.inset(34, 30)
    told = card_text(say, card, "background.text", note.text)
    source = card_text(say, card, "background.source", note.source)
    return (
        Box(area, "floor_tint", 32),
        Icon(Area(inner.x, inner.y, 48, 48), "eye", "floor"),
        Text(
            Area(inner.x + 64, inner.y, inner.w - 64, 48),
            say("What is known"),
            38,
            "bold",
            "floor",
            valign="middle",
            lines=1,
        ),
        Text(Area(inner.x, inner.y + 70, inner.w, inner.h - 70 - 190), told, 36, "semi", leading=1.26),
        Box(Area(inner.x, inner.bottom - 174, inner.w, 3), "floor", 1),
        Text(
            Area(inner.x, inner.bottom - 160, inner.w, 160),
            sourced(note, source, say),
            28,
            "medium",
            "floor",
            least=21,
            leading=1.2,
        ),
    )


def sourced(note: Sourced, source: str, say: Words) -> str:
    """Where a statement comes from, when it was checked, and how sure that is."""
    told = say("{source}, checked {date}", source=source, date=say.date(note.checked))
    if note.mark == "GK":
        told += ". " + say("General knowledge: check it yourselves.")
    return told
