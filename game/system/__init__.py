"""What the program needs of the computer: paths, files that come with it, pictures, folders. It knows no game."""
