"""Where the operands of a derived number stand in the passages that it cites, and what these know of them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from pincite.check.candidates import Pool
from pincite.check.expression import Operand
from pincite.check.measures import dimension_of
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting
from pincite.check.values import compare
from pincite.model.quantity import Kind, Moment, Number, Quantity, Ratio


def find_operand(operand: Operand, pool: Pool) -> tuple[PassageReading, Setting] | None:
    bare = not operand.quantity.unit and operand.quantity.kind in {Kind.CARDINAL, Kind.FRACTION}
    close: tuple[PassageReading, Setting] | None = None
    for reading, setting in pool:
        quantity = setting.quantity
        if compare(replace(operand.quantity, bound=quantity.bound, negated=quantity.negated), quantity) is not None:
            return reading, setting
        if bare and close is None and bare_value(quantity) == bare_value(operand.quantity) is not None:
            close = (reading, setting)
    return close or _in_name(operand, pool)


def _in_name(operand: Operand, pool: Pool) -> tuple[PassageReading, Setting] | None:
    """The number of a name that an operand is ('1803' of 'the Act of 1803')."""
    for reading in {id(reading): reading for reading, _ in pool}.values():
        for setting in reading.names:
            if bare_value(setting.quantity) == bare_value(operand.quantity) is not None:
                return reading, setting
    return None


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
        is_year = operand.kind is Kind.CARDINAL and not operand.unit and value.year is not None
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
