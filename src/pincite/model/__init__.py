"""Frozen values that the stages hand to each other; imports the standard library only."""
