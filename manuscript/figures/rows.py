"""The figures' data: rows of prose with a citation; what is drawn is read from the prose that the check has proved."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pincite.model.quantity import Bound, Interval, Kind, Moment, Number, Period, Quantity, Role
from pincite.quantity import read_quantities

YEAR = 1944  # the siege; the accounts leave the year of most of their dates unsaid
UPWARD = (Bound.MORE_THAN, Bound.AT_LEAST, Bound.JUST_OVER)
DOWNWARD = (Bound.LESS_THAN, Bound.AT_MOST, Bound.ALMOST)


@dataclass(frozen=True, slots=True)
class Amount:
    """A count with its hedge: `rises` and `falls` say at which end it is open, `printed` is how a label gives it."""

    low: float
    high: float
    rises: bool
    falls: bool
    about: bool
    printed: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a data file; `free` are the columns that only its figure knows."""

    series: str
    label: str
    text: str
    cite: str
    free: dict[str, str]

    @property
    def is_longer(self) -> bool:
        return self.cite.startswith("@wikipedia")

    @property
    def amount(self) -> Amount:
        """The first count in the text."""
        found = next(
            q for q in self.quantities if isinstance(q.value, Number | Interval) and q.kind in (Kind.CARDINAL, Kind.RANGE, Kind.QUANTITY)
        )
        return amount_of(found)

    @property
    def numbers(self) -> tuple[float, ...]:
        """Every plain number and measure in the text, durations too."""
        return tuple(float(q.value.value) for q in self.quantities if isinstance(q.value, Number) and q.kind is not Kind.ORDINAL)

    @property
    def days(self) -> tuple[date, date]:
        """The first date in the text, or the first and last day of the span it gives."""
        found = next(q for q in self.quantities if q.kind in (Kind.DATE, Kind.DATERANGE)).value
        if isinstance(found, Period):
            assert found.start is not None and found.end is not None
            return day_of(found.start, found.end.month), day_of(found.end, None)
        assert isinstance(found, Moment)
        return day_of(found, None), day_of(found, None)

    @property
    def hour(self) -> float:
        """The time of day in the text, or noon."""
        found = next((q.value for q in self.quantities if q.kind is Kind.TIME), None)
        return float(found.hour) if isinstance(found, Moment) and found.hour is not None else 12.0

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(q for q in read_quantities(self.text) if q.role is Role.CLAIM)


def read_rows(name: str) -> tuple[Row, ...]:
    """The rows of `<name>.csv` beside this file."""
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_row(record) for record in csv.DictReader(file))


def amount_of(quantity: Quantity) -> Amount:
    """What a quantity says, with the ends that its hedge leaves open."""
    value = quantity.value
    if isinstance(value, Interval):
        assert value.low is not None and value.high is not None
        return Amount(float(value.low), float(value.high), False, False, False, quantity.text.replace(" to ", "–"))
    assert isinstance(value, Number)
    bound = quantity.bound
    number = float(value.value)
    words = {Bound.MORE_THAN: "over ", Bound.AT_MOST: "at most ", Bound.LESS_THAN: "under ", Bound.ABOUT: "about "}
    printed = words.get(bound, "") + quantity.text + ("+" if bound is Bound.AT_LEAST else "")
    return Amount(number, number, bound in UPWARD, bound in DOWNWARD, bound is Bound.ABOUT, printed)


def day_of(moment: Moment, month: int | None) -> date:
    """The day of a moment; the end of a month is its last day, its middle the fifteenth."""
    month = moment.month or month
    assert month is not None
    if moment.day is None and moment.part == "late":
        return date.fromordinal(date(YEAR, month + 1, 1).toordinal() - 1)
    if moment.day is None and moment.part == "mid":
        return date(YEAR, month, 15)
    assert moment.day is not None
    return date(YEAR, month, moment.day)


def _row(record: dict[str, str]) -> Row:
    named = ("series", "label", "text", "cite")
    series, label, text, cite = (record[name] for name in named)
    return Row(series, label, text, cite, {key: value for key, value in record.items() if key not in named})
