"""Where sentences begin and end in a block's prose."""

from __future__ import annotations

import re

from pincite.quantity.sentences import ends_german_day
from pincite.quantity.wordset import word_set

# A stop, closing marks, citations put after the stop, then white space or the end. A CJK stop needs no white space.
_STOP = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*(?:[ \u00a0]?\ufffc)*(?=\s|$)|[。！？][”’」』）]*)")

_TITLES = word_set(
    """
    adm brig capt cmdr col cpl dr fr ft gen gov hon insp lt maj messrs mr mrs ms mt mts prof pte pres rep rev sen sgt sr st supt hrh
    """
)
_BEFORE_NUMBERS = word_set(
    """
    no nos para paras p pp vol vols fig figs ch chs sec secs art arts l ll n nn c ca approx op cap tab pl bk pt ser ex item eliz geo vict
    mk ps cor rom
    """
)
_WEEKDAYS = word_set("Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun")
_ANYWHERE = word_set(
    """
    e.g i.e cf viz al etc vs v inc ltd co bros jr ed eds trans jan feb mar apr jun jul aug sept sep oct nov dec div regt bn bde bt ave
    blvd rd est dept
    """
)
# Between figures and a smaller sum a unit goes on: `8 ft. 6 in.`, `£1 4s. 6d.`
_UNITS = word_set("s d l ft in yd yds lb lbs oz cwt qr qrs st dwt gr min mins sec secs hr hrs h m a r p pk bu gal qt")
_MORE_OF_IT = re.compile(r"[\d½¼¾][\d.,½¼¾]*[ \u00a0]?(?:" + "|".join(sorted(_UNITS, key=len, reverse=True)) + r")\b")
_CLOCK = frozenset({"a.m", "p.m"})
_OPENING_HOUR = re.compile(
    r"\s*(?:(?:shortly|just|only|soon|exactly|already) )?(?:at|by|around|about|before|after|until|till|from|since|towards?|between)\s"
    r"[^.!?]{0,24}\d{1,2}(?:[:.]\d\d)?\s*[ap]\.m",
    re.IGNORECASE,
)
"""A sentence that has only its hour so far: 'At 11:00 p.m. Sun came'."""
_JOINED_HOUR = re.compile(
    r"(?<!\d),\s(?:and|but|when|while|until)\s(?:(?:shortly|just|only|soon|exactly|already) )?"
    r"(?:at|by|around|about|before|after|until|till|from|since|towards?)\s[^.,;!?]{0,24}\d{1,2}(?:[:.]\d\d)?\s*[ap]\.m$",
    re.IGNORECASE,
)
"""A clause that has only its hour so far: '…, and at 11:00 p.m. Sun came'."""
_HOUR_LISTED = re.compile(r"(?:^|,|\bnot)\s*(?:at|by|before|after|until|till|from)\s[^,]*$", re.IGNORECASE)
"""What makes the next one an item of a list: 'rung at noon, at four, and at 11:00 p.m. Sun came'."""

_OPENERS = "\"'“‘([«\ufffc "
_STARTERS = re.compile(
    r"(?:The|A|An|He|She|It|They|We|I|In|On|At|By|But|And|This|That|These|Those|All|After|As|His|Her|Its|Their|When|While|"
    r"No|Not|For|From|To|So|Then|There|Some|Neither|Both|Each|Every|If|Until|Before)\b"
)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence without the white space around it, in order.

    A citation (U+FFFC) after the full stop belongs to the sentence that it follows; a quotation is never cut.
    """
    spans: list[tuple[int, int]] = []
    begin = 0
    quoted = _quotations(text)
    for stop in _STOP.finditer(text):
        if any(low < stop.end() <= high for low, high in quoted):
            continue
        if _ends_sentence(text, begin, stop.start(), stop.end()):
            _add(spans, text, begin, stop.end())
            begin = stop.end()
    _add(spans, text, begin, len(text))
    return tuple(spans)


def _add(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin == end:
        return
    if spans and not any(character.isalnum() for character in text[begin:end]):
        spans[-1] = (spans[-1][0], end)  # only citations, marks or quotation marks: they close the sentence before
        return
    spans.append((begin, end))


def _quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The insides of double quotations that are closed in this block."""
    spans: list[tuple[int, int]] = []
    opened = -1
    for mark in re.finditer(r"[\"“”]", text):
        character = mark.group()
        if opened < 0 and character != "”":
            opened = mark.end()
        elif opened >= 0 and character != "“":
            spans.append((opened, mark.start()))
            opened = -1
    return tuple(spans)


def _ends_sentence(text: str, begin: int, at: int, end: int) -> bool:
    following = text[end:].lstrip(_OPENERS + "\n\t\u00a0")[:16] if end < len(text) else ""
    if not following:
        return True
    if text[at] in "。！？":
        return True
    if following[0].islower() or following[0] in ".,;:!?…":
        return False  # `3s. 6d. [@ledger].`: what follows the citation shows that the sentence was not over
    if text[at : at + 1] == "." and text[at : at + 2] != "..":
        return not _is_abbreviation(text, begin, at, following) and not ends_german_day(text, at)
    return True


def _is_abbreviation(text: str, begin: int, at: int, following: str) -> bool:
    start = at
    while start > begin and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    word = text[start:at]
    low = word.lower()
    if not word:
        return False
    if low in _UNITS and _MORE_OF_IT.match(following) and _after_figures(text, begin, start):
        return True
    if low in _TITLES:
        return True
    if low in _BEFORE_NUMBERS:
        return following[0].isdecimal() or low in {"approx", "ca", "c"}
    if word in _WEEKDAYS:
        return following[0].isdecimal() or _is_month(following)
    if low in _CLOCK:
        if _OPENING_HOUR.fullmatch(text, begin, at):
            return True
        return not _STARTERS.match(following) and (following[0].isdecimal() or _is_month(following) or _opens_clause(text[begin:at]))
    if low in _ANYWHERE:
        return not _STARTERS.match(following) or low in {"e.g", "i.e", "cf", "vs"}
    if len(word) == 1 and word.isupper():
        is_initial = word != "I" and text[start - 1 : start] != "°"  # 'as far as 80°S. The ascent'
        return is_initial or not _STARTERS.match(following)
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        return not _STARTERS.match(following)
    return False


def _opens_clause(sentence: str) -> bool:
    hour = _JOINED_HOUR.search(sentence)
    return hour is not None and not _HOUR_LISTED.search(sentence, 0, hour.start())


def _after_figures(text: str, begin: int, start: int) -> bool:
    while start > begin and text[start - 1] in " \u00a0\u202f":
        start -= 1
    return start > begin and text[start - 1] in "0123456789½¼¾"


def _is_month(word: str) -> bool:
    return word[:3] in {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
