"""From text to quantities: scan for triggers, read the cluster at each, judge its role, bind hedge and noun."""

from __future__ import annotations

import re

from pincite.model.quantity import Bound, Kind, Number, Quantity, Ratio, Reading, Role
from pincite.quantity.age_signs import bounds_age
from pincite.quantity.article import AFTER_ARTICLE, article
from pincite.quantity.clusters import cluster
from pincite.quantity.counts_after_names import counted_after
from pincite.quantity.draft import Draft, exact
from pincite.quantity.elided import complete, partitive, share_of, share_of_people
from pincite.quantity.factors import factor
from pincite.quantity.hedge_at import AFTER_BY_FIRST, BEFORE_BY_LAST, Hedge, Table, hedge_after, hedge_before, hedge_past_of, table
from pincite.quantity.hedges import BEFORE, OF_TIMES
from pincite.quantity.idioms import idiom_reason
from pincite.quantity.lexicon import DEFAULT, Lexicon
from pincite.quantity.names import name_reason
from pincite.quantity.nouns import Noun, noun_after
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.phrases import BY_NUMBER_WORD
from pincite.quantity.prepositions import is_preposition
from pincite.quantity.sentence_before import Told
from pincite.quantity.sentences import sentence_spans
from pincite.quantity.story import Story
from pincite.quantity.structures import structure_reason
from pincite.quantity.tokens import Sentence
from pincite.quantity.triggers import TRIGGERS
from pincite.quantity.units import WORDS, Unit
from pincite.quantity.verbs import is_verb
from pincite.quantity.wordset import word_set
from pincite.quantity.zones import zones

_GROUPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_DECIDES = re.compile(r"\d,\d{3}(?!\d)|\d\.\d{1,2}(?!\.?\d)|\d\.\d{4}|\b0\.\d")
_ARTICLES = ("a", "an")
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
        self.before: Table = table(BEFORE + OF_TIMES + lexicon.hedges, -1) if lexicon.hedges else BEFORE_BY_LAST
        self.after: Table = AFTER_BY_FIRST
        self.idioms = BY_NUMBER_WORD
        self.zones = zones(text, lexicon)[::-1]  # those still ahead, the next one last
        self.units = {form.lower(): Unit(symbol, "own", None) for form, symbol in lexicon.units}
        self.decimals = False  # whether the text has shown that its point parts decimals
        self.looked = 0  # up to where it has been searched for that
        self._begins = _Begins()
        self.story = Story()
        self.told: list[Told] = []  # the claims of the last two sentences

    def sentence(self, begin: int, stop: int) -> list[Quantity]:
        new_paragraph = begin > 1 and self.text[begin - 1] == "\n" and self.text[begin - 2] in "\n\r"
        self.story.begin_sentence(new_paragraph)
        if new_paragraph:
            self.told = []  # no unit is left out that another paragraph gives
        s = Sentence(self.text, begin, stop, self.decimal_comma, self.units)
        found: list[Quantity] = []
        free = 0
        for i in self._located_triggers(s):
            if i < free:
                continue
            draft = self._read(s, i)
            if draft is None:
                continue
            near = found[-NEAR:]
            draft = self.story.dated(s, self.story.ranked(s, draft))
            quantity = self._quantity(s, draft, near)
            found.append(quantity)
            free = draft.j
        claim = Role.CLAIM
        self.told = self.told[-NEAR:] + [Told(q, s) for q in found[-NEAR:] if q.role is claim]
        return found

    def _located_triggers(self, s: Sentence) -> list[int]:
        begins = self._begins
        low = s.low
        triggers = [i for i, word in enumerate(low[: s.size]) if begins[word]]
        triggers = [i for i in triggers if low[i] not in _ARTICLES or low[i + 1] in AFTER_ARTICLE]
        if triggers:
            s.locate()
            if s.split_months(triggers):
                triggers = [i for i, word in enumerate(s.low[: s.size]) if begins[word]]
        return triggers

    def _read(self, s: Sentence, i: int) -> Draft | None:
        if s.low[i] in _ARTICLES:
            return article(s, i) if s.raw[i + 1] not in ("$", ".") else cluster(s, i)
        return cluster(s, i)

    def _quantity(self, s: Sentence, d: Draft, found: list[Quantity]) -> Quantity:
        start, end = s.start[d.i], s.end[d.j - 1]
        role, reason = self._role(s, d, found, start, end)
        if role is not Role.CLAIM:
            return Quantity(start, end, self.text[start:end], role, d.kind, d.value, None, d.unit, reason=reason, trace=(d.rule, reason))
        if s.low[d.i - 1] == "force":
            d = _of_a_scale(s, d)
        trace = [d.rule]
        hedge, bound, first, behind = self._hedge(s, d)
        noun = None
        d = factor(s, d, first) or d
        if d.counts and d.kind is Kind.CARDINAL and s.low[d.j] == "of":
            d = share_of(s, partitive(s, d), found)
        if d.counts and d.kind is Kind.CARDINAL and found and found[-1].kind is Kind.PERCENT:
            d = share_of_people(s, d, found[-1], first)
        if d.counts and not (first < d.i and bounds_age(s, d, first, found)):
            at = d.j if behind is None else behind.j
            noun = noun_after(s, _past_list(s, at) if d.kind is Kind.ORDINAL else at, _is_one(d))
        if noun is not None and hedge is None:
            late = hedge_after(s, noun.j, self.after)
            if late is not None and late.i + 1 < late.j:
                hedge, bound = late, late.bound
        if hedge is None and (late := hedge_past_of(s, d.j if noun is None else noun.j, self.after)) is not None:
            hedge, bound = late, late.bound
        if (
            hedge is None
            and s.low[d.j] in ("a", "an")
            and (rated := hedge_after(s, d.j + 2, self.after)) is not None
            and rated.i + 1 < rated.j
        ):
            hedge, bound = rated, rated.bound  # `34 an hour at most`
        if d.counts and noun is None:
            d, noun = complete(s, d, found, first, hedge, self.told)
        text = self.text[start:end]
        if "." in text or self.decimal_comma:
            d = self._grouped(s, d)
        negated = s.low[first - 1] in ("not", "never") and first > 0
        if hedge is not None:
            trace.append("hedge")
        trace[0] = d.rule
        if noun is not None:
            trace.append("noun")
        if noun is None:
            noun = Noun(d.noun, (d.noun,) if d.noun else (), -1, -1, d.j)
        precision = None if d.precision is None else exact(d.precision)
        hedged = "" if hedge is None else s.slice(hedge.i, hedge.j)
        return Quantity(
            start, end, text, role, d.kind, d.value, precision, d.unit, noun.head, noun.words, noun.start, noun.end,
            hedged, bound, negated, "", d.alternatives, tuple(trace),
        )  # fmt: skip

    def _grouped(self, s: Sentence, d: Draft) -> Draft:
        """`1.500`: a decimal or, where nothing before in the text shows how it writes its numbers, a thousand and a half."""
        raw = s.raw[d.i] if s.raw[d.i][:1].isdecimal() else s.raw[d.i + 1] if d.j > d.i + 1 else ""
        if not _GROUPED.fullmatch(raw) or not isinstance(d.value, Number) or d.kind not in (Kind.CARDINAL, Kind.QUANTITY):
            return d
        if not self.decimals:
            self.decimals = bool(_DECIDES.search(self.text, self.looked, s.end[s.size - 1]))
            self.looked = s.end[s.size - 1]
        if self.decimals:
            return d
        other = Reading(d.kind, Number(d.value.value * 1000), d.unit, "the point may part decimals or thousands")
        return d._replace(alternatives=(*d.alternatives, other))

    def _role(self, s: Sentence, d: Draft, found: list[Quantity], start: int, end: int) -> tuple[Role, str]:
        if d.role is not None:
            return d.role, d.reason
        while self.zones and self.zones[-1][1] <= start:
            self.zones.pop()
        if self.zones and self.zones[-1][0] < end:
            return self.zones[-1][2], self.zones[-1][3]
        pointed = bool(found) and found[-1].role is Role.STRUCTURE and s.start[d.i] - found[-1].end < 12
        reason = structure_reason(s, d, pointed)
        if reason:
            return Role.STRUCTURE, reason
        if not s.raw[d.i][0].isdecimal() or s.low[d.i] in self.idioms:
            reason = idiom_reason(s, d, self.idioms, _has_count(found))
            if reason:
                return Role.IDIOM, reason
        reason = name_reason(s, d, self.seen)
        if not reason and found and s.low[d.i - 1] == "," == s.low[d.j] and s.low[d.i - 2] in _FELLOWS and _is_numbered(found):
            reason = "the number of its neighbour"  # `Gauge 14 drifted, while its neighbour, 15, did not`
        if not reason and found and found[-1].role is Role.NAME and _is_next_name(s, d, self.text[found[-1].end : start]):
            reason = "goes on with a list of names"
        return (Role.NAME, reason) if reason else (Role.CLAIM, "")

    def _hedge(self, s: Sentence, d: Draft) -> tuple[Hedge | None, Bound, int, Hedge | None]:
        """The hedge, its bound, the first token of hedge and number together, and the hedge right behind the number."""
        at = d.i - 1 if d.i > 1 and d.kind is Kind.RANGE and s.low[d.i - 1] in ("between", "from") else d.i
        before = hedge_before(s, at, self.before) if at else None
        if at < d.i and before is None:
            before = hedge_before(s, d.i, self.before)
        after = hedge_after(s, d.j + 1 if s.low[d.j] == "strong" else d.j, self.after)  # `800 strong, or thereabouts`
        if before is not None and (is_preposition(s, d, before) or _is_passing(s, d, before)):
            before = None
        if before is not None:
            return before, before.bound, before.i, after
        inner = None
        if after is None and d.unit:
            inner = next((found for k in range(d.i + 1, d.j - 1) if (found := hedge_after(s, k, self.after))), None)  # `90-odd feet`
        hedge = after or inner
        return hedge, Bound.EXACT if hedge is None else hedge.bound, d.i, after


