"""Marks that end a clause."""

from __future__ import annotations

END = frozenset({".", ",", ";", ")", "", "?", "!", ":", "]", "—", "–", '"', "”", "'", "’"})
