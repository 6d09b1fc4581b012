"""A screen as data: places, texts, buttons, and the pieces that screens are made of. It paints nothing."""
