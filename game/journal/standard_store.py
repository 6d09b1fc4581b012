"""Which store keeps the sessions of this program: who is given none takes this one. It keeps nothing itself."""

from __future__ import annotations

from game.journal.sqlite_store import SqliteStore
from game.journal.store import StoreFactory

STANDARD: StoreFactory = SqliteStore
"""Files of SQLite. Another store would be named here."""
