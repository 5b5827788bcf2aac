"""A number that counts nothing and stands where another stood: `a bushel weighed 56 lb in one port, 60 in another`.

Which number before it is meant is weighed: the same word on its left or its right, the same place in the clause, nearness and size.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction

from pincite.model.quantity import Interval, Kind, Number, Quantity, Role
from pincite.quantity.draft import Draft
from pincite.quantity.marks import END
from pincite.quantity.nouns import COUNT_NOUNS, STOPS
from pincite.quantity.own_nouns import RIGHT_OF_MEASURE, Frame, has_its_own, is_fall_of_things
from pincite.quantity.rates_of_time import is_time_at, may_be_rate
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS, is_currency
from pincite.quantity.verbs import COPULAS, is_verb, stem_of_verb
from pincite.quantity.words import HYPHENS
from pincite.quantity.wordset import word_set

NEAR = 8  # candidates looked at
ENOUGH = 2.0  # what a measure must weigh to be the one that is meant, where something is counted as well
ALONE = 1.0  # and where nothing is

_PREPOSITIONS = word_set("at in to from of by for with under over above below against on until than within between through as")
_WEAK = word_set("of in than")
OPENS_CLAUSE = frozenset({"", ",", ";", ":", "(", "and", "but", "or", "—", "–", "while", "whereas", "that"})
PARTITIVES = word_set("them these those which whom us you")
_COUNTED_OUT = word_set("all these those other others")
MEASURED = frozenset({Kind.QUANTITY, Kind.PERCENT, Kind.DURATION})


_WHICH = word_set("next last first other remaining final following previous further another")


def gapped(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> Draft | None:
    """The number with the unit of the measure that it stands beside, if that outweighs all that is counted."""
    if not isinstance(d.value, Number) or d.value.value <= 0 or s.low[d.i] == "one":
        return None
    own = Frame(s.low[first - 1], s.low[first - 2], s.low[end])
    if has_its_own(s, d, own, end):
        return None
    if any(other.start >= s.start[0] and not other.unit and left_of(s, other) == own.before for other in found[-NEAR:]) and (
        is_verb(own.before) or own.before in GAVE
    ):
        return None  # `brought 288 emigrants in 101 days; the *Lady Selkirk* brought 371`
    best: tuple[float, Quantity] | None = None
    rank, counts = 0, 0
    for other in reversed(found[-NEAR:]):
        if other.role is not Role.CLAIM or other.start < s.start[0] or not _comparable(s, other):
            continue
        if other.kind is Kind.DURATION and own.after not in _WHEN and (is_adjunct(s, other, own.before) or _is_when(s, other, own.before)):
            continue
        if counts and other.kind is Kind.DURATION and left_of(s, other) == "of" != own.before:
            continue  # `in a fight of eight hours the Germans lost 26 tanks and the British 21`
        rated = other.kind is Kind.DURATION and own.after in ("a", "an", "per", "each")
        if rated and not may_be_rate(d.value.value, other.unit, s.low[end + 1]):
            continue  # `eighteen hours in the twenty-four, having come 1,780 miles at 49 a day`
        if other.kind is Kind.DURATION and "." in s.raw[d.i] and "." not in other.text and is_verb(own.before):
            continue  # `6.02 m stood for nine years, until the girl jumped 6.27`
        if other.unit == "%" and is_fall_of_things(s, first):
            continue
        if own.after in ("a", "an") and _is_money(s, end + 1):
            continue  # `a fowl cost two annas and eggs were twelve a rupee`
        if other.kind is Kind.DURATION and own.after == "in" and is_time_at(s, end + 1):
            continue  # `every six hours, and no more than eight in 24 hours`
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
    return d._replace(kind=kind_of(best[1]), unit=best[1].unit, rule=f"{d.rule}, unit of the number it stands beside")


_PRICED = word_set("asks asked charges charged costs cost fetched fetches pays paid wants demanded demands")
_ACCOUNTS = word_set("sales revenue revenues turnover profit profits income costs assets debt debts losses earnings receipts takings")


def _is_aside(s: Sentence, other: Quantity, found: Sequence[Quantity]) -> bool:
    """`402 of the 575 deaths, 70 per cent, took place …`: a share that says a count once more, between commas."""
    if other.kind is not Kind.PERCENT:
        return False
    i, j = bisect_left(s.start, other.start), bisect_left(s.start, other.end)
    before = next((quantity for quantity in reversed(found) if s.start[0] <= quantity.end <= other.start), None)
    return i > 0 and s.low[i - 1] in (",", "(") and s.low[j] in (",", ")") and before is not None and not before.unit


def is_adjunct(s: Sentence, other: Quantity, before: str) -> bool:
    """Whether a duration only says when or how often (`every six hours`), so that no number but one beside the same word goes with it."""
    word = left_of(s, other)
    if s.text.startswith(_SINCE, other.end) and before not in (_OF_TIME - {"had"}) | {"for"} and not before.endswith("er"):
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


def is_attributive(quantity: Quantity) -> bool:
    """`a three-month basis`: a measure that only describes a noun."""
    if "-" in quantity.text:
        return " " not in quantity.text and quantity.text[-1:].isalpha()
    several = quantity.value != Number(Fraction(1)) and not quantity.text.startswith(("half", "a "))
    return several and quantity.kind is Kind.DURATION and quantity.text.endswith((" year", " month", " week", " day"))  # `a five year plan`


def _is_hyphen(s: Sentence, at: int) -> bool:
    return s.text[at : at + 1] in HYPHENS


def _comparable(s: Sentence, other: Quantity) -> bool:
    if other.unit:
        described = other.kind is Kind.DURATION and is_attributive(other)
        return other.kind in MEASURED | {Kind.RANGE} and "age" not in other.trace and not described
    glued = other.noun_start == other.end + 1 and "-" not in other.text  # the `6-pounder`, a `two-lane` road
    return other.kind in (Kind.CARDINAL, Kind.RANGE, Kind.VAGUE) and bool(other.noun) and not (glued and _is_hyphen(s, other.end))


def _is_money(s: Sentence, k: int) -> bool:
    return s.low[k] in WORDS and WORDS[s.low[k]].dimension.startswith("money")


def _is_subject(s: Sentence, d: Draft, other: Quantity) -> bool:
    """Whether what is counted is the subject of the very clause (`the two garages stand at 88`): no number counts its own subject."""
    j = bisect_left(s.start, max(other.noun_end, other.end), 0, s.size)
    words = s.low[j : d.i] if d.i - j < 6 else []
    return bool(words) and all(word.isalpha() for word in words) and _BREAKS.isdisjoint(words)


_BREAKS = word_set("and or but while whereas where when though although because if unless until since to than against")


def kind_of(other: Quantity) -> Kind:
    if other.unit in ("%", "pp", "bp"):
        return Kind.PERCENT
    if other.kind is Kind.RANGE:
        return Kind.DURATION if other.unit in TIMES else Kind.QUANTITY
    return other.kind


TIMES = word_set("seconds minutes hours days weeks months years")


def _weight(s: Sentence, d: Draft, own: Frame, other: Quantity, rank: int) -> float:
    frame = _frame(s, other)
    weight = 1.0 if rank == 0 else 0.5 if rank == 1 else 0.0
    if own.before == frame.before and own.before in _PREPOSITIONS:
        weight += 1.0 if own.before in _WEAK else 2.0
    if own.after == frame.after and own.after in RIGHT_OF_MEASURE:
        weight += 2.0
    if own.before in _WHICH and frame.before in _WHICH:
        weight += 2.0
    if is_verb(own.before) and is_verb(frame.before):
        weight += 3.0 if own.before == frame.before and own.before not in COPULAS else 1.5
    elif is_verb(own.before) and own.before not in COPULAS and stem_of_verb(own.before) == stem_of_verb(frame.before):
        weight += 3.0  # `taking 1 per cent where his rivals took 2`
    elif own.before == frame.before and own.before.endswith(("n", "ung", "unk")) and own.before not in STOPS | _PREPOSITIONS:
        weight += 2.5  # `had flown 27,316 hours; its left engine had flown 212`
    if own.before in _PRICED and is_currency(other.unit):
        weight += 2.0  # `for two rupees they would row one out; he now asks five hundred`
    if own.before == "of" and own.earlier in _ACCOUNTS and is_currency(other.unit):
        weight += 2.0  # `dividends of 200 livres, from profits of 80 million`
    if other.unit:
        weight += _of_measures(s, d, own, frame)
        if is_verb(own.before) and own.before not in COPULAS and frame.before in _PREPOSITIONS:
            weight -= 1.0  # `twenty wells in 28 leagues, and we found nine`
    else:
        weight += _of_counts(s, d, own)
    return weight + alike(d, other)


def _of_measures(s: Sentence, d: Draft, own: Frame, frame: Frame) -> float:
    weight = 0.0
    if own.after in _WHEN and frame.after in _WHEN:
        weight += 2.0  # `eleven days before the average, four after it`
    if own.after == "of" == frame.after and s.low[d.j + 1] not in PARTITIVES:
        weight += 2.5  # `two per cent of the weight and twenty of the fuel`
    if _follows_subject(s, d, own):
        weight += 1.5
    if own.before in COPULAS and own.earlier in ("it", "that", "this"):
        weight += 2.0
    if own.before == "and" and own.after in RIGHT_OF_MEASURE:
        weight += 1.0
    if own.after == "of" and s.low[d.j + 1] == "it":
        weight += 3.0
    if is_verb(own.after):
        weight -= 1.5
    if own.before in _COUNTING or (own.after == "of" and s.low[d.j + 1] in PARTITIVES):
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
_OF_THEM = word_set("the other these those both all into its their his her")


_COUNTING = word_set("counted numbered mustered totalled numbering counting listed named")


def _of_counts(s: Sentence, d: Draft, own: Frame) -> float:
    weight = 0.0
    if own.before in OPENS_CLAUSE and (is_verb(own.after) or own.after in ("who", "more")):
        weight += 3.0
    if own.after == "of" and s.low[d.j + 1] in PARTITIVES:
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


def alike(d: Draft, other: Quantity) -> float:
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
    return Frame(s.low[i - 1], s.low[i - 2], s.low[j])
