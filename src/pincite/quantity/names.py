"""Numbers that are part of a designation: `68th Division`, `Hill 227.7`, `World War II`, `COVID-19`, `the 54th`."""

from __future__ import annotations

import re

from pincite.model.quantity import Kind
from pincite.quantity.addresses import is_address
from pincite.quantity.counts_after_names import at_place, counted_after, given, is_part_told, places_counted, verb_left_out
from pincite.quantity.designations import ALWAYS_NAMED, BEFORE, BOOKS, DATED, HEIGHTS, LOWER_BEFORE
from pincite.quantity.draft import Draft
from pincite.quantity.glued_names import glued
from pincite.quantity.hedge_at import BEFORE_BY_LAST
from pincite.quantity.lemmas import is_plural, lemma
from pincite.quantity.name_ordinals import AFTER_NAMES, LOOSE_AFTER, NATIONAL, first_word, ordinal
from pincite.quantity.name_years import REIGNS, is_reign, year_of_name
from pincite.quantity.named_things import (
    is_designation,
    is_house,
    is_initialled,
    is_relay,
    is_section,
    names_two,
    numbers_as_verb,
    opens_and_acts,
    opens_with_names,
    tells_apart,
)
from pincite.quantity.names_in_words import in_words
from pincite.quantity.nouns import COUNT_NOUNS, STOPS
from pincite.quantity.percents import percent_at
from pincite.quantity.scores import CRICKET
from pincite.quantity.structures import MODALS, opens_clause_after
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import HYPHENS, SCALES, SMALL
from pincite.quantity.wordset import word_set


def name_reason(s: Sentence, d: Draft, seen: set[str]) -> str:
    """Why the number is part of a name, or nothing."""
    if d.kind is Kind.CARDINAL:
        return _cardinal(s, d, seen)
    if d.kind is Kind.ORDINAL:
        return ordinal(s, d, seen)
    if d.kind is Kind.DURATION and d.j == d.i + 2 and s.raw[d.i + 1] == "s" and s.glued(d.i + 1) and s.raw[d.i].isdecimal():
        before = s.raw[d.i - 1] if d.i else ""
        if before[:1].isupper() or before[:1].isdecimal() or s.low[d.i - 1] in SMALL:
            return "models named by a number"
    if "." in s.raw[d.i] and s.raw[d.i + 1] == "s" and s.glued(d.i + 1) and s.low[d.i - 1] in _ITS_GUNS and d.j == d.i + 2:
        return "guns named by their calibre"  # `the 9.2s fired`
    if d.kind is Kind.DATE and (s.raw[d.j] in DATED or (s.low[d.j] in ("plot", "putsch") and "day" in d.rule)):
        return "an event named by its date"
    if d.kind is Kind.FRACTION and s.raw[d.i][:1].isdecimal() and s.low[d.i - 1] in _DOCUMENTS:
        return "symbol of a document"
    if d.kind in _NAMING:
        return _cardinal(s, d, seen)
    return ""


_WORN = word_set("the our their his her its at")
_ITS_GUNS = word_set("the of their his its our")
_NAMING = frozenset({Kind.QUANTITY, Kind.RANGE, Kind.DATE, Kind.RATIO, Kind.DURATION, Kind.TIME, Kind.FRACTION})
_ABBREVIATED = word_set("cmd cmnd corr add no nos op rev ver ed bk art cl reg spec ser mod")
_DOCUMENTS = word_set("resolution resolutions decision decisions document documents file files case no nos wo cab adm fo co")
_INDEXES = word_set("nasdaq ftse nikkei dax cac russell stoxx")
_LOOSE = AFTER_NAMES | LOOSE_AFTER
_AIRLINER = re.compile(r"7[0-9]7")


