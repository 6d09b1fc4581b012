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


NOT_REAL = {
    "Windows": """
        WireGuard Tunnel|wg0|Cisco AnyConnect Secure Mobility Client Virtual Miniport Adapter for Windows x64
        Cisco AnyConnect Virtual Miniport Adapter for Windows x64|PANGP Virtual Ethernet Adapter Secure
        PANGP Virtual Ethernet Adapter #2|Fortinet Virtual Ethernet Adapter (NDIS 6.30)
        Fortinet SSL VPN Virtual Ethernet Adapter|TAP-Windows Adapter V9|TAP-Windows Adapter V9 for OpenVPN Connect
        OpenVPN Data Channel Offload|Wintun Userspace Tunnel|NordLynx Tunnel|TAP-NordVPN Windows Adapter V9
        Tailscale Tunnel|ZeroTier Virtual Port|ZeroTier One Virtual Port|Hyper-V Virtual Ethernet Adapter
        Hyper-V Virtual Ethernet Adapter #3|vEthernet (WSL)|vEthernet (Default Switch)
        VirtualBox Host-Only Ethernet Adapter|VMware Virtual Ethernet Adapter for VMnet1
        VMware Virtual Ethernet Adapter for VMnet8|Parallels Shared Networking|Zscaler Network Adapter 1.0.2.0
        Juniper Networks Virtual Adapter|Pulse Secure Virtual Adapter|Ivanti Secure Access Client Adapter
        Check Point Virtual Network Adapter For Endpoint VPN Client|Check Point SSL Network Extender
        SonicWALL Virtual NIC|SonicWall NetExtender Adapter|Aventail VPN Adapter|Mullvad Tunnel|ProtonVPN Tunnel
        Proton TUN Adapter|F5 Networks VPN Adapter|Citrix Virtual Adapter|Citrix Secure Access Adapter
        Sophos TAP Adapter|Sophos SSL VPN Adapter|Barracuda Network Access Client|Array Networks SSL Adapter
        Surfshark WireGuard|ExpressVPN TAP Adapter|Private Internet Access TAP|CyberGhost WinTun|Windscribe Ikev2
        WAN Miniport (IKEv2)|WAN Miniport (L2TP)|Cloudflare WARP Interface|Netskope Client Adapter|Twingate Adapter
        AppGate SDP Adapter|Perimeter 81 Adapter|LogMeIn Hamachi|Radmin VPN|SoftEther Client Adapter - VPN
        Kaspersky Security Data Escort Adapter|Avast SecureLine Adapter|Npcap Loopback Adapter
        Microsoft KM-TEST Loopback Adapter|Bluetooth Device (Personal Area Network)
        Teredo Tunneling Pseudo-Interface|Microsoft Kernel Debug Network Adapter|Generic Mobile Broadband Adapter
    """,
    "macOS": """
        utun0|utun4|utun12|ipsec0|ppp0|gif0|stf0|awdl0|llw0|bridge0|bridge100|vmenet0|vnic0|feth1234|ap1|anpi0|tap0
        tun0|pdp_ip0
    """,
    "Linux": """
        tun0|tun1|tap0|wg0|wg-mullvad|wg-quick0|proton0|pvpnksintrf0|ipv6leakintrf0|nordlynx|nordtun|tailscale0
        ztabc12345|docker0|br-1f2e3d4c5b6a|veth12ab34c|virbr0|vmnet8|vboxnet0|lxcbr0|lxdbr0|cni0|flannel.1
        cali1234567890a|podman0|kube-ipvs0|dummy0|ipsec0|ppp0|gpd0|cscotun0|vpn0|outline-tun1|tunsnx|fctvpn1234
        zcctun0|CloudflareWARP|warp0|nebula1|edge0|ham0|gre1|sit0|vti0|wwan0|ifb0|rmnet0|openconnect0
    """,
}
REAL = {
    "Windows": """
        Intel(R) Wi-Fi 6 AX201 160MHz|Qualcomm Atheros QCA9377 Wireless Network Adapter
        Realtek 8822CE Wireless LAN 802.11ac|MediaTek Wi-Fi 6E MT7922|Killer(R) Wi-Fi 6 AX1650i
        Realtek PCIe GbE Family Controller|Intel(R) Ethernet Connection I219-V|Surface Ethernet Adapter
        Realtek USB GbE Family Controller|ASIX AX88179 USB 3.0 to Gigabit Ethernet Adapter
        Intel(R) 82579LM Gigabit Network Connection|Marvell AQtion 10Gbit Network Adapter
        Microsoft Wi-Fi Direct Virtual Adapter|Microsoft Wi-Fi Direct Virtual Adapter #2
        Remote NDIS based Internet Sharing Device|Apple Mobile Device Ethernet
    """,
    "macOS": "en0|en1|en8",
    "Linux": "wlan0|wlp3s0|wlo1|wlx00c0ca981234|eth0|enp0s31f6|eno1|ens33|enx00e04c680123|usb0|bond0|br0",
}


