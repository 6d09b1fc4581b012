"""A study day."""

from game.hub.steps import run_step

revision, down_revision = "0002", "0001"


def upgrade() -> None:
    run_step("0002-day.sql")
