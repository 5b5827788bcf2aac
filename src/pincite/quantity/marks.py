"""Marks that end a clause, that close it, or that part the members of a row; no word at all is the end of a sentence."""

from __future__ import annotations

END = frozenset({".", ",", ";", ")", "", "?", "!", ":", "]", "—", "–", '"', "”", "'", "’"})
CLOSES = frozenset({"", ".", ",", ";", ")"})
LISTS = frozenset({",", "and", "or"})
