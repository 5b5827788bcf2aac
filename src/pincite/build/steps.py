"""Steps: pure functions of fingerprinted inputs, worked out once and kept in the store."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any, Generic, TypeVar

from pincite.build.fingerprint import fingerprint
from pincite.build.output import write_atomically
from pincite.build.store import Store

T = TypeVar("T")

Choose = Callable[[Sequence[str]], Executor | None]
"""Which executor is worth its while for the work with these labels; None for this thread."""

SELDOM_PRUNED = 16
"""A process that stays lets its store grow over the limit by this part of it."""

LOOKS = 4
"""Of how many makings it is kept what a step looked at: a seed that is corrected back and forth is not checked again each time."""


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
class Traced(Generic[T]):
    """A step of whose inputs some show only while it runs. ``function`` gives its value and what it looked at; ``today`` gives what
    was looked at then as it is now (the same value where nothing of it changed), ``extra`` the inputs that this amounts to.
    """

    name: str
    label: str
    inputs: tuple[tuple[str, str], ...]
    function: Callable[[], tuple[T, Any]]
    today: Callable[[Any], Any]
    extra: Callable[[Any], tuple[tuple[str, str], ...]]

    @property
    def key(self) -> str:
        """Under which the store keeps what was looked at."""
        return fingerprint("looked at", self.name, *(part for pair in self.inputs for part in pair))

    def step(self, looked: Any) -> Step[T]:
        """The step with all its inputs."""
        return Step(self.name, self.label, (*self.inputs, *self.extra(looked)), lambda: self.function()[0])


@dataclass(frozen=True, slots=True)
class StepEvent:
    """What became of a step: ``made`` is false where the store had it; ``why`` names the inputs that changed."""

    name: str
    label: str
    made: bool
    why: str = ""


@dataclass(slots=True)
class Warm:
    """The values of this run and of the last, for a process that runs again and again; they are frozen, so that they can be shared.

    ``added`` are the bytes that the store got since it was last brought down to its limit.
    """

    now: dict[str, Any] = field(default_factory=dict)
    before: dict[str, Any] = field(default_factory=dict)
    added: float = inf

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
    """Runs steps through a store and, where one is given, an executor; remembers what it did in ``events``.

    ``used`` is the key of each step, by its name and label, ``added`` how many bytes the store got.
    """

    store: Store
    executor: Executor | None = None
    on_event: Callable[[StepEvent], None] | None = None
    events: list[StepEvent] = field(default_factory=list)
    used: dict[str, str] = field(default_factory=dict)
    added: int = 0
    _touched: set[str] = field(default_factory=set)
    _memory: dict[str, dict[str, str]] | None = None
    warm: Warm | None = None

    def has(self, step: Step[T]) -> bool:
        """Whether the step's value is there without work."""
        return (self.warm is not None and step.key in self.warm) or step.key in self.store

    def run(self, step: Step[T]) -> T:
        return self.run_all((step,))[0]

    def run_all(self, steps: Sequence[Step[T]], choose: Choose | None = None) -> tuple[T, ...]:
        """The values of the steps in order; those that the store lacks are made side by side, where ``choose`` says if it is given."""
        return self.begin_all(steps, choose)()

    def begin_all(self, steps: Sequence[Step[T]], choose: Choose | None = None) -> Callable[[], tuple[T, ...]]:
        """Begins to make what the store lacks; what is returned gives the values of all the steps."""
        missing = [at for at, step in enumerate(steps) if not self.has(step)]
        executor = choose([steps[at].label for at in missing]) if choose and missing else self.executor
        # Begun before the others are read: where one of many is missing, and a program makes it, that takes about as long.
        waiting = [(at, self._start(steps[at].function, executor)) for at in missing]
        return lambda: self._end_all(steps, waiting)

    def _end_all(self, steps: Sequence[Step[T]], waiting: list[tuple[int, Future[Any] | Callable[[], Any]]]) -> tuple[T, ...]:
        values: dict[int, Any] = {}
        for at in sorted({*range(len(steps))} - {at for at, _ in waiting}):
            try:
                values[at] = self._find(steps[at].key)
                self._note(steps[at], made=False)
            except KeyError:
                waiting.append((at, self._start(steps[at].function, self.executor)))
        for at, result in waiting:
            values[at] = result.result() if isinstance(result, Future) else result()
            self._keep(steps[at].key, values[at])
            self._note(steps[at], made=True)
        return tuple(values[at] for at in range(len(steps)))

    def run_traced(
        self, steps: Sequence[Traced[T]], choose: Choose | None = None, meanwhile: Callable[[], object] | None = None
    ) -> tuple[T, ...]:
        """The values of the steps in order; one is made again only where what it looked at, the last times, is different now.

        ``meanwhile`` is done while the steps run elsewhere.
        """
        values: dict[int, T] = {}
        reasons: dict[int, tuple[tuple[str, str], ...]] = {}
        for at, traced in enumerate(steps):
            try:
                values[at] = self._find_traced(traced)
            except KeyError:
                # It is made again for what was known beforehand, or for what had been looked at; not for looking elsewhere this time.
                reasons[at] = traced.step(traced.today(then[0])).inputs if (then := self._looks(traced)) else traced.inputs
        executor = choose([steps[at].label for at in reasons]) if choose and reasons else None
        waiting = [(at, self._start(steps[at].function, executor)) for at in reasons]
        if meanwhile is not None:
            meanwhile()
        for at, result in waiting:
            values[at], looked = result.result() if isinstance(result, Future) else result()
            step = steps[at].step(looked)
            self._keep(steps[at].key, (looked, *self._looks(steps[at]))[:LOOKS])
            self._keep(step.key, values[at])
            self._note(step, made=True, because=reasons[at])
        return tuple(values[at] for at in range(len(steps)))

    def _find_traced(self, traced: Traced[T]) -> T:
        looks = self._looks(traced)
        for place, then in enumerate(looks):
            now = traced.today(then)
            step = traced.step(now)
            try:
                value: T = self._find(step.key)
            except KeyError:
                continue
            if place or now != then:
                self._keep(traced.key, (now, *looks[:place], *looks[place + 1 :]))
            self._note(step, made=False)
            return value
        raise KeyError(traced.key)

    def _looks(self, traced: Traced[T]) -> tuple[Any, ...]:
        """What the step looked at when it was made before, the latest first."""
        try:
            return tuple(self._find(traced.key))
        except (KeyError, TypeError):
            return ()

    def remember(self) -> None:
        """Writes the inputs of this run, from which the next one tells what changed. Losing it costs no work."""
        if self._memory is not None:
            self._save(json.dumps(self._memory, indent=0, sort_keys=True).encode())

    def _start(self, function: Callable[[], Any], executor: Executor | None) -> Future[Any] | Callable[[], Any]:
        return function if executor is None else executor.submit(function)

    def put(self, key: str, value: object) -> None:
        """Keeps a value. A store that cannot be written costs the next run its time, not this one its result."""
        with contextlib.suppress(OSError):
            self.added += self.store.put(key, value)

    def prune(self) -> None:
        """Brings the store down to its limit; what this run used stays. A process that stays waits until there is something to gain:
        to look through a store takes as long as to join a book."""
        if self.warm is not None:
            self.warm.added += self.added
            self.added = 0
            if self.warm.added < self.store.limit / SELDOM_PRUNED:
                return
            self.warm.added = 0
        self.store.prune(self._touched)

    def _find(self, key: str) -> Any:
        self._touched.add(key)
        if self.warm is None:
            return self.store.get(key)
        try:
            return self.warm.get(key)
        except KeyError:
            value = self.warm.now[key] = self.store.get(key)
            return value

    def _keep(self, key: str, value: Any) -> None:
        self._touched.add(key)
        if self.warm is not None:
            self.warm.now[key] = value
        self.put(key, value)

    def _note(self, step: Step[T], *, made: bool, because: tuple[tuple[str, str], ...] | None = None) -> None:
        """Notes what became of a step, and why; ``because`` are the inputs that may have been the reason, if not all."""
        memory = self._load()
        before = memory.get(f"{step.name} {step.label}")
        if before is not None and because is not None:
            before = {what: value for what, value in before.items() if what in dict(because)}
        why = "" if not made else _what_changed(before, dict(because or step.inputs))
        memory[f"{step.name} {step.label}"] = dict(step.inputs)
        self.used[f"{step.name} {step.label}"] = step.key
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
