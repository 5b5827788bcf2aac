"""Units after numbers: `23 square kilometers`, `37mm`, `45-tonne`, `343 m/s`, `5 ft 10 in`, `6.5 cents per share`."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from pincite.model.quantity import Kind, Reading
from pincite.quantity.amounts import Amount, amount_at
from pincite.quantity.draft import Draft, exact, number
from pincite.quantity.lemmas import is_plural
from pincite.quantity.part_after import bare_part, part_after
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


# Symbols that are also common words or letters, with what must hold for them to be units.
_RISKY = word_set(
    """
    in A a C F K N V W J G h l L p b g t s d m mu li pt au AU cal ct mi B H ac NM kn kt mb gr bar min mo sec
    dm MW GT
    """
)
_FINE_WHEN_SPACED = word_set("km g t s h m l L N V W J K kn kt mb bar min sec mi mu li ac ct pt gr mo A")
_NOT_BEFORE = word_set("'s")
_COUNTED_IN = {"feet": "foot"}
_INCH_CONTEXT = word_set("wide long high deep thick tall diameter across gun guns of by pipe screen shell shells barrel")
_WORD_NOT_UNIT_AFTER = {
    # word -> what may not stand before or after: `three second-hand`, `two stone walls`
    "stone": word_set("wall walls bridge bridges house houses building buildings tower towers steps circles church"),
    "pound": word_set("sterling"),
}
# Nouns of measure that turn a number into a rate when `per`, `a` or a slash stands between.
_PER_ALIAS = {"hour": "h", "hours": "h", "second": "s", "seconds": "s", "minute": "min"}
_DECADES = {"decades": 10, "centuries": 100, "millennia": 1000}
_SPEEDS = word_set(
    """
    mile miles kilometre kilometres kilometer kilometers km metre metres meter meters foot feet knots
    """
)
_NOT_PER = word_set("cent cents centum mille")


def unit_at(s: Sentence, j: int, figures: bool) -> Measure | None:
    """The unit whose words begin at token `j`, after a number."""
    k = j
    if (s.low[k] in HYPHENS and s.glued(k) and s.glued(k + 1)) or (s.low[k] in _MORE and s.low[k + 1] in _DURATIONS):
        k += 1
    found = _simple(s, k, figures)
    if found is None:
        return None
    end, unit, power = found
    symbol, dimension = unit.symbol + power, unit.dimension
    if power:
        dimension = "area" if power == "2" else "volume"
    factor = 1
    if symbol in _DECADES:
        symbol, factor = "years", _DECADES[symbol]
    if symbol == "fortnights":
        symbol, factor = "weeks", 2
    if symbol == "nights":
        symbol = "nights"
    rate = None if dimension == "duration" else _per(s, end, figures)
    if rate is not None:
        return Measure(rate[0], _rate_name(symbol, rate[1]), "rate")
    return Measure(end, symbol, dimension, factor)


def _simple(s: Sentence, k: int, figures: bool) -> tuple[int, Unit, str] | None:
    raw, low = s.raw[k], s.low[k]
    if not raw:
        return None
    if raw == "°" or raw == "º":
        return _degrees(s, k)
    if s.units and low in s.units:
        return k + 1, s.units[low], ""
    pair = PAIRS.get((low, s.low[k + 1]))
    if pair is not None:
        return k + 2, BY_SYMBOL[pair], ""
    unit = SYMBOLS.get(raw) if figures else None
    if unit is not None and raw in _RISKY and not _risk_is_fine(s, k):
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
    if (low in POWERS and s.glued(k) is False) or low in POWERS:
        at = k + 2 if s.raw[k + 1] == "." else k + 1
        if s.low[at] in HYPHENS:
            at += 1
        unit = WORDS.get(s.low[at]) or (SYMBOLS.get(s.raw[at]) if figures else None)
        if unit is not None and unit.dimension == "length":
            return at + 1, unit, POWERS[low]
        return None
    if low in QUALIFIERS:
        return _qualified(s, k, figures)
    return None


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
    unit = WORDS.get(low[at])
    if unit is None or unit.dimension in {"duration", "angle", "energy"} or low[at] in {"chain", "rod", "chains", "cord"}:
        return None
    if low[k] == "us" and s.raw[k] != "US":
        return None
    symbol = QUALIFIED.get((low[k], unit.symbol))
    if symbol is None:
        symbol = " ".join([*words, unit.symbol if unit.dimension != "money" else low[at].rstrip("s")])
        symbol = {"US USD": "USD", "American USD": "USD", "Mexican USD": "Mexican dollar"}.get(symbol, symbol)
        if low[k] == "sterling" or (low[k] == "egyptian" and unit.symbol == "pound"):
            symbol = " ".join([*words, "pound"])
    return at + 1, Unit(symbol, unit.dimension, None), ""


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
    if after in _WORD_NOT_UNIT_AFTER.get(word, _NONE):
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
        return (k + 1, unit, "") if s.low[k - 1] in {"one", "a", "1", "0.1", "half", "per"} else None
    if word == "pound" and after in ("sterling",):
        return k + 2, Unit("GBP", "money", None), ""
    if word == "pounds" and after == "sterling":
        return k + 2, Unit("GBP", "money", None), ""
    if word in {"cord", "chain", "ell", "chi", "mu", "shi", "dan"} and after in HYPHENS:
        return None
    if word == "foot" and low[k - 1] not in HYPHENS and s.mentions(_HORSE) and not (after.isalpha() and after in ("high", "long")):
        return None  # `1,800 horse, 4,000 foot and six drakes`
    if word in ("foot", "feet") and after in {"soldiers", "patrols", "regiments", "guards"}:
        return None
    if word in ("tons", "tonnes") and after in {"deadweight", "gross", "burden", "displacement"}:
        return k + 1, unit, ""
    if word in ("ounce", "ounces") and low[k - 1] in ("troy", "fluid"):
        return k + 1, unit, ""
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


def _risk_is_fine(s: Sentence, k: int) -> bool:
    raw, low = s.raw[k], s.low
    glued = s.glued(k)
    after = s.raw[k + 1]
    if raw == "in":
        if low[k - 1] in HYPHENS:
            return True
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
    if raw in ("C", "F"):
        return low[k - 1] in ("°", "º")
    if raw in {"A", "V", "W", "K", "J", "G", "B", "N"}:
        if after == "." and s.glued(k + 1) and s.raw[k + 2][:1].isalpha():
            return False
        return glued or not after[:1].isupper()
    if raw == "m" and s.raw[k + 1] in (".",) and s.raw[k + 2] in ("p", "s"):
        return False
    if raw in {"s", "h", "d"}:
        if glued and raw == "s":
            previous = s.raw[k - 1]
            return "." in previous or (previous.isdecimal() and int(previous) < 1000 and not previous.endswith("0"))
        return not (after == "." and s.glued(k + 1) and s.raw[k + 2] in ("d", "6"))
    if raw == "t" and after == ".":
        return True
    return True


_NONE: frozenset[str] = frozenset()
_MORE = word_set(
    """
    more further additional whole full long consecutive successive straight short extra calendar working lunar
    """
)
_DURATIONS = word_set(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries
    """
)


