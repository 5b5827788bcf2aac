from __future__ import annotations

import operator
import os
import pickle
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from pincite.build.processes import Meanwhile, Processes
from pincite.model.errors import ToolError, UserError


@pytest.fixture
def processes() -> Iterator[Processes]:
    pool = Processes(2)
    yield pool
    pool.shutdown()


def test_calls_are_answered_whatever_their_order(processes: Processes) -> None:
    waiting = [processes.submit(operator.mul, number, number) for number in range(40)]
    assert [future.result() for future in waiting] == [number * number for number in range(40)]


def test_work_is_done_in_other_processes(processes: Processes) -> None:
    assert os.getpid() not in {future.result() for future in [processes.submit(os.getpid) for _ in range(8)]}


def test_whoever_is_idle_takes_the_next_call(processes: Processes) -> None:
    assert len({processes.submit(os.getpid).result() for _ in range(20)}) == 1


def test_what_calls_share_is_the_same_thing_in_a_process(processes: Processes) -> None:
    long = processes.share(["a shared list"])
    assert processes.submit(operator.is_, long, long).result()
    assert processes.submit(len, long).result() == 1


def test_what_a_partial_function_shares_is_sent_once(processes: Processes) -> None:
    long = processes.share(["a shared list"])
    assert processes.submit(partial(operator.is_, long), long).result()
    assert processes.submit(partial(partial(getattr), long), "__len__").result()() == 1


def test_a_value_shared_later_reaches_processes_that_run(processes: Processes) -> None:
    processes.submit(len, "one").result()
    assert processes.submit(operator.getitem, processes.share(["late"]), 0).result() == "late"


def _until_called(path: str) -> Meanwhile:
    def work(is_called: Callable[[], bool]) -> None:
        turns = 0
        while not is_called():
            turns += 1
        Path(path).write_text(f"{turns} turns")

    return Meanwhile(work)


def _fails(path: str) -> Meanwhile:
    return Meanwhile(lambda _: operator.truediv(1, 0))


def test_a_process_works_for_itself_until_it_is_called(tmp_path: Path) -> None:
    pool = Processes(1)
    try:
        assert pool.submit(_until_called, str(tmp_path / "done")).result() is None
        assert pool.submit(operator.add, 1, 2).result() == 3
        assert (tmp_path / "done").read_text("utf-8").endswith("turns")
    finally:
        pool.shutdown()


def test_what_a_process_does_for_itself_may_fail() -> None:
    pool = Processes(1)
    try:
        assert pool.submit(_fails, "").result() is None
        assert pool.submit(operator.add, 1, 2).result() == 3
    finally:
        pool.shutdown()


def test_an_error_comes_back_whole(processes: Processes) -> None:
    with pytest.raises(ZeroDivisionError):
        processes.submit(operator.truediv, 1, 0).result()
    mistake = pickle.loads(pickle.dumps(UserError("wrong", place="a.md:1:2", help="mend it")))
    assert (mistake.message, mistake.place, mistake.help) == ("wrong", "a.md:1:2", "mend it")


def test_a_process_that_dies_is_an_error_and_no_waiting_for_ever(processes: Processes) -> None:
    for _ in range(3):
        with pytest.raises(ToolError, match="died"):
            processes.submit(os._exit, 3).result()
