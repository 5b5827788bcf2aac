"""Numbers that are part of a designation: `68th Division`, `Hill 227.7`, `World War II`, `COVID-19`, `the 54th`."""

from __future__ import annotations

import re

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft
from pincite.quantity.hedge_at import BEFORE_BY_LAST
from pincite.quantity.lemmas import is_plural
from pincite.quantity.name_ordinals import LOOSE_AFTER, NATIONAL, STOPS, first_word, ordinal, title_case
from pincite.quantity.nouns import COUNT_NOUNS
from pincite.quantity.nouns import STOPS as PHRASE_STOPS
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS, SMALL
from pincite.quantity.wordset import word_set

# Capitalised words after which a number is a name.
BEFORE = word_set(
    """
    hill point height route highway road type model mark unit flight room war apollo article rule order
    regulation directive operation camp stalag area zone sector district ward gate pier dock berth platform
    line channel building block hangar shed well valve pump reactor boiler engine turbine bay station post
    battery fort sonnet psalm symphony concerto opus op number no nos episode series season lot group force
    task circuit division regiment company squadron battalion brigade corps army fleet tank gun class grade
    level stage category phase henry louis sample specimen site borehole core trench vessel train locomotive
    bus tram runway track lane junction exit vitamin ordinance decree statute circular instruction patent
    claim slide scope ifrs ias frs en iso din bs heights form forms wards forts valves wells units types
    models rooms gates flights hills points classes grades categories scopes decks deck fl magnitude tube
    batch ordinances resolutions protocols cpr ukhl serial boeing airbus drawing count protocol resolution
    amendment convention treaty act bill proposition clause windows version generation agent cell bridge span
    girder pylon tower crane beam column shaft pit mine seam mill lock sluice section
    """
)

_ALWAYS = word_set(
    """
    type category class grade level scope phase rule order article apollo number ordinance resolution protocol deck
    slide ifrs ias en iso cpr symphony concerto psalm vitamin windows boeing
    """
)

LOWER_BEFORE = word_set(
    """
    pier flat apartment pit trench hut layer cell locker berth platform gate bay bays dock numbers counts count counter kiln furnace
    reactor boiler turbine cylinder borehole bore plot stand seat clause window patient subject participant bed cage tank test run
    experiment trial site station wagon carriage platoon coil shaft lock weir beam girder column row span panel pump engine
    battery company division brigade squadron junction warehouse chainage version resolution box lift case patient
    episode hill point type model channel room unit flight route sample valve valves borehole no nos number
    ward wards grade category slide drawing count serial deck
    """
)

_ELEMENTS = word_set(
    """
    carbon uranium plutonium iodine caesium cesium strontium cobalt radium thorium tritium oxygen nitrogen
    omega interleukin vitamin helium hydrogen polonium americium krypton xenon
    """
)

_STATUTES = word_set(
    """
    act acts treaty convention agreement constitution regulations ordinance charter edition budget election
    elections protocol olympics games
    """
)

_BOOKS = word_set(
    """
    genesis exodus leviticus deuteronomy joshua judges samuel kings chronicles job psalms proverbs isaiah
    jeremiah ezekiel daniel amos matthew mark luke john acts romans corinthians galatians ephesians hebrews
    revelation
    """
)

_HEIGHTS = word_set("hill hills height heights summit knoll ridge elevation")

_DATED = frozenset({"Incident", "Movement", "Uprising", "Coup", "Massacre", "Plot", "Affair", "Putsch", "Declaration"})


def name_reason(s: Sentence, d: Draft, seen: set[str]) -> str:
    """Why the number is part of a name, or nothing."""
    if d.kind is Kind.ORDINAL:
        return ordinal(s, d, seen)
    if d.kind is Kind.DURATION and d.j == d.i + 2 and s.raw[d.i + 1] == "s" and s.glued(d.i + 1) and s.raw[d.i].isdecimal():
        before = s.raw[d.i - 1] if d.i else ""
        if before[:1].isupper() or before[:1].isdecimal() or s.low[d.i - 1] in SMALL:
            return "models named by a number"
    if d.kind is Kind.DATE and (s.raw[d.j] in _DATED or (s.low[d.j] in ("plot", "putsch") and "day" in d.rule)):
        return "an event named by its date"
    if d.kind in (Kind.CARDINAL, Kind.QUANTITY, Kind.RANGE, Kind.DATE, Kind.RATIO, Kind.DURATION, Kind.TIME):
        return _cardinal(s, d, seen)
    return ""


