"""Screens outside a session: welcome, settings, help, the cards here, former sessions."""
