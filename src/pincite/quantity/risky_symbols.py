"""Symbols of units that are also common words or letters, with what must hold for them to be units: `in`, `m`, `s`, `C`."""

from __future__ import annotations

from pincite.quantity.marks import CLOSES
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import GLYPHS, HYPHENS
from pincite.quantity.wordset import word_set

# Symbols that are also common words or letters, with what must hold for them to be units.
RISKY = word_set(
    """
    in A a C F K N V W J G h l L p b g t s d m mu li pt au AU cal ct mi B H ac NM kn kt mb gr bar min mo sec
    dm MW GT GL st kr Kr Gb Mb
    """
)

_INCH_CONTEXT = word_set("wide long high deep thick tall diameter across gun guns of by pipe screen shell shells barrel")


def risk_is_fine(s: Sentence, k: int) -> bool:
    raw, low = s.raw[k], s.low
    glued = s.glued(k)
    after = s.raw[k + 1]
    if raw == "in":
        if low[k - 1] in HYPHENS:
            return True
        if low[k + 1] == "in" and (s.raw[k + 2].isdecimal() or low[k + 2] in _THE or low[k + 2] in _DIMENSIONS):
            return True  # `settled 3 in in 1848`
        if s.raw[k - 1] in GLYPHS and (after in CLOSES or after in _BEING):
            return True  # `rivet holes at 1⅛ in were drifted`
        return (
            glued
            or low[k + 1]
            in {
                "cover",
                "armour",
                "plate",
                "plates",
                "bolt",
                "bolts",
                "mortar",
                "mortars",
                "howitzer",
                "howitzers",
                "rail",
                "main",
                "rainfall",
                "snow",
            }
            or (after in {".", ",", ";", ")", ""} and not s.text[s.end[k] : s.end[k] + 1].isspace())
            or low[k + 1] in _INCH_CONTEXT
        )
    if raw in {"d", "a", "b", "H", "p"}:
        return raw == "p" and glued and not after[:1].isdecimal()
    if raw in _INITIALS and after == "." and s.glued(k + 1) and s.raw[k + 2][:1].isupper():
        return False  # `By 1871 L. C. Orvis`
    if raw in ("C", "F") and glued and "." in s.raw[k - 1] and not s.glued(k + 1):
        return True  # `40.3C`
    if raw in ("C", "F"):
        return low[k - 1] in ("°", "º") or (not (after[:1].isalpha() and s.glued(k + 1)) and s.mentions(_HEAT))
    if raw == "st":
        at = k + 2 if after == "." else k + 1  # `11 st. 4 lb.`
        return glued or (s.raw[at][:1].isdecimal() and low[at + 1] in {"lb", "lbs", "pounds", "pound"})
    if raw == "GL":
        return not glued  # a `4GL` is a language
    if raw in ("kr", "Kr", "Gb", "Mb"):
        return not after[:1].isdecimal()
    if raw in {"A", "V", "W", "K", "J", "G", "B", "N"}:
        if after == "." and s.glued(k + 1) and s.raw[k + 2][:1].isalpha():
            return False
        return glued or not after[:1].isupper()
    if raw == "m" and s.raw[k + 1] in (".",) and s.raw[k + 2] in ("p", "s"):
        return False
    if raw == "s" and low[k - 2] in HYPHENS and low[k - 3] == "to":
        return False  # `12-to-15s`
    if raw in {"s", "h", "d"}:
        if glued and raw == "s":
            previous = s.raw[k - 1]
            return "." in previous or (previous.isdecimal() and int(previous) < 1000 and not previous.endswith("0"))
        return not (after == "." and s.glued(k + 1) and s.raw[k + 2] in ("d", "6"))
    if raw == "t" and after == ".":
        return True
    return True


_THE = word_set("the a its one two three")
_DIMENSIONS = word_set("diameter length width height depth thickness girth circumference all")
_BEING = word_set("was were is are had has")
_INITIALS = frozenset("ACFGHJKLNVWB")
_HEAT = word_set(
    """
    temperature temperatures heat heated hot heatwave cold cool cooler cooled warm warmer warmest coldest hottest warming warmed
    celsius centigrade fahrenheit degrees oven boil boils boiling freezing frozen melt melts melting thermometer fever high highs
    low lows weather stored simmer heating
    """
)
