"""Screens about phones: how to join, what the network lets through, what helps."""
