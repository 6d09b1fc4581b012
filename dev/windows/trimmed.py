"""What of the wheels nobody uses who plays: it is left out of the Windows folder. It knows names, no files."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from dev.windows.downloads import Files

UNUSED = (
    "*.dist-info/RECORD",
    "*.dist-info/sboms/*",
    "*.data/*",
    "*.pyi",
    "*.pyx",
    "*.pxd",
    "*.pxi",
    "*.h",
    "aiohttp/.hash/*",
    "icalendar/tests/*",
    "lxml/html/*",
    "lxml/includes/*",
    "lxml/isoschematron/*",
    "lxml/objectify.*",
    "pygame/docs/*",
    "pygame/examples/*",
    "pygame/tests/*",
)
ABOUT_PDF = frozenset({"typst"})
"""Packages that only a PDF needs: they are half of the folder."""

LANGUAGES = frozenset(
    re.findall(
        r"\w+",
        "az be bg bs ca cs cy da de el en es et eu fi fr fy ga gl hr hu id is it kea ku lb lt lv mk mt nb nl nn no pap "
        "pl pt rm ro root ru sk sl so sq sr sr_Latn sv sw tr uk uz wo",
    )
)
"""Of the tables of Babel those into which a set may be translated here, and that the wall has letters for."""
TABLE = re.compile(r"babel/locale-data/(\w+)\.dat")


def trimmed(files: Files) -> Files:
    """What is left of the files of all wheels."""
    return {name: data for name, data in files.items() if is_used(name)}


def is_used(name: str) -> bool:
    """Whether this file of a wheel goes into the folder."""
    table = TABLE.fullmatch(name)
    if table is not None:
        return table[1] in LANGUAGES
    return not any(fnmatchcase(name, pattern) for pattern in UNUSED)
