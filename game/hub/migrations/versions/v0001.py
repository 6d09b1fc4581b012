"""The roles of a hub."""

from game.hub.steps import run_step

revision, down_revision = "0001", None


def upgrade() -> None:
    run_step("0001-roles.sql")
