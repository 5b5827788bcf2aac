"""Frozen values of which a text makes tens of thousands, filled without detours."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_T = TypeVar("_T")


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
    return cls
