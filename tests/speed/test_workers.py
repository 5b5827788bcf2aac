"""Processes that work side by side: every result comes once, errors come through, a death is told."""

from __future__ import annotations

import operator
import os

import pytest

from pincite.engines.fragment_workers import in_processes
from pincite.model.errors import ToolError


def test_each_task_is_done_once() -> None:
    found = sorted(in_processes(operator.add, 10, list(range(7)), 2))
    assert found == [(index, 10 + index) for index in range(7)]


def test_an_error_of_the_work_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_processes(operator.floordiv, 1, [1, 0], 1))


def test_the_death_of_a_process_is_told() -> None:
    with pytest.raises(ToolError, match="died"):
        list(in_processes(operator.call, os._exit, [3], 1))
