"""Amounts: figures and number words, alone or mixed, with their written precision."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from pincite.quantity.eastern import eastern_amount
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import (
    COLLECTIVES,
    DENOMINATORS,
    GLYPHS,
    HYPHENS,
    MINUSES,
    ONES,
    SCALES,
    SMALL,
    SUFFIXES,
    TENS,
    ZEROS,
)

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


def amount_at(s: Sentence, i: int) -> Amount | None:
    """The longest plain number that begins at token `i`."""
    raw = s.raw[i]
    if not raw:
        return None
    if raw[0].isdecimal() or raw[0] == ".":
        return _figures(s, i)
    low = s.low[i]
    if low in SMALL or low in ZEROS:
        if (s.low[i + 1] == "and" and s.low[i + 2] in TENS) or (s.low[i + 1] in HYPHENS and s.low[i + 2] == "and" and s.low[i + 4] in TENS):
            found = _old_order(s, i)
            if found is not None:
                return found
        return _words(s, i)
    if low == "fourscore":
        more = SMALL.get(s.low[i + 2], 0) if s.low[i + 1] == "and" else 0
        return Amount(i + 3, 80 + more, 1, "words") if 0 < more < 20 else Amount(i + 1, 80, 20, "words")
    if low in {"a", "an", "half", "hundred", "thousand", "million", "billion", "dozen", "score"}:
        return _article_or_bare(s, i)
    if low in GLYPHS:
        return _scaled(s, Amount(i + 1, GLYPHS[low], Fraction(1, GLYPHS[low].denominator), "figures"))
    if raw[0] >= "\u3007":
        eastern = eastern_amount(raw)
        return None if eastern is None else Amount(i + 1, eastern, _place(eastern), "words")
    return None


def _old_order(s: Sentence, i: int) -> Amount | None:
    """`three and twenty`, `five-and-twenty`."""
    unit = ONES.get(s.low[i])
    if unit is None:
        return None
    j = i + 2 if s.low[i + 1] == "and" else i + 4
    tens = TENS.get(s.low[j])
    if (
        tens is None
        or s.low[i - 1] in SMALL
        or s.low[j + 1] in (*ONES, "hundred", "thousand", "million")
        or (s.low[j + 1] in HYPHENS and s.low[j + 2] in ONES)
    ):
        return None
    return Amount(j + 1, tens + unit, 1, "words")


def _figures(s: Sentence, i: int) -> Amount | None:
    raw = s.raw[i]
    if len(raw) > LONGEST:
        return None
    if raw.isdecimal():
        value: int | Fraction = int(raw)
        precision: int | Fraction = _place(value)
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
        mixed = _vulgar(s, j)
        if mixed:
            value, precision, j = value + mixed, Fraction(1, mixed.denominator), j + 3
    elif after in HYPHENS and s.raw[j + 1] in GLYPHS and s.glued(j):
        glyph = GLYPHS[s.raw[j + 1]]
        value, precision, j = value + glyph, Fraction(1, glyph.denominator), j + 2
    if s.raw[j] in {"×", "x", "·"} and s.raw[j + 1] == "10":
        power = _power(s, j + 2)
        if power is not None:
            factor = Fraction(10) ** power[1]
            return Amount(power[0], value * factor, precision * factor, "figures")
    if raw == "10" and j == i + 1:
        power = _power(s, j)
        if power is not None:
            return Amount(power[0], Fraction(10) ** power[1], Fraction(10) ** power[1], "figures")
    return _scaled(s, Amount(j, value, precision, "figures"))


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
    digits = "".join(c for c in whole if c.isdecimal()) or "0"
    if decimal < 0:
        value = int(digits)
        return value, _place(value)
    places = len(raw) - decimal - 1
    unit = 10**places
    return Fraction(int(digits) * unit + int(raw[decimal + 1 :]), unit), Fraction(1, unit)


def _vulgar(s: Sentence, i: int) -> Fraction | None:
    """A fraction such as `3/4` at token `i`, smaller than one."""
    top, bottom = s.raw[i], s.raw[i + 2]
    if not (top.isdecimal() and bottom.isdecimal() and s.glued(i + 1) and s.glued(i + 2)):
        return None
    if len(bottom) > 3 or (s.glued(i + 3) and s.raw[i + 3] == "/") or int(top) >= int(bottom):
        return None
    return Fraction(int(top), int(bottom))


def _scaled(s: Sentence, amount: Amount) -> Amount:
    """The amount times the scale words or suffixes that follow it."""
    j, value, precision, form, scale = amount
    for _ in range(3):
        word = s.low[j]
        at = j
        if word in HYPHENS and s.low[j + 1] in SCALES:
            at, word = j + 1, s.low[j + 1]
        factor = SCALES.get(word)
        if factor is None and word == "hundred" and scale == 1:
            factor = 100
        if factor is None and word == "dozen" and scale == 1:
            factor = 12
        if factor is None and s.glued(j) and scale == 1:
            factor = SUFFIXES.get(word)
        if factor is None and word[:1] in _EASTERN and scale == 1:
            factor = _EASTERN[word[0]] if len(word) == 1 or word[1] in "人名年円元圓里斤畝石" else None
            if factor is None:
                break
            if len(word) == 1 and s.raw[at + 1].isdecimal() and s.glued(at + 1) and s.low[at + 2][:1] in _EASTERN:
                rest = _EASTERN[s.low[at + 2][0]]
                value, precision = value * factor + int(s.raw[at + 1]) * rest, rest
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


def _words(s: Sentence, i: int) -> Amount | None:
    low = s.low
    if low[i] in ZEROS:
        return Amount(i + 1, 0, 1, "words")
    total, j, place, ceiling = 0, i, 1, 10**30
    scale = 1
    while True:
        piece = _below_thousand(s, j)
        if piece is None:
            break
        k, value, step = piece
        factor = 1
        at = _past_hyphen(s, k)
        while low[at] in SCALES and factor < 10**18:
            factor *= SCALES[low[at]]
            k = at + 1
            at = _past_hyphen(s, k)
        if factor == 1 and low[k] in ("dozen", "score") and total == 0:
            factor, k = COLLECTIVES[low[k]], k + 1
        if factor >= ceiling:
            break
        total, j, place, ceiling, scale = total + value * factor, k, step * factor, factor, factor
        if factor == 1 or low[k - 1] in COLLECTIVES:
            break
        after = k
        if (low[k] == "," and low[k + 1] in SMALL and _scale_ahead(s, k + 1, factor)) or (
            low[k] == "and" and (low[k + 1] in SMALL) and _fits(s, k + 1, factor)
        ):
            after = k + 1
        elif low[k] in HYPHENS and s.glued(k) and s.glued(k + 1):
            after = k + 1
            if low[after] == "and" and low[after + 1] in HYPHENS:
                after += 2
        if low[after] not in SMALL or not _fits(s, after, factor):
            break
        j = after
    if j == i:
        return None
    return _with_part(s, _whole(s, i, j, total, place, scale))


def _whole(s: Sentence, i: int, j: int, total: int, place: int, scale: int) -> Amount:
    if s.low[j - 1] in ("and", ",") or s.low[j - 1] in HYPHENS:
        j -= 1
    if s.low[j - 1] == "score" and s.low[j] == "and" and s.low[j + 1] in SMALL and SMALL[s.low[j + 1]] < 20:
        return Amount(j + 2, total + SMALL[s.low[j + 1]], 1, "words")
    return Amount(j, total, place, "words", scale)


def _below_thousand(s: Sentence, i: int) -> tuple[int, int, int] | None:
    """End, value and place of `forty-two`, `twenty-one hundred`, `nine hundred and six`."""
    head = _below_hundred(s, i)
    if head is None:
        return None
    j, value = head
    low = s.low
    at = _past_hyphen(s, j)
    if low[at] != "hundred":
        return j, value, 10 if value >= 20 and value % 10 == 0 else 1
    j, value = at + 1, value * 100
    at = j
    if low[at] == "and":
        at += 1
    elif low[at] in HYPHENS and s.glued(at):
        at += 1
        if low[at] == "and" and low[at + 1] in HYPHENS:
            at += 2
    tail = _below_hundred(s, at)
    if tail is None or low[tail[0]] == "hundred" or (low[at - 1] == "and" and not _closes(s, tail[0])):
        return j, value, 100
    return tail[0], value + tail[1], 10 if tail[1] >= 20 and tail[1] % 10 == 0 else 1


def _below_hundred(s: Sentence, i: int) -> tuple[int, int] | None:
    low = s.low
    value = SMALL.get(low[i])
    if value is None:
        return None
    if low[i] in TENS:
        at = _past_hyphen(s, i + 1)
        unit = ONES.get(low[at])
        if unit is not None and (at == i + 1 or s.glued(at)):
            return at + 1, value + unit
    return i + 1, value


def _past_hyphen(s: Sentence, i: int) -> int:
    return i + 1 if s.low[i] in HYPHENS and s.glued(i) and s.glued(i + 1) else i


def _fits(s: Sentence, i: int, ceiling: int) -> bool:
    """Whether the number words at `i` go on with a number whose last scale was `ceiling`."""
    piece = _below_thousand(s, i)
    if piece is None:
        return False
    factor = SCALES.get(s.low[_past_hyphen(s, piece[0])], 1)
    return factor < ceiling and piece[1] < ceiling


def _scale_ahead(s: Sentence, i: int, ceiling: int) -> bool:
    """`one million, two hundred thousand`: after a comma only a further scale or hundreds go on with the number."""
    piece = _below_thousand(s, i)
    if piece is None or piece[1] >= ceiling:
        return False
    return SCALES.get(s.low[piece[0]], 1) < ceiling and (piece[1] >= 100 or s.low[piece[0]] in SCALES)


def _closes(s: Sentence, j: int) -> bool:
    """`a hundred and one thousand` goes on; `two hundred and one hundred` does not."""
    return s.low[j] != "hundred"


def _with_part(s: Sentence, amount: Amount) -> Amount:
    """`two and a half`, `four and three quarters`, `one and a half million`."""
    j = amount.j
    low = s.low
    at = j
    hyphened = low[at] in HYPHENS and s.glued(at) and low[at + 1] == "and"
    if hyphened:
        at += 1
    if low[at] != "and" or (amount.scale > 1 and low[j - 1] in COLLECTIVES):
        if s.raw[j] in GLYPHS and amount.scale == 1:
            part = GLYPHS[s.raw[j]]
            return _scaled(s, Amount(j + 1, amount.value + part, Fraction(1, part.denominator), "words"))
        return amount
    at += 1
    if low[at] in HYPHENS:
        at += 1
    top = 1 if low[at] in {"a", "an", "one"} else ONES.get(low[at])
    if top is None:
        return amount
    at = at + 2 if low[at + 1] in HYPHENS else at + 1
    bottom = DENOMINATORS.get(low[at])
    if (bottom is None or bottom > 20 or low[at + 1] in {"of", "dozen", "hour", "century", "share"}) and (
        bottom is None or low[at + 1] not in ("century",)
    ):
        return amount
    if (
        (top == 1) != (not low[at].endswith("s") or low[at] == "halves")
        and low[at] != "half"
        and not (low[at] == "quarter" and low[at - 1] in HYPHENS)
    ):
        return amount
    if low[at] not in {"half", "quarter", "quarters", "third", "thirds", "halves", "fifth", "fifths", "eighth", "eighths"}:
        return amount
    part = Fraction(top, bottom) * amount.scale
    if amount.scale > 1:
        return Amount(at + 1, amount.value + part, part, "words", amount.scale)
    return _scaled(s, Amount(at + 1, amount.value + part, Fraction(1, bottom), "words"))


def _article_or_bare(s: Sentence, i: int) -> Amount | None:
    low = s.low
    word = low[i]
    if word in ("a", "an"):
        if word == "a" and low[i + 1] in {"hundred", "thousand", "million", "billion", "trillion", "dozen", "score"}:
            return _one_and_more(s, i, i + 1)
        if low[i + 1] == "half" and low[i + 2] in {"million", "billion", "dozen"}:
            return _half_of(s, i + 2)
        if low[i + 1] == "half" and low[i + 2] in HYPHENS and low[i + 3] in {"million", "billion", "dozen"}:
            return _half_of(s, i + 3)
        return None
    if word == "half":
        at = i + 1
        if low[at] in HYPHENS:
            at += 1
        if low[at] == "a" and low[at + 1] in {"million", "billion", "dozen", "hundred", "thousand", "score", "trillion"}:
            return _half_of(s, at + 1)
        if low[at] in {"million", "billion", "dozen"}:
            return _half_of(s, at)
        return None
    if word in ("dozen", "score") or (low[i + 1] in SMALL and word != "hundred"):
        return Amount(i + 1, COLLECTIVES[word], COLLECTIVES[word], "bare") if word == "dozen" else None
    factor = 100 if word == "hundred" else SCALES[word]
    return Amount(i + 1, factor, factor, "bare", factor)


def _half_of(s: Sentence, at: int) -> Amount:
    word = s.low[at]
    factor = 100 if word == "hundred" else COLLECTIVES.get(word) or SCALES[word]
    half = factor // 2
    return Amount(at + 1, half, half, "words", factor)


def _one_and_more(s: Sentence, i: int, at: int) -> Amount | None:
    """`a hundred and one`, `a thousand two hundred`, `a million and a half`, `a dozen`."""
    low = s.low
    word = low[at]
    if word in COLLECTIVES:
        return Amount(at + 1, COLLECTIVES[word], COLLECTIVES[word], "words", COLLECTIVES[word])
    factor = 100 if word == "hundred" else SCALES[word]
    j = at + 1
    if word == "hundred":
        start = j + 1 if low[j] == "and" else j
        tail = _below_hundred(s, start)
        value, place = 100, 100
        if tail is not None and low[tail[0]] != "hundred":
            j, value = tail[0], 100 + tail[1]
            place = 10 if tail[1] >= 20 and tail[1] % 10 == 0 else 1
        return _with_part(s, _scaled(s, Amount(j, value, place, "words", 1 if value != 100 else 100)))
    while low[j] in SCALES:
        factor *= SCALES[low[j]]
        j += 1
    start = j + 1 if low[j] == "and" else j
    if low[start] in SMALL and _fits(s, start, factor):
        more = _words(s, start)
        if more is not None and more.value < factor:
            return Amount(more.j, factor + more.value, more.precision, "words", 1)
    return _with_part(s, Amount(j, factor, factor, "words", factor))


def _place(value: int | Fraction) -> int:
    """The place value of the last figure that is not zero: 16,000 was written to the thousand."""
    if value == 0:
        return 1
    whole = int(value)
    place = 1
    while whole % 10 == 0:
        whole //= 10
        place *= 10
    return place