_LOOSE = STOPS | LOOSE_AFTER
_AIRLINER = re.compile(r"7[0-9]7")

_JOINED = HYPHENS | {"/"}


def _cardinal(s: Sentence, d: Draft, seen: set[str]) -> str:
    i, raw = d.i, s.raw[d.i]
    if raw.isdecimal() and d.j == i + 1 and d.kind is Kind.CARDINAL and _goes_on_with_list(s, i) and not _counted_after(s, d.j):
        return "goes on with a list of numbers"
    figures = raw[:1].isdecimal()
    before = s.raw[i - 1] if i else ""
    if raw.isdecimal() and raw[0] == "0" and len(raw) > 2 and d.kind is Kind.CARDINAL and d.j == i + 1:
        return "figures that begin with nought are a code"
    if (
        figures
        and d.kind is Kind.QUANTITY
        and d.j == i + 2
        and s.glued(i + 1)
        and s.raw[i + 1].isupper()
        and ((s.low[i - 1] in BEFORE and before[:1].isupper()) or s.low[i - 1] in LOWER_BEFORE)
    ):
        return f"number of a {s.low[i - 1]}"
    if figures and (d.kind not in (Kind.DATE, Kind.TIME) or s.raw[i - 1] == "/"):
        reason = _glued(s, i)
        if reason:
            return reason
    if figures and d.j == i + 1:
        word = s.low[d.j]
        if word in {"heights", "hill", "height"} or (
            s.raw[d.j][:1].isupper()
            and word
            in {
                "heights",
                "hill",
                "regiment",
                "division",
                "squadron",
                "battalion",
                "brigade",
                "commando",
                "company",
                "corps",
                "battery",
                "wing",
                "group",
                "troop",
                "platoon",
                "section",
                "parachute",
                "field",
                "army",
                "infantry",
                "panzer",
                "commandos",
            }
            and raw != "1"
        ):
            seen.add(s.low[i])
            return "number of a height or unit"
        if word in ("and", ",") and s.raw[d.j + 1][:1].isdecimal() and s.low[d.j + 2] in ("heights", "hills"):
            seen.add(s.low[i])
            return "number of a height"
        if (
            d.kind is Kind.CARDINAL
            and ((s.low[i] in seen and len(raw) > 2) or ("." in raw and s.mentions(_HEIGHTS)))
            and not s.low[d.j].isalpha()
        ):
            seen.add(s.low[i])
            return "short for a height named before"
        if (
            d.kind is Kind.CARDINAL
            and ((s.low[i] in seen and len(raw) > 2) or ("." in raw and s.mentions(_HEIGHTS)))
            and s.low[d.j] in _LOOSE
        ):
            seen.add(s.low[i])
            return "short for a height named before"
        if raw.isdecimal() and s.mentions(_HEIGHTS) and s.low[d.j] == "on" and s.low[d.j + 1] in LOOSE_AFTER:
            seen.add(raw)
            return "number of a height"
    if figures and d.kind is Kind.DATE and d.rule == "year":
        reason = _year_of_name(s, d)
        if reason:
            return reason
    if (
        _AIRLINER.fullmatch(raw)
        and d.kind is Kind.CARDINAL
        and before in ("the", "a", "The", "A", "their", "its")
        and not _counted_after(s, d.j)
    ):
        return "an aircraft known by its number"
    if figures and d.kind in (Kind.CARDINAL, Kind.TIME) and _runs_on(s, i, d.j):
        return "figures of a version or a chainage"
    if figures and d.kind is Kind.CARDINAL and d.j == i + 1 and _opens_with_name(s, i, d.j):
        return "a number after a proper name"
    if figures and raw.isdecimal() and d.kind is Kind.CARDINAL and d.j == i + 1 and _is_address(s, i, d.j):
        return "number of a house"
    if figures and d.j == i + 1 and s.glued(d.j) and s.raw[d.j][0].isalpha() and s.raw[d.j][0] < "\u3000" and d.kind is Kind.CARDINAL:
        return "figures joined to letters"
    if (
        figures
        and d.j == i + 1
        and d.kind is Kind.CARDINAL
        and s.raw[d.j] in HYPHENS
        and s.glued(d.j)
        and s.raw[d.j + 1].isdecimal()
        and s.glued(d.j + 1)
        and len(raw) > 3
    ):
        return "figures of a designation"
    if figures and d.kind in (Kind.CARDINAL, Kind.RANGE, Kind.DATE) and before[:1].isalpha():
        if d.kind is Kind.DATE and d.rule not in ("year",):
            return ""
        low = s.low[i - 1]
        verb = low == "number" and before.islower() and is_plural(s.low[i - 2])  # `frost-free days number 170`
        if (low in BEFORE or low in LOWER_BEFORE) and (before[0].isupper() or low in LOWER_BEFORE) and not verb:
            if low in ("no", "nos") and d.kind is not Kind.DATE and not (before[0].isupper()):
                return ""
            if d.kind is Kind.DATE and low in {"war", "series", "season", "act", "treaty", "convention"}:
                return ""
            if low in _ALWAYS or not _counted_after(s, d.j):
                seen.add(s.low[i])
                return f"number of a {low}"
        if (
            (before[0].isupper() and i - 1 != first_word(s) and d.kind is not Kind.DATE and low not in NATIONAL)
            and (len(raw) < 5 and raw.isdecimal() and d.kind is Kind.CARDINAL and not _counted_after(s, d.j))
            and not (s.low[d.j] in _MORE or _follows_list(s, i) or _places_counted(s, i))
        ):
            return "a number after a proper name"
    if figures and d.kind in (Kind.CARDINAL, Kind.TIME, Kind.RATIO) and s.low[i - 1] in _BOOKS and before[:1].isupper():
        return "chapter and verse"
    if figures and s.low[d.j] in _BOOKS and s.raw[d.j][:1].isupper() and s.raw[d.j + 1].isdecimal():
        return "a book of scripture"
    if before == "." and s.low[i - 2] in {"no", "nos", "op"} and figures:
        return "a number of designation"
    if not figures and s.low[i] not in SMALL and s.low[i] not in {"hundred", "thousand", "dozen", "half", "zero"}:
        return ""
    if not figures and raw[0].isupper() and d.i != first_word(s) and s.low[i - 1] == "of" and s.raw[i - 2][:1].isupper():
        return "part of a name"
    if figures and before == "of" and s.raw[i - 2][:1].isupper() and s.low[i - 2] in {"group", "gang", "council", "committee", "area"}:
        return "part of a name"
    if (
        (not figures and raw[0].isupper() and d.i != first_word(s))
        and ((s.low[d.j] in HYPHENS and s.raw[d.j + 1][:1].isupper()) or (s.raw[d.j][:1].isupper() and s.low[d.j] not in NATIONAL))
    ) and (not title_case(s)):
        return "part of a name"
    if not figures and raw[0].isupper() and s.low[d.j] in HYPHENS and s.raw[d.j + 1][:1].isupper():
        return "part of a name"
    if _is_capital_name(s, d):
        return "a capital in the middle of the sentence"
    if not figures and s.low[i - 1] in _NUMBERED_IN_WORDS and s.raw[i - 1][0].isupper() and raw[0].isupper():
        return "part of a name"
    return ""


