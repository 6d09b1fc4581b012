"""What screens share: the frame, notices, the picture of a card, a second language."""
