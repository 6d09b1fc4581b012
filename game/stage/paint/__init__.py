"""From a scene to pixels. It knows no session."""
