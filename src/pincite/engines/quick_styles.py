"""WeasyPrint's styles and lengths with the same values in less time.

A computed value that nothing in the cascade speaks of is looked up without the questions that only spoken values need; lengths that are
plain are worked out once for a style and not for each box.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from weasyprint.css import ComputedStyle, Pending, check_math
from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.formatting_structure.boxes import PageBox
from weasyprint.layout.percent import resolve_percentages

from pincite.engines.weasyprint_inside import replaced

LENGTHS = (
    "margin_left", "margin_right", "margin_top", "margin_bottom", "padding_left", "padding_right", "padding_top", "padding_bottom",
    "width", "min_width", "max_width", "height", "min_height", "max_height",
)  # fmt: skip
BORDERS = ("border_top_width", "border_right_width", "border_bottom_width", "border_left_width")
_ASKED = ("float", "display", "position", "page")
"""What is computed together with another value."""

_LOGICAL = {
    direction: {key: function(block="ttb", inline=direction) for key, function in PHYSICAL_FUNCTIONS.items()}
    for direction in ("ltr", "rtl")
}
_PLAIN = frozenset(key for key in INITIAL_VALUES if key not in _ASKED and not key.startswith(("__", "text_decoration_")))


@contextmanager
def quick_styles() -> Iterator[None]:
    """Styles are looked up with fewer questions."""
    with ExitStack() as stack:
        stack.enter_context(replaced(ComputedStyle, "__missing__", _missing(ComputedStyle.__missing__)))
        quick = _resolve_percentages(resolve_percentages)
        for module in [module for name, module in sys.modules.items() if name.startswith("weasyprint.layout")]:
            if vars(module).get("resolve_percentages") is resolve_percentages:
                stack.enter_context(replaced(module, "resolve_percentages", quick))
        yield


def _missing(original: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    def missing(style: Any, key: str) -> Any:
        cascaded = style.cascaded
        if key not in _PLAIN:
            return original(style, key)
        if key in PHYSICAL_FUNCTIONS and cascaded and _LOGICAL[style["direction"]][key] in cascaded:
            return original(style, key)
        if key in cascaded:
            value = cascaded[key][0]
            if value in ("initial", "inherit") or isinstance(value, Pending) or check_math(value):
                return original(style, key)
        elif key in INHERITED and style.parent_style is not None:
            value = style.parent_style[key]
            if check_math(value):
                return original(style, key)
            style[key] = value
            return value
        else:
            value = INITIAL_VALUES[key]
            if key not in INITIAL_NOT_COMPUTED:
                style[key] = value
                return value
        if key in COMPUTER_FUNCTIONS:
            value = COMPUTER_FUNCTIONS[key](style, key, value)
        style[key] = value
        return value

    return missing


def _resolve_percentages(original: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    def resolve(box: Any, containing_block: Any) -> None:
        known = vars(box.style).get("used_lengths")
        if known is None:
            known = box.style.used_lengths = _used_lengths(box.style)
        if known and not isinstance(box, PageBox):
            vars(box).update(known)
        else:
            original(box, containing_block)

    return resolve


def _used_lengths(style: Any) -> dict[str, Any]:
    """The lengths of a box that its containing block has no say in; nothing if it has one in any of them."""
    if style["border_collapse"] == "collapse" or style["box_sizing"] != "content-box":
        return {}
    used: dict[str, Any] = {}
    for name in LENGTHS:
        value = style[name]
        if value == "auto":
            used[name] = 0 if name in ("min_width", "min_height") else "auto"
        elif getattr(value, "unit", None) in (None, "%"):
            return {}
        else:
            used[name] = value.value
    used.update((name, style[name]) for name in BORDERS)
    return used
