"""For the gallery: what can be noticed at the closing, and what is set for what was agreed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.cards import CardId
from game.core.findings import Finding
from game.core.session import SETTLED, Agreement, Session, Status
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.documents.findings import findings_of
from game.i18n.words import Words

NamedModels = Iterator[tuple[str, ViewModel]]


def closings(model: ViewModel, say: Words) -> NamedModels:
    """Each kind of finding, nothing found, and the leaves of owners, sentences and roles."""
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
    yield "keep_card", replace(model, view=View(), unkept=model.session.deck[:1])


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


def _other_reasons(say: Words) -> tuple[str, ...]:
    return (say("Some of us want to be reachable during a camp."), say("It is hard to keep up in the evening"))


def _owned(session: Session, say: Words) -> Session:
    owners = (say("internal counsellor"), say("whole team"), "")
    agreements = tuple(
        replace(one, owner=owners[n % 3]) if one.status in SETTLED else one for n, one in enumerate(session.agreements)
    )
    return replace(session, agreements=agreements)
