"""Whether this computer is set to move less on its screens, where it tells. It never fails, and changes nothing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

LONGEST = 2.0
"""Seconds that an answer is waited for."""
GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
APPLE = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")


def less_motion_asked() -> bool:
    """False where nothing is known. May take as long as a program takes to start: not for the main thread."""
    if sys.platform == "win32":
        return not _windows_animates()
    if sys.platform == "darwin":
        return _said(APPLE) == "1"
    return _said(GNOME) == "false" or _kde_stands_still(Path.home() / ".config" / "kdeglobals")


if sys.platform == "win32":
    import ctypes

    CLIENT_AREA_ANIMATION = 0x1042

    def _windows_animates() -> bool:
        """What stands under Accessibility, Visual effects, Animation effects."""
        animates = ctypes.c_int(1)
        told = ctypes.windll.user32.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
        return bool(animates.value) or not told


def _said(command: tuple[str, ...]) -> str:
    """What this program prints; "" where there is none, or it does not answer."""
    program = shutil.which(command[0])
    if program is None:
        return ""
    import subprocess  # the first frame does not wait for it

    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, and nothing that was typed
            [program, *command[1:]], capture_output=True, text=True, timeout=LONGEST, check=False
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def _kde_stands_still(file: Path) -> bool:
    """Animations last no time at all there."""
    try:
        lines = file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return False
    group = ""
    for line in (one.strip() for one in lines):
        if line.startswith("["):
            group = line
        elif group == "[KDE]" and line.replace(" ", "").startswith("AnimationDurationFactor="):
            return line.partition("=")[2].strip() in ("0", "0.0")
    return False
