"""Which unit the words after a number name: `23 square kilometers`, `37mm`, `343 m/s`, `cents per share`."""

from __future__ import annotations

from typing import NamedTuple

from pincite.quantity.counted_units import hangs, is_at_cricket, is_host, is_thing
from pincite.quantity.lemmas import is_plural
from pincite.quantity.risky_symbols import RISKY, risk_is_fine
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import BY_SYMBOL, PAIRS, POWERS, QUALIFIED, QUALIFIERS, SYMBOLS, WORDS, Unit
from pincite.quantity.words import GLYPHS, HYPHENS
from pincite.quantity.wordset import word_set


class Measure(NamedTuple):
    """A unit read up to before token `j`; `factor` multiplies the number (a decade is ten years)."""

    j: int
    symbol: str
    dimension: str
    factor: int = 1


# Symbols that no word of English looks like: they follow number words too (`two sq km`, `six ft`).
_AFTER_WORDS = word_set("km kg mm cm ft lb lbs oz yd yds mi mph kph rpm kW MW GW kWh mg ml cwt ha")

_OF_STONE = word_set("wall walls bridge bridges house houses building buildings tower towers steps circles church")
_KERNELS = word_set("sand rice wheat barley corn maize pepper salt dust pollen millet oats sugar truth")

_DECADES = {"decades": 10, "centuries": 100, "millennia": 1000}

_SPEEDS = word_set(
    """
    mile miles kilometre kilometres kilometer kilometers km metre metres meter meters foot feet knots
    """
)

_NOT_PER = word_set("cent cents centum mille")


def unit_at(s: Sentence, j: int, figures: bool) -> Measure | None:
    """The unit whose words begin at token `j`, after a number."""
    key = 2 * j + figures
    known = s.measures
    if key in known:
        return known[key]
    found = known[key] = _unit_at(s, j, figures)
    return found


def _unit_at(s: Sentence, j: int, figures: bool) -> Measure | None:
    if s.low[j] == "of":
        return _large_sum(s, j)
    k = j
    if (s.low[k] in HYPHENS and s.glued(k) and s.glued(k + 1)) or (s.low[k] in _MORE and s.low[k + 1] in _DURATIONS):
        k += 1
    found = _simple(s, k, figures)
    if found is None:
        return None
    end, unit, power = found
    if not power and figures and s.raw[end - 1] in SYMBOLS and (inverse := _minus_power(s, end)) is not None:
        return Measure(inverse[0], f"1/{unit.symbol}{inverse[1]}", "rate")  # `a band at 1450 cm−1`
    symbol, dimension = unit.symbol + power, unit.dimension
    if power:
        dimension = "area" if power == "2" else "volume"
    factor = 1
    if symbol == "centuries" and is_at_cricket(s, j, end):
        return None
    if symbol in _DECADES:
        symbol, factor = "years", _DECADES[symbol]
    if symbol == "fortnights":
        symbol, factor = "weeks", 2
    rate = None if dimension == "duration" else per(s, end, figures)
    if rate is not None:
        return Measure(rate[0], rate_name(symbol, rate[1]), "rate")
    return Measure(end, symbol, dimension, factor)


def _large_sum(s: Sentence, j: int) -> Measure | None:
    """`75 lakhs of rupees`, `two millions of dollars`."""
    unit = WORDS.get(s.low[j + 1]) if s.low[j - 1] in _SCALES else None
    return Measure(j + 2, unit.symbol, unit.dimension) if unit is not None and unit.dimension == "money" else None


_SCALES = word_set("lakh lakhs crore crores million millions milliard milliards")


