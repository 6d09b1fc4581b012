"""`open-kaart check --watch` in a process of its own: it prints anew when a file was changed, and Ctrl+C ends it."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from pathlib import Path
from queue import Queue

import pytest

from game.content.yaml_writer import card_to_yaml
from tests.app.app_samples import standard
from tests.ctrl_c import ended_by_ctrl_c

LATEST = 20.0


@pytest.mark.skipif(os.name == "nt", reason="no Ctrl+C can be sent there without a console")
def test_it_looks_again_and_ends_on_ctrl_c(tmp_path: Path) -> None:
    """Right, wrong, then Ctrl+C: three looks would be one too many, and a file gets no codes of a terminal."""
    card = tmp_path / "a1-card.yaml"
    card.write_text(card_to_yaml(standard().cards[0]), "utf-8")
    command = [sys.executable, "-u", "-m", "game", "check", "--watch", "--lang", "en", str(card)]
    with ended_by_ctrl_c(command, os.environ) as watched:
        lines: Queue[str] = Queue()
        assert watched.stdout is not None
        reader = threading.Thread(target=lambda: deque(map(lines.put, watched.stdout or ()), 0), daemon=True)
        reader.start()
        assert "in order" in lines.get(timeout=LATEST)
        assert "Waiting" in lines.get(timeout=LATEST)
        card.write_text("kind: dilemma\ntitle: [half\n", "utf-8")
        first = lines.get(timeout=LATEST)
        assert first.startswith(f"{card}:2:") and "\033" not in first
        while "Waiting" not in lines.get(timeout=LATEST):
            pass
        watched.send_signal(signal.SIGINT)
        assert watched.wait(timeout=LATEST) == 1
        reader.join(LATEST)
        assert not any("Traceback" in line for line in lines.queue)
