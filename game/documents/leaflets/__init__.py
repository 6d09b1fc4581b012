"""Leaflets that make a protocol known: to colleagues, parents and who is new. Blocks, no layout."""
