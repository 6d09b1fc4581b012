"""What the game is told when the server cannot listen, or when something in it breaks."""

from __future__ import annotations

import errno

import pytest

from game.core.phone_status import ServerStatus
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.server.status import failed, fault_sentence


@pytest.mark.parametrize("code", [errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL])
def test_a_port_that_is_not_to_be_had_is_busy(code: int) -> None:
    """For this the wall knows what to do: close the other program, or go on with hands."""
    assert failed(OSError(code, "refused"), ENGLISH).trouble == "busy"


@pytest.mark.parametrize("fault", [OSError(errno.EIO, "10.0.0.5"), RuntimeError("10.0.0.5"), OSError("10.0.0.5")])
def test_any_other_fault_is_a_sentence_without_its_own_text(fault: Exception) -> None:
    """A text that a system made may name an address; the name of the fault is enough to ask for help with."""
    told = failed(fault, ENGLISH)
    assert told.line is ServerStatus.FAILED
    assert type(fault).__name__ in told.trouble
    assert "10.0.0.5" not in told.trouble


def test_the_fault_inside_a_group_is_the_one_that_is_told() -> None:
    """Tasks that run together end in groups within groups; nobody is helped by that word."""
    inner = OSError(errno.EADDRINUSE, "taken")
    group = BaseExceptionGroup("all", [ExceptionGroup("some", [inner, ValueError()]), KeyError()])
    assert failed(group, ENGLISH).trouble == "busy"
    assert "OSError" in fault_sentence(group, ENGLISH)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_fault_is_told_in_the_language_of_the_room(language: str) -> None:
    """With the way out: hands."""
    told = fault_sentence(ValueError(), words(language))
    assert "(ValueError)" in told
    assert ("hand" in told) and told.endswith(".")
