"""What is said of the firewall before guests come: never more than is known, with a cure and with what always works."""

from __future__ import annotations

import re
from typing import assert_never

from game.core.firewall import Verdict
from game.i18n.words import Words

PORTS = range(8765, 8768)
"""The usual ports; whoever makes a rule allows them all, for one of them may be taken."""
LONGEST = 50
"""Letters of a path that an ICT person can take in at a glance, and that a wall has room for."""
_HOME = re.compile(r"^[A-Za-z]:\\Users\\[^\\]+", re.IGNORECASE)


def firewall_words(verdict: Verdict, say: Words) -> str:
    """What is probably so, and what helps."""
    match verdict:
        case Verdict.OPEN:
            return say("It probably lets phones in: nothing in Windows keeps them out.")
        case Verdict.PUBLIC:
            return say(
                "It probably lets phones in. But Windows calls this network public: "
                "such a network often keeps devices apart."
            )
        case Verdict.ASKS:
            return say(
                "Windows will probably ask once whether others may reach Open Kaart. Tick private and public "
                "networks, then press “Allow access”."
            )
        case Verdict.NEEDS_ADMIN:
            return say(
                "Phones probably cannot get in: only an administrator can allow it. Hands, keyboard and tables "
                "always work."
            )
        case Verdict.BLOCKED:
            return say(
                "Phones probably cannot get in: Windows blocks them, and only an administrator can change "
                "that. Hands, keyboard and tables always work."
            )
        case Verdict.UNKNOWN:
            return say(
                "Did Windows ask anything when you invited phones? It has to be allowed, for private and "
                "public networks."
            )
        case _:
            assert_never(verdict)


def program_words(path: str) -> str:
    """The program that a rule has to name, without the name of whoever sits here, and short enough for a wall."""
    told = _HOME.sub("%USERPROFILE%", path)
    parts = [part for part in told.split("\\") if part]
    shorter = [told, *("\\".join((parts[0], "…", *parts[-n:])) for n in (2, 1) if len(parts) > n + 1)]
    return next((one for one in shorter if len(one) <= LONGEST), shorter[-1])


def port_words(port: str) -> str:
    """The ports to allow, where phones come in by this one."""
    return f"{PORTS[0]}–{PORTS[-1]}" if port in map(str, PORTS) else port