def _is_passing(s: Sentence, d: Draft, hedge: Hedge) -> bool:
    """`passed 41,000 cubic feet a day`, `passed seventy-six days there`: what went through, or a time spent, and no bound."""
    if hedge.j - hedge.i != 1 or s.low[hedge.i] != "passed":
        return False
    flows = d.kind is Kind.QUANTITY and (s.low[d.j] in ("a", "an", "per", "each") or "/" in d.unit)
    return flows or (d.kind is Kind.DURATION and _LASTING.isdisjoint(s.low[max(0, hedge.i - 8) : hedge.i]))


_LASTING = word_set("delay wait interval time total sum run siege stay strike age it that which")
"""What may pass a length of time, as nobody does who spends it."""


def _of_a_scale(s: Sentence, d: Draft) -> Draft:
    """`a gale of force 11`."""
    if d.kind is not Kind.CARDINAL or not isinstance(d.value, Number) or d.i < 1:
        return d
    if s.low[d.i - 1] == "force" and d.value.value <= 12:
        return d._replace(kind=Kind.QUANTITY, unit="Beaufort", rule="force of the wind", counts=False)
    return d


def _is_next_name(s: Sentence, d: Draft, between: str) -> bool:
    """Whether a bare number in figures continues a list of names (`the hills 88.4, 91 and 104`)."""
    if between == "/" and s.raw[d.i].isdecimal():
        return True  # `drawing 114/7`
    return (
        d.kind is Kind.CARDINAL
        and d.j == d.i + 1
        and s.raw[d.i].isdecimal()
        and (s.low[d.j] != "of" or (between.strip() in ("and", "or") and s.raw[d.i - 2].isdecimal() and s.raw[d.i - 3] == ","))
        and not (
            between.strip() in ("and", ",")
            and s.low[d.j] in ("on", "in", "at", "by", "after")
            and s.low[d.j + 1].isalpha()
            and s.raw[d.j + 2].isdecimal()
        )
        and not (between.strip() == "," and is_verb(s.low[d.j]))
        and between.strip() in {",", "and", ", and", "or", ", or", "&", "/"}
        and not counted_after(s, d.j)
        and s.low[d.j] not in WORDS
        and s.raw[d.j] not in {"%", "°", "-", "–", "/"}
    )


_FELLOWS = frozenset({"neighbour", "neighbor", "twin", "fellow", "counterpart", "sister", "mate", "successor", "predecessor"})


def _is_numbered(found: list[Quantity]) -> bool:
    """Whether a thing was told by its number in the sentence."""
    return any(other.role is Role.NAME and other.kind is Kind.CARDINAL for other in found)


_COUNTING = frozenset({Kind.CARDINAL, Kind.RANGE, Kind.VAGUE, Kind.DURATION})


def _has_count(found: list[Quantity]) -> bool:
    """Whether the sentence has counted two or more of something already."""
    for quantity in found:
        if quantity.role is not Role.CLAIM:
            continue
        if quantity.kind is Kind.FRACTION or (isinstance(quantity.value, Ratio) and quantity.value.form == "in"):
            return True
        if quantity.kind in _COUNTING and (not isinstance(quantity.value, Number) or quantity.value.value >= 2):
            return True
    return False


def _past_list(s: Sentence, j: int) -> int:
    """Where the noun stands that `the first and third anniversary` share."""
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
    return isinstance(d.value, Number) and d.value.value == 1


class _Begins(dict[str, bool]):
    """Whether a reading may begin at a word, looked up once for each word of a text."""

    def __missing__(self, word: str) -> bool:
        found = self[word] = word in TRIGGERS or word[:1] in _DIGITS or word >= "²" or (word[:1] == "." and len(word) > 1)
        return found


_DIGITS = frozenset("0123456789")
