"""One file for each format that a seed can have: bytes in, text and the stretches that are its passages out."""
