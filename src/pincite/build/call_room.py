"""Room for calls in calls.

Python 3.11 takes memory for their frames in pieces of 16 kB, and gives a piece back when the last frame in it is left. A loop that calls
from the edge of a piece asks the system for memory at each call; layout, which lies a hundred calls deep, did so for every line, a tenth
of its time. Within one frame that needs a large piece, there is room for all the calls in it.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, TypeVar

T = TypeVar("T")
FRAME = 50_000
"""The frame's words, 400 kB: Python takes the next power of two, of which the rest is for the calls in it."""


def _call(function: Callable[..., Any], *arguments: Any) -> Any:
    return function(*arguments)


_call_in_large_frame = FunctionType(_call.__code__.replace(co_stacksize=FRAME), globals())


def with_room(function: Callable[..., T], *arguments: Any) -> T:
    """Calls a function with room for all that it calls."""
    result: T = _call_in_large_frame(function, *arguments)
    return result
