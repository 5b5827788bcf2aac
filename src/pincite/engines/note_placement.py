"""Five repairs of WeasyPrint 70's layout: notes stay on the page of their call and leave room for text, lines are not broken after
their first word, names are not divided, and words that should stay together are parted before a line is torn open.

Where a line no longer fits and orphans forbid a break before it, WeasyPrint moves notes to the next page, one after the other,
until it fits (Kozea/WeasyPrint#1564); on this project's flagship that displaced 48 notes of 811 and lost 5 of them for good. Without
that attempt the paragraph's break is found as if it had no notes, and the page ends a line or two higher. There is no public
switch, so the one condition is changed in the function's own source; WeasyPrint is pinned, and what is replaced must be there.

A text before a link that fills its line but for the space at its end is taken for too wide because of that space, and broken
after its first word. The second repair measures such a line without the space.

Notes that go over from the page before are all set on the next one, however many they are, over each other and over the head. The
third repair has those that leave no room for the text go on to the page after it.

Hyphenation patterns divide names that they do not know (Chi-ang, Zhiji-ang); in English a word with a capital is left whole.

A space that does not break may push two words to the next line and leave this one with holes between its words. Where that is so, an
ordinal and its name, a month and its year, or a paragraph's last two words are parted after all.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from weasyprint.layout import LayoutContext, block, inline
from weasyprint.text import line_break

from pincite.model.errors import ToolError

CONDITION = "report = not context.in_column and can_break_now and not could_break_before"

TEXT = 1 / 6
"""The part of a page that notes leave to the text."""

MEASURED = "    if resume_index is None and first_line_width <= max_width:\n"
REPAIR = """    if resume_index is None and text.endswith(' ') and first_line_width > max_width:
        layout.set_text(text.rstrip(' '))
        bare, broken = layout.get_first_line()
        fits = broken is None and line_size(bare, style)[0] <= max_width
        layout.set_text(text)
        first_line, resume_index = layout.get_first_line()
        if fits and resume_index is None:
            return first_line_metrics(first_line, text, layout, resume_index, space_collapse, style)
"""

WORD = "                if stop_word - start_word >= total:\n"
NO_NAME = """                if stop_word - start_word >= total and not (lang[:2] == 'en' and next_word[:1].isupper()):
"""

START = "    original_max_width = max_width\n"
WHOLE = "    whole = text\n"
LAST_STEP = "    # Step 5: Try to break word if it's too long for the line\n"
PARTED = """    if not hyphenated and '\\xa0' in second_line_text:
        used = line_size(first_line, style)[0] if first_line_text else 0
        if max_width - used > LOOSE * style['font_size']:
            before, at = layout.text, len(first_line_text)
            for end in places_to_part(whole[at:]):
                layout.set_text(whole[:at + end])
                bare, broken = layout.get_first_line()
                if broken is None and line_size(bare, style)[0] <= max_width:
                    resume_index = len(whole[:at + end + 1].encode())
                    layout, _, _, *sizes = first_line_metrics(bare, text, layout, resume_index, space_collapse, style)
                    return (layout, resume_index, resume_index, *sizes)
            layout.set_text(before)
            first_line, _ = layout.get_first_line()

"""

LOOSE = 3.0
"""A line with more room than this (in ems) left over for its spaces is loose."""

_SOFT = re.compile(r"(?<=\dst|\dnd|\drd|\dth)\xa0(?=[A-Z])|(?<=[a-z]{2})\xa0(?=[12]\d{3}\b)")
_LAST = re.compile(r"(?<=[^\W\d_]{2})\xa0(?=[^\W\d_A-Z]\S{0,8}$)")


def places_to_part(text: str) -> list[int]:
    """Where the text's first words, which do not break, may do so for want of better, the last place first."""
    words = text.split(" ", 1)[0]
    last = _LAST.finditer(words) if len(words) == len(text) else ()
    return sorted((found.start() for found in (*_SOFT.finditer(words), *last)), reverse=True)


@contextmanager
def notes_with_their_calls() -> Iterator[None]:
    """WeasyPrint's layout of lines, without moving notes away from their calls, with whole lines before links and whole names."""
    original, split, noted = block._linebox_layout, inline.split_first_line, LayoutContext.layout_footnote

    def layout_footnote(context: Any, footnote: Any) -> bool:
        overflow = noted(context, footnote)
        page = context.current_footnote_area.page
        return bool(overflow or context.page_bottom < page.content_box_y() + page.height * TEXT)

    block._linebox_layout, inline.split_first_line, LayoutContext.layout_footnote = _changed(), _split_changed(), layout_footnote
    try:
        yield
    finally:
        block._linebox_layout, inline.split_first_line, LayoutContext.layout_footnote = original, split, noted


@cache
def _changed() -> Any:
    source = inspect.getsource(block._linebox_layout)
    if source.count(CONDITION) != 1:
        raise ToolError("this WeasyPrint lays out lines in another way than 70.0", help="pip install weasyprint==70.0")
    names = dict(vars(block))
    exec(compile(source.replace(CONDITION, "report = False"), block.__file__, "exec"), names)
    return names["_linebox_layout"]


@cache
def _split_changed() -> Any:
    source = inspect.getsource(line_break.split_first_line)
    changes = ((START, START + WHOLE), (MEASURED, REPAIR + MEASURED), (WORD, NO_NAME), (LAST_STEP, PARTED + LAST_STEP))
    for before, after in changes:
        if source.count(before) != 1:
            raise ToolError("this WeasyPrint breaks lines in another way than 70.0", help="pip install weasyprint==70.0")
        source = source.replace(before, after)
    names = {**vars(line_break), "LOOSE": LOOSE, "places_to_part": places_to_part}
    # The function imports a sibling relative to its own module; the copy keeps that module's name.
    exec(compile(source, line_break.__file__, "exec"), names)
    return names["split_first_line"]
