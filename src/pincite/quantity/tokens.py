"""A sentence as words, figures and marks with their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pincite.quantity.figures import Amount
    from pincite.quantity.unit_after import Measure
    from pincite.quantity.units import Unit

CITATION = "\ufffc"  # stands in a chapter's text where a citation stood
_CLOSING = frozenset({".", ",", ";", ":", ")", "]", "!", "?", CITATION})
PAD = 12  # empty tokens after the last, so that looking ahead (and, from 0, back) needs no bounds check

_GROUP = ",\u00a0\u2009\u202f\u2007'’"
_DATE = r"\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/)(?:\d{4}|\d{2})(?![\d/])"  # 22.6.1944, 22/6/44; not 7.5/10
_FIGURES = (
    rf"{_DATE}"
    r"|\d{4}/\d{2}/\d{2}(?![\d/])"
    r"|\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
    r"|(?!\d*(?:[02-9]|11)st(?![^\W_])|\d+st \d{1,2} ?lb)"  # `8st 12lb`, `11st 2 lb` are stones
    r"\d{1,3}(?:,?\d{3})*(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_])"
    rf"|\d{{1,3}}(?:[{_GROUP}]\d{{3}})+(?![\d])(?:[.·]\d+)?"
    r"|\d{1,3}(?: \d{3}){0,4} 000(?![\d])"
    r"|\d{1,2}(?:,\d\d){1,6},\d{3}(?!\d)"
    r"|\d+(?:[.·]\d+)?"
    r"|(?<![\w./])\.\d+"
)
_FIGURES_WITH_COMMA = (
    rf"{_DATE}"
    r"|\d+(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_])"
    r"|\d{1,3}(?:[.\u00a0\u2009\u202f ]\d{3})+(?!\d)(?:,\d+)?"
    r"|\d+(?:,\d+)?"
)
_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2150-\u215f]"
_WORD = rf"{_LETTER}[\u00ad]?(?:{_LETTER}|\u00ad)*(?:['’](?![sS]\b){_LETTER}+)*[\u00b2\u00b3]?"
_OTHER = (
    r"['’]s\b|\.\.\.|[^\w\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
    r"|[_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2150-\u215f]"
)
# Most words are plain letters before a blank or a mark; the rest of the pattern need not be tried for them, nor for the blanks between.
_PLAIN = r"[A-Za-z]++(?=[ ,.;:)\n])|[,;:()\"]"
_TOKEN = re.compile(rf" ?({_PLAIN}|(?=[\d.])(?:{_FIGURES})|{_WORD}|{_OTHER})")
_TOKEN_COMMA = re.compile(rf" ?({_PLAIN}|(?=\d)(?:{_FIGURES_WITH_COMMA})|{_WORD}|{_OTHER})")
_MONTH_TAIL = re.compile(r"(?<=[a-z])(?:January|February|March|April|May|June|July|August|September|October|November|December)$")


class Sentence:
    """The tokens of one sentence: `raw` as written, `low` in small letters, `start` and `end` in the text.

    All four lists end in `PAD` empty tokens; `size` counts the real ones. The places are set by `locate`: most sentences of plain
    prose hold no number and need none.
    """

    __slots__ = ("_matches", "amounts", "end", "facts", "low", "measures", "raw", "size", "start", "stop", "text", "units")

    def __init__(self, text: str, begin: int, stop: int, decimal_comma: bool = False, units: dict[str, Unit] | None = None) -> None:
        self.text = text
        self.stop = stop
        self.units = units or {}
        self._matches = list((_TOKEN_COMMA if decimal_comma else _TOKEN).finditer(text, begin, stop))
        self.raw = [match[1] for match in self._matches]
        if decimal_comma:
            self.raw = [_with_point(raw) for raw in self.raw]
        piece = text[begin:stop]
        if piece.isascii():
            self._lower(True)
        else:
            if CITATION in piece:
                self._drop_citations()
            self._lower(False)

    def locate(self) -> None:
        """Sets the places and what is remembered of the sentence."""
        matches, self._matches = self._matches, []
        self.start = [match.start(1) for match in matches] + [self.stop + 9] * PAD
        self.end = [match.end() for match in matches] + [self.stop + 9] * PAD
        self.facts: dict[frozenset[str], bool] = {}
        self.amounts: dict[int, Amount | None] = {}  # what has been read where, so that no number is read twice
        self.measures: dict[int, Measure | None] = {}

    def split_months(self, figures: list[int]) -> bool:
        """Parts the months from the words glued to them before any of the figures: `DateJune 22, 1944`."""
        raw, size = self.raw, self.size
        for i in reversed(figures):
            month = _MONTH_TAIL.search(raw[i - 1]) if len(raw[i - 1]) > 5 and raw[i][0].isdecimal() else None
            if month is None:
                continue
            cut = self.start[i - 1] + month.start()
            raw[i - 1 : i] = [raw[i - 1][: month.start()], month.group()]
            self.end[i - 1 : i] = [cut, self.end[i - 1]]
            self.start[i:i] = [cut]
        if len(raw) == size + PAD:
            return False
        del raw[-PAD:]
        self._lower(False)
        return True

    def _drop_citations(self) -> None:
        """Leaves out the mark of a citation before a point, a comma or the end, where it stands for no word of the sentence."""
        raw, last = self.raw, len(self.raw) - 1
        kept = [i for i, mark in enumerate(raw) if mark != CITATION or (i < last and raw[i + 1] not in _CLOSING)]
        self.raw = [raw[i] for i in kept]
        self._matches = [self._matches[i] for i in kept]

    def _lower(self, is_ascii: bool) -> None:
        raw = self.raw
        self.low = [word.lower() for word in raw]
        if not is_ascii:
            self.low = [low if low.isascii() else low.replace("\u00ad", "").replace("’", "'") for low in self.low]
        self.size = len(raw)
        raw += _EMPTY
        self.low += _EMPTY

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return i > 0 and self.start[i] == self.end[i - 1]

    def slice(self, i: int, j: int) -> str:
        """The text from token `i` to before token `j`."""
        return self.text[self.start[i] : self.end[j - 1]]

    def mentions(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands anywhere in the sentence (looked up once)."""
        known = self.facts.get(words)
        if known is None:
            known = self.facts[words] = not words.isdisjoint(self.low)
        return known


_EMPTY = [""] * PAD
_COMMA_NUMBER = re.compile(r"\d{1,3}(?:[.\u00a0\u2009\u202f ]\d{3})+(?:,\d+)?|\d+,\d+")


def _with_point(raw: str) -> str:
    """Figures of a text with decimal commas, as those of one with decimal points."""
    if not _COMMA_NUMBER.fullmatch(raw):
        return raw
    whole, _, part = raw.partition(",")
    digits = "".join(c for c in whole if c.isdecimal())
    return f"{digits}.{part}" if part else digits
