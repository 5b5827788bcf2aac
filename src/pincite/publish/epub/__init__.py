"""The EPUB edition: what pages, navigation and package are made of, and the archive."""
