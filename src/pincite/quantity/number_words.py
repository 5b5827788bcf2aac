"""Amounts in words: `twenty-one hundred`, `a hundred and one`, `one and a half million`, `three and twenty`."""

from __future__ import annotations

from fractions import Fraction

from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.figures import Amount, scaled
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import (
    COLLECTIVES,
    DENOMINATORS,
    GLYPHS,
    HYPHENS,
    ONES,
    SCALES,
    SMALL,
    TENS,
    ZEROS,
)


def old_order(s: Sentence, i: int) -> Amount | None:
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


def in_words(s: Sentence, i: int) -> Amount | None:
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
            return scaled(s, Amount(j + 1, amount.value + part, Fraction(1, part.denominator), "words"))
        return amount
    at += 1
    if low[at] in HYPHENS:
        at += 1
    top = 1 if low[at] in {"a", "an", "one"} else ONES.get(low[at])
    if top is None:
        return amount
    at = at + 2 if low[at + 1] in HYPHENS else at + 1
    bottom = DENOMINATORS.get(low[at])
    if top == 1 and low[at - 1] == "a" and low[amount.j - 2] == low[at + 1] in {"at", "on", "in", "by", "from", "to"}:
        return amount  # `two left at nine and a third at ten`
    of_what = low[at + 1] == "of" and not (low[at + 2] == "the" and (low[at + 3] in SMALL or s.raw[at + 3][:1].isdecimal()))
    if (bottom is None or bottom > 20 or of_what or low[at + 1] in {"dozen", "hour", "century", "share"}) and (
        bottom is None or low[at + 1] not in ("century",)
    ):
        return amount
    if (
        (top == 1) != (not low[at].endswith("s") or low[at] == "halves")
        and low[at] != "half"
        and not (low[at] == "quarter" and (low[at - 1] in HYPHENS or low[at + 1] in ("hours", "miles")))
    ):
        return amount
    if low[at] not in {
        "half",
        "quarter",
        "quarters",
        "third",
        "thirds",
        "halves",
        "fourth",
        "fourths",
        "fifth",
        "fifths",
        "eighth",
        "eighths",
    }:
        return amount
    part = Fraction(top, bottom) * amount.scale
    if amount.scale > 1:
        return Amount(at + 1, amount.value + part, part, "words", amount.scale)
    return scaled(s, Amount(at + 1, amount.value + part, Fraction(1, bottom), "words"))


def article_or_bare(s: Sentence, i: int) -> Amount | None:
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
    if low[i + 1] == "and" and low[i + 2] in SMALL and (low[i - 1] in DETERMINERS or low[i - 1] == "'s" or low[i - 1] in _SOME):
        return _one_and_more(s, i, i)  # `Wolters's hundred and forty`, `another hundred and forty miles`
    if word == "hundred" and low[i + 1] in SCALES:
        return _one_and_more(s, i, i)  # `the State's hundred thousand`
    factor = 100 if word == "hundred" else SCALES[word]
    return Amount(i + 1, factor, factor, "bare", factor)


_SOME = frozenset({"some", "perhaps", "about", "nearly", "almost", "another", "further", "extra"})


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
        return _with_part(s, scaled(s, Amount(j, value, place, "words", 1 if value != 100 else 100)))
    while low[j] in SCALES:
        factor *= SCALES[low[j]]
        j += 1
    start = j + 1 if low[j] == "and" else j
    if low[start] in SMALL and _fits(s, start, factor):
        more = in_words(s, start)
        if more is not None and more.value < factor:
            return Amount(more.j, factor + more.value, more.precision, "words", 1)
    return _with_part(s, Amount(j, factor, factor, "words", factor))
