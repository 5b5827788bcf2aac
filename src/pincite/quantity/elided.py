"""Numbers with nothing to count: ages, and units, percent signs or nouns that an earlier number of the sentence has."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from pincite.model.quantity import Kind, Moment, Number, Quantity, Ratio, Role
from pincite.quantity.amounts import amount_at
from pincite.quantity.counted_anyway import counts_anyway
from pincite.quantity.designations import LOWER_BEFORE
from pincite.quantity.draft import Draft
from pincite.quantity.following import number_and_more
from pincite.quantity.gapping import (
    GAVE,
    Told,
    counts_people,
    gapped,
    is_adjunct,
    is_best_in,
    is_fall_of_things,
    left_of,
    plain_number,
    recalled,
)
from pincite.quantity.hours_alone import hour_alone
from pincite.quantity.lemmas import is_plural
from pincite.quantity.nouns import STOPS, Noun, noun_after, noun_before
from pincite.quantity.scale_left_out import shares_scale
from pincite.quantity.second_ends import lent_by_second_end
from pincite.quantity.set_against import (
    MEASURED,
    NORMAL,
    OPENS_CLAUSE,
    ROADS,
    STANDARDS,
    STANDING,
    TIMES,
    is_attributive,
    is_level,
    is_named,
    is_of_another_year,
    is_of_stuff,
    of_last,
    size_of,
)
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import COPULAS, is_verb
from pincite.quantity.words import SMALL, ZEROS
from pincite.quantity.wordset import word_set

if TYPE_CHECKING:
    from pincite.quantity.hedge_at import Hedge
from pincite.quantity.ages import AGED, END, PEOPLE, WAS, age

_MAY_FOLLOW = END | word_set(
    """
    inside outside too short shy higher lower longer shorter deeper wider taller heavier lighter thicker thinner further nearer next
    wide deep high long thick tall broad in by at to on from and or but until after before during for than if of
    when each less wherever thereafter afterwards overall respectively undecided unsure opposed
    """
)


_TOOK = word_set("stayed took takes lasted lasts waited stays")

_DID = word_set("did do does done covered made")
_TIMED = word_set("ago earlier later before after")
_HIM = word_set("him her them us me it")
_TAKING = word_set("took take takes cost costs gave gives")
_LASTING = word_set("stayed stays waited waits against took takes take lasted lasts needed needs required requires in for not but")


def complete(
    s: Sentence, d: Draft, found: list[Quantity], first: int, hedge: Hedge | None, told: Sequence[Told] = ()
) -> tuple[Draft, Noun | None]:
    """The number with the unit or the noun that the words around it leave out."""
    last = _alike_placed(s, found, s.low[first - 1] if first else "") or _last(
        s, found, s.low[first - 1] if first else "", s.low[d.j] not in _TIMED and s.low[first - 1] not in _LASTING
    )
    before, earlier = (s.low[first - 1], s.low[first - 2]) if first > 1 else ("", "")
    if before in _TOOK or before == "every" or (before in _HIM and earlier in _TAKING) or (before == "in" and earlier in _DID):
        last = next((other for other in reversed(found) if other.kind is Kind.DURATION and other.role is Role.CLAIM), last)
    end = hedge.j if hedge is not None and hedge.i >= d.j else d.j
    if s.low[end] == "fewer":  # `snow lay for 112 days at 1,500 m, 31 fewer than`: no metres
        last = next((o for o in reversed(found) if o.kind is Kind.DURATION and o.role is Role.CLAIM and o.start >= s.start[0]), None)
    if last is not None and last.kind is Kind.DURATION and s.low[end] in ("was", "is", "were") and s.low[end + 1] in STANDING:
        last = next((other for other in reversed(found) if other.kind in (Kind.QUANTITY, Kind.PERCENT) and other.unit), last)
    if first < d.i and s.low[d.i - 1] in ("under", "over", "above", "below"):
        like = (o for o in reversed(found) if o.unit and o.hedge.lower() == s.low[d.i - 1] and o.kind in MEASURED and "age" not in o.trace)
        last = next(like, last)  # `31 mm under 400 kN and 44 under 500`
    if before in ("last", "first") and s.low[end : end + 2] == ["of", "them"] and isinstance(d.value, Number):
        whole = next((o for o in reversed(found) if o.role is Role.CLAIM), None)
        if whole is not None and whole.kind is Kind.DURATION and whole.start >= s.start[0] and _is_less(d.value.value, whole):
            return d._replace(kind=Kind.DURATION, unit=whole.unit, rule="part of the time before it", counts=False), None
    bound = s.low[d.i - 1] in ("above", "below") and s.low[end] in END
    bound = bound or (s.low[d.i - 1] == "the" and "." in s.raw[d.i] and s.low[end] == "of")  # `three times the 2.4 of its forerunner`
    if bound or (before == "of" and earlier in STANDARDS) or before in NORMAL:
        last = _like(s, d, found, earlier in _PHYSICAL) or last  # `was above 10`, `the old mark of 38.7`
    if d.kind is Kind.CARDINAL:
        bounded = last is not None and last.kind is Kind.PERCENT and s.low[d.i - 1] in ("above", "below")
        hedged_size = last is not None and (last.kind is Kind.QUANTITY or bounded) and first < d.i and s.low[first - 1] in WAS
        if hedged_size:
            echoed = _echo(s, d, last, first, hedge)
            if echoed is not None:
                return echoed, None
        plain = plain_number(s, d, first)
        if plain is not None:
            return plain, None
        timed = hour_alone(s, d, found, first)
        if timed is not None:
            return timed, None
        lent = lent_by_second_end(s, d, first)
        if lent is not None:
            return lent, None
        scaled = shares_scale(s, d, found, first, end)
        if scaled is not None:
            return scaled, None
        spanned = _span_of_years(s, d, before, end)
        if spanned is not None:
            return spanned, None
        if _is_deep_time(s, d, found, before):
            return d._replace(kind=Kind.DURATION, unit="years", rule="years, as the time before"), None
        put = _put_at(s, d, found, first, end)
        if put is not None:
            return put, None
        if age(s, d, found, first, end):
            return d._replace(kind=Kind.DURATION, unit="years", rule="age"), None
        if not counts_anyway(s, found, first, end):
            echoed = None if _counts_beside(s, found, before) else _echo(s, d, last, first, hedge)
            echoed = echoed or gapped(s, d, found, first, end) or recalled(s, d, first, end, told)
            if echoed is not None:
                return echoed, None
    if d.kind is Kind.RANGE and not d.unit and _aged_before(s, first):
        return d._replace(unit="years", rule="range of ages"), None
    if d.kind is Kind.ORDINAL:
        quarter = _quarter(d, found)
        if quarter is not None:
            return quarter, None
        century = _century(s, d, found)
        if century is not None:
            return century, None
        for other in reversed(found):
            if other.role is Role.CLAIM and other.kind is Kind.ORDINAL and other.noun:
                return d, Noun(other.noun, other.noun_words, other.noun_start, other.noun_end, d.j)
        return d, None
    noun = _noun(s, d, found, first)
    if noun is not None and noun.head == "ratio" and d.kind is Kind.CARDINAL and isinstance(d.value, Number):
        return d._replace(kind=Kind.RATIO, value=Ratio(d.value.value, Fraction(1), "times"), rule="ratio in one number"), None
    return d, noun


def _span_of_years(s: Sentence, d: Draft, before: str, end: int) -> Draft | None:
    """`in the year to September, twice the mean of the previous ten`: as many of the time the sentence names."""
    if before not in ("previous", "preceding", "next", "past", "following") or s.low[end] not in END or s.low[d.i] == "one":
        return None
    unit = next((word for word in ("year", "month", "week", "day") if s.mentions(_TIME_NAMED[word])), None)
    if unit is None or s.low[d.i - 1] != before or s.low[d.i - 2] != "the":
        return None
    return d._replace(kind=Kind.DURATION, unit=f"{unit}s", rule="as many of the time named", counts=False)


_TIME_NAMED = {word: frozenset({word, f"{word}s"}) for word in ("year", "month", "week", "day")}


def _is_deep_time(s: Sentence, d: Draft, found: list[Quantity], before: str) -> bool:
    """`began 538.8 million years ago, and within twenty million`: another time of the same large number."""
    scale = s.low[d.j - 1]
    if scale not in ("thousand", "million", "billion") or before not in ("within", "after", "by", "for", "in"):
        return False
    told = next((other for other in reversed(found) if other.role is Role.CLAIM and other.start >= s.start[0]), None)
    return told is not None and told.kind is Kind.DURATION and told.text.endswith(f"{scale} years")


def _counts_beside(s: Sentence, found: list[Quantity], before: str) -> bool:
    """`61 mm falls on 12 days; in 2020 it was 9.6 mm on four`: whether only counts stand behind the same preposition."""
    if before not in ("on", "with", "from", "in"):
        return False
    alike = [o for o in found if o.role is Role.CLAIM and o.start >= s.start[0] and left_of(s, o) == before and o.kind not in _UNMEASURED]
    return bool(alike) and all(not o.unit and o.noun for o in alike)


def _like(s: Sentence, d: Draft, found: list[Quantity], physical: bool) -> Quantity | None:
    """The last measure of the sentence that is of the size of the number."""
    if not isinstance(d.value, Number) or d.value.value <= 0:
        return None
    for quantity in reversed(found):
        if quantity.role is not Role.CLAIM or quantity.kind not in MEASURED or not quantity.unit or quantity.start < s.start[0]:
            continue
        if physical and quantity.kind is not Kind.QUANTITY:
            continue
        if "age" not in quantity.trace and size_of(quantity) > 0 and Fraction(1, 12) <= d.value.value / size_of(quantity) <= 12:
            return quantity
    return None


_PHYSICAL = word_set("load capacity pressure speed depth height length width weight rating")


def share_of(s: Sentence, d: Draft, found: list[Quantity]) -> Draft:
    """`14 per cent of cases but 41 of deaths`: no count stands before `of` and a plural without article."""
    after = s.low[d.j + 1]
    if not is_plural(after) or after in STOPS or after in _THEM:
        return d
    for other in reversed(found[-3:]):
        if other.kind is Kind.PERCENT and other.unit == "%" and s.text.startswith(" of ", other.end) and other.start >= s.start[0]:
            return d._replace(kind=Kind.PERCENT, unit="%", rule="share beside a share", counts=False)
    return d


_THEM = word_set("them these those which whom us you")


def partitive(s: Sentence, d: Draft) -> Draft:
    """`162 of the planned 168 seconds`: a part has the unit of its whole."""
    direct = s.raw[d.j + 1][:1].isdecimal()
    counted = s.low[d.i - 1] in ("in", "on")  # `in 30 of the past 36 months`
    if s.low[d.j + 1] in _THEM or s.low[d.j + 1] in SMALL:
        return d  # `one of eleven hours` counts, `162 of the planned 168 seconds` measures
    for k in range(d.j + 1, d.j + 4):
        amount = amount_at(s, k)
        if amount is None:
            if not s.low[k].isalpha():
                return d
            continue
        whole = number_and_more(s, k, amount)
        if counted and whole.kind is Kind.DURATION:
            return d._replace(noun=whole.unit.removesuffix("s"), counts=False, rule="so many of a number of times")
        if (whole.kind is Kind.DURATION or (whole.kind is Kind.QUANTITY and not direct)) and s.low[whole.j - 1] not in ("men",):
            return d._replace(kind=whole.kind, unit=whole.unit, rule="part of a measure", counts=False)
        return d
    return d


_UNMEASURED = frozenset({Kind.DATE, Kind.DATERANGE, Kind.DECADE, Kind.TIME, Kind.ORDINAL})


def _alike_placed(s: Sentence, found: list[Quantity], before: str) -> Quantity | None:
    """The measure behind the same `at` where another stands nearer: `at two degrees 99 per cent would be lost; at one and a half, 70`."""
    if before not in ("at", "over", "after", "within", "for", "in"):
        return None
    for quantity in reversed(found):
        if quantity.role is Role.CLAIM and quantity.start >= s.start[0] and left_of(s, quantity) == before:
            return quantity if quantity.kind in MEASURED and quantity.unit else None
    return None


_AGO = (" ago", " earlier ", " earlier,", " earlier.", " later ", " later,", " later.", " before,", " before.")


def _last(s: Sentence, found: list[Quantity], before: str, not_when: bool = False) -> Quantity | None:
    for quantity in reversed(found):
        if (
            quantity.role is Role.CLAIM
            and quantity.kind not in _UNMEASURED
            and not (quantity.kind is Kind.DURATION and (is_attributive(quantity) or (not_when and s.text.startswith(_AGO, quantity.end))))
            and not (quantity.kind is Kind.DURATION and ("-old" in quantity.text or _is_age(quantity) or is_adjunct(s, quantity, before)))
        ):
            return quantity
    return None


def _echo(s: Sentence, d: Draft, last: Quantity | None, first: int, hedge: Hedge | None) -> Draft | None:
    """`fell from 11 kV to 6.3`, `3 per cent in 1900 and 4 in 1910`, `it took eleven`: the unit of the number before."""
    if last is None:
        return None
    end = hedge.j if hedge is not None and hedge.i >= d.j else d.j
    after, before = s.low[end], s.low[first - 1] if first else ""
    value = d.value.value if isinstance(d.value, Number) else Fraction(1)
    ends = after in END or (last.kind is not Kind.DURATION and _dates_it(s, end))
    if (before == "in" and is_best_in(s.low, first)) or counts_people(s, first):
        return None  # `the best quarter in six`, `all well but two`
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
    if last.unit == "%" and (before == "after" or is_fall_of_things(s, first)):
        return None
    if s.low[d.i] in ZEROS or after == "who" or (before.endswith("est") and not ends):
        return None
    if before == "remaining" and last.unit == "%" and isinstance(last.value, Number) and value + last.value.value == 100:
        return of_last(d, last, "what remains of a hundred")
    if is_level(s, last, value, before) or (before == "a" and last.kind is Kind.QUANTITY and after not in ROADS):
        return None  # `for a 67, five under par`
    if (
        before == ","
        and after == "of"
        and s.low[end + 1] == "them"
        and last.kind is Kind.QUANTITY
        and _is_less(value, last)
        and not is_attributive(last)
    ):
        return of_last(d, last, "part of the measure before it")  # `dropped 48 ft since 1950, 17 of them since 2010`
    if after == "of" and is_of_stuff(s, d, last):
        return of_last(d, last, "unit of the stuff before it")
    if is_named(s, d, last, first, end):
        return of_last(d, last, "unit of the measure it is set against")
    if before in (":", "=", "<", ">", "≤", "≥", "'", "’", "‘") or s.low[d.i - 1] in ("<", ">", "=", "≤", "≥"):
        return None  # `Height: 11 ft; Wrecks: 37`, `(−9 %, p = 0.41)`: a label of its own begins anew
    if isinstance(last.value, Ratio):
        if (
            last.value.form == "times"
            and value < (100 if last.value.a <= 1 else 10**6)
            and _is_multiplier(s, first, end, before, after, hedge)
        ):
            return d._replace(kind=Kind.RATIO, value=Ratio(value, Fraction(1), "times"), rule="multiplier, `times` left out")
        alike = not last.value.a or Fraction(1, 100) <= value / last.value.a <= 100
        since = after in ("a", "an") and s.low[d.j + 1] in _PERIODS and s.low[d.j + 2] in _SINCE  # `down from 5.1 a decade before`
        labelled = len(before) > 1 and s.raw[first - 1].isupper()  # `3.1 per 1,000 (RR 0.67)`
        if last.value.form == "per" and not labelled and (after in _MAY_FOLLOW or since) and after != "of" and alike:
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
            (ends and before in _LASTING)
            or (ends and before in _HIM and s.low[first - 2] in _TAKING)
            or (ends and before == "every")
            or (ends and before == "to" and last.kind is Kind.DURATION and s.text[last.start - 5 : last.start] == "from ")
            or (ends and before in ("usual", "of"))
            or (before in {"and", "but"} and after == "in" and s.raw[d.j + 1][:4].isdecimal() and len(s.raw[d.j + 1]) == 4)
            or (before in {"and", "but"} and after == "for" and s.low[d.j + 1] in PEOPLE)
            or (
                after == "of"
                and s.low[d.j + 1] in {"the", "them", "those", "its"}
                and _is_part_of_it(s, last, first, before)
                and _is_less(value, last)
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


def _dates_it(s: Sentence, k: int) -> bool:
    """`to 22.6 three years on`, `compared with 2.6 the year before`: whether what follows at token `k` says when."""
    if s.low[k] in ("the", "a", "last") and s.low[k + 1] in _PERIODS:
        return s.low[k] == "last" or s.low[k + 2] in _SINCE
    amount = amount_at(s, k) if s.low[k] in SMALL else None
    return amount is not None and s.low[amount.j + 1] in ("on", "later", "earlier", "ago", "before", "after")


def _is_multiplier(s: Sentence, first: int, end: int, before: str, after: str, hedge: Hedge | None) -> bool:
    """`ten times the limit, and now 1.4`: whether a bare number is another multiplier of the one before."""
    ends = after in END or _dates_it(s, end)
    if before == "of" and s.low[first - 2] in STANDARDS:
        return ends  # `1.8 times earnings, against a covenant of 3.5`
    if ends and (hedge is not None or before in {"only", "just", "'s"}):
        return True
    if before in ("with", "against"):
        return ends or after in ("in", "at", "for")
    named = before.isalpha() and before not in STOPS and s.low[first - 2] in (",", ";", "and")  # `23 times likelier, women 12.7`
    return (ends and named) or (hedge is not None and after in ("over", "in", "for"))


_PUT = word_set("put puts set sets fixed reckoned placed estimated computed")
_LOSSES = word_set("loss losses death deaths capture crew party total")


def _put_at(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> Draft | None:
    """`about 5,730 years; Libby had put it at 5,568`: another value of what was measured."""
    if first < 3 or s.low[first - 2 : first] != ["it", "at"] or s.low[first - 3] not in _PUT or s.low[end] not in END:
        return None
    last = next((other for other in reversed(found) if other.role is Role.CLAIM), None)
    size = size_of(last) if last is not None and last.kind in MEASURED and last.unit else 0
    if last is None or size <= 0 or not isinstance(d.value, Number) or not Fraction(1, 4) <= d.value.value / size <= 4:
        return None
    return of_last(d, last, "what another made of it")


def _is_less(part: Fraction, whole: Quantity) -> bool:
    """Whether it can be a part: `out for five weeks, and 31 of them lost their places` counts others."""
    return not isinstance(whole.value, Number) or part < whole.value.value


def _is_age(quantity: Quantity) -> bool:
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
    if last.kind is Kind.DURATION and left_of(s, last) == "in" and is_verb(before) and before not in _LASTING:
        return False  # `bore him five children in seven years and buried four`
    if last.kind is Kind.DURATION and is_verb(before) and before not in _LASTING and before not in COPULAS and before not in ("had", "has"):
        return False  # `after 12 minutes it was level; they had scored four or more`
    if last.kind is Kind.DURATION and after == left_of(s, last) and after in ("at", "after", "in"):
        return False  # `32 N/mm² at seven days and 45 at 28`
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


def _aged_before(s: Sentence, first: int) -> bool:
    return not {s.low[first - 1], s.low[first - 2] if first > 1 else ""}.isdisjoint(AGED)


def _quarter(d: Draft, found: list[Quantity]) -> Draft | None:
    """`fell in the first quarter and rose in the second`."""
    rank = d.value.value if isinstance(d.value, Number) else Fraction(0)
    for other in reversed(found):
        if other.kind is Kind.ORDINAL and other.noun:
            return None
        if isinstance(other.value, Moment) and other.value.quarter is not None and rank <= 4:
            return d._replace(
                kind=Kind.DATE, value=Moment(quarter=int(rank), name=f"Q{rank}"), rule="quarter, the word left out", counts=False
            )
    return None


def _century(s: Sentence, d: Draft, found: list[Quantity]) -> Draft | None:
    """`the roof of the 14th century, the porch of the nineteenth`."""
    rank = int(d.value.value) if isinstance(d.value, Number) else 0
    if not 1 <= rank <= 21 or s.low[d.i - 1] not in ("the", "early", "late", "mid", "-"):
        return None
    for other in reversed(found):
        if isinstance(other.value, Moment) and other.value.masked == 2 and other.value.year is not None and other.value.year >= 0:
            value = Moment(year=(rank - 1) * 100, masked=2)
            return d._replace(kind=Kind.DATE, value=value, rule="century, the word left out", counts=False)
    return None


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


def _noun(s: Sentence, d: Draft, found: list[Quantity], first: int) -> Noun | None:
    left = noun_before(s, first, d.j)
    part_of = s.low[d.j] == "of" and s.low[d.j + 1] in _THEM
    of_those = part_of or (s.low[first - 1] in _THEM and first > 1)
    for other in reversed(found):
        if part_of and isinstance(d.value, Number) and not _is_less(d.value.value, other):
            continue  # `3,953,760 slaves in fifteen states, 435,080 of them in Alabama`
        if other.role is Role.CLAIM and other.noun and other.kind in (Kind.CARDINAL, Kind.RANGE, Kind.VAGUE, Kind.FRACTION):
            if left is None or of_those or left.start <= other.noun_start:
                return Noun(other.noun, other.noun_words, other.noun_start, other.noun_end, d.j)
            break
    if left is None and s.low[d.j] == "\ufffc":
        return noun_after(s, d.j + 1, False)  # a citation may stand between number and noun
    return left
