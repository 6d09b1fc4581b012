"""Tools for who builds the game: measuring, pictures of every screen, a team that plays by itself."""
