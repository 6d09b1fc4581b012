"""Open Kaart: dilemma cards for school teams, from a private vote to a draft protocol."""

__version__ = "0.1.0"
