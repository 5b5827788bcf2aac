"""The table of hedges, before and after a number. To add one, add a line."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pincite.model.quantity import Bound
from pincite.quantity.tokens import Sentence

_B = Bound
BEFORE: tuple[tuple[str, Bound], ...] = (
    ("about", _B.ABOUT),
    ("around", _B.ABOUT),
    ("some", _B.ABOUT),
    ("roughly", _B.ABOUT),
    ("approximately", _B.ABOUT),
    ("approx", _B.ABOUT),
    ("approx.", _B.ABOUT),
    ("circa", _B.ABOUT),
    ("c.", _B.ABOUT),
    ("c", _B.ABOUT),
    ("ca.", _B.ABOUT),
    ("ca", _B.ABOUT),
    ("~", _B.ABOUT),
    ("≈", _B.ABOUT),
    ("±", _B.ABOUT),
    ("perhaps", _B.ABOUT),
    ("possibly", _B.ABOUT),
    ("probably", _B.ABOUT),
    ("maybe", _B.ABOUT),
    ("say", _B.ABOUT),
    ("an estimated", _B.ABOUT),
    ("estimated", _B.ABOUT),
    ("estimated at", _B.ABOUT),
    ("something like", _B.ABOUT),
    ("somewhere near", _B.ABOUT),
    ("somewhere around", _B.ABOUT),
    ("more or less", _B.ABOUT),
    ("in the region of", _B.ABOUT),
    ("in the neighbourhood of", _B.ABOUT),
    ("of the order of", _B.ABOUT),
    ("on the order of", _B.ABOUT),
    ("in the order of", _B.ABOUT),
    ("close to", _B.ABOUT),
    ("near", _B.ABOUT),
    ("nearer", _B.ABOUT),
    ("a total approaching", _B.ALMOST),
    ("close on", _B.ABOUT),
    ("well-nigh", _B.ALMOST),
    ("well - nigh", _B.ALMOST),
    ("almost exactly", _B.ABOUT),
    ("not yet", _B.LESS_THAN),
    ("not even", _B.LESS_THAN),
    ("by no means fewer than", _B.AT_LEAST),
    ("not far short of", _B.ALMOST),
    ("not far off", _B.ABOUT),
    ("somewhere", _B.ABOUT),
    ("anywhere", _B.ABOUT),
    ("more than", _B.MORE_THAN),
    ("over", _B.MORE_THAN),
    ("well over", _B.MORE_THAN),
    ("far more than", _B.MORE_THAN),
    ("well above", _B.MORE_THAN),
    ("above", _B.MORE_THAN),
    ("greater than", _B.MORE_THAN),
    ("larger than", _B.MORE_THAN),
    ("higher than", _B.MORE_THAN),
    ("longer than", _B.MORE_THAN),
    ("better than", _B.MORE_THAN),
    ("exceeding", _B.MORE_THAN),
    ("exceeded", _B.MORE_THAN),
    ("exceeds", _B.MORE_THAN),
    ("exceed", _B.MORE_THAN),
    ("in excess of", _B.MORE_THAN),
    ("upwards of", _B.MORE_THAN),
    ("upward of", _B.MORE_THAN),
    ("north of", _B.MORE_THAN),
    ("past", _B.MORE_THAN),
    ("passed", _B.MORE_THAN),
    ("beyond", _B.MORE_THAN),
    ("a good", _B.MORE_THAN),
    (">", _B.MORE_THAN),
    ("at least", _B.AT_LEAST),
    ("no fewer than", _B.AT_LEAST),
    ("no less than", _B.AT_LEAST),
    ("not fewer than", _B.AT_LEAST),
    ("not less than", _B.AT_LEAST),
    ("nor less than", _B.AT_LEAST),
    ("nor fewer than", _B.AT_LEAST),
    ("not under", _B.AT_LEAST),
    ("a minimum of", _B.AT_LEAST),
    ("minimum", _B.AT_LEAST),
    ("as many as", _B.AT_MOST),
    ("as much as", _B.AT_MOST),
    ("as large as", _B.AT_MOST),
    ("as high as", _B.AT_MOST),
    ("as long as", _B.AT_MOST),
    ("as big as", _B.AT_MOST),
    ("as heavy as", _B.AT_MOST),
    ("as deep as", _B.AT_MOST),
    ("as far as", _B.AT_MOST),
    ("as fast as", _B.AT_MOST),
    ("as great as", _B.AT_MOST),
    ("as few as", _B.AT_LEAST),
    ("as little as", _B.AT_LEAST),
    ("as low as", _B.AT_LEAST),
    ("as small as", _B.AT_LEAST),
    ("≥", _B.AT_LEAST),
    ("⩾", _B.AT_LEAST),
    ("less than", _B.LESS_THAN),
    ("fewer than", _B.LESS_THAN),
    ("under", _B.LESS_THAN),
    ("well under", _B.LESS_THAN),
    ("below", _B.LESS_THAN),
    ("well below", _B.LESS_THAN),
    ("smaller than", _B.LESS_THAN),
    ("lower than", _B.LESS_THAN),
    ("shorter than", _B.LESS_THAN),
    ("short of", _B.LESS_THAN),
    ("<", _B.LESS_THAN),
    ("up to", _B.AT_MOST),
    ("anything up to", _B.AT_MOST),
    ("at most", _B.AT_MOST),
    ("at the most", _B.AT_MOST),
    ("no more than", _B.AT_MOST),
    ("not more than", _B.AT_MOST),
    ("no larger than", _B.AT_MOST),
    ("no higher than", _B.AT_MOST),
    ("no longer than", _B.AT_MOST),
    ("no later than", _B.AT_MOST),
    ("not over", _B.AT_MOST),
    ("not exceeding", _B.AT_MOST),
    ("nor more than", _B.AT_MOST),
    ("nor exceeding", _B.AT_MOST),
    ("nor exceed", _B.AT_MOST),
    ("not exceed", _B.AT_MOST),
    ("did not exceed", _B.AT_MOST),
    ("does not exceed", _B.AT_MOST),
    ("do not exceed", _B.AT_MOST),
    ("never exceeded", _B.AT_MOST),
    ("a maximum of", _B.AT_MOST),
    ("maximum", _B.AT_MOST),
    ("≤", _B.AT_MOST),
    ("⩽", _B.AT_MOST),
    ("almost", _B.ALMOST),
    ("nearly", _B.ALMOST),
    ("virtually", _B.ALMOST),
    ("practically", _B.ALMOST),
    ("not quite", _B.ALMOST),
    ("just under", _B.ALMOST),
    ("just below", _B.ALMOST),
    ("just short of", _B.ALMOST),
    ("a little under", _B.ALMOST),
    ("a little less than", _B.ALMOST),
    ("slightly less than", _B.ALMOST),
    ("slightly fewer than", _B.ALMOST),
    ("slightly under", _B.ALMOST),
    ("little short of", _B.ALMOST),
    ("approaching", _B.ALMOST),
    ("the best part of", _B.ALMOST),
    ("the better part of", _B.ALMOST),
    ("getting on for", _B.ALMOST),
    ("going on", _B.ALMOST),
    ("hardly", _B.ALMOST),
    ("scarcely", _B.ALMOST),
    ("barely", _B.JUST_OVER),
    ("just over", _B.JUST_OVER),
    ("just above", _B.JUST_OVER),
    ("just more than", _B.JUST_OVER),
    ("a little over", _B.JUST_OVER),
    ("a little more than", _B.JUST_OVER),
    ("little more than", _B.JUST_OVER),
    ("slightly over", _B.JUST_OVER),
    ("slightly more than", _B.JUST_OVER),
    ("slightly above", _B.JUST_OVER),
    ("a shade over", _B.JUST_OVER),
    ("a shade under", _B.ALMOST),
    ("a bit over", _B.JUST_OVER),
    ("a bit more than", _B.JUST_OVER),
)
AFTER: tuple[tuple[str, Bound], ...] = (
    ("or so", _B.ABOUT),
    ("or thereabouts", _B.ABOUT),
    ("or thereabout", _B.ABOUT),
    ("give or take", _B.ABOUT),
    ("approximately", _B.ABOUT),
    ("roughly", _B.ABOUT),
    ("more or less", _B.ABOUT),
    ("or more", _B.AT_LEAST),
    ("and more", _B.AT_LEAST),
    ("or over", _B.AT_LEAST),
    ("or above", _B.AT_LEAST),
    ("and over", _B.AT_LEAST),
    ("and upwards", _B.AT_LEAST),
    ("or upwards", _B.AT_LEAST),
    ("and above", _B.AT_LEAST),
    ("at least", _B.AT_LEAST),
    ("at the least", _B.AT_LEAST),
    ("plus", _B.AT_LEAST),
    ("+", _B.AT_LEAST),
    ("or less", _B.AT_MOST),
    ("or fewer", _B.AT_MOST),
    ("or under", _B.AT_MOST),
    ("or below", _B.AT_MOST),
    ("at most", _B.AT_MOST),
    ("at the most", _B.AT_MOST),
    ("at the outside", _B.AT_MOST),
    ("maximum", _B.AT_MOST),
    ("minimum", _B.AT_LEAST),
    ("odd", _B.ABOUT),
    ("- odd", _B.ABOUT),
    ("- plus", _B.AT_LEAST),
    ("- something", _B.ABOUT),
    ("or nearly", _B.ALMOST),
    ("at a guess", _B.ABOUT),
    ("if not more", _B.AT_LEAST),
    ("or a little over", _B.ABOUT),
    ("or a little more", _B.ABOUT),
    ("or a little less", _B.ABOUT),
    ("or a little under", _B.ABOUT),
    ("or near it", _B.ABOUT),
    (", in round numbers", _B.ABOUT),
    (", if not more", _B.AT_LEAST),
    (", or thereabouts", _B.ABOUT),
    (", give or take", _B.ABOUT),
    ("in round figures", _B.ABOUT),
    ("in round numbers", _B.ABOUT),
)


class Hedge(NamedTuple):
    """A hedge from token `i` to before token `j`."""

    i: int
    j: int
    bound: Bound


Table = dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]


@lru_cache(maxsize=8)
def table(rows: tuple[tuple[str, Bound], ...], key: int) -> Table:
    """The rows by their last (key -1) or first (key 0) word, longest first. Made once for each list of hedges."""
    gathered: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for phrase, bound in rows:
        words = tuple(phrase.replace(".", " .").replace(",", " ,").split())
        gathered.setdefault(words[key], []).append((words, bound))
    return {word: tuple(sorted(found, key=lambda row: -len(row[0]))) for word, found in gathered.items()}


BEFORE_BY_LAST = table(BEFORE, -1)
AFTER_BY_FIRST = table(AFTER, 0)

_WITHIN = frozenset({"over", "past", "around", "beyond", "near", "under", "above", "below", "about", "c"})
_NOT_HEDGED_BY_SOME = frozenset({"one"})


def hedge_before(s: Sentence, i: int, rows: Table) -> Hedge | None:
    """The longest hedge that ends right before token `i`, an article or a money sign perhaps in between."""
    found = _ending_at(s, i, rows)
    if found is None and s.low[i - 1] in {"the", "a", "an", "only", "another", "its", "their", "his", "in", "as", "at"} and i > 1:
        if s.low[i - 1] in ("in", "at"):
            found = _ending_at(s, i - 1, _LOOSE)
        elif s.low[i - 1] in {"a", "another", "only", "an"}:
            found = _ending_at(s, i - 1, rows) if s.low[i - 1] != "only" else None
            if found is not None and found.j - found.i == 1 and s.low[found.i] in _WITHIN:
                found = None
        elif s.low[i - 2] in {"approaching", "nearing", "almost", "nearly"}:
            found = Hedge(i - 2, i - 1, Bound.ALMOST)
        elif s.low[i - 2] == "than" and s.low[i - 1] in {"the", "his", "its", "their"}:
            found = _ending_at(s, i - 1, rows)
    return found


_LOOSE = table((("about", _B.ABOUT), ("around", _B.ABOUT), ("perhaps", _B.ABOUT), ("almost", _B.ALMOST), ("nearly", _B.ALMOST)), -1)


def _ending_at(s: Sentence, i: int, rows: Table) -> Hedge | None:
    best: Hedge | None = None
    for words, bound in rows.get(s.low[i - 1], ()) if i > 0 else ():
        start = i - len(words)
        if start >= 0 and (len(words) == 1 or tuple(s.low[start:i]) == words):
            best = Hedge(start, i, bound)
            break
    if best is None:
        return None
    further = (
        _ending_at(s, best.i, rows)
        if best.i > 0 and s.low[best.i - 1] in {"perhaps", "possibly", "maybe", "probably", "well", "about"}
        else None
    )
    if further is not None and further.j == best.i:
        return Hedge(further.i, best.j, best.bound)
    return best


def hedge_after(s: Sentence, j: int, rows: Table) -> Hedge | None:
    """The hedge that begins at token `j`."""
    for words, bound in rows.get(s.low[j], ()):
        if tuple(s.low[j : j + len(words)]) == words:
            if words[0] == "-" and not s.glued(j):
                continue
            if words[-1] in ("+", "over", "above") and s.raw[j + len(words)][:1].isdecimal():
                continue  # `at five faces and over 5 at one`: it goes with the next number
            if words in (("odd",), ("plus",), ("maximum",), ("minimum",), ("approximately",), ("roughly",)) and not _loose_word(s, j):
                continue
            return Hedge(j, j + len(words), bound)
    return None


def _loose_word(s: Sentence, j: int) -> bool:
    word, after = s.low[j], s.low[j + 1]
    if word == "odd":
        return s.low[j - 1] not in ("an", "the")
    if word == "plus":
        return after not in {"the", "a", "an", "one", "two", "three"} and not after[:1].isdecimal()
    return after in {".", ",", ";", ")", ""}
