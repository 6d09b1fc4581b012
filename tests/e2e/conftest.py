"""A browser for one file of tests, and a room in which each test begins anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.ballot_room import Room, room
from tests.e2e.browser import browsing


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with browsing() as started:
        yield started


@pytest.fixture
def here(browser: Any) -> Iterator[Room]:
    with room(browser) as one:
        yield one
