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
_EMPTY = ("br", "img", "hr", "col", "wbr", "input", "meta", "link")
# A link must hold nothing but text (PDF/UA-1 7.18.5).
_SILENT = ("a", "title", "style", "script", "svg", "math", "code", "pre")


def with_directions(html: str) -> str:
    """The HTML with ``dir`` round stretches of right-to-left letters, where the author has not said it."""
    return "".join(_marked(html)) if _LETTERS.search(html) else html


def _marked(html: str) -> list[str]:
    result: list[str] = []
    told = [False]
    for token in _TOKEN.findall(html):
        if not token.startswith("<"):
            result.append(token if told[-1] else _STRETCH.sub(lambda found: f'<span dir="rtl">{found[0]}</span>', token))
            continue
        result.append(token)
        name = token.strip("</>").split()[0].lower() if token.strip("</>").split() else ""
        if token.startswith("</"):
            if len(told) > 1:
                told.pop()
        elif not token.endswith("/>") and not token.startswith("<!") and name not in _EMPTY:
            told.append(told[-1] or name in _SILENT or _TOLD.search(token) is not None)
    return result
