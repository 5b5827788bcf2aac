"""Who has an age: what a row of the table of ages may ask of the person before the number."""

from __future__ import annotations

from pincite.quantity.age_signs import Place, behind_age_and_rank, is_told
from pincite.quantity.age_words import BETWEEN_AGES, BY_AGE, ENDS, HIS, ONLY, PERSON, PERSONS, STATES, THINGS, WAS, WHO
from pincite.quantity.lemmas import is_plural
from pincite.quantity.months import MONTHS
from pincite.quantity.nouns import STOPS
from pincite.quantity.persons import full_name, has_title, is_one_person, is_people, is_person
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import ORDINALS, SMALL
from pincite.quantity.wordset import word_set

_ALMOST = word_set("nearly almost half quite still now already very newly lately recently long twice")


def behind_somebody(p: Place) -> bool:
    """Whether somebody stands before the comma, and no number behind the next: `The finance minister, 46, was`."""
    behind = p.s.low[p.end + 1]
    return p.first == p.d.i and is_one_person(p.s, p.first - 2) and behind not in SMALL and not behind[:1].isdecimal()


def of_person_described(p: Place) -> bool:
    """Whether the sentence opens with one person and something about them: `The heir, now lame, was eight`, `Ann Lee, a cook, was 46`."""
    is_named = p.s.raw[1][:1].isupper() and p.s.low[0] not in STOPS
    return p.s.low[2] == "," and p.first > 4 and (is_named or is_one_person(p.s, 1))


def named_in_state(p: Place) -> bool:
    """Whether a person stands before the comma, or two names and how somebody fared behind: `Rebecca Nurse, seventy-one and deaf,`."""
    k = p.end + 2 if p.s.low[p.end + 1] in _ALMOST else p.end + 1
    if is_one_person(p.s, p.first - 2):
        return p.s.low[k] not in SMALL and not p.s.raw[k][:1].isdecimal() and not is_plural(p.s.low[k])
    return full_name(p.s, p.first - 2) and p.s.low[k] in STATES and not p.s.low[k + 1].isalpha()


def behind_title(p: Place) -> bool:
    """Whether somebody with a title is named before the bracket."""
    return has_title(p.s, p.first - 2)


def of_the_eldest(p: Place) -> bool:
    """Whether `the eldest`, `the youngest of them`, `the oldest of whom was` stands right before."""
    low, k = p.s.low, p.first - 1
    while low[k] in WAS or low[k] in ONLY or low[k] in BETWEEN_AGES:
        k -= 1
    return low[k] in BY_AGE and low[k - 1] in ("the", "his", "her", "their")


def of_somebody(p: Place) -> bool:
    """Whether a person of that age is named, and the number counts nothing: `a boy of eight`, `a Westphalian of fifty-three died`."""
    if p.s.low[p.first - 2] in ("those", "ones"):
        return bool(p.found) and is_told(p.found) and p.after in ENDS  # `in children of six, and in those of nine`
    if p.s.low[p.first - 2] not in PERSONS and not is_person(p.s, p.first - 2):
        return False
    return not p.after.isalpha() or p.after in ENDS or is_verb(p.after)


def of_one_person(p: Place) -> bool:
    """Whether the verb says how old somebody is: a person is spoken of, and nothing that is counted or measured."""
    s, k = p.s, p.first - 2
    if s.mentions(THINGS):
        return False
    return s.raw[k][:1].isupper() or (s.low[k] == "," and (s.raw[k - 1][:1].isupper() or s.mentions(HIS)))


def of_one_who_acts(p: Place) -> bool:
    """Whether the verb says how old somebody is, of whom another verb behind `and` goes on to tell."""
    s, k = p.s, p.first - 2
    k -= s.low[k] == ","
    while k > 0 and s.raw[k][:1].isupper():
        k -= 1
    opens = k == 0 or not s.low[k].isalpha() or s.low[k] in ("and", "but", "that", "when", "while", "though")
    return opens and is_verb(s.low[p.end + 1]) and of_one_person(p)


def of_the_next(p: Place) -> bool:
    """Whether another of those whose ages are told stands before the comma: `the first, then 24, drove; the second, 41, slept`."""
    word = p.s.low[p.first - 2]
    return behind_age_and_rank(p) and (word in ORDINALS or word == "other" or word in BY_AGE)


