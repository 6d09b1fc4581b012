"""The manual as pages for a browser, made of the Markdown in docs/: in a folder, or one by one for the server."""
