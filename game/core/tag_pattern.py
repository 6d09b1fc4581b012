"""The pattern of a voting card's tag, cell by cell: what is printed is the same where no reader is installed.

The codes are the first of the family tagStandard41h12 as AprilTag's makers publish them (BSD-2, their licence stands in
assets/LICENSES.md). A deck is printed once and read for years: nothing here may ever change.
"""

from __future__ import annotations

from functools import cache

from game.core.voting_cards import CELLS

Pattern = tuple[tuple[bool, ...], ...]
"""Rows from top to bottom, cells from left to right; True is black."""

_LAST = CELLS - 1
_QUARTER = (*((x, 0) for x in range(_LAST)), (3, 3), (4, 3))
"""Where the first ten bits of a code lie; the next ones lie a quarter turn clockwise on, and the last in the middle."""


@cache
def pattern(tag: int) -> Pattern:
    """The cells of a tag as it is printed."""
    black = _black_ring() | _bits(int(_CODES.split()[tag], 16))
    return tuple(tuple((x, y) in black for x in range(CELLS)) for y in range(CELLS))


def _black_ring() -> set[tuple[int, int]]:
    """Its edge, which a reader looks for: one cell inside, black around white."""
    near, far = 1, _LAST - 1
    along = range(near, far + 1)
    return {(x, y) for x in along for y in along if {x, y} & {near, far}}


def _bits(code: int) -> set[tuple[int, int]]:
    """The black cells among those that differ from tag to tag: a bit that is not set, the highest first."""
    places = _places()
    return {place for place, bit in zip(places, f"{code:0{len(places)}b}", strict=True) if bit == "0"}


