"""The HTML edition: a page a chapter, search, evidence at every number, and what machines read."""
