"""The words that stand before a noun and say whose it is, or which."""

from __future__ import annotations

from pincite.quantity.wordset import word_set

OWNERS = word_set("his her its their our my your")
DETERMINERS = OWNERS | word_set("the these those")
