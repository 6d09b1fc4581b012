"""The firewall of this computer, as far as Windows tells it. Elsewhere nothing is known of one."""

from __future__ import annotations

import sys

from game.core.firewall import NO_FIREWALL, Firewall

if sys.platform == "win32":
    import ctypes
    import os
    import winreg
    from collections.abc import Iterator
    from contextlib import contextmanager

    from game.core.firewall import verdict_of
    from game.system.windows_firewall import Computer, firewall_facts
    from game.system.windows_firewall_rules import Listener

    LONGEST = 32768
    LIMITED = 3
    """Of TOKEN_ELEVATION_TYPE: an administrator who is asked before anything is done as one."""
    POLICY = ("{E2B3C97F-6AE1-41AC-817A-F6F92166D7DD}", "{98325047-C671-4174-8D81-DEFCD3F03186}")
    """NetFwPolicy2, and INetFwPolicy2, whose eighth method tells on which kinds of network the firewall works now."""
    RELEASE, CURRENT_PROFILES = 2, 7

    class OwnRegistry:
        """HKEY_LOCAL_MACHINE, as everybody may read it."""

        def values(self, key: str) -> dict[str, object]:
            """See `Registry`."""
            try:
                with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as at:
                    count = winreg.QueryInfoKey(at)[1]
                    return dict(winreg.EnumValue(at, n)[:2] for n in range(count))
            except FileNotFoundError:
                return {}

    def firewall_here(port: int) -> Firewall:
        """Whether phones probably come in by this TCP port. It takes some hundredths of a second, and never fails."""
        try:
            program = _image()
            listener = Listener((program, os.path.realpath(program)), port, os.environ)
            computer = Computer(listener, _networks_now(), _may_answer())
            return Firewall(verdict_of(firewall_facts(OwnRegistry(), computer)), program)
        except (OSError, AttributeError, ValueError):  # a Windows that lacks what was asked
            return NO_FIREWALL

    def _image() -> str:
        """The program that listens for the firewall: in a virtual environment that is another than sys.executable."""
        buffer = ctypes.create_unicode_buffer(LONGEST)
        ctypes.windll.kernel32.GetModuleFileNameW(None, buffer, LONGEST)
        return buffer.value or sys.executable

    def _may_answer() -> bool | None:
        """Whether this user is an administrator, be it after a question."""
        if ctypes.windll.shell32.IsUserAnAdmin():
            return True
        token, kind, size = ctypes.c_void_p(), ctypes.c_ulong(), ctypes.c_ulong()
        own = ctypes.c_void_p(-1)  # this process
        if not ctypes.windll.advapi32.OpenProcessToken(own, 8, ctypes.byref(token)):
            return None
        told = ctypes.windll.advapi32.GetTokenInformation(token, 18, ctypes.byref(kind), 4, ctypes.byref(size))
        ctypes.windll.kernel32.CloseHandle(token)
        return kind.value == LIMITED if told else None

    def _networks_now() -> int:
        """As INetFwPolicy2 counts them; 0 if it does not tell."""
        with _policy() as policy:
            if not policy:
                return 0
            found = ctypes.c_long()
            told = _method(policy, CURRENT_PROFILES, ctypes.c_void_p)(policy, ctypes.byref(found))
            return found.value if told == 0 else 0

    @contextmanager
    def _policy() -> Iterator[ctypes.c_void_p]:
        """The object that the firewall is asked by, null if there is none. COM is this thread's only so long."""
        ole, policy = ctypes.windll.ole32, ctypes.c_void_p()
        begun = ole.CoInitializeEx(None, 2)  # each thread for itself
        try:
            of_class, as_one = (_guid(text) for text in POLICY)
            ole.CoCreateInstance(ctypes.byref(of_class), None, 1, ctypes.byref(as_one), ctypes.byref(policy))
            yield policy
        finally:
            if policy:
                _method(policy, RELEASE)(policy)
            if begun in (0, 1):
                ole.CoUninitialize()

    def _guid(text: str) -> ctypes.Array[ctypes.c_char]:
        made = ctypes.create_string_buffer(16)
        ctypes.windll.ole32.CLSIDFromString(ctypes.c_wchar_p(text), made)
        return made

    def _method(of: ctypes.c_void_p, number: int, *takes: type) -> ctypes._FuncPointer:
        """A method of a COM object, by its place in the table."""
        table = ctypes.cast(of, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
        kind = ctypes.WINFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *takes)
        return kind(table[number] or 0)

else:

    def firewall_here(port: int) -> Firewall:
        """Unknown: nothing is said of a firewall then."""
        return NO_FIREWALL