def _runs_on(s: Sentence, i: int, j: int) -> bool:
    """`3.11.4`, `12+340`: figures that a stop or a plus joins to more figures."""
    joint = s.raw[j]
    return joint in (".", "+") and s.glued(j) and s.glued(j + 1) and s.raw[j + 1][:1].isdecimal()


def _opens_with_name(s: Sentence, i: int, j: int) -> bool:
    """`Warehouse 7, a shed …`, `Porsche 911 was`: the first word of a sentence with a number that counts nothing."""
    word = s.low[i - 1]
    if i - 1 != first_word(s) or not s.raw[i - 1][:1].isupper() or not word.isalpha() or len(s.raw[i]) > 4 or len(word) < 3:
        return False
    if (
        word in STOPS
        or word in PHRASE_STOPS
        or word in BEFORE_BY_LAST
        or word in COUNT_NOUNS
        or is_plural(word)
        or word.endswith(("ed", "ing", "ly"))
    ):
        return False
    if word in NATIONAL or word in _LABELS:
        return False
    return s.low[j] in _IS or (s.low[j] == "," and s.low[j + 1] in {"a", "an", "the", "which", "where", "built"})


_IS = word_set("was is has had fell stood came will would could may can landed flew sank burned opened closed goes says takes runs carries")
_LABELS = word_set(
    "total sum age aged page height width depth length weight price cost mean median average maximum minimum exactly another"
)
_STREETS = word_set(
    "street road avenue lane square terrace drive place gardens crescent row boulevard way close hill court mews grove walk"
)


