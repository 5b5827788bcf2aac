"""Processes that set sections side by side: each is a Python of its own that reads tasks and writes fragments.

Not `multiprocessing`: that runs the caller's main module again in each process, and forking a process with threads and fonts open
is not safe.
"""

from __future__ import annotations

import pickle
import queue
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Any

from pincite.model.errors import ToolError

Work = Callable[[Any, Any], Any]


def in_processes(work: Work, shop: Any, tasks: Sequence[Any], workers: int) -> Iterator[tuple[int, Any]]:
    """``work(shop, task)`` for each task, (index, result) as they come; the first are begun first. All is pickled.

    Raises what the work raised, and ToolError where a process dies.
    """
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for index in range(len(tasks)):
        waiting.put(index)
    done: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
    opening = pickle.dumps((work, shop))
    with ThreadPoolExecutor(workers) as threads:
        for _ in range(workers):
            threads.submit(_employ, opening, tasks, waiting, done)
        try:
            for _ in tasks:
                index, result = done.get()
                if isinstance(result, Exception):
                    raise result
                yield index, result
        finally:
            while not waiting.empty():
                waiting.get()


def _employ(opening: bytes, tasks: Sequence[Any], waiting: queue.SimpleQueue[int], done: queue.SimpleQueue[tuple[int, Any]]) -> None:
    process = subprocess.Popen([sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write(opening)
        while True:
            index = waiting.get_nowait()
            pickle.dump(tasks[index], process.stdin)
            process.stdin.flush()
            done.put((index, pickle.load(process.stdout)))
    except queue.Empty:
        return
    except Exception:
        done.put((-1, ToolError("a process that sets sections died", help="is there memory enough? try --jobs 1")))
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def serve(given: IO[bytes], answers: IO[bytes]) -> None:
    """Works until there is no more to read."""
    work, shop = pickle.load(given)
    while True:
        try:
            task = pickle.load(given)
        except EOFError:
            return
        try:
            result = work(shop, task)
        except Exception as error:
            result = error
        pickle.dump(result, answers)
        answers.flush()


if __name__ == "__main__":
    # Ctrl-C reaches the whole group; the process that employs this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    serve(sys.stdin.buffer, answers)
