"""Cuts text into sentences, so that no reading depends on what a later sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pincite.quantity.wordset import word_set

# Beginning with one set of characters, so that a text is scanned for them.
_BREAK = re.compile(
    r"[.!?…\n。！？](?:"
    # A stop, closing marks, a note mark perhaps, white space, and something that may begin a sentence.
    r"(?<=[.!?…])(?:\[[^\]\n]{1,12}\]|[\"'”’)\]»\ufffc]|(?<=[a-z]{3}[.!?…])\d{1,3}|(?<=[a-z][.!?…][\"”’])\d{1,3})*"
    r"(?:[ \t\u00a0]+|\n)(?=[\"'“‘(\[«*_]{0,3}[^\W_a-z])"
    r"|(?<=\n)(?:[ \t\r]*\n\s*)?|(?<=[。！？]))"
)

_ABBREVIATED = word_set(
    """
    Mr Mrs Op Ms Dr Prof Gen Col Lt Maj Capt Sgt Adm Brig Cmdr Gov Sen Rep Rev St Mt Ft Messrs Hon
    No Nos no nos rev p pp para paras sec secs ch chs vol vols fig figs art arts ss cf c ca approx vs v Jan Feb Mar Apr
    Jun Jul Aug Sep Sept Oct Nov Dec Inc Co Ltd Bros Jr Sr r fl b d Ave Blvd Rd Div Regt Bn Bde Art Sec Fig Ch Vol
    Para Ex Pt Cpl Pte Supt Insp al Cmd Cmnd
    """
)
STOPPED_CURRENCIES = word_set("Rs Tls Fr Frs Fl Fls Rp Kr kr Tk")  # that a sum follows: `Rs. 200`, `Tls. 500,000`
_ABBREVIATION = re.compile(rf"\b(?:[^\W\d_]|{'|'.join(sorted(_ABBREVIATED, reverse=True))}|e\.g|i\.e|et al|ibid)$")
_PENCE = re.compile(r"[\d½¼¾]{1,4}[ \u00a0]?d\b")
_SHILLINGS = re.compile(r"\d{1,2}[ \u00a0]?[sd]\b")
_UNITS = word_set("ft in yd yds lb lbs oz cwt qr qrs st dwt min mins sec secs hr hrs")
_UNIT = re.compile(rf"[\d½¼¾][ \u00a0]?(?:{'|'.join(sorted(_UNITS))})$")
_MORE_OF_IT = re.compile(r"[\d½¼¾][\d.½¼¾]{0,6}[ \u00a0]?(?:ft|in|lbs?|oz|qrs?|st|dwt|grs?|mins?|secs?)\b")
# A line shorter than a wrapped line, or far longer, ends where it ends; between the two, text is hard-wrapped.
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 50, 110
_LIST_LINE = re.compile(r"[ \t]*(?:[-*•+=#|>]|\d{1,3}[.)][ \t])")
# Words that no line of a list or a table ends in, so that the next line goes on with the sentence.
_GOES_ON = re.compile(
    r"(?:\b(?:the|a|an|of|in|on|at|by|to|for|from|with|and|or|than|about|some|between|over|under|nearly|almost|at least|up to|its|his|their"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|half|first|second|third)|,|[a-z]-)$",
    re.IGNORECASE,
)
# Words that not even the item of a list ends in before the next one (`1. salt, and`).
_WITHIN = re.compile(r"\b(?:the|an|of|at|by|from|than|about|between|over|under|nearly|almost|at least|up to|its|his|their)$", re.IGNORECASE)
_WITHIN_LAST = word_set("the an of at by from than about between over under nearly almost least to its his their")
_DAY_AND_MONTH = re.compile(r"\d\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*•+=#|>]|\d{1,3}[.)][ \t]|[(\[]?[a-z][.)][ \t])")


_GERMAN_MONTH = re.compile(
    r"\s+(?:(?P<german>Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember)|April|August|September|November)\b(?P<year>\s+\d{4}\b)?"
)
_BEFORE_DAY = re.compile(r"\b(?:[Aa][bm]|[Vv]om|[Dd]e[mnrs]|[Bb]is|[Zz]um|[Ss]eit)\s+$")


def ends_german_day(text: str, at: int) -> bool:
    """Whether the stop at `at` is that of `14. Juli` and not a sentence's: the months that English shares ask for more to tell it."""
    start = at
    while start and text[start - 1].isdecimal():
        start -= 1
    month = _GERMAN_MONTH.match(text, at + 1) if 0 < at - start < 3 else None
    return month is not None and bool(month["german"] or month["year"] or _BEFORE_DAY.search(text, max(0, start - 6), start))


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, in order, blank ones left out."""
    begin = 0
    line = 0
    for match in _BREAK.finditer(text):
        at, end = match.span()
        mark = text[at]
        if mark == "\n":
            if (end == at + 1 or text.count("\n", at, end) < 2) and _is_wrapped(text, line, at, end):
                line = end
                continue
        elif mark == "." and (
            _is_abbreviation(text, begin, at, end) or (at and text[at - 1].isdecimal() and _is_number(text, begin, line, at))
        ):
            if text[end - 1] == "\n":
                line = end
            continue
        if end > begin:
            yield begin, end
        begin = end
        if mark == "\n" or text[end - 1] == "\n":
            line = end
    if begin < len(text):
        yield begin, len(text)


def _is_wrapped(text: str, line: int, at: int, end: int) -> bool:
    last = text[max(line, at - 8) : at].rpartition(" ")[2]
    if (last.lower() in _WITHIN_LAST or not last.isalpha()) and _WITHIN.search(text, max(line, at - 24), at):
        return True
    if _LIST_ITEM.match(text, end) or _LIST_LINE.match(text, line):
        return _SHORTEST_WRAPPED <= at - line <= _LONGEST_WRAPPED and not _LIST_ITEM.match(text, end)
    if _SHORTEST_WRAPPED <= at - line <= _LONGEST_WRAPPED:
        return True
    if at - line > _LONGEST_WRAPPED:
        return False
    following = text[end : end + 1]
    if following.islower():
        return True
    return bool(_GOES_ON.search(text, max(line, at - 24), at)) or bool(
        _DAY_AND_MONTH.search(text, max(line, at - 3), min(len(text), end + 10))
    )


def _is_number(text: str, begin: int, line: int, at: int) -> bool:
    """Whether the stop ends a label or a German day and no sentence."""
    return _is_label(text, line, at) or _is_label(text, begin, at) or ends_german_day(text, at)


def _is_label(text: str, line: int, at: int) -> bool:
    """Whether the stop ends a figure that opens its line: `  1. Article about`."""
    return at - line < 8 and text[line:at].strip(" \t([*").isalnum() and at - line > 0 and text[at - 1].isdecimal()


def _is_abbreviation(text: str, begin: int, at: int, end: int) -> bool:
    before = text[max(begin, at - 8) : at]
    word = before.rpartition(" ")[2]
    if word in STOPPED_CURRENCIES:
        return text[end : end + 1].isdecimal()
    if len(word) > 1 and word.isalpha() and word not in _ABBREVIATED and word not in _UNITS and word != "ibid":
        return False  # as most words that end a sentence
    if before[-1:] == "l" and before[-2:-1].isdecimal():
        return bool(_SHILLINGS.match(text, end))  # `3l. 4s. 7d.`
    if before[-1:] in ("s", "d") and before[-2:-1] in "0123456789½¼¾" and len(before) > 1:
        return bool(_PENCE.match(text, end))
    if _UNIT.search(before) and _MORE_OF_IT.match(text, end):
        return True  # `8 ft. 6 in.`
    match = _ABBREVIATION.search(before)
    if not match:
        return False
    word = match.group()
    if len(word) > 1 or not word.isalpha():
        return True
    # A single letter: an initial or part of `p.m.`, `U.S.`; after `p.m.` a capital begins a new sentence
    # unless it is a number or a month, which the clock time goes on to.
    if before.lower().endswith((".m", ".s", ".c", ".d", ".k")) and len(before) > 2 and before[-3].isalpha():
        return not re.match(r"(?:The|A|An|He|She|It|They|We|In|On|At|By|But|And|This|That|All|After|As)\b", text[end : end + 6])
    return True
