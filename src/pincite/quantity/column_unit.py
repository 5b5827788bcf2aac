"""A column may give its cells' unit: under `Height (ft)`, `Feet`, `Tons carried`, `height ft`, `Miles from London` or `pence per mile`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pincite.model.quantity import Kind, Quantity
from pincite.quantity.risky_symbols import RISKY
from pincite.quantity.units import BY_SYMBOL, POWERS, QUALIFIERS, SYMBOLS, WORDS, is_currency
from pincite.quantity.wordset import word_set

_UNIT = re.compile(r"[(\[]([^()\[\]]{1,20})[)\]]\s*$|(?:,|\bin)\s+([^\s(),]{1,20}(?: [^\s(),]{1,12})?)\s*$")
_OF = re.compile(r"\s*([A-Z][a-z]+s|[Ff]eet|[a-z]+s) of\s")
_SCALED = re.compile(
    r"(?:^|(?<!\bper)(?<!every)(?<!each)(?<!\d)\s)(?P<sign>(?:[A-Z]{0,3}[£$€¥₹])?)\s?"
    r"(?P<scale>m|mn|bn|k|['’]?000s?|(?:thousand|million|billion)s?)(?:\s(?:of\s)?(?P<unit>\D+))?$"
)
_OF_A_YEAR = re.compile(r"(?<=[a-z)])\s+(?:in\s+)?(?:1[5-9]|20)\d\d$")
_CLOCK = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
_NUMBER = re.compile(r"[-−+~≈<>≤≥]?\s*[\d.,\u00a0\u202f\u2009 ]*\d")


def are_clock_hours(cells: Iterable[str]) -> bool:
    """Whether a column tells hours and minutes in four figures (0555, 1110): a count is never written with a nought before it."""
    filled = [cell for cell in cells if cell]
    return any(cell[0] == "0" for cell in filled) and all(_CLOCK.fullmatch(cell) for cell in filled)


def in_column_unit(head: str, cell: str, read: Callable[[str], Sequence[Quantity]]) -> str:
    """A bare number with the unit of its column, written where that unit stands (11 ft, £95); any other cell as it is."""
    if not _NUMBER.fullmatch(cell):
        return cell
    head = _OF_A_YEAR.sub("", head)
    unit = _UNIT.search(head)
    measured_of = None if unit else _OF.match(head)
    name = (unit[1] or unit[2]).strip() if unit else measured_of[1] if measured_of else head.strip()
    within = () if unit or measured_of else _units_within(head.split())
    scaled = _SCALED.search(name)
    if scaled and (scaled["sign"] or scaled["unit"] or not scaled["scale"].isalpha() or len(scaled["scale"]) > 2):
        return _in_scale(scaled, cell, read)
    for written in (name, *within):
        for measured in (f"{cell} {written}", f"{written}{cell}", f"{cell} {written.lower()}"):
            found = read(measured)
            is_whole = len(found) == 1 and found[0].unit and found[0].text == measured.removesuffix(".")
            if is_whole and (unit or written in within or _is_unit(written, found[0])):
                return measured
    return cell


def _in_scale(found: re.Match[str], cell: str, read: Callable[[str], Sequence[Quantity]]) -> str:
    """Under `£m`, `thousands` or `'000 tons`: £41m, 41 thousand, 41 thousand tons."""
    scale = "thousand" if "000" in found["scale"] else found["scale"].removesuffix("s")
    blank = "" if len(scale) < 3 else " "
    measured = f"{found['sign']}{cell}{blank}{scale}{' ' + found['unit'] if found['unit'] else ''}"
    return measured if [quantity.text for quantity in read(measured)] == [measured] else cell


def _units_within(words: list[str]) -> tuple[str, ...]:
    """The unit that a head of several words holds, the fullest first: before `per`, at its end, or before what was done with so many."""
    low = [word.lower() for word in words]
    at = low.index("per") if "per" in low else len(low)
    if at < 1 or len(low) < 2:
        return ()
    if at < len(low) and _is_code(words[-1]):
        return (words[-1].upper(),)  # `price per tonne usd`
    unit, before = words[at - 1], low[at - 2] if at > 1 else ""
    if _is_code(unit):
        return (unit.upper(),)
    if low[at - 1] in _SHARES or _is_plural_unit(low[at - 1]) or (at > 1 and _is_symbol(unit)):
        named = f"{words[at - 2]} {unit}" if before in POWERS or before in QUALIFIERS else unit
        return (" ".join((named, *words[at:])), named)
    if (low[at - 1] in _BRIEF_TIMES and before in _LASTING) or (unit == "m" and before in _LENGTHS):
        return (unit,)
    if low[0] in _SPANS and (low[1] in _SPENT or _DONE.fullmatch(low[1])):
        return (low[0],)
    return (low[0],) if at > 1 and _is_plural_unit(low[0]) and (_DONE.fullmatch(low[1]) or low[1] in _FROM) else ()


def _is_plural_unit(word: str) -> bool:
    unit = WORDS.get(word)
    return unit is not None and unit.dimension != "duration" and word not in _THINGS and (word in _PLURALS or word.endswith("s"))


def _is_symbol(word: str) -> bool:
    """Whether a word can only be the sign of a unit: `km`, `lb`, `£`; not `in` or `Min`."""
    unit = SYMBOLS.get(word)
    known = unit is not None and unit.dimension != "duration" and word not in RISKY | _THINGS and word not in WORDS
    return known or word in _SIGNS


def _is_code(word: str) -> bool:
    """Whether a word is the code of a currency in small letters or capitals."""
    return word.lower() in _CODES and is_currency(word.upper())


_SIGNS = frozenset("£$€¥₹%")
_SHARES = word_set("pct percent percentage")
_PLURALS = word_set("feet pence hundredweight horsepower")
_CODES = word_set("usd eur gbp jpy cny inr aud cad chf nzd sek nok dkk zar hkd sgd krw brl mxn pln rub")
_BRIEF_TIMES = word_set("min mins sec secs hr hrs")
_LASTING = word_set("duration time length delay wait lap elapsed journey travel running playing")
_LENGTHS = word_set(
    "length height depth width breadth distance altitude elevation thickness diameter radius span draught draft gauge perimeter wingspan"
)
"""Of what is so many ``m``, which else may be millions, minutes or men."""
_FROM = word_set("from to above below beyond")
_SPANS = word_set("minutes hours days weeks months")
_SPENT = word_set("at in on under out open shut absent away afloat idle sick late")
_THINGS = word_set(
    """
    marks crowns stones poles rods chains links hands yards paces cords bars talents soles loads barrels bales cups grains degrees
    atmospheres sovereigns lasts roods magnitudes knots seers leagues bytes crans pts bp bps
    """
)
"""Words of measure that stand as often for things: a school's marks, a dockyard's yards, a bridge's chains."""

_DONE = re.compile(r"[a-z]+(?:ed|wn|lt|nt|pt|ught)|sold|made|lost|run|cut|laid|paid|held|dug|fed|won|got|woven|driven|taken|given")


def _is_unit(head: str, found: Quantity) -> bool:
    """Whether a head that reads as a unit is one: `Tons`, `km` and an author's own, not `Year`, `Mark`, `St` or the `M` of men."""
    if found.kind is Kind.DURATION:
        return False
    if head.isalpha() and len(head) == 1:
        return False
    return not head.istitle() or head.lower().endswith(("s", "feet")) or found.unit not in BY_SYMBOL
