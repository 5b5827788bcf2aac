"""A press that will not print a number it cannot source."""

__version__ = "0.1.0"
