"""A bare number whose context names what it is: `a stress concentration factor of about three`, `the median age was 43`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Number, Ratio
from pincite.quantity.draft import Draft
from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import END
from pincite.quantity.nouns import STOPS
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS
from pincite.quantity.wordset import word_set


def plain_number(s: Sentence, d: Draft, first: int) -> Draft | None:
    """`a stress concentration factor of about three`, `relative risk 8.0`, `ran the last lap in 61.4`: what it is its context names."""
    if s.low[d.i - 1] in ("clocked", "ran", "timed") and "." in s.raw[d.i] and d.j == d.i + 1 and s.low[d.j] in END | {"and", "in", "at"}:
        return d._replace(kind=Kind.DURATION, unit="seconds", rule="time of a race", counts=False)
    if s.low[d.i - 1] == "in" and "." in s.raw[d.i] and d.j == d.i + 1 and s.mentions(_RUN) and s.low[d.j] in END | {"and"}:
        return d._replace(kind=Kind.DURATION, unit="seconds", rule="time of a race", counts=False)
    named = _named(s, d, first) or _years_to_live(s, d) or _in_units_of_subject(s, d, first)
    if named is not None:
        return named
    at = first - 2 if s.low[first - 1] in ("of", "was", "is") else first - 1
    if at < 0 or d.rule != "number" or not isinstance(d.value, Number):
        return None
    if s.low[at] in _BARE:
        return d._replace(rule="number by its name", noun=s.low[at], counts=False)
    one_to_another = s.low[at - 3 : at] == ["-", "to", "-"]  # `a book-to-bill of 1.08`
    if not one_to_another and s.low[at] not in _RATIOS and s.raw[at] not in _RATIO_LABELS:
        return None
    return d._replace(kind=Kind.RATIO, value=Ratio(d.value.value, Fraction(1), "times"), rule="ratio by its name", counts=False)


def _named(s: Sentence, d: Draft, first: int) -> Draft | None:
    """`the median age was 43`, `a temperature of 40.6`, `the thermometer stood at −18`: what is measured is named right before."""
    if (s.low[d.j] not in END and s.low[d.j] not in _AFTER_NAMED) or s.low[first - 1] not in _SAYS:
        return None
    words = s.low[max(0, first - 4) : first]
    if s.mentions(_PERCENTAGE) and s.low[s.low.index("percentage") + 1] in ("of", "was", "is", "who", "that") and _is_share(d):
        return d._replace(kind=Kind.PERCENT, unit="%", rule="percentage by its name", counts=False)
    if not _AGES.isdisjoint(words):
        return d._replace(kind=Kind.DURATION, unit="years", rule="age by its name", counts=False)
    if not _HEAT.isdisjoint(words):
        return d._replace(kind=Kind.QUANTITY, unit="°", rule="temperature by its name", counts=False)
    return None


def _years_to_live(s: Sentence, d: Draft) -> Draft | None:
    """`life expectancy was 43 for men and 47 for women`."""
    if not s.mentions(_EXPECTANCY) or not isinstance(d.value, Number) or not 10 < d.value.value < 120:
        return None
    if s.low[d.j] not in END and s.low[d.j] not in _AFTER_NAMED:
        return None
    return d._replace(kind=Kind.DURATION, unit="years", rule="years to live", counts=False)


def _in_units_of_subject(s: Sentence, d: Draft, first: int) -> Draft | None:
    """`Hours of sunshine in December came to 26.4`: the subject that opens the sentence names the unit of its number."""
    unit = WORDS.get(s.low[0]) if s.low[1] == "of" and is_plural(s.low[0]) and s.low[2] not in STOPS else None
    if unit is None or (s.low[d.j] not in END and s.low[d.j] not in _AFTER_NAMED):
        return None
    if s.low[first - 1] not in _CAME and not (s.low[first - 1] == "to" and s.low[first - 2] in _CAME_TO):
        return None
    if any(not s.low[k].isalpha() for k in range(first)):
        return None
    kind = Kind.DURATION if unit.dimension == "duration" else Kind.QUANTITY
    return d._replace(kind=kind, unit=unit.symbol, rule="unit of the subject", counts=False)


def _is_share(d: Draft) -> bool:
    return isinstance(d.value, Number) and d.value.value <= 100


_PERCENTAGE = frozenset({"percentage"})
_CAME = word_set("were totalled numbered averaged reached exceeded")
_CAME_TO = word_set("came come comes amounted rose fell sank ran")
_EXPECTANCY = frozenset({"expectancy"})
_SAYS = word_set("was is of at were reached averaged to")
_AFTER_NAMED = word_set("in at by for on and or but when with to the before after from (")
_AGES = word_set("age ages")
_HEAT = word_set("temperature temperatures thermometer mercury")
_RUN = word_set("ran swam skated cycled rowed lap laps metres meters race heat final sprint clocked yards won dash")
_RATIOS = word_set("risk ratio multiplier")
_RATIO_LABELS = frozenset({"RR", "HR", "OR", "IRR"})  # relative risk, hazard ratio, odds ratio, incidence rate ratio
_BARE = word_set("factor coefficient index exponent")
