"""Screens of one card, from its situation to the consent round, and STOP."""
