"""What a text has told so far of dates and ranks, by which a bare day gets its month and `a third` its sense."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from fractions import Fraction

from pincite.model.quantity import Kind, Moment, Number, Period, Reading
from pincite.quantity.counts_after_names import counted_after
from pincite.quantity.days_alone import FALLS, shares_noun
from pincite.quantity.draft import Draft, number
from pincite.quantity.months import MONTHS, WEEKDAYS
from pincite.quantity.name_ordinals import MILITARY
from pincite.quantity.nouns import STOPS
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import ORDINALS, SMALL
from pincite.quantity.wordset import word_set

_NEAR = 40  # tokens looked at on either side, so that a sentence of days stays linear
_APOSTROPHES = frozenset({"'", "’", "‘"})
_CLOCK_NEAR = 3  # sentences
_BY_THE_CLOCK = word_set("by until till before after at")
_IN_WORDS = ("decade in words", "decade", "part of a decade")


class Story:
    """The day, the year and the ranks last told, sentence by sentence."""

    def __init__(self) -> None:
        self._last: Moment | None = None
        self._aside: Moment | None = None  # a date of another year, which may be no more than a look back
        self._here = False  # whether the paragraph has told a date
        self._days_of = 0  # the month of which the paragraph has told bare days
        self._year = 0
        self._told = self._aside_told = 0  # sentences so far, and at which of them the date aside stood
        self._sentences = 0  # of the paragraph so far
        self._year_told = 0  # at which sentence a year stood
        self._clock_told = -_CLOCK_NEAR  # at which sentence a clock time in four figures stood
        self._ranks: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())  # of the last two sentences

    def begin_sentence(self, new_paragraph: bool) -> None:
        if new_paragraph:
            if self._sentences < 2:
                self._last, self._aside, self._year = None, None, 0  # a paragraph of one sentence may stand alone, as in a list
                self._ranks = (frozenset(), frozenset())
            self._sentences, self._here, self._days_of = 0, False, 0
        self._sentences += 1
        self._told += 1
        self._ranks = (self._ranks[1], frozenset())

    def dated(self, s: Sentence, d: Draft) -> Draft:
        """The draft with the month or century that the story gives it; the story goes on with its date."""
        if d.kind is Kind.ORDINAL:
            d = self._day_of_the_story(s, d)
        elif d.kind is Kind.TIME and len(s.raw[d.i]) == 4:
            self._clock_told = self._told
        elif d.rule == "year" and d.j == d.i + 1 and self._told - self._clock_told < _CLOCK_NEAR:
            d = self._on_the_clock(s, d)
        value = _last_told(d.value) if isinstance(d.value, Period) else d.value
        if not isinstance(value, Moment):
            return d
        if value.year is not None and value.masked < 2:
            if value.masked == 1:
                return self._century_of_decade(s, d, value)
            if self._year > 1000 and s.raw[d.j - 2] in _APOSTROPHES and len(s.raw[d.j - 1]) == 2 and not isinstance(d.value, Period):
                value = _in_nearest_century(value, self._year)
                d = d._replace(value=value, rule=d.rule + ", century from the year before")
            self._year, self._year_told = value.year or 0, self._told
        if value.month is not None:
            if not self._is_behind(s, d, value):
                self._go_on(value)
            return d
        return d if value.day is None else self._with_month(s, d, value)

    def _is_behind(self, s: Sentence, d: Draft, value: Moment) -> bool:
        """`It began on 18 February 1864. The river had fallen since Christmas 1863`: from where what is told is reckoned."""
        last = self._last
        if s.low[d.i - 1] != "since" or last is None or last.year is None or value.year is None or last.month is None:
            return False
        return (value.year, value.month) < (last.year, last.month)

    def _on_the_clock(self, s: Sentence, d: Draft) -> Draft:
        """`left at 1540 and was due by 1630`: a year far from those told of is a time where times are told in four figures."""
        hour, minute = divmod(int(s.raw[d.i]), 100) if s.raw[d.i].isdecimal() else (24, 0)
        far = abs(hour * 100 + minute - self._year) > 100 if self._year else not 1750 < hour * 100 + minute < 2030
        if hour > 23 or minute > 59 or not far or self._year_told == self._told or s.low[d.i - 1] not in _BY_THE_CLOCK:
            return d
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=minute), rule="clock time beside another")

    def ranked(self, s: Sentence, d: Draft) -> Draft:
        """`a second came. Then a third, of 2s 6d`: after the second, `a third` that is a third of nothing is the next in the row."""
        if d.kind is Kind.FRACTION and s.low[d.i] == "a" and d.j == d.i + 2 and isinstance(d.value, Number):
            rank = d.value.value.denominator
            known = rank - 1 in self._ranks[0] | self._ranks[1] or (rank == 3 and s.mentions(_ANOTHER))
            if known and rank > 2 and _stands_alone(s, d):
                d = d._replace(i=d.i + 1, kind=Kind.ORDINAL, value=number(Fraction(rank)), rule="ordinal after its neighbour")
        if (
            (d.kind is Kind.CARDINAL or d.kind is Kind.ORDINAL)
            and isinstance(d.value, Number)
            and d.value.value.denominator == 1
            and d.value.value.numerator <= (12 if d.kind is Kind.ORDINAL else _FEW)
        ):
            self._ranks = (self._ranks[0], self._ranks[1] | {int(d.value.value)})
        return d

    def _go_on(self, value: Moment) -> None:
        last, before = self._last, self._aside
        other = last is not None and last.year is not None and value.year is not None and value.year not in (last.year, last.year + 1)
        back = _looks_back(last, value, self._days_of) and (before is None or before.month != value.month)
        if self._here and (back or (other and (before is None or before.year != value.year))):
            self._aside, self._aside_told = value, self._told
        else:
            self._here = True
            year = value.year if value.year is not None or last is None else last.year
            self._last, self._aside = replace(value, year=year), None

    def _century_of_decade(self, s: Sentence, d: Draft, value: Moment) -> Draft:
        if d.rule not in _IN_WORDS or value.year is None or not 1000 < self._year < 1900 <= value.year:
            return d
        if any(c.isdecimal() for c in s.text[s.start[d.i] : s.start[d.i] + 4]):
            return d
        earlier = replace(value, year=value.year % 100 + self._year // 100 * 100)
        return d._replace(value=earlier, rule=d.rule + ", century from the year before")

    def _day_of_the_story(self, s: Sentence, d: Draft) -> Draft:
        """`nine of them on the 18th alone`, `took him on the twentieth, at four`: a bare ordinal that is a day of the month told of."""
        if self._last is None or self._last.month is None or not isinstance(d.value, Number) or d.value.value > 31:
            return d
        figures, after = s.raw[d.i][0].isdecimal(), s.low[d.j]
        if not figures and int(d.value.value) - 1 in self._ranks[0] | self._ranks[1]:
            return d  # `three governors, before the fourth could call it quiet`
        alone = d.i == 0 and s.size == d.j + 1 and after == "." and figures  # `4th. Made 14 miles.`
        before = s.low[d.i - 2] if s.low[d.i - 1] == "the" and d.i > 1 else ""
        ends = not after.isalpha() or after in _MAY_FOLLOW
        on_day = before in _ON_DAY and (figures or d.value.value > 3) and ends
        if on_day and before != "on" and figures and _others_named(s, d.i):
            return d
        on_day = on_day or (before == "on" and figures and after == "aged")  # `died on the 17th aged 52`
        on_day = on_day or (
            before == "on" and figures and is_verb(after) and after not in FALLS and not s.mentions(MILITARY)
        )  # `Talks on the 19th restored it`
        if not alone and (not on_day or (after.isalpha() and s.raw[d.j][:1].isupper()) or counted_after(s, d.j) or after in ("-", "/")):
            return d
        if shares_noun(s, d.j) or (not figures and _counts_days(s, d.i)):
            return d  # `failed on the fourth day, electricity on the ninth`
        return d._replace(kind=Kind.DATE, value=Moment(day=int(d.value.value)), rule="day of the story", counts=False)

    def _with_month(self, s: Sentence, d: Draft, value: Moment) -> Draft:
        last = self._last
        if d.rule == "day of every month":
            return d
        if value.day is not None and (last is None or last.month is None) and not isinstance(d.value, Period):
            month = _month_ahead(s, d.j, value.day)
            return d if month is None else d._replace(value=replace(value, month=month), rule=d.rule + ", month from the date after it")
        if last is None or last.month is None or value.day is None:
            return d
        rule = d.rule + ", month from the date before"
        if isinstance(d.value, Period):
            start, end = d.value.start, d.value.end
            if start is None or end is None or start.day is None or last.day is None or start.day < last.day:
                return d
            return d._replace(value=Period(replace(start, month=last.month), replace(end, month=last.month)), rule=rule)
        if self._aside is not None and self._aside.month is not None and self._aside_told == self._told:
            self._last, self._aside = self._aside, None  # the other year is told of in the same sentence
            return self._with_month(s, d, value)
        if value.day > monthrange(last.year or _LEAP, last.month)[1]:
            return d
        same = replace(value, month=last.month)
        self._days_of = last.month
        looks_back = s.low[d.j : d.j + 3] == ["of", "this", "month"]
        if looks_back:
            self._last = replace(same, year=last.year)
        if last.day is None or value.day >= last.day or looks_back:
            return d._replace(value=same, rule=rule)
        following = replace(value, month=last.month % 12 + 1)
        turned = last.day >= 20 and value.day <= 10  # the month has turned
        first, second = (following, same) if turned else (same, following)
        other = Reading(Kind.DATE, second, "", "the month is not given; the last date named is a later day of its month")
        if turned:
            self._last = replace(following, year=last.year)
        return d._replace(value=first, rule=rule, alternatives=(other,))


def _looks_back(last: Moment | None, month: Moment, days_of: int) -> bool:
    """`on the 22nd alone 27 died … a coffin, 7s 6d in June, fetched 18s … from the 27th`: a bare month before that of the days told of."""
    if last is None or last.month is None or month.month is None or month.day is not None or month.year is not None:
        return False
    if last.day is None and last.month != days_of:
        return False
    return 0 < (last.month - month.month) % 12 < 6


def _in_nearest_century(moment: Moment, told: int) -> Moment:
    """The moment in the century that brings its two last figures nearest to the year told before: `in 1844 …, and in '48`."""
    near = told // 100 * 100 + (moment.year or 0) % 100
    return replace(moment, year=min((near - 100, near, near + 100), key=lambda year: abs(year - told)))


def _last_told(span: Period) -> Moment | None:
    """Where a story stands after a span: at its end, or at its start if it is long, since that is what is told then."""
    start, end = span.start, span.end
    if start is None or end is None or start.day is None or start.month is None or end.month is None:
        return end
    return start if (end.month - start.month) % 12 > 1 else end


def _month_ahead(s: Sentence, j: int, day: int) -> int | None:
    """The month of a later day in the same sentence: `on the 11th, a third on the 13th and, on 15 January, the bridge`."""
    for k in range(j + 1, min(s.size, j + _NEAR)):
        month = MONTHS.get(s.low[k])
        if month is not None and s.raw[k][0].isupper():
            before = s.raw[k - 2] if s.low[k - 1] == "of" else s.raw[k - 1]
            figures = before.rstrip("stndrh")
            return month if figures.isdecimal() and len(figures) < 3 and day <= int(figures) <= 31 else None
    return None


def _others_named(s: Sentence, i: int) -> bool:
    """Whether other ordinals in figures of the sentence can be no days: `the 68th assisted by the 13th`."""
    for k in range(max(0, i - _NEAR), min(s.size, i + _NEAR)):
        raw = s.raw[k]
        if k != i and raw[0].isdecimal() and raw[-2:] in ("st", "nd", "rd", "th") and (len(raw) > 4 or raw[:-2].zfill(2) > "31"):
            return True
    return False


def _counts_days(s: Sentence, i: int) -> bool:
    """Whether days are counted by their order in the sentence before token `i`."""
    return any(s.low[k] in ORDINALS and s.low[k + 1] in _DAYS for k in range(max(0, i - _NEAR), i))


_MAY_FOLLOW = STOPS - word_set("of such other same few") | word_set("nobody nothing none everybody everyone everything somebody")
_DAYS = word_set("day night morning afternoon evening")
_ON_DAY = word_set("on about around by until till since from after before") | WEEKDAYS
_LEAP = 2000
_FEW = 5  # so many that `a sixth` may be the next of them: `nine masters … a tenth of the wages` is a share
_ANOTHER = word_set("another")


def _stands_alone(s: Sentence, d: Draft) -> bool:
    """Whether nothing follows `a third` that it could be a part of, and nothing before says that it is a part."""
    after, before = s.low[d.j], s.low[d.i - 1] if d.i else ""
    if after == "of" and (s.low[d.j + 1] in SMALL or s.raw[d.j + 1][:1].isdecimal()):
        return before not in _PART_BEFORE  # `a second embassy of forty horsemen, and a third of sixty`
    if after == "of" or after.endswith("er") or after in ("more", "less", "as", "fewer", "in", "to"):
        return False
    part_of = before == "of" and s.low[d.i - 2] in ("part", "most", "half", "some")  # `two divisions and part of a third`
    return (part_of or before not in _PART_BEFORE) and (not after.isalpha() or after in STOPS)


_PART_BEFORE = word_set("by to of than about nearly almost over under at only least most roughly around some perhaps between exactly")
