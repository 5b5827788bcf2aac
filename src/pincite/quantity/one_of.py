"""When `one of the guns` takes one out of a number (`lost one of its guns`), and when it only says what kind (`was one of the best`)."""

from __future__ import annotations

from pincite.quantity.determiners import DETERMINERS, OWNERS
from pincite.quantity.lemmas import is_plural
from pincite.quantity.nouns import STOPS
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import COPULAS, is_verb
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set

_CALLED = word_set("considered called named termed regarded deemed reckoned ranked remained proved seemed appeared looked needed described")
_TAKING = word_set(
    """
    lost sank shot took hit sold killed missed lacks lack left broke burnt sent gave saw won struck blew tore drove found kept stole ate
    bought cut lent met fought spent drew threw wore chose
    losing sinking shooting taking hitting selling killing missing lacking leaving breaking burning sending giving wounding capturing
    damaging destroying
    """
)
_OPENS = frozenset({"", ",", ";", ":", "and", "but", "that", "when", "while", "until", "as", "after", "before", "(", "—", "–", '"', "“"})
_KINDS = word_set(
    """
    reasons ways things points questions issues problems objections arguments features aspects results causes effects purposes factors
    examples methods conditions difficulties characteristics advantages consequences functions principles objects signs stories forms
    """
)
_CHOICE = word_set("most best worst few chief main principal leading great greater major key central prime great big foremost first last")
_COPULAS = word_set("was is were are be been has had")
_ENDS = frozenset({".", ",", ";", ":", "", ")", "!", "?"})


def takes_one(s: Sentence, i: int, before_counted: bool) -> bool:
    """Whether the `one` at token `i`, before `of` or `more` or after `there was`, counts."""
    low = s.low
    if low[i + 1] == "more":
        return low[i + 2].isalpha() and low[i + 2] not in STOPS | {"time"} and not is_plural(low[i + 2]) and low[i - 1] not in ("no", "the")
    if low[i + 1] != "of":
        return low[i + 1] in _ENDS  # `there was one, and it was shut`
    if is_member(s, i):
        return False
    if low[i + 2] not in OWNERS and low[i + 2] != "the":
        return False
    head = _head(s, i + 3)
    if head is None or low[head] in _KINDS:
        return False
    before, after = low[i - 1], low[head + 1]
    if before in _CALLED or before in _COPULAS:
        return False
    if before in _TAKING or (before.endswith("ed") and len(before) > 4):
        return True
    if before == "and" and before_counted and after in _ENDS:
        return True
    return before in _OPENS and _acts(s, head + 1)


def takes_one_of_them(low: list[str], i: int) -> bool:
    """`one of them`, and `one of these died on the way home`: of what was counted before."""
    if low[i + 1] != "of":
        return False
    return low[i + 2] in ("them", "whom", "which") or (low[i + 2] in ("these", "those") and is_verb(low[i + 3]))


def is_one_of_a_sort(s: Sentence, i: int) -> bool:
    """`two of foot and one of horse`: a number of one sort beside a number of another, and no article behind either `of`."""
    low = s.low
    if low[i + 1] != "of" or low[i - 1] not in ("and", ",") or not low[i + 2].isalpha() or low[i + 2] in STOPS:
        return False
    return any(
        (low[k] in SMALL or low[k].isdecimal()) and low[k + 1] == "of" and low[k + 2] not in STOPS for k in range(max(0, i - 6), i - 2)
    )


def is_member(s: Sentence, i: int) -> bool:
    """`the Otter was one of the eleven boats`, `Daniel Pike, one of the two men killed, was 41`: who belongs to so many, and no count."""
    before = s.low[i - 1]
    if before in COPULAS:
        return s.low[i - 2] != "there"
    k = i - 2
    while k > 0 and s.raw[k][:1].isupper() and s.raw[k].isalpha() and s.raw[k - 1][:1].isupper() and s.low[k - 1] not in _PLACED:
        k -= 1
    return before == "," and k >= 0 and s.raw[k][:1].isupper() and s.raw[k].isalpha() and (k == 0 or s.low[k - 1] not in _PLACED)


_OTHER = word_set("other last first past next original remaining")
_PLACED = word_set("in at on from near of to by after before off under over with for since until between")


def is_of_a_number(s: Sentence, k: int) -> bool:
    """Whether a number stands behind `one of`: `one of the other seven`, `one of their number`."""
    if s.low[k] in DETERMINERS:
        k += 1
    if s.low[k] in _OTHER:
        k += 1
    return (s.low[k] in SMALL and s.raw[k][0].islower()) or s.raw[k].isdecimal() or (s.low[k] == "number" and s.low[k - 1] != "of")


def _head(s: Sentence, k: int) -> int | None:
    """The plural noun that ends the phrase from token `k`, if no word of it picks out the best or the last."""
    for at in range(k, k + 6):
        word = s.low[at]
        if not word.isalpha() or word in STOPS or word in _CHOICE or (word.endswith("est") and len(word) > 5):
            return None
        if is_plural(word) and not (s.low[at + 1].isalpha() and is_plural(s.low[at + 1])):
            return at if s.raw[at][0].islower() else None
    return None


def _acts(s: Sentence, k: int) -> bool:
    """Whether a verb that tells what happened stands at token `k`."""
    word, after = s.low[k], s.low[k + 1]
    if word in ("was", "had"):
        return (after.endswith("ed") and len(after) > 4) or after in _TAKING
    return word in _TAKING or word in _HAPPENED or (word.endswith("ed") and len(word) > 4 and word not in _CALLED)


_HAPPENED = word_set(
    "came went fell ran died rose began stood sat lay slept said told spoke cried put made held led got fled sprang swam rode"
)
