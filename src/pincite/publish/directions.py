"""Words that run from right to left, told to the typesetter: WeasyPrint 70 puts letters in order in a stretch, and must be told which.

Without it a number at a line's beginning, or words with a link among them, would stand at the wrong end of an Arabic phrase.
"""

from __future__ import annotations

import re

_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_LETTERS = re.compile(_LETTER)
_STRETCH = re.compile(rf"{_LETTER}(?:[\s\d.,:;!?'’\"“”()/\u060c\u061b–-]*{_LETTER})*")
_TOKEN = re.compile(r"<[^>]+>|[^<]+")
_TOLD = re.compile(r'\sdir="|\slang="(?:ar|fa|he|iw|ur|yi|ps|ckb|sd|ug|dv|syr)\b')
_NOTE = '<span class="fn '
_STRONG = re.compile(r"[^\W\d_]")
_EMPTY = ("br", "img", "hr", "col", "wbr", "input", "meta", "link")
_SILENT = ("title", "style", "script", "svg", "math", "code", "pre")


def with_directions(html: str) -> str:
    """The HTML with ``dir`` round stretches of right-to-left letters, where the author has not said it, and on notes of another direction
    than the text round them."""
    return "".join(_marked(html)) if _LETTERS.search(html) else html


def _marked(html: str) -> list[str]:
    result: list[str] = []
    told = [False]
    tokens = _TOKEN.findall(html)
    for at, token in enumerate(tokens):
        if not token.startswith("<"):
            result.append(token if told[-1] else _STRETCH.sub(lambda found: f'<span dir="rtl">{found[0]}</span>', token))
            continue
        if told[-1] and token.startswith(_NOTE) and not _is_right_to_left(tokens[at:]):
            result.append(f'{token[:-1]} dir="ltr">')
            told.append(False)
            continue
        result.append(token)
        name = token.strip("</>").split()[0].lower() if token.strip("</>").split() else ""
        if token.startswith("</"):
            if len(told) > 1:
                told.pop()
        elif not token.endswith("/>") and not token.startswith("<!") and name not in _EMPTY:
            told.append(told[-1] or name in _SILENT or _TOLD.search(token) is not None)
    return result


def _is_right_to_left(tokens: list[str]) -> bool:
    """Whether the first letter of a note is one that runs from right to left."""
    letters = (found for token in tokens if not token.startswith("<") for found in _STRONG.findall(token))
    return _LETTERS.match(next(letters, "")) is not None
