"""Ratios, odds, rates, multipliers and scores: `2.5:1`, `one in six`, `23.4 per 100,000`, `ten times`, `3–1`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Ratio, Vague
from pincite.quantity.amounts import amount_at
from pincite.quantity.counted_shares import BASES, RATIO_WORDS, for_every, with_noun
from pincite.quantity.draft import Draft, exact, number
from pincite.quantity.figures import Amount
from pincite.quantity.lemmas import is_plural, lemma
from pincite.quantity.multipliers import PERIODS, acts_so_often
from pincite.quantity.scores import AFTER_SPACED, FRACTIONAL, OUTNUMBERED, VOTE_WORDS, even, ratio_draft, score, score_in_words, wickets
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.words import DASHES, HYPHENS
from pincite.quantity.wordset import word_set

_COMPARED = word_set(
    """
    as the that its their his her our what this these more less greater larger higher bigger longer heavier
    smaller faster lower older better worse richer deeper wider stronger closer likelier over normal those of
    """
)


def ratio_after(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """The ratio whose first number has been read from token `i`."""
    j = amount.j
    word = s.low[j]
    if word == ":":
        return _colon(s, i, amount)
    if word in ("-", "–", "/") and s.glued(j):
        parts = even(s, i, amount)
        if parts is not None:
            return parts
    if word == "to" or (word in HYPHENS and s.low[j + 1] == "to"):
        return _to(s, i, amount, j + 1 if word == "to" else j + 2)
    if word in {"in", "out", "of"}:
        return _in(s, i, amount)
    if word in HYPHENS and s.low[j + 1] in {"in", "for", "per"} and s.low[j + 2] in HYPHENS:
        return _hyphened(s, i, amount)
    if word in ("all", "nil") or (word in DASHES and s.glued(j) and s.low[j + 1] in ("all", "nil")):
        return score_in_words(s, i, amount)
    if word == "per":
        return _per(s, i, amount)
    if word in {"times", "fold", "x", "×"} or (word in HYPHENS and s.low[j + 1] in ("fold", "times")):
        return _times(s, i, amount)
    if word in ("for", "to") and s.low[j + 1] in ("every", "each"):
        return for_every(s, i, amount, j + 2)
    if word == "for" and (amount.form == "figures" or amount.value <= 10):
        return wickets(s, i, amount)
    if word in DASHES and (s.glued(j) or s.low[j + 2] in AFTER_SPACED):
        return score(s, i, amount)
    if word.isalpha():
        return with_noun(s, i, amount) or _pace(s, i, amount)
    return None


def _hyphened(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`1-in-100`, `1-for-5`."""
    second = amount_at(s, amount.j + 3)
    if second is None:
        return None
    form = {"in": "in", "for": "to", "per": "per"}[s.low[amount.j + 1]]
    return ratio_draft(i, second.j, amount, second.value, form, "ratio with hyphens")


_DATA = word_set("bits kilobits megabits gigabits terabits")
PACES = word_set("minute second game match hour")


