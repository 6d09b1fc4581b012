"""How much memory this process has, as each system tells it. None of them is asked for what it does not know."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path


def resident() -> int:
    """Bytes that this process has now; on macOS the most it ever had."""
    if sys.platform == "win32":
        return _working_set()
    try:
        return _in_status(Path("/proc/self/status").read_text("utf-8"))
    except (OSError, LookupError, ValueError):
        import resource  # not on Windows

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024


def _in_status(told: str) -> int:
    return int(told.split("VmRSS:")[1].split(maxsplit=1)[0]) * 1024


class Counters(ctypes.Structure):
    """What Windows tells of the memory of a process, as its header psapi.h lays it out."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        ("most_resident", ctypes.c_size_t),
        ("resident", ctypes.c_size_t),
        ("pools_and_page_file", ctypes.c_size_t * 6),
    )


if sys.platform == "win32":

    def _working_set() -> int:
        told = Counters(size=ctypes.sizeof(Counters))
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.K32GetProcessMemoryInfo.argtypes = (ctypes.c_void_p, ctypes.POINTER(Counters), ctypes.c_uint32)
        if not kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(told), told.size):
            raise ctypes.WinError(ctypes.get_last_error())
        return int(told.resident)
