"""Numbers of the page and not of the world: note marks, page, table and section numbers, list labels."""

from __future__ import annotations

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft
from pincite.quantity.lemmas import is_plural
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import DASHES, UP_TO_TWELVE
from pincite.quantity.wordset import word_set

# Words whose number points to a place in a text; those marked with a stop may be followed by one.
POINTERS = word_set(
    """
    counts grounds page pages p pp chapter chapters ch chap section sections sec § §§ table tables tab figure figures fig
    figs paragraph paragraphs para paras line lines note notes footnote footnotes fn endnote appendix
    appendices volume vol vols part item items bundle exhibit annex schedule column columns col row rows box
    plate plates map clause clauses verse verses folio fol ff leaf sheet sheets equation eq step question q
    subsection subparagraph recommendation recommendations scene canto stanza illustration illus tabs plan panel chart list slide count n
    folder file fond fonds opis delo reel shelf case tray drawer s iii ii iv vi vii ibid drawing photograph photographs photo photos
    """
)
# Those that are plain words too: only before a bare number that nothing is counted by.
_PLAIN = word_set(
    """
    count n folder file reel shelf case tray drawer s line lines part item items recommendation recommendations table tables note notes
    figure figures plan box map list step question tab column columns row rows panel sheet sheets leaf chart plate
    scene q col p ch sec counts drawing photograph photographs photo photos
    """
)
_PLAYED = word_set("bowl won win beat lost match final cup game title defeated")
_JOINTS = frozenset({",", "and", "to", "or", "&", "at"}) | DASHES


def structure_reason(s: Sentence, d: Draft, pointed: bool) -> str:
    """Why the number belongs to the page, or nothing; `pointed` says that the number before it did."""
    i, j = d.i, d.j
    low, raw = s.low, s.raw
    if d.kind is Kind.DATE and d.rule not in ("year",):
        return ""
    before, after = low[i - 1], low[j]
    bare = raw[i].isdecimal()
    if before == "(" and s.glued(i) and s.glued(i - 1) and low[i - 2] in _STATISTICS:
        return "degrees of freedom"  # `t(23) = 2.81`
    if before == "(" and after == ")" and bare and low[i - 2] in _FORMULAE:
        return f"number of a {low[i - 2]}"  # `Equation (9)`
    if before == "(" and after == ")" and bare and int(raw[i]) < 30 and _enumerates(s, i):
        return "label of a list"
    if before == "(" and after == ")" and bare and low[i - 2] in _LAWS and i > 1 and d.kind is Kind.CARDINAL and len(raw[i]) < 4:
        return f"number of a {low[i - 2]}"  # `sub-section (3)`
    if before == "." and s.glued(i) and i > 2 and raw[i - 2].isupper() and len(raw[i - 2]) < 4 and low[i - 3] in POINTERS:
        return f"number of a {low[i - 3]}"  # `Figure SPM.6`, `Paragraph A.1.2`
    if before == "of" and bare and i > 2 and raw[i - 2].isdecimal() and low[i - 3] in {"page", "sheet", "slide", "part", "volume"}:
        return "count of pages"
    if before == "/" and s.glued(i) and i > 2 and raw[i - 2].isdecimal() and raw[i - 3].isupper():
        return "number of a file"
    if bare and before == "^" and (low[i - 2] == "[" or after == "^"):
        return "note mark"
    if pointed and before in _JOINTS and bare and _has_letter(raw, j):
        return "goes on with a list of places"  # `items 4(b) and 4(d)`
    if bare and after == ")" and d.j == i + 1:
        reason = _before_bracket(s, i)
        if reason:
            return reason
    if (before == "[" and bare and _is_note_mark(s, d)) or (bare and _is_raised(s, d)):
        return "note mark"
    if (pointed and before in _JOINTS and d.kind in (Kind.CARDINAL, Kind.RANGE, Kind.DATE, Kind.RATIO) and raw[i][:1].isdecimal()) and (
        after == "]" or not low[j].isalpha() or low[j] in _STOPS or before in DASHES or is_verb(low[j])
    ):
        return "goes on with a list of places"
    if before == "at" and low[i - 2] == "(" and after == ")" and bare and d.kind is Kind.CARDINAL and s.mentions(_SPEAKING):
        return "number of a page"  # `As Lord Carrow put it (at 318)`
    pointer = before
    if before == "." and i > 1:
        pointer = low[i - 2]
        if pointer not in POINTERS or pointer in {
            "page",
            "pages",
            "line",
            "part",
            "table",
            "figure",
            "item",
            "note",
            "map",
            "list",
            "plan",
        }:
            pointer = ""
    if pointer in _ROMAN and d.rule == "score" and s.mentions(_PLAYED):
        return ""  # `won Super Bowl III 16–7`
    if pointer == "count" and low[i - 2] in MODALS:
        return ""  # `the adjutant could count 631 of them`
    if opens_clause_after(s, i, j):
        return ""
    if (
        pointer in POINTERS
        and d.kind in (Kind.CARDINAL, Kind.RANGE, Kind.DATE, Kind.RATIO)
        and (raw[i][:1].isdecimal() or low[i] in UP_TO_TWELVE)
        and "," not in raw[i]
    ):
        if (
            pointer in _PLAIN
            and before != "."
            and (
                raw[i - 1][0].islower()
                and ((after.isalpha() and after not in _STOPS) or not raw[i][:1].isdecimal() or low[i - 2] in ("by", "about"))
            )
        ):
            return ""
        if pointer in _ROMAN and not raw[i][:1].isdecimal():
            return ""  # `of those who came from Camp III six were carried`
        if pointer in {"figures", "notes", "lines", "items"} and raw[i - 1][0].islower() and d.kind is not Kind.RANGE:
            return f"number of a {pointer}" if _has_letter(raw, j) else ""
        return f"number of a {pointer}"
    pointed_at = pointer in POINTERS and (pointer == "item" or (pointer not in _LAWS and len(pointer) > 2))
    if pointed_at and d.kind is Kind.QUANTITY and j == i + 2 and s.glued(i + 1) and len(raw[i + 1]) == 1 and raw[i + 1].isupper():
        return f"number of a {pointer}"  # `Item 1A lists`
    if i == 0 or (i == 1 and before in {"(", "[", "#", "-", "*", "•"}):
        return _label(s, d)
    if pointed and raw[i][:1].isdecimal() and d.kind is Kind.CARDINAL and i < 24 and d.j == i + 1:
        opening = s.text[s.start[0] : s.start[i]]
        if not opening.strip("0123456789. )\t]") and s.start[i] > s.end[i - 1] and not (low[j].isalpha() and raw[j][0].islower()):
            return "label of a list"
    return ""


