"""Numbers whose unit only the words around them give: 'a boy of sixteen', 'by the twentieth', 'was allowed two' of 48 hours,
'only twelve' of twelve years and five months.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from pincite.check.hedges import bound_of, compare_hedges
from pincite.check.measures import dimension_of
from pincite.check.settings import Setting
from pincite.check.values import Fit, compare
from pincite.check.words import stem, words_of
from pincite.model.claim import Verdict
from pincite.model.quantity import Bound, Kind, Moment, Number, Quantity, Ratio
from pincite.quantity.units import WORDS
from pincite.quantity.wordset import word_set

_WORD = re.compile(r"[^\W\d_]+|[€£$%°]")
_NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion and a half quarter third
    """
)
_SYMBOLS = {stem(word): unit.symbol for word, unit in WORDS.items()}
_COMPLETED = re.compile(r"(?P<whole>\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?P<unit>[a-z]+?)s?(?:,| and\b)", re.IGNORECASE)
_RATE = re.compile(r"(?:\s+of\s+(?:\w+\s+){1,3}?)?\s*(?:an?|per|each|every)\s+(?P<rate>[a-z]+)", re.IGNORECASE)
_UNITS = frozenset({Kind.CARDINAL, Kind.DURATION, Kind.QUANTITY, Kind.PERCENT})
_NOT_ITS_NOUN = re.compile(r"\W*\s(?:an?|the|his|her|their|its|this|that)\b", re.IGNORECASE)
_AGE = re.compile(r"\bage(?:s|d)?\b[^.;:,\d]{0,16}$", re.IGNORECASE)
_HAD = re.compile(r"(?::|\b(?:had|has|have|with|there (?:was|were)|all|another|other|these|those|lost))\s+$", re.IGNORECASE)
_LEFT = re.compile(r"\s+(?:left|more|others?|remain\w*)\b", re.IGNORECASE)
"""What stands before or behind a number that counts, though it has no noun."""
_BASES = frozenset({"years", "weeks", "days", "hours", "months", "minutes"})
_AT = re.compile(r"\bat\s+$", re.IGNORECASE)
_PART = re.compile(r"\s+of (?:the|these|those|them|their|his|her|its|our)\b")
_MARKED = re.compile(r"[ap]\.?m\b|noon|midnight|morning|evening|night", re.IGNORECASE)
_MORNING = re.compile(r"\b(?:morning|forenoon|a\.?m)\b", re.IGNORECASE)
_MIDDAY = re.compile(r"\b(?:noon|midday|afternoon|evening|p\.?m|(?<!after )lunch\w*|dinner)\b", re.IGNORECASE)
_EVENING = re.compile(r"\b(?:evening|afternoon|night|p\.?m)\b", re.IGNORECASE)


def fit_understood(claim: Setting, source: Setting, text: str, sentence: str) -> Fit | None:
    """The fit of two numbers of which one leaves its unit to the words around it; ``text`` is the source's, ``sentence`` the claim's."""
    said, known = claim.quantity, source.quantity
    if isinstance(said.value, Moment) and isinstance(known.value, Moment):
        told = text[source.sentence[0] : source.sentence[1]]
        return _fit_evening(said, said.value, known, known.value, told) or _fit_unmarked(said, said.value, known, known.value, sentence)
    if isinstance(known.value, Moment) and isinstance(said.value, Number):
        return _fit_day(said, said.value, known, known.value) or _fit_age(said, said.value, known, known.value, text)
    if isinstance(said.value, Ratio) and isinstance(known.value, Ratio):
        return _fit_rates(said, said.value, known, known.value)
    if not isinstance(said.value, Number) or not isinstance(known.value, Number) or not {said.kind, known.kind} <= _UNITS:
        return None
    if said.unit != known.unit and said.value == known.value and (is_unmarked(said) or is_unmarked(known)):
        return _fit_bare(said, known, text[source.sentence[0] : source.start], text) if _is_named(claim, source, text) else None
    if said.value == known.value and _leaves_out(said.unit, known, text):
        return Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’, the unit understood")
    return _fit_completed(said, said.value, known) or _fit_converted(claim, said, known)


