"""Calls from the edge of a piece of Python's memory for frames do not ask for another piece each time."""

from __future__ import annotations

import pytest

from pincite.build.call_room import with_room


def test_a_function_is_called_with_its_arguments_and_answers() -> None:
    assert with_room(divmod, 17, 5) == (3, 2)
    with pytest.raises(ZeroDivisionError):
        with_room(divmod, 17, 0)


def test_deep_calls_have_room() -> None:
    def depth(left: int) -> int:
        return 1 + depth(left - 1) if left else 0

    assert with_room(depth, 400) == 400
