"""How *Open Kaart.exe* starts in the Windows folder: it looks at its folder, and says in a window what is wrong."""