def last_unit(before: str, like: str) -> str:
    """The last unit of the same dimension that a text names ('hours' of 'a day of ten hours, of'); '' where there is none."""
    dimension = dimension_of(Kind.CARDINAL, like)[0]
    for word in reversed([word.stem for word in words_of(before)]):
        unit = WORDS.get(word) or WORDS.get(f"{word}s")
        if unit is not None and dimension_of(Kind.CARDINAL, unit.symbol)[0] == dimension:
            return unit.symbol
    return ""


def is_unmarked(quantity: Quantity) -> bool:
    """Whether nothing but the number is written: a unit that it has was taken from elsewhere."""
    return all(word in _NUMBERS for word in _WORD.findall(quantity.text.lower()))


def is_told_of_noun(quantity: Quantity) -> bool:
    """Whether the noun that stands before it says what it counts: 'a majority of two' is not of days."""
    return 0 < quantity.noun_end == quantity.start - len(" of ")


def _is_named(claim: Setting, source: Setting, text: str) -> bool:
    """Whether the words about the number that has no unit name the other's, as they need not do for an age: 'three' is no three
    minutes where nobody speaks of minutes. A part of a number ('15 of the 23 miles') is of no age either.
    """
    bare, other = (claim, source) if not claim.quantity.unit else (source, claim)
    unit = other.quantity.unit
    part = is_unmarked(source.quantity) and bool(_PART.match(text, source.quantity.end))
    if bare.quantity.unit or not unit:
        return not (part and unit == "years")
    if bare is claim and is_unmarked(other.quantity):
        return not part  # where neither writes it, the source's may have been taken from the wrong place
    if unit == "years" and not is_unmarked(other.quantity):
        return not part
    said = {word.stem for word in words_of(text, *source.sentence)} if bare is source else set(claim.near)
    named = unit in bare.units or any(_SYMBOLS.get(word) == unit for word in said)
    return not part and (named or unit == "years")


def _leaves_out(unit: str, known: Quantity, text: str) -> bool:
    """Whether 'degrees' leaves the scale out that the source names, or the source its rate to the words behind ('feet of air a minute')."""
    if unit == "°":
        return known.unit in {"°C", "°F"}
    rate = unit.removeprefix(f"{known.unit}/")
    behind = _RATE.match(text, known.end) if known.unit and rate != unit else None
    found = None if behind is None else WORDS.get(behind["rate"].lower())
    return found is not None and found.symbol.startswith(rate)


def _fit_bare(said: Quantity, known: Quantity, before: str, text: str) -> Fit | None:
    """The same number, with a unit that at least one of the texts does not write at it."""
    marked = next((quantity for quantity in (said, known) if not is_unmarked(quantity)), None)
    bare = known if marked is said else said
    if not (is_unmarked(said) or is_unmarked(known)) or (marked is not None and (marked.unit not in _BASES or bare.has_noun_behind)):
        return None
    if marked is not None and marked.unit != "years" and is_told_of_noun(bare):
        return None  # though 'a boy of ten' is of years
    if marked is said and not known.unit and last_unit(before, said.unit) not in {"", said.unit}:
        return None  # 'a day of ten hours, of eight in signal boxes'
    if said.unit and known.unit and marked is not None and said.kind is known.kind is Kind.DURATION:
        return None
    if said.unit == "years" and known.has_noun_behind and not _NOT_ITS_NOUN.match(text, known.end):
        return None  # an age is not a number of children, but may be that of the youngest officer ('at 47 the youngest officer')
    if "age" in known.trace and said.has_noun_behind and not said.unit:
        return None  # 'has been on forty-six expeditions' of one who is forty-six
    if (said.unit != "years" if marked is said else marked is None and said.has_noun_behind) and _AGE.search(before):
        return None
    if marked is None and not said.has_noun_behind and (_HAD.search(before) or _LEFT.match(text, known.end)):
        return None  # 'accidents (2018: fourteen)', 'had 73 left' are no ages
    return Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’, the unit understood")


