"""How fast it is on this machine: figures beside their limits. For developers."""
