"""What a number expression in prose says: its span, role, kind, value, unit, noun and hedge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from pincite.model.filled import filled


class Role(StrEnum):
    """Whether a number asserts something that a source must bear out."""

    CLAIM = "claim"
    NAME = "name"
    STRUCTURE = "structure"
    IDIOM = "idiom"


class Kind(StrEnum):
    """The kind of expression."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    QUANTITY = "quantity"
    PERCENT = "percent"
    FRACTION = "fraction"
    RATIO = "ratio"
    RANGE = "range"
    DATE = "date"
    DATERANGE = "daterange"
    TIME = "time"
    DURATION = "duration"
    DECADE = "decade"
    VAGUE = "vague"


class Bound(StrEnum):
    """How a hedge relates the true number to the written one."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"
    ALMOST = "almost"  # a little below the written number
    JUST_OVER = "just-over"  # a little above it


@dataclass(frozen=True, slots=True)
class Number:
    """One number, exact."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """A range; `None` is an end left open."""

    low: Fraction | None
    high: Fraction | None


@filled
@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a time or both, with whatever parts the text gives.

    `masked` counts the digits of the year left open: 1 for a decade, 2 for a century. `season` is EDTF's
    21 to 24, `quarter` 1 to 4, `half` 1 or 2, `week` the
    week of the month, `part` is `early`, `mid` or `late`. Years are astronomical: 20 BC is -19.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    masked: int = 0
    part: str = ""
    name: str = ""

    @property
    def edtf(self) -> str:
        """The moment as EDTF, unknown leading parts left open (`--06-22`, `---28`)."""
        clock = self._clock()
        date = self._date()
        return f"{date}T{clock}" if date and clock else date or clock or self.name

    def _clock(self) -> str:
        if self.hour is None:
            return ""
        text = f"{self.hour:02d}:{self.minute or 0:02d}"
        return text if self.second is None else f"{text}:{self.second:02d}"

    def _date(self) -> str:
        if self.year is None and self.month is None:
            return "" if self.day is None else f"---{self.day:02d}"
        year = "-" if self.year is None else _year(self.year, self.masked)
        if self.season is not None:
            return f"{year}-{self.season}"
        if self.quarter is not None:
            return f"{year}-Q{self.quarter}"
        if self.half is not None:
            return f"{year}-H{self.half}"
        if self.week is not None and self.month is not None:
            return f"{year}-{self.month:02d}-W{self.week}"
        if self.month is None:
            return year
        return f"{year}-{self.month:02d}" + ("" if self.day is None else f"-{self.day:02d}")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of dates or times, both ends included; `None` is an end left open."""

    start: Moment | None
    end: Moment | None


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio, rate, odds, multiplier or score; `form` is `to`, `in`, `per`, `times` or `score`."""

    a: Fraction
    b: Fraction
    form: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A number that the text leaves vague; `scale` is the order of magnitude it names."""

    words: str
    scale: Fraction | None = None


Value = Number | Interval | Moment | Period | Ratio | Vague


@dataclass(frozen=True, slots=True)
class Reading:
    """Another way to read the same words, where the text does not decide."""

    kind: Kind
    value: Value
    unit: str
    why: str


@filled
@dataclass(frozen=True, slots=True)
class Quantity:
    """One number expression, as read.

    `precision` is the place value of the last significant digit as written: 16,275 has 1, 16,000 has 1000,
    5.3 million has 100000; `None` where that has no meaning. `unit` is a symbol or an ISO 4217 code and empty
    for what is merely counted; `noun` is the lemma of the head of the counted noun and `noun_words` are the
    lemmas of its whole phrase. `reason` says why a quantity that is no claim was set aside.
    """

    start: int
    end: int
    text: str
    role: Role
    kind: Kind
    value: Value
    precision: Fraction | None = None
    unit: str = ""
    noun: str = ""
    noun_words: tuple[str, ...] = ()
    noun_start: int = -1
    noun_end: int = -1
    hedge: str = ""
    bound: Bound = Bound.EXACT
    negated: bool = False
    reason: str = ""
    alternatives: tuple[Reading, ...] = ()
    trace: tuple[str, ...] = ()

    @property
    def has_noun_behind(self) -> bool:
        """Whether the counted noun follows the number."""
        return self.noun_start >= self.end

    @property
    def has_label(self) -> bool:
        """Whether the noun is the head of a cell or the name of an entry: 'killed: 14'."""
        return self.noun_start >= 0 and self.start - self.noun_end == len(": ")

    def end_with_noun(self, most: int = 60) -> int:
        """Where the noun behind it ends, unless number and noun are longer than `most` characters; else where the number does."""
        return max(self.end, self.noun_end) if self.has_noun_behind and self.noun_end - self.start <= most else self.end


Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def as_json(quantity: Quantity) -> dict[str, Json]:
    """The record that `pincite quantities --format jsonl` prints."""
    q = quantity
    record: dict[str, Json] = {
        "start": q.start,
        "end": q.end,
        "text": q.text,
        "role": q.role.value,
        "kind": q.kind.value,
        "value": value_as_json(q.value, q.kind),
        "unit": q.unit or q.noun,
        "hedge": q.hedge,
        "bound": q.bound.value,
        "noun": q.noun,
        "noun_words": list(q.noun_words),
        "precision": None if q.precision is None else _number(q.precision),
        "negated": q.negated,
    }
    if q.reason:
        record["reason"] = q.reason
    if q.alternatives:
        record["alternatives"] = [
            {"kind": r.kind.value, "value": value_as_json(r.value, r.kind), "unit": r.unit, "why": r.why} for r in q.alternatives
        ]
    if q.trace:
        record["trace"] = list(q.trace)
    return record


def value_as_json(value: Value, kind: Kind) -> Json:
    """A value as a number, a list for a range, or a string for what numbers cannot say."""
    if isinstance(value, Number):
        if kind is Kind.FRACTION and value.value.denominator != 1:
            return f"{value.value.numerator}/{value.value.denominator}"
        return _number(value.value)
    if isinstance(value, Interval):
        return [_end(value.low), _end(value.high)]
    if isinstance(value, Moment):
        return _moment(value)
    if isinstance(value, Period):
        ends = (value.start, value.end)
        return "/".join(".." if end is None else _moment(end) for end in ends)
    if isinstance(value, Ratio):
        return _ratio(value)
    return value.words


def _ratio(value: Ratio) -> Json:
    if value.form == "times" and value.b == 1:
        return _number(value.a)
    a, b = _written(value.a), _written(value.b)
    joints = {"to": ":", "in": " in ", "per": " per ", "times": ":", "score": "-"}
    return f"{a}{joints[value.form]}{b}"


def _moment(moment: Moment) -> str:
    # EDTF counts 20 BC as -0019 and quarters as 33 to 36; readers of the record expect what the page says.
    if moment.year is not None and moment.year <= 0 and not moment.masked and moment.month is None:
        return f"{1 - moment.year} BC"
    return moment.edtf


def _year(year: int, masked: int) -> str:
    text = f"{year:04d}" if year >= 0 else f"-{-year:04d}"
    return text[:-masked] + "X" * masked if masked else text


def _end(end: Fraction | None) -> Json:
    return None if end is None else _number(end)


def _number(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)


def _written(value: Fraction) -> str:
    return str(_number(value))