def _is_address(s: Sentence, i: int, j: int) -> bool:
    """`at 10 Downing Street`, `42 Elm Road`: a house, before one or two names and a word for a street."""
    k = j + 1 if s.low[j] == "," else j
    for at in range(k, k + 3):
        if not s.raw[at][:1].isupper():
            return False
        if at > k and s.low[at] in _STREETS:
            return True
    return False


def _is_capital_name(s: Sentence, d: Draft) -> bool:
    """`the Big Three`, `BBC Two`, `from Ninety-Six`: number words with a capital that no sentence, quotation or heading gives them."""
    if d.kind is not Kind.CARDINAL or not s.raw[d.i][:1].isupper() or d.i <= first_word(s) or title_case(s):
        return False
    after = s.low[d.j]
    if (
        s.low[d.i - 1] in BEFORE_BY_LAST
        or s.low[d.i - 1] in ("not", "never")
        or after == "of"
        or (is_plural(after) and s.raw[d.j].islower())
    ):
        return False
    return s.raw[d.i - 1].isalpha() and not s.raw[d.i].isupper() and s.low[d.i] not in ("a", "an", "zero")


def _goes_on_with_list(s: Sentence, i: int) -> bool:
    """`Wards 5, 6 and 7`: a bare number joined to one that a plural designation opened."""
    k = i - 1
    for _ in range(12):
        if k > 1 and s.low[k] in {"not", "but", "nor"}:
            k -= 1
            continue
        if s.low[k] not in {",", "and", "or", "&", "to"}:
            return False
        while k > 0 and s.low[k] in {",", "and", "or", "&", "to", "but", "not"}:
            k -= 1
        if not s.raw[k].isdecimal() or k < 1:
            return False
        before = s.low[k - 1]
        if before.isalpha() and before not in {"and", "or", "to", "but", "not"}:
            return (before in BEFORE or before in LOWER_BEFORE) and (s.raw[k - 1][0].isupper() or before in LOWER_BEFORE)
        k -= 1
    return False


def _year_of_name(s: Sentence, d: Draft) -> str:
    """`the 1925 Act`, `Ordinance 9 of 1847`, `the Treaty of 1648`, `London 2012`."""
    i, low = d.i, s.low
    after = s.raw[d.j]
    if low[d.j] in _STATUTES and after[:1].isupper() and low[d.j] not in {"elections", "election", "budget"}:
        return "year of a statute or treaty"
    if low[i - 1] == "of" and i > 1:
        if s.raw[i - 2].isdecimal() and low[i - 3] in BEFORE:
            return "year of a statute or treaty"
        if low[i - 2] in {"treaty", "act", "constitution", "statute"} and s.raw[i - 2][0].isupper():
            return "year of a statute or treaty"
    if low[i - 1] in _STATUTES and s.raw[i - 1][:1].isupper() and low[i - 1] not in ("edition", "budget"):
        return "year of a statute or treaty"
    if (
        low[i - 1] in {"ukhl", "uksc", "ewca", "ewhc", "en", "iso", "din", "bs", "tokyo", "london", "rio", "beijing", "sydney"}
        and s.raw[i - 1][:1].isupper()
    ):
        return "a number after a proper name"
    if s.raw[i - 1] in {"“", '"', "‘"} and after in {"”", '"', "’"}:
        return "title of a work"
    return ""


