"""Units after numbers: `23 square kilometers`, `37mm`, `45-tonne`, `343 m/s`, `5 ft 10 in`, `6.5 cents per share`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Reading
from pincite.quantity.amounts import amount_at
from pincite.quantity.draft import Draft, exact, number
from pincite.quantity.figures import Amount
from pincite.quantity.lemmas import is_plural
from pincite.quantity.money import PENCE_WORDS
from pincite.quantity.named_things import opens_and_acts
from pincite.quantity.nouns import STOPS
from pincite.quantity.part_after import bare_part, part_after
from pincite.quantity.percents import of_one
from pincite.quantity.structures import POINTERS
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import Measure, unit_at
from pincite.quantity.units import POWERS, WORDS
from pincite.quantity.words import HYPHENS, SMALL
from pincite.quantity.wordset import word_set


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
    unit = unit_at(s, of_one(s, amount), figures) or _past_odd(s, amount.j, figures)
    if unit is None or (s.low[i - 1] in POINTERS and opens_and_acts(s, i, amount.j)):
        return None  # `Map 3 marks some 40 inns`
    if unit.symbol == "m" and s.raw[amount.j] == "m" and s.glued(amount.j) and amount.scale == 1 and s.mentions(_IN_MILLIONS):
        metres = (Reading(Kind.QUANTITY, number(amount.value), "m", "the m may stand for metres"),)
        return Draft(
            i, unit.j, Kind.CARDINAL, number(amount.value * 10**6), "number", "", amount.precision * 10**6, counts=True, alternatives=metres
        )
    j, value, precision = unit.j, exact(amount.value * unit.factor), amount.precision * unit.factor
    symbol = unit.symbol
    if symbol == "stone" and amount.value > 60 and s.low[j].isalpha() and (s.low[j] not in STOPS or s.low[j] == "shot"):
        return None  # `85,000 stone shot`
    if unit.dimension == "duration":
        return None if _counts_days(s, i, unit) else _duration(s, i, amount, unit)
    if symbol in _PARTS:
        j, value, precision = _compound(s, j, symbol, value, precision)
    if symbol == "°" and s.low[j] == "below" and s.low[j + 1] == "zero":
        return Draft(i, j + 2, Kind.QUANTITY, number(-value), "degrees below zero", symbol, precision)
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
    if word in POWERS:
        return True  # `16.96m sq km`
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
    "mile": {"yd": 1760, "furlong": 8, "ft": 5280},
    "stone": {"lb": 14, "pound": 14}, "ton": {"cwt": 20}, "pound": {"oz": 16, "shilling": 20},
    "shilling": {"penny": 12}, "lb": {"oz": 16}, "picul": {"catty": 100},
    "km": {"m": 1000}, "m": {"cm": 100}, "kg": {"g": 1000}, "rouble": {"kopek": 100}, "USD": {"cent": 100}, "gallon": {"pint": 8},
    "guilder": {"stuiver": 20}, "gulden": {"kreuzer": 60}, "JPY": {"sen": 100}, "mark": {"pfennig": 100}, "franc": {"centime": 100},
    "rupee": {"anna": 16}, "livre": {"sou": 20}, "EUR": {"cent": 100}, "maund": {"seer": 40}, "talent": {"mina": 60},
}  # fmt: skip


def _compound(s: Sentence, j: int, symbol: str, value: Fraction, precision: int | Fraction) -> tuple[int, Fraction, int | Fraction]:
    at = j + 1 if s.low[j] == "and" or (s.low[j] == "." and s.raw[j + 1][:1].isdecimal()) else j  # `6 lb. 4 oz.`
    pounds = int(s.raw[j][:3]) if s.raw[j].isdecimal() else SMALL.get(s.low[j], 0)
    if symbol == "stone" and 0 < pounds < 14 and s.low[j + 1] in _AFTER_STONE:
        return j + 1, value + Fraction(pounds, 14), Fraction(1, 14)  # `14 stone 2`
    pence = PENCE_WORDS.get(s.low[at]) if symbol == "shilling" else None
    if pence is not None:
        return at + 1, value + exact(pence) / 12, Fraction(1, 12)  # `five shillings and sixpence`
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
    if (s.raw[j] in {"N", "S", "E", "W"} and not (s.raw[j + 1] == "." and s.raw[j + 2] and s.glued(j + 2))) or (
        s.low[j] in {"north", "south", "east", "west"} and s.low[j + 1] not in ("of",) and s.mentions(_POSITION)
    ):
        j += 1
    return j, value, precision


_POSITION = word_set("latitude longitude lat long position")


def _and_another(s: Sentence, j: int) -> bool:
    """`6 ft 2 and the witness 5 ft 6`: an `and` that joins no fraction or number."""
    return s.low[j] == "and" and s.low[j + 1] in ("the", "his", "her", "he", "she", "weighed", "was")


_AFTER_STONE = word_set("and in at for after before by on when while but then or to") | frozenset({",", ".", ";", "", ")", "\ufffc"})
_SIZED = word_set("tall high long wide deep thick short across square apart off broad by")
_AFTER_INCHES = word_set("tall high long wide deep thick of across apart above below and or from to by on square")


def _inches(s: Sentence, j: int) -> tuple[int, Fraction] | None:
    at = j + 1 if s.low[j] in ("and", ",") or (s.low[j] == "." and s.glued(j) and s.raw[j + 1][:1].isdecimal()) else j
    if s.low[j] in HYPHENS and s.glued(j) and s.glued(j + 1) and s.low[j - 1] in ("foot", "ft"):
        tall = amount_at(s, j + 1)  # `5-foot-10`, `six-foot-two`
        return (tall.j, exact(tall.value)) if tall is not None and tall.value < 12 else None
    amount = amount_at(s, at)
    if amount is None:
        return None
    if s.low[amount.j] in {"inch", "inches", "″", '"', "''"} or (
        s.raw[amount.j] == "in"
        and (s.raw[j - 1] == "ft" or s.low[amount.j + 1] in _AFTER_INCHES or not s.low[amount.j + 1].isalpha())
        and s.low[amount.j + 1] not in ("the", "a", "an", "his", "her", "its", "all")
    ):
        if s.low[j] == "," and (s.low[amount.j + 1] in ("less", "more") or s.low[amount.j + 2] == "than"):
            return None  # `drew thirty-nine feet, six inches less than the channel`
        return amount.j + 1, exact(amount.value)
    if (
        at == j
        and amount.value < 12
        and (s.low[amount.j] in {"", ".", ",", ";", ")", "and", "in"} or s.low[amount.j] in _SIZED)
        and (
            amount.form == "words"
            or s.low[amount.j] in _SIZED
            or (amount.j == at + 1 and (s.low[amount.j] in {"", ".", ",", ";", ")"} or _and_another(s, amount.j)))
        )
    ):
        return amount.j, exact(amount.value)
    return None


def _counts_days(s: Sentence, i: int, unit: Measure) -> bool:
    """`on eight days in January`, `26 nights out of 40`: days that are counted, not how long something took."""
    if s.low[unit.j] in ("'", "’"):
        return False  # `on 28 days' notice`
    if unit.symbol not in ("days", "years") or unit.factor != 1 or not s.low[unit.j - 1].endswith("s"):
        return False
    numbered = s.raw[unit.j + 2][:1].isdecimal() or s.low[unit.j + 2] in SMALL or s.low[unit.j + 2] in ("the", "every")
    if s.low[unit.j] == "out" and s.low[unit.j + 1] == "of" and numbered:
        return True
    if s.low[i - 1].endswith("est") and s.low[unit.j] in ("on", "since", "of", "in", "ever"):
        return True  # `the hottest ten years on record`
    if unit.symbol == "years":
        return False
    k = i - 1
    while k > 0 and (s.low[k] in _LOOSE or (s.low[k] == "than" and s.low[k - 1] in _LOOSE)):
        k -= 1
    if s.low[unit.j] in ("above", "below", "over") and (s.raw[unit.j + 1].lstrip("−-")[:1].isdecimal() or s.raw[unit.j + 1] in "−-"):
        return True  # `fifteen days above 32 °C`
    if s.low[k - 1] in _RECKONED:
        return False
    return k >= 0 and s.low[k] == "on" and s.low[unit.j] not in ("later", "before", "after", "end")


_RECKONED = word_set(
    "reckoned reckon reckons counted count counts depended depend depends relied rely planned banked insisted insist settled"
)
_LOOSE = word_set("only just about some at least most nearly almost more fewer less than over no as many up to another further")

_SMALLER: dict[str, tuple[str, int]] = {
    "years": ("months", 12),
    "months": ("", 1),
    "weeks": ("days", 7),
    "days": ("hours", 24),
    "hours": ("minutes", 60),
    "minutes": ("seconds", 60),
}
_YEAR = Fraction(3652425, 10000)  # days of the mean year, since no whole number of days or weeks makes a month or a year
_MEAN = {"weeks": _YEAR / 84, "days": _YEAR / 12}  # of a month: the third part of `12 years, 10 months and 2 weeks`


def _one(s: Sentence, i: int) -> Amount | None:
    """The article of the last part of a sum: `nine weeks and a day`."""
    return Amount(i + 1, 1, 1, "words") if s.low[i] in ("a", "an") and s.low[i - 1] == "and" else None


def _duration(s: Sentence, i: int, amount: Amount, unit: Measure) -> Draft:
    value = exact(amount.value * unit.factor)
    precision: int | Fraction = amount.precision * unit.factor
    j, symbol = unit.j, unit.symbol
    low = s.low
    if low[j] == "and" and low[j + 1] in ("night", "nights") and symbol == "days":
        return Draft(i, j + 2, Kind.DURATION, number(value), "days and nights", symbol, precision)
    part = part_after(s, j)
    if part is not None:
        size = part[1] * unit.factor
        return Draft(i, part[0], Kind.DURATION, number(value + size), "duration and a part", symbol, size)
    for _ in range(4):
        smaller = _SMALLER.get(symbol)
        if smaller is None:
            break
        stop = low[j] == "." and s.glued(j) and s.raw[j + 1][:1].isdecimal() and low[j - 1] in ("min", "mins", "hr", "hrs", "yr", "yrs")
        at = j + 1 if low[j] in ("and", ",") or stop else j
        if low[at] == "and":
            at += 1
        more = amount_at(s, at) or _one(s, at)
        if more is None:
            break
        second = unit_at(s, more.j, more.form == "figures")
        if second is not None and symbol == "hours" and second.symbol == "m" and s.glued(more.j) and more.value < 60:
            second = Measure(second.j, "minutes", "duration")  # `2h 41m`
        bare = bare_part(s, j, amount, symbol) if second is None else None
        if bare is not None:
            value, precision, symbol, j = value * smaller[1] + exact(bare.value), bare.precision, smaller[0], bare.j
            break
        if second is None or second.dimension != "duration" or second.factor != 1:
            break
        factor = smaller[1] if second.symbol == smaller[0] else _MEAN.get(second.symbol) if symbol == "months" and j > unit.j else None
        if factor is None or exact(more.value) * second.factor >= factor > 1:
            break
        value, precision, symbol, j = value * factor + exact(more.value), more.precision, second.symbol, second.j
    whole = WORDS.get(low[i - 2]) if i > 2 and low[i - 1] == "and" and low[i - 3] == "another" else None
    smaller = _SMALLER.get(whole.symbol) if whole is not None else None
    if smaller is not None and smaller[0] == symbol:  # `another hour and forty minutes`
        return Draft(i - 2, j, Kind.DURATION, number(smaller[1] + value), "one and a part", symbol, precision)
    return Draft(i, j, Kind.DURATION, number(value), "duration", symbol, precision)