def _cardinal(s: Sentence, d: Draft, seen: set[str]) -> str:
    if not s.raw[d.i][:1].isdecimal():
        if s.low[d.i - 1] == "number" and s.low[d.i - 2] in _WORN and d.kind is Kind.CARDINAL and not counted_after(s, d.j):
            return "number of a player, a house or a line"  # `both goals by the number ten`
        return in_words(s, d) if s.raw[d.i][:1].isupper() else ""
    i, j, raw, kind = d.i, d.j, s.raw[d.i], d.kind
    plain, alone = kind is Kind.CARDINAL, j == i + 1
    before = s.raw[i - 1]
    if before == "№":
        return "figures of a designation"
    if plain and alone and raw.isdecimal():
        opened = _goes_on_with_list(s, i)
        if opened and (s.low[j] != "of" or _is_year(s.raw[j + 1])) and (opened in ALWAYS_NAMED or not counted_after(s, j)):
            return "goes on with a list of numbers"
        if raw[0] == "0" and len(raw) > 2:
            return "figures that begin with nought are a code"
    if (plain and is_relay(s, j)) or (kind is Kind.QUANTITY and is_relay(s, i - 1)):
        return "a relay by its legs"
    if kind is Kind.QUANTITY:
        if is_section(s, i, j):
            return "number of a section"
        if is_house(s, i, j):
            return "number of a house"
        listed = (s.low[i - 1] in BEFORE and before[:1].isupper()) or s.low[i - 1] in LOWER_BEFORE
        if j == i + 2 and s.glued(i + 1) and s.raw[i + 1].isupper() and (listed or opens_and_acts(s, i, j)):
            return f"number of a {s.low[i - 1]}"  # `Serotype 19A made up`
        if s.glued(j) and s.raw[j][:1].isdecimal() and s.glued(j - 1):
            return "figures joined to letters"  # `1A07`
    if kind not in (Kind.DATE, Kind.TIME) or s.raw[i - 1] == "/":
        reason = glued(s, i)
        if reason:
            return reason
    if alone:
        reason = _height(s, i, plain, seen)
        if reason:
            return reason
    if kind is Kind.DATE and d.rule == "year":
        reason = year_of_name(s, d)
        if reason:
            return reason
    if kind is Kind.RATIO and len(before) > 1 and before.isupper() and s.raw[i + 1] == ":" and len(raw) > 2:
        return "number of a standard"  # `ISO 9001:2015`
    if plain and before in _BEFORE_AIRLINER and _AIRLINER.fullmatch(raw) and not counted_after(s, j):
        return "an aircraft known by its number"
    if (plain or kind is Kind.TIME) and _runs_on(s, i, j):
        return "figures of a version or a chainage"
    if (plain or kind is Kind.RANGE) and opens_with_names(s, d):
        return "numbers of things named"
    if plain and alone:
        if names_two(s, i):
            return f"number of a {s.low[i - 1]}, as of another"
        if raw.isdecimal() and len(raw) < 4 and before.islower() and is_designation(s, i, j, counted_after(s, j)):
            return f"number of a {s.low[i - 1]}"
        if _opens_with_name(s, i, j):
            return "a number after a proper name"
        if raw.isdecimal() and is_address(s, i, j):
            return "number of a house"
        if s.glued(j) and s.raw[j][0].isalpha() and s.raw[j][0] < "\u3000":
            return "figures joined to letters"
        if len(raw) > 3 and s.raw[j] in HYPHENS and s.glued(j) and s.raw[j + 1].isdecimal() and s.glued(j + 1):
            return "figures of a designation"
    if before[:1].isalpha() and kind in _AFTER_WORDS:
        if kind is Kind.DATE and d.rule != "year":
            return ""
        decided = _after_word(s, d, seen)
        if decided is not None:
            return decided
    if s.low[i - 1] in BOOKS and before[:1].isupper() and kind in (Kind.CARDINAL, Kind.TIME, Kind.RATIO):
        return "chapter and verse"
    if s.low[j] in BOOKS and s.raw[j][:1].isupper() and s.raw[j + 1].isdecimal():
        return "a book of scripture"
    if plain and s.low[j] in REIGNS and s.raw[j][0].isupper() and s.raw[j + 1] == ".":
        return "year of a reign"  # `14 Geo. III`
    if plain and before == "." and s.low[i - 2] in ("c", "cap", "ch") and s.low[i - 3] == "," and is_reign(s, i - 4):
        return "chapter of a statute"  # `31 Geo. III, c. 68`
    if before == "." and s.low[i - 2] in _ABBREVIATED and kind in (Kind.CARDINAL, Kind.RANGE, Kind.RATIO):
        return "a number of designation"
    if (
        before == "of"
        and s.raw[i - 2][:1].isupper()
        and kind is not Kind.DATE
        and s.low[i - 2] in {"group", "gang", "council", "committee", "area"}
    ):
        return "part of a name"
    return ""


