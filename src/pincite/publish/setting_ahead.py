"""What a process that sets sections makes ready before it is told of any: WeasyPrint takes longer to load than a section to set.

Whoever names these functions loads nothing by it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pincite.build import Store, fingerprint
from pincite.build.processes import Meanwhile
from pincite.build.ready_made import load

if TYPE_CHECKING:
    from pincite.publish.pdf_press import Apart

LAST = fingerprint("the press of the last printing")
"""Under which the store keeps the fonts, the sheets and the reader of files that the book was last printed with."""


PRACTICE = fingerprint("a section of the last printing")
"""Under which it keeps one of those that were set for it, of an edit the edited chapter."""


def make_ready(store: Store) -> Meanwhile | None:
    """Loads what sets sections, and opens the press of the last printing: most edits are set with the same. Until it is called, the
    process then sets a section of the last printing for practice: mostly it is the one that comes, but for some words.
    """
    setting = load("pincite.engines.section_setting")
    load("pincite.publish.composition")
    try:
        press = store.get(LAST)
    except KeyError:
        return None
    opened = setting.open_press(*press)
    try:
        return Meanwhile(partial(setting.practise, opened, store.get(PRACTICE)))
    except KeyError:
        return None


def remember(apart: Apart, press: tuple[object, object, Callable[[str], bytes | None]]) -> None:
    """Keeps what the book is printed with for the next process that is made ready."""
    try:
        before = apart.find(LAST)
    except KeyError:
        before = None
    if before != press:
        apart.keep(LAST, press)