def _simple(s: Sentence, k: int, figures: bool) -> tuple[int, Unit, str] | None:
    raw, low = s.raw[k], s.low[k]
    if not raw or (low not in _FIRST_WORDS and raw not in SYMBOLS and len(raw) > 1 and not s.units):
        return None
    if raw == "°" or raw == "º":
        return _degrees(s, k)
    if is_thing(s, k):
        return None
    if s.units and low in s.units:
        return k + 1, s.units[low], ""
    hyphen = s.low[k + 1] in HYPHENS and s.glued(k + 1)
    if low == "parts" and s.low[k + 1] == "per" and s.low[k + 2] in _PARTS_PER:
        return k + 3, BY_SYMBOL[_PARTS_PER[s.low[k + 2]]], ""
    pair = PAIRS.get((low, s.low[k + 2] if hyphen else s.low[k + 1]))
    if pair is not None:
        return k + (3 if hyphen else 2), BY_SYMBOL[pair], ""
    if len(raw) == 1 and s.raw[k + 1] == "." and s.glued(k + 1):
        dotted = _dotted(s, k)
        if dotted is not None:
            return dotted
    if figures and raw in ("C", "F") and risk_is_fine(s, k):
        return k + 1, Unit(f"°{raw}", "temperature", None), ""
    if raw == "c" and figures and s.glued(k) and not s.glued(k + 1) and s.mentions(_PRICES):
        return k + 1, BY_SYMBOL["cent"], ""  # `a litre cost 32.4c`
    if raw == "l" and figures and s.glued(k) and "sterling" in (s.low[k + 1], s.low[k + 2]):
        return k + (2 if s.low[k + 1] == "sterling" else 3), BY_SYMBOL["GBP"], ""  # `220l. sterling`
    unit = SYMBOLS.get(raw) if figures or raw in _AFTER_WORDS else None
    if raw == "K" and low in ("k",) and s.low[k - 1] in HYPHENS:
        return None  # `Form 10-K`
    if unit is not None and raw in RISKY and not risk_is_fine(s, k):
        unit = None
    if unit is not None:
        end = k + 1
        if raw in {"N", "kN", "MN"} and (s.raw[end] == "m" or (s.raw[end] in {"·", "⋅", "∙"} and s.raw[end + 1] == "m")):
            return (end + 1 if s.raw[end] == "m" else end + 2), Unit(raw + "m", "torque", None), ""
        if s.raw[end] in ("²", "³") and s.glued(end):
            return end + 1, unit, "2" if s.raw[end] == "²" else "3"
        if s.raw[end] in ("2", "3") and s.glued(end) and unit.dimension == "length":
            return end + 1, unit, s.raw[end]
        return end, unit, ""
    unit = WORDS.get(low)
    if unit is not None:
        return _word_unit(s, k, unit)
    if low in ("lengths", "length") and s.mentions(_RACED) and s.low[k + 1] not in ("of", "and"):
        return k + 1, Unit("length", "length of a race", None), ""
    if (low in POWERS and s.glued(k) is False) or low in POWERS:
        at = k + 2 if s.raw[k + 1] == "." else k + 1
        if s.low[at] in HYPHENS:
            at += 1
        unit = WORDS.get(s.low[at]) or (SYMBOLS.get(s.raw[at]) if figures or s.raw[at] in _AFTER_WORDS else None)
        if unit is not None and unit.dimension == "length":
            return at + 1, unit, POWERS[low]
        return None
    if low in QUALIFIERS:
        return _qualified(s, k, figures)
    return None


_FIRST_WORDS = frozenset({first for first, _ in PAIRS} | {*WORDS, *POWERS, *QUALIFIERS, "length", "lengths", "parts"})
_PARTS_PER = {"million": "ppm", "billion": "ppb"}
_PRICES = word_set("cost costs price prices paid pays sold worth fee fare charge charged litre pound dozen share dividend cents earnings")
_DOTTED = {"hp": "hp", "bhp": "hp", "ihp": "hp", "mph": "mph", "rpm": "rpm", "psi": "psi", "kph": "km/h"}


def _dotted(s: Sentence, k: int) -> tuple[int, Unit, str] | None:
    """`h.p.`, `m.p.h.`, `r.p.m.`"""
    letters, at = s.low[k], k + 1
    while s.raw[at] == "." and s.glued(at) and len(s.raw[at + 1]) == 1 and s.glued(at + 1) and len(letters) < 4:
        letters, at = letters + s.low[at + 1], at + 2
    unit = _DOTTED.get(letters)
    if unit is None:
        return None
    stop = s.raw[at] == "." and s.glued(at) and s.low[at + 1].isalpha() and s.raw[at + 1].islower()
    return at + 1 if stop or s.raw[at + 1] in {",", ";", ")"} else at, BY_SYMBOL[unit], ""


def _qualified(s: Sentence, k: int, figures: bool) -> tuple[int, Unit, str] | None:
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
    unit = WORDS.get(low[at])
    if unit is None or unit.dimension in {"duration", "angle", "energy"} or low[at] in {"chain", "rod", "chains", "cord"}:
        return None
    if (low[k] == "us" and s.raw[k] != "US") or low[at] == "league":
        return None
    symbol = QUALIFIED.get((low[k], unit.symbol))
    if symbol is None:
        symbol = " ".join([*words, unit.symbol if unit.dimension != "money" else low[at].rstrip("s")])
        symbol = {"US USD": "USD", "American USD": "USD", "Mexican USD": "Mexican dollar"}.get(symbol, symbol)
        if low[k] == "sterling" or (low[k] == "egyptian" and unit.symbol == "pound"):
            symbol = " ".join([*words, "pound"])
    return at + 1, Unit(symbol, unit.dimension, None), ""


_RACED = word_set("won win beat beaten race raced rowed led victory stakes favourite derby headed finished winner")
_LIGHT = word_set("second seconds minute minutes hour hours day days")
_SINGULAR = word_set("league stone bar chain mark crown degree point")
_HORSE = frozenset({"horse", "dragoons"})

_TEMPERATURES = {"celsius": "°C", "centigrade": "°C", "fahrenheit": "°F", "réaumur": "°Ré", "reaumur": "°Ré"}


