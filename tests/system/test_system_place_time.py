"""The time of the place: a moment tells where it was; one that an older version kept in UTC is told as it was here."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from game.core.days import day_of, in_order, seconds_between
from game.system.place_time import day_here, here, placed

ROOT = Path(__file__).parents[2]
Zone = Callable[[str], None]
pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one zone for all programs")


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Zone]:
    """Puts this computer into another place."""

    def put(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


def seconds(utc: str) -> float:
    return datetime.fromisoformat(f"{utc}+00:00").timestamp()


AROUND_MIDNIGHT = [
    ("America/Curacao", "2026-11-23T22:30:00", "2026-11-23T18:30:00-04:00"),
    ("America/Curacao", "2026-11-24T02:30:00", "2026-11-23T22:30:00-04:00"),
    ("America/Curacao", "2026-11-24T04:00:00", "2026-11-24T00:00:00-04:00"),
    ("America/Curacao", "2027-01-01T03:59:59", "2026-12-31T23:59:59-04:00"),
    ("Pacific/Auckland", "2026-11-22T11:30:00", "2026-11-23T00:30:00+13:00"),
    ("Pacific/Auckland", "2026-07-22T11:30:00", "2026-07-22T23:30:00+12:00"),
    ("Europe/Amsterdam", "2026-11-23T22:59:59", "2026-11-23T23:59:59+01:00"),
    ("Europe/Amsterdam", "2026-11-23T23:00:00", "2026-11-24T00:00:00+01:00"),
    ("Europe/Amsterdam", "2026-06-23T22:00:00", "2026-06-24T00:00:00+02:00"),
    ("Europe/Amsterdam", "2026-10-25T00:30:00", "2026-10-25T02:30:00+02:00"),  # this hour comes twice
    ("Europe/Amsterdam", "2026-10-25T01:30:00", "2026-10-25T02:30:00+01:00"),
    ("Europe/Amsterdam", "2026-03-29T01:00:00", "2026-03-29T03:00:00+02:00"),  # an hour is left out
    ("Asia/Kathmandu", "2026-11-23T18:15:00", "2026-11-24T00:00:00+05:45"),
    ("Atlantic/Reykjavik", "2026-11-23T23:30:00", "2026-11-23T23:30:00Z"),
]


@pytest.mark.parametrize(("place", "utc", "told"), AROUND_MIDNIGHT)
def test_a_moment_is_kept_in_the_time_of_the_place(zone: Zone, place: str, utc: str, told: str) -> None:
    """Also around midnight, and where the clock is put forward or back; and an old file says the same."""
    zone(place)
    assert here(seconds(utc)) == placed(f"{utc}+00:00") == told
    assert day_of(told) == told.split("T", maxsplit=1)[0]
    assert datetime.fromisoformat(told).timestamp() == seconds(utc)


@pytest.mark.parametrize(("place", "utc", "told"), AROUND_MIDNIGHT)
def test_elsewhere_it_is_still_the_day_of_the_place(zone: Zone, place: str, utc: str, told: str) -> None:
    """A session of Curaçao that is opened in Auckland stays one of that evening."""
    for elsewhere in ("Pacific/Auckland", "America/Curacao", "Europe/Amsterdam", "UTC"):
        zone(elsewhere)
        assert placed(told) == told


@pytest.mark.parametrize(
    "odd", ["", "soon", "2026-11-12", "2026-11-12T13:30:00", "+00:00", "99999-01-01T00:00:00+00:00"]
)
def test_what_is_no_moment_stays_as_it_is(zone: Zone, odd: str) -> None:
    """It comes from a file."""
    zone("America/Curacao")
    assert placed(odd) == odd


def test_the_first_and_the_last_moment_do_not_stop_it(zone: Zone) -> None:
    """There is no day before or behind them."""
    zone("America/Curacao")
    assert placed("0001-01-01T00:00:00+00:00") == "0001-01-01T00:00:00+00:00"
    zone("Pacific/Auckland")
    assert placed("9999-12-31T23:59:59+00:00") == "9999-12-31T23:59:59+00:00"


@pytest.mark.parametrize("name", ["XXX25YYY", "A-25", "<x>+99"])
def test_a_place_that_there_cannot_be_is_utc(zone: Zone, name: str) -> None:
    """Some computer's settings name one; a meeting goes on with the day of UTC."""
    zone(name)
    assert here(seconds("2026-11-23T22:30:00")) == "2026-11-23T22:30:00Z"
    assert placed("2026-11-23T22:30:00+00:00") == "2026-11-23T22:30:00Z"


@pytest.mark.parametrize("moment", [1e18, -1e18, 253402300800.0, float("nan"), float("inf")])
def test_a_moment_that_no_calendar_has_has_no_day(moment: float) -> None:
    """A disk may say anything of a file."""
    assert day_here(moment) == ""
    assert day_here(seconds("2026-11-23T12:00:00"))[:7] == "2026-11"


NO_ZONES = ("XXX25YYY", "/usr/share/zoneinfo", "/dev/null", "/etc/passwd", "Europe", ":", "../..", "x" * 300)


@pytest.mark.parametrize("name", NO_ZONES)
def test_a_computer_without_a_zone_shows_and_writes_dates(tmp_path: Path, name: str) -> None:
    """Whatever it calls its place; at worst a date stands there as it is kept."""
    said = "from game.i18n.catalogues import words; print(words('nl').date('2026-11-22'))"
    around = {**os.environ, "TZ": name, "OPEN_KAART_HOME": str(tmp_path), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", said], check=False, capture_output=True, text=True, env=around, cwd=ROOT, timeout=60
    )
    assert done.stdout.strip() in ("22 november 2026", "2026-11-22"), done.stderr


def test_moments_of_different_places_have_an_order() -> None:
    """The evening in Curaçao is later than the morning after in Auckland, though its day is the earlier one."""
    auckland, curacao, old = "2026-11-24T08:00:00+13:00", "2026-11-23T18:00:00-04:00", "2026-11-23T20:00:00"
    assert sorted((curacao, old, auckland, "soon"), key=in_order) == ["soon", auckland, old, curacao]
    assert seconds_between(auckland, curacao) == 3 * 3600 and seconds_between(curacao, auckland) == 0
    assert seconds_between("soon", curacao) == 0
