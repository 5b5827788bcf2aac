"""A section laid out page by page: stopped after a page that should be composed otherwise, and taken up again before that page.

WeasyPrint makes pages one after the other and keeps, for each, where it begins and in what state (``page_maker``). Another HTML that
differs only from a page on can therefore be laid out from the page before it, with the pages before that one as they were. That page is
made again, and must end where it ended: if it does not, the section is laid out from its beginning.

Private functions are replaced meanwhile; WeasyPrint is pinned, and tests/speed/test_contract.py holds what is assumed here.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

import weasyprint.layout
from weasyprint.layout import page as page_layout

from pincite.engines.page_facts import PageMeasure
from pincite.engines.page_measures import measure_page
from pincite.engines.pdf_tags import boxes_in
from pincite.engines.weasyprint_inside import replaced

Watch = Callable[[PageMeasure], bool]
"""Answers whether a page, once the next one is begun, should be composed otherwise."""


@dataclass(slots=True, eq=False)
class Made:
    """The pages of a layout that was stopped. ``states`` say where each begins; ``notes`` how many notes went before it, -1 where
    more than the text goes over from the page before."""

    pages: list[Any] = field(default_factory=list)
    states: list[Any] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    running: dict[str, dict[int, list[Any]]] = field(default_factory=dict)
    root: Any = None


class Stopped(Exception):
    """A page was found that should be composed otherwise."""

    def __init__(self, measure: PageMeasure, made: Made | None = None) -> None:
        super().__init__(f"page {measure.page + 1}")
        self.measure = measure
        self.made = made


class NotResumed(Exception):
    """The pages before the change are not those of before."""


@contextmanager
def paged(watch: Watch | None, before: Made | None, page: int) -> Iterator[None]:
    """A layout in which ``watch`` is asked after each page; it begins shortly before ``page`` of a layout ``before`` it.

    Raises Stopped and NotResumed.
    """
    paging = _Paging(watch, before, page, weasyprint.layout.make_all_pages, page_layout.remake_page)
    with (
        replaced(weasyprint.layout, "make_all_pages", paging.make_all_pages),
        replaced(page_layout, "remake_page", paging.remake_page),
    ):
        yield


@dataclass(slots=True)
class _Paging:
    watch: Watch | None
    before: Made | None
    page: int
    original: Callable[..., Iterator[Any]]
    remake: Callable[..., Any]
    made: Made = field(default_factory=Made)
    all_notes: list[Any] = field(default_factory=list)
    begun: bool = False

    def make_all_pages(self, context: Any, root_box: Any, html: Any, pages: list[Any]) -> Iterator[Any]:
        if self.begun or context.target_collector.counter_lookup_items:
            # Pages that name others' numbers are made more than once.
            yield from self.original(context, root_box, html, pages)
            return
        self.begun = True
        self.made.root = html.etree_element
        self.all_notes = list(context.footnotes)
        kept = self._restore(context, html)
        pages = self.before.pages[:kept] if self.before is not None else []
        last = None
        for number, page in enumerate(self.original(context, root_box, html, pages)):
            if kept and number == kept and not self._as_before(context, kept):
                raise NotResumed
            if number < kept:
                self.made.notes.append(self.before.notes[number] if self.before is not None else -1)
            self.made.pages.append(page)
            if self.watch is not None and last is not None:
                measure = measure_page(number - 1, last, page)
                if self.watch(measure):
                    self.made.states = context.page_maker
                    self.made.running = context.running_elements
                    raise Stopped(measure, self.made)
            last = page
            yield page

    def remake_page(self, index: int, context: Any, root_box: Any, html: Any) -> Any:
        if self.begun and index == len(self.made.notes):
            self.made.notes.append(self._notes_before(context))
        return self.remake(index, context, root_box, html)

    def _notes_before(self, context: Any) -> int:
        """How many notes have been set; -1 if one of them, or a float, goes over to this page."""
        left = context.footnotes
        set_before = len(self.all_notes) - len(left)
        if context.reported_footnotes or context.broken_out_of_flow:
            return -1
        return set_before if {id(note) for note in self.all_notes[set_before:]} == {id(note) for note in left} else -1

    def _restore(self, context: Any, html: Any) -> int:
        """Takes over pages that were made before, and answers how many."""
        if self.before is None:
            return 0
        kept = min(self.page - 1, len(self.before.pages) - 2)
        while kept > 0 and self.before.notes[kept] < 0:
            kept -= 1
        if kept <= 0:
            return 0
        _adopt(self.before.pages[:kept], self.before.root, html.etree_element)
        states = [(*copy.deepcopy(state[:4]), dict(state[4])) for state in self.before.states[: kept + 1]]
        states[kept][4].update(content_changed=True)
        context.page_maker[:] = states
        del context.footnotes[: self.before.notes[kept]]
        for name, elements in self.before.running.items():
            context.running_elements[name].update((number, boxes) for number, boxes in elements.items() if number <= kept)
        for page in self.before.pages[:kept]:
            page_layout.set_page_type_computed_styles(page.page_type, html, context.style_for)
        return kept

    def _as_before(self, context: Any, page: int) -> bool:
        """Whether the page that was made again ends where it ended."""
        assert self.before is not None
        return bool(context.page_maker[page + 1][:4] == self.before.states[page + 1][:4])


def _adopt(pages: list[Any], before: Any, now: Any) -> None:
    """Makes the boxes of pages those of another document that begins alike: the structure knows elements by their identity."""
    same = {}
    for old, new in zip(before.iter(), now.iter(), strict=False):
        if (old.tag, old.attrib, old.text) != (new.tag, new.attrib, new.text):
            break
        same[old] = new
    for page in pages:
        for box in boxes_in(page):
            if box.element in same:
                box.element = same[box.element]
            elif isinstance(box.element, Element):
                raise NotResumed
