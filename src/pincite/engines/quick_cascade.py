"""Styles computed once for all that the same rules speak of, in all sections of a press, where WeasyPrint makes them anew.

It shares the style of elements of one document with the same rules and the same parent, but not those of pages, which have sixteen boxes
in their margins and mostly differ by their number alone. And the next section's elements mostly have the rules of this one's: what of a
style has been computed, and what else is kept with it, serves them too. Of an element's parts its own style sheet speaks for each element
six times (the call of a footnote, its number, the mark of a list's item and those of notes), though few have any: theirs are computed when
they are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from weasyprint.css import StyleFor
from weasyprint.layout import page as page_layout

from pincite.engines.quick_rules import Cascaded, Key, RuleMemory, Saying, Sayings, key_of, said_by_attributes, saying, sayings_of, with_own
from pincite.engines.weasyprint_inside import replaced

ITS_OWN = ("note-call",)
"""Parts of an element to which WeasyPrint gives a name of their own in their style."""

_OF_THE_PAGE = re.compile(r"\d\s*p?[sld]?v(?:w|h|i|b|min|max)\b", re.IGNORECASE)
"""Lengths that hang on the first page's size, which is another in another section."""

MOST = 5_000
"""So many styles are kept, some 10 kB each; a book has a few hundred."""

MOST_SHEETS = 64
"""So many lists of sheets are known: each section's own sheet makes another."""


@dataclass(slots=True)
class StyleMemory:
    """Styles by their parent's, their part and their rules; ``latest`` are those of elements with a name, which differ by it alone.

    Only what hangs from a style that is kept is kept, so that none of the addresses in the keys is another's later; each style keeps the
    values of its rules for the same reason.
    """

    rules: RuleMemory = field(default_factory=RuleMemory)
    styles: dict[Key, Any] = field(default_factory=dict)
    latest: dict[Key, Any] = field(default_factory=dict)
    pages: dict[Key, dict[str | None, Any]] = field(default_factory=dict)

    def open(self) -> None:
        """The styles of another document follow."""
        if len(self.styles) > MOST or len(self.rules.sheets) > MOST_SHEETS:
            self.rules.clear()
            self.styles.clear()
            self.latest.clear()
            self.pages.clear()


def lasts(sheets: Iterable[str]) -> bool:
    """Whether styles that these sheets make are the same in all sections."""
    return not any(_OF_THE_PAGE.search(sheet) for sheet in sheets)


@contextmanager
def quick_cascade(memory: StyleMemory | None) -> Iterator[None]:
    """Styles come from the memory where there is one that lasts, or else are shared in each document."""
    if memory is not None:
        memory.open()
    with ExitStack() as stack:
        stack.enter_context(replaced(StyleFor, "__init__", _style_document(memory)))
        for_pages = _set_page_styles(memory, page_layout.set_page_type_computed_styles)
        stack.enter_context(replaced(page_layout, "set_page_type_computed_styles", for_pages))
        yield


def _memory_of(style_for: Any, memory: StyleMemory | None) -> StyleMemory:
    """The memory that lasts, or the document's own."""
    if memory is not None:
        return memory
    own: StyleMemory = vars(style_for).setdefault("own_styles", StyleMemory())
    return own


class _Computed(dict[Any, Any]):
    """The styles of a document's elements and pages; those of an element's parts are made when they are asked for."""

    def __init__(self, make: Callable[[Any, str], Any]) -> None:
        super().__init__()
        self.make = make

    def get(self, key: Any, default: Any = None) -> Any:
        return self[key] if key in self else self.make(*key) if key[1] is not None else default


