"""Units that words name, and what the words beside them make of it: `42 league matches` are in no leagues."""

from __future__ import annotations

from pincite.quantity.counted_units import hangs, is_host
from pincite.quantity.lemmas import is_plural
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import BY_SYMBOL, QUALIFIED, QUALIFIERS, WORDS, Unit
from pincite.quantity.words import GLYPHS, HYPHENS
from pincite.quantity.wordset import word_set

_OF_STONE = word_set("wall walls bridge bridges house houses building buildings tower towers steps circles church")
_KERNELS = word_set("sand rice wheat barley corn maize pepper salt dust pollen millet oats sugar truth")
_LIGHT = word_set("second seconds minute minutes hour hours day days")
_SINGULAR = word_set("league stone bar chain mark crown degree point")
_HORSE = frozenset({"horse", "dragoons"})
_TEMPERATURES = {"celsius": "°C", "centigrade": "°C", "fahrenheit": "°F", "réaumur": "°Ré", "reaumur": "°Ré"}
_DOTTED = {"hp": "hp", "bhp": "hp", "ihp": "hp", "mph": "mph", "rpm": "rpm", "psi": "psi", "kph": "km/h"}


def word_unit(s: Sentence, k: int, unit: Unit) -> tuple[int, Unit, str] | None:
    low = s.low
    word = low[k]
    after = low[k + 1]
    if after in HYPHENS and s.glued(k + 1) and s.glued(k + 2):
        joined = WORDS.get(f"{word}-{low[k + 2]}")
        if joined is not None:
            return k + 3, joined, ""
    if word == "stone" and after in _OF_STONE:
        return None  # `two stone walls`
    if word in ("grain", "grains") and ((after == "of" and low[k + 2] in _KERNELS) or is_plural(after)):
        return None
    if after == "of" and low[k + 2] == "arc" and word.rstrip("s") in ("minute", "second"):
        return k + 3, Unit(f"arc{word.rstrip('s')}", "angle", None), ""
    if word in ("degree", "degrees") and after == "of" and low[k + 2] in ("freedom", "separation"):
        return None
    if word in ("degree", "degrees"):
        if after in {"celsius", "centigrade", "c"} and (after != "c" or s.raw[k + 1] == "C"):
            return k + 2, Unit("°C", "temperature", None), ""
        if after in ("fahrenheit", "f") and (after != "f" or s.raw[k + 1] == "F"):
            return k + 2, Unit("°F", "temperature", None), ""
        if after in ("réaumur", "reaumur"):
            return k + 2, Unit("°Ré", "temperature", None), ""
        return k + 1, unit, ""
    if word in ("cup", "cups") and after != "of" and not (figures_before(s, k) and s.raw[k].islower()):
        return None  # a trophy, not a measure
    if word in ("second", "third") and s.low[k - 1] not in HYPHENS:
        # `one second` is a duration, `the two second prizes` is not: a plural noun after the singular tells.
        is_part = s.low[k - 1].replace(".", "", 1).isdecimal() and "." in s.low[k - 1]  # `0.08 second`
        return (k + 1, unit, "") if s.low[k - 1] in {"one", "a", "1", "half", "per"} or is_part else None
    if word in ("pound", "pounds") and after == "sterling":
        return k + 2, Unit("GBP", "money", None), ""
    if word in {"rods", "chains", "cords", "perches", "stones"} and low[k - 1] in {"million", "billion", "thousand"}:
        return None
    if word in _SINGULAR and low[k - 1] not in HYPHENS and low[k - 1] not in ("one", "a", "1", "half") and is_plural(after):
        return None  # `42 league matches`
    if word in {"cord", "chain", "ell", "chi", "mu", "shi", "dan"} and after in HYPHENS:
        return None
    if (word == "chains" and hangs(s, after)) or (word == "foot" and is_host(s, k - 1, after)):
        return None
    if word == "foot" and low[k - 1] not in HYPHENS and s.mentions(_HORSE) and not (after.isalpha() and after in ("high", "long")):
        return None  # `1,800 horse, 4,000 foot and six drakes`
    if word in ("foot", "feet") and after in {"soldiers", "patrols", "regiments", "guards"}:
        return None
    if s.raw[k][0].isupper() and s.raw[k] not in {
        "Reichsmark",
        "Reichsmarks",
        "Deutschmarks",
        "Deutschmark",
        "Celsius",
        "Fahrenheit",
        "Kelvin",
        "Mexican",
    }:
        # `Five-Li Pavilion`, `10 Downing`: a capital after a number is a name unless all is in capitals.
        return None
    return k + 1, unit, ""