def _pace(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`six rounds a minute`, `1.2 goals a game`."""
    j, low = amount.j, s.low
    if low[j + 1] not in ("a", "an", "per") or low[j + 2] not in PACES or not is_plural(low[j]) or low[j] in WORDS or low[j] == "words":
        return None
    unit = f"{lemma(low[j])}/{low[j + 2]}"
    if low[j].endswith("bits") and low[j] in _DATA:
        return Draft(i, j + 3, Kind.QUANTITY, number(amount.value), "data in a unit of time", unit, amount.precision)
    return Draft(i, j + 3, Kind.RATIO, Ratio(exact(amount.value), Fraction(1), "times"), "pace", unit, amount.precision)


def _colon(s: Sentence, i: int, amount: Amount) -> Draft | None:
    second = amount_at(s, amount.j + 1)
    if second is None or amount.form != "figures" or second.form != "figures":
        return None
    if s.raw[i - 1] == "(" and len(s.raw[i]) == 4 and s.raw[i][:2] in ("19", "20"):
        return None  # `35.3p (2011:29.7p)`
    if not (s.glued(amount.j) and s.glued(amount.j + 1)) and not s.mentions(RATIO_WORDS) and not s.mentions(_SCALE):
        return None
    if s.raw[second.j] == ":" and s.glued(second.j):
        third = amount_at(s, second.j + 1)
        for _ in range(6):
            if third is None or s.raw[third.j] != ":" or not s.glued(third.j):
                break
            third = amount_at(s, third.j + 1)
        if third is None or s.raw[third.j] == ":":
            return None
        joined = f"{s.slice(i, third.j)}"
        return Draft(i, third.j, Kind.RATIO, Vague(joined), "ratio of three", "", amount.precision)
    return ratio_draft(i, second.j, amount, second.value, "to", "ratio with a colon")


def _to(s: Sentence, i: int, amount: Amount, k: int) -> Draft | None:
    hyphens = s.low[k] in HYPHENS and s.glued(k)
    second = amount_at(s, k + 1 if hyphens else k)
    if second is None or second.form == "bare" or (s.raw[second.j] == ":" and s.glued(second.j) and s.raw[second.j + 1][:1].isdecimal()):
        return None
    if hyphens and s.raw[second.j] == "s" and s.glued(second.j):
        return None  # `12-to-15s`: an age group
    if hyphens:  # `a 5-to-3 loss`, `a 5-to-1 shot`
        return ratio_draft(i, second.j, amount, second.value, "score" if s.low[second.j] in _RESULTS else "to", "ratio with hyphens")
    sure = (s.mentions(RATIO_WORDS) and s.low[i - 1] != "from") or s.mentions(OUTNUMBERED)
    if (
        s.low[i - 1] in _INTERVALS
        or (s.low[i - 1] == "]" and s.low[i - 2] in _INTERVALS)
        or (s.low[i - 1] == "of" and not _INTERVALS.isdisjoint(s.low[max(0, i - 8) : i]))
        or (s.low[i - 1] in (",", ":", "(", "[") and s.mentions(_INTERVALS))
    ):
        return None  # `hazard ratio 1.42 (95% CI 0.93 to 2.16)`
    votes = s.mentions(VOTE_WORDS) and not s.mentions(RATIO_WORDS) and s.low[i - 1] != "from"
    if second.value == 1 and (s.low[second.j] not in WORDS) and amount.value > 1:
        after = s.low[second.j]
        if s.low[k] == "one" and after.isalpha() and after not in _AFTER_RATIO | _AFTER_VOTE and not after.endswith("ed") and not sure:
            return None
        return ratio_draft(i, second.j, amount, second.value, "to", "ratio")
    if sure and s.low[second.j] not in WORDS and s.low[second.j] not in ("%", "per") and (second.value < 100 and amount.value < 1000):
        return ratio_draft(i, second.j, amount, second.value, "to", "ratio")
    if s.low[second.j] == "against" and s.mentions(_CHANCES):
        return ratio_draft(i, second.j, amount, second.value, "to", "odds")  # `put the chances at five to two against`
    if s.low[i - 1] == "by" and second.value < amount.value < 20 and s.low[second.j] in {",", ".", "", ";", "in", "that", ")", "and"}:
        return ratio_draft(i, second.j, amount, second.value, "score", "majority")
    if s.low[i - 1] == "at" and amount.value > second.value and amount.form == second.form == "figures" and second.value <= 20:
        return ratio_draft(i, second.j, amount, second.value, "to", "odds")  # `at 100 to 8 the mare won`
    laid = s.low[i - 1] == "at" and amount.value > second.value and second.value in FRACTIONAL and s.mentions(_BACKED)
    if laid and amount.form == second.form:
        return ratio_draft(i, second.j, amount, second.value, "to", "odds")  # `quoted at eleven to eight`
    if s.low[i - 1] == "of" and s.low[i - 2] in ("majority", "vote"):
        return ratio_draft(i, second.j, amount, second.value, "score", "majority")
    outvoted = votes and amount.value > second.value and s.low[i - 1] not in ("into", "in")  # no range goes down
    if (votes and s.low[second.j] in {",", ".", "", ";", "against", "that", "in", "to", "with", ")"}) or (
        outvoted and s.low[second.j] in _AFTER_VOTE
    ):
        return ratio_draft(i, second.j, amount, second.value, "score", "vote")
    return None


_AFTER_VOTE = word_set("over for on below above and but here there at by after when as not rather before")
_INTERVALS = word_set("ci cis interval intervals iqr range")
_RESULTS = word_set("loss win victory defeat lead vote decision triumph tie draw")
_SCALE = frozenset({"scale"})
_BACKED = word_set("quoted favourite favorite bet bets betting backed priced outsider bookmaker bookmakers ran started won beat laid")
_CHANCES = word_set("chance chances odds likelihood betting wagered bet")

_AFTER_RATIO = word_set(
    """
    that were are had have favoured who which in on against for when at and or but by of the as was is
    by-election among if with advantage odds superiority margin majority ratio
    """
)


def _in(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`one in six`, `1 in 10,000`, `six out of ten`, `three in every five`."""
    j = amount.j
    k = j + 1
    if s.low[j] == "of" and s.low[k] != "every":
        return None
    if s.low[j] == "out":
        if s.low[k] != "of":
            return None
        k += 1
    if s.low[k] == "the" and s.low[k + 1] in ("thousand", "hundred") and not s.low[k + 2].isalpha():
        return ratio_draft(i, k + 2, amount, 1000 if s.low[k + 1] == "thousand" else 100, "per", "rate")  # `600 in the thousand`
    if s.low[k] == "every" or (s.low[k] == "a" and s.low[k + 1] not in {"hundred", "thousand", "million"}):
        k += 1
    second = amount_at(s, k)
    if second is None or second.value <= amount.value or (second.value < 2 and amount.value != 1):
        return None  # a slope may be of `1 in 1½`
    if second.form == "figures" and s.raw[k].isdecimal() and len(s.raw[k]) == 4 and s.low[j] == "in" and s.raw[k] != "1000":
        return None
    if s.low[j] == "in" and amount.value < 1 and second.value not in BASES:
        return None  # `below 0.05 in nine of the trials`
    after = s.low[second.j]
    if after == ":" and s.glued(second.j) and s.raw[second.j + 1][:1].isdecimal():
        return None  # `the coxless four in 5:50.42`
    timed = after in WORDS and WORDS[after].dimension == "duration"
    if s.low[j] == "in" and (timed or (s.raw[second.j] in SYMBOLS and after != "in")):
        return None  # `two in ten days`, `5 in 10 km`
    if s.low[j] == "in" and s.raw[i][0].isdecimal() and amount.value > 20 and s.low[k - 1] != "every" and second.value not in BASES:
        return None
    rated = second.value <= 20 or second.value in BASES or amount.value == 1 or s.low[k - 1] == "every"
    if s.low[j] == "out" and (s.low[k - 1] == "the" or not rated):
        return None  # `17 out of 66`: two counts, and no rate
    return ratio_draft(i, second.j, amount, second.value, "in", "share of a number")


def _per(s: Sentence, i: int, amount: Amount) -> Draft | None:
    second = amount_at(s, amount.j + 1)
    if second is None or (second.value == 1 and s.low[second.j] in WORDS):
        return None  # `12 per one hour`
    return ratio_draft(i, second.j, amount, second.value, "per", "rate")


def _times(s: Sentence, i: int, amount: Amount) -> Draft | None:
    j = amount.j
    low = s.low
    if low[j] in HYPHENS:
        j += 1
    if low[j] in {"fold", "x", "×"}:
        if low[j] == "x" and not (s.glued(j) and not s.raw[j + 1][:1].isdecimal()):
            return None
        if low[j] == "×" and s.raw[j + 1][:1].isdecimal():
            return None
        return ratio_draft(i, j + 1, amount, 1, "times", "multiplier")
    after = low[j + 1]
    if after == "in" and (shared := with_noun(s, i, amount)) is not None:
        return shared  # `nineteen times in twenty`
    if low[i - 3 : i] == ["as", "much", "as"]:
        return ratio_draft(i, j + 1, amount, 1, "times", "multiplier")  # `magnified as much as 270 times`; times counted are many
    if "so" in low[max(0, i - 4) : i] and not {"do", "does", "did"}.isdisjoint(low[max(0, i - 5) : i]):
        return ratio_draft(i, j + 1, amount, 1, "times", "multiplier")  # `28 times as much; later it does so more than 80 times`
    if (
        low[i - 1] in _MAGNIFIED
        or (low[i - 1] in _NEARLY and low[i - 2] in _GREW)
        or (low[i - 1] in ("of", "by") and low[i - 2] in _MAGNIFIED)
    ):
        return ratio_draft(i, j + 1, amount, 1, "times", "multiplier")  # `a rise of twenty times`, `magnifies 266 times`
    if after in _WINNERS or (after == "more" and low[j + 2] in _AFTER_MORE):
        return Draft(i, amount.j, Kind.CARDINAL, number(amount.value), "count of times", "", amount.precision, noun="time")
    if after in ("a", "an", "last", "this") and low[j + 3] in ("'s", "'", "’"):
        return ratio_draft(i, j + 1, amount, 1, "times", "multiplier")  # `eleven times a year's pay`
    opens = i == 0 or low[i - 1] in (",", ";", "and", "but")
    if after == "the" and (low[j + 3 : j + 5] == [",", "who"] or (opens and acts_so_often(s, j + 1))):
        return Draft(i, amount.j, Kind.CARDINAL, number(amount.value), "count of times", "", amount.precision, noun="time")  # no measure
    if after in {"a", "an", "per"} and low[j + 2] in {"minute", "second", "hour"}:
        return Draft(
            i, j + 3, Kind.RATIO, Ratio(exact(amount.value), Fraction(1), "times"), "times in a unit of time", low[j + 2], amount.precision
        )
    if exact(amount.value).denominator > 1 or "." in s.raw[amount.j - 1] or _is_multiplied(s, j + 1):
        return ratio_draft(i, j + 1, amount, 1, "times", "multiplier")
    if after == "too" or low[i - 1] in ("against", "versus"):
        return ratio_draft(i, j + 1, amount, 1, "times", "multiplier")
    compared = after in _COMPARED or (after.endswith("er") and after not in _NOT_COMPARED)
    if compared and not (after in {"over", "the", "this", "that"} and low[j + 2] in PERIODS):
        return ratio_draft(i, j + 1, amount, 1, "times", "multiplier")
    return Draft(i, amount.j, Kind.CARDINAL, number(amount.value), "count of times", "", amount.precision, counts=True, noun="time")


_NEARLY = word_set("nearly almost about some over roughly perhaps fully barely")
_GREW = word_set("risen grown increased multiplied grew swelled")
_MAGNIFIED = word_set(
    """
    magnify magnifies magnified magnifying enlarge enlarges enlarged multiplied multiplies multiply increased rose grew grown risen
    rise increase growth gain magnification enlargement appreciated swelled
    """
)
_MULTIPLIED = word_set(
    "earnings ebitda oversubscribed cover book sales revenue equity interest gdp income salary incomes salaries wages profits"
)
_WHICH_SUM = word_set("median average mean annual yearly gross net household current forward underlying trailing operating disposable")


def _is_multiplied(s: Sentence, k: int) -> bool:
    """`eleven times median earnings`: sums of which so many times over is a measure."""
    return s.low[k] in _MULTIPLIED or (s.low[k] in _WHICH_SUM and s.low[k + 1] in _MULTIPLIED)


_NOT_COMPARED = word_set("over under after ever later never per another other whether earlier together however either rather")
_WINNERS = word_set("world champion champions winner winners prisoner member mayor minister premier holder finisher")

_AFTER_MORE = frozenset({".", ",", ";", "", "before", "in", "during", "that", "and"})
