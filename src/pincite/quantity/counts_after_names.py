"""When a number behind a proper name counts: `Blake had 40 sail, Tromp 45`, `At Omdurman 48 of the 25,800 men`."""

from __future__ import annotations

from pincite.quantity.designations import BEFORE, BOOKS
from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.lemmas import is_plural, lemma
from pincite.quantity.name_ordinals import AFTER_NAMES
from pincite.quantity.own_nouns import PEOPLED
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set

_AT_CRICKET = frozenset({"out", "for"})  # `was not out 67 and Hayden 55`
_GAP_ENDS = frozenset({".", ",", ";", "", "and", "from", "in", "for", "to", "at", "on"})


def verb_left_out(s: Sentence, i: int, j: int) -> bool:
    """`Blake had 40 sail, Tromp 45.`: a name right after a comma, that shares the verb of a number before."""
    k = i - 2
    while k > i - 4 and k > 0 and s.raw[k][:1].isupper() and s.raw[k].isalpha() and s.raw[i - 1].istitle() and s.low[i - 1] not in BEFORE:
        k -= 1
    if s.raw[k][:1].isdecimal() and s.raw[k][-1:].isalpha() and s.low[k - 1] == "the":
        k -= 2  # `the 21st Lancers received 310, the 1st Pioneers 95`
    if s.low[k] not in {",", ";", "and", "to"} or s.low[j] not in _GAP_ENDS or s.raw[i - 1].isupper():
        return False
    return any(
        (s.raw[k][:1].isdecimal() or s.low[k] in SMALL)
        and (
            is_verb(s.low[k - 1])
            or s.low[k - 1] in _AT_CRICKET
            or (s.raw[k - 1].islower() and s.raw[k + 1].islower() and s.low[k + 1] in WORDS)
        )
        for k in range(max(1, i - 9), i - 2)
    )


def places_counted(s: Sentence, i: int) -> bool:
    """`Walsall 54, West Bromwich 48, Dudley 48`: one of a row of names with a number each."""
    if s.low[i - 1] in BOOKS or s.low[i - 1] in BEFORE:
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


def at_place(s: Sentence, i: int, j: int) -> bool:
    """`At Omdurman 48 of the 25,800 men`, `with England 42 short of the target`: a count that a clause of its own opens with."""
    k = _before_name(s, i)
    whole = s.low[k + 1] == "the"  # `at the Corn Hall 37 were treated`: a name with its article has no number
    if k == i - 1 or s.low[k] not in _PLACED or (not whole and (lemma(s.low[i - 1]) in BEFORE or s.low[i - 1] in _ROOMS)):
        return False
    opens = k == 0 or s.low[k - 1] in (",", ";", ":", "and", "but")
    if opens and s.low[k] in ("at", "in", "near") and ((is_verb(s.low[j]) and s.low[j] not in _OF_ONE) or _is_second_place(s, k, j)):
        return True  # `In London 12 were held, and in Leeds 9.`
    owned = s.low[j + 2] in ("'s", "'")  # `of Holden's hands`
    part = s.low[j] == "of" and (owned or s.low[j + 1] in ("the", "them", "these", "those", "his", "her", "their", "our"))
    if s.low[k] == "with" and s.low[j] in ("up", "down") and s.low[j + 1] in ("at", "with", "and", "after", ",", "."):
        return True  # `with Germany 2 up at half time`
    return part or (s.low[j] in _SHORT and (s.low[j + 1] == "of" or not s.low[j + 1].isalpha()))


def is_part_told(s: Sentence, i: int, j: int) -> bool:
    """`Of the 264 tins at Base Camp 251 had been eaten`: the part, without which nothing would be told of the whole."""
    return is_verb(s.low[j]) and s.low[j] not in ("was", "is", "has") and whole_before(s, i) >= 0


def whole_before(s: Sentence, i: int) -> int:
    """The token of the number that the clause opens with by `of the 264`, before the number at token `i`; -1 where none does."""
    for k in range(i - 1, max(-1, i - 24), -1):
        opens = k == 0 or s.low[k - 1] in (",", ";", ":", "out", "that", "but", "and", "(")
        if s.low[k] != "of" or not opens:
            continue
        at = k + 2 if s.low[k + 1] in DETERMINERS else k + 1
        return at if at < i - 1 and (s.raw[at][:1].isdecimal() or s.low[at] in SMALL) else -1
    return -1


def given(s: Sentence, i: int, j: int) -> bool:
    """`giving Daniel Morgan 320 Maryland and Delaware Continentals`: what somebody is given, told with names of its own."""
    k = i - 1
    while k > max(0, i - 5) and s.raw[k][:1].isupper():
        k -= 1
    if s.low[k] not in _GIVES or not s.raw[j][:1].isupper():
        return False
    for at in range(j + 1, j + 6):
        if is_plural(s.low[at]):
            return True
        if not (s.raw[at][:1].isupper() or s.low[at] in ("and", ",")):
            return False
    return False


_GIVES = word_set(
    """
    give gives gave given giving lend lends lent lending send sends sent sending vote voted voting allow allowed allowing leave left leaving
    offer offered offering assign assigned assigning bring brought grant granted promise promised spare spared allot allotted bequeathed
    """
)


def _is_second_place(s: Sentence, k: int, j: int) -> bool:
    """Whether the number ends its clause, and one before stood behind a place as well."""
    if s.low[j] not in (",", ";", ".", "") or k < 3:
        return False
    return any(
        s.raw[at].isdecimal() and is_verb(s.low[at + 1]) and s.low[_before_name(s, at)] in ("at", "in", "near")
        for at in range(2, min(k, 40))
    )


def _before_name(s: Sentence, i: int) -> int:
    """The token before the name that ends before token `i`, and before its article."""
    k = i - 1
    while k > 0 and s.raw[k][:1].isupper() and s.low[k] not in _PLACED:
        k -= 1
    return k - 1 if s.low[k] == "the" and 0 < k < i - 1 else k


_ROOMS = word_set("pavilion hall studio court house tent gallery shop theatre bungalow compartment compound cabin villa camp")
_OF_ONE = word_set("was is has can will would could should may might")
_PLACED = word_set("at in near with from on by leaving leaves left")
_SHORT = word_set("short ahead behind adrift clear")


def counted_after(s: Sentence, j: int) -> bool:
    """Whether a plural noun or its whole (`of the 22`) follows, so that the number counts after all."""
    if s.low[j] == "of" and s.low[j + 1] in DETERMINERS and (s.low[j + 2] in SMALL or s.raw[j + 2][:1].isdecimal()):
        return True
    if s.low[j] == "of" and s.low[j + 1] in DETERMINERS and s.low[j + 2] in PEOPLED:
        return True  # `at sea 12 of the crew had scurvy`
    for k in range(j, j + 3):
        word = s.low[k]
        if not word.isalpha() or word in AFTER_NAMES or word in SMALL or (word.endswith("ed") and word not in _PARTICIPLES):
            return False
        if is_plural(word) and word not in _VERBS_IN_S:
            return True
    return False


_PARTICIPLES = word_set("wounded killed armed armoured armored injured captured displaced trained mounted abandoned")

_VERBS_IN_S = word_set(
    """
    was has says gives shows crosses lies runs goes makes takes leads sets looks stands requires needs comes
    falls covers adds states holds carries contains begins ends
    """
)
