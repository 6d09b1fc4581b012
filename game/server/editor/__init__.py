"""The pages of the card workshop, for the browser on this very computer."""
