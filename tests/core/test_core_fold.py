"""Every event has a fold; that it has a tag in the session file, the tests of the journal say."""

from __future__ import annotations

from game.core import events as e
from game.core.fold import FOLDS


def test_every_event_has_a_fold() -> None:
    """But for Rewound, which needs the past: the history answers it."""
    kinds = {kind for kind in vars(e).values() if isinstance(kind, type) and issubclass(kind, e.Event)}
    assert set(FOLDS) == kinds - {e.Event, e.Rewound}
