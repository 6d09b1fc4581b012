"""The part of the desk page that leads: the wall, the next step, STOP, the people, and what they asked for."""

from __future__ import annotations

from game.desk.action import Action
from game.desk.model import Count, Desk
from game.i18n.words import Words
from game.server.desk.button_groups import among, grouped, without
from game.server.html import NOTHING, Html, joined, press, presses, sending, tag

STATUS = ("status",)


def wall(desk: Desk, mark: str, say: Words) -> Html:
    """What the room sees: in words, and as a picture that can be folded away."""
    head = tag("h2", say("On the wall now"))
    told = tag("p", tag("b", desk.step, aria_live="polite"), tag("span", desk.told, id="told"), id="step", cls="step")
    picture = tag("img", src=f"/desk/wall.png?w=480&m={mark}", alt=say("Picture of the wall"), width=480, height=270)
    fold = tag("details", tag("summary", say("Picture of the wall")), picture, open=True, id="picture")
    return tag("section", tag("div", head, told, cls="top"), fold, id="wall", cls="card wall")


def bar(desk: Desk, at: str, say: Words) -> Html:
    """The next step and STOP: on a phone they stay at the bottom edge."""
    onward, halt = NOTHING, NOTHING
    if desk.onward is not None:
        face = (tag("small", say("Next step")), tag("span", desk.onward.label))
        onward = tag("div", press(desk.onward, *face, at=at, cls="big"), id="onward", cls="onward")
    for stop in desk.stop[:1]:
        sign = STOP_SIGN if stop.name == "stop" else NOTHING
        halt = tag("div", press(stop, sign, tag("span", stop.label), cls="big"), id="halt")
    return tag("section", onward, halt, id="bar", cls="bar", aria_label=say("Next step and STOP"))


STOP_SIGN = Html(
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8z" fill="currentColor"/>'
    '<path d="M7 12h10" stroke="var(--card)" stroke-width="3" stroke-linecap="round"/></svg>'
)


def steps(desk: Desk, at: str, say: Words) -> Html:
    """Back, redo, park, jumps; blank wall and after-care."""
    status = grouped(among(desk.steps, STATUS), say, at)
    made = joined((presses(without(desk.steps, STATUS), at), status, presses(desk.stop[1:])))
    return tag("section", tag("h2", say("Other steps"), cls="vh"), made, id="steps") if made else NOTHING


def people(desk: Desk, say: Words) -> Html:
    """How many have voted and how many are present, with one fewer and one more."""
    voted = NOTHING
    if desk.voted is not None:
        voted = tag("div", tag("span", say("Voted")), tag("b", str(desk.voted), id="voted"), cls="figure")
    told = {"−": say("One fewer present"), "+": say("One more present")}
    turns = joined(press(a, _sign(a), told=told[_sign(a)], cls="sign") for a in desk.people)
    present = tag("div", tag("span", say("Present")), tag("b", str(desk.present), id="present"), turns, cls="figure")
    return tag("section", tag("h2", say("People"), cls="vh"), voted, present, id="people", cls="pair")


def _sign(action: Action) -> str:
    by = dict(action.arguments).get("by", action.label)
    return "−" if by.startswith(("-", "−")) else "+"


def counting(desk: Desk, say: Words) -> Html:
    """Rows that are counted by hand, and the ways to vote."""
    rows = joined(_row(count, say) for count in desk.counts)
    ways = presses(desk.ways)
    if not rows and not ways:
        return NOTHING
    table = tag("ul", rows, cls="rows") if rows else NOTHING
    way = joined((tag("h3", say("Way to vote")), ways)) if ways else NOTHING
    return tag("section", tag("h2", say("Voting")), table, way, id="counting", cls="card")


def _row(count: Count, say: Words) -> Html:
    covered = (
        tag("b", "•", aria_label=say("covered"), role="img") if count.value is None else tag("b", str(count.value))
    )
    letter = tag("i", count.letter, aria_hidden="true", cls=None if count.letter else "none")
    less = press(count.less, "−", told=f"{count.label}: −1", cls="sign")
    more = press(count.more, "+", told=f"{count.label}: +1", cls="sign")
    return tag("li", letter, tag("span", count.label), less, covered, more)


def requests(desk: Desk, say: Words) -> Html:
    """What phones ask for: a pause (never who), a seat, an objection to be heard."""
    phones = desk.phones
    pauses = _pauses(phones.stops, say) if phones.on or phones.stops else NOTHING
    return joined((pauses, _waiting(phones.waiting, phones.joined, desk.present, say), _objections(desk, say)))


def _pauses(stops: int, say: Words) -> Html:
    told = say("Somebody asks for a pause. You do not see who, and no reason is needed.")
    calm = say("Nobody asks for a pause now.")
    head = tag("div", tag("h2", say("Requests for a pause")), tag("b", str(stops), cls="number"), cls="top")
    seen = _simple("stops_seen", say("I have seen it")) if stops else NOTHING
    return tag(
        "section", head, tag("p", told if stops else calm), seen, id="pauses", cls="card alert" if stops else "card"
    )


def _waiting(waiting: int, joined_in: int, present: int, say: Words) -> Html:
    if not waiting:
        return NOTHING
    head = tag("h2", say.plural("{n} phone waits for a seat", "{n} phones wait for a seat", waiting))
    why = say("{phones} phones have a seat, {people} people are present.", phones=joined_in, people=present)
    let_in = _simple("let_in", say("Let the next one in"))
    return tag("section", head, tag("p", why), let_in, id="waiting", cls="card alert")


def _objections(desk: Desk, say: Words) -> Html:
    rows = joined(
        tag(
            "li",
            tag("blockquote", said.text),
            tag(
                "div",
                _simple("use_said", say("On the wall"), said.id),
                _simple("drop_said", say("Lay aside"), said.id),
                cls="row",
            ),
            id=f"said-{said.id}",
        )
        for said in desk.phones.said
    )
    head = tag("h2", say("Objections that wait for you"))
    return tag("section", head, tag("ul", rows, cls="plain"), id="said", cls="card alert") if rows else NOTHING


def _simple(do: str, label: str, key: str = "") -> Html:
    pairs = (("id", key),) if key else ()
    return sending(do, pairs, tag("button", label, type="submit", cls="plain"))


def note(desk: Desk, say: Words) -> Html:
    """What could not be done, and the alarm when somebody guesses PINs."""
    alarm = say("Somebody is guessing the PIN of this desk. You stay in; the PIN is locked for a while.")
    told = tag("p", alarm, cls="warn", id="alarm") if desk.phones.alarm else NOTHING
    return joined((told, tag("p", desk.notice, id="notice", cls="warn" if desk.notice else "vh", role="status")))
