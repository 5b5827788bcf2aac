"""Exact conversions between units of one dimension."""

from __future__ import annotations

from fractions import Fraction

from pincite.quantity.units import BY_SYMBOL, Unit

_POWER = {"2": 2, "3": 3}
_YEARS = {"years": 1, "decades": 10, "centuries": 100, "millennia": 1000}
_MONTHS = {"months": 1, "years": 12, "decades": 120, "centuries": 1200}


def convert(value: Fraction, unit: str, to_unit: str) -> Fraction | None:
    """The value in the other unit, exactly; None where the size of either is not certain.

    Tons, miles, gallons and pounds have had several sizes and are not converted; nor is money.
    """
    if unit == to_unit:
        return value
    if unit in _MONTHS and to_unit in _MONTHS:
        return value * _MONTHS[unit] / _MONTHS[to_unit]
    if unit in _YEARS and to_unit in _YEARS:
        return value * _YEARS[unit] / _YEARS[to_unit]
    if "/" in unit and "/" in to_unit:
        return _convert_rate(value, unit, to_unit)
    one, other = _sized(unit), _sized(to_unit)
    if one is None or other is None or one[0] != other[0]:
        return None
    return value * one[1] / other[1]


def is_ambiguous(unit: str) -> bool:
    """Whether the unit's size depends on place and time, so that it is only ever compared by name."""
    known = BY_SYMBOL.get(unit)
    return known is not None and known.factor is None


def _convert_rate(value: Fraction, unit: str, to_unit: str) -> Fraction | None:
    top, bottom = unit.split("/", 1)
    to_top, to_bottom = to_unit.split("/", 1)
    first = convert(Fraction(1), top, to_top)
    second = convert(Fraction(1), _TIME_NAMES.get(bottom, bottom), _TIME_NAMES.get(to_bottom, to_bottom))
    return None if first is None or second is None else value * first / second


_TIME_NAMES = {"h": "hours", "s": "seconds", "min": "minutes"}


def _sized(symbol: str) -> tuple[str, Fraction] | None:
    known: Unit | None = BY_SYMBOL.get(symbol)
    if known is not None:
        return None if known.factor is None else (known.dimension, known.factor)
    power = _POWER.get(symbol[-1:])
    plain = BY_SYMBOL.get(symbol[:-1]) if power else None
    if power is None or plain is None or plain.factor is None or plain.dimension != "length":
        return None
    return ("area" if power == 2 else "volume", plain.factor**power)
