"""For the gallery: what can be noticed at the closing, what is set for what was agreed, and former sessions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.adoption import CouncilPart, ProtocolState, StateChange
from game.core.ballots import Round
from game.core.cards import CardId, OptionId
from game.core.events import AgreementAmended, LookBackBegun, ProtocolMoved
from game.core.findings import Finding
from game.core.fold import evolve
from game.core.look_back import LOOK_BACK
from game.core.phases import Phase
from game.core.questions import OpenQuestion
from game.core.review import FormerSessions, Solo, rules_of
from game.core.session import SETTLED, Agreement, Session, Status, Timer, with_play
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.desk.adoption import AMEND, STATE
from game.documents.bundle import paper_name
from game.documents.findings import findings_of
from game.documents.life import wall_line
from game.i18n.words import Words
from game.texts.notices import KIT_MADE
from game.tools.gallery.hall import halls

NamedModels = Iterator[tuple[str, ViewModel]]


def closings(model: ViewModel, say: Words) -> NamedModels:
    """Each kind of finding, nothing found, the leaves of owners, sentences and roles, and a vote of all rooms."""
    noticed = _noticed(model.session, say)
    found = findings_of(noticed)
    for kind in dict.fromkeys(finding.kind for finding in found):
        at = next(n for n, finding in enumerate(found) if finding.kind == kind)
        yield f"found_{kind}", _over(model, noticed, found, View(overlay="findings", page=at))
    yield "found_nothing", _over(model, model.session, (), View(overlay="findings"))
    yield "found_some", _over(model, model.session, found[:3], View())
    named = replace(_owned(noticed, say), roles=(("police", say("head teacher")), ("speaks", say("head teacher"))))
    for n, leaf in enumerate(("owners", "heard", "roles")):
        yield f"agreed_{leaf}", _over(model, named, found, View(overlay="agreed", page=n))
    yield "agreed_nothing", _over(model, replace(model.session, agreements=()), (), View(overlay="agreed"))
    yield "came_up_none", _over(model, _nothing_asked(model.session), (), View(overlay="came_up"))
    yield "came_up", _over(model, _asked(model.session, say), (), View(overlay="came_up"))
    yield from _states(model, say)
    yield "keep_card", replace(model, view=View(), unkept=model.session.deck[:1])
    yield "texts_due", replace(model, texts_due=True)
    yield "texts_broken", replace(model, texts_broken=("law", "threats"))
    yield "contacts_due", replace(model, view=View(overlay="contacts"), texts_due=True)
    yield "contacts_kit", _with_kit(model, say)
    yield from halls(model, say)


def _with_kit(model: ViewModel, say: Words) -> ViewModel:
    """The facilitator's kit was written a moment ago."""
    place = f"documents/Open Kaart/{paper_name('kit', say)}.pdf"
    return replace(model, view=View(overlay="contacts"), kit=place, notice=KIT_MADE)


def _states(model: ViewModel, say: Words) -> NamedModels:
    """A protocol from its first draft to the day that it is withdrawn, and what can be done at each step."""
    today = "2027-02-03"
    parts = tuple(CouncilPart)
    submitted = StateChange(ProtocolState.SUBMITTED, "2026-12-05", parts)
    given = tuple((part, "2026-12-14") for part in parts)
    adopted = StateChange(ProtocolState.ADOPTED, "2026-12-17", parts, given, "2027-01-01")
    withdrawn = replace(adopted, state=ProtocolState.WITHDRAWN, on=today, reason=say("The schools go on as one."))
    back = replace(submitted, reason=say("The date was wrong."), back_on="2026-12-18")
    typed = (("part-whole", "yes"), ("part-staff", "yes"))
    session = replace(model.session, phase=Phase.PROTOCOL)
    for name, changes, step in (
        ("draft", (), ()),
        ("chosen", (), typed),
        ("submitted", (submitted,), (("part-whole", "14-12-2026"),)),
        ("adopted", (submitted, adopted), ()),
        ("withdrawn", (submitted, adopted, back, adopted, withdrawn), ()),
    ):
        made = session
        for change in changes:
            made = evolve(made, ProtocolMoved(change))
        if name == "adopted":
            yield from _look_backs(model, made)
            yield "state_protocol", _with_line(model, made, View(), say)
            key = next(one.key for one in made.agreements if one.status in SETTLED)
            amended = evolve(made, AgreementAmended(key, "text", say("That is how it went then.")))
            yield "state_amended", replace(_with_line(model, amended, View(overlay=STATE), say), today=today)
        yield f"state_{name}", replace(_with_line(model, made, View(overlay=STATE, step=step), say), today=today)


def _look_backs(model: ViewModel, session: Session) -> NamedModels:
    """Its five steps, and where an agreement is changed."""
    begun = evolve(session, LookBackBegun("2027-02-03", Timer(1060.0, 60.0)))
    for n, step in enumerate(LOOK_BACK):
        now = with_play(begun, talk_step=n, timer=Timer(1000.0 + step.seconds * 0.6, step.seconds))
        yield f"look_back_{step.name}", replace(_over(model, now, (), View()), now=1000.0)
    yield "amend", _over(model, session, (), View(overlay=AMEND))


