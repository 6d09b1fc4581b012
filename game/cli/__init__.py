"""The commands of open-kaart, one module each. Errors are sentences here, never tracebacks."""
