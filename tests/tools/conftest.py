"""A home of its own for each test that runs a command."""

from tests.cli.cli_run import home

__all__ = ["home"]
