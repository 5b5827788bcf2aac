"""A number that counts nothing and stands where another stood: `a bushel weighed 56 lb in one port, 60 in another`.

Which number before it is meant is weighed: the same word on its left or its right, the same place in the clause, nearness and size.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from pincite.model.quantity import Interval, Kind, Number, Quantity, Ratio, Role
from pincite.quantity.ages import END
from pincite.quantity.draft import Draft
from pincite.quantity.lemmas import is_plural
from pincite.quantity.nouns import COUNT_NOUNS, STOPS
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import BY_SYMBOL, WORDS
from pincite.quantity.verbs import COPULAS, is_verb
from pincite.quantity.words import HYPHENS, ORDINALS
from pincite.quantity.wordset import word_set

NEAR = 8  # candidates looked at
ENOUGH = 2.0  # what a measure must weigh to be the one that is meant, where something is counted as well
ALONE = 1.0  # and where nothing is

_PREPOSITIONS = word_set("at in to from of by for with under over above below against on until than within between through as")
_WEAK = word_set("of in than")
_RIGHT = word_set(
    """
    in at for as on to by a an per each apiece above below from when if after before under over until with less more short ahead
    behind up down clear adrift
    """
)
OPENS_CLAUSE = frozenset({"", ",", ";", ":", "(", "and", "but", "or", "—", "–", "while", "whereas", "that"})
_PARTITIVES = word_set("them these those which whom us you")
_COUNTED_OUT = word_set("all these those other others")
_MEASURED = frozenset({Kind.QUANTITY, Kind.PERCENT, Kind.DURATION})


_WHICH = word_set("next last first other remaining final following previous further another")


class Frame(NamedTuple):
    """What stands beside a number: the word before it and its hedge, the word before that, the word after it and its noun."""

    before: str
    earlier: str
    after: str


def gapped(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> Draft | None:
    """The number with the unit of the measure that it stands beside, if that outweighs all that is counted."""
    if not isinstance(d.value, Number) or d.value.value <= 0 or s.low[d.i] == "one":
        return None
    own = Frame(s.low[first - 1] if first else "", s.low[first - 2] if first > 1 else "", s.low[end])
    if _has_its_own(s, d, own, end):
        return None
    best: tuple[float, Quantity] | None = None
    rank, counts = 0, 0
    for other in reversed(found[-NEAR:]):
        if other.role is not Role.CLAIM or other.start < s.start[0] or not _comparable(s, other):
            continue
        if other.kind is Kind.DURATION and own.after not in _WHEN and (is_adjunct(s, other, own.before) or _is_when(s, other, own.before)):
            continue
        if other.kind is Kind.QUANTITY and own.after == "fewer":
            continue
        if other.unit == "%" and is_fall_of_things(s, first):
            continue
        if own.after in ("a", "an") and _is_money(s, end + 1):
            continue  # `a fowl cost two annas and eggs were twelve a rupee`
        if other.kind is Kind.DURATION and own.after == "short":
            continue  # `drawn after ten days with England 42 short of the 696 they wanted`
        acts = (
            other.kind is Kind.DURATION
            and (is_verb(own.before) or own.before in GAVE)
            and own.before not in COPULAS
            and own.before not in _OF_TIME
        )
        if acts and left_of(s, other) not in _PREPOSITIONS and _is_subject(s, d, other):
            continue  # `of this twelve hours alone brought 74`
        if (not other.unit and _is_subject(s, d, other)) or _is_aside(s, other, found):
            continue
        weight = _weight(s, d, own, other, rank)
        rank += 1
        counts += not other.unit
        if best is None or weight > best[0]:
            best = weight, other
    if best is None or best[0] < (ENOUGH if counts else ALONE) or not best[1].unit:
        return None
    return d._replace(kind=_kind(best[1]), unit=best[1].unit, rule=f"{d.rule}, unit of the number it stands beside")


class Told(NamedTuple):
    """A claim of a sentence before."""

    quantity: Quantity
    sentence: Sentence


def recalled(s: Sentence, d: Draft, first: int, end: int, told: Sequence[Told]) -> Draft | None:
    """`was expected to take two days. It took nineteen.`: the measure of a sentence before, at the same verb."""
    before, after = s.low[first - 1] if first else "", s.low[end]
    if not (after in END or after in _RECALL_RIGHT) or not isinstance(d.value, Number) or s.low[d.i] == "one":
        return None
    if before == "to" and s.low[first - 2] in ("it", "this", "that") and s.low[first - 3] in _CHANGED_IT and told and after in END:
        other = told[-1].quantity
        if other.unit and other.kind in _MEASURED and _alike(d, other) >= 0:  # `a duty of 119 per cent. The Act reduced it to 12½`
            return d._replace(kind=_kind(other), unit=other.unit, rule=f"{d.rule}, what the measure of the sentence before came to")
    owed = _sum_told(s, first, told)
    if owed is not None and _alike(d, owed) > -2 and after in END:
        return d._replace(kind=Kind.QUANTITY, unit=owed.unit, rule=f"{d.rule}, money of the sentence before")
    acts = is_verb(before) and before not in COPULAS and before not in ("had", "has")
    lasts = before in ("lasted", "took") or (before == "for" and (s.low[first - 2] in _STAYED or s.low[first - 3] in _KEPT))
    if not acts and not lasts:
        return None
    for k, (other, sentence) in enumerate(reversed(told)):
        ranged = other.kind is Kind.RANGE and other.unit in _TIMES
        if not other.unit or not (other.kind in _MEASURED or ranged) or "age" in other.trace:
            continue
        lasting = lasts and k == 0 and (other.kind is Kind.DURATION or ranged)
        if ranged and lasting:
            return d._replace(kind=Kind.DURATION, unit=other.unit, rule=f"{d.rule}, unit of the sentence before")
        if (lasting or (acts and stem_of_verb(before) == stem_of_verb(left_of(sentence, other)))) and _alike(d, other) >= 0:
            return d._replace(kind=_kind(other), unit=other.unit, rule=f"{d.rule}, unit of the sentence before")
    return None


def _sum_told(s: Sentence, first: int, told: Sequence[Told]) -> Quantity | None:
    """`pawned his mitre for 12,000 ducats. The treasury owed 250,000`: the money told before, where a number is a debt."""
    if s.low[first - 1] not in _OWED and not (s.low[first - 1] in ("of", "for") and s.low[first - 2] in _SUMS):
        return None
    return next((other.quantity for other in reversed(told) if other.quantity.kind is Kind.QUANTITY and _is_currency(other.quantity)), None)


def _is_currency(quantity: Quantity) -> bool:
    unit = BY_SYMBOL.get(quantity.unit)
    return unit is not None and unit.dimension == "money"


_OWED = word_set("owed owes owing borrowed repaid cost costs")
_SUMS = word_set("debt debts bill bills loan mortgage ransom bribe dowry pension salary")
_CHANGED_IT = word_set(
    "reduced reduces raised raises cut cuts brought brings lowered lowers increased increases put took doubled halved shortened lengthened"
)
_KEPT = word_set("kept keep held hold detained imprisoned lodged nursed besieged")
_STAYED = word_set("away gone out there stayed lasted held waited on back silent closed shut ill absent here sick abroad")
_RECALL_RIGHT = word_set("and but in for on at a")
_BASES = {"took": "tak", "made": "mak", "held": "hold", "sold": "sell", "bought": "buy", "paid": "pay", "ran": "run", "rode": "rid",
          "lost": "los", "won": "win", "gave": "giv", "got": "get", "drew": "draw", "sank": "sink", "fell": "fall", "rose": "ris",
          "grew": "grow", "spent": "spend", "lent": "lend", "brought": "bring", "kept": "keep", "sent": "send"}  # fmt: skip


def stem_of_verb(word: str) -> str:
    """The stem of a verb, so that `takes`, `took` and `take` are one."""
    if word in _BASES:
        return _BASES[word]
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word


def _is_aside(s: Sentence, other: Quantity, found: Sequence[Quantity]) -> bool:
    """`402 of the 575 deaths, 70 per cent, took place …`: a share that says a count once more, between commas."""
    if other.kind is not Kind.PERCENT:
        return False
    i, j = bisect_left(s.start, other.start), bisect_left(s.start, other.end)
    before = next((quantity for quantity in reversed(found) if s.start[0] <= quantity.end <= other.start), None)
    return i > 0 and s.low[i - 1] in (",", "(") and s.low[j] in (",", ")") and before is not None and not before.unit


def is_best_in(low: list[str], i: int) -> bool:
    """Whether a superlative and its noun stand before the `in` before token `i`."""
    return any(word.endswith("est") or word in ("first", "only", "worst") for word in low[max(0, i - 4) : max(0, i - 2)])


def _has_its_own(s: Sentence, d: Draft, own: Frame, end: int) -> bool:
    """Whether a label before the number or a word after it says what it counts: `witnesses: 104`, `17 in all`, `our ten largest`."""
    if own.before.endswith("est") and own.after not in END:
        return True  # `the largest ten together`
    if own.before == "in" and is_best_in(s.low, d.i):
        return True  # `the best quarter in six`
    if own.before in _LABELLED or own.before in ("it", "a", "an") or (own.after in ("in", "on") and s.low[end + 1] in _ALL):
        return True
    if own.before == "with" and (own.earlier in ORDINALS or own.earlier == "last"):
        return True  # `the Party took 364; the League came second with sixteen`
    if own.after == "who" or counts_people(s, d.i) or (own.after == "more" and is_verb(s.low[end + 1])):
        return True
    return own.after.isalpha() and own.after not in STOPS and own.after not in _RIGHT and not is_verb(own.after)


def counts_people(s: Sentence, i: int) -> bool:
    """`all well but two`, `its people, 1,900 or so in 1764`: the number at token `i` has its own noun before it."""
    if s.low[i - 1] == "but" and i > 1:
        return not {"all", "every", "everyone", "everything"}.isdisjoint(s.low[max(0, i - 7) : i - 1])
    if s.low[i - 1] == "at" and s.mentions(_BONDS):
        return s.low[i - 2] in _QUOTED  # `a loan at 3½ per cent was placed at 92`
    return s.low[i - 1] == "," and s.low[i - 2] in _PEOPLED and i > 1


_QUOTED = word_set("placed issued offered floated quoted stood sold")
_BONDS = word_set("loan loans bond bonds stock consols rentes debenture debentures issue tranche gilts")
_PEOPLED = word_set("people population inhabitants garrison workforce crew staff dead prisoners households soldiers crowd")


_ALL = word_set("all number total board any")
_LABELLED = frozenset({":", "=", "<", ">", "≤", "≥", "'", "’", "‘"})


def is_adjunct(s: Sentence, other: Quantity, before: str) -> bool:
    """Whether a duration only says when or how often (`every six hours`), so that no number but one beside the same word goes with it."""
    word = left_of(s, other)
    if s.text.startswith(_SINCE, other.end) and before not in _OF_TIME | {"for"} and not before.endswith("er"):
        return True  # `two hundred years ago it pointed 24`
    if (word == "in" and (before == "to" or s.text.startswith(_PERIOD, other.end))) or (before == "at" and word != "at"):
        return True  # `in the three months to September, against a mean of 27.6`, `had for eleven months been worked at 85`
    return (word in _ADJUNCT or (word == "for" and before == "of")) and before not in (word, "every", "another", *_WHICH)


def _is_when(s: Sentence, other: Quantity, before: str) -> bool:
    """`bore him five children in seven years and buried four`: how long it took is no object of the next verb."""
    if before in ("from", "to") and left_of(s, other) == "in":
        return True  # `rose sevenfold in twelve months, from 204 to 1,400`
    return left_of(s, other) in ("in", "after", "within") and is_verb(before) and before not in COPULAS and before not in _OF_TIME


_PERIOD = (" to ", " ended ", " ending ")
_SINCE = (" ago", " later", " afterwards", " before the ")
GAVE = word_set("brought saw gave yielded produced")
_OF_TIME = word_set("took lasted stayed needed required spent waited had")
_ADJUNCT = word_set("every each over within during")


def left_of(s: Sentence, other: Quantity) -> str:
    """The word before a number, its hedge, its article and `next`, `last` left aside."""
    k = bisect_left(s.start, other.start, 0, s.size) - 1
    while k > 0 and s.low[k] in _DETERMINERS:
        k -= 1
    return s.low[k] if k >= 0 else ""


_DETERMINERS = word_set("the next last past first these those full about nearly almost some his her their its")


def plain_number(s: Sentence, d: Draft, first: int) -> Draft | None:
    """`a stress concentration factor of about three`, `relative risk 8.0`, `ran the last lap in 61.4`: what it is its context names."""
    if s.low[d.i - 1] in ("clocked", "ran", "timed") and "." in s.raw[d.i] and d.j == d.i + 1 and s.low[d.j] in END | {"and", "in", "at"}:
        return d._replace(kind=Kind.DURATION, unit="seconds", rule="time of a race", counts=False)
    if s.low[d.i - 1] == "in" and "." in s.raw[d.i] and d.j == d.i + 1 and s.mentions(_RUN) and s.low[d.j] in END | {"and"}:
        return d._replace(kind=Kind.DURATION, unit="seconds", rule="time of a race", counts=False)
    named = _named(s, d, first) or _years_to_live(s, d)
    if named is not None:
        return named
    at = first - 2 if s.low[first - 1] in ("of", "was", "is") else first - 1
    if at < 0 or d.rule != "number" or not isinstance(d.value, Number):
        return None
    if s.low[at] in _BARE:
        return d._replace(rule="number by its name", noun=s.low[at], counts=False)
    if s.low[at] not in _RATIOS and s.raw[at] not in _RATIO_LABELS:
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


def _is_share(d: Draft) -> bool:
    return isinstance(d.value, Number) and d.value.value <= 100


_PERCENTAGE = frozenset({"percentage"})
_EXPECTANCY = frozenset({"expectancy"})
_SAYS = word_set("was is of at were reached averaged to")
_AFTER_NAMED = word_set("in at by for on and or but when with to the before after from (")
_AGES = word_set("age ages")
_HEAT = word_set("temperature temperatures thermometer mercury")
_RUN = word_set("ran swam skated cycled rowed lap laps metres meters race heat final sprint clocked yards won dash")
_RATIOS = word_set("risk ratio multiplier")
_RATIO_LABELS = frozenset({"RR", "HR", "OR", "IRR"})  # relative risk, hazard ratio, odds ratio, incidence rate ratio
_BARE = word_set("factor coefficient index exponent")


def _is_hyphen(s: Sentence, at: int) -> bool:
    return s.text[at : at + 1] in HYPHENS


def _comparable(s: Sentence, other: Quantity) -> bool:
    if other.unit:
        described = (
            other.kind is Kind.DURATION and "-" in other.text and " " not in other.text and other.text[-1:].isalpha()
        )  # `a three-month basis`
        return other.kind in _MEASURED | {Kind.RANGE} and "age" not in other.trace and not described
    glued = other.noun_start == other.end + 1 and "-" not in other.text  # the `6-pounder`, a `two-lane` road
    return other.kind in (Kind.CARDINAL, Kind.RANGE, Kind.VAGUE) and bool(other.noun) and not (glued and _is_hyphen(s, other.end))


def is_fall_of_things(s: Sentence, first: int) -> bool:
    """`scrap fell to 1.2%, and lost-time accidents to four`: a noun in the plural, no rate or share, opens a clause without its verb."""
    k = first - 2
    if k < 1 or s.low[first - 1] != "to" or not is_plural(s.low[k]) or s.low[k] in _RATES:
        return False
    return any(s.low[at] in (",", ";", "and") for at in range(k - 1, max(-1, k - 5), -1))


_RATES = word_set(
    "rates shares margins yields prices levels percentages proportions returns figures exports imports sales wages costs profits"
)


def _is_money(s: Sentence, k: int) -> bool:
    return s.low[k] in WORDS and WORDS[s.low[k]].dimension.startswith("money")


def _is_subject(s: Sentence, d: Draft, other: Quantity) -> bool:
    """Whether what is counted is the subject of the very clause (`the two garages stand at 88`): no number counts its own subject."""
    j = bisect_left(s.start, max(other.noun_end, other.end), 0, s.size)
    words = s.low[j : d.i] if d.i - j < 6 else []
    return bool(words) and all(word.isalpha() for word in words) and _BREAKS.isdisjoint(words)


_BREAKS = word_set("and or but while whereas to than against")


def _kind(other: Quantity) -> Kind:
    if other.unit in ("%", "pp", "bp"):
        return Kind.PERCENT
    if other.kind is Kind.RANGE:
        return Kind.DURATION if other.unit in _TIMES else Kind.QUANTITY
    return other.kind


_TIMES = word_set("seconds minutes hours days weeks months years")


def _weight(s: Sentence, d: Draft, own: Frame, other: Quantity, rank: int) -> float:
    frame = _frame(s, other)
    weight = 1.0 if rank == 0 else 0.5 if rank == 1 else 0.0
    if own.before == frame.before and own.before in _PREPOSITIONS:
        weight += 1.0 if own.before in _WEAK else 2.0
    if own.after == frame.after and own.after in _RIGHT:
        weight += 2.0
    if own.before in _WHICH and frame.before in _WHICH:
        weight += 2.0
    if is_verb(own.before) and is_verb(frame.before):
        weight += 3.0 if own.before == frame.before and own.before not in COPULAS else 1.5
    if other.unit:
        weight += _of_measures(s, d, own, frame)
        if is_verb(own.before) and own.before not in COPULAS and frame.before in _PREPOSITIONS:
            weight -= 1.0  # `twenty wells in 28 leagues, and we found nine`
    else:
        weight += _of_counts(s, d, own)
    return weight + _alike(d, other)


def _of_measures(s: Sentence, d: Draft, own: Frame, frame: Frame) -> float:
    weight = 0.0
    if own.after in _WHEN and frame.after in _WHEN:
        weight += 2.0  # `eleven days before the average, four after it`
    if own.after == "of" == frame.after and s.low[d.j + 1] not in _PARTITIVES:
        weight += 2.5  # `two per cent of the weight and twenty of the fuel`
    if _follows_subject(s, d, own):
        weight += 1.5
    if own.before in COPULAS and own.earlier in ("it", "that", "this"):
        weight += 2.0
    if own.before == "and" and own.after in _RIGHT:
        weight += 1.0
    if own.after == "of" and s.low[d.j + 1] == "it":
        weight += 3.0
    if is_verb(own.after):
        weight -= 1.5
    if own.before in _COUNTING or (own.after == "of" and s.low[d.j + 1] in _PARTITIVES):
        weight -= 3.0
    elif own.after == "of" and s.low[d.j + 1] != "it":
        weight -= 2.0  # `kept in three of its towers`, `nine of 27`
    if (own.before in _OF_THEM and own.before != frame.before) or (
        own.before == "of" and (own.earlier == "out" or own.earlier in COUNT_NOUNS | _BODIES)
    ):
        weight -= 3.0  # `between the two`, `split into three`, `two guns out of eight`, `her crew of 1,202`
    if own.before in COPULAS and "there" in s.low[max(0, d.i - 4) : d.i]:
        weight -= 3.0
    if (own.after == "at" and s.low[d.j + 1] == "a") or (own.after == "under" and s.low[d.j + 1] == "par"):
        weight -= 3.0
    if own.after in ("never", "always", "alone", "either", "were", "was"):
        weight -= 1.5
    return weight


_WHEN = word_set("before after earlier later ahead behind")
_BODIES = word_set("crew complement company party band field class congregation household")
_OF_THEM = word_set("the other these those both all into")


_COUNTING = word_set("counted numbered mustered totalled numbering counting listed named")


def _of_counts(s: Sentence, d: Draft, own: Frame) -> float:
    weight = 0.0
    if own.before in OPENS_CLAUSE and (is_verb(own.after) or own.after in ("who", "more")):
        weight += 3.0
    if own.after == "of" and s.low[d.j + 1] in _PARTITIVES:
        weight += 3.0
    if own.before in _COUNTED_OUT or own.before in ("another", "whom", "which"):
        weight += 3.0
    return weight


def _follows_subject(s: Sentence, d: Draft, own: Frame) -> bool:
    """`, women 12.7`, `; the two brothers 24.5 each`: a noun that opens its clause, the verb left out."""
    if (
        not own.before.isalpha()
        or own.before in STOPS
        or not (own.after in END or own.after in ("each", "apiece", "and", "in", "on", "at"))
    ):
        return False
    for k in range(d.i - 2, max(-1, d.i - 6), -1):
        word = s.low[k]
        if word in (",", ";", ":", "and", "but"):
            return True
        if not word.isalpha():
            return False
    return False


def _alike(d: Draft, other: Quantity) -> float:
    value = other.value
    size = value.value if isinstance(value, Number) else value.high if isinstance(value, Interval) else None
    if size is None or size <= 0 or not isinstance(d.value, Number):
        return 0.0
    own = d.value.value
    if other.unit == "%" and own > 100 >= size:
        return -2.0
    a, b = own.numerator * size.denominator, size.numerator * own.denominator  # whole numbers that stand as the two do
    for times, weight in ((4, 1.0), (12, 0.5), (50, 0.0)):
        if b <= times * a and a <= times * b:
            return weight
    return -2.0


def _frame(s: Sentence, other: Quantity) -> Frame:
    begin = other.start
    if other.hedge:
        at = s.text.rfind(other.hedge, max(0, begin - len(other.hedge) - 8), begin)
        begin = at if at >= 0 else begin
    i = bisect_left(s.start, begin, 0, s.size)
    stop = other.noun_end if other.noun_start >= other.end else other.end
    j = bisect_left(s.start, stop, 0, s.size)
    return Frame(s.low[i - 1] if i else "", s.low[i - 2] if i > 1 else "", s.low[j])
