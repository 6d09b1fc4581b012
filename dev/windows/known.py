"""The tests that are known to fail under Wine, with a reason for each. It knows names alone.

What is not for Windows at all says so in the test itself; here stands what a real Windows would pass, as far as known.
"""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase

KNOWN: Mapping[str, str] = {
    "tests/e2e/test_e2e_window_kill.py::test_phones_are_served_before_anything_of_the_window_is_loaded": (
        "Wine on two shared cores loads the server in more than the three seconds that the window waits for it"
    ),
}
"""Names of tests, with * for anything, and what Wine lacks."""


def reason(test: str) -> str:
    """Why this test may fail; nothing for one that may not."""
    return next((why for pattern, why in KNOWN.items() if fits(test, pattern)), "")


def fits(test: str, pattern: str) -> bool:
    """Whether the pattern names this test; a bracket stands for itself."""
    return fnmatchcase(test, pattern.replace("[", "[[]"))


def out_of_date(failed: Mapping[str, bool], whole: bool) -> list[str]:
    """A line for each entry that names no test of this run that failed; one of another file only where all ran."""
    files = {test.partition("::")[0] for test in failed}
    lines = []
    for pattern in KNOWN:
        ran = [fails for test, fails in failed.items() if fits(test, pattern)]
        if not any(ran) and (whole or any(fits(pattern.partition("::")[0], file) for file in files)):
            lines.append(f"{pattern}: {'passes' if ran else 'no such test'}")
    return lines
