"""Which address of a computer is shown: that of the room, never that of a virtual machine or a VPN."""

from __future__ import annotations

import socket

import pytest

from game.server.addresses import Found, addresses, ranked, readable

MACHINES: dict[str, tuple[list[Found], str]] = {
    "a laptop on wifi": ([Found("127.0.0.1", "lo"), Found("192.168.178.20", "wlp3s0", True)], "192.168.178.20"),
    "Windows, wifi and WSL": (
        [Found("172.28.16.1", "vEthernet (WSL)"), Found("192.168.1.7", "Intel(R) Wi-Fi 6 AX201 160MHz", True)],
        "192.168.1.7",
    ),
    "VirtualBox comes first": (
        [Found("192.168.56.1", "VirtualBox Host-Only Ethernet Adapter"), Found("10.1.4.9", "Realtek PCIe GbE", True)],
        "10.1.4.9",
    ),
    "a VPN takes the way out": (
        [Found("10.8.0.6", "TAP-Windows Adapter V9", True), Found("192.168.178.33", "Wi-Fi")],
        "192.168.178.33",
    ),
    "docker and a tunnel": (
        [
            Found("172.17.0.1", "docker0"),
            Found("10.9.0.2", "tun0", True),
            Found("192.168.0.12", "wlan0"),
            Found("172.18.0.1", "br-1f2e3d4c5b6a"),
        ],
        "192.168.0.12",
    ),
    "a Mac with utun and awdl": (
        [Found("100.101.102.103", "utun4", True), Found("169.254.7.7", "awdl0"), Found("192.168.2.5", "en0")],
        "192.168.2.5",
    ),
    "a cable nobody answers on": (
        [Found("169.254.10.20", "Ethernet"), Found("192.168.178.50", "Wi-Fi", True)],
        "192.168.178.50",
    ),
    "a campus with public addresses": (
        [Found("145.97.12.34", "Wi-Fi", True), Found("172.20.0.1", "vEthernet (Default Switch)")],
        "145.97.12.34",
    ),
    "a hotspot of its own": (
        [Found("192.168.137.1", "Microsoft Wi-Fi Direct Virtual Adapter"), Found("169.254.3.4", "Ethernet")],
        "192.168.137.1",
    ),
    "an own router without internet": ([Found("192.168.8.100", "wlan0"), Found("127.0.0.1", "lo")], "192.168.8.100"),
    "only the provider's inside": ([Found("100.72.1.2", "wwan0", True), Found("127.0.0.1", "lo")], "100.72.1.2"),
    "no network at all": ([Found("127.0.0.1", "lo")], "127.0.0.1"),
    "nothing": ([], ""),
}


@pytest.mark.parametrize("machine", MACHINES)
def test_the_address_of_the_room_comes_first(machine: str) -> None:
    """Thirteen computers as people have them."""
    found, wanted = MACHINES[machine]
    best = ranked(found)
    assert (best[0].ip if best else "") == wanted


def test_cable_and_wifi_are_both_offered() -> None:
    """Which of two good addresses phones can reach, only a phone can tell."""
    both = [Found("10.0.0.5", "Ethernet"), Found("192.168.1.5", "Wi-Fi", True), Found("127.0.0.1", "lo")]
    assert [address.ip for address in ranked(both)] == ["192.168.1.5", "10.0.0.5"]
    assert ranked(both)[1].name == "Ethernet"


@pytest.mark.parametrize(
    ("adapter", "name"),
    [
        ("Intel(R) Wi-Fi 6 AX201 160MHz", "Wi-Fi"),
        ("Qualcomm Atheros QCA9377 Wireless Network Adapter", "Wi-Fi"),
        ("wlp3s0", "Wi-Fi"),
        ("Realtek PCIe GbE Family Controller #2", "Ethernet"),
        ("enp0s31f6", "Ethernet"),
        ("Remote NDIS based Internet Sharing Device", "USB"),
        ("vEthernet (WSL)", "vEthernet (WSL)"),
        ("en0", "en0"),
        ("Contoso(R) Adapter #3", "Contoso Adapter"),
    ],
)
def test_names_are_those_that_people_use(adapter: str, name: str) -> None:
    """On the wall stands what a room calls it, not what the maker of a chip does."""
    assert readable(adapter) == name


def test_the_way_out_is_asked_without_a_packet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A datagram socket is connected, which only looks into the table of routes; nothing is sent by it."""

    class Silent(socket.socket):
        def send(self, *_: object) -> int:
            raise AssertionError("a packet")

        sendto = sendmsg = sendall = send  # type: ignore[assignment]  # each has a signature of its own

    monkeypatch.setattr(socket, "socket", Silent)
    assert all(isinstance(one.ip, str) for one in addresses())


def test_this_computer_has_an_address() -> None:
    """The real adapters of the machine that runs the tests."""
    assert all(address.ip.count(".") == 3 for address in addresses())
