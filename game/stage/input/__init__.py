"""Keys, mouse and typing: from what somebody pressed to a command. It decides nothing."""
