"""Processes as an executor: each is a Python of its own that reads calls from a pipe and writes what came of them.

Not `multiprocessing`: that runs the caller's main module again in each process, and forking one with threads is not safe. What many
calls share (`share`) is sent to a process once.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import queue
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import partial
from typing import IO, Any, TypeVar

from pincite.build.call_room import with_room
from pincite.build.ready_made import load
from pincite.model.errors import ToolError

T = TypeVar("T")
SELDOM = (20_000, 20, 10)
"""After how much that is new Python looks for garbage: by itself every 700 values, and nearly all that is worked out here stays."""

HELP = "is there memory enough? try --jobs 1"
Call = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


def process_count(jobs: int = 0) -> int:
    """How many processes are worth starting: as many as were asked for, else one for each core."""
    return jobs or min(os.cpu_count() or 1, 8)


class Processes(Executor):
    """``count`` processes, each started when there is a call for it. They end with ``shutdown``, or with this process.

    ``modules`` are loaded first in each: those that the calls come to need.
    """

    def __init__(self, count: int, modules: Sequence[str] = ()) -> None:
        self.count = count
        self._modules = tuple(modules)
        self._shared: list[bytes] = []
        self._calls: queue.SimpleQueue[tuple[Future[Any], bytes] | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._idle = threading.Semaphore(0)
        self._kept: dict[int, tuple[int, object]] = {}

    def share(self, value: T) -> T:
        """Marks a value that calls hold, so that it is sent to each process once; the value must outlive the calls."""
        if id(value) not in self._kept:
            self._kept[id(value)] = (len(self._shared), value)
            self._shared.append(pickle.dumps(value, protocol=5))
        return value

    def submit(self, function: Callable[..., T], /, *args: Any, **named: Any) -> Future[T]:
        future: Future[T] = Future()
        self._calls.put((future, _dump((function, args, named), self._kept)))
        # Whoever has nothing to do takes it: a process that must first be started would take a second longer.
        if not self._idle.acquire(blocking=False) and len(self._threads) < self.count:
            self._threads.append(threading.Thread(target=self._employ, daemon=True))
            self._threads[-1].start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Lets the processes finish what was submitted, or what they have begun, then ends them."""
        while cancel_futures:
            try:
                waiting = self._calls.get_nowait()
            except queue.Empty:
                break
            if waiting is not None:
                waiting[0].cancel()
        for _ in self._threads:
            self._calls.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
        self._threads.clear()

    def _employ(self) -> None:
        process: _Process | None = None
        while (given := self._calls.get()) is not None:
            future, call = given
            process = process or _Process(self._modules)
            try:
                failed, result = process.answer(self._shared, call)
            except (OSError, EOFError, pickle.UnpicklingError):
                process.end()
                process = None
                failed, result = True, ToolError("a process that worked beside this one died", help=HELP)
            self._idle.release()
            if failed:
                future.set_exception(result)
            else:
                future.set_result(result)
        if process is not None:
            process.end()


class _Process:
    """One of the processes, and how much of what is shared it has."""

    def __init__(self, modules: tuple[str, ...]) -> None:
        # Not `-m`: what is run so is another module than the one that is imported, with other classes.
        command = [sys.executable, "-c", f"from {__name__} import main; main{modules!r}"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.sent = 0

    def answer(self, shared: list[bytes], call: bytes) -> tuple[bool, Any]:
        assert self.process.stdin is not None and self.process.stdout is not None
        for value in shared[self.sent :]:
            _write(self.process.stdin, b"s" + value)
            self.sent += 1
        _write(self.process.stdin, b"c" + call)
        failed, result = pickle.load(self.process.stdout)
        return failed, result

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()


def _write(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(len(message).to_bytes(8, "big") + message)
    pipe.flush()


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What a call comes to whose process has something of its own to do until the next one, which it is told how to look for: its answer
    is None, and is not kept waiting."""

    work: Callable[[Callable[[], bool]], object]


@dataclass(frozen=True, slots=True)
class _Shared:
    """Stands for a shared value."""

    number: int


def _dump(call: Call, kept: Mapping[int, tuple[int, object]]) -> bytes:
    """The call, with a number in place of each argument that is shared.

    Arguments alone, also those of a partial function: to ask it of all that is in them takes longer than the call is worth.
    """

    def number(value: Any) -> Any:
        known = kept.get(id(value))
        return value if known is None else _Shared(known[0])

    return pickle.dumps(_each(call, number), protocol=5)


def _load(data: bytes, shared: Sequence[object]) -> Call:
    return _each(pickle.loads(data), lambda value: shared[value.number] if isinstance(value, _Shared) else value)


def _each(call: Call, change: Callable[[Any], Any]) -> Call:
    """The call with another value for each of its arguments."""
    function, args, named = call
    if isinstance(function, partial):
        inner, inner_args, inner_named = _each((function.func, function.args, function.keywords), change)
        function = partial(inner, *inner_args, **inner_named)
    return change(function), tuple(change(value) for value in args), {name: change(value) for name, value in named.items()}


def serve(given: IO[bytes], answers: IO[bytes]) -> None:
    """Answers calls until there is no more to read."""
    shared: list[Any] = []
    while size := given.read(8):
        message = given.read(int.from_bytes(size, "big"))
        if message[:1] == b"s":
            shared.append(pickle.loads(message[1:]))
            continue
        result = None
        try:
            function, args, named = _load(message[1:], shared)
            result = function(*args, **named)
            answer = pickle.dumps((False, None if isinstance(result, Meanwhile) else result), protocol=5)
        except Exception as error:
            answer = pickle.dumps((True, error))
        answers.write(answer)
        answers.flush()
        if isinstance(result, Meanwhile):
            with contextlib.suppress(Exception):
                result.work(partial(_is_called, given))


def _is_called(given: IO[bytes]) -> bool:
    """Whether there is something to read, or no more will come."""
    return bool(select.select([given], [], [], 0)[0])


def main(*modules: str) -> None:
    gc.set_threshold(*SELDOM)
    # Ctrl-C reaches the whole group; the process that employs this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    own, sys.stdout = sys.stdout.buffer, sys.stderr
    for name in modules:
        load(name)
    with_room(serve, sys.stdin.buffer, own)
