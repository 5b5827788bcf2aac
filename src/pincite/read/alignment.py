"""Lines up what pandoc understood with what the author typed, between two marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pincite.model.chapter import OBJECT
from pincite.read.marks import bracket_end


@dataclass(frozen=True, slots=True)
class Run:
    """``prose[start:end]`` came from ``source[low:high]``, character for character if ``exact``."""

    start: int
    end: int
    low: int
    high: int
    exact: bool


_TYPED = {
    "“": ('"', "“"), "”": ('"', "”"), "‘": ("'", "‘"), "’": ("'", "’"),
    "—": ("---", "—"), "–": ("--", "–"), "…": ("...", "…"), "\u00a0": ("\\ ", " "),
}  # fmt: skip
_SPACE = re.compile(r"(?:\\?\n[ \t]*(?:>[ \t]?)*|[ \t])+")
_OBJECTS = (
    re.compile(r"`+[^`]*`+(?:\{[^}\n]*\})?"),
    re.compile(r"\$\$?.+?\$\$?", re.DOTALL),
    re.compile(r"-?@(?:\w[\w:.#$%&+?<>~/-]*|\{[^}\n]+\})(?: ?\[[^\]]*\])?"),
    re.compile(r"<!--.*?-->|</?[A-Za-z][^>]*>", re.DOTALL),
    re.compile(r"\[\^[^\]\s]+\]"),
)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|\w+);")
_MARKUP = re.compile(
    r"\\(?=[^\w\s])|[*_~^|]|<(?=[A-Za-z][\w+.-]*[:@])|(?<=\S)>(?!\w)|\[|\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?(?:\{(?:[^{}\"]|\"[^\"]*\")*\})?"
    r"|\{(?:[^{}\"]|\"[^\"]*\")*\}|<!--.*?-->|#{1,6}[ \t]+|^[ \t]*(?:>[ \t]?|[-+*:][ \t]+|\(?\w{1,4}[.)][ \t]+)",
    re.DOTALL | re.MULTILINE,
)


def align(prose: str, start: int, end: int, source: str, low: int, high: int) -> tuple[list[Run], bool]:
    """The runs of ``prose[start:end]`` in ``source[low:high]``, from the front, and whether all of it was found."""
    runs: list[Run] = []
    at = start
    while at < end and low < high:
        if prose[at] == source[low] and prose[at] != OBJECT:
            run = _equal(prose, at, end, source, low, high)
        else:
            found = _differs(prose[at], source, low, high)
            if found is None:
                break
            run = Run(at, at + (found[1] > 0), low, found[0], False)
        if run.end > run.start:
            runs.append(run)
        at, low = run.end, run.high
    return runs, at == end


def _equal(prose: str, at: int, end: int, source: str, low: int, high: int) -> Run:
    limit = min(end - at, high - low)
    if prose[at : at + limit] == source[low : low + limit] and OBJECT not in prose[at : at + limit]:
        return Run(at, at + limit, low, low + limit, True)
    length = 0
    while length < limit and prose[at + length] == source[low + length] and prose[at + length] != OBJECT:
        length += 1
    return Run(at, at + length, low, low + length, True)


def _differs(letter: str, source: str, low: int, high: int) -> tuple[int, int] | None:
    """Where the source goes on after what became ``letter``, and 1; or after markup that became nothing, and 0."""
    if letter == OBJECT:
        end = _object_end(source, low, high)
        if end != -1:
            return end, 1
    for typed in _TYPED.get(letter, ()):
        if source.startswith(typed, low):
            return low + len(typed), 1
    if letter in " \u00a0":
        space = _SPACE.match(source, low, high)
        if space:
            return space.end(), 1
    entity = _ENTITY.match(source, low, high)
    if entity and letter != OBJECT:
        return entity.end(), 1
    markup = _MARKUP.match(source, low, high)
    return (markup.end(), 0) if markup and markup.end() > low else None


def _object_end(source: str, low: int, high: int) -> int:
    """Where a citation, note, image, code or formula that begins here ends; -1 if none does."""
    opening = 1 if source.startswith(("^[", "!["), low) else 0
    if source.startswith("[", low + opening):
        if not opening and source.startswith("[^", low):
            return _matched(_OBJECTS[-1], source, low, high)
        end = bracket_end(source, low + opening)
        return end if low < end <= high and (opening or "@" in source[low:end]) else -1
    for pattern in _OBJECTS:
        end = _matched(pattern, source, low, high)
        if end != -1:
            return end
    return -1


def _matched(pattern: re.Pattern[str], source: str, low: int, high: int) -> int:
    match = pattern.match(source, low, high)
    return match.end() if match else -1
