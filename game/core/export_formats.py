"""The formats that a protocol can leave in, by their names. Who writes them is in documents/formats/__init__.py."""

from __future__ import annotations

FORMATS = ("txt", "docx", "pdf", "md", "html", "json", "csv", "ics")
EVERYTHING = "all"
"""A folder with every format and the leaflets."""
ONE_PAPERS = ("agreements", "poster")
"""Papers that can leave by themselves from the wall."""