def _with_line(model: ViewModel, session: Session, view: View, say: Words) -> ViewModel:
    return replace(_over(model, session, (), view), status=wall_line(session, say))


def _over(model: ViewModel, session: Session, found: tuple[Finding, ...], view: View) -> ViewModel:
    return replace(model, session=session, findings=found, view=view, undo_stays=bool(view.page))


def _noticed(session: Session, say: Words) -> Session:
    """The session with agreements that show everything which can be noticed."""
    texts = (
        say("After 18:00 we answer no messages from pupils. The next school day we come back to it."),
        say("We answer messages from pupils until 17:00, on school days."),
        say("We never put photos of pupils online."),
        say("We put photos of pupils online with consent of their parents."),
        say("We report worries to the head teacher on the same day."),
        say("We report our worries to the head teacher the same day."),
        say("We may keep our own telephone on in a meeting, without sound."),
        say("We speak with parents in an appropriate way, as soon as possible."),
    )
    made = tuple(
        Agreement(
            CardId(f"own/{n}"), say("A message at 22.40"), "H3", Status.AGREED, text=text, heard=_other_reasons(say)
        )
        for n, text in enumerate(texts)
    )
    reason = say("Last Tuesday that one pupil called Anna, on 06-12345678.")
    return replace(session, agreements=(*made[:-1], replace(made[-1], reason=reason)))


def _nothing_asked(session: Session) -> Session:
    return replace(session, setup=replace(session.setup, team=0), questions=())


def _asked(session: Session, say: Words) -> Session:
    """Six questions that nobody could answer, the newest without who and when; and how large the team is."""
    asked = (
        say("Who finds out what the participation council thinks?"),
        say("Which app does the after-school care use to send parents messages about their children?"),
        say("May trainees have a school account?"),
    )
    told = [OpenQuestion(one, say("head teacher"), say("next team meeting")) for one in asked] * 2
    setup = replace(session.setup, team=session.present + 5)
    return replace(session, setup=setup, questions=(*told, OpenQuestion(asked[0])))


def _other_reasons(say: Words) -> tuple[str, ...]:
    return (say("Some of us want to be reachable during a camp."), say("It is hard to keep up in the evening"))


def _owned(session: Session, say: Words) -> Session:
    owners = (say("learning support coordinator (SENCO)"), say("whole team"), "")
    agreements = tuple(
        replace(one, owner=owners[n % 3]) if one.status in SETTLED else one for n, one in enumerate(session.agreements)
    )
    return replace(session, agreements=agreements)


def years(model: ViewModel, say: Words) -> NamedModels:
    """From the closing of a rehearsal, as if it had been held twice."""
    last = replace(model.session, phase=Phase.PROTOCOL)
    then = say("That is how it went then.")
    shifted = tuple(_shifted(one, then) for one in last.agreements)
    before = replace(last, id="before", at="2025-11-12T12:00:00+00:00", agreements=shifted)
    welcome = replace(model, session=Session())
    for name, known in (
        ("two", FormerSessions(last, before, "2026-11-22")),
        ("due", FormerSessions(before, None, "2026-11-22")),
        ("none", None),
    ):
        yield f"year_{name}", replace(welcome, view=View(overlay="year"), year=known)
    first = rules_of(last)[0].card
    option = next(card for card in last.deck if card.id == first).options[0].id
    for name, solo in (("situation", Solo()), ("agreed", Solo(0, option)), ("end", Solo(99))):
        known = FormerSessions(last, before, "2026-11-22")
        yield f"newcomer_{name}", replace(welcome, view=View(overlay="newcomer", solo=solo), year=known)


def _shifted(one: Agreement, then: str) -> Agreement:
    """The same card a year earlier, with the votes elsewhere."""
    rounds = tuple(Round(_elsewhere(r.counts), r.present) for r in one.rounds)
    return replace(one, rounds=rounds, text=f"{one.text} {then}")


def _elsewhere(counts: tuple[tuple[OptionId, int], ...]) -> tuple[tuple[OptionId, int], ...]:
    """A third of the most for the least: it leads less."""
    numbers = [n for _, n in counts]
    most, least = numbers.index(max(numbers)), numbers.index(min(numbers))
    moved = numbers[most] // 3
    by = {most: -moved, least: moved} if most != least else {}
    return tuple((option, n + by.get(i, 0)) for i, (option, n) in enumerate(counts))


def as_before(model: ViewModel, say: Words) -> ViewModel:
    """The rule of last time beside the new one."""
    session = model.session
    card = session.card
    if card is None:
        return model
    text = say("After 18:00 we answer no messages from pupils. The next school day we come back to it.")
    return replace(
        model,
        session=replace(session, earlier=(Agreement(card.id, card.title, card.chapter, Status.AGREED, text=text),)),
    )
