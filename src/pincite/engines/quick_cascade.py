"""Styles computed once for all that the same rules speak of, in all sections of a press, where WeasyPrint makes them anew.

It shares the style of elements of one document with the same rules and the same parent, but not those of pages, which have sixteen boxes
in their margins and mostly differ by their number alone, nor those of an element's parts, of which its own style sheet speaks for each
element six times (the call of a footnote, its number, the mark of a list's item and those of notes). And the next section's elements
mostly have the rules of this one's: what of a style has been computed, and what else is kept with it, serves them too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from weasyprint.css import StyleFor, cssselect2
from weasyprint.layout import page as page_layout

from pincite.engines.weasyprint_inside import replaced

ITS_OWN = ("note-call",)
"""Parts of an element to which WeasyPrint gives a name of their own in their style."""

ATTRIBUTE = (1, 0, 0)
"""The weight of what an element's attribute says of its style, and of rules of one element's name."""

_OF_THE_PAGE = re.compile(r"\d\s*p?[sld]?v(?:w|h|i|b|min|max)\b", re.IGNORECASE)
"""Lengths that hang on the first page's size, which is another in another section."""

MOST = 5_000
"""So many styles are kept, some 10 kB each; a book has a few hundred."""

Key = tuple[Any, ...]


@dataclass(slots=True)
class StyleMemory:
    """Styles by their parent's, their part and their rules; ``latest`` are those of elements with a name, which differ by it alone.

    Only what hangs from a style that is kept is kept, so that none of the addresses in the keys is another's later; each style keeps the
    values of its rules for the same reason.
    """

    styles: dict[Key, Any] = field(default_factory=dict)
    latest: dict[Key, Any] = field(default_factory=dict)
    pages: dict[Key, dict[str | None, Any]] = field(default_factory=dict)

    def open(self) -> None:
        """The styles of another document follow."""
        if len(self.styles) > MOST:
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
        stack.enter_context(replaced(StyleFor, "set_computed_styles", _set_styles(memory, StyleFor.set_computed_styles)))
        stack.enter_context(replaced(cssselect2.Matcher, "match", _match))
        for_pages = _set_page_styles(memory, page_layout.set_page_type_computed_styles)
        stack.enter_context(replaced(page_layout, "set_page_type_computed_styles", for_pages))
        yield


def _match(matcher: Any, element: Any) -> list[tuple[Any, ...]]:
    """What ``Matcher.match`` answers: the rules that can speak of such an element are looked up and put in order once."""
    attributes = element.etree_element.attrib
    name = element.id if element.id in matcher.id_selectors else None
    key = (element.etree_element.tag, attributes.get("class"), name, "lang" in attributes)
    known = vars(matcher).setdefault("known_candidates", {})
    candidates = known.get(key)
    if candidates is None:
        candidates = known[key] = _candidates(matcher, element, name)
    return [told for test, told in candidates if test(element)]


def _candidates(matcher: Any, element: Any, name: str | None) -> list[tuple[Any, tuple[Any, ...]]]:
    lists = [matcher.id_selectors[name]] if name is not None else []
    lists += [matcher.class_selectors.get(each, ()) for each in element.classes]
    lists.append(matcher.lower_local_name_selectors.get(element.local_name.lower(), ()))
    lists.append(matcher.namespace_selectors.get(element.namespace_url, ()))
    lists += [matcher.lang_attr_selectors] if "lang" in element.etree_element.attrib else []
    lists.append(matcher.other_selectors)
    return sorted(((test, tuple(told)) for selectors in lists for test, *told in selectors), key=lambda pair: pair[1][:2])


def _memory_of(style_for: Any, memory: StyleMemory | None) -> StyleMemory:
    """The memory that lasts, or the document's own."""
    if memory is not None:
        return memory
    own: StyleMemory = vars(style_for).setdefault("own_styles", StyleMemory())
    return own


def _rules(cascaded: dict[str, tuple[Any, Any]]) -> Key:
    """What rules say: the same rules give the very same values, and an element's language the same word."""
    return tuple(
        (name, value if name == "lang" else id(value), origin, layer, *weight)
        for name, (value, (origin, layer, weight)) in cascaded.items()
    )


def _set_styles(lasting: StyleMemory | None, original: Callable[..., None]) -> Callable[..., None]:
    def set_styles(
        style_for: Any, element: Any, parent: Any, root: Any = None, pseudo_type: str | None = None, base_url: Any = None,
        target_collector: Any = None,
    ) -> None:  # fmt: skip
        memory, computed = _memory_of(style_for, lasting), style_for.get_computed_styles()
        cascaded = style_for.get_cascaded_styles().get((element, pseudo_type), {})
        above = None if parent is None else vars(computed[parent, None]).get("kept_as")
        is_shared = not isinstance(element, page_layout.PageType) and pseudo_type not in ITS_OWN and _may_be_shared(cascaded)
        if not is_shared or (parent is not None and above is None):
            original(style_for, element, parent, root, pseudo_type, base_url, target_collector)
            return
        nameless = {name: said for name, said in cascaded.items() if name != "anchor"} if "anchor" in cascaded else cascaded
        key = (id(above), pseudo_type, base_url, nameless is cascaded, _rules(nameless))
        known = memory.styles.get(key)
        if known is None or nameless is not cascaded:
            original(style_for, element, parent, root, pseudo_type, base_url, target_collector)
            style = computed[element, pseudo_type]
            if known is None:
                known = memory.styles[key] = style
            style.kept_as = known
            if nameless is not cascaded:
                _take_over(style, memory.latest.get(key))
                memory.latest[key] = style
            return
        computed[element, pseudo_type] = known
        if target_collector and known["anchor"]:
            target_collector.collect_anchor(known["anchor"])

    return set_styles


def _may_be_shared(cascaded: dict[str, tuple[Any, Any]]) -> bool:
    """Whether rules speak alone. What a document's root or body says of overflow is taken from it, and is the first page's; what an
    attribute says is read anew for each element."""
    return "overflow" not in cascaded and all(weight[2] != ATTRIBUTE for _, weight in cascaded.values())


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
        kind = (id(root), tuple((part, _rules(values)) for (_, part), values in cascaded.items()))
        known = memory.pages.get(kind)
        if known is None:
            original(page_type, html, style_for)
            known = {part: computed[page_type, part] for part in (None, *(part for _, part in cascaded))}
            if vars(root).get("kept_as") is root:
                memory.pages[kind] = known
        computed.update(((page_type, part), style) for part, style in known.items())

    return set_styles
