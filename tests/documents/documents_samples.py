"""One small session with every status, for the tests of the protocol. It needs no cards and no files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.adoption import CouncilPart, ProtocolState, StateChange
from game.core.ballots import Consent, Round
from game.core.cards import CardId, OptionId, Sourced
from game.core.contacts import Contact
from game.core.session import Agreement, Session, Setup, Status
from game.core.strength import Strength
from game.documents.blocks import Block, Paper, Section
from game.documents.compose import compose
from game.documents.model import Context, Document
from game.i18n.words import ENGLISH

FIRST, SECOND = OptionId("never"), OptionId("work-account")
ROUNDS = (Round(((FIRST, 13), (SECOND, 9)), 24), Round(((FIRST, 19), (SECOND, 4)), 24))
SEEN = Sourced("The employee reports straight to the school board.", "Art. 4a Wpo", "2026-11-22", "S")
GENERAL = Sourced("Parents may withdraw consent at any time.", "AVG", "2026-11-22", "GK")

AGREED = Agreement(
    CardId("basis/a1-request"), "The request", "H3", Status.AGREED,
    text="We do not accept requests from pupils. We explain this in class.",
    reason="A child does not yet see what an adult shows.",
    rounds=ROUNDS, consent=Consent(24),
)  # fmt: skip
RESERVED = Agreement(
    CardId("basis/d1-tablet"), "The tablet is flat", "H5", Status.RESERVED,
    text="We take photos with a device of the school.",
    strength=Strength.SHOULD, floor=GENERAL, rounds=ROUNDS[:1], consent=Consent(20, 3, 1),
    objections=("There are too few tablets on sports day.",),
)  # fmt: skip
REPORTED = Agreement(
    CardId("basis/p3-between-us"), "Between us", "H9", Status.AGREED,
    text="We report a suspicion to the school board at once.", floor=SEEN, consent=Consent(24),
)  # fmt: skip
PARKED = Agreement(
    CardId("basis/e1-late"), "A message at 22.40", "H3", Status.PARKED,
    text="After 18.00 we do not answer messages.", consent=Consent(18, 2, 4),
    objections=("A camp has evenings too.",), returns_who="the working group", returns_when="the January meeting",
)  # fmt: skip
NOT_NEEDED = Agreement(CardId("basis/b3-staff-app"), "Laughing in the staff app", "H4", Status.NOT_NEEDED)

SESSION = Session(
    setup=Setup(school="De Wilg", people=24),
    id="s1",
    at="2026-11-12T13:30:00",
    agreements=(AGREED, PARKED, RESERVED, REPORTED, NOT_NEEDED),
)
CONTACTS = (
    Contact("emergency", "Police, emergency", "acute danger", "112", "2026-11-10"),
    Contact("unsure", "Some help line", "not checked by anybody", "0900-0000"),
    Contact("board", "School board, directly", "duty to report", "", "2026-11-10"),
)


STEPS = (
    StateChange(ProtocolState.SUBMITTED, on="2026-12-01", parts=(CouncilPart.WHOLE,)),
    StateChange(
        ProtocolState.ADOPTED, on="2026-12-15", parts=(CouncilPart.WHOLE,),
        consents=((CouncilPart.WHOLE, "2026-12-10"),), holds_from="2027-01-04",
    ),
    StateChange(ProtocolState.WITHDRAWN, on="2027-03-01", reason="the board made a new one"),
)  # fmt: skip
STATES = tuple(ProtocolState)


def in_state(state: ProtocolState, session: Session = SESSION) -> Session:
    """The session with all steps that lead to this state."""
    steps = STEPS[: STATES.index(state)]
    return replace(session, changes=steps, as_changed=(session,) * len(steps))


def adopted(session: Session = SESSION) -> Document:
    """The document of a protocol that is in force."""
    return document(in_state(ProtocolState.ADOPTED, session))


def document(session: Session = SESSION) -> Document:
    return compose(session, ENGLISH, Context(CONTACTS, "0.1.0"))


def paper_of(*blocks: Block, **more: Any) -> Paper:
    """A paper of one section with these blocks."""
    section = Section("Section", blocks)
    return Paper(
        "protocol", "Title", "De Wilg", "12 November 2026", "DRAFT – not adopted", "foot", "en", (section,), **more
    )
