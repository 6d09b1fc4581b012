"""What the firewall of Windows would do with phones, read from a registry that is made up here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from game.core.firewall import NetworkKind, Verdict, verdict_of
from game.system.firewall_here import firewall_here
from game.system.windows_firewall import GROUP, LOCAL, MANAGED, Computer, firewall_facts
from game.system.windows_firewall_rules import Listener, rule_of

PROGRAM = r"C:\Users\juf\Desktop\Open Kaart\Open Kaart.exe"
ENVIRON = {"USERPROFILE": r"C:\Users\juf", "ProgramFiles": r"C:\Program Files"}
LISTENER = Listener((PROGRAM, r"\\server\juf\Desktop\Open Kaart\Open Kaart.exe"), 8765, ENVIRON)
DOMAIN, PRIVATE, PUBLIC = 1, 2, 4
ON: dict[str, object] = {"EnableFirewall": 1, "DisableNotifications": 0, "DoNotAllowExceptions": 0}
ALLOW = f"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|App={PROGRAM}|Name=Open Kaart|"
BLOCK = ALLOW.replace("Allow", "Block")
Keys = dict[str, dict[str, object]]


class MadeUp:
    """A registry; `locked` keys may not be read."""

    def __init__(self, keys: Keys, locked: str = "") -> None:
        self.keys, self.locked = keys, locked

    def values(self, key: str) -> Mapping[str, object]:
        if key == self.locked:
            raise PermissionError(key)
        return self.keys.get(key, {})


def usual(*rules: object) -> Keys:
    """As Windows is set of itself, with these rules."""
    profiles = {rf"{LOCAL}\{name}Profile": dict(ON) for name in ("Domain", "Standard", "Public")}
    return {**profiles, rf"{LOCAL}\FirewallRules": {str(n): rule for n, rule in enumerate(rules)}}


def verdict(keys: Keys, networks: int = PRIVATE, may_answer: bool | None = False, locked: str = "") -> Verdict:
    return verdict_of(firewall_facts(MadeUp(keys, locked), Computer(LISTENER, networks, may_answer)))


@pytest.mark.parametrize(
    ("rules", "networks", "may_answer", "expected"),
    [
        pytest.param([], PRIVATE, True, Verdict.ASKS, id="nobody decided, and this user may"),
        pytest.param([], PRIVATE, False, Verdict.NEEDS_ADMIN, id="nobody decided, and this user may not"),
        pytest.param([], PRIVATE, None, Verdict.UNKNOWN, id="nobody knows whether this user may"),
        pytest.param([ALLOW], PRIVATE, False, Verdict.OPEN, id="allowed"),
        pytest.param([ALLOW], PUBLIC, False, Verdict.PUBLIC, id="allowed, on a public network"),
        pytest.param([ALLOW], 0, False, Verdict.OPEN, id="allowed on all, so the network does not matter"),
        pytest.param([ALLOW], PRIVATE | PUBLIC, False, Verdict.OPEN, id="on two at once, and one is public"),
        pytest.param([ALLOW + "Profile=Private|"], PUBLIC, False, Verdict.NEEDS_ADMIN, id="allowed elsewhere"),
        pytest.param([ALLOW + "Profile=Private|"], 0, False, Verdict.UNKNOWN, id="allowed here, or elsewhere"),
        pytest.param([ALLOW + "Profile=Private|"], PRIVATE | PUBLIC, False, Verdict.UNKNOWN, id="on one of two"),
        pytest.param([ALLOW + "Profile=Domain|Profile=Public|"], PUBLIC, False, Verdict.PUBLIC, id="a list"),
        pytest.param([BLOCK], PRIVATE, True, Verdict.BLOCKED, id="blocked"),
        pytest.param([ALLOW, BLOCK], PRIVATE, True, Verdict.BLOCKED, id="blocking goes first"),
        pytest.param([BLOCK, ALLOW], PRIVATE, True, Verdict.BLOCKED, id="blocking goes first, in any order"),
        pytest.param([ALLOW, BLOCK + "Profile=Public|"], PRIVATE, True, Verdict.OPEN, id="blocked elsewhere"),
        pytest.param([BLOCK + "Profile=Public|"], 0, False, Verdict.NEEDS_ADMIN, id="out on each, by two reasons"),
        pytest.param([ALLOW + "LUAuth=D:(A;;CC;;;S-1-5)|"], PRIVATE, False, Verdict.UNKNOWN, id="for some user"),
        pytest.param([ALLOW, BLOCK + "IFType=Wireless|"], PRIVATE, False, Verdict.UNKNOWN, id="blocked on some wire"),
        pytest.param([7, None, b"x", ALLOW], PRIVATE, False, Verdict.OPEN, id="values that are no text"),
    ],
)
def test_rules_lead_to_one_verdict(
    rules: list[object], networks: int, may_answer: bool | None, expected: Verdict
) -> None:
    """Where Windows is set as it comes."""
    assert verdict(usual(*rules), networks, may_answer) is expected


@pytest.mark.parametrize(
    ("store", "profile", "settings", "rules", "expected"),
    [
        pytest.param(LOCAL, "Standard", {"EnableFirewall": 0}, [], Verdict.OPEN, id="off"),
        pytest.param(LOCAL, "Standard", {"enablefirewall": 0}, [BLOCK], Verdict.OPEN, id="off, whatever a rule says"),
        pytest.param(GROUP, "Standard", {"EnableFirewall": 0}, [], Verdict.OPEN, id="off by policy"),
        pytest.param(GROUP, "Private", {"DoNotAllowExceptions": 1}, [ALLOW], Verdict.BLOCKED, id="shut by policy"),
        pytest.param(MANAGED, "Standard", {"DoNotAllowExceptions": "1"}, [ALLOW], Verdict.BLOCKED, id="shut, as text"),
        pytest.param(GROUP, "Private", {"DisableNotifications": 1}, [], Verdict.BLOCKED, id="nothing is asked"),
        pytest.param(GROUP, "Private", {"DisableNotifications": 1}, [ALLOW], Verdict.OPEN, id="nor needs to be"),
        pytest.param(GROUP, "Private", {"AllowLocalPolicyMerge": 0}, [ALLOW], Verdict.BLOCKED, id="own rules only"),
        pytest.param(LOCAL, "Standard", {"DefaultInboundAction": 0}, [], Verdict.OPEN, id="all comes in"),
        pytest.param(LOCAL, "Standard", {"DefaultInboundAction": 0}, [BLOCK], Verdict.BLOCKED, id="all but us"),
        pytest.param(GROUP, "Public", {"EnableFirewall": 0}, [], Verdict.NEEDS_ADMIN, id="another kind of network"),
        pytest.param(LOCAL, "Standard", {"EnableFirewall": "?"}, [], Verdict.NEEDS_ADMIN, id="no number"),
        pytest.param(LOCAL, "Standard", {"EnableFirewall": b"\0"}, [], Verdict.NEEDS_ADMIN, id="bytes"),
    ],
)
def test_settings_of_this_computer_and_of_the_school(
    store: str, profile: str, settings: dict[str, object], rules: list[object], expected: Verdict
) -> None:
    """What the school sets goes first; each kind of network has its own."""
    keys = usual(*rules)
    keys.setdefault(rf"{store}\{profile}Profile", {}).update(settings)
    if any(name.casefold() == "enablefirewall" for name in settings):  # a name counts in any case
        keys[rf"{store}\{profile}Profile"] = {**settings, "DisableNotifications": 0}
    assert verdict(keys) is expected


@pytest.mark.parametrize("store", [MANAGED, GROUP])
def test_a_rule_of_the_school_counts_where_no_other_does(store: str) -> None:
    """Allowed by the school; and what the school blocks, nobody allows."""
    keys = usual() | {rf"{GROUP}\PrivateProfile": {"AllowLocalPolicyMerge": 0}, rf"{store}\FirewallRules": {"1": ALLOW}}
    assert verdict(keys) is Verdict.OPEN
    assert verdict(usual(ALLOW) | {rf"{store}\FirewallRules": {"1": BLOCK}}, may_answer=True) is Verdict.BLOCKED


def test_what_cannot_be_read_is_unknown() -> None:
    """An empty registry, one that refuses half of it, and one that lacks the kind of network we are on."""
    assert verdict({}) is Verdict.UNKNOWN
    for locked in usual():
        assert verdict(usual(ALLOW), locked=locked) is Verdict.UNKNOWN
    lacking = usual(ALLOW)
    del lacking[rf"{LOCAL}\StandardProfile"]
    assert verdict(lacking, PRIVATE) is Verdict.UNKNOWN and verdict(lacking, DOMAIN) is Verdict.OPEN


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(("App=" + PROGRAM, "App=" + PROGRAM.upper()), id="another case"),
        pytest.param((r"C:\Users\juf", "%UserProfile%"), id="a folder by its name"),
        pytest.param((r"C:\Users\juf\Desktop", r"\\server\juf\Desktop"), id="where the drive leads to"),
        pytest.param((r"\Desktop\Open", r"\Desktop\.\x\..\Open"), id="a path that turns"),
        pytest.param(("App=" + PROGRAM + "|", ""), id="every program"),
        pytest.param(("Protocol=6|", ""), id="every protocol"),
        pytest.param(("Name=", "LPort=80|LPort=8765|Name="), id="our port among others"),
        pytest.param(("Name=", "LPort2_10=8000-9000|Name="), id="our port in a range"),
        pytest.param(("Name=", "RA4=LocalSubnet|RA6=LocalSubnet|Name="), id="whoever is near"),
        pytest.param(("Name=", "RA42=LocalSubnet|RA62=LocalSubnet|Name="), id="whoever is near, newly written"),
        pytest.param(("Action=Allow|Active=TRUE", "action=allow|active=true"), id="small letters"),
        pytest.param(("v2.31", "v2.0"), id="an old version"),
    ],
)
def test_a_rule_that_is_about_us(changed: tuple[str, str]) -> None:
    """However it is written."""
    text = ALLOW.replace(*changed)
    rule = rule_of(text, LISTENER)
    assert text != ALLOW and rule is not None and rule.allows and rule.certain


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(("Open Kaart.exe", "Open Kaart 2.exe"), id="a like name"),
        pytest.param((r"\Desktop", r"\Downloads"), id="the same name elsewhere"),
        pytest.param((PROGRAM, "Open Kaart.exe"), id="a name without a folder"),
        pytest.param((r"C:\Users\juf", "%NOBODY%"), id="a folder that nobody knows"),
        pytest.param((PROGRAM, "System"), id="Windows itself"),
        pytest.param(("Active=TRUE", "Active=FALSE"), id="switched off"),
        pytest.param(("Dir=In", "Dir=Out"), id="outbound"),
        pytest.param(("Dir=In|", ""), id="no direction"),
        pytest.param(("Protocol=6", "Protocol=17"), id="UDP"),
        pytest.param(("Name=", "LPort=80|Name="), id="another port"),
        pytest.param(("Name=", "LPort2_10=8766-8767|Name="), id="a range beside ours"),
        pytest.param(("Name=", "LPort=RPC|Name="), id="a port of Windows"),
        pytest.param(("Name=", "LPort2_10=a-b|Name="), id="no port"),
        pytest.param(("Name=", "RA6=LocalSubnet|Name="), id="IPv6 only"),
        pytest.param(("Name=", "Svc=iphlpsvc|Name="), id="a service"),
        pytest.param(("Name=", "AppPkgId=S-1-15|Name="), id="an app of the store"),
        pytest.param(("Name=", "Profile=Moon|Name="), id="a network that does not exist"),
        pytest.param(("Action=Allow", "Action=Perhaps"), id="no action"),
        pytest.param(("v2.31|", ""), id="no version"),
        pytest.param((ALLOW, ""), id="empty"),
        pytest.param((ALLOW, "|||"), id="nothing in it"),
    ],
)
def test_a_rule_that_is_not(changed: tuple[str, str]) -> None:
    """About others, off, or broken."""
    text = ALLOW.replace(*changed)
    assert text != ALLOW and rule_of(text, LISTENER) is None


@pytest.mark.parametrize("more", ["RA4=10.0.0.1|", "IF={1}|", "Security=Authenticate|", "New=1|", "torn"])
def test_a_condition_that_nobody_can_judge_makes_a_rule_doubtful(more: str) -> None:
    """It is not left out, for it may hold."""
    rule = rule_of(ALLOW + more, LISTENER)
    assert rule is not None and not rule.certain
    bypass = rule_of(ALLOW.replace("Allow", "ByPass"), LISTENER)
    assert bypass is not None and bypass.allows and not bypass.certain


def test_networks_of_a_rule() -> None:
    """All where none is named; a policy says that it is one."""
    some = rule_of(ALLOW + "Profile=public|Profile=Domain|", LISTENER, policy=True)
    assert some is not None and some.networks == {NetworkKind.PUBLIC, NetworkKind.DOMAIN} and some.policy
    every = rule_of(ALLOW, LISTENER)
    assert every is not None and every.networks == set(NetworkKind) and not every.policy


def test_a_rule_for_another_port_is_about_whoever_listens_there() -> None:
    """The port is asked for, not known here."""
    text = ALLOW + "LPort=8766|"
    assert rule_of(text, LISTENER) is None and rule_of(text, replace(LISTENER, port=8766)) is not None


def test_asking_never_fails() -> None:
    """Whatever this system is."""
    assert isinstance(firewall_here(8765).verdict, Verdict)
