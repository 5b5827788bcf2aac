"""From text to quantities: scan for triggers, read the cluster at each, judge its role, bind hedge and noun."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from pincite.model.quantity import Bound, Kind, Moment, Number, Period, Quantity, Ratio, Reading, Role, Value
from pincite.quantity.article import article
from pincite.quantity.clusters import cluster
from pincite.quantity.draft import Draft, exact
from pincite.quantity.elided import complete, partitive
from pincite.quantity.hedge_at import AFTER_BY_FIRST, BEFORE_BY_LAST, Hedge, Table, hedge_after, hedge_before, table
from pincite.quantity.hedges import BEFORE
from pincite.quantity.idioms import idiom_reason
from pincite.quantity.lexicon import DEFAULT, Lexicon
from pincite.quantity.names import name_reason
from pincite.quantity.nouns import noun_after
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.phrases import BY_NUMBER_WORD
from pincite.quantity.prepositions import is_preposition
from pincite.quantity.sentences import sentence_spans
from pincite.quantity.structures import structure_reason
from pincite.quantity.tokens import Sentence
from pincite.quantity.triggers import TRIGGERS
from pincite.quantity.units import Unit
from pincite.quantity.zones import zones

NEAR = 24  # how many numbers back a sentence is looked through, so that a sentence of numbers stays linear


def read_quantities(text: str, lexicon: Lexicon = DEFAULT, *, decimal_comma: bool = False) -> tuple[Quantity, ...]:
    """Every number expression of the text, sorted, none overlapping, with those set aside and why."""
    reader = Reader(text, lexicon, decimal_comma)
    found: list[Quantity] = []
    for begin, stop in sentence_spans(text):
        found += reader.sentence(begin, stop)
    return tuple(found)


class Reader:
    """What is known while one text is read: its zones and the names met so far."""

    def __init__(self, text: str, lexicon: Lexicon, decimal_comma: bool) -> None:
        self.text = text
        self.decimal_comma = decimal_comma
        self.seen: set[str] = set()
        self.before: Table = table(BEFORE + lexicon.hedges, -1) if lexicon.hedges else BEFORE_BY_LAST
        self.after: Table = AFTER_BY_FIRST
        self.idioms = BY_NUMBER_WORD
        self.zones = zones(text, lexicon)
        self.units = {form.lower(): Unit(symbol, "own", None) for form, symbol in lexicon.units}
        self.zone = 0
        self.last_day: Moment | None = None
        self.last_year = 0
        self.sentences = 0  # of the paragraph so far

    def sentence(self, begin: int, stop: int) -> list[Quantity]:
        if begin > 1 and self.text[begin - 1] == "\n" and self.text[begin - 2] in "\n\r":
            if self.sentences < 2:
                self.last_day, self.last_year = None, 0  # a paragraph of one sentence may stand alone, as in a list
            self.sentences = 0
        self.sentences += 1
        s = Sentence(self.text, begin, stop, self.decimal_comma, self.units)
        found: list[Quantity] = []
        free = 0
        for i in _triggers(s):
            if i < free:
                continue
            draft = self._read(s, i)
            if draft is None:
                continue
            near = found[-NEAR:]
            draft = _ranked(s, self._dated(s, draft), near)
            quantity = self._quantity(s, draft, near)
            found.append(quantity)
            free = draft.j
        return found

    def _read(self, s: Sentence, i: int) -> Draft | None:
        if s.low[i] in ("a", "an"):
            return article(s, i) if s.raw[i + 1] not in ("$", ".") else cluster(s, i)
        return cluster(s, i)

    def _dated(self, s: Sentence, d: Draft) -> Draft:
        """Gives a bare day (`on the 28th`) the month last named before it, where that is the only sense."""
        value = d.value.end if isinstance(d.value, Period) else d.value
        if isinstance(value, Moment) and value.year is not None and value.masked < 2:
            if (
                value.masked == 1
                and d.rule in ("decade in words", "decade", "part of a decade")
                and 1000 < self.last_year < 1900 <= value.year
            ):
                if not any(c.isdecimal() for c in self.text[s.start[d.i] : s.start[d.i] + 4]):
                    return d._replace(
                        value=replace(value, year=value.year % 100 + self.last_year // 100 * 100),
                        rule=d.rule + ", century from the year before",
                    )
            elif value.masked == 0:
                self.last_year = value.year
        if not isinstance(value, Moment) or value.day is None:
            return d
        if value.month is not None:
            self.last_day = value
            return d
        last = self.last_day
        if last is None or last.month is None:
            return d
        if isinstance(d.value, Period):
            start, end = d.value.start, d.value.end
            if start is None or end is None or start.day is None or last.day is None or start.day < last.day:
                return d
            dated: Value = Period(replace(start, month=last.month), replace(end, month=last.month))
            return d._replace(value=dated, rule=d.rule + ", month from the date before")
        if last.day is not None and value.day < last.day:
            following = replace(value, month=last.month % 12 + 1)
            same = replace(value, month=last.month)
            other = Reading(Kind.DATE, following, "", "the month is not given; the last date named is a later day of its month")
            return d._replace(value=same, rule=d.rule + ", month from the date before", alternatives=(other,))
        return d._replace(value=replace(value, month=last.month), rule=d.rule + ", month from the date before")

    def _quantity(self, s: Sentence, d: Draft, found: list[Quantity]) -> Quantity:
        start, end = s.start[d.i], s.end[d.j - 1]
        role, reason = self._role(s, d, found, start, end)
        if role is not Role.CLAIM:
            return Quantity(start, end, self.text[start:end], role, d.kind, d.value, None, d.unit, reason=reason, trace=(d.rule, reason))
        d = _of_a_scale(s, d)
        trace = [d.rule]
        hedge, bound, first = self._hedge(s, d)
        noun = None
        if d.counts and d.kind is Kind.CARDINAL and s.low[d.j] == "of":
            d = partitive(s, d)
        if d.counts:
            noun = noun_after(s, _past_list(s, d, _past_hedge(s, d, hedge, self.after)), _is_one(d))
        if noun is not None and hedge is None:
            late = hedge_after(s, noun.j, self.after)
            if late is None and s.low[noun.j] == "of" and s.low[noun.j + 2] == ",":
                late = hedge_after(s, noun.j + 2, self.after)  # `two hundred words of Turkish, at most`
            if late is not None and late.i + 1 < late.j:
                hedge, bound = late, late.bound
        if d.counts and noun is None:
            d, noun = complete(s, d, found, first, hedge)
        negated = s.low[first - 1] in ("not", "never") and first > 0
        if hedge is not None:
            trace.append("hedge")
        trace[0] = d.rule
        if noun is not None:
            trace.append("noun")
        precision = None if d.precision is None else exact(d.precision)
        return Quantity(
            start, end, self.text[start:end], role, d.kind, d.value, precision, d.unit,
            noun=(noun.head if noun is not None else d.noun),
            noun_words=(noun.words if noun is not None else (d.noun,) if d.noun else ()),
            noun_start=noun.start if noun is not None else -1,
            noun_end=noun.end if noun is not None else -1,
            hedge=s.slice(hedge.i, hedge.j) if hedge is not None else "",
            bound=bound, negated=negated, alternatives=d.alternatives, trace=tuple(trace),
        )  # fmt: skip

    def _role(self, s: Sentence, d: Draft, found: list[Quantity], start: int, end: int) -> tuple[Role, str]:
        if d.role is not None:
            return d.role, d.reason
        zones = self.zones
        while self.zone < len(zones) and zones[self.zone][1] <= start:
            self.zone += 1
        if self.zone < len(zones) and zones[self.zone][0] < end:
            return zones[self.zone][2], zones[self.zone][3]
        pointed = bool(found) and found[-1].role is Role.STRUCTURE and s.start[d.i] - found[-1].end < 12
        reason = structure_reason(s, d, pointed)
        if reason:
            return Role.STRUCTURE, reason
        reason = idiom_reason(s, d, self.idioms, _has_count(found))
        if reason:
            return Role.IDIOM, reason
        reason = name_reason(s, d, self.seen)
        if not reason and found and found[-1].role is Role.NAME and _is_next_name(s, d, self.text[found[-1].end : start]):
            reason = "goes on with a list of names"
        return (Role.NAME, reason) if reason else (Role.CLAIM, "")

    def _hedge(self, s: Sentence, d: Draft) -> tuple[Hedge | None, Bound, int]:
        """The hedge, its bound, and the first token of hedge and number together."""
        at = d.i - 1 if d.i > 1 and d.kind is Kind.RANGE and s.low[d.i - 1] in ("between", "from") else d.i
        before = hedge_before(s, at, self.before) if at else None
        if at < d.i and before is None:
            before = hedge_before(s, d.i, self.before)
        after = hedge_after(s, d.j, self.after)
        if before is not None and is_preposition(s, d, before):
            before = None
        if before is not None:
            return before, before.bound, before.i
        if after is None and d.unit:
            after = next((found for k in range(d.i + 1, d.j - 1) if (found := hedge_after(s, k, self.after))), None)  # `90-odd feet`
        if after is not None:
            return after, after.bound, d.i
        return None, Bound.EXACT, d.i


def _ranked(s: Sentence, d: Draft, found: list[Quantity]) -> Draft:
    """`a second came, then a third`: after the second, `a third` that ends its clause is the next in the row."""
    if d.kind is not Kind.FRACTION or s.low[d.i] != "a" or d.j != d.i + 2 or s.low[d.j] == "of" or not isinstance(d.value, Number):
        return d
    after = s.low[d.j]
    if after.endswith("er") or after in ("more", "less", "as", "fewer"):
        return d
    rank = d.value.value.denominator
    for other in found:
        counted = other.kind is Kind.ORDINAL or (other.kind is Kind.CARDINAL and other.role is Role.CLAIM and rank > 2)
        if counted and isinstance(other.value, Number) and other.value.value == rank - 1:
            return d._replace(i=d.i + 1, kind=Kind.ORDINAL, value=Number(Fraction(rank)), rule="ordinal after its neighbour")
    return d


def _of_a_scale(s: Sentence, d: Draft) -> Draft:
    """`by a factor of three`, `a gale of force 11`."""
    if d.kind is not Kind.CARDINAL or not isinstance(d.value, Number) or d.i < 1:
        return d
    if s.low[d.i - 1] == "force" and d.value.value <= 12:
        return d._replace(kind=Kind.QUANTITY, unit="Beaufort", rule="force of the wind", counts=False)
    if s.low[d.i - 1] == "of" and s.low[d.i - 2] == "factor" and s.low[d.i - 4] == "by":
        return d._replace(kind=Kind.RATIO, value=Ratio(d.value.value, Fraction(1), "times"), rule="factor", counts=False)
    return d


def _is_next_name(s: Sentence, d: Draft, between: str) -> bool:
    """Whether a bare number in figures continues a list of names (`the hills 88.4, 91 and 104`)."""
    return (
        d.kind is Kind.CARDINAL
        and d.j == d.i + 1
        and s.raw[d.i].isdecimal()
        and between.strip() in {",", "and", ", and", "or", "&"}
        and (not s.low[d.j][:1].isalpha() or s.low[d.j] in {"and", "or"})
        and s.raw[d.j] not in {"%", "°", "-", "–", "/"}
    )


_COUNTING = frozenset({Kind.CARDINAL, Kind.RANGE, Kind.VAGUE, Kind.DURATION})


def _has_count(found: list[Quantity]) -> bool:
    """Whether the sentence has counted two or more of something already."""
    for quantity in found:
        if quantity.role is not Role.CLAIM:
            continue
        if quantity.kind is Kind.FRACTION:
            return True
        if quantity.kind in _COUNTING and (not isinstance(quantity.value, Number) or quantity.value.value >= 2):
            return True
    return False


def _past_hedge(s: Sentence, d: Draft, hedge: Hedge | None, rows: Table) -> int:
    """Where the noun may stand: after the number and the hedge behind it (`some 40-odd men`)."""
    behind = hedge if hedge is not None and hedge.i >= d.j else hedge_after(s, d.j, rows)
    return d.j if behind is None else behind.j


def _past_list(s: Sentence, d: Draft, j: int) -> int:
    """Where the noun stands that `the first and third anniversary` share."""
    if d.kind is not Kind.ORDINAL:
        return j
    for _ in range(8):
        k = j
        while s.low[k] in {",", "and", "or", "to"} and k < j + 2:
            k += 1
        more = ordinal_at(s, k) if k > j else None
        if more is None:
            return j
        j = more.j
    return j


def _is_one(d: Draft) -> bool:
    if d.kind is Kind.ORDINAL:
        return True
    value = getattr(d.value, "value", None)
    return isinstance(value, Fraction) and value == 1


def _triggers(s: Sentence) -> list[int]:
    triggers = TRIGGERS
    return [
        i
        for i, word in enumerate(s.low[: s.size])
        if word in triggers or word[0] in _DIGITS or word[0] >= "²" or (word[0] == "." and len(word) > 1)
    ]


_DIGITS = frozenset("0123456789")
