"""What a compositor does with the pages of a section: moves a figure that leaves a hole, and brings back a last line or two."""

from __future__ import annotations

import html as escaping
import re
from collections import Counter
from collections.abc import Callable

from pincite.engines.page_facts import Foot, PageMeasure
from pincite.engines.typesetter import Halt, Layout, Press

SHORT = 4.0
"""A page that ends more than this many lines early has a gap."""

HOLE = 3.0
"""Before a figure or table that did not fit, less is a hole: the first lines of the next paragraph have room in it."""

RUNT = 6
"""A page with no more lines than this is not worth its leaf."""

MOVES = 8
FEW_LETTERS = 45
"""Of a paragraph with its notes: fewer than this stand in no line of a book."""

LONGER = (1, 2)
SHORTER = (-1, -2)
"""How many lines pages may be longer, and shorter."""

EDGE = 6.0
"""No folio stands closer to the paper's edge than this (in millimetres), where a cut may take it."""

CLEAR = 2.5
"""The least between the text and a folio below it, in millimetres."""

CAUSES = ("h1", "h2", "h3", "h4", "figure", "table", "dt")
"""What may open a page after one that ends early: it could not have been broken, or left alone at the foot."""

TIGHTER = ("tight", "tighter")
"""What a table that is wider than the page is set in: smaller type, then smaller still and with words divided anywhere; and what a
picture is that leaves no room for its caption: smaller."""

_NUMBER = re.compile(r"[(~<>≈]?\s?[$€£¥]?[-−–+]?\d[\d.,:/–-]*\s?%?\)?")

TABLE = r'<div id="{0}" class="table-block[^"]*">\s*<table.*?</table>\s*(?:<div class="table-notes">.*?</div>\s*)?</div>\s*'


def compose(press: Press, html: str, name: str, extra: str) -> Layout:
    """A section's pages.

    WeasyPrint has no floating figures: one that does not fit goes to the next page and leaves a hole. Here the paragraphs that
    follow it are set before it, one after the other, until the hole is filled, as if it had floated to the head of the next page.
    """
    composed, layout = _without_holes(press, html, name, extra)
    for step in TIGHTER:
        fitted = _fitted(html, layout, step)
        if fitted == html:
            break
        html = fitted
        composed, layout = _without_holes(press, html, name, extra)
    return _without_runt(press, composed, name, extra, layout)


def _without_holes(press: Press, html: str, name: str, extra: str) -> tuple[str, Layout]:
    """The section with its exhibits moved to where they leave no holes."""
    moves: Counter[str] = Counter()

    def has_hole(measure: PageMeasure) -> bool:
        return measure.lines_short > HOLE and bool(measure.opening) and moves[measure.opening] < MOVES

    layout = press.lay_out_watched(html, name, extra, has_hole)
    while isinstance(layout, Halt):
        exhibit = layout.measure.opening
        moved = after_paragraphs(html, exhibit, layout.measure.lines_short)
        moves[exhibit] = moves[exhibit] + 1 if moved is not None else MOVES
        html = moved if moved is not None else html
        layout = press.lay_out_watched(html, name, extra, has_hole, layout)
    return html, layout


def _fitted(html: str, layout: Layout, step: str) -> str:
    """The section's HTML with running heads that have room for the folio, narrower tables where one is wider than the page, and
    smaller pictures where one with its caption is longer."""
    for head in layout.crowded_heads:
        html = with_short_head(html, head.text, int(len(head.text) * head.room))
    for wide in layout.overflows:
        if wide.kind == "figure":
            html = with_smaller_picture(html, wide.name, step)
        if wide.kind == "table" and wide.name:
            html = html.replace(f'id="{wide.name}" class="table-block', f'id="{wide.name}" class="table-block {step}', 1)
            html = re.sub(TABLE.format(re.escape(wide.name)), lambda found: with_whole_figures(found[0]), html, count=1, flags=re.DOTALL)
    return html


def with_smaller_picture(html: str, address: str, step: str) -> str:
    """The HTML with the picture in the class that makes it smaller."""
    picture = rf'<img(?: class="(?:{"|".join(TIGHTER)})")? src="{re.escape(escaping.escape(address))}"'
    return re.sub(picture, lambda _: f'<img class="{step}" src="{escaping.escape(address)}"', html)


def with_whole_figures(table: str) -> str:
    """The table with its numbers in one piece each: 4,446,331 over two lines would be read as two numbers."""

    def whole(found: re.Match[str]) -> str:
        words = escaping.unescape(re.sub(r"<[^>]+>", "", found[2])).strip()
        is_number = _NUMBER.fullmatch(words) is not None and 'class="whole"' not in found[2]
        return f'{found[1]}<span class="whole">{found[2]}</span></td>' if is_number else found[0]

    return re.sub(r"(<td[^>]*>)(.*?)</td>", whole, table, flags=re.DOTALL)