_MORE = word_set("more others other fewer further")


def _places_counted(s: Sentence, i: int) -> bool:
    """`Walsall 54, West Bromwich 48, Dudley 48`: one of a row of names with a number each."""
    if s.low[i - 1] in _BOOKS or s.low[i - 1] in BEFORE:
        return False
    k = i + 1
    if s.low[k] in {",", ";"} or s.low[k] == "and":
        k += 2 if s.low[k + 1] == "and" else 1
        begin = k
        while s.raw[k][:1].isupper() and s.raw[k].isalpha() and k < begin + 3:
            k += 1
        if k > begin and s.raw[k].isdecimal() and s.raw[begin:k] != s.raw[i - (k - begin) : i]:
            return s.low[k - 1] not in BEFORE
    k = i - 1
    while k > i - 4 and k > 0 and s.raw[k][:1].isupper() and s.raw[k].isalpha():
        k -= 1
    k -= s.low[k] == "and"
    named = i - 1 > k > 0 and s.low[k] in {",", ";"} and s.raw[k - 1].isdecimal() and s.raw[k - 2][:1].isupper()
    return named and s.low[k - 2] not in BEFORE


def _follows_list(s: Sentence, i: int) -> bool:
    return s.low[i - 1] in {"about", "some", "total"}


def _counted_after(s: Sentence, j: int) -> bool:
    """Whether a plural noun follows, so that the number counts after all."""
    for k in range(j, j + 3):
        word = s.low[k]
        if not word.isalpha() or word in STOPS or word in SMALL or (word.endswith("ed") and word not in _PARTICIPLES):
            return False
        if is_plural(word) and word not in _VERBS_IN_S:
            return True
    return False


_NUMBERED_IN_WORDS = word_set("war corps mark type number formula league division channel radio group phase stage level bbc itv act apollo")
_PARTICIPLES = word_set("wounded killed armed armoured armored injured captured displaced trained mounted abandoned")

_VERBS_IN_S = word_set(
    """
    was has says gives shows crosses lies runs goes makes takes leads sets looks stands requires needs comes
    falls covers adds states holds carries contains begins ends
    """
)


def _glued(s: Sentence, i: int) -> str:
    """`A38`, `COVID-19`, `B-29`, `Carbon-14`."""
    before = s.raw[i - 1] if i else ""
    if not s.glued(i) or not before:
        return ""
    if before[-1:].isalpha():
        return "" if before in {"US", "Rs", "RM", "USD", "EUR", "GBP"} else "figures joined to letters"
    if before in HYPHENS and s.glued(i - 1):
        word = s.raw[i - 2]
        if (
            (word[:1].isupper() and s.low[i - 2] not in NATIONAL and s.low[i - 2] not in {"mid", "early", "late", "pre", "post"})
            or (word.isalpha() and len(word) < 3)
            or s.low[i - 2] in _ELEMENTS
        ):
            return "figures joined to a name"
    if before == "(" and s.glued(i - 1) and i > 1 and s.raw[i - 2][:1].isdecimal() and s.raw[i + 1] == ")":
        return "sub-number of a designation"
    if before == "." and s.glued(i - 1) and i > 1 and s.raw[i - 2][:1].isdecimal():
        return "sub-number of a designation"
    if before in HYPHENS and s.glued(i - 1) and i > 1 and s.raw[i - 2].isdecimal() and s.raw[i - 3] in _JOINED:
        return "figures of a designation"
    if before == "+" and s.glued(i - 1) and i > 1 and s.raw[i - 2][:1].isdecimal():
        return "figures of a designation"  # `chainage 12+340`
    if before == "/" and s.glued(i - 1) and len(s.raw[i - 2]) == 1 and s.raw[i - 2].isalpha():
        return "figures of a designation"  # `Comet C/1995 O1`
    if before in {"#", "№", "@", "_"} or (before == "/" and s.glued(i - 1) and s.raw[i - 2][-1:].isalpha()):
        return "figures of a designation"
    return ""
