"""Cells of a table that pandoc drops without a word: those of a row that has more of them than the line under the head."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RULE = re.compile(r" {0,3}\|?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)*\|?\s*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_WHOLE = re.compile(r"\\.|(`+)(?:.*?)\1|\$[^$\n]+\$|<[^>\n]*>")
"""Where a bar divides no cells: after a backslash, in code, in a formula and in a tag."""


def dropped_cells_in(text: str) -> Iterator[tuple[int, int]]:
    """The places of the cells, from the first that is one too many to the row's end."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    for number in _rules_in(lines):
        columns = len(re.findall(r"-+", lines[number]))
        head = [number - 1] if number and "|" in lines[number - 1] else []
        for row in (*head, *_rows_after(lines, number)):
            extra = _beyond(lines[row].rstrip(), columns)
            if extra is not None:
                yield starts[row] + extra, starts[row] + len(lines[row].rstrip())


def _rules_in(lines: list[str]) -> Iterator[int]:
    fence = ""
    for number, line in enumerate(lines):
        fenced = _FENCE.match(line)
        if fenced and (not fence or fenced[1].startswith(fence)):
            fence = "" if fence else fenced[1]
        elif not fence and "|" in line and _RULE.fullmatch(line.rstrip()):
            yield number


def _rows_after(lines: list[str], number: int) -> Iterator[int]:
    for row in range(number + 1, len(lines)):
        if not lines[row].strip() or "|" not in lines[row]:
            return
        yield row


def _beyond(line: str, columns: int) -> int | None:
    """Where the first cell beyond the last column begins."""
    plain = _WHOLE.sub(lambda whole: " " * len(whole[0]), line)
    bars = [place for place, character in enumerate(plain) if character == "|"]
    first = 1 if plain.lstrip().startswith("|") else 0
    if len(bars) < columns + first:
        return None
    start = bars[columns + first - 1] + 1
    return start + len(plain[start:]) - len(plain[start:].lstrip()) if plain[start:].strip() else None