def degrees(s: Sentence, k: int) -> tuple[int, Unit, str]:
    letter = s.raw[k + 1]
    if letter in ("C", "F"):
        return k + 2, Unit(f"°{letter}", "temperature", None), ""
    scale = _TEMPERATURES.get(s.low[k + 1])
    if scale is not None:
        return k + 2, Unit(scale, "temperature", None), ""
    return k + 1, Unit("°", "angle", None), ""


def qualified(s: Sentence, k: int, figures: bool) -> tuple[int, Unit, str] | None:
    low = s.low
    at = k + 1
    words = [s.raw[k]]
    if low[at] in HYPHENS:
        at += 1
    if low[at] in QUALIFIERS:
        words.append(s.raw[at])
        at += 1
    if low[k] == "light" and low[at] in ("year", "years"):
        return at + 1, Unit("ly", "length", None), ""
    if low[k] == "light" and low[k + 1] in HYPHENS and low[at] in _LIGHT:
        return at + 1, Unit(f"light-{low[at].rstrip('s')}", "length", None), ""
    unit = WORDS["marks"] if low[at] == "mark" and low[k - 1] in ("one", "1") else WORDS.get(low[at])  # `one German mark`
    if unit is None or unit.dimension in {"duration", "angle", "energy"} or low[at] in {"chain", "rod", "chains", "cord"}:
        return None
    if low[at] in ("bar", "bars") and low[k] in ("gold", "silver"):
        return None  # `fifty gold bars`
    if (low[k] == "us" and s.raw[k] != "US") or low[at] == "league":
        return None
    if low[k] in ("gold", "silver") and unit.dimension == "mass" and unit.symbol != "pound":
        return at + 1, unit, ""  # an ounce is one, whatever it is of
    symbol = QUALIFIED.get((low[k], unit.symbol)) or QUALIFIED.get((low[at - 1], unit.symbol))
    if symbol is None:
        symbol = " ".join([*words, unit.symbol if unit.dimension != "money" else low[at].rstrip("s")])
        if low[k] == "sterling" or (low[k] == "egyptian" and unit.symbol == "pound"):
            symbol = " ".join([*words, "pound"])
    return at + 1, Unit(symbol, unit.dimension, None), ""


def dotted(s: Sentence, k: int) -> tuple[int, Unit, str] | None:
    """`h.p.`, `m.p.h.`, `r.p.m.`"""
    letters, at = s.low[k], k + 1
    while s.raw[at] == "." and s.glued(at) and len(s.raw[at + 1]) == 1 and s.glued(at + 1) and len(letters) < 4:
        letters, at = letters + s.low[at + 1], at + 2
    unit = _DOTTED.get(letters)
    if unit is None:
        return None
    stop = s.raw[at] == "." and s.glued(at) and s.low[at + 1].isalpha() and s.raw[at + 1].islower()
    return at + 1 if stop or s.raw[at + 1] in {",", ";", ")"} else at, BY_SYMBOL[unit], ""


def figures_before(s: Sentence, k: int) -> bool:
    """Whether figures or a fraction glyph stand before token `k`."""
    return s.raw[k - 1][:1].isdecimal() or s.raw[k - 1] in GLYPHS
