"""The counted noun after its number."""

from __future__ import annotations

from typing import NamedTuple

from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.lemmas import SAME, is_plural, lemma
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import NO_PARTICIPLES
from pincite.quantity.words import DENOMINATORS, HYPHENS, ORDINALS, SMALL
from pincite.quantity.wordset import word_set


class Noun(NamedTuple):
    """The head's lemma, the lemmas of the phrase, its characters in the text and the token after it."""

    head: str
    words: tuple[str, ...]
    start: int
    end: int
    j: int


STOPS = word_set(
    """
    the a an this that these those of in on at to by for from with without within into onto over under above
    below between among against across along around after before during since until till through throughout
    towards toward upon per via versus vs near beside behind beyond about and or but nor so yet if when while
    whereas although though because as than then where who whom whose which what how why is are was were be
    been being am has have had do does did will would shall should can could may might must not no he she it
    they we you i him her them us me his its their our your my ours theirs yours himself itself themselves there here also only
    just even still already again ever never always often once both all each every either neither some any
    many much few more most less least fewer other such same came went took fell left made held saw got gave
    found began ran stood lay sat met lost won paid sent kept brought bought built sold told said knew felt
    became rose grew drew flew threw wrote spoke broke fought sank shot led fed died lived arrived survived
    remained signed joined followed out up down off away back apart together ago later earlier except
    including plus minus nearer approximately roughly altogether apiece yesterday today tomorrow having
    respectively struck swept shook hit cut burst bore drove ate fled hid hung hurt lent lit meant rode rang
    shut spent split spread stole stuck swam tore woke wore lie lies according due owing alone almost nearly
    unless whether can't don't abroad indoors outdoors overseas ashore aboard afloat elsewhere
    """
)
# Adjectives that may follow their noun: `only one regiment complete`.
_POSTPOSED = word_set("complete intact available alive fit full incomplete ready free clear")
# Participles and adjectives that are counted as nouns themselves: `213 killed, 1,045 wounded`.
FATES = word_set(
    """
    killed wounded dead injured missing captured sick drowned executed interned displaced homeless unemployed
    hurt hospitalised hospitalized infected vaccinated arrested imprisoned evacuated deported unaccounted
    survived absent present poor
    """
)
_ADVERBS = word_set(
    """
    seriously severely badly lightly slightly mortally newly freshly heavily fully partly well highly very
    so-called previously mostly
    """
)
_COLLECTIVES = word_set(
    """
    strong horse foot artillery cavalry infantry personnel staff crew cannon gun shot head rank wicket run
    not-out sail percent craft ordnance
    """
)
_NAMED = word_set("named called nicknamed surnamed christened baptised baptized dubbed titled entitled")
_PRONOUNS = word_set("them whom which these those us you it this that")
COUNT_NOUNS = word_set(
    """
    ratio casualties attendance losses strength deaths population crowd toll total number figure garrison
    circulation membership output production enrolment enrollment workforce dead fatalities injuries force
    army complement sales turnout majority audience staff headcount electorate vote votes cases patients
    prisoners sum count tally runs index score speed price inhabitants temperature age members readers
    """
)
ING_NOUNS = word_set(
    """
    building meeting hearing painting drawing crossing landing killing bombing shelling uprising sitting
    reading ending opening wedding rising string ring king wing morning evening warning sighting sailing
    offering casting holding drilling dwelling filing finding fitting hanging housing lodging mooring ruling
    saving setting shilling shooting spring stocking swing thing training writing being turning undertaking
    sibling duckling
    """
)
NATIONS = word_set("chinese japanese british french dutch portuguese vietnamese swiss spanish irish welsh english")
LONGEST_PHRASE = 8


_SORTS = word_set("ranks classes ages arms sorts kinds grades conditions races creeds nations nationalities sizes types descriptions")
_TIMES = word_set("minutes hours days nights weeks months years decades centuries generations")
_WITH_THE = word_set("twice thrice double treble triple times")


