"""A plugin of pytest in the Windows of `campaign windows-tests`: it notes down each test as it begins and as it ends.

Into a file, since what is printed there is lost when Python dies. The last test that began and did not end is the
guilty one. Of a test with very many cases an even sample runs: they go through the same code with another card or file.
"""

from __future__ import annotations

import json
import os
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")
NOTES = "OPEN_KAART_NOTES"
SAMPLE = "OPEN_KAART_SAMPLE"
LONGEST = 300


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """So many cases of each test, with the first one; 0 stands for all."""
    most = int(os.environ.get(SAMPLE, "0"))
    if most:
        items[:] = [item for _, group in groupby(items, _test) for item in spread(list(group), most)]


def _test(item: pytest.Item) -> str:
    return item.nodeid.partition("[")[0]


def spread(items: list[T], most: int) -> list[T]:
    """No more than so many of them, at even distances."""
    count = min(most, len(items))
    return [items[n * len(items) // count] for n in range(count)]


def pytest_runtest_logstart(nodeid: str) -> None:
    _note(nodeid, "began", "")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """What fails while it is set up or cleared away failed too."""
    if report.failed or (report.when == "call" and not report.skipped):
        _note(report.nodeid, report.outcome, _said(report))
    elif report.skipped:
        _note(report.nodeid, "skipped", _unless(report))


def pytest_collectreport(report: pytest.CollectReport) -> None:
    if report.failed:
        _note(report.nodeid, "failed", _said(report))


def pytest_sessionfinish() -> None:
    _note("", "over", "")


def _said(report: pytest.TestReport | pytest.CollectReport) -> str:
    """The line of a report that says why: the last one that pytest marks with E in the first column."""
    if not report.failed:
        return ""
    marked = [line for line in report.longreprtext.splitlines() if line.startswith("E ")]
    return " ".join(" ".join(marked[:3]).split())[:LONGEST] or report.longreprtext[-LONGEST:]


def _unless(report: pytest.TestReport) -> str:
    """Why it was skipped."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
    return reason.removeprefix("Skipped: ")


def _note(test: str, outcome: str, why: str) -> None:
    with Path(os.environ[NOTES]).open("a", encoding="utf-8") as notes:
        notes.write(json.dumps([test, outcome, why]) + "\n")
