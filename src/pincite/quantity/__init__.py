"""Reads the numbers in prose: `read_quantities(text)` gives every one, with its role and reason."""

from pincite.quantity.lexicon import DEFAULT, Lexicon
from pincite.quantity.read import read_quantities

__all__ = ["DEFAULT", "Lexicon", "read_quantities"]
