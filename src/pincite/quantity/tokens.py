"""A sentence as words, figures and marks with their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pincite.quantity.figures import Amount
    from pincite.quantity.unit_after import Measure
    from pincite.quantity.units import Unit

PAD = 12  # empty tokens after the last, so that looking ahead (and, from 0, back) needs no bounds check

_GROUP = ",\u00a0\u2009\u202f\u2007'’"
_FIGURES = (
    r"\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\d/])"  # 22.6.1944
    r"|\d{4}/\d{2}/\d{2}(?![\d/])"
    r"|\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
    r"|\d{1,3}(?:,?\d{3})*(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_])"
    rf"|\d{{1,3}}(?:[{_GROUP}]\d{{3}})+(?![\d])(?:[.·]\d+)?"
    r"|\d{1,3}(?: \d{3}){0,4} 000(?![\d])"
    r"|\d{1,2}(?:,\d\d){1,6},\d{3}(?!\d)"
    r"|\d+(?:[.·]\d+)?"
    r"|(?<![\w.])\.\d+"
)
_FIGURES_WITH_COMMA = (
    r"\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\d/])"
    r"|\d+(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_])"
    r"|\d{1,3}(?:[.\u00a0\u2009\u202f ]\d{3})+(?!\d)(?:,\d+)?"
    r"|\d+(?:,\d+)?"
)
_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2150-\u215f]"
# Most words are plain letters before a blank or a mark; the rest of the pattern need not be tried for them.
_PLAIN_WORD = r"(?>[A-Za-z]+)(?=[ ,.;:)\n])"
_WORD = rf"{_PLAIN_WORD}|{_LETTER}[\u00ad]?(?:{_LETTER}|\u00ad)*(?:['’](?![sS]\b){_LETTER}+)*[\u00b2\u00b3]?"
_OTHER = (
    r"['’]s\b|\.\.\.|[^\w\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
    r"|[_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2150-\u215f]"
)
_TOKEN = re.compile(rf"{_WORD}|{_FIGURES}|{_OTHER}")
_TOKEN_COMMA = re.compile(rf"{_WORD}|{_FIGURES_WITH_COMMA}|{_OTHER}")
_MONTH_TAIL = re.compile(r"(?<=[a-z])(?:January|February|March|April|May|June|July|August|September|October|November|December)$")


class Sentence:
    """The tokens of one sentence: `raw` as written, `low` in small letters, `start` and `end` in the text.

    All four lists end in `PAD` empty tokens; `size` counts the real ones.
    """

    __slots__ = ("amounts", "end", "facts", "low", "measures", "raw", "size", "start", "text", "units")

    def __init__(self, text: str, begin: int, stop: int, decimal_comma: bool = False, units: dict[str, Unit] | None = None) -> None:
        self.text = text
        self.units = units or {}
        matches = list((_TOKEN_COMMA if decimal_comma else _TOKEN).finditer(text, begin, stop))
        self.raw = [match.group() for match in matches]
        if decimal_comma:
            self.raw = [_with_point(raw) for raw in self.raw]
        places = [match.span() for match in matches]
        self.start = [start for start, _ in places]
        self.end = [end for _, end in places]
        self._split_glued_months()
        self.low = [raw.lower() for raw in self.raw]
        if not text[begin:stop].isascii():
            self.low = [low if low.isascii() else low.replace("\u00ad", "").replace("’", "'") for low in self.low]
        self.size = len(self.raw)
        self.raw += _EMPTY
        self.low += _EMPTY
        self.start += [stop + 9] * PAD
        self.end += [stop + 9] * PAD
        self.facts: dict[frozenset[str], bool] = {}
        self.amounts: dict[int, Amount | None] = {}  # what has been read where, so that no number is read twice
        self.measures: dict[int, Measure | None] = {}

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

    def _split_glued_months(self) -> None:
        # Info boxes that lost their markup: `DateJune 22, 1944`.
        raw = self.raw
        for i in [i for i in range(len(raw) - 1, 0, -1) if len(raw[i - 1]) > 5 and raw[i][0].isdecimal()]:
            month = _MONTH_TAIL.search(raw[i - 1])
            if month:
                cut = self.start[i - 1] + month.start()
                raw[i - 1 : i] = [raw[i - 1][: month.start()], month.group()]
                self.end[i - 1 : i] = [cut, self.end[i - 1]]
                self.start[i:i] = [cut]


_EMPTY = [""] * PAD
_COMMA_NUMBER = re.compile(r"\d{1,3}(?:[.\u00a0\u2009\u202f ]\d{3})+(?:,\d+)?|\d+,\d+")


def _with_point(raw: str) -> str:
    """Figures of a text with decimal commas, as those of one with decimal points."""
    if not _COMMA_NUMBER.fullmatch(raw):
        return raw
    whole, _, part = raw.partition(",")
    digits = "".join(c for c in whole if c.isdecimal())
    return f"{digits}.{part}" if part else digits