def _listed(names: str) -> list[str]:
    return [name.strip() for line in names.strip().splitlines() for name in line.split("|")]


PAIRS = [(kind, name) for kind, names in NOT_REAL.items() for name in _listed(names)]


@pytest.mark.parametrize(("system", "name"), PAIRS)
def test_a_real_adapter_wins_over_a_tunnel_that_takes_all(system: str, name: str) -> None:
    """A full tunnel is the way out of all, and may have an address like that of any school: the code leads past it."""
    for real in _listed(REAL[system]):
        for tunnel, room in (("192.168.1.2", "10.2.3.4"), ("10.8.0.6", "192.168.178.33"), ("172.16.1.1", "145.97.1.2")):
            best = ranked([Found(tunnel, name, True), Found(room, real)])
            assert [one.ip for one in best] == [room, tunnel], (real, name)
    assert ranked([Found("10.8.0.6", name, True)])[0].ip == "10.8.0.6", "where there is no other it is offered"


def test_the_table_is_long_enough() -> None:
    """Of each system, and of some makers more than one name."""
    assert len(PAIRS) >= 40 and len(set(PAIRS)) == len(PAIRS) and set(NOT_REAL) == set(REAL)


def test_a_name_that_nobody_knows_stands_after_a_real_one_and_before_a_tunnel() -> None:
    """A maker of tomorrow cannot be in any table."""
    found = [
        Found("10.0.0.1", "Contoso Private Access", True),
        Found("10.0.0.2", "utun3", True),
        Found("10.0.0.3", "en0"),
    ]
    assert [one.ip for one in ranked(found)] == ["10.0.0.3", "10.0.0.1", "10.0.0.2"]


@pytest.mark.parametrize(
    "ip",
    [
        "0.1.2.3",
        "192.0.0.2",
        "192.0.0.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.1",
        "224.0.0.5",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
    ],
)
def test_an_address_that_no_phone_can_come_to_is_never_offered(ip: str) -> None:
    """Not even where there is no other: then the room is told that there is no network."""
    assert ranked([Found(ip, "Wi-Fi", True)]) == ()
    assert [one.ip for one in ranked([Found(ip, "Wi-Fi", True), Found("127.0.0.1", "lo")])] == ["127.0.0.1"]
    assert [one.ip for one in ranked([Found(ip, "Wi-Fi", True), Found("192.168.1.7", "utun3")])] == ["192.168.1.7"]


@pytest.mark.parametrize("ip", ["169.254.7.7", "100.64.0.1", "100.127.9.9", "192.0.2.2", "198.51.100.4", "203.0.113.9"])
def test_a_doubtful_address_is_offered_where_there_is_no_other(ip: str) -> None:
    """Beside any other it is not even in the list from which somebody may choose."""
    assert [one.ip for one in ranked([Found(ip, "Wi-Fi", True), Found("192.168.1.7", "docker0")])] == ["192.168.1.7"]
    assert [one.ip for one in ranked([Found(ip, "wwan0", True), Found("127.0.0.1", "lo")])] == [ip]


@pytest.mark.parametrize(
    "ip",
    [
        "10.0.0.1",
        "172.16.0.1",
        "172.31.9.9",
        "192.168.0.1",
        "192.0.1.1",
        "192.1.0.2",
        "198.20.0.1",
        "100.63.1.1",
        "100.128.0.1",
        "145.97.1.2",
    ],
)
def test_an_address_beside_a_special_range_is_as_good_as_any(ip: str) -> None:
    """Schools on a campus have public ones."""
    assert [one.ip for one in ranked([Found(ip, "Wi-Fi", True), Found("169.254.1.1", "Ethernet")])] == [ip]


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