_BEFORE_AIRLINER = frozenset({"the", "a", "The", "A", "their", "its"})
_AFTER_WORDS = frozenset({Kind.CARDINAL, Kind.RANGE, Kind.DATE})
_UNITS = word_set(
    """
    regiment division squadron battalion brigade commando company corps battery wing group troop platoon section parachute field
    army infantry panzer commandos bde bn btn coy div regt sqn bty
    """
)


def _height(s: Sentence, i: int, plain: bool, seen: set[str]) -> str:
    """`227.7 Heights`, `68 Squadron`, and `227.7` alone where a height of that number has been named."""
    raw, low, j = s.raw[i], s.low, i + 1
    word = low[j]
    if word in ("heights", "hill", "height") or (word in _UNITS and s.raw[j][:1].isupper() and raw != "1") or is_initialled(s, i, j):
        seen.add(low[i])
        return "number of a height or unit"
    if word in ("and", ",") and low[j + 2] in ("heights", "hills") and s.raw[j + 1][:1].isdecimal():
        seen.add(low[i])
        return "number of a height"
    known = plain and ((len(raw) > 2 and low[i] in seen) or ("." in raw and s.mentions(HEIGHTS)))
    if known and (not word.isalpha() or word in _LOOSE):
        seen.add(low[i])
        return "short for a height named before"
    if word == "on" and low[j + 1] in LOOSE_AFTER and raw.isdecimal() and s.mentions(HEIGHTS):
        seen.add(raw)
        return "number of a height"
    return ""


def _after_word(s: Sentence, d: Draft, seen: set[str]) -> str | None:
    """`Ward 5`, `number 12`, `Apollo 11`: why the word before the figures makes a name of them, if it decides that at all."""
    i, raw, low = d.i, s.raw[d.i], s.low[d.i - 1]
    before = s.raw[i - 1]
    if before.islower() and s.low[d.j] in (".", ";", ",") and "the" in s.low[max(0, i - 3) : i - 1] and "," in s.low[max(0, i - 4) : i - 2]:
        return None  # `the north pier sank 14 cm, the south pier 3.`
    if low == "numbered" and tells_apart(s, i, d.j):
        return "numbers that tell things apart"
    listed = low in LOWER_BEFORE or (before[0].isupper() and (low in BEFORE or lemma(low) in BEFORE))
    listed = listed and not opens_clause_after(s, i, d.j)
    if low == "count" and s.low[i - 2] in MODALS:
        return None  # `the adjutant could count 631 of them`
    if d.kind is Kind.CARDINAL and is_part_told(s, i, d.j):
        return None
    if listed and "." in raw and low in _INDEXES:
        return None  # `the Nasdaq 1.4`: what it gained
    if (listed and not numbers_as_verb(s, i) and not ("," in raw and low not in ("no", "nos", "number", "hill", "height", "point"))) and (
        low in ALWAYS_NAMED or not counted_after(s, d.j) or opens_and_acts(s, i, d.j)
    ):
        if before == "no" and d.kind is not Kind.DATE:
            return ""  # `no 2 of them agreed`
        if "." in raw or low in HEIGHTS or low in _SPOKEN_OF_BARE:  # `version 2.1`, `Point 204`: told by the number alone after that
            seen.add(s.low[i])
        return f"number of a {low}"
    if d.kind is Kind.CARDINAL and s.mentions(CRICKET) and _scores(s, i, d.j):
        return None
    if (
        (d.kind is Kind.CARDINAL and before[0].isupper() and i - 1 != first_word(s) and low not in NATIONAL)
        and (len(raw) < 5 and raw.isdecimal() and s.low[i + 1] not in SCALES and (not counted_after(s, d.j) or s.low[i - 2] in ("a", "an")))
        and not (is_plural(low) and s.raw[d.j] == "(" and percent_at(s, d.j + 2) is not None)  # `Montenegrins 366 (0.01%)`
        and (s.low[d.j] != "were" or len(raw) < 3)  # `at the school in Nile Street 212 were on the books`
        and not (
            s.low[d.j] in _MORE
            or places_counted(s, i)
            or verb_left_out(s, i, d.j)
            or at_place(s, i, d.j)
            or given(s, i, d.j)
            or _is_next_pair(s, i, d.j)
        )
    ):
        return "a number after a proper name"
    return None


