"""Steps: pure functions of fingerprinted inputs, worked out once and kept in the store."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pincite.build.fingerprint import fingerprint
from pincite.build.output import write_atomically
from pincite.build.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """``name`` is the kind of work, ``label`` what it is done to; ``inputs`` are (what, fingerprint) pairs.

    ``function`` must be picklable where the executor is a pool of processes (a ``functools.partial`` is).
    """

    name: str
    label: str
    inputs: tuple[tuple[str, str], ...]
    function: Callable[[], T]

    @property
    def key(self) -> str:
        return fingerprint(self.name, *(part for pair in self.inputs for part in pair))


@dataclass(frozen=True, slots=True)
class StepEvent:
    """What became of a step: ``made`` is false where the store had it; ``why`` names the inputs that changed."""

    name: str
    label: str
    made: bool
    why: str = ""


@dataclass(slots=True)
class Warm:
    """The values of this run and of the last, for a process that runs again and again; they are frozen, so that they can be shared."""

    now: dict[str, Any] = field(default_factory=dict)
    before: dict[str, Any] = field(default_factory=dict)

    def turn(self) -> None:
        """Begins a run: what the last one did not use is forgotten."""
        self.now, self.before = {}, self.now

    def __contains__(self, key: str) -> bool:
        return key in self.now or key in self.before

    def get(self, key: str) -> Any:
        value = self.now[key] if key in self.now else self.before[key]
        self.now[key] = value
        return value


@dataclass(slots=True)
class Runner:
    """Runs steps through a store and, where one is given, an executor; remembers what it did in ``events``."""

    store: Store
    executor: Executor | None = None
    on_event: Callable[[StepEvent], None] | None = None
    events: list[StepEvent] = field(default_factory=list)
    _memory: dict[str, dict[str, str]] | None = None
    warm: Warm | None = None

    def has(self, step: Step[T]) -> bool:
        """Whether the step's value is there without work."""
        return (self.warm is not None and step.key in self.warm) or step.key in self.store

    def run(self, step: Step[T]) -> T:
        return self.run_all((step,))[0]

    def run_all(self, steps: Sequence[Step[T]]) -> tuple[T, ...]:
        """The values of the steps in order; those that the store lacks are made side by side."""
        values: dict[int, Any] = {}
        missing: list[int] = []
        for at, step in enumerate(steps):
            try:
                values[at] = self._find(step.key)
                self._note(step, made=False)
            except KeyError:
                missing.append(at)
        waiting = [(at, self._start(steps[at])) for at in missing]
        for at, result in waiting:
            values[at] = result.result() if isinstance(result, Future) else result()
            self._keep(steps[at], values[at])
            self._note(steps[at], made=True)
        return tuple(values[at] for at in range(len(steps)))

    def remember(self) -> None:
        """Writes the inputs of this run, from which the next one tells what changed. Losing it costs no work."""
        if self._memory is not None:
            self._save(json.dumps(self._memory, indent=0, sort_keys=True).encode())

    def _start(self, step: Step[T]) -> Future[T] | Callable[[], T]:
        return step.function if self.executor is None else self.executor.submit(step.function)

    def _find(self, key: str) -> Any:
        if self.warm is None:
            return self.store.get(key)
        try:
            return self.warm.get(key)
        except KeyError:
            value = self.warm.now[key] = self.store.get(key)
            return value

    def _keep(self, step: Step[T], value: T) -> None:
        if self.warm is not None:
            self.warm.now[step.key] = value
        # A store that cannot be written costs the next run its time, not this one its result.
        with contextlib.suppress(OSError):
            self.store.put(step.key, value)

    def _note(self, step: Step[T], *, made: bool) -> None:
        memory = self._load()
        before = memory.get(f"{step.name} {step.label}")
        now = dict(step.inputs)
        why = "" if not made else _what_changed(before, now)
        memory[f"{step.name} {step.label}"] = now
        self.tell(StepEvent(step.name, step.label, made, why))

    def tell(self, event: StepEvent) -> None:
        """Notes what became of a piece of work that another kept in the store."""
        self.events.append(event)
        if self.on_event is not None:
            self.on_event(event)

    def _load(self) -> dict[str, dict[str, str]]:
        if self._memory is None:
            try:
                loaded = json.loads(self._memory_file.read_text("utf-8"))
                self._memory = loaded if isinstance(loaded, dict) else {}
            except (OSError, ValueError):
                self._memory = {}
        return self._memory

    def _save(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            write_atomically(self._memory_file, data)

    @property
    def _memory_file(self) -> Path:
        return self.store.folder / "last-run.json"


def _what_changed(before: dict[str, str] | None, now: dict[str, str]) -> str:
    if before is None:
        return "not made before"
    changed = [what for what, value in now.items() if before.get(what) != value]
    gone = [f"{what} (gone)" for what in before if what not in now]
    return ", ".join([*changed, *gone]) or "no longer in the store"
