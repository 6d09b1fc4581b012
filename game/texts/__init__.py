"""Sentences that wall, desk and phone share, each in the language that is asked for. It decides nothing."""
