"""Every screen in every state worth seeing, as pictures. For developers."""
