"""What the facilitator alone sees: the desk as data, for the window on the laptop and the page on a phone alike."""