def _fit_completed(said: Quantity, value: Number, known: Quantity) -> Fit | None:
    """'more than five weeks' of five weeks and two days; of an age the completed years ('only twelve')."""
    found = _COMPLETED.match(known.text)
    if found is None or known.kind is not Kind.DURATION or known.bound is not Bound.EXACT:
        return None
    unit = WORDS.get(found["unit"].lower())
    if unit is None or (said.unit or unit.symbol) != unit.symbol:
        return None
    size = dimension_of(known.kind, unit.symbol)[1] / dimension_of(known.kind, known.unit)[1]
    assert isinstance(known.value, Number)
    whole = Fraction(known.value.value // size)
    aged = unit.symbol == "years" and bound_of(said) == (Bound.EXACT, False)
    if value.value != whole or not (said.bound is Bound.MORE_THAN or aged) or whole * size == known.value.value:
        return None
    return Fit(Verdict.ENTAILED, how=f"‘{known.text}’ implies it" + ("" if said.unit else ", the unit understood"))


def _fit_converted(claim: Setting, said: Quantity, known: Quantity) -> Fit | None:
    """'wanted ten days and was allowed two' of 48 hours: in the unit of the number beside it."""
    if said.kind is not Kind.CARDINAL or said.has_noun_behind or not known.unit or said.unit:
        return None
    for unit in sorted(claim.units & _BASES):
        if unit != known.unit:
            fit = compare(replace(said, kind=Kind.DURATION, unit=unit), known)
            if fit is not None and fit.verdict in {Verdict.VERIFIED, Verdict.EQUIVALENT}:
                return Fit(Verdict.EQUIVALENT, fit.hedging, f"‘{known.text}’, the unit understood")
    return None


def _fit_day(said: Quantity, value: Number, known: Quantity, moment: Moment) -> Fit | None:
    """'by the twentieth' of the 20th of a month."""
    if said.kind is not Kind.ORDINAL or said.has_noun_behind or moment.day is None or moment.day != value.value:
        return None
    return Fit(Verdict.EQUIVALENT, how=f"‘{known.text}’ in the source")


def _fit_age(said: Quantity, value: Number, known: Quantity, moment: Moment, text: str) -> Fit | None:
    """'when he was seven' of 'I steered at seven', which is read as an hour."""
    is_bare = known.text.isalpha() and not moment.minute and _AT.search(text[: known.start])
    if said.kind is not Kind.DURATION or said.unit != "years" or not is_bare or moment.day is not None or moment.hour != value.value:
        return None
    return Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’, the unit understood")


def _fit_evening(said: Quantity, one: Moment, known: Quantity, other: Moment, sentence: str) -> Fit | None:
    """'at six in the evening' of 'on the evening … at six o'clock'."""
    if None in {one.hour, other.hour} or other.minute != one.minute or _MARKED.search(known.text) or not _EVENING.search(sentence):
        return None
    assert one.hour is not None and other.hour is not None
    if one.hour != other.hour + 12 or any(part is not None for part in (one.day, other.day)):
        return None
    return Fit(Verdict.EQUIVALENT, how=f"‘{known.text}’, the half of the day understood")


def _fit_unmarked(said: Quantity, one: Moment, known: Quantity, other: Moment, sentence: str) -> Fit | None:
    """'until a quarter past one' of 1.15 p.m., '12.30' of half past midnight: an hour that says nothing of the half of the day."""
    is_first = one.hour == 12 and other.hour == 0
    if one.hour is None or one.hour > 12 or _MARKED.search(said.text) or (_MIDDAY if is_first else _MORNING).search(sentence):
        return None
    if (
        other.hour != (0 if is_first else one.hour + 12)
        or other.minute != one.minute
        or any(part is not None for part in (one.day, other.day))
    ):
        return None
    return Fit(Verdict.EQUIVALENT, how=f"‘{known.text}’, the half of the day understood")


def fit_afternoon(said: Quantity, source: Setting, before: Iterable[Setting], text: str) -> Fit | None:
    """'1 p.m.' of 'left at ten to five in the morning, and at one o'clock'."""
    one, known = said.value, source.quantity
    other = known.value
    if not isinstance(one, Moment) or not isinstance(other, Moment) or one.hour is None or other.hour is None:
        return None
    same = one.hour == other.hour + 12 and (one.minute or 0) == (other.minute or 0) and one.day is other.day is None
    if not same or _MARKED.search(known.text) or not is_afternoon(source, before, text):
        return None
    return Fit(Verdict.EQUIVALENT, how=f"‘{known.text}’, the half of the day understood")


def is_afternoon(source: Setting, settings: Iterable[Setting], text: str) -> bool:
    """Whether an hour that names no half of the day is told behind a later one of the morning."""
    hours = [s.quantity for s in settings if s.sentence == source.sentence and s.quantity.kind is Kind.TIME and s.start < source.start]
    if not hours or _MARKED.search(source.quantity.text):
        return False
    one, other = hours[-1].value, source.quantity.value
    if not isinstance(one, Moment) or not isinstance(other, Moment) or other.hour is None or not other.hour < (one.hour or 0) < 12:
        return False
    between = text[hours[-1].start : source.start]
    return bool(_MORNING.search(between)) and not _EVENING.search(between)


def is_other_half(said: Quantity, sentence: str, known: Quantity, text: str) -> bool:
    """Whether one of two equal hours is told of the morning and the other of the evening."""
    one, other = said.value, known.value
    if not isinstance(one, Moment) or not isinstance(other, Moment) or one.hour is None or other.hour is None or one.hour > 12:
        return False
    halves = [(bool(_MORNING.search(words)), bool(_EVENING.search(words))) for words in (sentence, text)]
    return halves[0] == halves[1][::-1] and halves[0][0] != halves[0][1] and not _MARKED.search(known.text)


def is_told_of_other_half(said: Quantity, known: Quantity, other: Quantity) -> bool:
    """Whether an hour that names its half of the day is told of one that does not, and a third has it in the other half."""
    if not _MARKED.search(said.text) or _MARKED.search(known.text) or not _MARKED.search(other.text) or said.value == other.value:
        return False
    hours = [quantity.value for quantity in (said, known, other)]
    clocks = {(m.hour % 12, m.minute or 0) for m in hours if isinstance(m, Moment) and m.hour is not None}
    return len(clocks) == 1 and all(isinstance(m, Moment) and m.hour is not None for m in hours)


def leaves_half_open(said: Quantity, known: Quantity, text: str) -> bool:
    """Whether an hour after noon is told of one that neither its words nor its sentence ``text`` put before or after noon."""
    one, other = said.value, known.value
    if not isinstance(one, Moment) or not isinstance(other, Moment) or one.hour is None or other.hour is None:
        return False
    is_same = one.hour == other.hour + 12 and (one.minute or 0) == (other.minute or 0)
    return is_same and not _MARKED.search(known.text) and not _MORNING.search(text)


def _fit_rates(said: Quantity, one: Ratio, known: Quantity, other: Ratio) -> Fit | None:
    """'nearly twenty of every thousand' of 19.8 per thousand."""
    if one.b != other.b or one.b not in {100, 1000, 10_000, 100_000} or not {one.form, other.form} <= {"in", "per"}:
        return None
    counts = [replace(q, kind=Kind.CARDINAL, value=Number(ratio.a), unit="") for q, ratio in ((said, one), (known, other))]
    fit = compare(counts[0], counts[1])
    return None if fit is None else replace(fit, how=fit.how or f"‘{known.text}’ in the source")
