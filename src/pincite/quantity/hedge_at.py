"""Which hedge stands before or after a number, and what bound it sets."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pincite.model.quantity import Bound
from pincite.quantity.hedges import AFTER, BEFORE, OF_TIMES
from pincite.quantity.marks import END
from pincite.quantity.months import PARTS
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import COPULAS
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set

_B = Bound


class Hedge(NamedTuple):
    """A hedge from token `i` to before token `j`."""

    i: int
    j: int
    bound: Bound


Rows = tuple[tuple[tuple[str, ...], Bound], ...]
Table = dict[str, dict[str | None, Rows]]
"""Hedges by the word beside the number and the word beside that one; under `None` those of one word."""


@lru_cache(maxsize=8)
def table(rows: tuple[tuple[str, Bound], ...], key: int) -> Table:
    """The rows by their last (key -1) or first (key 0) word, longest first. Made once for each list of hedges."""
    gathered: dict[str, dict[str | None, list[tuple[tuple[str, ...], Bound]]]] = {}
    for phrase, bound in rows:
        words = tuple(phrase.replace(".", " .").replace(",", " ,").split())
        second = None if len(words) == 1 else words[-2] if key else words[1]
        gathered.setdefault(words[key], {}).setdefault(second, []).append((words, bound))
    return {
        word: {second: tuple(sorted(found, key=lambda row: -len(row[0]))) for second, found in by_second.items()}
        for word, by_second in gathered.items()
    }


def _rows(table: Table, word: str, second: str) -> Rows:
    """The hedges that may stand at a word, by the word beside it, the longest first."""
    found = table.get(word)
    return () if found is None else found.get(second, ()) + found.get(None, ())


BEFORE_BY_LAST = table(BEFORE + OF_TIMES, -1)
AFTER_BY_FIRST = table(AFTER, 0)

_WITHIN = frozenset({"over", "past", "around", "beyond", "near", "under", "above", "below", "about", "c"})
_NOT_HEDGED_BY_SOME = frozenset({"one"})


def hedge_before(s: Sentence, i: int, rows: Table) -> Hedge | None:
    """The longest hedge that ends right before token `i`, an article or a money sign perhaps in between."""
    if s.low[i - 1] not in rows and s.low[i - 1] not in _MAY_HEDGE:
        return None
    if s.low[i - 1] in ("-", "‐", "‑") and s.glued(i) and s.glued(i - 1) and i > 1 and s.low[i - 2] in ("over", "under"):
        i -= 1  # `the over-65s`
    found = _ending_at(s, i, rows) or _before_verb(s, i)
    if found is None and s.low[i - 1] in {"the", "a", "an", "only", "another", "its", "their", "his", "in", "as", "at", "every"} and i > 1:
        if s.low[i - 1] in ("in", "at", "every"):
            found = _ending_at(s, i - 1, _LOOSE, comparing=False)
        elif s.low[i - 1] in {"a", "another", "only", "an"}:
            found = _ending_at(s, i - 1, rows) if s.low[i - 1] != "only" else None
            if found is not None and found.j - found.i == 1 and s.low[found.i] in _WITHIN:
                found = None
        elif s.low[i - 2] in {"approaching", "nearing", "almost", "nearly"}:
            found = Hedge(i - 2, i - 1, Bound.ALMOST)
        elif s.low[i - 2] in ("than", "of") and s.low[i - 1] in {"the", "his", "its", "their"}:
            found = _ending_at(s, i - 1, rows)
            # `187,000 jobs, fewer than the 200,000 expected`, `72 more than the 1,340`
            compared = found is not None and (s.low[found.i - 1] in _APART or _is_number(s, found.i - 1) or _is_number(s, found.i - 2))
            if found is not None and (compared or found.j - found.i < 2 or "short" in s.low[found.i : found.j]):
                found = None
        elif s.low[i - 1] == "the" and s.low[i - 2] in ("about", "around") and _is_day(s, i):
            found = Hedge(i - 2, i - 1, Bound.ABOUT)  # `about the middle of October`, `on or about the 15th`
        elif s.low[i - 1] == "the" and (s.low[i + 1] == "mark" or (s.low[i + 1].endswith("ed") and s.low[i - 3] in ("well", "just"))):
            found = _ending_at(s, i - 1, rows)  # `just below the 50 mark`
    return found and _disbelieved(s, found)


def _disbelieved(s: Sentence, hedge: Hedge) -> Hedge:
    """`do not think that more than 40 will come`, `I doubt that more than 40`: what is not believed is turned."""
    bound = _TURNED.get(hedge.bound)
    k = hedge.i - 2 if s.low[hedge.i - 1] in ("that", "whether", "if") else hedge.i - 1
    if bound is None or k < 1:
        return hedge
    denied = s.low[k - 1] in _NOT or s.low[k - 1].endswith("n't")
    if (denied and s.low[k] in _BELIEVE) or (s.low[k] in _DOUBT and not denied and s.low[k - 1] not in ("no", "without")):
        return Hedge(k - 1 if denied else k, hedge.j, bound)
    return hedge


_TURNED = {_B.MORE_THAN: _B.AT_MOST, _B.AT_LEAST: _B.LESS_THAN, _B.LESS_THAN: _B.AT_LEAST, _B.AT_MOST: _B.MORE_THAN}
_NOT = word_set("not never nobody neither")
_BELIEVE = word_set("believe believed believes think thinks thought suppose supposed expect expected imagine consider considered reckon")
_DOUBT = word_set("doubt doubts doubted")


def _is_day(s: Sentence, i: int) -> bool:
    """Whether part of a month, or a day in figures, stands at token `i`."""
    raw = s.raw[i]
    return (s.low[i] in PARTS and s.low[i + 1] == "of") or (raw[:1].isdecimal() and raw[-2:] in ("st", "nd", "rd", "th"))


_LOOSE = table((("about", _B.ABOUT), ("around", _B.ABOUT), ("perhaps", _B.ABOUT), ("almost", _B.ALMOST), ("nearly", _B.ALMOST)), -1)


_APART = frozenset({",", "—", "–", "("})
_VERBAL = word_set("have has had been be numbered reached")
_SCANT = {"hardly": _B.ALMOST, "scarcely": _B.ALMOST, "barely": _B.JUST_OVER}


def _is_number(s: Sentence, i: int) -> bool:
    return i >= 0 and (s.raw[i][:1].isdecimal() or s.low[i] in SMALL)


def _before_verb(s: Sentence, i: int) -> Hedge | None:
    """`there can hardly have been 60,000`: a hedge with the verb between it and the number."""
    k = i - 1
    while k > max(0, i - 4) and s.low[k] in _VERBAL:
        k -= 1
    bound = _SCANT.get(s.low[k]) if 0 <= k < i - 1 else None
    return None if bound is None else Hedge(k, k + 1, bound)


_MAY_HEDGE = _VERBAL | word_set("- ‐ ‑ the a an only another its their his in as at every than")
_FURTHER = word_set("perhaps possibly maybe probably well about")


def _ending_at(s: Sentence, i: int, rows: Table, comparing: bool = True) -> Hedge | None:
    best: Hedge | None = None
    for words, bound in _rows(rows, s.low[i - 1], s.low[i - 2]) if i > 0 else ():
        start = i - len(words)
        if start >= 0 and tuple(s.low[start:i]) == words and not (words == ("up", "to") and _is_brought(s, start)):
            best = Hedge(start, i, bound)
            break
    if best is None and comparing and s.low[i - 1] == "than":
        best = _compared(s, i)
    if best is None:
        return None
    start = best.i
    for _ in range(4):  # `well over`, `perhaps as many as`; a row of hedges is not followed without end
        if start < 1 or s.low[start - 1] not in _FURTHER:
            break
        beside = _rows(rows, s.low[start - 1], s.low[start - 2])
        length = next((len(words) for words, _ in beside if tuple(s.low[max(0, start - len(words)) : start]) == words), 0)
        if not length:
            break
        start -= length
    if start < best.i:
        return Hedge(start, best.j, best.bound)
    return best


def _is_brought(s: Sentence, i: int) -> bool:
    """Whether a thing is said to be brought up to so much: what `was made up to sixty pounds` weighed sixty."""
    return i > 1 and s.low[i - 1] in _BROUGHT and not COPULAS.isdisjoint(s.low[max(0, i - 3) : i - 1])


_BROUGHT = word_set("made brought rounded built filled topped levelled raised worked")
_CLOSES = frozenset({",", ".", ";", ")", "", "and", "but", "—", "–", ":", "of", "who", "in"})
_SMALLER = word_set(
    "less smaller lower shorter lighter younger cheaper slower fewer narrower shallower weaker thinner earlier closer nearer colder cooler"
)
_NOT_COMPARED = word_set("rather other later older sooner earlier number under over after ever never former latter further master")
_NONE_MORE = word_set("no not none nothing never nor neither nobody")


def _compared(s: Sentence, i: int) -> Hedge | None:
    """`deeper than`, `none heavier than`, `no older than`: a comparative makes a bound, a negation before it turns it."""
    word = s.low[i - 2]
    if s.low[i] == "one" or not word.endswith("er") or word in _NOT_COMPARED:
        return None
    smaller = word in _SMALLER
    if i > 2 and s.low[i - 3] in _NONE_MORE:
        return Hedge(i - 3, i, _B.AT_LEAST if smaller else _B.AT_MOST)
    return Hedge(i - 2, i, _B.LESS_THAN if smaller else _B.MORE_THAN)


def hedge_after(s: Sentence, j: int, rows: Table) -> Hedge | None:
    """The hedge that begins at token `j`."""
    if s.low[j] not in rows:
        return None
    for words, bound in _rows(rows, s.low[j], s.low[j + 1]):
        if tuple(s.low[j : j + len(words)]) == words:
            if words[0] == "-" and not s.glued(j):
                continue
            if words[0] == "~" and s.raw[j + 1][:1].isdecimal():
                continue
            if words[0] == "," and words[1] != "give" and s.low[j + len(words)] not in _CLOSES:
                continue  # `200, perhaps 300`, `or so she said`
            after = s.low[j + len(words)]
            if (words[-1] in _NEXT or words[0] == "at") and (after[:1].isdecimal() or after in SMALL or after in ("half", "a")):
                continue  # `at five faces and over 5 at one`, `140 houses and killed at least nine`: it goes with the next number
            if len(words) == 2 and words[-1] in _NEXT and after in ("the", "a", "an", "his", "its", "their"):
                continue  # `was 48 and under the old tariff 34`
            if words[-1] == "more" and after == "than":
                continue  # `with three wickets and more than three overs to spare`
            if words[-1] in ("upwards", "upward") and after == "of":
                continue  # `all 26 and upwards of 120 standards`
            if words == ("and", "up") and after not in END:
                continue  # `four miles and up the hill`
            if words in (("odd",), ("plus",), ("maximum",), ("minimum",), ("approximately",), ("roughly",)) and not _loose_word(s, j):
                continue
            return Hedge(j, j + len(words), bound)
    return None


def hedge_past_of(s: Sentence, j: int, rows: Table) -> Hedge | None:
    """`1.4 per cent of the listed shares, roughly`, `one in three of the whole or a little less`: the hedge behind what is measured."""
    if s.low[j] != "of":
        return None
    for k in range(j + 1, j + 7):
        if s.low[k] in (",", "or"):
            found = hedge_after(s, k, rows)
            return found if found is not None and s.low[found.j] in _CLOSES else None
        if not (s.low[k].isalpha() or s.low[k] in _OWNERS) or s.low[k] in SMALL or s.low[k] in ("once", "twice", "thrice", "times"):
            return None  # `five of them twice or more`
    return None


_OWNERS = frozenset({"'", "’", "'s", "’s", "s"})
_NEXT = frozenset({"+", "over", "above", "under", "below"})


def _loose_word(s: Sentence, j: int) -> bool:
    word, after = s.low[j], s.low[j + 1]
    if word == "odd":
        return s.low[j - 1] not in ("an", "the")
    if word == "plus":
        return after not in {"the", "a", "an", "one", "two", "three"} and not after[:1].isdecimal()
    return after in {".", ",", ";", ")", ""}