def _places() -> list[tuple[int, int]]:
    places, quarter = [], list(_QUARTER)
    for _ in range(4):
        places += quarter
        quarter = [(_LAST - y, x) for x, y in quarter]
    return [*places, (_LAST // 2, _LAST // 2)]


_CODES = """
1bd8a64ad10 1bdc4f3b2d5 1bdff82b89a 1be3a11be5f 1be74a0c424 1beaf2fc9e9 1bee9becfae 1bf244dd573 1bf5edcdb38
1bf996be0fd 1bfd3fae6c2 1c00e89ec87 1c04918f24c 1c0be36fdd6 1c0f8c6039b 1c133550960 1c16de40f25 1c21d912074
1c258202639 1c292af2bfe 1c307cd3788 1c37ceb4312 1c3b77a48d7 1c3f2094e9c 1c42c985461 1c4a1b65feb 1c4dc4565b0
1c516d46b75 1c55163713a 1c63b9f884e 1c6762e8e13 1c6eb4c999d 1c725db9f62 1c7606aa527 1c7d588b0b1 1c81017b676
1c84aa6bc3b 1c88535c200 1c8bfc4c7c5 1c96f71d914 1c9e48fe49e 1ca1f1eea63 1ca59adf028 1cb095b0177 1cb43ea073c
1cbb90812c6 1cc68b52415 1cca34429da 1ccddd32f9f 1cd18623564 1cd8d8040ee 1cdc80f46b3 1ce029e4c78 1ce77bc5802
1ceb24b5dc7 1ceecda638c 1cf27696951 1cf9c8774db 1d086c38bef 1d136709d3e 1d1ab8ea8c8 1d25b3bba17 1d295cabfdc
1d30ae8cb66 1d3f524e27a 1d42fb3e83f 1d46a42ee04 1d4a4d1f3c9 1d519efff53 1d5547f0518 1d5c99d10a2 1d6042c1667
1d6794a21f1 1d6ee682d7b 1d763863905 1d7d8a4448f 1d813334a54 1d84dc25019 1d8885155de 1d8c2e05ba3 1d8fd6f6168
1d9e7ab787c 1da5cc98406 1da975889cb 1db0c769555 1db47059b1a 1dbbc23a6a4 1dbf6b2ac69 1dca65fbdb8 1dce0eec37d
1ddcb2ada91 1df651402f4 1df9fa308b9 1e014c11443 1e223c84830 1e25e574df5 1e383226ace 1e3bdb17093 1e4a7ed87a7
1e4e27c8d6c 1e51d0b9331 1e592299ebb 1e60747aa45 1e67c65b5cf 1e6b6f4bb94 1e766a1cce3 1e9008af546 1e9eac70c5a
1ea2556121f 1ead503236e 1eb84b034bd 1edce466e6f 1eeb8828583 1eef3118b48 1ef2da0910d 1f0526bade6 1f10218bf35
1f1b1c5d084 1f226e3dc0e 1f34baef8e7 1f3c0cd0471 1f435eb0ffb 1f55ab62cd4 1f5cfd4385e 1f67f8149ad 1f7dedb6c4b
1f88e887d9a 1f8c917835f 1f903a68924 1f9b3539a73 1fa9d8fb187 1fd21b4f0fe 1fd5c43f6c3 1fe0bf10812 000558741c4
000caa54d4e 0013fc358d8 002d9ac813b 0034eca8cc5 0038959928a 0043906a3d9 004ae24af63 004e8b3b528 0052342baed
00857150bb3 009b66f2e51 00adb3a4b2a 00b8ae75c79 00e499ba1b5 00f6e66be8e 010cdc0e12c 01142deecb6 01351e620a3
0143c2237b7 017356582b8 017aa838e42 0181fa199cc 018cf4eab1b 019446cb6a5 01aa3c6d943 01b8e02f057 01bc891f61c
01e4cb73593 022303697a8 0231a72aebc 023ca1fc00b 02688d40547 026c3630b0c 02738811696 027e82e27e5 0290cf944be
02b568f7e70 02b911e8435 02c063c8fbf 02cb5e9a10e 02d2b07ac98 02e1543c3ac 02e4fd2c971 02f3a0ee085 031f8c325c1
0326de1314b 035a1b38211 03651609360 0368bef9925 0373b9caa74 037b0bab5fe 03b1f1c0c89 03b59ab124e 03bcec91dd8
03c0958239d 03d68b2463b 03e185f578a 03e52ee5d4f 042366dbf64 04320a9d678 0435b38dc3d 04395c7e202 0444574f351
0452fb10a65 045a4cf15ef 04aad1994dd 04e5609f12d 0506511251a 052e9366491 0535e54701b 053d3727ba5 054831f8cf4
0565797bb1c 05bd5004594 05c0f8f4b59 05de4077981 05f08d2965a 0602d9db333 064c0ca2697 06535e83221 065e5954370
0665ab34efa 066cfd15a84 067ba0d7198 0682f2b7d22 06953f699fb 069c914a585 06a03a3ab4a 06b286ec823 06c87c8eac1
06d720501d5 06f810c35c2 06fbb9b3b87 071caa26f74 073648b97d7 0741438a926 0757392cbc4 07dea3ea13d 07ed47ab851
0827d6b14a1 082f289202b 0832d1825f0 08367a72bb5 083dcc5373f 0886ff1aaa3 08a09dad306 08a4469d8cb 08cc88f1842
08d3dad23cc 08ded5a351b 08f87435d7e 090717f7492 0915bbb8ba6 092f5a4b409 0974e4221a8 09997d85b5a 09a47856ca9
09e2b04cebe 0a0e9b913fa 0a36dde5371 0a8b0b7d824 0a8eb46dde9 0aa1011fac2 0ac59a83474 0afc8098aff 0b24c2eca76
0b2fbdbdbc5 0b3e617f2d9 0b545721577 0ba132d8ea0 0c005b424a2 0c3e93386b7 0c5488da955 0c5f83abaa4 0c9669c112f
0cdbf397ece 0ce34578a58 0cea97595e2 0d426de205a 0dbeddce484 0ddc25512ac 0e75dcc04fe 0ebb669729d 0ef99e8d4b2
0f0f942f750 0f342d93102 0f6ebc98d52 0fa1f9bde18 0fb09d7f52c 0fbf4140c40 0feed575741 10345f4c4e0 1051a6cf308
1084e3f43ce 109387b5ae2 109e8286c31 10a5d4677bb 10b0cf3890a 10c31bea5e3 10d5689c2bc 10e0636d40b 1129963476f
113839f5e83 11a25d305d4 11b4a9e22ad 11bbfbc2e37 11dcec36224 11ef38e7efd 11f68ac8a87 11fddca9611 12018599bd6
12052e8a19b 12a9e0ca53c 13056043579 13523bfaea2 140ce3dd4e1 142dd4508ce 14a2f25c16e 14aded2d2bd 14e12a52383
152a5d196e7 153557ea836 154052bb985 154b4d8cad4 154ef67d099 157ae1c15d5 157e8ab1b9a 15b1c7d6c60 162e37c308a
169c03edda0 16ec8895c8e 16f3da76818 171121f9640 182af245281 18aeb412235 18b9aee3384 1920292d510 195e6123725
19ab3cdb04e 19bd898cd27 19d37f2efc5 1a2b55b7a3d 1a6d369e217 1adeabb94f2 1b3dd422af4 1ba7f75d245 1bb2f22e394
1c15c387f5b 1c6d9a109d3 1cc91989a10 1d83c16c04f 1e127e0a152 1e42123ec53 1e6dfd8318f 1e879c159f2 1f75811d0f7
1f87cdcedd0 1f8f1faf95a 00168a6ced3 00a19e1aa11 00b3eacc6ea 00e37f011eb 01081864b9d 0188314158c 01f5fd6c2a2
0216eddf68f 038fe6948d2 03fa09cf023 041ea3329d5 04caa753900 04dcf4055d9 052d78ad4c7 056807b3117 058ca116ac9
05ebc9800cb 06265885d1b 070942bc2d1 0738d6f0dd2 07adf4fc672 085da20db62 08a6d4d4ec6 08ae26b5a50 08b92186b9f
08ec5eabc65 096525a7aca 0a0d80d8430 0a5a5c8fd59 0a9142a53e4 0b48419745e 0b86798d673 0c6963c3c29 0ca3f2c9879
0f0e7976786 0f41b69b84c 0fe668dbbed 0ff163acd3c 1015fd106ee 10fc9037269 11e6cc4e3a9 136716e4176 13f97c7283e
142567b6d7a 148f8af14cb 14a92983d2e 14ca19f711b
"""
