"""Why the number of a passage that fits a claim may not be the one meant: one doubt a file."""
