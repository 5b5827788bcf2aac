"""WeasyPrint's text set with the same result in less time: what depends on a style alone is worked out once.

WeasyPrint makes a Pango context, a font description and a list of features for each piece of text that it measures, some six times a
line; here they are kept for each style. Lines are kept too (``known_lines``), and so are words (``shaped_words``).

Private functions are replaced while a section is set; WeasyPrint is pinned, tests/speed/test_contract.py holds their sources, and
`--whole` sets the same book without any of this.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from weasyprint.css import AnonymousStyle
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.constants import LST_TO_ISO, PANGO_DIRECTION
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango
from weasyprint.text.fonts import font_features, get_font_description

from pincite.engines.quick_draw import Drawn, quick_drawing
from pincite.engines.quick_lines import Breaks
from pincite.engines.shaped_words import Words
from pincite.engines.weasyprint_inside import replaced

FONT = (
    "font_family", "font_size", "font_style", "font_stretch", "font_weight", "font_kerning", "font_variant_ligatures",
    "font_variant_position", "font_variant_caps", "font_variant_numeric", "font_variant_alternates", "font_variant_east_asian",
    "font_feature_settings", "font_variation_settings", "font_language_override", "lang", "direction",
    "word_spacing", "letter_spacing", "overflow_wrap",
)  # fmt: skip
"""What of a style decides how a text is shaped."""

BREAKING = ("white_space", "hyphens", "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphenate_character", "word_break", "tab_size")
"""What else decides where a line ends."""

_BREAKING_WORDS = ("anywhere", "break-word")
_shape_key = itemgetter(*FONT, *BREAKING)
_SHAPING = frozenset((*FONT, *BREAKING))
MOST = 10_000
"""So many lines of a section are kept: a pass over it may have been halted, or taken up again near its end."""

KEPT = 16
"""Of how many sections the lines are kept."""


@dataclass(slots=True, eq=False)
class Shape:
    """All that Pango needs to know of a style."""

    context: Any
    language: Any
    description: Any
    feature: bytes
    attributes: Any
    spaced: bool
    broken: bool
    words: Words = field(default_factory=Words)
    drawn: Drawn = field(default_factory=Drawn)
    strut: dict[Any, tuple[float, float]] = field(default_factory=dict)
    _decoration: dict[str, float] = field(default_factory=dict)

    @property
    def decoration(self) -> dict[str, float]:
        """What of a layout says where lines under, over and through a text of the style are drawn."""
        if not self._decoration:
            found = pango.pango_context_get_metrics(self.context, self.description, self.language)
            metrics = ffi.gc(found, pango.pango_font_metrics_unref)
            self._decoration.update(
                ascent=FROM_UNITS * pango.pango_font_metrics_get_ascent(metrics),
                underline_position=FROM_UNITS * pango.pango_font_metrics_get_underline_position(metrics),
                strikethrough_position=FROM_UNITS * pango.pango_font_metrics_get_strikethrough_position(metrics),
                underline_thickness=FROM_UNITS * pango.pango_font_metrics_get_underline_thickness(metrics),
                strikethrough_thickness=FROM_UNITS * pango.pango_font_metrics_get_strikethrough_thickness(metrics),
            )
        return self._decoration


@dataclass(slots=True)
class TextMemory:
    """What is known of the styles and lines of one font configuration; kept as long as that."""

    shapes: dict[Any, Shape] = field(default_factory=dict)
    sections: dict[str, dict[Any, tuple[Any, ...]]] = field(default_factory=dict)
    before: dict[Any, tuple[Any, ...]] = field(default_factory=dict)
    lines: dict[Any, tuple[Any, ...]] = field(default_factory=dict)
    whole: dict[tuple[Shape, str], tuple[Any, ...]] = field(default_factory=dict)
    breaks: Breaks = field(default_factory=Breaks)

    def open(self, section: str) -> None:
        """Lines of this section follow."""
        self.before = self.sections.pop(section, {})
        self.lines = {}

    def close(self, section: str) -> None:
        """Keeps the section's lines, those of earlier passes too while they are few, and forgets the section set longest ago."""
        few = len(self.before) + len(self.lines) <= MOST
        self.sections[section] = {**self.before, **self.lines} if few else self.lines
        while len(self.sections) > KEPT:
            del self.sections[next(iter(self.sections))]
        self.before, self.lines = {}, {}
        if len(self.whole) + len(self.breaks.boundaries) > MOST:
            self.whole.clear()
            self.breaks = Breaks()


@contextmanager
def quick_text(memory: TextMemory) -> Iterator[None]:
    """Text is measured and drawn with what the memory knows."""
    with ExitStack() as stack:
        setup, set_text, strut = line_break.Layout.setup, line_break.Layout.set_text, line_break.strut
        quick_strut = _strut(memory, strut)
        stack.enter_context(replaced(line_break.Layout, "setup", _setup(memory, setup)))
        stack.enter_context(replaced(line_break.Layout, "set_text", _set_text(set_text)))
        stack.enter_context(replaced(line_break, "strut", quick_strut))
        stack.enter_context(replaced(inline, "strut", quick_strut))
        stack.enter_context(replaced(inline, "add_word_spacing", _add_word_spacing(inline.add_word_spacing)))
        stack.enter_context(quick_drawing())
        yield


