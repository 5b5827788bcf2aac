"""What the first edit after a start is set with is tried while nobody waits: it would take twice as long as the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from pincite.engines.fragment_press import FragmentPress, Task
from pincite.engines.section_setting import practise
from pincite.model.errors import PinciteError
from pincite.publish.setting_ahead import PRACTICE


def practise_once(memory: Mapping[str, object], is_called: Callable[[], bool]) -> None:
    """Opens the presses of a process that stays, where all was in the store or set by others, and sets a section of the last printing
    with each, until there is a call. That section may be one that today's style sheets cannot set: whoever asks for such a one is told."""
    for press in [press for press in memory.values() if isinstance(press, FragmentPress)]:
        opened = press.opened()
        with suppress(KeyError, PinciteError):
            task = press.find(PRACTICE)
            if isinstance(task, Task):
                practise(opened, task, is_called)