def _has_letter(raw: list[str], j: int) -> bool:
    """`4(b)`: whether a letter in brackets follows."""
    return raw[j] == "(" and raw[j + 2] == ")" and len(raw[j + 1]) == 1 and raw[j + 1].isalpha()


def opens_clause_after(s: Sentence, i: int, j: int) -> bool:
    """`of the wrecks on the chart 61 were unnamed`: a word with its article has no number, and many are told of."""
    if s.low[j] not in ("were", "are") or not s.raw[i - 1].islower() or s.low[i - 1] == "number":
        return False
    k = i - 2 if s.low[i - 2] in _DETERMINED else i - 3  # `on the old chart`
    return s.low[k] in _DETERMINED and s.low[k - 1] in _PLACED


_DETERMINED = word_set("the this that his her its their our each every")
_PLACED = word_set("on in at from of by with under near")
_FORMULAE = word_set("equation equations eq eqs formula formulae expression inequality reaction")
_STATISTICS = word_set("t f χ² χ2 χ")
MODALS = word_set("could can to would will might may did not cannot")
_LAWS = word_set("section subsection paragraph subparagraph clause article rule regulation head limb item schedule")
_SPEAKING = word_set("put puts said says held holds observed observes lord judge justice wrote writes argued argues court judgment")
_ROMAN = word_set("ii iii iv vi vii")
_STOPS = word_set(
    """
    apply applies applied applicable refers contains appear appears deal deals set sets gave says said states
    provides of the in on at to and or but is was are were shows show gives lists for from by above below as
    that which it he she they we has have with a an i e there would could explains explained describes
    described gives gave sums records recorded reproduces compares
    """
)