def shape_of(memory: TextMemory, style: Any) -> Shape | None:
    """What Pango needs for a style; None for one that is not made of constants, as in a drawing."""
    known = vars(style).get("text_shape")
    # A leader's style is given its own white space after it is made.
    if known is not None and known[1] is style["white_space"]:
        return known[0]  # type: ignore[no-any-return]
    if type(style) is AnonymousStyle and all(style[name] == style.parent_style[name] for name in _SHAPING.intersection(style)):
        # All that shapes a text is inherited.
        shape = shape_of(memory, style.parent_style)
    else:
        shape = _look_up(memory, style)
    style.text_shape = (shape, style["white_space"])
    return style.text_shape[0]  # type: ignore[no-any-return]


def _look_up(memory: TextMemory, style: Any) -> Shape | None:
    key = (style.font_config, _shape_key(style))
    try:
        shape = memory.shapes.get(key)
    except TypeError:
        return None
    if shape is None:
        shape = memory.shapes[key] = _new_shape(style)
    return shape


def _new_shape(style: Any) -> Shape:
    """As ``Layout.setup`` does it for each text."""
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    override = style["font_language_override"]
    name = style["lang"] if override == "normal" else LST_TO_ISO.get(override.lower(), override)
    if name:
        language = pango.pango_language_from_string(name.encode())
        pango.pango_context_set_language(context, language)
    else:
        language = pango.pango_language_get_default()
    description = get_font_description(style)
    features = font_features(
        style["font_kerning"], style["font_variant_ligatures"], style["font_variant_position"], style["font_variant_caps"],
        style["font_variant_numeric"], style["font_variant_alternates"], style["font_variant_east_asian"],
        style["font_feature_settings"],
    )  # fmt: skip
    feature = ",".join(f"{key} {value}" for key, value in features.items()).encode()
    spaced = bool(style["word_spacing"]) or style["letter_spacing"] not in ("normal", 0)
    broken = style["overflow_wrap"] in _BREAKING_WORDS
    return Shape(context, language, description, feature, _attributes(feature, broken), spaced, broken)


def _attributes(feature: bytes, broken: bool) -> Any:
    """A list of attributes for texts of any length, None if there are none: the features, and no hyphens in words that are ``broken``."""
    if not feature and not broken:
        return None
    attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    if feature:
        pango.pango_attr_list_insert(attributes, pango.pango_attr_font_features_new(feature))
    if broken:
        # An attribute is made for a text of any length.
        pango.pango_attr_list_change(attributes, pango.pango_attr_insert_hyphens_new(False))
    return attributes


def _setup(memory: TextMemory, original: Any) -> Any:
    def setup(layout: Any, style: Any) -> None:
        shape = shape_of(memory, style)
        layout.shape = shape
        if shape is None:
            original(layout, style)
            return
        layout.style, layout.language, layout.first_line_direction = style, shape.language, 0
        layout.ascent = layout.underline_position = layout.strikethrough_position = None
        if style["text_decoration_line"] != "none":
            vars(layout).update(shape.decoration)
        layout.layout = ffi.gc(pango.pango_layout_new(shape.context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(layout.layout, False)
        pango.pango_layout_set_font_description(layout.layout, shape.description)
        if shape.attributes is not None:
            pango.pango_layout_set_attributes(layout.layout, shape.attributes)

    return setup


def _set_text(original: Any) -> Any:
    def set_text(layout: Any, text: str, justify: bool = False) -> None:
        shape = layout.shape
        if shape is None or "\n" in text or "\t" in text or "\0" in text:
            original(layout, text, justify)
        elif shape.spaced or (justify and layout.justification_spacing):
            # The spaces' width is written into the list, which must then be the text's own.
            attributes = _attributes(shape.feature, shape.broken)
            if attributes is not None:
                # Pango keeps the list that it has where the new one is equal.
                pango.pango_layout_set_attributes(layout.layout, ffi.NULL)
                pango.pango_layout_set_attributes(layout.layout, attributes)
            original(layout, text, justify)
        else:
            layout.text = text
            pango.pango_layout_set_text(layout.layout, text.encode(), -1)

    return set_text


def _strut(memory: TextMemory, original: Any) -> Any:
    def strut(style: Any) -> Any:
        known = vars(style).get("strut_size")
        if known is not None:
            return known
        shape = shape_of(memory, style)
        if shape is None:
            return original(style)
        height = style["line_height"]
        if height not in shape.strut:
            shape.strut[height] = original(style)
        style.strut_size = shape.strut[height]
        return style.strut_size

    return strut


def _add_word_spacing(original: Any) -> Any:
    """A justified line is drawn from its text and the width of its spaces; nothing need be measured again."""

    def add_word_spacing(context: Any, box: Any, spacing: float, advance: float) -> Any:
        known = box.pango_layout if isinstance(box, boxes.TextBox) else None
        if known is None or known.shape is None or "\n" in box.text:
            return original(context, box, spacing, advance)
        box.justification_spacing = spacing
        box.position_x += advance
        spaces = inline.count_expandable_spaces(box)
        if spaces > 0:
            layout = fresh(
                {**vars(known), "text": box.text, "justification_spacing": spacing, "max_width": None, "first_line_direction": 0}
            )
            extra = spacing * spaces
            advance += extra
            box.width += extra
            box.pango_layout = layout
        return advance

    return add_word_spacing


def fresh(facts: dict[str, Any]) -> Any:
    """WeasyPrint's layout of a text with these attributes."""
    layout = line_break.Layout.__new__(line_break.Layout)
    vars(layout).update(facts)
    return layout
