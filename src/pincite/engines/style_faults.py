"""Faults of a style sheet that make the rest of it mean something else, each with its place: WeasyPrint is silent about most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import tinycss2

_TOKEN = re.compile(
    r"""/\*.*?\*/ | /\*.*\Z | "(?:\\.|[^"\\\n])*"? | '(?:\\.|[^'\\\n])*'? | url\(\s*[^"'\s)][^)]*\) | \\. | [{}()\[\]]""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_PAIRS = {"}": "{", ")": "(", "]": "["}
_EARLY = ("charset", "import", "layer")


@dataclass(frozen=True, slots=True)
class StyleFault:
    """What is wrong at a place of the sheet, and what to do about it."""

    line: int
    column: int
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a rule of a sheet's first level stands: offsets in the text, line and column."""

    start: int
    end: int
    line: int
    column: int


def rules_of(css: str) -> tuple[Rule, ...]:
    """The rules of a sheet in order; each ends where the next begins."""
    lines = [0, *(found.end() for found in re.finditer("\n", css))]
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    places = [(lines[node.source_line - 1] + node.source_column - 1, node.source_line, node.source_column) for node in nodes]
    ends = [*(start for start, _, _ in places[1:]), len(css)]
    return tuple(Rule(start, end, line, column) for (start, line, column), end in zip(places, ends, strict=True))


def style_faults(css: str) -> tuple[StyleFault, ...]:
    """Brackets, quotation marks and comments without their second half, late @imports, and addresses of nothing."""
    faults = [*_unpaired(css), *_late_imports(css), *_empty_addresses(css)]
    return tuple(sorted(set(faults), key=lambda fault: (fault.line, fault.column, fault.message)))


def _unpaired(css: str) -> Iterator[StyleFault]:
    open_ones: list[tuple[str, int]] = []
    for found in _TOKEN.finditer(css):
        token = found[0]
        if token.startswith("/*"):
            if len(token) < 4 or not token.endswith("*/"):
                yield _fault(css, found.start(), "this comment is not closed: all that follows is passed over", "close it with */")
        elif token[0] in "\"'":
            if len(token) < 2 or token[-1] != token[0]:
                yield _fault(css, found.start(), f"this quotation mark {token[0]} has no second one in its line", "close it")
        elif token in "{([":
            open_ones.append((token, found.start()))
        elif token in "})]":
            if open_ones and open_ones[-1][0] == _PAIRS[token]:
                open_ones.pop()
            else:
                yield _fault(css, found.start(), f"this ‘{token}’ closes nothing", "take it out, or open what it should close")
    for token, at in open_ones:
        what = "all rules after it are taken for its own" if token == "{" else "what follows is taken for a part of it"
        yield _fault(css, at, f"this ‘{token}’ is never closed: {what}", f"close it with ‘{dict(zip('{([', '})]', strict=True))[token]}’")


def _late_imports(css: str) -> Iterator[StyleFault]:
    late = False
    for node in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if node.type == "at-rule" and node.lower_at_keyword == "import" and late:
            said = f"@import{tinycss2.serialize(node.prelude)} comes after other rules, and is passed over"
            yield StyleFault(node.source_line, node.source_column, said, "put it before all other rules, or name the sheet in book.toml")
        late = late or not (node.type == "at-rule" and node.lower_at_keyword in _EARLY)


def _empty_addresses(css: str) -> Iterator[StyleFault]:
    bare = re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), css, flags=re.DOTALL)
    for found in re.finditer(r"""url\(\s*(?:""|'')?\s*\)""", bare, re.IGNORECASE):
        yield _fault(css, found.start(), "this address names no file", "write the file's path from the sheet: url(images/paper.png)")


def _fault(css: str, at: int, message: str, help: str) -> StyleFault:
    return StyleFault(css.count("\n", 0, at) + 1, at - css.rfind("\n", 0, at), message, help)
