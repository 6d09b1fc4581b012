"""The part of the desk page beside the leading: texts to type, the card, what to ask and say, the time, the counts."""

from __future__ import annotations

from dataclasses import replace

from game.desk.action import Action
from game.desk.model import Desk, Segment
from game.i18n.words import Words
from game.server.desk.button_groups import ELSEWHERE, OF_CARDS, OF_PHONES, among, grouped, without
from game.server.html import NOTHING, Html, joined, press, tag, typing


def typed(desk: Desk, at: str, say: Words) -> Html:
    """Texts of this step, what a scribe proposes, and the choices that belong to it."""
    fields = joined(typing(entry, say) for entry in desk.entries if entry.name not in ("notes", "wifi"))
    choices = grouped(without(desk.choices, ELSEWHERE, OF_PHONES, OF_CARDS), say, at)
    if not (fields or choices or desk.proposal):
        return NOTHING
    return tag("section", tag("h2", say("This step")), proposal(desk, say), fields, choices, id="typed", cls="card")


def proposal(desk: Desk, say: Words) -> Html:
    if not desk.proposal:
        return NOTHING
    take = press(desk.accept) if desk.accept else NOTHING
    told = tag("p", say("The scribe proposes:"))
    return tag("div", told, tag("blockquote", desk.proposal), take, id="proposal", cls="proposal")


def card(desk: Desk, say: Words) -> Html:
    """The card with its question, its prompts to tick, its twist and the notes for who leads."""
    now = desk.card
    if now is None:
        return NOTHING
    head = tag("div", sign(now.code) if now.code else NOTHING, tag("h2", now.title), tag("span", now.place), cls="top")
    question = tag("p", now.question, cls="question") if now.question else NOTHING
    twist = tag("div", tag("h3", say("Twist")), tag("p", now.twist), id="twist") if now.twist else NOTHING
    notes = (
        tag("div", tag("h3", say("For whoever leads")), tag("p", now.notes), id="cardnotes") if now.notes else NOTHING
    )
    return tag("section", head, question, prompts(desk, say), twist, notes, id="card", cls="card")


def prompts(desk: Desk, say: Words) -> Html:
    rows = joined(
        tag(
            "li",
            press(
                _ticked(p.tick, p.ticked),
                tag("u", "✓" if p.ticked else "", aria_hidden="true"),
                tag("span", p.text),
                cls="tick",
            ),
        )
        for p in desk.prompts
    )
    return joined((tag("h3", say("Questions to ask")), tag("ul", rows, cls="plain"))) if rows else NOTHING


def _ticked(tick: Action, ticked: bool) -> Action:
    return replace(tick, kind="chosen" if ticked else "plain")


def hints(desk: Desk, say: Words) -> Html:
    """What the facilitator may do or say now; nobody else reads it."""
    advice = joined(tag("p", line) for line in desk.advice)
    saying = (
        joined((tag("h3", say("Say for instance")), tag("p", f"“{desk.saying}”", cls="saying")))
        if desk.saying
        else NOTHING
    )
    return (
        tag("section", tag("h2", say("For you")), advice, saying, id="hints", cls="card you")
        if advice or saying
        else NOTHING
    )


def plan(desk: Desk, at: str, say: Words) -> Html:
    """The whole session in time, where it is, what to do when it runs late, and the cards that can be played now."""
    cards = grouped(among(desk.choices, OF_CARDS), say, at)
    if not desk.plan.segments and not cards:
        return NOTHING
    ends = tag("span", say("ends at {time}", time=desk.plan.ends)) if desk.plan.ends else NOTHING
    head = tag(
        "div",
        tag("h2", say("Time plan")),
        tag("b", desk.plan.told, cls="late" if desk.plan.late > 0 else "good"),
        ends,
        cls="top",
    )
    parts = tag("ol", joined(_segment(part, say) for part in desk.plan.segments), cls="plan")
    take = press(desk.plan.accept) if desk.plan.accept else NOTHING
    advice = (
        tag("div", tag("p", desk.plan.proposal), take, id="late", cls="proposal") if desk.plan.proposal else NOTHING
    )
    more = tag("details", tag("summary", say("Cards still to come")), cards, id="cards") if cards else NOTHING
    return tag("section", head, _bar(desk), parts, advice, more, id="plan", cls="card")


def _segment(part: Segment, say: Words) -> Html:
    minutes = tag("small", say("{n} min", n=part.minutes))
    current = "step" if part.part == "now" else None
    return tag("li", tag("b", part.label), tag("span", part.title), minutes, cls=part.part, aria_current=current)


def _bar(desk: Desk) -> Html:
    """The plan as one bar; widths stand in the picture, since the page's policy takes no style of an element."""
    whole = sum(part.minutes for part in desk.plan.segments) or 1
    at, parts = 0, []
    for part in desk.plan.segments:
        wide = part.minutes * 1000 // whole
        parts.append(tag("rect", x=at, y=0, width=max(2, wide - 6), height=28, rx=8, cls=part.part))
        if part.part == "now":
            parts.append(tag("rect", x=at + int(wide * desk.plan.share), y=-6, width=6, height=40, cls="mark"))
        at += wide
    return Html(
        f'<svg class="time" viewBox="0 -6 1000 40" preserveAspectRatio="none" aria-hidden="true">{joined(parts)}</svg>'
    )


def spread(desk: Desk, say: Words) -> Html:
    """The counts, once the wall shows them or the facilitator peeks; and what a peek does."""
    if desk.spread is None and desk.peek is None:
        return NOTHING
    most = max((count for _, _, count in desk.spread or ()), default=0) or 1
    rows = joined(_share(letter, text, count, most) for letter, text, count in desk.spread or ())
    peek = press(desk.peek) if desk.peek else NOTHING
    told = tag("p", desk.peek_told, cls="k") if desk.peek_told else NOTHING
    return tag(
        "section",
        tag("h2", say("How the votes fell")),
        tag("ul", rows, cls="plain") if rows else NOTHING,
        told,
        peek,
        id="spread",
        cls="card",
    )


def _share(letter: str, text: str, count: int, most: int) -> Html:
    length = tag("svg", tag("rect", width=f"{count * 100 // most}%", height="100%"), cls="share", aria_hidden="true")
    row = tag("div", sign(letter), tag("span", text), tag("b", str(count)), cls="bars")
    return tag("li", row, length)


def sign(letter: str) -> Html:
    """The letter of a standpoint or the code of a card, as on the wall; what has none keeps its place."""
    return tag("i", letter, cls="code" if letter else "code none")