def noun_after(s: Sentence, j: int, singular: bool) -> Noun | None:
    """The noun phrase that begins at token `j`; `singular` where the number is one."""
    low = s.low
    k = j
    if singular and is_plural(low[k]) and low[k] not in SAME and s.raw[k][0].islower() and s.low[j - 1] == "one":
        return None  # `two fail and one succeeds`
    if low[k] in HYPHENS and s.glued(k) and s.glued(k + 1):
        return _compound(s, k + 1)
    if low[k] in SMALL and low[k + 1] in _TIMES:
        return None  # `the electorate became 652,000 two years later`
    if low[k] == "of":
        k, singular = k + 1, False
        if low[k] in _PRONOUNS and not (low[k] in ("these", "those") and low[k + 1].isalpha() and low[k + 1] not in STOPS):
            return None
        if low[k] == "all":
            k += 1
            if low[k] in _SORTS and low[k + 1] != "of":
                return None  # `147 of all ranks`: of whom, not what
    while (low[k] in DETERMINERS and k < j + 3 and (k > j or low[j - 1] in DENOMINATORS or low[j - 1] in _WITH_THE)) or (
        low[k] in {"other", "more", "further", "additional", "such", "separate", "different", "fewer", "less"} and k < j + 4
    ):
        k += 1
    if (low[k] in SMALL and low[k - 1] in DETERMINERS) or (s.raw[k][:1].isdecimal() and low[k - 1] in DETERMINERS):
        k += 1
    if (low[k] in HYPHENS and s.glued(k)) or (low[k] in ("late", "early") and low[k + 1] in ("in", "on", "at", "and", ",", ".", ";")):
        return None  # `it was five late in June`
    return phrase(s, k, singular)


def _compound(s: Sentence, k: int) -> Noun | None:
    """`two-star`, `seven-man`: the noun glued to the number."""
    if not s.low[k].isalpha():
        return None
    if s.low[k] == "strong":
        return phrase(s, k + 1, True)  # `the 1,200-strong garrison`
    return Noun(lemma(s.low[k]), (lemma(s.low[k]),), s.start[k], s.end[k], k + 1)


