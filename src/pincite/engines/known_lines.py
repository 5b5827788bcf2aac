"""A section's lines, each broken once: its pages are set several times while they are composed, and after an edit most lines are those of
before. What is not known yet is found from the widths of words, and by WeasyPrint only where those do not tell it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from math import inf
from typing import Any

from weasyprint.layout import inline, preferred

from pincite.engines.quick_lines import Column, first_line
from pincite.engines.quick_text import Shape, TextMemory, fresh, shape_of
from pincite.engines.weasyprint_inside import replaced

LONGEST = 12_000
"""Lines of a paragraph with more letters than this are not kept: each is kept with all that follows it."""

SHORT = 16
"""A text with no more letters than this may be a number, or what stands between two links: it is the same in many places."""


@contextmanager
def lines_once(memory: TextMemory, section: str) -> Iterator[None]:
    """A section's lines are broken once; those of the last time are taken over."""
    memory.open(section)
    try:
        with ExitStack() as stack:
            for at, module in enumerate((inline, preferred)):
                stack.enter_context(replaced(module, "split_first_line", _split_once(memory, at, module.split_first_line)))
            yield
    finally:
        memory.close(section)


def _split_once(memory: TextMemory, which: int, original: Any) -> Any:
    def split(
        text: str, style: Any, context: Any, max_width: Any, spacing: float, is_line_start: bool = True, minimum: bool = False
    ) -> Any:
        shape = shape_of(memory, style)
        if shape is None or len(text) > LONGEST:
            return original(text, style, context, max_width, spacing, is_line_start, minimum)
        key = (which, shape, text, max_width, spacing, is_line_start, minimum)
        known = memory.lines.get(key)
        if known is None:
            known = memory.before.get(key)
            if known is None:
                known = _whole(memory, shape, text, max_width, spacing)
                if known is None and which == 0:
                    known = _quickly(memory, shape, text, style, context, max_width, spacing)
                if known is None:
                    layout, *rest = original(text, style, context, max_width, spacing, is_line_start, minimum)
                    known = (vars(layout).copy(), *rest)
                    # In a column that is too narrow for it, the space at its end has been cut off.
                    if rest[1] is None and layout.text == text and len(text) <= SHORT:
                        memory.whole[shape, text] = known
            memory.lines[key] = known
        return fresh(known[0]), *known[1:]

    return split


def _whole(memory: TextMemory, shape: Shape, text: str, width: Any, spacing: float) -> tuple[Any, ...] | None:
    """A short text that was set in one line is set so wherever there is room for it."""
    known = memory.whole.get((shape, text)) if len(text) <= SHORT else None
    if known is None or (width is not None and known[3] > width):
        return None
    return {**known[0], "max_width": width, "justification_spacing": spacing}, *known[1:]


def _quickly(memory: TextMemory, shape: Shape, text: str, style: Any, context: Any, width: Any, spacing: float) -> tuple[Any, ...] | None:
    """What ``split_first_line`` answers, where the widths of words tell it."""
    if width is None or shape.spaced:
        return None
    room = inf if style["white_space"] == "nowrap" else width
    found = first_line(text, Column(style, room, shape.words, context, memory.breaks))
    if found is None:
        return None
    text, *rest = found
    facts = {
        "justification_spacing": spacing, "shape": shape, "first_line_direction": 0, "ascent": None, "underline_position": None,
        "strikethrough_position": None, "max_width": width, "text": text,
    }  # fmt: skip
    return facts, *rest
