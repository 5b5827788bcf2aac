"""Roman numerals in names: `World War II`, `XX Corps`, `Henry VIII`."""

from __future__ import annotations

import re

from pincite.quantity.tokens import Sentence

_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")


def roman_name(s: Sentence, i: int) -> int | None:
    """The value of a roman numeral that is part of a name: `World War II`, `XX Corps`, `Henry VIII`."""
    raw = s.raw[i]
    if not _ROMAN.match(raw) or (
        raw in {"I", "C", "L"}
        and s.low[i - 1]
        not in {
            "war",
            "part",
            "chapter",
            "volume",
            "book",
            "corps",
            "act",
            "phase",
            "elizabeth",
            "charles",
            "george",
            "james",
            "francis",
            "napoleon",
            "william",
            "richard",
            "henry",
            "edward",
            "nicholas",
            "type",
            "mark",
            "class",
            "stage",
            "league",
        }
    ):
        return None
    before, after = s.raw[i - 1], s.raw[i + 1]
    if not (
        (before[:1].isupper() and before[:1].isalpha())
        or after in {"Corps", "Army", "Panzer", "SS", "Air", "Amphibious", "Fighter", "Bomber", "Armored", "Armoured"}
        or (before in (".",) and s.low[i - 2] in {"vol", "pt", "ch", "mk"})
    ):
        return None
    total, largest = 0, 0
    for letter in reversed(raw):
        value = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter]
        total += value if value >= largest else -value
        largest = max(largest, value)
    return total
