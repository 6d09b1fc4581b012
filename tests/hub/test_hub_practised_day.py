"""A whole study day over PostgreSQL: rooms, a hub and the plenary of a laptop, to one protocol."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.i18n.words import ENGLISH
from game.server.plenary.client import wall_address
from game.server.sharing.address import day_address
from game.tools.rehearsal.study_day import PractisedDay, PractisedHall
from tests.e2e.test_e2e_practised_day import PEOPLE, ROOMS, asked, assert_all_rooms_voted
from tests.hub.hub_process import HubProcess
from tests.hub.postgres import shared
from tests.hub.postgres_days import empty


def test_a_day_is_played_to_one_protocol_over_a_hub(tmp_path: Path) -> None:
    server = shared()
    empty(server)
    hub = HubProcess(tmp_path, server).new_day().start()
    at = PractisedHall(day_address(hub.day["day"]), wall_address(hub.day["plenary"]))
    options: Namespace = asked(tmp_path)
    try:
        with PractisedDay(tmp_path, options, at, ENGLISH) as day:
            for _ in day.play():
                pass
            assert_all_rooms_voted(day)
            assert day.game.session.setup.school == "De Brug" and day.game.session.present == ROOMS * PEOPLE
    finally:
        hub.end()
    ((left,),) = server.sql("SELECT count(*) FROM ok.hall_box")
    assert left == 0
