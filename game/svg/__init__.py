"""What an SVG file draws, said again in the few words that every painter knows. Standard library only."""