def phrase(s: Sentence, k: int, singular: bool) -> Noun | None:
    low, start = s.low, k
    words: list[str] = []
    head = -1
    stop = k + LONGEST_PHRASE
    while k < stop:
        word = low[k]
        if not word or word == "\ufffc":
            break
        if word in HYPHENS or word == "/" or word in ("'", "’"):
            if not (s.glued(k) and s.glued(k + 1)) or not words:
                break
            k += 1
            continue
        if word == "'s":
            k += 1
            head = -1
            if s.raw[k][:1].isdecimal() or low[k] in SMALL:
                k += 1
            continue
        if not word[0].isalpha():
            if s.raw[k][0].isdecimal() and not words and low[k + 1] in HYPHENS and s.glued(k + 1) and low[k + 2].isalpha():
                start = k = k + 3
                if low[k] in {"and", "or", ","} and (low[k + 1] in SMALL or s.raw[k + 1][:1].isdecimal()):
                    start = k = k + 2
                continue
            if s.raw[k][0].isdecimal() and not words and s.raw[k + 1].isalpha() and low[k + 1] not in STOPS:
                k += 2 if s.glued(k + 1) or low[k + 1] in {"mm", "cm", "inch", "pounder", "ton"} else 1
                start = k
                continue
            if s.raw[k][0].isdecimal() and words and s.raw[k][-1:].isalpha() and head < 0:
                k += 1
                continue
            break
        if word in STOPS and not (low[k + 1] in HYPHENS and s.glued(k + 1) and s.glued(k + 2) and low[k + 2].isalpha() and not words):
            break
        if word in _NAMED and s.raw[k + 1][:1].isupper():
            break  # `a boy of fourteen named Thomas Kay`
        if word in SMALL and low[k + 2] in _RECKONED:
            break  # `to 22.6 three years on`
        if (word in SMALL and words) or (word in ORDINALS and words and is_plural(low[k - 1])):
            break
        if word in FATES and not (low[k + 1] in ("and", "or") and low[k + 2] in FATES):
            if not _goes_on(s, k + 1):
                words.append(word)
                head = k
                k += 1
                break
        elif word in FATES:
            words.append(word)
            head = k
            k += 1
            break
        if head >= 0 and word in _POSTPOSED and not (low[k + 1][:1].isalpha() and low[k + 1] not in STOPS):
            break
        words.append(lemma(word))
        if _is_head(s, k, singular):
            head = k
            k += 1
            break
        if _looks_verbal(word):
            # `two leftover depleted companies` goes on to its plural; `three platoon commanders died` has it already
            if (singular and len(words) > 1) or not (low[k + 1][:1].isalpha() and low[k + 1] not in STOPS):
                words.pop()
                break
        elif word not in _ADVERBS and not (
            word.endswith("ing") and not (low[k + 1][:1].isalpha() and low[k + 1] not in STOPS) and word not in ING_NOUNS
        ):
            head = k
        k += 1
    if head < 0 or not words:
        return None
    lone = len(words) == 1 and not singular and head == start and low[head] not in FATES and low[head] not in COUNT_NOUNS
    if lone and not is_plural(low[head]) and low[head] not in _COLLECTIVES and s.raw[head][0].islower():
        return None
    if s.low[head] in _ADVERBS or s.low[head] == "strong":
        return None
    if low[head] == "head" and low[head + 1] == "of" and (counted := phrase(s, head + 2, True)) is not None:
        return counted  # `40 head of cattle`
    more = _coordinated(s, head, words)
    end = s.end[head] if more is None else s.end[more]
    k = head + 1 if more is None else more + 1
    cut = tuple(words)
    return Noun(lemma(low[head]), cut, s.start[start], end, k)


_RECKONED = word_set("on later earlier ago before after afterwards")


def _is_head(s: Sentence, k: int, singular: bool) -> bool:
    """Whether the word at `k` ends the phrase: a plural that no other plural follows at once."""
    word, after = s.low[k], s.low[k + 1]
    if singular or not is_plural(word) or after[:1].isdecimal():
        return False
    if after in HYPHENS and s.glued(k + 1):
        return False
    if s.raw[k][0].isupper() and after[:1].isalpha() and after not in STOPS and is_plural(after):
        return False
    if word in {
        "chinese",
        "japanese",
        "british",
        "french",
        "dutch",
        "infantry",
        "cavalry",
        "police",
        "militia",
        "horse",
        "wounded",
        "dead",
    }:
        return not (after[:1].isalpha() and after not in STOPS and not _looks_verbal(after))
    return not (after == "'s" or (after in ("'", "’") and s.glued(k + 1) and s.low[k + 2].isalpha()))


def _goes_on(s: Sentence, k: int) -> bool:
    """Whether a noun follows `wounded`, `captured` …: `2,000 wounded men`."""
    word = s.low[k]
    if not word[:1].isalpha() or word in STOPS:
        return False
    return is_plural(word) or s.raw[k][0].isupper() or (is_plural(s.low[k + 1]) and word not in STOPS)


def _looks_verbal(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and word not in FATES and word not in NO_PARTICIPLES


def _coordinated(s: Sentence, head: int, words: list[str]) -> int | None:
    """`officers and soldiers`, `killed or wounded`: the last of the nouns joined to the head."""
    k, last = head + 1, None
    for _ in range(2):
        if s.low[k] not in {"and", "or", "/"}:
            break
        word = s.low[k + 1]
        if not (is_plural(word) or word in FATES) or s.low[k + 2] in HYPHENS:
            break
        if word in NATIONS and s.low[k + 2].isalpha() and s.low[k + 2] not in STOPS:
            break
        words.append(lemma(word))
        last = k + 1
        k += 2
    return last