def with_short_head(html: str, head: str, letters: int) -> str:
    """The section's HTML with a running head of no more than so many letters, whole words of it."""
    cut = head[: max(letters - 1, 1)].rsplit(" ", 1)[0].rstrip(" ,;:.–—-")

    def shorten(found: re.Match[str]) -> str:
        return f'{found[1]}="{escaping.escape(cut)}…"' if escaping.unescape(found[2]) == head else found[0]

    return re.sub(r'(data-(?:verso|recto))="([^"]*)"', shorten, html, count=2)


def after_paragraphs(html: str, exhibit: str, lines: float) -> str | None:
    """The HTML with the figure or table after the paragraph that follows it, and after those that surely have room in so many lines too.

    Each is a layout less than to move it past one after the other.
    """
    move = _past_next(html, exhibit)
    result = move[0] if move is not None else None
    while move is not None and (lines := lines - _lines_at_most(move[1])) > HOLE:
        move = _past_next(move[0], exhibit)
        if move is not None and _lines_at_most(move[1]) <= lines:
            result = move[0]
    return result


def _lines_at_most(passed: str) -> float:
    """How many lines a paragraph and its notes take at the very most; there is no telling of a table."""
    letters = len(re.sub(r"<[^>]+>", "", passed))
    return float("inf") if "<table" in passed else letters / FEW_LETTERS + 1 + (4 if "<h" in passed else 0)


def _past_next(html: str, exhibit: str) -> tuple[str, str] | None:
    """The HTML with the figure or table after the paragraph that follows it (and its heading), a figure also after a table; and what it
    was moved past."""
    name = re.escape(exhibit)
    figure = rf'<figure id="{name}".*?</figure>\s*'
    table = TABLE.format(name)
    paragraph = r"(?:<h[2-4][ >].*?</h[2-4]>\s*)?<p[ >].*?</p>\s*"
    for moving, follows in ((f"{figure}|{table}", paragraph), (figure, TABLE.format(r'[^"]*'))):
        found = re.search(rf"({moving})({follows})", html, flags=re.DOTALL)
        if found:
            return f"{html[: found.start()]}{found[2]}{found[1]}{html[found.end() :]}", found[2]
    return None


def _without_runt(press: Press, html: str, name: str, extra: str, layout: Layout) -> Layout:
    """The section with pages a line or two longer, or one shorter, where that mends a runt or a gap."""
    has_runt = _has_runt(layout)
    if not has_runt and not gaps(layout):
        return layout
    foot = layout.foot
    for lines in (*LONGER, *SHORTER):
        sides = with_lines(foot, lines)
        if not sides:
            continue
        other = press.lay_out_watched(html, name, f"{extra}\n{sides}", _no_better(layout))
        if isinstance(other, Halt):
            continue
        mended = other.page_count < layout.page_count or (other.page_count == layout.page_count and not _has_runt(other))
        if mended:
            return other
    return layout


def _no_better(layout: Layout) -> Callable[[PageMeasure], bool]:
    """Answers page by page whether another layout of the section can no longer be taken instead: it has as many gaps, or a page more."""
    found: set[int] = set()
    allowed = max(1, len(gaps(layout)))

    def is_lost(measure: PageMeasure) -> bool:
        if _is_gap(measure):
            found.add(measure.page)
        return len(found) >= allowed or measure.page + 1 >= layout.page_count

    return is_lost


def _has_runt(layout: Layout) -> bool:
    """Whether the last page, or one before a figure or table that did not fit, has next to nothing on it."""
    lonely = (measure for measure in layout.measures if measure.page and measure.opening and measure.lines <= RUNT)
    return layout.page_count > 1 and (layout.last_lines <= RUNT or next(lonely, None) is not None)


def with_lines(foot: Foot, lines: int) -> str:
    """CSS for pages so many lines longer, an opening's folio nearer to the text; '' where they would come too near to the paper's edge."""
    margin = foot.margin - lines * foot.line
    gap = min(foot.gap, margin - foot.folio - EDGE)
    if margin < EDGE or (foot.folio and gap < min(CLEAR, foot.gap)):
        return ""
    # As specific as the theme's own rules for the two sides, and later.
    sides = f"@page :left {{ margin-bottom: {margin:.2f}mm }} @page :right {{ margin-bottom: {margin:.2f}mm }}"
    openings = ", ".join(f"{kind}:nth(1 of {kind})" for kind in ("chapter", "back", "front"))
    return f"{sides} @page {openings} {{ @bottom-center {{ padding-top: {gap:.2f}mm }} }}" if foot.folio else sides


def gaps(layout: Layout) -> tuple[int, ...]:
    """The pages (from 0) that end early although nothing that must stay together follows."""
    return tuple(measure.page for measure in layout.measures if _is_gap(measure))


def _is_gap(measure: PageMeasure) -> bool:
    return measure.lines_short > SHORT and measure.follows not in CAUSES
