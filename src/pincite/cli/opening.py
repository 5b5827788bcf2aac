"""Opens the book that a command's options name, and shows the progress of its steps."""

from __future__ import annotations

import argparse
import sys

from pincite.build import StepEvent
from pincite.pipeline import Session, open_session


def open_from(options: argparse.Namespace) -> Session:
    """The session that the options ask for; its progress goes to standard error."""
    jobs, memory = getattr(options, "jobs", 0), getattr(options, "memory", None)
    whole, preview = getattr(options, "whole", False), getattr(options, "preview", False)
    setters = getattr(options, "setters", None)
    return open_session(options.book, jobs=jobs, on_event=_listener(options), whole=whole, preview=preview, memory=memory, setters=setters)


class _Progress:
    """One line that is written over on a terminal; nothing elsewhere unless ``--why`` asks for it."""

    def __init__(self, why: bool) -> None:
        self.why = why
        self.made = 0

    def __call__(self, event: StepEvent) -> None:
        if not event.made:
            return
        self.made += 1
        if self.why:
            print(f"{event.name} {event.label}: {event.why}", file=sys.stderr)
        elif sys.stderr.isatty():
            print(f"\r\x1b[K{event.name} {event.label}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self.made and not self.why and sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _listener(options: argparse.Namespace) -> _Progress | None:
    if getattr(options, "quiet", False):
        return None
    return _Progress(getattr(options, "why", False))
