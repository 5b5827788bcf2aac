"""Shares and rates with a noun between their numbers: `one man in nine`, `105 boys to every 100 girls`, `23.4 cases per 100,000`."""

from __future__ import annotations

from pincite.quantity.amounts import amount_at
from pincite.quantity.draft import Draft
from pincite.quantity.figures import Amount
from pincite.quantity.lemmas import is_plural, lemma
from pincite.quantity.marks import CLOSES
from pincite.quantity.nouns import STOPS
from pincite.quantity.scores import CONTEST, VOTE_WORDS, ratio_draft
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set


def for_every(s: Sentence, i: int, amount: Amount, k: int) -> Draft | None:
    """`36.2 for every thousand`, `36.2 births for every thousand`: a rate where the base is round."""
    second = amount_at(s, k)
    if second is None:
        return None
    base = second.value
    rate = base in BASES and not (base == 100 and s.low[second.j].isalpha() and s.low[second.j] not in _AFTER_SHARE)
    return ratio_draft(i, second.j, amount, base, "per" if rate else "to", "ratio of counts")


_VOTES = word_set("vote votes voices ballots")
_SCORED = word_set("goal goals set sets game games frame frames try tries")
BASES = frozenset(10**n for n in range(2, 7))


def with_noun(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`one man in nine`, `218 votes to 203`, `105 boys to every 100 girls`, `23.4 cases per 100,000`."""
    low = s.low
    if low[amount.j] in ("part", "parts") and low[amount.j + 1] in ("in", "per"):
        return _parts_in(s, i, amount)
    if low[amount.j] in ("part", "parts") and low[amount.j + 1] == "of":
        return _mixed(s, i, amount)
    if s.raw[amount.j + 1] == "/" and s.glued(amount.j + 1) and is_plural(low[amount.j]):
        base = amount_at(s, amount.j + 2)  # `115.1 deaths/1,000 live births`
        return None if base is None or base.value < 100 else ratio_draft(i, base.j, amount, base.value, "per", "rate")
    if low[amount.j] in _TIMES and low[amount.j + 1 : amount.j + 3] == ["out", "of"]:
        return _days_in(s, i, amount, amount.j + 3)
    if low[amount.j + 1] not in _JOINTS and low[amount.j + 2] not in _JOINTS:
        return None
    if low[amount.j] in _DAYS and low[amount.j + 1] == "in":
        return _days_in(s, i, amount, amount.j + 2)
    for k in (amount.j + 1, amount.j + 2):
        part = low[k - 1] in WORDS and not (amount.value == 1 and amount.form == "words" and low[k] == "in")  # `one pound in six`
        if not low[k - 1].isalpha() or low[k - 1] in _NO_NOUN or part:
            return None
        joint = low[k]
        if (
            joint == "in"
            and (amount.form == "words" or low[k + 1] == "every")
            and (
                amount.value == 1
                or low[k + 1] == "every"
                or (amount.value <= 9 and low[k + 1] in {"ten", "twenty", "hundred"})
                or _is_share(s, amount, k)
                or (low[k + 1] == "a" and low[k + 2] in ("hundred", "thousand", "million"))  # `ninety-nine bridges in a hundred`
            )
        ):
            at = k + 2 if low[k + 1] == "every" else k + 1
            second = amount_at(s, at)
            if second is None or second.value < 2 or (s.raw[at].isdecimal() and len(s.raw[at]) == 4) or low[second.j] in WORDS:
                return None
            if second.form == "figures" and s.raw[second.j] in SYMBOLS and s.raw[second.j] != "in":
                return None  # `one weir in 10 km`
            if low[second.j] not in _AFTER_SHARE and _plural_ahead(s, second.j):
                return None  # `one man in nine regiments`
            shared = ratio_draft(i, second.j, amount, second.value, "in", "share of a number")
            return shared._replace(noun=lemma(low[k - 1]), counts=False)
        if joint == "per":
            if s.raw[k - 1] in SYMBOLS and s.raw[k + 1].isdecimal() and (s.raw[k + 2] in SYMBOLS or low[k + 2] in WORDS):
                return None  # `5 mg per 100 ml` is a measure
            second = amount_at(s, k + 1)
            if second is None or second.value < 10:
                return None
            return ratio_draft(i, second.j, amount, second.value, "per", "rate")
        if joint == "for" and low[k + 1] == "every":
            return for_every(s, i, amount, k + 2)
        if joint == "to":
            every, scored = low[k + 1] in ("every", "each"), s.mentions(CONTEST) and low[k - 1] in _SCORED
            second = amount_at(s, k + 2 if every else k + 1)
            if (
                second is None
                or second.form == "bare"
                or (scored and low[second.j].isalpha() and low[second.j] not in _AFTER_SHARE)  # `three goals to one side`
                or not (every or scored or (s.mentions(VOTE_WORDS) and low[k - 1] in _VOTES) or s.mentions(RATIO_WORDS))
            ):
                return None
            if every and second.value in BASES and second.value > 100:
                return ratio_draft(i, second.j, amount, second.value, "per", "ratio of counts")
            end = second.j
            if every and low[end].isalpha() and low[end] not in _NO_NOUN and low[end] not in _AFTER_SHARE:
                end += 1
            return ratio_draft(i, end, amount, second.value, "score" if scored or s.mentions(VOTE_WORDS) else "to", "ratio of counts")
    return None


def _is_share(s: Sentence, amount: Amount, k: int) -> bool:
    """`two farms in five carried a mortgage`: a plural, `in` at token `k`, a larger number in words, and nothing that it counts."""
    second = amount_at(s, k + 1) if is_plural(s.low[k - 1]) and s.low[k + 1] in SMALL else None
    if second is None or second.form != "words" or not amount.value < second.value <= 20:
        return False
    after = s.low[second.j]
    return not after.isalpha() or is_verb(after) or (after in _AFTER_SHARE and after not in ("of", "who", "which"))


_WHO = word_set("he she it they we i you")
_NONE = word_set("none nothing nobody neither")
_DAYS = word_set("day days night nights week weeks month months year years times")
_SEASONS = word_set("winter winters summer summers spring springs autumn autumns season seasons")
_TIMES = _DAYS | _SEASONS


def _days_in(s: Sentence, i: int, amount: Amount, k: int) -> Draft | None:
    """`fails two years in five`, `nineteen times in twenty`, `froze in nine winters out of ten`: how often, where no noun follows."""
    second = amount_at(s, k)
    if second is None or second.form != "words" or not (amount.value < second.value <= 20 or second.value in BASES):
        return None
    after = s.low[second.j]
    if after.isalpha() and after not in _NO_NOUN and after not in _AFTER_SHARE | _WHO | _NONE:
        return None
    return ratio_draft(i, second.j, amount, second.value, "in", "so many days of a number")


def _parts_in(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`1 part in 2,500`, `three parts per 1,000`, `one part in five is lost`; not `two parts in six plays`."""
    second = amount_at(s, amount.j + 2)
    few = second is not None and second.value < 10 and s.low[second.j].isalpha() and s.low[second.j] not in _AFTER_SHARE
    if second is None or few or second.value <= amount.value or second.form == "bare":
        return None
    if s.low[second.j] in WORDS or s.raw[second.j] in ("%", "°") or _plural_ahead(s, second.j):
        return None
    form = "in" if s.low[amount.j + 1] == "in" else "per"
    return ratio_draft(i, second.j, amount, second.value, form, "parts of a number")._replace(noun="part", counts=False)


def _mixed(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`one part of lime to seven of sand`, `three parts of copper to one of tin`."""
    k = amount.j + 3 if s.low[amount.j + 3] == "to" else amount.j + 4
    second = amount_at(s, k + 1) if s.low[k] == "to" and s.low[amount.j + 2].isalpha() else None
    if second is None or second.form == "bare" or not (s.low[second.j] in ("of", "part", "parts") or s.low[second.j] in CLOSES):
        return None
    return ratio_draft(i, second.j, amount, second.value, "to", "parts of a mixture")


def _plural_ahead(s: Sentence, j: int) -> bool:
    """Whether a plural noun, with an adjective or two before it, stands at token `j`."""
    for k in range(j, j + 3):
        word = s.low[k]
        if not word.isalpha() or word in STOPS or word in SMALL or word.endswith("ed"):
            return False  # `eighty mills in every hundred ten years before`: what another number counts is not shared out
        if is_plural(word) and word not in _FATES and not (k == j and word in _LIVES):
            after = s.low[k + 1]  # `one job in nine depends on tourism`, `one birth in 250 produces identical twins`
            return k > j or not (after in _AFTER_VERB or (after.isalpha() and after not in STOPS and not is_verb(after)))
    return False


_LIVES = word_set(
    "smokes drinks lives survives owns rents votes dies reads sleeps commutes attends fails leaves belongs speaks believes thinks"
)
"""`one adult in eight smokes`: what each of them does, and seldom what they count."""
_AFTER_VERB = word_set(
    """
    through down past across along back away under on to at the a an up from for by with his her its their no more less than as not into
    about out off over
    """
)
_FATES = word_set("killed wounded dead injured missing captured sick")
_JOINTS = word_set("in per for to")


_NO_NOUN = word_set("in to per of and or the a an on at by for from with was were is are as than but who which that")

_AFTER_SHARE = word_set(
    """
    now then still before after and or but was were is are had have has could cannot can must should will might would may did does
    who which that at on in to
    of from with died died, survived failed
    """
)


RATIO_WORDS = frozenset({"ratio", "ratios", "odds", "proportion", "superiority", "superior", "outmatched"})
