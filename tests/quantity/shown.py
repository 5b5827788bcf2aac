"""The claims of a text in one line, for tests that a person reads."""

from __future__ import annotations

from collections.abc import Callable

from pincite.model.quantity import Json, Quantity, Role, as_json
from pincite.quantity import read_quantities


def values(text: str) -> str:
    """Words and value of each claim: `5.3 million=5300000; 40=40`."""
    return _shown(text, _value)


def claims(text: str) -> str:
    """Words, kind and value."""
    return _shown(text, lambda quantity: f"{quantity.kind.value} {_value(quantity)}")


def measures(text: str) -> str:
    """Words, kind, value and unit."""
    return _shown(text, lambda quantity: f"{quantity.kind.value} {_value(quantity)} {quantity.unit}".strip())


def _value(quantity: Quantity) -> str:
    value: Json = as_json(quantity)["value"]
    return f"{value:.9g}" if isinstance(value, float) else str(value)


def _shown(text: str, say: Callable[[Quantity], str]) -> str:
    found = [quantity for quantity in read_quantities(text) if quantity.role is Role.CLAIM]
    return "; ".join(f"{quantity.text}={say(quantity)}" for quantity in found)
