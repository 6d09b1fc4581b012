"""What the name of a network adapter says of it: wireless, a cable, a real one, or none that leads to a phone.

Windows tells the words of the maker, Linux and macOS a few letters. No table is ever whole: a name that nobody knows is
neither real nor not.
"""

from __future__ import annotations

import re

INSIDE = r"""
    loopback, pseudo, teredo, isatap, 6to4, docker, veth, virbr, vmnet, vmenet, vmware, virtualbox, vbox,
    parallels, \bvnic\d, hyper-v, \bwsl, \bbr-[0-9a-f], lxc, lxd, podman, \bcni, \bcali, flannel, \bkube, npcap,
    \bdummy, \bifb\d, \bbridge\d, \bawdl, \bllw\d, \banpi, bluetooth, \bpan\d, kernel debug, host-only
"""
"""Into this computer itself: machines in the machine, containers and bridges to them, neighbours by other radios."""
OUTSIDE = r"""
    vpn, tunnel, miniport, \btun, \btap, tap-, tap0901, wintun, wireguard, \bwg[\d-], \butun, \bipsec, \bppp,
    \bgif\d, \bstf\d, \bgre, \bsit\d, \bvti, \bfeth, \bzt[0-9a-z]{6}, \bedge\d, \bham\d, nordlynx, tailscale,
    zerotier, hamachi, anyconnect, cisco secure, cscotun, forti, \bfct, globalprotect, pangp, \bgpd\d, sonicwall,
    aventail, netextender, check ?point, zscaler, \bzcc, netskope, pulse secure, juniper, ivanti, f5 networks,
    citrix, sophos, barracuda, watchguard, array networks, palo alto, mullvad, proton, \bpvpn, ipv6leak,
    surfshark, windscribe, cyberghost, hotspot shield, private internet, secureline, data escort, cloudflare,
    \bwarp, twingate, appgate, perimeter 81, nebula, netbird, outline, openconnect, softether, radmin, viscosity,
    \bwwan, mobile broadband, cellular, \brmnet, \bpdp_ip
"""
"""Out of the building: tunnels, by the names of those who make them, and mobile networks."""
WIRELESS = r"wi-?fi, wlan, \bwl[opx], wireless, draadloos, airport, 802\.11"
CABLE = r"ethernet, gbe\b, gigabit, family controller, \beth\d, \ben[opsx]\d, \benx"
USB = r"rndis, \busb, remote ndis, apple mobile device"
CHIP = r"""
    ^en\d+$, ^bond\d+$, ^team\d+$, ^br\d+$, realtek, intel\(r\), qualcomm, atheros, broadcom, marvell, mediatek,
    killer, asix, aquantia, aqtion, netxtreme, network connection
"""
"""What is a real adapter, though it does not say of which kind."""


def _any_of(names: str) -> re.Pattern[str]:
    return re.compile("|".join(filter(None, (name.strip() for name in names.split(",")))), re.IGNORECASE)


# The hotspot of Windows is a virtual adapter too, but phones are on it.
NOT_REAL = _any_of(f"(?<!direct )virtual, {INSIDE}, {OUTSIDE}")
KINDS = ((_any_of(WIRELESS), "Wi-Fi"), (_any_of(USB), "USB"), (_any_of(CABLE), "Ethernet"))
"""What people call an adapter, the first that fits."""
_CHIP = _any_of(CHIP)


def leads_nowhere(name: str) -> bool:
    """Whether it is known to lead into the computer itself or out of the building, never to a phone in the room."""
    return bool(NOT_REAL.search(name))


def kind(name: str) -> str:
    """Wi-Fi, USB or Ethernet; "" where the name does not say, or leads nowhere."""
    return "" if leads_nowhere(name) else next((short for pattern, short in KINDS if pattern.search(name)), "")


def is_real(name: str) -> bool:
    """Whether it is known to be a card, a chip or a plug."""
    return bool(kind(name)) or (not leads_nowhere(name) and bool(_CHIP.search(name)))