_SPOKEN_OF_BARE = word_set("point position objective")


def _is_next_pair(s: Sentence, i: int, j: int) -> bool:
    """`Pell lost 49 of 92 and Massey 52 of 96`: a part of a whole in figures, behind another of the sentence."""
    if s.low[j] != "of" or not s.raw[j + 1].isdecimal():
        return False
    return any(s.low[k] == "of" and s.raw[k - 1].isdecimal() and s.raw[k + 1].isdecimal() for k in range(max(1, i - _NEAR), i))


_NEAR = 16


def _scores(s: Sentence, i: int, j: int) -> bool:
    """`England 499 (Brook 171, Stokes 80)`, `Bethell 50*`: what a side or a batsman made."""
    if not s.raw[i - 1].istitle():
        return False
    not_out = s.low[j : j + 2] == ["not", "out"] or (s.raw[j] == "*" and s.glued(j))
    return not_out or s.raw[j] == "(" or (s.low[j] in (",", ")") and "(" in s.raw[max(0, i - 12) : i])


def _runs_on(s: Sentence, i: int, j: int) -> bool:
    """`3.11.4`, `12+340`: figures that a stop or a plus joins to more figures."""
    joint = s.raw[j]
    return joint in (".", "+") and s.glued(j) and s.glued(j + 1) and s.raw[j + 1][:1].isdecimal()


def _opens_with_name(s: Sentence, i: int, j: int) -> bool:
    """`Warehouse 7, a shed …`, `Porsche 911 was`: the first word of a sentence with a number that counts nothing."""
    word = s.low[i - 1]
    if i - 1 != first_word(s) or not word.isalpha() or len(s.raw[i]) > 4:
        return False
    if word in STOPS or word in BEFORE_BY_LAST or word in _LABELS or word in COUNT_NOUNS or word in NATIONAL:
        return False
    if is_plural(word) or word.endswith(("ed", "ing", "ly")):
        return False
    return (
        s.low[j] in _IS
        or (s.low[j] == "of" and s.low[j + 1] in ("the", "this", "that", "his", "its"))
        or (s.low[j] == "," and (s.low[j + 1] in {"a", "an", "the", "which", "where", "built"} or is_verb(s.low[j + 1])))
        or opens_and_acts(s, i, j)
    )


_IS = word_set(
    "read reads showed was is has had fell stood came will would could may can landed flew sank burned opened "
    "closed goes says takes runs carries"
)
_LABELS = word_set(
    "total sum age aged page height width depth length weight price cost mean median average maximum minimum exactly another"
)


def _goes_on_with_list(s: Sentence, i: int) -> str:
    """The designation that opened the list of a bare number: `Wards 5, 6 and 7`."""
    k = i - 1
    for _ in range(12):
        if s.low[k] in {"not", "but", "nor"}:
            k -= 1
            continue
        if s.low[k] not in {",", "and", "or", "&", "to"}:
            return ""
        while s.low[k] in {",", "and", "or", "&", "to", "but", "not"}:
            k -= 1
        if not s.raw[k].isdecimal():
            return ""
        before = s.low[k - 2] if s.low[k - 1] == "." and s.low[k - 2] in ("nos", "no") else s.low[k - 1]
        if before in ("nos", "no") and s.raw[k - 1] != "no":
            return "number"  # `Nos. 3 and 4 engines`
        if before.isalpha() and before not in {"and", "or", "to", "but", "not"}:
            named = (before in BEFORE or before in LOWER_BEFORE) and (s.raw[k - 1][0].isupper() or before in LOWER_BEFORE)
            return before if named else ""
        k -= 1
    return ""


def _is_year(raw: str) -> bool:
    """`Appeals No. 189 and 190 of 1952`: a number of that year, and no part of a whole."""
    return raw.isdecimal() and "1500" < raw < "2100"


_MORE = word_set("more others other fewer further")
