"""Which proposals still stand beside what a session agreed, and which chapter is asked about next. It knows no texts.

An agreement takes the place of a proposal only where it says all of it: on an answer that the table names, in the words
of the card, and as firm. One that says otherwise takes its place as well, and the proposal stays visible beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from game.core.cards import LAW
from game.core.chapters import fixed_of, in_use
from game.core.drafting import Wording
from game.core.proposals import Answer, Judged, Judgement, Proposal
from game.core.session import SETTLED, Agreement, Session
from game.core.strength import Strength

SHORT_MINUTES, OF_SHORT = 45, ("H2", "H9", "H12")
"""In a meeting of so many minutes only these chapters are asked about, and the others are read at home."""


def hosts(session: Session, left_out: Collection[str] = ()) -> dict[str, str]:
    """Under which code the texts of each standard chapter stand in this protocol."""
    shown = in_use(session, left_out)
    found = ((fixed_of(code, shown, session.chapters), code) for code in shown)
    return {fixed: code for fixed, code in found if fixed}


def against(session: Session, proposal: Proposal) -> tuple[Agreement, ...]:
    """The agreements that say otherwise."""
    return tuple(one for one in session.agreements if is_against(one, proposal))


def is_against(agreed: Agreement, proposal: Proposal) -> bool:
    """Whether this one says otherwise. What is in the law is stated where it stands."""
    return proposal.kind != LAW and _is_on(agreed, proposal.against)


def replacing(session: Session, proposal: Proposal, *wordings: Wording) -> tuple[Agreement, ...]:
    """The agreements that say all of it. `wordings` give the rule of an answer in languages that a room may speak."""
    if proposal.kind == LAW:
        return ()
    return tuple(
        one
        for one in session.agreements
        if _is_on(one, proposal.replaced_by)
        and _as_firm(one.strength, proposal.strength)
        and _in_words_of_card(session, one, wordings)
    )


def stands(session: Session, proposal: Proposal, *wordings: Wording) -> bool:
    """Whether no agreement has taken its place; what is in the law stands always."""
    return not (against(session, proposal) or replacing(session, proposal, *wordings))


def askable(
    session: Session, proposals: Iterable[Proposal], left_out: Collection[str] = (), *wordings: Wording
) -> tuple[Proposal, ...]:
    """What a team can be asked about: what stands in a chapter that is used, and is not in the law."""
    used = hosts(session, left_out)
    return tuple(
        one for one in proposals if one.kind != LAW and one.chapter in used and stands(session, one, *wordings)
    )


def judged(session: Session, proposal: str) -> Judged | None:
    """What was said of it; None where nobody has."""
    return next((one for one in session.judged if one.proposal == proposal), None)


def undecided(session: Session, askable: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Of these, what nobody has said anything of."""
    return tuple(one for one in askable if judged(session, one.id) is None)


def chapters_to_ask(session: Session, askable: Sequence[Proposal]) -> tuple[str, ...]:
    """The standard chapters that the room is asked about, in order; those of which all is said are over."""
    short = session.setup.minutes <= SHORT_MINUTES
    found = dict.fromkeys(one.chapter for one in askable)
    return tuple(code for code in found if code in OF_SHORT or not short)


def next_to_ask(session: Session, askable: Sequence[Proposal], after: str = "") -> str:
    """The next chapter, behind this one, with a proposal that nobody has said anything of; "" where there is none.

    What a hall is asked about rules of many rooms comes from the closing, and goes back there.
    """
    if session.rooms and not after:
        return ""
    order = chapters_to_ask(session, askable)
    rest = order[order.index(after) + 1 :] if after in order else order
    open_ones = {one.chapter for one in undecided(session, askable)}
    return next((code for code in rest if code in open_ones), "")


def to_reopen(session: Session, askable: Sequence[Proposal]) -> str:
    """From the closing: the first chapter with something that nobody has said yes or no to; "" where there is none."""
    said = {one.proposal for one in session.judged if one.judgement is not Judgement.LATER}
    open_ones = {one.chapter for one in askable if one.id not in said}
    return next((code for code in chapters_to_ask(session, askable) if code in open_ones), "")


def _is_on(agreed: Agreement, answers: Sequence[Answer]) -> bool:
    """Whether it was settled on one of these answers."""
    return bool(answers) and agreed.status in SETTLED and Answer(agreed.card, agreed.option) in answers


def _as_firm(agreed: Strength, proposed: Strength) -> bool:
    firmest_first = tuple(Strength)
    return firmest_first.index(agreed) <= firmest_first.index(proposed)


def _in_words_of_card(session: Session, one: Agreement, wordings: Iterable[Wording]) -> bool:
    """The table knows what the words of the card say; what a team made of them it does not."""
    card = session.asked(one)
    option = next((option for option in card.options if option.id == one.option), None) if card else None
    if card is None or option is None:
        return False
    texts = chain([option.rule], (wording(card, option.id) for wording in wordings))
    return any(text.split() == one.text.split() for text in texts)
