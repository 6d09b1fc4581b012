"""The sets of cards on this computer: loading, handing on, choosing. It judges no card."""
