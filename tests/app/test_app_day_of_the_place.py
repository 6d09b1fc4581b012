"""A session of the evening is one of that day wherever it is named: on the wall, in files, documents and dates."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from game.app.document_context import document_context
from game.app.saved_sessions import saved_sessions
from game.core import commands as c
from game.core import events as e
from game.core.review_dates import due
from game.documents.compose import compose
from game.documents.output_folder import file_stem
from game.i18n.words import ENGLISH
from game.journal.codec import decode, encode
from game.journal.standard_store import STANDARD
from tests.app.app_samples import game_in, play_to, team_of

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one zone for all programs")
EVENINGS = {
    "America/Curacao": ("2026-11-24T01:30:00+00:00", "2026-11-23"),  # half past nine
    "America/Aruba": ("2026-11-24T03:59:00+00:00", "2026-11-23"),
    "Pacific/Auckland": ("2026-11-22T20:30:00+00:00", "2026-11-23"),  # half past nine in the morning
    "Europe/Amsterdam": ("2026-10-24T22:30:00+00:00", "2026-10-25"),  # half past midnight, before the clock goes back
}


@pytest.fixture(params=EVENINGS)
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_one_day_everywhere(place: str, tmp_path: Path) -> None:
    """Of the session, its file, its documents, a number that is confirmed, and the dates a year later."""
    moment, day = EVENINGS[place]
    game = game_in(tmp_path)
    team_of(game).clock.now = datetime.fromisoformat(moment).timestamp()
    play_to(game, "protocol")
    assert game.today >= day and game.session.at.startswith(day) and not game.session.at.endswith("+00:00")
    assert game.keeper.store is not None and game.keeper.store.path.name.startswith(day)
    made = compose(game.session, ENGLISH, document_context(game.settings, game.cards, game.moment()))
    assert made.at == day and file_stem(game.session, ENGLISH).split()[-2] == day
    dates = {rule.review for rule in made.rules()}
    assert dates == {day.replace("2026", "2027")}
    assert due(game.session.agreements, game.session.at, dates.pop()) and not due(
        game.session.agreements, game.session.at, day
    )
    game.obey(c.SetContact("police", "0900-8844"))
    game.obey(c.ConfirmContact("police"))
    assert dict(game.settings.contacts)["police"][1] == game.today
    game.closing()
    (listed,) = saved_sessions(STANDARD, game.folders, ENGLISH)
    assert listed.at.startswith(day)


def test_a_session_of_an_older_version_is_one_of_that_evening_too(place: str) -> None:
    """It was kept in UTC; the place is that of this computer."""
    moment, day = EVENINGS[place]
    started = decode(*encode(e.SessionStarted("id", moment, ())))
    assert isinstance(started, e.SessionStarted) and started.at.startswith(day)
    assert decode(*encode(started)) == started
