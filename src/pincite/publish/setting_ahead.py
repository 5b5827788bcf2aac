"""What a process that sets sections makes ready before it is told of any: WeasyPrint takes longer to load than a section to set.

Whoever names these functions loads nothing by it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pincite.build import Store, fingerprint
from pincite.build.ready_made import load

if TYPE_CHECKING:
    from pincite.publish.pdf_press import Apart

LAST = fingerprint("the press of the last printing")
"""Under which the store keeps the fonts, the sheets and the reader of files that the book was last printed with."""


def make_ready(store: Store) -> None:
    """Loads what sets sections, and opens the press of the last printing: most edits are set with the same."""
    setting = load("pincite.engines.section_setting")
    load("pincite.publish.composition")
    try:
        press = store.get(LAST)
    except KeyError:
        return
    setting.open_press(*press)


def remember(apart: Apart, press: tuple[object, object, Callable[[str], bytes | None]]) -> None:
    """Keeps what the book is printed with for the next process that is made ready."""
    try:
        before = apart.find(LAST)
    except KeyError:
        before = None
    if before != press:
        apart.keep(LAST, press)
