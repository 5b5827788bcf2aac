"""Which unit the words after a number name: `23 square kilometers`, `37mm`, `343 m/s`, `cents per share`."""

from __future__ import annotations

from typing import NamedTuple

from pincite.quantity.counted_units import is_at_cricket, is_thing
from pincite.quantity.risky_symbols import RISKY, risk_is_fine
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_words import degrees, dotted, qualified, word_unit
from pincite.quantity.units import BY_SYMBOL, PAIRS, POWERS, QUALIFIERS, SYMBOLS, WORDS, Unit
from pincite.quantity.words import HYPHENS
from pincite.quantity.wordset import word_set


class Measure(NamedTuple):
    """A unit read up to before token `j`; `factor` multiplies the number (a decade is ten years)."""

    j: int
    symbol: str
    dimension: str
    factor: int = 1


# Symbols that no word of English looks like: they follow number words too (`two sq km`, `six ft`).
_AFTER_WORDS = word_set("km kg mm cm ft lb lbs oz yd yds mi mph kph rpm kW MW GW kWh mg ml cwt ha")


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
        return degrees(s, k)
    if is_thing(s, k):
        return None
    if s.units and low in s.units:
        return k + 1, s.units[low], ""
    hyphen = s.low[k + 1] in HYPHENS and s.glued(k + 1)
    if low == "parts" and s.low[k + 1] == "per" and s.low[k + 2] in _PARTS_PER:
        return k + 3, BY_SYMBOL[_PARTS_PER[s.low[k + 2]]], ""
    if low in ("pieces", "piece") and s.low[k + 1 : k + 3] == ["of", "eight"]:
        return k + 3, Unit("piece of eight", "money", None), ""
    pair = PAIRS.get((low, s.low[k + 2] if hyphen else s.low[k + 1]))
    if pair is not None:
        return k + (3 if hyphen else 2), BY_SYMBOL[pair], ""
    if len(raw) == 1 and s.raw[k + 1] == "." and s.glued(k + 1):
        spelt = dotted(s, k)
        if spelt is not None:
            return spelt
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
        return word_unit(s, k, unit)
    if low in ("lengths", "length") and (s.low[k + 1] in _APART or s.mentions(_RACED)) and s.low[k + 1] not in ("of", "and"):
        return k + 1, Unit("length", "length of a race", None), ""
    if low in ("hands", "hand") and s.mentions(_MOUNTS) and s.low[k + 1] not in ("of", "on", "and"):
        return k + 1, Unit("hand", "height of a horse", None), ""
    if low in ("cables", "cable") and s.low[k + 1] in _OFF:
        return k + 1, Unit("cable", "length", None), ""
    if (low in POWERS and s.glued(k) is False) or low in POWERS:
        at = k + 2 if s.raw[k + 1] == "." else k + 1
        if s.low[at] in HYPHENS:
            at += 1
        unit = WORDS.get(s.low[at]) or (SYMBOLS.get(s.raw[at]) if figures or s.raw[at] in _AFTER_WORDS else None)
        if unit is not None and unit.dimension == "length":
            return at + 1, unit, POWERS[low]
        return None
    if low in QUALIFIERS:
        return qualified(s, k, figures)
    return None


_FIRST_WORDS = frozenset(
    {first for first, _ in PAIRS}
    | {
        *WORDS,
        *POWERS,
        *QUALIFIERS,
        "length",
        "lengths",
        "hand",
        "hands",
        "cable",
        "cables",
        "parts",
        "piece",
        "pieces",
    }
)
_PARTS_PER = {"million": "ppm", "billion": "ppb"}
_PRICES = word_set("cost costs price prices paid pays sold worth fee fare charge charged litre pound dozen share dividend cents earnings")


_MOUNTS = word_set(
    "pony ponies horse horses mare mares stallion stallions gelding geldings cob cobs filly colt mule mules foal cobs withers"
)
_OFF = word_set("off from away astern ahead distant apart south north east west")
_APART = word_set("clear ahead behind adrift")
_RACED = word_set("won win beat beaten race raced rowed led victory stakes favourite derby headed finished winner")


_MORE = word_set(
    """
    clear sitting trading business school earth more further additional whole full long consecutive successive
    straight short extra calendar working lunar lean hard happy unhappy lonely anxious bitter bleak busy idle quiet weary
    frustrating eventful glorious crucial critical terrible miserable turbulent difficult wonderful dreadful fruitful fruitless hectic
    painful peaceful pleasant sleepless stormy successful troubled uneasy wretched formative exciting exhausting trying
    preceding previous following remaining intervening succeeding ensuing subsequent first last
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
        if unit is not None and (unit.dimension not in ("duration", "money", "length") or (unit.symbol == "km" and s.raw[j + 1] == "100")):
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