def _is_note_mark(s: Sentence, d: Draft) -> bool:
    """`[12]`, `[12–14]`; not `[47 days]`, whose brackets are an editor's, or a mark's that was not closed."""
    after = s.raw[d.j]
    bare = d.j == d.i + 1 or (d.kind is not Kind.DATE and not any(word.isalpha() for word in s.raw[d.i : d.j]))
    return bare and (after == "]" or (after in {",", "–", "-"} and s.raw[d.j + 1][:1].isdecimal()))


def _is_raised(s: Sentence, d: Draft) -> bool:
    """`other ranks.7 Nobody knows`, `the ford,12 and`: a raised figure that has become text, glued to a mark that is glued to a word."""
    i, j = d.i, d.j
    if j != i + 1 or len(s.raw[i]) > 3 or s.raw[i][0] == "0" or i < 2 or not (s.glued(i) and s.glued(i - 1)) or s.glued(j):
        return False
    quoted = s.raw[i - 1] in _QUOTES and i > 2 and s.raw[i - 2] in _ENDS
    mark, word = s.raw[i - 2 if quoted else i - 1], s.raw[i - 3 if quoted else i - 2]
    if not (word.isalpha() and word.islower() and len(word) > 2) or word in POINTERS:
        return False
    after = s.raw[j]
    return (mark in _ENDS and (not after or after[0].isupper())) or (mark in (",", ";", ":") and after.islower())


_ENDS = frozenset({".", "!", "?", "…"})
_QUOTES = frozenset({"”", "’", '"'})


def _before_bracket(s: Sentence, i: int) -> str:
    """`1) the age and 2) the state`, `were reported (1).`"""
    raw, before = s.raw, s.low[i - 1]
    if len(raw[i]) < 3 and s.glued(i + 1) and not _is_bracketed(s, i):
        return "label of a list" if before in {";", ",", "."} or before.isalpha() else ""
    if before != "(" or i < 3 or int(raw[i][:3]) > 60 or raw[i + 2] not in {".", ""}:
        return ""
    word = raw[i - 2]
    return "note mark" if word.islower() and word.isalpha() and not s.glued(i - 1) and not is_plural(word) else ""


def _is_bracketed(s: Sentence, i: int) -> bool:
    """Whether a bracket stands open before token `i`."""
    for k in range(i - 1, max(-1, i - 24), -1):
        if s.raw[k] in {"(", ")"}:
            return s.raw[k] == "("
    return False


def _enumerates(s: Sentence, i: int) -> bool:
    """Whether `(2)` counts the points of a list: it comes first in its sentence or follows `(1)`."""
    if i < 2:
        return True
    wanted = str(int(s.raw[i]) - 1)
    if s.raw[i] == "1":
        return (
            not s.raw[i - 2][:1].isdecimal()
            and s.low[i + 2].isalpha()
            and "(2)" in s.text[s.start[i] : min(s.start[i] + 600, s.end[s.size - 1])]
        )
    at = s.text.rfind(f"({wanted})", max(0, s.start[i] - 1500), s.start[i])
    return at >= 0


def _label(s: Sentence, d: Draft) -> str:
    """`1.` or `(2)` or `3.2` that opens a line."""
    raw, after = s.raw, s.raw[d.j]
    first = raw[d.i]
    if first.isdecimal() and len(first) < 3 and "".join(raw[: s.size]) in (f"{first}.", f"({first})", f"{first})"):
        return "label of a list"  # a line of nothing else
    if d.j != d.i + 1 or not first[:1].isdecimal() or "," in first or len(first) > 5:
        return ""
    if (after in {".", ")", "]"} and s.glued(d.j) and len(first) < 4 and (raw[d.j + 1] or after != ".")) and (
        d.i == 0 or raw[d.i - 1] in "([#-*•"
    ):
        return "label of a list"
    if after[:1].isdecimal() and d.i == 0 and "." in first:
        return "label of a list"
    if "." in first and first.count(".") >= 1 and after[:1].isupper() and s.size < 14 and s.raw[s.size - 1] not in {".", "?", "!"}:
        return "number of a heading"
    return ""
