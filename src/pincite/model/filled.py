"""Frozen values of which a book makes tens of thousands, filled, kept and sent without detours."""

from __future__ import annotations

from dataclasses import MISSING, fields
from operator import attrgetter
from typing import Any, TypeVar

_T = TypeVar("_T")


def carried(cls: type[_T]) -> type[_T]:
    """The frozen dataclass with slots, of two fields or more; pickled and read again without asking for its fields each time."""
    names = [field.name for field in fields(cls)]  # type: ignore[arg-type]  # any dataclass has them
    state, setters = attrgetter(*names), tuple(getattr(cls, name).__set__ for name in names)

    def fill(value: Any, parts: tuple[Any, ...]) -> None:
        for put, part in zip(setters, parts, strict=True):
            put(value, part)

    cls.__getstate__ = lambda value: state(value)  # type: ignore[assignment, method-assign]
    cls.__setstate__ = fill  # type: ignore[attr-defined]  # dataclasses have put one there
    return cls


def filled(cls: type[_T]) -> type[_T]:
    """The frozen dataclass with slots, its `__init__` setting the slots themselves: half the time that `object.__setattr__` takes."""
    own = fields(cls)  # type: ignore[arg-type]  # any dataclass has them
    scope: dict[str, Any] = {f"set_{field.name}": cls.__dict__[field.name].__set__ for field in own}
    scope |= {f"default_{field.name}": field.default for field in own}
    arguments = ", ".join(f"{f.name}=default_{f.name}" if f.default is not MISSING else f.name for f in own)
    body = "".join(f"    set_{field.name}(self, {field.name})\n" for field in own)
    exec(f"def __init__(self, {arguments}):\n{body}", scope)
    scope["__init__"].__annotations__ = cls.__init__.__annotations__
    cls.__init__ = scope["__init__"]  # type: ignore[method-assign]
    return carried(cls)
