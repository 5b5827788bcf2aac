"""Amounts in figures, with the scale words behind them: `16,275`, `5½`, `5.3 million`, `400k`, `2 × 10⁶`."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from pincite.quantity.marks import CLOSES
from pincite.quantity.months import MONTHS
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.words import (
    GLYPHS,
    HYPHENS,
    MINUSES,
    SCALES,
    SUFFIXES,
)
from pincite.quantity.wordset import word_set

LONGEST = 40  # figures of one number; what is longer is a code, not a count


class Amount(NamedTuple):
    """A number read from token `i` to before token `j`; `scale` is the factor its last word or suffix put in.

    `form` is `figures`, `words` or `bare` (a `hundred` with no number before it).
    """

    j: int
    value: int | Fraction
    precision: int | Fraction
    form: str
    scale: int = 1


def in_figures(s: Sentence, i: int) -> Amount | None:
    raw = s.raw[i]
    if len(raw) > LONGEST:
        return None
    if _is_parted(s, i):
        whole = int(raw + s.raw[i + 1])  # `12 450 people`, parted by a plain space
        return Amount(i + 2, whole, place(whole), "figures")
    if raw.isdecimal():
        value: int | Fraction = int(raw)
        precision: int | Fraction = place(value)
    else:
        parts = figures_value(raw)
        if parts is None:
            return None
        value, precision = parts
    j = i + 1
    after = s.raw[j]
    if after in GLYPHS and (s.glued(j) or s.start[j] == s.end[i] + 1):
        value, precision, j = value + GLYPHS[after], Fraction(1, GLYPHS[after].denominator), j + 1
    elif after and after[0].isdecimal() and s.raw[j + 1] in ("/", "⁄") and raw.isdecimal() and not s.glued(j):
        mixed = vulgar(s, j)
        if mixed:
            value, precision, j = value + mixed, Fraction(1, mixed.denominator), j + 3
    elif after in HYPHENS and s.raw[j + 2] in ("/", "⁄") and raw.isdecimal() and s.glued(j) and s.glued(j + 1):
        mixed = vulgar(s, j + 1)  # `5-1/2`
        if mixed:
            value, precision, j = value + mixed, Fraction(1, mixed.denominator), j + 4
    elif after in HYPHENS and s.raw[j + 1] in GLYPHS and s.glued(j):
        glyph = GLYPHS[s.raw[j + 1]]
        value, precision, j = value + glyph, Fraction(1, glyph.denominator), j + 2
    elif after == "and" and s.low[j + 1] in ("a", "one") and raw.isdecimal():
        k = j + 3 if s.low[j + 2] in HYPHENS else j + 2
        if s.low[k] in _PARTS and s.low[k + 1] not in _OF_PARTS:
            part = Fraction(1, _PARTS[s.low[k]])  # `18 and a half`, `2 and one-fourth`
            value, precision, j = value + part, part, k + 1
    if s.raw[j] in {"×", "x", "·"} and s.raw[j + 1] == "10":
        power = _power(s, j + 2)
        if power is not None:
            factor = Fraction(10) ** power[1]
            return Amount(power[0], value * factor, precision * factor, "figures")
    if s.raw[j] in ("e", "E") and s.glued(j) and j == i + 1:
        power = _exponent(s, j + 1, "." in raw or s.raw[j] == "e")
        if power is not None:
            return Amount(power[0], value * Fraction(10) ** power[1], precision * Fraction(10) ** power[1], "figures")
    if raw == "10" and j == i + 1:
        power = _power(s, j)
        if power is not None:
            return Amount(power[0], Fraction(10) ** power[1], Fraction(10) ** power[1], "figures")
    return scaled(s, Amount(j, value, precision, "figures"))


_PARTS = {"half": 2, "quarter": 4, "third": 3, "fourth": 4}
_OF_PARTS = word_set("of dozen hour century mile share - last per")  # `300 and a third of them`, `40 and a half mile of wire`


def _is_parted(s: Sentence, i: int) -> bool:
    """Whether three more figures stand a plain space behind one to three, and nothing before tells of a day, a number or a list."""
    raw, more = s.raw[i], s.raw[i + 1]
    if not (raw.isdecimal() and len(raw) < 4 and raw[0] != "0" and more.isdecimal() and len(more) == 3 and s.start[i + 1] == s.end[i] + 1):
        return False
    before, after = s.low[i - 1], s.raw[i + 2]
    if after in SYMBOLS or after in WORDS:
        return False  # `3 100 mm howitzers`
    told = before in _PARTED_AFTER or before in MONTHS or s.raw[i - 1][:1].isdecimal()
    return not told and not after[:1].isdecimal() and (after in CLOSES or (after.isalpha() and after.islower()))


_PARTED_AFTER = word_set("on no nos number numbers page pages line lines room hill the at in by and figure table chapter section")


def _exponent(s: Sentence, j: int, bare: bool) -> tuple[int, int] | None:
    """End and number of the exponent of `6.02e23`, `1.5E-5`; `bare` says that it may stand without a sign."""
    signed = s.raw[j] in MINUSES or s.raw[j] == "+"
    figures = s.raw[j + 1] if signed else s.raw[j]
    if not (signed or bare) or not s.glued(j) or not figures.isdecimal() or len(figures) > 2 or (signed and not s.glued(j + 1)):
        return None
    return (j + 2, -int(figures) if s.raw[j] in MINUSES else int(figures)) if signed else (j + 1, int(figures))


_RAISED = {c: n for n, c in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}


def _power(s: Sentence, j: int) -> tuple[int, int] | None:
    """End and value of an exponent at token `j`: `⁶`, `^12`, `^-3`."""
    if s.raw[j] == "^":
        minus = s.raw[j + 1] in MINUSES
        figure = s.raw[j + 2] if minus else s.raw[j + 1]
        if figure.isdecimal() and len(figure) < 4:
            return j + 3 if minus else j + 2, -int(figure) if minus else int(figure)
        return None
    k, minus = j, s.raw[j] == "⁻"
    if minus:
        k += 1
    digits = ""
    while s.raw[k] in _RAISED and s.glued(k) and len(digits) < 3:
        digits += str(_RAISED[s.raw[k]])
        k += 1
    return (k, -int(digits) if minus else int(digits)) if digits else None


def figures_value(raw: str) -> tuple[int | Fraction, int | Fraction] | None:
    """Value and precision of a figure token, whatever its grouping; None for ordinals and dates."""
    if not raw[-1].isdecimal():
        return None
    comma = raw.rfind(",")
    point = max(raw.rfind("."), raw.rfind("·"))
    decimal = point
    if comma >= 0 and point < 0 and (len(raw) - comma != 4 or raw[0] == "0"):
        decimal = comma  # only a decimal-comma text makes such a token
    elif 0 <= point < comma:
        decimal = comma
    elif point >= 0 and comma < 0 and raw.count(".") > 1:
        decimal = -1
    whole = raw if decimal < 0 else raw[:decimal]
    digits = whole.replace(",", "") or "0"
    if not digits.isdecimal():
        digits = "".join(c for c in whole if c.isdecimal()) or "0"
    if decimal < 0:
        value = int(digits)
        return value, place(value)
    places = len(raw) - decimal - 1
    unit = 10**places
    return Fraction(int(digits) * unit + int(raw[decimal + 1 :]), unit), Fraction(1, unit)


def vulgar(s: Sentence, i: int) -> Fraction | None:
    """A fraction such as `3/4` at token `i`, smaller than one."""
    top, bottom = s.raw[i], s.raw[i + 2]
    if not (top.isdecimal() and bottom.isdecimal() and s.glued(i + 1) and s.glued(i + 2)):
        return None
    if len(bottom) > 3 or (s.glued(i + 3) and s.raw[i + 3] == "/") or int(top) >= int(bottom):
        return None
    return Fraction(int(top), int(bottom))


def scaled(s: Sentence, amount: Amount) -> Amount:
    """The amount times the scale words or suffixes that follow it."""
    j, value, precision, form, scale = amount
    for _ in range(3):
        word = s.low[j]
        at = j
        if word in HYPHENS and s.low[j + 1] in SCALES:
            at, word = j + 1, s.low[j + 1]
        factor = SCALES.get(word)
        if factor is None and word == "hundred" and scale == 1:
            if form == "figures" and s.low[at + 1] in HYPHENS and s.glued(at + 1):
                break  # `11,300 hundred-kilogramme bags`
            factor = 100
        if factor is None and word == "dozen" and scale == 1:
            factor = 12
        if factor is None and s.glued(j) and scale == 1:
            factor = SUFFIXES.get(word)
        if factor is None and word[:1] in _EASTERN and scale == 1:
            factor = _EASTERN[word[0]] if len(word) == 1 or word[1] in "人名年円元圓里斤畝石" else None
            if factor is None:
                break
            if len(word) == 1 and s.raw[at + 1].replace(",", "").isdecimal() and s.glued(at + 1) and s.low[at + 2][:1] in _EASTERN:
                rest = _EASTERN[s.low[at + 2][0]]
                value, precision = value * factor + int(s.raw[at + 1].replace(",", "")) * rest, rest
                return Amount(at + 3, value, precision, form, rest)
        if factor is None:
            break
        value, precision, scale, j = value * factor, precision * factor, scale * factor, at + 1
    if scale == 1:
        return amount
    if form == "figures" and isinstance(value, Fraction) and value.denominator == 1:
        value = value.numerator
    if (s.low[j] == "and" and s.low[j + 1] == "a" and s.low[j + 2] == "half" and scale > 1) and (
        s.low[j + 3] not in {"million", "dozen", "hour", "century"}
    ):
        return Amount(j + 3, value + Fraction(scale, 2), Fraction(scale, 2), form, scale)
    return Amount(j, value, precision, form, scale)


_EASTERN = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12, "千": 1000, "百": 100}


def place(value: int | Fraction) -> int:
    """The place value of the last figure that is not zero: 16,000 was written to the thousand."""
    if value == 0:
        return 1
    whole = int(value)
    place = 1
    while whole % 10 == 0:
        whole //= 10
        place *= 10
    return place
