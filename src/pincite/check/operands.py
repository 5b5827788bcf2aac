"""Where the operands of a derived number stand in the passages that it cites, and what these know of them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from pincite.check.candidates import Pool
from pincite.check.expression import Expression, Operand
from pincite.check.measures import dimension_of
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting
from pincite.check.values import compare
from pincite.model.quantity import Interval, Kind, Moment, Number, Quantity, Ratio
from pincite.quantity import read_quantities

Found = tuple[PassageReading, Setting] | None


def find_operands(expression: Expression, pool: Pool) -> list[Found]:
    """Where each operand stands. `24 + 11` has the 11 of `minus 11`, whose sign the author turned to tell how far apart they are."""
    operands = expression.operands
    found = [_find(operand, pool) for operand in operands]
    places = [place for place in found if place is not None]
    if expression.tree != ("plus", (0, 1)) or len(places) != 1 or (bare_value(places[0][1].quantity) or 0) < 0:
        return found
    turned = [replace(operand, quantity=_turned(operand.quantity)) for operand in operands]
    return [place or _find(other, pool) for place, other in zip(found, turned, strict=True)]


def heading_of(operand: Operand, pool: Pool) -> str:
    """The title over a passage that names the year or the day, where the passage does not repeat it; '' where none does."""
    quantity = operand.quantity
    if quantity.unit or quantity.kind not in {Kind.DATE, Kind.CARDINAL}:
        return ""
    titles = dict.fromkeys(title for reading, _ in pool for title in reversed(reading.passage.section))
    return next((title for title in titles if any(_is_dated(quantity, known) for known in numbers_in(title))), "")


def _is_dated(said: Quantity, known: Quantity) -> bool:
    """Whether a date of a title is the one said, or of the year said."""
    if not isinstance(known.value, Moment):
        return False
    return bare_value(said) == bare_value(known) is not None if said.kind is Kind.CARDINAL else compare(said, known) is not None


@lru_cache(maxsize=256)
def numbers_in(title: str) -> tuple[Quantity, ...]:
    return read_quantities(title)


def _turned(quantity: Quantity) -> Quantity:
    value = quantity.value
    return replace(quantity, value=Number(-value.value)) if isinstance(value, Number) else quantity


def _find(operand: Operand, pool: Pool) -> Found:
    bare = not operand.quantity.unit and operand.quantity.kind in {Kind.CARDINAL, Kind.FRACTION}
    close: tuple[PassageReading, Setting] | None = None
    for reading, setting in pool:
        quantity = setting.quantity
        if compare(replace(operand.quantity, bound=quantity.bound, negated=quantity.negated), quantity) is not None:
            return reading, setting
        if bare and close is None and bare_value(operand.quantity) in _figures_of(quantity):
            close = (reading, setting)
    return close or _in_name(operand, pool)


def _in_name(operand: Operand, pool: Pool) -> Found:
    """The number of a name that an operand is ('1803' of 'the Act of 1803')."""
    for reading in {id(reading): reading for reading, _ in pool}.values():
        for setting in reading.names:
            if bare_value(setting.quantity) == bare_value(operand.quantity) is not None:
                return reading, setting
    return None


def _figures_of(quantity: Quantity) -> tuple[Fraction, ...]:
    """The bare numbers that an expression is written with: both sides of a vote, both ends of a range, the day and the year of a date."""
    value = quantity.value
    whole = bare_value(quantity)
    parts: tuple[int | Fraction | None, ...] = ()
    if isinstance(value, Ratio):
        parts = (value.a, value.b)
    elif isinstance(value, Interval):
        parts = (value.low, value.high)
    elif isinstance(value, Moment):
        parts = (value.day,)
    return tuple(Fraction(part) for part in (whole, *parts) if part is not None)


def bare_value(quantity: Quantity) -> Fraction | None:
    value = quantity.value
    if isinstance(value, Ratio):
        return value.a / value.b if value.b else None
    if isinstance(value, Moment) and value.year is not None and not value.masked:
        return Fraction(value.year)
    return value.value if isinstance(value, Number) else None


def as_the_source_has_it(operand: Quantity, source: Quantity) -> Quantity:
    """The operand as a year where the source's number is a date, with the year that only the source knows, with its unit of length."""
    value = source.value
    if isinstance(value, Moment):
        is_year = operand.kind is Kind.CARDINAL and not operand.unit and bare_value(operand) == bare_value(source)
        return replace(operand, kind=source.kind, value=Moment(year=value.year)) if is_year else _completed(operand, value)
    return _measured(operand, source)


def _measured(operand: Quantity, source: Quantity) -> Quantity:
    """`0.5 × 1.6` of kilometres is square kilometres."""
    if operand.unit or operand.kind is not Kind.CARDINAL or dimension_of(source.kind, source.unit)[0] != "length":
        return operand
    return replace(operand, kind=source.kind, unit=source.unit)


def _completed(operand: Quantity, known: Moment) -> Quantity:
    written = operand.value
    if not isinstance(written, Moment):
        return operand
    return replace(operand, value=replace(written, year=written.year or known.year, month=written.month or known.month))
