"""Commands about what was agreed, at the closing: amend it, merge two that say the same, name who does what."""

from __future__ import annotations

from game.core.cards import CardId
from game.core.commands.base import RuleCommand
from game.core.value import value


@value
class AmendAgreement(RuleCommand):
    """Change one field of what became of a card (see agreement_fields.py); `heard` and `objections` take a line each.

    Without a card (NO_CARD), owner or review of every numbered agreement.
    """

    card: CardId
    field: str
    text: str = ""


@value
class SetFirmness(RuleCommand):
    """How firm a numbered agreement is; `strength` is one of strength.py."""

    card: CardId
    strength: str


@value
class MergeAgreements(RuleCommand):
    """`into` stands for both from now on."""

    into: CardId
    gone: CardId


@value
class KeepBoth(RuleCommand):
    """Two agreements that look alike, or clash, stay as they are; nobody is asked again."""

    first: CardId
    second: CardId


@value
class NameRole(RuleCommand):
    """Who does this when the school is threatened; `role` is a key of roles.py, `text` a role, not a name."""

    role: str
    text: str = ""


@value
class DiscardOwn(RuleCommand):
    """The team's own card is not kept: from now on nothing shows it."""

    card: CardId


@value
class TakeBackOwn(RuleCommand):
    """The answer is taken back: it is asked again whether this card is kept."""

    card: CardId


@value
class OwnIsKept(RuleCommand):
    """The team's own card lies among the school's own now; nobody is asked again."""

    card: CardId


@value
class JudgeProposal(RuleCommand):
    """Say yes, later or no to a proposal, without a vote; with "" what was said is taken back.

    While its chapter is on the wall the team says so; at the closing and after it who leads does, alone.
    """

    proposal: str
    judgement: str = ""


@value
class MoveProtocol(RuleCommand):
    """Submit the protocol, write down that it is adopted, withdraw it: `state` is the state that it comes to.

    `on` is the day of that, `holds_from` the first day that it holds: typed days. `parts` are council parts with commas
    between them; `consents` the day of each, as "whole=2026-12-15,staff=2026-12-16"; `text` says why it is withdrawn.
    """

    state: str
    on: str = ""
    parts: str = ""
    consents: str = ""
    holds_from: str = ""
    text: str = ""


@value
class LookBack(RuleCommand):
    """Six weeks on the team looks at whether it works; `on` is today, as an ISO date."""

    on: str


@value
class MoveBack(RuleCommand):
    """The last step of the protocol is taken back on this day; `text` says why, and it is kept."""

    on: str
    text: str = ""
