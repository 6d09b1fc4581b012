"""Windows and displays: where they stand, and what happens when a screen comes or goes."""
