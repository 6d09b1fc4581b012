"""From a session to a document. The one place where the parts of the protocol come together."""

from __future__ import annotations

from game.core.cards import CHAPTERS
from game.core.choosing import evening
from game.core.contacts import Contact
from game.core.days import day_of
from game.core.look_back import look_back_day, year_day
from game.core.session import Session
from game.documents import fixed
from game.documents.account import account, counts, credits_of, played
from game.documents.chapters import chapters, content_notes, not_needed, of_team, parked, questions
from game.documents.life import since_draft, state_of
from game.documents.model import EMPTY_CONTEXT, Chapter, Context, Document, Rule, State
from game.documents.sanitize import clean
from game.fixed_texts.proposals import proposals
from game.i18n.words import Words
from game.texts.floors import law_heading

REPORTING = "H9"
FEWEST_LINES, MOST_LINES = 12, 60
"""How many lines a signing sheet has at least and at most; a larger school copies it."""


def compose(session: Session, say: Words, context: Context = EMPTY_CONTEXT) -> Document:
    """The protocol of this session as it stands now. Unconfirmed contacts stay out."""
    date = say.date(day_of(session.at)) or "…"
    model = proposals(say)  # one look at the folder of own texts
    made, team = chapters(session, say, context, model), of_team(session, say, model, context.wordings)
    state = state_of(session, date, say)
    confirmed = tuple(one for one in context.contacts if one.confirmed_on and one.number)
    return Document(
        language=say.language,
        state=state,
        title=say("Protocol for online contact between staff and pupils"),
        school=clean(session.setup.school) or clean(context.school.name) or say("Our school"),
        date=date,
        at=day_of(session.at),
        version=context.version,
        logo=context.school.logo,
        guide=(*_guide(state, say), *(fixed.other_schools(say) if _of_sets(made) else ())),
        chapters=made,
        parked=parked(session, say),
        not_needed=not_needed(session, say),
        law=fixed.duties(say),
        advice=fixed.duties(say, advice=True),
        council=fixed.council(say),
        contacts=tuple(_contact(one, say) for one in confirmed),
        ladder=fixed.ladder(say),
        ladder_notes=fixed.ladder_notes(_reporting(made, say), say),
        complaints=fixed.complaints(say),
        testing=fixed.testing(_reporting(made, say), say),
        threats=fixed.threats(session, say),
        threat_notes=fixed.threat_notes(say),
        account=account(session, say),
        played=played(session, (*_in_chapters(made), *team), say),
        counts=counts(session, say),
        signing=fixed.signing(say),
        declaration=fixed.declaration(say),
        notes=(*credits_of(session, say), *fixed.notes(context.version, day_of(context.now or session.at), say)),
        numbers=tuple((one.key, clean(one.number)) for one in confirmed),
        colleagues=min(max(session.present, FEWEST_LINES), MOST_LINES),
        session=session.id,
        begun=session.at,
        written=context.now or session.at,
        among_staff=team,
        questions=questions(session, say),
        evening=evening(session),
        look_back=look_back_day(session),
        year=year_day(session),
        forewarned=content_notes(session, say),
        since_draft=since_draft(session, {rule.key: rule.number for rule in (*_in_chapters(made), *team)}, say),
    )


def _in_chapters(made: tuple[Chapter, ...]) -> tuple[Rule, ...]:
    return tuple(rule for chapter in made for rule in chapter.rules)


def _guide(state: State, say: Words) -> tuple[str, ...]:
    return fixed.guide(state.id, say, **{"from": state.holds_from, "on": state.on})


def _of_sets(made: tuple[Chapter, ...]) -> bool:
    """Whether a set brought chapters along: then the school may be another than those that the fixed texts are for."""
    return any(chapter.code not in CHAPTERS for chapter in made)


def _reporting(made: tuple[Chapter, ...], say: Words) -> str:
    """Where the duty to report stands: its chapter, or the section on the law where that is not in use."""
    found = (chapter.code for chapter in made if chapter.like == REPORTING)
    return next(found, "") or law_heading(say)


def _contact(contact: Contact, say: Words) -> tuple[str, str, str, str]:
    checked = say("confirmed {date}", date=say.date(contact.confirmed_on))
    return clean(say(contact.who)), clean(say(contact.purpose)), clean(contact.number), checked