def of_calling(p: Place) -> bool:
    """Whether somebody of whom the text has spoken stands before the verb, and nothing is counted: `our guide was seventy-two`."""
    return is_one_person(p.s, p.first - 2) and not p.s.mentions(THINGS)


def behind_full_name(p: Place) -> bool:
    """Whether two names stand before the verb."""
    return full_name(p.s, p.first - 2)


def of_name_apart(p: Place) -> bool:
    """Whether a name stands before the comma before the verb: `Wan Ting-hsi, was thirty-three`."""
    raw, k = p.s.raw, p.first - 3
    if p.s.low[k] in MONTHS:
        return False  # `A last of rye, 42 guilders in March, was 71 by June`
    return raw[k][:1].isupper() or (raw[k - 1] == "-" and raw[k - 2][:1].isupper())


def spoken_of(p: Place) -> bool:
    """Whether the subject before `was then` can be a person."""
    s, k = p.s, p.first - 3
    return s.raw[k][:1].isupper() or s.low[k] in WHO or s.low[k] in PERSON


def named_alone(p: Place) -> bool:
    """Whether one name opens its clause, and what it does follows: `Kobayakawa, eighteen and sitting on Mount Matsuo`."""
    s, k = p.s, p.first - 2
    return s.raw[k][:1].isupper() and not s.low[k - 1].isalpha() and s.low[p.end + 1].endswith("ing")


def named_and_described(p: Place) -> bool:
    """Whether the sentence opens with a name, and what follows describes a person up to a comma."""
    words = p.s.raw[: p.first - 1]
    if not (len(words) <= 3 and all(word.isalpha() and word[:1].isupper() for word in words)):
        return False
    k = p.end + 1
    for at in range(k, k + 8):
        if p.s.low[at] == ",":
            return not is_plural(p.s.low[k]) and not p.s.raw[k][:1].isupper()
        if not p.s.low[at].isalpha() or p.s.low[at] in SMALL:
            return False
    return False


def behind_name(p: Place) -> bool:
    """Whether a name stands before the comma, which opens no list where it opens the sentence: `Tessa Vale, 41, was`."""
    alone = p.first == p.d.i and p.end == p.d.j  # not `the boats at Koggala, ten at most, searched`
    return alone and p.s.raw[p.first - 2][:1].isupper() and (p.first > 2 or p.s.raw[p.end + 1][:1].islower())


def of_name_in_state(p: Place) -> bool:
    """Whether somebody is spoken of, and how they fared stands behind: `Szentpály was thirty-one and lame`."""
    who = p.s.raw[p.first - 2][:1].isupper() or p.s.low[p.first - 2] in WHO
    return who and p.s.low[p.end + 1] in STATES


def of_people_told(p: Place) -> bool:
    """Whether people stand before the comma, of whom some are of that age: `Scores of pilgrims, some over eighty, were crossing`."""
    k = p.first - 2
    return p.s.low[k] == "," and (is_people(p.s, k - 1) or p.s.low[k - 1] in PERSONS)


def who_was_so(p: Place) -> bool:
    """Whether somebody was something else besides: `I shall be home, and forty`, `He was tired, blind and seventy`."""
    low, k = p.s.low, p.first - 2
    k -= low[k] == ","
    for at in range(k, max(-1, k - 4), -1):
        if low[at] in WAS:
            return k > at and (low[at - 1] in WHO or (low[at] == "be" and low[at - 2] in WHO))
        if not low[at].isalpha() and low[at] != ",":
            return False
    return False


def told_aside(p: Place) -> bool:
    """Whether it is said aside, or at the head of the sentence, how somebody came to it: `Aldo III, crowned at nine, rebuilt it`."""
    return p.first > 1 and p.s.low[p.first - 3] in (",", "")


def of_some_person(p: Place) -> bool:
    """Whether a person is spoken of, and nothing that is counted or measured: `the boy must have been getting on for eleven`."""
    return (p.s.mentions(PERSON) or p.s.mentions(HIS)) and not p.s.mentions(THINGS)