@dataclass(slots=True)
class _Document:
    """The styles of one document. ``parts`` is what is said of the parts of its elements, ``alike`` the styles of elements by their
    parent's and by what is said of them."""

    style_for: Any
    html: Any
    targets: Any
    memory: StyleMemory
    computed: _Computed = field(init=False)
    parts: dict[Any, Sayings] = field(default_factory=dict)
    alike: dict[tuple[int, int], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.computed = _Computed(self.of_part)

    def add(self, element: Any, parent: Any, sayings: Sayings, own: Cascaded | None) -> None:
        if sayings.parts:
            self.parts[element] = sayings
        if own is not None:
            said = with_own(own, sayings.own.cascaded)
            # Nearly always a name alone.
            like = sayings.own if own.keys() == {"anchor"} and "anchor" not in sayings.own.cascaded else saying(said)
            self._style(element, parent, None, said, like)
            return
        key = (0 if parent is None else id(self.computed[parent, None]), id(sayings))
        if key not in self.alike:
            self.alike[key] = self._style(element, parent, None, sayings.own.cascaded, sayings.own)
        self.computed[element, None] = self.alike[key]

    def name_parts(self) -> None:
        """Links may lead to a part of an element."""
        for element, sayings in self.parts.items():
            for part in sayings.named:
                self.of_part(element, part)

    def of_part(self, element: Any, part: str) -> Any:
        """The style of an element's part; None where nothing is said of it."""
        said = self.parts[element].parts.get(part) if element in self.parts else None
        return None if said is None else self._style(element, element, part, said.cascaded, said)

    def _style(self, element: Any, parent: Any, part: str | None, cascaded: Cascaded, like: Saying) -> Any:
        """``like`` says the same but for the element's name."""
        memory = self.memory
        above = None if parent is None else vars(self.computed[parent, None]).get("kept_as")
        if part in ITS_OWN or not like.may_be_shared or (parent is not None and above is None):
            return self._make(element, parent, part, cascaded)
        has_name = "anchor" in cascaded
        key = (id(above), part, self.html.base_url, has_name, like.key)
        known = memory.styles.get(key)
        if known is not None and not has_name:
            self.computed[element, part] = known
            return known
        style = self._make(element, parent, part, cascaded)
        if known is None:
            known = memory.styles[key] = style
        style.kept_as = known
        if has_name:
            _take_over(style, memory.latest.get(key))
            memory.latest[key] = style
        return style

    def _make(self, element: Any, parent: Any, part: str | None, cascaded: Cascaded) -> Any:
        all_cascaded = self.style_for.get_cascaded_styles()
        all_cascaded[element, part] = cascaded
        root, base_url = self.html.etree_element, self.html.base_url
        self.style_for.set_computed_styles(element, parent, root, part, base_url, self.targets)
        del all_cascaded[element, part]
        return self.computed[element, part]


def _style_document(lasting: StyleMemory | None) -> Callable[..., None]:
    def style(style_for: Any, html: Any, sheets: Any, hints: bool, font_config: Any, target_collector: Any) -> None:
        memory = _memory_of(style_for, lasting)
        document = _Document(style_for, html, target_collector, memory)
        style_for._cascaded_styles, style_for._computed_styles = {}, document.computed
        style_for._sheets, style_for.font_config = sheets, font_config
        style_for.initial_page_sizes = {"box": None, "area": None}
        own, find = said_by_attributes(html, hints), sayings_of(memory.rules, sheets)
        for element in html.wrapper_element.iter_subtree():
            this = element.etree_element
            document.add(this, element.parent.etree_element if element.parent else None, find(element), own.get(this))
        document.name_parts()

    return style


def _take_over(style: Any, other: Any) -> None:
    """What has been computed for a style that differs from this one by its name alone."""
    if other is not None:
        name = style["anchor"]
        style.update(other)
        style["anchor"] = name
        style.specified.update(other.specified)
        vars(style).update((key, value) for key, value in vars(other).items() if key not in vars(style))


def _set_page_styles(lasting: StyleMemory | None, original: Callable[[Any, Any, Any], None]) -> Callable[[Any, Any, Any], None]:
    def set_styles(page_type: Any, html: Any, style_for: Any) -> None:
        memory, computed = _memory_of(style_for, lasting), style_for.get_computed_styles()
        # Only what is said of this page: that of others is not needed any more.
        cascaded: dict[Any, Any] = {}
        style_for._cascaded_styles = cascaded
        style_for.add_page_declarations(page_type)
        root = computed[html.etree_element, None]
        kind = (id(root), tuple((part, key_of(values)) for (_, part), values in cascaded.items()))
        known = memory.pages.get(kind)
        if known is None:
            original(page_type, html, style_for)
            known = {part: computed[page_type, part] for part in (None, *(part for _, part in cascaded))}
            if vars(root).get("kept_as") is root:
                memory.pages[kind] = known
        computed.update(((page_type, part), style) for part, style in known.items())

    return set_styles
