"""Whether the firewall of this computer lets phones in: what was read of it, and the one verdict that follows.

It never claims more than was read. Networks that differ, or a rule with a condition that nobody here can judge, make it
UNKNOWN; and whatever it says, another firewall or the network itself may say otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from game.core.value import Value, value


class NetworkKind(StrEnum):
    """As Windows sorts the networks it is on: the firewall is set for each kind by itself."""

    DOMAIN = "domain"
    PRIVATE = "private"
    PUBLIC = "public"


class Verdict(StrEnum):
    """What will probably become of the first phone."""

    UNKNOWN = "unknown"
    OPEN = "open"
    PUBLIC = "public"  # open, on a kind of network that often keeps devices apart
    ASKS = "asks"  # the firewall asks, and whoever sits here may answer
    NEEDS_ADMIN = "needs_admin"  # it lets in only what an administrator allows, and nobody has yet
    BLOCKED = "blocked"  # a rule or a setting keeps everybody out, and nothing is asked

    @property
    def keeps_out(self) -> bool:
        """Whether somebody else has to do something before a phone can come."""
        return self in (Verdict.NEEDS_ADMIN, Verdict.BLOCKED)


@value
class Firewall(Value):
    """What screens may know. `program` is the path that a rule has to name, "" if that is unknown."""

    verdict: Verdict = Verdict.UNKNOWN
    program: str = ""


NO_FIREWALL = Firewall()
"""Nothing is known of one."""


@value
class Guard(Value):
    """How the firewall is set for one kind of network; the defaults are those of Windows."""

    on: bool = True
    shut: bool = False  # nothing comes in, whatever a rule allows
    lets_in: bool = False  # what no rule is about comes in
    asks: bool = True  # a program that no rule is about is asked about
    local_rules: bool = True  # False where the school's policy lets only its own rules count


@value
class Rule(Value):
    """A rule about what we listen on. Not `certain`: it has a condition of which is not known whether it is met."""

    allows: bool
    networks: frozenset[NetworkKind] = frozenset(NetworkKind)
    certain: bool = True
    policy: bool = False  # of the school, not of this computer


@value
class FirewallFacts(Value):
    """What was read. `networks` are those that this computer is on, empty if that is unknown.

    `may_answer` tells whether this user may allow a program; None if that is unknown. A kind of network without a guard
    could not be read.
    """

    guards: Mapping[NetworkKind, Guard]
    rules: tuple[Rule, ...] = ()
    networks: frozenset[NetworkKind] = frozenset()
    may_answer: bool | None = None


def verdict_of(facts: FirewallFacts) -> Verdict:
    """One verdict for all networks that it may be about: by which of them phones come is not known."""
    networks = facts.networks or frozenset(NetworkKind)
    found = {_verdict_on(network, facts) for network in networks}
    if found == {Verdict.OPEN}:
        return Verdict.PUBLIC if networks == {NetworkKind.PUBLIC} else Verdict.OPEN
    if all(one.keeps_out for one in found):
        return Verdict.BLOCKED if found == {Verdict.BLOCKED} else Verdict.NEEDS_ADMIN
    return found.pop() if len(found) == 1 else Verdict.UNKNOWN


def _verdict_on(network: NetworkKind, facts: FirewallFacts) -> Verdict:
    guard = facts.guards.get(network)
    if guard is None:
        return Verdict.UNKNOWN
    if not guard.on:
        return Verdict.OPEN
    if guard.shut:
        return Verdict.BLOCKED
    rules = [one for one in facts.rules if network in one.networks and (one.policy or guard.local_rules)]
    return _by_rules(rules) or (Verdict.OPEN if guard.lets_in else _unasked(guard, facts.may_answer))


def _by_rules(rules: list[Rule]) -> Verdict | None:
    """Blocking goes before allowing; None where no rule is about us."""
    if blocks := [one for one in rules if not one.allows]:
        return Verdict.BLOCKED if any(one.certain for one in blocks) else Verdict.UNKNOWN
    if rules:
        return Verdict.OPEN if any(one.certain for one in rules) else Verdict.UNKNOWN
    return None


def _unasked(guard: Guard, may_answer: bool | None) -> Verdict:
    """Nobody has decided yet."""
    if not guard.asks or not guard.local_rules:
        return Verdict.BLOCKED
    if may_answer is None:
        return Verdict.UNKNOWN
    return Verdict.ASKS if may_answer else Verdict.NEEDS_ADMIN
