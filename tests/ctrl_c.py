"""A child process that ends on Ctrl+C, also where this run ignores it: in the background of a script, for instance."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager


@contextmanager
def ended_by_ctrl_c(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """The process, with what it says on both outputs in one pipe; whatever happens, it is gone afterwards."""
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
        preexec_fn=None if os.name == "nt" else _listen,  # noqa: PLW1509 - it only sets a signal
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _listen() -> None:
    """What is ignored stays ignored in a child, and Python installs its handler only for what is not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