def _degrees(s: Sentence, k: int) -> tuple[int, Unit, str]:
    letter = s.raw[k + 1]
    if letter in ("C", "F"):
        return k + 2, Unit(f"°{letter}", "temperature", None), ""
    scale = _TEMPERATURES.get(s.low[k + 1])
    if scale is not None:
        return k + 2, Unit(scale, "temperature", None), ""
    return k + 1, Unit("°", "angle", None), ""


def _word_unit(s: Sentence, k: int, unit: Unit) -> tuple[int, Unit, str] | None:
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


def figures_before(s: Sentence, k: int) -> bool:
    """Whether figures or a fraction glyph stand before token `k`."""
    return s.raw[k - 1][:1].isdecimal() or s.raw[k - 1] in GLYPHS


_MORE = word_set(
    """
    clear sitting trading business school earth more further additional whole full long consecutive successive
    straight short extra calendar working lunar
    """
)

_DURATIONS = word_set(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries
    """
)


def per(s: Sentence, j: int, figures: bool) -> tuple[int, str] | None:
    """`per share`, `/s`, `an hour`: the end and the name of what the number is divided by."""
    low = s.low
    word = low[j]
    if word in ("/", "⁄") and s.glued(j):
        below, raised = _power_of(s.raw[j + 1])
        unit = SYMBOLS.get(below) or WORDS.get(below.lower())
        if unit is not None or below.isalpha():
            name = (unit.symbol if unit else below.lower()) + raised
            end = j + 2
            if s.raw[end] in {"²", "³", "2", "3"} and s.glued(end):
                name += {"²": "2", "³": "3"}.get(s.raw[end], s.raw[end])
                end += 1
            return end, name
        return None
    inverse = _inverse(s, j) if figures else None
    if inverse is not None:
        return inverse
    if word == "per" and s.raw[j + 1].isdecimal() and low[j - 1] != "cent" and figures:
        unit = SYMBOLS.get(s.raw[j + 2]) or WORDS.get(low[j + 2])
        if unit is not None and unit.dimension not in ("duration", "money", "length"):
            return j + 3, f"{s.raw[j + 1]} {unit.symbol}"  # `5 mg per 100 ml`
    if word == "per" and low[j + 1] not in _NOT_PER and low[j + 1].isalpha():
        end = j + 2
        words = [low[j + 1]]
        if low[j + 1] in POWERS or (low[j + 1] in QUALIFIERS and low[j + 2] in WORDS):
            found = _simple(s, j + 1, figures)
            if found is not None:
                return found[0], found[1].symbol + found[2]
        unit = WORDS.get(words[0]) or SYMBOLS.get(s.raw[j + 1])
        return end, unit.symbol if unit is not None else words[0]
    if word in ("a", "an") and low[j + 1] in {"hour", "second", "minute"} and (low[j - 1] in _SPEEDS or s.raw[j - 1].endswith("³")):
        return j + 2, WORDS[low[j + 1]].symbol
    return None


_RAISED = {"²": "2", "³": "3", "¹": "", "⁴": "4"}


def _power_of(raw: str) -> tuple[str, str]:
    """A unit's letters and the power written behind them: `s²`."""
    return (raw[:-1], _RAISED[raw[-1]]) if len(raw) > 1 and raw[-1] in _RAISED else (raw, "")


def _inverse(s: Sentence, j: int) -> tuple[int, str] | None:
    """`m s−1`, `kg m⁻³`, `mol L^-1`: a unit with a negative power is one that is divided by."""
    at = j + 1 if s.raw[j] in {"·", "⋅", "∙"} else j
    if s.raw[at] in {"−", "-", "–", "⁻", "^"} and s.glued(at) and at == j:
        return None
    unit = SYMBOLS.get(s.raw[at])
    power = _minus_power(s, at + 2 if s.raw[at + 1] == "^" else at + 1) if unit is not None else None
    return None if unit is None or power is None else (power[0], unit.symbol + power[1])


def _minus_power(s: Sentence, k: int) -> tuple[int, str] | None:
    """`−1`, `⁻³`: the end and the power of a unit that is divided by."""
    power = s.raw[k + 1]
    if (
        s.raw[k] not in {"−", "-", "–", "⁻"}
        or not s.glued(k)
        or not s.glued(k + 1)
        or (power not in _RAISED and power not in ("1", "2", "3"))
    ):
        return None
    return None if s.raw[k + 2] in SYMBOLS else (k + 2, _RAISED.get(power, power).removeprefix("1"))


def rate_name(symbol: str, per: str) -> str:
    short = {"hours": "h", "seconds": "s", "minutes": "min", "days": "day", "weeks": "week", "months": "month", "years": "year"}
    power = per[-1:] if per[-1:] in ("2", "3") else ""
    base = per.removesuffix(power) if power else per
    name = f"{symbol}/{short.get(base, base)}{power}"
    return {"mile/h": "mph"}.get(name, name)
