"""What is said when the game does not start, and what helps."""

from __future__ import annotations

from game.i18n.words import Words
from game.launcher.folder_check import Fault, Wrong


def sentence(fault: Fault, say: Words) -> str:
    """What is wrong with the folder, for somebody who only wants to play."""
    unpack = say("Right-click the ZIP file, choose Extract all, and start Open Kaart there.")
    match fault.wrong:
        case Wrong.INSIDE_ZIP:
            told = say("Open Kaart is still inside the ZIP file, where nothing that you make would be saved.")
            return f"{told}\n\n{unpack}"
        case Wrong.HALF:
            told = say.plural(
                "This folder is not complete: {n} file is missing or broken ({name}).",
                "This folder is not complete: {n} files are missing or broken, the first is {name}.",
                fault.files,
                name=fault.first,
            )
            return f"{told}\n\n{unpack}"
        case Wrong.LOCKED:
            told = say("Everything should be saved in this folder (draagbaar.txt), but nothing can be written there.")
            cure = say("Unlock the USB stick, or copy the whole folder to Documents and start Open Kaart there.")
            return f"{told}\n\n{cure}"


def not_started(reason: str, say: Words) -> str:
    """The game said why it did not open."""
    told = say("Open Kaart could not start.")
    cure = say("Start it again. If this comes back, restart the computer, or unpack the ZIP file once more.")
    return f"{told}\n\n{reason}\n\n{cure}"


def broken_off(fault: str, say: Words) -> str:
    """A fault of ours ended it."""
    told = say("Open Kaart stopped because of a fault. What you did in a session is saved.")
    cure = say(
        "Start it again and continue. If this comes back, take a photo of this window for the person who helps you."
    )
    return f"{told}\n\n{cure}\n\n{fault}"
