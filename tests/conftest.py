"""Keeps every test off the real screen and loudspeaker; must be imported before pygame is."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that another user can reach: unlike tmp_path, and wherever TMPDIR may lie."""
    with TemporaryDirectory(dir="/tmp" if os.name == "posix" else None) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
