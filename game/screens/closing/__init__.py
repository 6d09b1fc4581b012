"""Screens of the closing: agreements, what was noticed, the protocol and where it goes."""
