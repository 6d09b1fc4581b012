"""The tests under Wine: every file is in a chunk, who hung or died is known by name, and the table cannot grow old."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dev import campaign
from dev.lock import ROOT
from dev.windows import known, reporting, suite
from dev.windows.known import KNOWN, fits, out_of_date, reason
from dev.windows.suite import Chunk, blamed, broken, found, parts, read

A, B, C = "tests/a/test_a.py", "tests/b/test_b.py", "tests/c/test_c.py"
WHY = "Wine lacks it"


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "KNOWN", {f"{A}::test_one[* a]": WHY, f"{B}::test_two": WHY, f"{C}::*": WHY})


def notes(*lines: tuple[str, str]) -> str:
    return "".join(json.dumps([test, outcome, f"why {outcome}"]) + "\n" for test, outcome in lines)


def test_every_file_is_in_one_chunk() -> None:
    """Those that start programs come last."""
    files = list(found([]))
    chunks = list(parts(files, 7))
    assert [file for chunk in chunks for file in chunk] == files and max(map(len, chunks)) == 7
    assert sorted(files) == sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))
    slow = ["/e2e/" in file for file in files]
    assert slow == sorted(slow)


def test_places_that_are_named_and_no_others() -> None:
    """A folder, a file, or both at once."""
    here = Path(__file__).relative_to(ROOT).as_posix()
    assert list(found([here, "tests/windows"])).count(here) == 1
    assert all(file.startswith("tests/ui/") for file in found(["tests/ui"]))


@pytest.mark.parametrize(
    ("count", "most", "taken"), [(3, 5, [0, 1, 2]), (10, 4, [0, 2, 5, 7]), (1, 1, [0]), (0, 3, [])]
)
def test_a_sample_is_spread_over_all_cases(count: int, most: int, taken: list[int]) -> None:
    assert reporting.spread(list(range(count)), most) == taken


def test_a_failure_stays_one_whatever_comes_after_it() -> None:
    """A test that failed is cleared away without a fault; a line that was cut off counts for nothing."""
    told = notes((f"{A}::x", "began"), (f"{A}::x", "failed"), (f"{A}::x", "passed"), (f"{A}::y", "began"))
    assert read(told + '["tests/a') == ({f"{A}::x": ("failed", "why failed"), f"{A}::y": ("began", "why began")}, False)
    assert read(notes((f"{A}::x", "skipped"), ("", "over"))) == ({f"{A}::x": ("skipped", "why skipped")}, True)


@pytest.mark.parametrize(
    ("known", "guilty"),
    [
        ({f"{A}::x": "passed", f"{A}::y": "began"}, f"{A}::y"),
        ({f"{A}::x": "passed"}, B),  # it broke while it took in the next file
        ({}, A),
        ({f"{A}::x": "passed", f"{B}::x": "failed"}, B),  # it broke after the last one
    ],
)
def test_who_hung_is_known(known: Mapping[str, str], guilty: str) -> None:
    outcomes = {test: (outcome, "") for test, outcome in known.items()}
    after = blamed(outcomes, Chunk("1", (A, B)), "hangs", "why")
    assert broken(after) == [guilty] and after == outcomes | {guilty: ("hangs", "why")}


class Fake:
    """Runs chunks as if this test hung wherever it is not left out."""

    def __init__(self, guilty: str, alone: bool = True) -> None:
        self.guilty, self.alone, self.ran = guilty, alone, list[Chunk]()

    def run(self, chunk: Chunk) -> suite.Outcomes:
        self.ran.append(chunk)
        outcomes: suite.Outcomes = {}
        for test in (f"{file}::{name}" for file in chunk.files for name in ("x", "y")):
            if test in chunk.without:
                continue
            if test == self.guilty and (self.alone or len(chunk.files) > 1):
                return outcomes | {test: ("hangs", "")}
            outcomes[test] = ("passed", "")
        return outcomes


def test_what_lies_behind_a_test_that_hangs_runs_all_the_same() -> None:
    """Its file alone without it, those that had not begun alone; what was through does not run again."""
    fake: Any = Fake(f"{B}::x")
    outcomes = suite.whole(fake, Chunk("1", (A, B, C)))
    assert {test for test, (outcome, _) in outcomes.items() if outcome == "passed"} == {
        f"{file}::{name}" for file in (A, B, C) for name in ("x", "y")
    } - {f"{B}::x"}
    assert broken(outcomes) == [f"{B}::x"]
    assert [(chunk.files, chunk.without) for chunk in fake.ran[1:]] == [((B,), ()), ((B,), (f"{B}::x",)), ((C,), ())]


def test_who_hangs_in_company_only_is_not_blamed() -> None:
    fake: Any = Fake(f"{B}::x", alone=False)
    assert not broken(suite.whole(fake, Chunk("1", (A, B, C))))


@pytest.mark.usefixtures("table")
def test_a_pattern_names_tests_letter_by_letter() -> None:
    """A star is anything; a bracket, as every test with cases has, is a bracket."""
    assert reason(f"{A}::test_one[with a]") == WHY and reason(f"{C}::whatever") == WHY
    assert not reason(f"{A}::test_one[with b]") and not reason(f"{B}::test_two[a]")
    assert fits("a[b]?", "a[b]?") and not fits("ab", "a[b]")


@pytest.mark.usefixtures("table")
def test_an_entry_that_is_no_longer_true_is_told() -> None:
    """One that passes, one that is gone; of files that did not run only where all should have run."""
    failed = {f"{A}::test_one[x a]": True, f"{A}::test_one[y a]": False, f"{B}::test_two": False}
    assert out_of_date(failed, whole=False) == [f"{B}::test_two: passes"]
    assert out_of_date(failed, whole=True) == [f"{B}::test_two: passes", f"{C}::*: no such test"]


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("outcomes", "code", "line"),
    [
        ({f"{A}::test_one[x a]": "failed", f"{A}::z": "passed"}, 0, f"known: {A}::test_one[x a]: {WHY}"),
        ({f"{A}::test_one[x a]": "failed", f"{A}::z": "hangs"}, 1, f"FAILED: {A}::z: hangs: because"),
        ({f"{A}::test_one[x a]": "passed"}, 1, f"OUT OF DATE: {A}::test_one[* a]: passes"),
    ],
)
def test_the_end_tells_each_failure_in_a_line(
    outcomes: Mapping[str, str], code: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert suite.told({test: (what, "because") for test, what in outcomes.items()}, False, 1.0) == code
    assert line in capsys.readouterr().out.splitlines()


def test_each_entry_of_the_table_names_a_file_and_says_why() -> None:
    """In a sentence, and no entry hides another."""
    for pattern, why in KNOWN.items():
        assert (ROOT / pattern.partition("::")[0]).is_file() and "::" in pattern, pattern
        assert len(why) > 20, pattern
        assert [other for other in KNOWN if fits(pattern, other)] == [pattern]


def test_it_stands_in_the_list_of_campaigns(capsys: pytest.CaptureFixture[str]) -> None:
    assert campaign.main([]) == 0
    assert "windows-tests" in capsys.readouterr().out
