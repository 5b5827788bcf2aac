"""A section laid out and written as a fragment, here and now."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from functools import cache, partial
from typing import Any

import pincite.engines.library_names  # noqa: F401  # before WeasyPrint

# isort: split
from weasyprint.document import Page

from pincite.engines.fonts import FontShelf
from pincite.engines.fragment import FIRST, Fragment
from pincite.engines.fragment_press import Compose, Task
from pincite.engines.fragment_writer import write_fragment
from pincite.engines.numerals import roman
from pincite.engines.printing import Message, Sheet
from pincite.engines.typesetter import Halt, Layout, Press, drawn
from pincite.engines.weasyprint_inside import let_go, replaced, uncollected


def new_press(fonts: FontShelf, sheets: tuple[Sheet, ...], read: Callable[[str], bytes | None]) -> Press:
    return Press(fonts, sheets, read)


open_press = cache(new_press)
"""The press of a process that sets sections of one book after the other."""


def set_section(press: Press, task: Task, compose: Compose) -> Fragment:
    """Lays a section out and writes it as a fragment. What the sheets had to say is among its messages."""
    # Its boxes are gone when the search for garbage may begin again: it would look through all of them.
    with uncollected():
        return _set_section(press, task, compose)


def practise(press: Press, task: Task, is_called: Callable[[], bool]) -> None:
    """Sets a section to no end but that its words, styles and fonts are known then; after the page at which there is a call it stops, be
    it laid out or drawn."""
    with uncollected(), suppress(_Called):
        layout = press.lay_out_watched(task.html, task.name, task.numbering, lambda _: is_called())
        if not isinstance(layout, Halt):
            with _until(is_called):
                _written(press, task, layout)


class _Called(Exception):
    """There is something better to do."""


def _until(is_called: Callable[[], bool]) -> AbstractContextManager[None]:
    paint = Page.paint

    def paint_on(page: Page, *arguments: Any) -> None:
        if is_called():
            raise _Called
        paint(page, *arguments)

    return replaced(Page, "paint", paint_on)


def _set_section(press: Press, task: Task, compose: Compose) -> Fragment:
    lay_out = partial(compose, press) if task.composed else press.lay_out
    fragment = _written(press, task, lay_out(task.html, task.name, task.numbering))
    broken = (Message("PDF", f"No anchor #{name} for internal URI reference") for name in task.dead)
    return replace(fragment, messages=(*press.messages, *fragment.messages, *broken))


def _written(press: Press, task: Task, layout: Layout) -> Fragment:
    first = FIRST + (1 if task.side == "right" else 2)
    with press.quickly(), drawn(task.name):
        fragment = write_fragment(layout, task.name, first, roman, lambda target: target not in task.dead)
    let_go(layout.document)
    return fragment
