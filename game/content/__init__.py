"""Card files in, cards and problems out. No screen, session or language of the interface is known here."""
