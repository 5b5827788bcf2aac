"""Words that multiply: `twice the limit`, `tenfold`, `double the strength`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Ratio
from pincite.quantity.draft import Draft, number
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import COPULAS, is_verb
from pincite.quantity.words import HYPHENS, ORDINALS, SMALL
from pincite.quantity.wordset import word_set

ADVERBS = {"once": 1, "twice": 2, "thrice": 3}

FOLDS = {f"{word}fold": value for word, value in (SMALL | {"hundred": 100, "thousand": 1000, "million": 10**6}).items() if value > 1}

MULTIPLES = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4}

PERIODS = word_set("week month year day night morning season summer winter decade time last next past")


def adverb(s: Sentence, i: int) -> Draft | None:
    """`twice the limit`, `thrice rebuilt`, `once` where it counts."""
    low = s.low
    value = ADVERBS[low[i]]
    after = low[i + 1]
    if value > 1:
        if after in HYPHENS and s.glued(i + 1):
            return Draft(i, i + 1, Kind.CARDINAL, number(value), "number of times", noun="time", unit="", precision=1)
        compared = after in {"as", "the", "that", "its", "their", "his", "her", "what", "our", "this", "those", "normal"}
        if i == 0 and after == "the" and s.low[2] not in _AMOUNTS and any(is_verb(low[k]) for k in range(3, 6)):
            return Draft(i, i + 1, Kind.CARDINAL, number(value), "number of times", noun="time", precision=1)  # `Twice the horse came`
        if compared and not (after in {"the", "that", "this", "in"} and low[i + 2] in PERIODS):
            return Draft(i, i + 1, Kind.RATIO, Ratio(Fraction(value), Fraction(1), "times"), "multiplier", precision=1)
        return Draft(i, i + 1, Kind.CARDINAL, number(value), "number of times", noun="time", precision=1)
    before = low[i - 1]
    dated = after in ("last", "this", "that") and low[i + 2] in PERIODS  # `was invoked once last year`
    since = after == "since" and low[i + 2] not in ("then", "been")  # `seen there once since Christmas`
    had = (
        after == "and" and low[i + 2] in _PERFECT and not _HAD.isdisjoint(low[max(0, i - 6) : i])
    )  # `had crossed the Channel once and been sick`
    on_a_day = (
        after == "," and low[i + 2] in ("on", "in") and s.raw[i + 3][:1].isdecimal() and before in ("it", "them", "him", "her", "there")
    )
    told = after == "before" and before not in ("as", "at", "when", "that")  # `had been tried once before, in 1680`
    done = before.endswith("ed") and before not in _STATES and after in _PLACED and not _HAD.isdisjoint(low[max(0, i - 4) : i])
    if on_a_day or told or done:
        return Draft(i, i + 1, Kind.CARDINAL, number(1), "number of times", noun="time", precision=1)  # `used it once, on 3 May 1961`
    if (after in _ENDS | {"already"} or dated or since or had) and before.isalpha() and before not in _NOT_ONCE and i > 1:
        return Draft(i, i + 1, Kind.CARDINAL, number(1), "number of times", noun="time", precision=1)  # `he spoke once, for four minutes`
    if (
        before in {",", "and", ";", ":"}
        and after not in {"again", "more", "the", "he", "they", "it", "she", "we", "i"}
        and (_times_before(s, i) or (after in _BY and not _CASES.isdisjoint(low[max(0, i - 8) : i])))
    ):
        return Draft(i, i + 1, Kind.CARDINAL, number(1), "number of times", noun="time", precision=1)
    if (before in {"only", "just", "than", "not", "exactly", "least", "but"} and after not in {"again", "more", "and"}) or after in {
        "a",
        "an",
        "per",
        "every",
        "in",
        "only",
    }:
        if before == "at" or (
            after in ("a", "an")
            and low[i + 2]
            not in {"day", "week", "month", "year", "fortnight", "night", "minute", "season", "decade", "century", "quarter", "hour"}
        ):
            return None
        if before == "at":
            return None
        counted = (
            low[i + 2] in SMALL
            or s.raw[i + 2].isdecimal()
            or (low[i + 2] == "the" and low[i + 3] in ORDINALS)
            or low[i + 2] in ("every", "its")
            or (low[i + 2] in ("a", "an") and low[i + 3] in _LONG)  # `once in a century`
        )
        if after == "in" and not counted and before not in {"only", "just", "than"}:
            return None
        return Draft(i, i + 1, Kind.CARDINAL, number(1), "number of times", noun="time", precision=1)
    return None


def acts_so_often(s: Sentence, k: int) -> bool:
    """`three times the enemy's grenadiers reached the ditch`: at token `k` a clause opens, and nothing that could be multiplied."""
    verb = next((at for at in range(k + 2, k + 6) if is_verb(s.low[at])), k)
    subject = s.low[k + 1 : verb]
    if s.low[k] != "the" or not subject or s.low[verb] in COPULAS or not _AMOUNTS.isdisjoint(subject) or not PERIODS.isdisjoint(subject):
        return False
    return all((word.isalpha() and word not in _LINKS) or word in ("'s", "'", "’") for word in subject)


_PLACED = word_set("at for in on by to")
_STATES = word_set("lived used served owned belonged housed ruled stored reached covered formed occupied worked believed")
_LONG = word_set("century generation lifetime decade millennium")
_AMOUNTS = word_set(
    """
    number amount size strength weight length height depth width distance speed price cost rate sum value share force area volume quantity
    time money pay dose load power usual normal average total previous men expected population income rent wage wages output losses loss
    price prices number numbers quantity dose figure figures capital tonnage crop harvest traffic yield production consumption strength
    """
)
_LINKS = word_set("of in on at by for from with who that which and or as to")
_CASES = word_set("cases occasions instances appearances visits attempts elections finals often repeatedly")
_BY = word_set("as by with for against under before in at on from")
_ENDS = frozenset({",", ".", ";", ":"})
_OBJECTS = word_set("it them him her there")
_HAD = word_set("had has have having")
_PERFECT = word_set("been never not seen lost won found had gone come taken given")
_NOT_ONCE = word_set(
    "at for than when since if all had was were is are be been has have who which that and but or he she it they i we there"
)


def _times_before(s: Sentence, i: int) -> bool:
    """Whether the sentence has counted times before token `i`: `three times in 1624, once on an elephant`."""
    near = s.low[max(0, i - 16) : i]
    return "times" in near or "twice" in near or "thrice" in near


def fold(s: Sentence, i: int) -> Draft | None:
    """`tenfold`."""
    return Draft(i, i + 1, Kind.RATIO, Ratio(Fraction(FOLDS[s.low[i]]), Fraction(1), "times"), "multiplier", precision=1)


def multiple(s: Sentence, i: int) -> Draft | None:
    """`double the strength`."""
    if s.low[i + 1] in {"the", "its", "their", "his", "that", "what"} and s.low[i - 1] not in {"to", "will", "would", "could", "can"}:
        value = Fraction(MULTIPLES[s.low[i]])
        return Draft(i, i + 1, Kind.RATIO, Ratio(value, Fraction(1), "times"), "multiplier", precision=1)
    return None
