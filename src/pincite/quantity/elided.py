"""Numbers with nothing to count: ages, and units, percent signs or nouns that an earlier number of the sentence has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from pincite.model.quantity import Kind, Number, Quantity, Ratio, Role
from pincite.quantity.age_words import AGED, WAS
from pincite.quantity.ages import age
from pincite.quantity.amounts import amount_at
from pincite.quantity.cognates import measured_as_noun
from pincite.quantity.counted_anyway import counts_anyway
from pincite.quantity.counts_after_names import whole_before
from pincite.quantity.draft import Draft
from pincite.quantity.echo import HIM, LASTING, TAKING, echo, is_age, is_less
from pincite.quantity.exchange import exchanged
from pincite.quantity.following import number_and_more
from pincite.quantity.frames_of_time import without_frames
from pincite.quantity.gapping import MEASURED, PARTITIVES, TIMES, alike, gapped, is_adjunct, is_attributive, left_of
from pincite.quantity.hedge_at import Hedge
from pincite.quantity.hours_alone import hour_alone
from pincite.quantity.lemmas import is_plural
from pincite.quantity.lenders import lenders
from pincite.quantity.levels import WARMTH, level
from pincite.quantity.marks import END
from pincite.quantity.named_measures import plain_number
from pincite.quantity.noun_before import noun_before
from pincite.quantity.nouns import STOPS, Noun, noun_after
from pincite.quantity.paces_alone import pace_alone, part_of_time, price_alone, sold_at
from pincite.quantity.ranks_alone import century_alone, half_alone, is_of_those_compared, is_place_among, quarter_alone
from pincite.quantity.rates_of_time import is_time_at
from pincite.quantity.runs_on import run_on
from pincite.quantity.scale_left_out import shares_scale
from pincite.quantity.second_ends import lent_by_second_end, pair_again, second_of_pair
from pincite.quantity.sentence_before import Told, recalled
from pincite.quantity.set_against import NORMAL, STANDARDS, STANDING, is_short_of, object_of_verb, of_last, size_of
from pincite.quantity.times_alone import is_deep_time, late_by, of_ours, put_at, so_long_after, span_of_years, whole_of_it
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import COPULAS, is_verb
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set

_TOOK = word_set("stayed took takes lasted lasts waited stays")

_DID = word_set("did do does done covered made")
_CHANGING = word_set(
    "climb climbed climbing rise rose risen rising grow grew grown growing fall fell fallen falling drop dropped sink sank"
)
_SPENT = word_set("last first served serves spent spends lived passed slept worked")  # `gave him seven years; he served four of them`
_GONE = word_set("covered marched walked ridden travelled traveled tramped made")
_FAR = frozenset({"mile", "km", "li", "league", "verst", "ri", "kos", "farsakh", "m", "yd"})
_FOR_AS_LONG = word_set("after for in during throughout over within")
_THEREIN = (["in", "it"], ["in", "them"], ["aboard", "her"], ["on", "board"])
_APART_IN_TIME = word_set("ahead behind clear faster slower quicker outside inside")
_OTHER_BOUND = {"under": "over", "over": "under", "above": "below", "below": "above"}
_WHEN = word_set("in for since at until before after on")
_AWAY = word_set("down up over out back away through home across round")
_TIMED = word_set("ago earlier later before after")


def complete(
    s: Sentence, d: Draft, found: list[Quantity], first: int, hedge: Hedge | None, told: Sequence[Told] = ()
) -> tuple[Draft, Noun | None]:
    """The number with the unit or the noun that the words around it leave out."""
    if s.low[d.j] == "for" and is_time_at(s, d.j + 1) and found and found[-1].kind is Kind.DURATION:
        return d, _noun(s, d, found, first)  # `six had flour for a week, three for two days`
    found = lenders(s, d, without_frames(s, found, first), first)
    placed = _alike_placed(s, d, found, s.low[first - 1])
    last = placed or _last(s, found, s.low[first - 1], s.low[d.j] not in _TIMED and s.low[first - 1] not in LASTING)
    before, earlier = (s.low[first - 1], s.low[first - 2]) if first > 1 else ("", "")
    if before == "of" and earlier == "majority":
        last = None  # `to seven days by a majority of two.`
    if before in _TOOK or before == "every" or (before in HIM and earlier in TAKING) or (before == "in" and earlier in _DID):
        last = next((other for other in reversed(found) if other.kind is Kind.DURATION and other.role is Role.CLAIM), last)
    if before == "but" and earlier in ("anything", "nothing") and last is not None and last.kind is Kind.DURATION:
        last = next((o for o in reversed(found) if o.kind in (Kind.QUANTITY, Kind.PERCENT) and o.start >= s.start[0]), last)
    if before == "in" and earlier in _AWAY and placed is not None and placed.kind is Kind.QUANTITY and found[-1].kind is Kind.DURATION:
        last, placed = found[-1], None  # `lay in eleven fathoms for six minutes and went down in two`
    last = object_of_verb(s, d, found, last, before)
    end = hedge.j if hedge is not None and hedge.i >= d.j else d.j
    if before == "first" and earlier == "the" and s.low[first - 3] in _FOR_AS_LONG and s.low[end] in END:
        long = (o for o in reversed(found) if o.start >= s.start[0] and o.kind is Kind.DURATION)
        last = next(long, last)  # `for 99 years at £40, rising to £60 after the first 33`
    if last is not None and last.kind is Kind.DURATION and before in ("from", "to") and earlier in _CHANGING:
        climbed = left_of(s, last) not in ("from", "to")  # `passed 400 ppm; it took 55 years to climb from 315`
        last = next((o for o in reversed(found) if climbed and o.kind in (Kind.QUANTITY, Kind.PERCENT) and o.start >= s.start[0]), last)
    if before in _GONE and s.low[end] in END:  # `54 miles away, and in twenty hours its head had covered thirteen`
        far = (o for o in reversed(found) if o.start >= s.start[0] and o.unit in _FAR)
        last = next(far, last)
    if s.low[end] == "fewer" and last is not None and is_short_of(s, last, first, end):
        return of_last(d, last, "so much fewer than was planned") or d, None
    if s.low[end] == "fewer":  # `snow lay for 112 days at 1,500 m, 31 fewer than`: no metres
        last = next((o for o in reversed(found) if o.kind is Kind.DURATION and o.role is Role.CLAIM and o.start >= s.start[0]), None)
    if last is not None and last.kind is Kind.DURATION and s.low[end] in ("was", "is", "were") and s.low[end + 1] in STANDING:
        last = next((other for other in reversed(found) if other.kind in (Kind.QUANTITY, Kind.PERCENT) and other.unit), last)
    if first < d.i and s.low[d.i - 1] in ("under", "over", "above", "below"):
        bounds = (s.low[d.i - 1], _OTHER_BOUND[s.low[d.i - 1]])  # `over 300 acres; twenty-six were under fifty`
        like = (o for o in reversed(found) if o.unit and o.hedge.lower() in bounds and o.kind in MEASURED and "age" not in o.trace)
        last = next(like, last)  # `31 mm under 400 kN and 44 under 500`
    if before in _SPENT and s.low[end : end + 2] == ["of", "them"] and isinstance(d.value, Number):
        whole = next((o for o in reversed(found) if o.role is Role.CLAIM), None)
        if whole is not None and whole.kind is Kind.DURATION and whole.start >= s.start[0] and is_less(d.value.value, whole):
            return d._replace(kind=Kind.DURATION, unit=whole.unit, rule="part of the time before it", counts=False), None
    bound = s.low[d.i - 1] in ("above", "below") and s.low[end] in END
    bound = bound or (s.low[d.i - 1] == "the" and "." in s.raw[d.i] and s.low[end] == "of")  # `three times the 2.4 of its forerunner`
    bound = bound or (
        s.low[d.i - 1] == "the" and s.low[end] in ("that", "which", "mark")
    )  # `the 55 that it had promised`, `the 1,500 mark`
    bound = bound or (
        s.low[d.i - 1] in ("under", "over") and before in COPULAS and s.low[end] in _WHEN
    )  # `not been under 410 in any month`
    if bound or (before == "of" and earlier in STANDARDS) or before in NORMAL:
        last = _like(s, d, found, earlier in _PHYSICAL) or last  # `was above 10`, `the old mark of 38.7`
    if d.kind is Kind.CARDINAL and s.low[end : end + 2] in _THEREIN:
        last = None  # `rated for 630 kg, had eleven in it`
    if last is not None and s.low[end] in _APART_IN_TIME and s.low[first - 1] == "," and last.kind is not Kind.PERCENT:
        ran = next((o for o in reversed(found) if o.start >= s.start[0] and o.kind is Kind.DURATION), None)
        if ran is not None and "." in s.raw[d.i]:
            return of_last(d, ran, "so much sooner or later") or d, None
    if d.kind is Kind.CARDINAL:
        bounded = last is not None and last.kind is Kind.PERCENT and s.low[d.i - 1] in ("above", "below")
        hedged_size = last is not None and (last.kind is Kind.QUANTITY or bounded) and first < d.i and s.low[first - 1] in WAS
        if hedged_size:
            echoed = echo(s, d, last, first, hedge)
            if echoed is not None:
                return echoed, None
        if (before == "of" and found and is_place_among(s, found[-1], first)) or is_of_those_compared(s, found, first):
            return d, _noun(s, d, found, first)  # `finished ninth of fourteen`, `the heaviest of the eight`
        if before == "of" and found and _is_count_of(found[-1], d, s.start[first - 1] - 1) and s.low[end] in _OUT_OF:
            return d, _noun(s, d, found, first)  # `48 % from the field, 11 of 29 from far out`
        again = pair_again(s, d, found, end)
        if again is not None:
            return again
        rate = exchanged(s, d, found, first, end)
        if rate is not None:
            return rate, None
        levelled = level(s, d, found, first, end)
        if levelled is not None:
            return levelled, None
        row = run_on(s, d, found, first, end)
        if row is not None:
            return row
        cognate = measured_as_noun(s, d, found, first, end)
        if cognate is not None:
            return cognate, None
        part = _part_of_measure(s, d, found, first)
        if part is not None:
            return part, None
        plain = plain_number(s, d, first)
        if plain is not None:
            return plain, None
        told_for = part_of_time(s, d, found, last, first, end, told)
        if told_for is not None:
            return told_for, None
        priced = sold_at(s, d, found, told, first, end) or price_alone(s, d, found, end)
        if priced is not None:
            return priced, None
        paced = pace_alone(s, d, found, first, end)
        if paced is not None:
            return paced, None
        timed = hour_alone(s, d, found, first, told)
        if timed is not None:
            return timed, None
        lent = lent_by_second_end(s, d, first) or second_of_pair(s, d, found, first)
        if lent is not None:
            return lent, None
        scaled = shares_scale(s, d, found, first, end)
        if scaled is not None:
            return scaled, None
        spanned = span_of_years(s, d, found, before, end)
        if spanned is not None:
            return spanned, None
        late = late_by(s, d, found, end)
        if late is not None:
            return late, None
        so_long = so_long_after(s, d, found, before)
        if so_long is not None:
            return so_long, None
        if is_deep_time(s, d, found, before):
            return d._replace(kind=Kind.DURATION, unit="years", rule="years, as the time before"), None
        filled = whole_of_it(s, d, found)
        if filled is not None:
            return filled, None
        ours = of_ours(s, d)
        if ours is not None:
            return ours, None
        put = put_at(s, d, found, first, end)
        if put is not None:
            return put, None
        measured_there = before == "at" and placed is not None and placed.kind is Kind.QUANTITY and alike(d, placed) > 0
        if not measured_there and age(s, d, found, first, end):  # `dry at ninety feet, and at a hundred and ten they struck water`
            return d._replace(kind=Kind.DURATION, unit="years", rule="age"), None
        if not counts_anyway(s, found, first, end):
            echoed = None if _counts_beside(s, found, before) else echo(s, d, last, first, hedge)
            echoed = echoed or gapped(s, d, found, first, end) or recalled(s, d, first, end, told)
            if echoed is not None:
                return echoed, None
    if d.kind is Kind.RANGE and not d.unit and _aged_before(s, first):
        return d._replace(unit="years", rule="range of ages"), None
    if d.kind is Kind.ORDINAL:
        quarter = quarter_alone(d, found)
        if quarter is not None:
            return quarter, None
        half = half_alone(d, found)
        if half is not None:
            return half, None
        century = century_alone(s, d, found)
        if century is not None:
            return century, None
        for other in reversed(found):
            if other.role is Role.CLAIM and other.kind is Kind.ORDINAL and other.noun:
                return d, Noun(other.noun, other.noun_words, other.noun_start, other.noun_end, d.j)
        return d, None
    noun = _noun(s, d, found, first)
    if noun is not None and noun.head == "ratio" and s.low[first - 2] != "p" and d.kind is Kind.CARDINAL and isinstance(d.value, Number):
        return d._replace(kind=Kind.RATIO, value=Ratio(d.value.value, Fraction(1), "times"), rule="ratio in one number"), None
    return d, noun


def _is_count_of(part: Quantity, d: Draft, end: int) -> bool:
    """Whether the last number counts in figures, is less than this one and ends right before `of`."""
    if not isinstance(part.value, Number) or not isinstance(d.value, Number):
        return False
    figures = part.text.isdecimal()  # not the `three of sixteen` feet of arches
    return figures and part.kind is Kind.CARDINAL and not part.unit and part.end == end and part.value.value < d.value.value


_OUT_OF = word_set("from at with , . ; )")


def _counts_beside(s: Sentence, found: list[Quantity], before: str) -> bool:
    """`61 mm falls on 12 days; in 2020 it was 9.6 mm on four`: whether only counts stand behind the same preposition."""
    if before not in ("on", "with", "from", "in"):
        return False
    alike = [o for o in found if o.role is Role.CLAIM and o.start >= s.start[0] and left_of(s, o) == before and o.kind not in _UNMEASURED]
    return bool(alike) and all(not o.unit and o.noun for o in alike)


def _like(s: Sentence, d: Draft, found: list[Quantity], physical: bool) -> Quantity | None:
    """The last measure of the sentence that is of the size of the number, a time only where nothing else is."""
    if not isinstance(d.value, Number) or d.value.value <= 0:
        return None
    latest_first = [*reversed(found)]
    for quantity in sorted(latest_first, key=lambda other: other.kind is Kind.DURATION):
        if quantity.unit in WARMTH and quantity.role is Role.CLAIM and quantity.start >= s.start[0]:
            return quantity  # `Warming of 1.5 to 2 °C would double the number of days above 35`
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
    if not is_plural(after) or after in STOPS or after in PARTITIVES:
        return d
    for other in reversed(found[-3:]):
        if other.kind is Kind.PERCENT and other.unit == "%" and s.text.startswith(" of ", other.end) and other.start >= s.start[0]:
            return d._replace(kind=Kind.PERCENT, unit="%", rule="share beside a share", counts=False)
    return d


def share_of_people(s: Sentence, d: Draft, last: Quantity, first: int) -> Draft:
    """`62 per cent had been Croats and about 30 Serbs`: two peoples, of which the first is told in shares."""
    between = s.text[last.end : s.start[first]]
    people = s.raw[d.j][:1].isupper() and is_plural(s.low[d.j]) and (not s.low[d.j + 1].isalpha() or s.low[d.j + 1] in _JOINTS)
    if not people or last.unit != "%" or len(between) > 80 or not _WERE_PEOPLE.fullmatch(between):
        return d
    if not isinstance(d.value, Number) or d.value.value + size_of(last) > 100:
        return d
    return d._replace(kind=Kind.PERCENT, unit="%", rule="share beside a share", counts=False)


_JOINTS = word_set("and or but with while so yet")
_WERE_PEOPLE = re.compile(r"(?: of [^,;.]{1,40})? (?:had been|have been|were|was|are|is) [A-Z][a-z]+s,? (?:(?:and|or|but) )?")


def partitive(s: Sentence, d: Draft) -> Draft:
    """`162 of the planned 168 seconds`: a part has the unit of its whole."""
    direct = s.raw[d.j + 1][:1].isdecimal()
    counted = s.low[d.i - 1] in ("in", "on")  # `in 30 of the past 36 months`
    times = next((s.low[k] for k in range(d.j + 2, d.j + 6) if s.low[k] in TIMES), "")
    if s.low[d.j + 1] in ("those", "these") and times and all(s.low[k].isalpha() or s.low[k] == "-" for k in range(d.j + 2, d.j + 4)):
        return d._replace(kind=Kind.DURATION, unit=times, rule="part of a time", counts=False)  # `three of those hard-won years`
    if s.low[d.j + 1] in PARTITIVES or s.low[d.j + 1] in SMALL:
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


def _alike_placed(s: Sentence, d: Draft, found: list[Quantity], before: str) -> Quantity | None:
    """The measure behind the same `at` where another stands nearer: `at two degrees 99 per cent would be lost; at one and a half, 70`."""
    if before not in ("at", "over", "after", "within", "for", "in", "by"):
        return None
    placed = [q for q in reversed(found) if q.role is Role.CLAIM and q.start >= s.start[0] and left_of(s, q) == before]
    if not placed or placed[0].kind not in MEASURED or not placed[0].unit:
        return None
    return max(
        (q for q in placed if q.kind in MEASURED and q.unit), key=lambda q: alike(d, q)
    )  # `at 3,000 m it boils at 90 °C, at 5,000 at 83`


_AGO = (" ago", " earlier ", " earlier,", " earlier.", " later ", " later,", " later.", " before,", " before.")


def _last(s: Sentence, found: list[Quantity], before: str, not_when: bool = False) -> Quantity | None:
    for quantity in reversed(found):
        if (
            quantity.role is Role.CLAIM
            and quantity.kind not in _UNMEASURED
            and not (quantity.kind is Kind.DURATION and (is_attributive(quantity) or (not_when and s.text.startswith(_AGO, quantity.end))))
            and not (quantity.kind is Kind.DURATION and ("-old" in quantity.text or is_age(quantity) or is_adjunct(s, quantity, before)))
        ):
            return quantity
    return None


def _aged_before(s: Sentence, first: int) -> bool:
    return not {s.low[first - 1], s.low[first - 2]}.isdisjoint(AGED)


def _part_of_measure(s: Sentence, d: Draft, found: list[Quantity], first: int) -> Draft | None:
    """`of the 900 pounds ordered only 780 came`, `of 300 pounds there remained 190`."""
    is_told = is_verb(s.low[d.j]) or (s.low[d.j] in END and is_verb(s.low[first - 1]))
    at = whole_before(s, first) if is_told and s.low[first - 1] not in ("but", "except", "save") else -1
    whole = next((other for other in found if at >= 0 and other.start <= s.start[at] < other.end), None)
    if whole is None or whole.kind is not Kind.QUANTITY or not isinstance(d.value, Number) or not is_less(d.value.value, whole):
        return None
    return of_last(d, whole, "part of a measure")


def _noun(s: Sentence, d: Draft, found: list[Quantity], first: int) -> Noun | None:
    left = noun_before(s, first, d.j)
    part_of = s.low[d.j] == "of" and s.low[d.j + 1] in PARTITIVES
    of_those = part_of or (s.low[first - 1] in PARTITIVES and first > 1)
    for other in reversed(found):
        if part_of and isinstance(d.value, Number) and not is_less(d.value.value, other):
            continue  # `3,953,760 slaves in fifteen states, 435,080 of them in Alabama`
        if other.role is Role.CLAIM and other.noun and other.kind in (Kind.CARDINAL, Kind.RANGE, Kind.VAGUE, Kind.FRACTION):
            if left is None or of_those or left.start <= other.noun_start:
                return Noun(other.noun, other.noun_words, other.noun_start, other.noun_end, d.j)
            break
    if left is None and s.low[d.j] == "\ufffc":
        return noun_after(s, d.j + 1, False)  # a citation may stand between number and noun
    return left
