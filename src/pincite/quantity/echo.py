"""A bare number with the unit of the measure before it: `fell from 11 kV to 6.3`, `3 per cent in 1900 and 4 in 1910`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Number, Quantity, Ratio
from pincite.quantity.age_words import PEOPLE
from pincite.quantity.amounts import amount_at
from pincite.quantity.designations import LOWER_BEFORE
from pincite.quantity.draft import Draft
from pincite.quantity.gapping import GAVE, MEASURED, TIMES, is_attributive, left_of
from pincite.quantity.hedge_at import Hedge
from pincite.quantity.lemmas import is_plural
from pincite.quantity.lone_one import for_every
from pincite.quantity.marks import END
from pincite.quantity.nouns import STOPS
from pincite.quantity.own_nouns import PLACED_THERE, has_noun_before, is_best_in, is_fall_of_things
from pincite.quantity.set_against import (
    OPENS_CLAUSE,
    ROADS,
    STANDARDS,
    is_level,
    is_named,
    is_of_another_year,
    is_of_stuff,
    of_last,
    size_of,
)
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import COPULAS, is_verb
from pincite.quantity.words import SCALES, SMALL, ZEROS
from pincite.quantity.wordset import word_set

_MAY_FOLLOW = (
    END
    | PLACED_THERE
    | word_set(
        """
    inside outside too short shy higher lower longer shorter deeper wider taller heavier lighter thicker thinner further nearer next
    wide deep high long thick tall broad in by at to on from and or but until after before during for than if of
    when each less wherever thereafter afterwards overall respectively undecided unsure opposed
    """
    )
)
HIM = word_set("him her them us me it")
TAKING = word_set("took take takes cost costs gave gives")
LASTING = word_set("stayed stays waited waits against took takes take lasted lasts needed needs required requires in for not but")


def echo(s: Sentence, d: Draft, last: Quantity | None, first: int, hedge: Hedge | None) -> Draft | None:
    """`fell from 11 kV to 6.3`, `3 per cent in 1900 and 4 in 1910`, `it took eleven`: the unit of the number before."""
    if last is None:
        return None
    end = hedge.j if hedge is not None and hedge.i >= d.j else d.j
    after, before = s.low[end], s.low[first - 1]
    value = d.value.value if isinstance(d.value, Number) else Fraction(1)
    ends = after in END or (last.kind is not Kind.DURATION and _dates_it(s, end))
    if (before == "in" and is_best_in(s.low, first)) or has_noun_before(s, first):
        return None  # `the best quarter in six`, `all well but two`
    if s.low[d.i] == "one" and last.start >= s.start[0] and for_every(s, d.i):
        return of_last(d, last, "one for every so many")  # `for every three barrels of beer the abbey owed the bishop one`
    if s.low[d.i] == "one" and before in OPENS_CLAUSE:
        return None  # `ten were above the limit; one, Greece, was not`
    if before == ":" and is_of_another_year(s, last, first):
        if isinstance(last.value, Ratio):
            if last.value.form != "times":
                return None
            return d._replace(kind=Kind.RATIO, value=Ratio(value, Fraction(1), "times"), rule="multiplier of the year before it")
        return of_last(d, last, "unit of the year before it")
    if before in COPULAS and "there" in s.low[max(0, first - 4) : first]:
        return None  # `ten years earlier there had been 112`
    if last.unit == "%" and (before == "after" or s.low[d.j - 1] in SCALES or is_fall_of_things(s, first)):
        return None
    if before == "another" and isinstance(last.value, Number) and not Fraction(1, 12) <= value / max(last.value.value, Fraction(1)) <= 12:
        return None  # `a crack of 6 mm grows to 12 in 40,000 cycles and to 24 in another 9,000`
    if after == "only" and s.low[end + 1] == "of":
        return None  # `for twenty days, two only of the defenders being slain`
    if s.low[d.i] in ZEROS or after == "who" or (before.endswith("est") and not ends and not _beside_mean(s, end)):
        return None
    if before in ("remaining", "other") and last.unit == "%" and isinstance(last.value, Number) and value + last.value.value == 100:
        return of_last(d, last, "what remains of a hundred")
    if is_level(s, last, value, before) or (before == "a" and last.kind is Kind.QUANTITY and after not in ROADS):
        return None  # `for a 67, five under par`
    if (
        before in (",", "and")
        and after == "of"
        and s.low[end + 1] == "them"
        and last.kind is Kind.QUANTITY
        and is_less(value, last)
        and not is_attributive(last)
    ):
        return of_last(d, last, "part of the measure before it")  # `dropped 48 ft since 1950, 17 of them since 2010`
    if before == "to" and left_of(s, last) == "from" and s.text[last.end : s.start[first]] == " to " and last.kind is Kind.QUANTITY:
        return of_last(d, last, "what it came to")  # `narrowing the slit from 0.2 mm to 0.1 broadened the pattern`
    apart = after in ("outside", "inside") or (after in _PAST and s.low[end + 1] in ("the", "his", "her", "its", "their"))
    if apart and before in (",", "and") and last.kind in MEASURED and 0 < value < size_of(last):
        return of_last(d, last, "so much from the record")  # `in 53.7 seconds, 0.2 outside the record`, `at 57 kg, 0.4 over the limit`
    made_it = before == "it" and s.low[first - 2] in ("makes", "made", "make") and after in END
    if made_it and last.kind is Kind.QUANTITY and last.start >= s.start[0] and Fraction(1, 12) <= value / (size_of(last) or 1) <= 12:
        return of_last(d, last, "as another has it")  # `put the height at 7,000 feet; the survey makes it 4,260`
    if after in _ENOUGH and last.kind is Kind.QUANTITY and value <= 30 * size_of(last):
        return of_last(d, last, "as much as was thought needful")  # `310 quintals, where they thought a thousand necessary`
    if after == "of" and is_of_stuff(s, d, last):
        return of_last(d, last, "unit of the stuff before it")
    if after == "fell" and last.kind is Kind.QUANTITY and last.unit in _OF_RAIN and s.mentions(_RAIN):
        return of_last(d, last, "unit of the rain before it")  # `where 22 inches of rain might be looked for, 6.3 fell in 1876`
    if is_named(s, d, last, first, end):
        return of_last(d, last, "unit of the measure it is set against")
    if before in (":", "=", "<", ">", "≤", "≥", "'", "’", "‘") or s.low[d.i - 1] in ("<", ">", "=", "≤", "≥"):
        return None  # `Height: 11 ft; Wrecks: 37`, `(−9 %, p = 0.41)`: a label of its own begins anew
    if isinstance(last.value, Ratio):
        if last.value.form == "times" and value < (100 if last.value.a <= 1 else 10**6) and _is_multiplier(s, last, first, end, hedge):
            return d._replace(kind=Kind.RATIO, value=Ratio(value, Fraction(1), "times"), rule="multiplier, `times` left out")
        alike = not last.value.a or Fraction(1, 100) <= value / last.value.a <= 100
        since = after in ("a", "an") and s.low[d.j + 1] in _PERIODS and s.low[d.j + 2] in _SINCE  # `down from 5.1 a decade before`
        labelled = len(before) > 1 and s.raw[first - 1].isupper()  # `3.1 per 1,000 (RR 0.67)`
        beside = after.isalpha() and after in _AMONG and s.text.startswith(f" {after} ", last.end)
        if (
            last.value.form == "per"
            and not labelled
            and (after in _MAY_FOLLOW or since or beside or _dates_it(s, end))
            and after != "of"
            and alike
        ):
            return d._replace(kind=Kind.RATIO, value=Ratio(value, last.value.b, "per"), rule="rate, its base left out")
        return None
    if _parallel(s, d, last, value, after, before):
        measure = Kind.PERCENT if last.unit in ("%", "pp") else last.kind
        return d._replace(kind=measure, unit=last.unit, rule=f"{d.rule}, unit of the measure before")
    if last.kind is Kind.RANGE and last.unit:
        kind = Kind.PERCENT if last.unit in ("%", "pp") else Kind.DURATION if last.unit in TIMES else Kind.QUANTITY
    elif last.kind in MEASURED and last.unit:
        kind = last.kind
    else:
        return None
    if kind is Kind.DURATION:
        if not (
            (ends and before in LASTING)
            or (ends and before in HIM and s.low[first - 2] in TAKING)
            or (ends and before == "every")
            or (ends and before == "to" and last.kind is Kind.DURATION and s.text[last.start - 5 : last.start] == "from ")
            or (ends and before in ("usual", "of"))
            or (before in {"and", "but"} and after == "in" and s.raw[d.j + 1][:4].isdecimal() and len(s.raw[d.j + 1]) == 4)
            or (before in {"and", "but"} and after == "for" and s.low[d.j + 1] in PEOPLE)
            or (
                after == "of"
                and (s.low[d.j + 1] in {"them", "those", "its"} or (s.low[d.j + 1] == "the" and not is_plural(s.low[d.j + 2])))
                and _is_part_of_it(s, last, first, before)
                and is_less(value, last)
            )
        ):
            return None
        if (before in {"in", "for", "of"} and "age" in last.trace) or (before == "of" and s.low[first - 2] in _LOSSES):
            return None  # `26 raids in 51 days for the loss of eight`
    elif (
        (before.isalpha() and kind is Kind.QUANTITY and hedge is None and before not in _OPENS_MEASURE)
        or _describes(s, d, last)
        or not (ends or after in _MAY_FOLLOW or (after in ("a", "an") and s.low[d.j + 1] in _PERIODS and s.low[d.j + 2] in _SINCE))
        or after == "of"
        or (after == "in" and s.low[d.j + 1] in {"all", "number", "total"})
    ):
        return None
    if (s.low[d.i] == "one" and after not in END) or (last.unit == "%" and value > 100 and size_of(last) <= 100):
        return None
    if last.start < s.start[0] or (
        value > 0 and isinstance(last.value, Number) and last.value.value > 0 and not Fraction(1, 2000) <= value / last.value.value <= 2000
    ):
        return None
    return d._replace(kind=kind, unit=last.unit, rule=f"{d.rule}, unit left out")


_OF_RAIN = frozenset({"in", "mm", "cm", "ft"})
_RAIN = word_set("rain rainfall snow snowfall rains fall")


def _beside_mean(s: Sentence, k: int) -> bool:
    """`The warmest year was 0.9 °C above the mean, the coldest 1.1 below it`."""
    return s.low[k] in ("above", "below") and s.low[k + 1] in ("it", "the", "that")


def _dates_it(s: Sentence, k: int) -> bool:
    """`to 22.6 three years on`, `compared with 2.6 the year before`: whether what follows at token `k` says when."""
    if s.low[k] in ("the", "a", "last") and s.low[k + 1] in _PERIODS:
        return s.low[k] == "last" or s.low[k + 2] in _SINCE
    amount = amount_at(s, k) if s.low[k] in SMALL else None
    return amount is not None and s.low[amount.j + 1] in ("on", "later", "earlier", "ago", "before", "after")


def _is_multiplier(s: Sentence, last: Quantity, first: int, end: int, hedge: Hedge | None) -> bool:
    """`ten times the limit, and now 1.4`: whether a bare number is another multiplier of the one before."""
    before, after = s.low[first - 1], s.low[end]
    ends = after in END or _dates_it(s, end)
    if before == "of" and s.low[first - 2] in STANDARDS:
        return ends  # `1.8 times earnings, against a covenant of 3.5`
    if ends and (hedge is not None or before in {"only", "just", "'s"}):
        return True
    if ends and before in COPULAS and s.low[first - 2] in STANDARDS:
        return True  # `2.1 times earnings, and the covenant is 3.5`
    if ends and before in COPULAS and s.low[first - 2] in ("it", "this", "that"):
        return True  # `consults a doctor 5.4 times a year; in 1960 it was 2.2`
    if ends and (before in _ASKED or (before == "for" and s.low[first - 2] in _ASKED)):
        return True  # `A factor of safety of 2.5 was thought ample; the code of 1936 asked for four`
    if before in ("with", "against"):
        return ends or after in ("in", "at", "for")
    if ends and before == "to" and left_of(s, last) == "to" and s.low[first - 3] in (",", ";", "and") and s.low[first - 2] not in STOPS:
        return True  # `Salt rose to nine times its old price, bread to three`
    placed = before in ("and", ",", "but") and after.isalpha() and s.text.startswith(f" {after} ", last.end)
    if placed and "." in s.raw[end - 1] and "." in last.text:
        return True  # `The multiplier is put at 0.7 in booms and 1.6 in slumps`
    named = before.isalpha() and before not in STOPS and s.low[first - 2] in (",", ";", "and")  # `23 times likelier, women 12.7`
    return (ends and named) or (hedge is not None and after in ("over", "in", "for"))


_ASKED = word_set("asked asks required requires demanded demands specified specifies allowed allows called calls wanted wants")
_AMONG = word_set("among amongst with without under on")
_PAST = word_set("over under above below")
_ENOUGH = word_set("necessary enough sufficient ample needful requisite desirable indispensable")
_LOSSES = word_set("loss losses death deaths capture crew party total")


def is_less(part: Fraction, whole: Quantity) -> bool:
    """Whether it can be a part: `out for five weeks, and 31 of them lost their places` counts others."""
    return not isinstance(whole.value, Number) or part < whole.value.value


def is_age(quantity: Quantity) -> bool:
    return quantity.trace[0] in ("age of a group", "range of ages", "age by its name")


def _is_part_of_it(s: Sentence, last: Quantity, first: int, before: str) -> bool:
    """`12 years, ten of them in office`, `for the next forty-two years they lived there, and for forty of them …`."""
    near = s.start[first] - last.end < (16 if s.text[last.end : last.end + 1] in ("'", "’") else 4)  # `19 months' work, eleven of them`
    return (before in {",", "("} and near) or (before == left_of(s, last) and before in ("for", "in"))


def _parallel(s: Sentence, d: Draft, last: Quantity, value: Fraction, after: str, before: str) -> bool:
    """Whether a number that counts nothing stands as another measure of what was measured before it in the sentence."""
    if last.kind not in MEASURED or not last.unit or last.start < s.start[0] or not isinstance(last.value, Number) or "age" in last.trace:
        return False
    if d.kind is not Kind.CARDINAL or s.low[d.i] == "one" or not last.value.value or not value:
        return False
    if not (after in _MAY_FOLLOW or after in ("was", "is", "against", "could", "would", "it")) or after == "of" or before in _COUNTED_BY:
        return False
    if (after == "in" and s.low[d.j + 1] in {"all", "number", "total"}) or (s.low[d.i - 1] == "than" and s.low[d.i - 2] == "fewer"):
        return False
    if (after == "at" and s.low[d.j + 1] == "a") or (after == "on" and s.low[d.j + 1] == "board"):
        return False  # `four at a time`, `with 162 on board`
    if last.kind is Kind.DURATION and before in GAVE:
        return False  # `of this twelve hours alone brought 74`
    if last.kind is Kind.DURATION and left_of(s, last) == "in" and is_verb(before) and before not in LASTING:
        return False  # `bore him five children in seven years and buried four`
    if last.kind is Kind.DURATION and is_verb(before) and before not in LASTING and before not in COPULAS and before not in ("had", "has"):
        return False  # `after 12 minutes it was level; they had scored four or more`
    if after == left_of(s, last) and after in ("at", "after"):
        return False  # `43 minutes at 25 °C and eleven at 40`
    if last.kind is Kind.DURATION and after == left_of(s, last) and after == "in":
        return False  # `32 N/mm² at seven days and 45 at 28`
    if last.kind is Kind.DURATION and after == "in" and (within := amount_at(s, d.j + 1)) is not None and s.low[within.j] in TIMES:
        return False  # `every six hours, and no more than eight in 24 hours`
    if last.kind is Kind.DURATION and after == "short":
        return False  # `drawn after ten days with England 42 short of the 696 they wanted`
    if last.kind is Kind.DURATION and after == "in" and s.low[d.j + 1] in ("any", "each", "every", "a", "one"):
        return False  # `no more than eight in any 24 hours`
    if (last.unit == "%" and value > 100 >= last.value.value) or (last.kind is Kind.DURATION and before == "a"):
        return False
    if s.low[d.i - 1].islower() and s.low[d.i - 1] in LOWER_BEFORE:
        return False
    size = value / last.value.value
    most = 12 if last.kind is Kind.DURATION else 30
    return Fraction(1, most) <= size <= most and _describes(s, d, last) is False


_COUNTED_BY = word_set(
    "'s the of these those all other its his her their into it counted marked with made numbered remaining both no his found"
)
_PERIODS = word_set("day week month quarter year decade generation century")
_SINCE = word_set("earlier later before ago previously")
_OPENS_MEASURE = word_set(
    """
    against compared
    to from at and in of but or by than only just against was is were are be been not for with another the a its
    about nearly on as then now even whose some another reached weighed weighs measured measures stood
    totalled made makes cost costs had has paid pays averaged fetched drew ran held holds sold passed hoped then
    """
)


def _describes(s: Sentence, d: Draft, last: Quantity) -> bool:
    """Whether the measure before only describes a noun (`81 mm mortar, nil`), so that a bare number counts the noun."""
    for k in range(d.i - 1, max(0, d.i - 14), -1):
        if s.start[k] < last.end:
            word = s.low[k + 1]
            return word.isalpha() and word not in STOPS and word not in _SIZES and word not in _MAY_FOLLOW and s.low[d.i - 1] == ","
    return False


_SIZES = word_set(
    """
    wide deep high long thick tall across broad off away square apiece each north south east west total of
    """
)
