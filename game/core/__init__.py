"""The rules of the game: values in, values out. No file, clock, chance, screen or network is known here."""
