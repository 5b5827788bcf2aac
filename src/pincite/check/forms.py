"""One number in two forms: a share told by its two numbers, a year that looks like a count, things done so many times,
and an end of a range.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from pincite.check.hedges import compare_hedges
from pincite.check.measures import measure
from pincite.check.relations import BIRTHDAY
from pincite.check.settings import Setting
from pincite.check.values import Fit, same_unit
from pincite.check.words import stem
from pincite.model.claim import Claim, Verdict
from pincite.model.quantity import Bound, Interval, Kind, Moment, Number, Quantity, Ratio, Vague

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_OUT_OF = re.compile(
    r"(?:\s+\w+){0,3}\s+(?:out of|of|to|against|in|from)\s+(?:the\s+|every\s+|each\s+|its\s+|their\s+)?(?:\w+(?:['’]s|s['’])\s+)?",
    re.IGNORECASE,
)
_OF = re.compile(r"\bof (?:the |these |those |its |his |their )?$", re.IGNORECASE)
_WHOLE = re.compile(r"(?:,?\s[^\W\d]+){1,8},?\s")
_FOR = re.compile(r"(?: [a-z]+){0,2} (?:for|in favour)\b(?: [a-z]+){0,3},?(?: and| to|;|,) ")
_AGAINST = re.compile(r"(?: [a-z]+){0,2} against\b")
_DENIED = re.compile(r"\b(?:no|none|never|not|nor|neither|nowhere|nobody|nothing)\b[^;:]*$", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|every)\b", re.IGNORECASE)
_EVERY = re.compile(r"\bevery\s+$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|a|that)\s+$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|it|these|those|which|whom)\b", re.IGNORECASE)
_SOON = 40  # characters from a share to its numbers
_COMES = re.compile(r"\b(?:to-?day|yesterday|to-?morrow|birthday|turn(?:s|ed|ing)?|(?:this|that|the same) (?:very )?day)\b", re.IGNORECASE)
"""What tells that somebody came to an age on a day."""
_LAST = re.compile(r"[^\s\-–:/]+$")


def fit_form(claim: Setting, source: Setting, before: str, after: str = "", text: str = "") -> Fit | None:
    """The fit of two numbers of different kinds; ``before`` and ``after`` are what stands about the claim in its sentence, ``text``
    is the source's.
    """
    said, known = claim.quantity, source.quantity
    fits = (
        _is_counted_measure(claim, source)
        or _is_couple(said, known)
        or _is_same_year(said, known)
        or _is_times(said, known)
        or _is_every(said, known, before, after)
        or (is_share_of(known, said) and _EVERY.search(text, 0, source.start) is not None)
    )
    if fits:
        return Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’ in the source")
    if _is_birthday(claim, source):
        told = known is not _age_of(claim, source) or _COMES.search(text, *source.sentence)
        return Fit(Verdict.EQUIVALENT, how=f"‘{known.text}’ in the source" + ("" if told else ", of no day"))
    if isinstance(said.value, Number) and isinstance(known.value, Interval) and _is_end(said, said.value, known, known.value, before):
        return Fit(Verdict.ENTAILED, how=f"one end of ‘{known.text}’")
    return None


def parts_of(source: Setting, before: str) -> tuple[Setting, ...]:
    """The two numbers of a share or score ('five in eight', 'nine votes to four'), each by itself; of 'three for every five'
    only that which a claim can be, by what stands before it.
    """
    quantity = source.quantity
    last = _LAST.search(quantity.text)
    if not isinstance(quantity.value, Ratio) or quantity.value.form not in {"in", "to", "score"} or last is None:
        return ()
    high = quantity.start + last.start()
    spans = ((quantity.start, high, quantity.value.a), (high, quantity.end, quantity.value.b))
    parts = tuple(replace(source, quantity=_count(quantity, low, end, value)) for low, end, value in spans)
    if not _EACH.search(quantity.text):
        return parts
    return parts[1:] if _EACH.search(before[-12:]) else parts[:1]


def is_last_of(claim: Quantity, counts: Sequence[Quantity]) -> bool:
    """Whether a rank is one more than those counted ('ten of them got out, and the eleventh …')."""
    if claim.kind is not Kind.ORDINAL or claim.has_noun_behind or not isinstance(claim.value, Number):
        return False
    before = Number(claim.value.value - 1)
    return before.value > 1 and any(count.kind is Kind.CARDINAL and count.value == before for count in counts)


def _count(whole: Quantity, low: int, high: int, value: Fraction) -> Quantity:
    text = whole.text[low - whole.start : high - whole.start].strip()
    return replace(whole, start=low, end=low + len(text), text=text, kind=Kind.CARDINAL, value=Number(value), precision=Fraction(1))


def find_pair(claim: Quantity, pool: Sequence[tuple[str, Setting]]) -> tuple[int, Fit] | None:
    """Where the two numbers of a share or vote stand apart in a passage ('19 of 60 starters', 'of 60 starters 19', '8 for it and 4
    against'): the place of the first in the pool, whose numbers come with their passage's text.
    """
    if not isinstance(claim.value, Ratio) or claim.value.form not in {"in", "score", "to"}:
        return None
    for place, ((text, one), (next_text, other)) in enumerate(pairwise(pool)):
        values = [setting.quantity.value.value if isinstance(setting.quantity.value, Number) else None for setting in (one, other)]
        turned = (
            claim.value.form == "in"
            and bool(_OF.search(text, 0, one.start))
            and bool(_WHOLE.fullmatch(text, one.quantity.end, other.start))
        )
        if (
            values != ([claim.value.b, claim.value.a] if turned else [claim.value.a, claim.value.b])
            or text is not next_text
            or one.sentence != other.sentence
        ):
            continue
        voted = _FOR.fullmatch(text, one.quantity.end, other.start) and _AGAINST.match(text, other.quantity.end)
        if turned or _OUT_OF.fullmatch(text, one.quantity.end, other.start) or (voted and claim.value.form == "score"):
            words = text[one.start : other.quantity.end]
            return place, Fit(Verdict.EQUIVALENT, compare_hedges(claim, one.quantity), f"‘{words}’ in the source")
    return None


def share_told_out(claim: Claim, beside: Sequence[Quantity]) -> Quantity | None:
    """The share as two numbers, where the sentence itself gives them right behind it ('half of the section, 17 out of 34')."""
    said, low = claim.quantity, claim.sentence_start
    if said.kind is not Kind.FRACTION or not isinstance(said.value, Number) or said.bound is not Bound.EXACT:
        return None
    for one, other in pairwise(beside):
        if not (isinstance(one.value, Number) and isinstance(other.value, Number) and 0 < one.start - said.end <= _SOON):
            continue
        if one.value.value == said.value.value * other.value.value and _OUT_OF.fullmatch(claim.sentence, one.end - low, other.start - low):
            return replace(said, kind=Kind.RATIO, value=Ratio(one.value.value, other.value.value, "in"))
    return None


def _is_couple(said: Quantity, known: Quantity) -> bool:
    """'a couple of comets' of two; not the other way round, since a couple may be loose."""
    return isinstance(said.value, Vague) and said.value.words.lower() in {"a couple", "a pair"} and known.value == Number(Fraction(2))


def _is_counted_measure(claim: Setting, source: Setting) -> bool:
    """'Four loads of oxygen' of '11 loads, among them 4 of oxygen': one word, read as a measure on one side and as a thing on the other."""
    said, known = claim.quantity, source.quantity
    if not isinstance(said.value, Number) or said.value != known.value or {said.kind, known.kind} != {Kind.CARDINAL, Kind.QUANTITY}:
        return False
    measured, counted = (claim, source) if said.kind is Kind.QUANTITY else (source, claim)
    words = re.findall(r"[^\W\d_]+", measured.quantity.text)
    return bool(words) and not counted.quantity.unit and bool(counted.head) and stem(words[-1]) == counted.head


def _is_same_year(said: Quantity, known: Quantity) -> bool:
    """'1880' read as a year on one side and as a count on the other ('by 1880 exports made up')."""
    return any(
        isinstance(one.value, Moment)
        and one.value.year is not None
        and (one.value.month is None or other is said)
        and not one.value.masked
        and isinstance(other.value, Number)
        and bool(_YEAR.fullmatch(other.text))
        and not other.unit
        and other.value.value == one.value.year
        for one, other in ((said, known), (known, said))
    )


def _is_every(said: Quantity, known: Quantity, before: str, after: str) -> bool:
    """'every third man' and 'the third of them that …' for a third, or for one in three."""
    return is_share_of(said, known) and bool(_EVERY.search(before) or (_THE.search(before) and _OF_THEM.match(after)))


def _is_birthday(claim: Setting, source: Setting) -> bool:
    """'her 40th birthday' of who is forty, and the other way round."""
    age = _age_of(claim, source)
    return age is not None and claim.quantity.value == source.quantity.value and age.kind is Kind.DURATION and age.unit == "years"


def _age_of(claim: Setting, source: Setting) -> Quantity | None:
    """The number that is beside one of a birthday."""
    return source.quantity if claim.head == BIRTHDAY else claim.quantity if source.head == BIRTHDAY else None


def is_share_of(said: Quantity, known: Quantity) -> bool:
    """Whether a rank is the share that the source tells as a fraction or as one in so many."""
    if said.kind is not Kind.ORDINAL or not isinstance(said.value, Number) or not said.value.value:
        return False
    share = 1 / said.value.value
    if isinstance(known.value, Ratio):
        return known.value.form == "in" and known.value.b != 0 and known.value.a / known.value.b == share
    return known.kind is Kind.FRACTION and isinstance(known.value, Number) and known.value.value == share


def _is_times(said: Quantity, known: Quantity) -> bool:
    """As many victories as times that somebody won."""
    one, other = measure(said), measure(known)
    if one is None or other is None or one.low != other.low or one.high != other.high:
        return False
    return {one.dimension, other.dimension} == {"times", "count"} and "" not in {said.noun, known.noun}


def _is_end(said: Quantity, number: Number, known: Quantity, span: Interval, before: str) -> bool:
    if not same_unit(said, known):
        return False
    denied = bool(_DENIED.search(before)) or said.negated
    lower = said.bound is Bound.AT_LEAST or (denied and said.bound is Bound.LESS_THAN)
    upper = said.bound is Bound.AT_MOST or (denied and said.bound is Bound.MORE_THAN)
    return (lower and number.value == span.low) or (upper and number.value == span.high)
