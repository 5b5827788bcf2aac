"""WeasyPrint's styles and lengths with the same values in less time.

A computed value that nothing in the cascade speaks of is looked up without the questions that only spoken values need; lengths that are
plain are worked out once for a style and not for each box.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from weasyprint.css import AnonymousStyle, ComputedStyle, Pending, check_math
from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.draw.color import get_color
from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.layout import background
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
        stack.enter_context(replaced(Box, "is_in_normal_flow", _is_in_normal_flow(Box.is_in_normal_flow)))
        backgrounds = _layout_box_backgrounds(background.layout_box_backgrounds)
        stack.enter_context(replaced(background, "layout_box_backgrounds", backgrounds))
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


def _is_in_normal_flow(original: Callable[[Any], bool]) -> Callable[[Any], bool]:
    def is_in_normal_flow(box: Any) -> bool:
        style = box.style
        return (style["float"] == "none" and style["position"] in ("static", "relative")) or original(box)

    return is_in_normal_flow


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
    if type(style) is AnonymousStyle and _LENGTHS.isdisjoint(style) and style["border_collapse"] != "collapse":
        return _NO_LENGTHS
    return _find_used_lengths(style)


def _find_used_lengths(style: Any) -> dict[str, Any]:
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


def _layout_box_backgrounds(original: Callable[..., None]) -> Callable[..., None]:
    def lay_out(page: Any, box: Any, get_image: Any, layout_children: bool = True, style: Any = None) -> None:
        bare = vars(box.style).get("is_bare")
        if bare is None:
            bare = box.style.is_bare = _is_bare(box.style)
        if not bare or box is page or style is not None:
            original(page, box, get_image, layout_children, style)
            return
        vars(box).update(_NO_RADII)
        if layout_children:
            for child in box.all_children():
                lay_out(page, child, get_image)
        box.background = None

    return lay_out


def _is_bare(style: Any) -> bool:
    """Whether nothing is drawn behind a box or round it but its border."""
    if type(style) is AnonymousStyle and _BEHIND.isdisjoint(style):
        return True
    return (
        not style["box_shadow"]
        and all((0, "px") in style[name] for name in RADII)
        and style["border_image_source"][0] == "none"
        and style["mask_border_source"][0] == "none"
        and all(kind == "none" for kind, _ in style["background_image"])
        and get_color(style, "background_color").alpha == 0
    )


RADII = ("border_top_left_radius", "border_top_right_radius", "border_bottom_right_radius", "border_bottom_left_radius")
_NO_RADII = dict.fromkeys(RADII, (0, 0))
_BEHIND = frozenset((*RADII, "box_shadow", "border_image_source", "mask_border_source", "background_image", "background_color"))
_LENGTHS = frozenset((*LENGTHS, "box_sizing"))
_NO_LENGTHS = {
    **{
        name: 0 if name in ("min_width", "min_height") else getattr(INITIAL_VALUES[name], "value", INITIAL_VALUES[name]) for name in LENGTHS
    },
    **dict.fromkeys(BORDERS, 0),
}
"""The lengths of a box without a style of its own, all of them initial."""