def _per(s: Sentence, j: int, figures: bool) -> tuple[int, str] | None:
    """`per share`, `/s`, `an hour`: the end and the name of what the number is divided by."""
    low = s.low
    word = low[j]
    if word in ("/", "⁄") and s.glued(j):
        unit = SYMBOLS.get(s.raw[j + 1]) or WORDS.get(low[j + 1])
        if unit is not None or low[j + 1].isalpha():
            name = unit.symbol if unit else low[j + 1]
            end = j + 2
            if s.raw[end] in {"²", "³", "2", "3"} and s.glued(end):
                name += {"²": "2", "³": "3"}.get(s.raw[end], s.raw[end])
                end += 1
            return end, name
        return None
    if word == "per" and low[j + 1] not in _NOT_PER and low[j + 1].isalpha():
        end = j + 2
        words = [low[j + 1]]
        if low[j + 1] in POWERS or (low[j + 1] in QUALIFIERS and low[j + 2] in WORDS):
            found = _simple(s, j + 1, figures)
            if found is not None:
                return found[0], found[1].symbol + found[2]
        unit = WORDS.get(words[0]) or SYMBOLS.get(s.raw[j + 1])
        return end, unit.symbol if unit is not None else words[0]
    if word in ("a", "an") and low[j + 1] in {"hour", "second", "minute"} and low[j - 1] in _SPEEDS:
        return j + 2, WORDS[low[j + 1]].symbol
    return None


def _rate_name(symbol: str, per: str) -> str:
    short = {"hours": "h", "seconds": "s", "minutes": "min", "days": "day", "weeks": "week", "months": "month", "years": "year"}
    name = f"{symbol}/{short.get(per, per)}"
    return {"mile/h": "mph"}.get(name, name)


def measured(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """The number with the unit that follows it."""
    figures = amount.form == "figures"
    if (
        figures
        and s.raw[amount.j] in ("'", "’")
        and s.glued(amount.j)
        and s.raw[amount.j + 1].isdecimal()
        and s.raw[amount.j + 2] in ('"', "”")
    ):
        whole = exact(amount.value) + Fraction(int(s.raw[amount.j + 1]), 12)
        return Draft(i, amount.j + 3, Kind.QUANTITY, number(whole), "feet and inches", "ft", Fraction(1, 12))
    if figures and s.raw[amount.j] == "m" and s.glued(amount.j) and amount.scale == 1 and _counts_millions(s, amount.j + 1):
        million = Amount(amount.j + 1, amount.value * 10**6, amount.precision * 10**6, "figures", 10**6)
        return measured(s, i, million) or Draft(
            i, million.j, Kind.CARDINAL, number(million.value), "number", "", million.precision, counts=True
        )
    unit = unit_at(s, amount.j, figures) or _past_odd(s, amount.j, figures)
    if unit is None:
        return None
    if unit.symbol == "m" and s.raw[amount.j] == "m" and s.glued(amount.j) and amount.scale == 1 and s.mentions(_IN_MILLIONS):
        metres = (Reading(Kind.QUANTITY, number(amount.value), "m", "the m may stand for metres"),)
        return Draft(
            i, unit.j, Kind.CARDINAL, number(amount.value * 10**6), "number", "", amount.precision * 10**6, counts=True, alternatives=metres
        )
    j, value, precision = unit.j, exact(amount.value) * unit.factor, amount.precision * unit.factor
    symbol = unit.symbol
    if unit.dimension == "duration":
        return _duration(s, i, amount, unit)
    if symbol in _PARTS:
        j, value, precision = _compound(s, j, symbol, value, precision)
    if symbol == "°":
        j, value, precision = _arc(s, j, value, precision)
    if unit.dimension == "length" and symbol in ("ft", "yd"):
        inches = _inches(s, j)
        if inches is not None:
            j, extra = inches
            value, precision = value + extra / (12 if symbol == "ft" else 36), Fraction(1, 12 if symbol == "ft" else 36)
    part = part_after(s, j) if unit.dimension != "rate" else None
    if part is not None:
        return Draft(i, part[0], Kind.QUANTITY, number(value + part[1]), "measure and a part", symbol, part[1])
    return Draft(i, j, Kind.QUANTITY, number(value), "measure", symbol, precision)


def _past_odd(s: Sentence, j: int, figures: bool) -> Measure | None:
    """The unit behind a hedge: `ninety-odd feet`, `20 or so miles`, `30 odd years`."""
    low = s.low
    if low[j] in HYPHENS and low[j + 1] == "odd" and s.glued(j):
        return unit_at(s, j + 2, figures)
    if low[j] == "odd" or (low[j] == "or" and low[j + 1] in ("so", "more")):
        return unit_at(s, j + (1 if low[j] == "odd" else 2), figures)
    return None


_IN_MILLIONS = word_set(
    """
    sales copies people users viewers homes jobs households passengers voters cars visitors customers readers
    downloads subscribers
    """
)


_WEIGHED = word_set("mass volume area energy power data")


def _counts_millions(s: Sentence, j: int) -> bool:
    """`2.4m times`, `100m dollars`: an `m` before a plural or a currency is a million."""
    word = s.low[j]
    unit = WORDS.get(word)
    if unit is not None:
        return unit.dimension.startswith("money") or (unit.dimension in _WEIGHED and word.endswith("s"))
    return (
        is_plural(word)
        and word not in {"sprints", "hurdles", "races", "heats", "yards", "runners", "guns", "spans"}
        and s.start[j] > s.end[j - 1]
    )


# Units written with a smaller one after them: `26 miles 385 yards`, `11 stone 4 pounds`.
_PARTS: dict[str, dict[str, int]] = {
    "mile": {"yd": 1760}, "stone": {"lb": 14, "pound": 14}, "lb": {"oz": 16}, "pound": {"oz": 16}, "picul": {"catty": 100},
    "km": {"m": 1000}, "m": {"cm": 100}, "kg": {"g": 1000}, "rouble": {"kopek": 100}, "USD": {"cent": 100}, "gallon": {"pint": 8},
}  # fmt: skip


def _compound(s: Sentence, j: int, symbol: str, value: Fraction, precision: int | Fraction) -> tuple[int, Fraction, int | Fraction]:
    at = j + 1 if s.low[j] == "and" else j
    more = amount_at(s, at)
    unit = None if more is None else unit_at(s, more.j, more.form == "figures")
    if more is None or unit is None or unit.symbol not in _PARTS[symbol]:
        return j, value, precision
    per = _PARTS[symbol][unit.symbol]
    if more.value >= per:
        return j, value, precision
    return unit.j, value + exact(more.value) / per, Fraction(1, per)


def _arc(s: Sentence, j: int, value: Fraction, precision: int | Fraction) -> tuple[int, Fraction, int | Fraction]:
    """Minutes, seconds and the point of the compass after degrees: `51° 30′ N`, `30 degrees 12 minutes`."""
    for marks, part in (("′'’", 60), ('″"”', 3600)):
        at = j + 1 if s.low[j] == "and" else j
        amount = amount_at(s, at) if s.raw[at][:1].isdecimal() else None
        if amount is None or amount.value >= 60:
            break
        mark = s.raw[amount.j]
        if mark and (
            mark in marks
            or (s.low[amount.j] in {"minutes", "min", "minute"} and part == 60)
            or (s.low[amount.j] in ("seconds", "sec") and part == 3600)
        ):
            value, precision, j = value + exact(amount.value) / part, Fraction(1, part), amount.j + 1
        else:
            break
    if (s.raw[j] in {"N", "S", "E", "W"} and s.raw[j + 1] != ".") or (
        s.low[j] in {"north", "south", "east", "west"} and s.low[j + 1] not in ("of",) and s.mentions(_POSITION)
    ):
        j += 1
    return j, value, precision


_POSITION = word_set("latitude longitude lat long position")


_AFTER_INCHES = word_set("tall high long wide deep thick of across apart above below and or from to by on square")


def _inches(s: Sentence, j: int) -> tuple[int, Fraction] | None:
    at = j + 1 if s.low[j] in ("and", ",") else j
    amount = amount_at(s, at)
    if amount is None:
        return None
    if s.low[amount.j] in {"inch", "inches", "″", '"', "''"} or (
        s.raw[amount.j] == "in" and not (s.low[amount.j + 1].isalpha() and s.low[amount.j + 1] not in _AFTER_INCHES)
    ):
        return amount.j + 1, exact(amount.value)
    if (
        at == j
        and amount.value < 12
        and s.low[amount.j] in {"", ".", ",", ";", ")", "and", "in", "tall", "high"}
        and (amount.form == "words" or (amount.j == at + 1 and s.low[amount.j] in {"", ".", ",", ";", ")"}))
    ):
        return amount.j, exact(amount.value)
    return None


_SMALLER = {"years": ("months", 12), "weeks": ("days", 7), "days": ("hours", 24), "hours": ("minutes", 60), "minutes": ("seconds", 60)}


def _duration(s: Sentence, i: int, amount: Amount, unit: Measure) -> Draft:
    value = exact(amount.value) * unit.factor
    precision: int | Fraction = amount.precision * unit.factor
    j, symbol = unit.j, unit.symbol
    low = s.low
    if low[j] == "and" and low[j + 1] in ("night", "nights") and symbol == "days":
        return Draft(i, j + 2, Kind.DURATION, number(value), "days and nights", symbol, precision)
    part = part_after(s, j)
    if part is not None:
        size = part[1] * unit.factor
        return Draft(i, part[0], Kind.DURATION, number(value + size), "duration and a part", symbol, size)
    for _ in range(3):
        smaller = _SMALLER.get(symbol)
        if smaller is None:
            break
        at = j + 1 if low[j] in ("and", ",") else j
        if low[at] == "and":
            at += 1
        more = amount_at(s, at)
        if more is None:
            break
        second = unit_at(s, more.j, more.form == "figures")
        bare = bare_part(s, j, amount, symbol) if second is None else None
        if bare is not None:
            value, precision, symbol, j = value * smaller[1] + exact(bare.value), bare.precision, smaller[0], bare.j
            break
        if second is None or second.symbol not in (smaller[0], "days") or second.dimension != "duration":
            break
        if second.symbol == "days" and symbol == "years":
            break
        factor = smaller[1] if second.symbol == smaller[0] else None
        if factor is None:
            break
        value, precision, symbol, j = value * factor + exact(more.value), more.precision, smaller[0], second.j
    return Draft(i, j, Kind.DURATION, number(value), "duration", symbol, precision)
