"""Ratios, odds, rates, multipliers and scores: `2.5:1`, `one in six`, `23.4 per 100,000`, `ten times`, `3–1`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Ratio, Vague
from pincite.quantity.amounts import Amount, amount_at
from pincite.quantity.draft import Draft, exact, number
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.words import DASHES, HYPHENS, ORDINALS, SMALL
from pincite.quantity.wordset import word_set

_CONTEST = word_set(
    """
    won win wins winning lost lose losing beat beaten beating score scored drew draw defeat defeated victory
    drawn led leading finished ended penalties final semi-final semifinal match goals goal innings aggregate lead led result replay set sets
    """
)
_BEATEN = word_set("beat beats beaten won")
_VOTE = word_set("divided split voted vote votes ruled decision majority carried passed")
_COMPARED = word_set(
    """
    as the that its their his her our what this these more less greater larger higher bigger longer heavier
    smaller faster lower older better worse richer deeper wider stronger closer likelier over normal those of
    """
)
ADVERBS = {"once": 1, "twice": 2, "thrice": 3}
_FOLDS = {"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8,
          "ninefold": 9, "tenfold": 10, "twentyfold": 20, "thirtyfold": 30, "fiftyfold": 50, "hundredfold": 100,
          "thousandfold": 1000}  # fmt: skip
MULTIPLES = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4}


def ratio_after(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """The ratio whose first number has been read from token `i`."""
    j = amount.j
    word = s.low[j]
    if word == ":":
        return _colon(s, i, amount)
    if word == "to" or (word in HYPHENS and s.low[j + 1] == "to"):
        return _to(s, i, amount, j + 1 if word == "to" else j + 2)
    if word in {"in", "out", "of"}:
        return _in(s, i, amount)
    if word in HYPHENS and s.low[j + 1] in {"in", "for", "per"} and s.low[j + 2] in HYPHENS:
        return _hyphened(s, i, amount)
    if word in ("all", "nil") or (word in HYPHENS and s.low[j + 1] in ("all", "nil")):
        return _all(s, i, amount)
    if word == "per":
        return _per(s, i, amount)
    if word in {"times", "fold", "x", "×"} or (word in HYPHENS and s.low[j + 1] in ("fold", "times")):
        return _times(s, i, amount)
    if word in ("for", "to") and s.low[j + 1] in ("every", "each"):
        return _every(s, i, amount, j + 2)
    if word == "for" and (amount.form == "figures" or amount.value <= 10):
        return _wickets(s, i, amount)
    if word in DASHES and (s.glued(j) or s.low[j + 2] in _AFTER_SPACED):
        return _score(s, i, amount)
    if word.isalpha():
        return _with_noun(s, i, amount)
    return None


def _every(s: Sentence, i: int, amount: Amount, k: int) -> Draft | None:
    """`36.2 for every thousand`, `36.2 births for every thousand`: a rate where the base is round."""
    second = _second(s, k)
    if second is None:
        return None
    base = second.value
    rate = base in _BASES and not (base == 100 and s.low[second.j].isalpha() and s.low[second.j] not in _AFTER_SHARE)
    return _draft(i, second.j, amount, base, "per" if rate else "to", "ratio of counts")


_BASES = frozenset(10**n for n in range(2, 7))


def _hyphened(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`1-in-100`, `1-for-5`."""
    second = _second(s, amount.j + 3)
    if second is None:
        return None
    form = {"in": "in", "for": "to", "per": "per"}[s.low[amount.j + 1]]
    return _draft(i, second.j, amount, second.value, form, "ratio with hyphens")


def _all(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`one-all`, `2-nil`, `nil-nil`."""
    if amount.value > 30:
        return None
    j = amount.j + 1 if s.low[amount.j] in HYPHENS else amount.j
    if j == amount.j and not s.mentions(_CONTEST):
        return None
    return _draft(i, j + 1, amount, amount.value if s.low[j] == "all" else 0, "score", "score in words")


def _with_noun(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`one man in nine`, `218 votes to 203`, `105 boys to every 100 girls`, `23.4 cases per 100,000`."""
    low = s.low
    for k in (amount.j + 1, amount.j + 2):
        if not low[k - 1].isalpha() or low[k - 1] in _NO_NOUN or low[k - 1] in WORDS:
            return None
        joint = low[k]
        if (
            joint == "in"
            and amount.form == "words"
            and (amount.value == 1 or (amount.value <= 9 and low[k + 1] in {"ten", "twenty", "hundred"}))
        ):
            at = k + 2 if low[k + 1] == "every" else k + 1
            second = _second(s, at)
            if second is None or second.value < 2 or (s.raw[at].isdecimal() and len(s.raw[at]) == 4) or low[second.j] in WORDS:
                return None
            if low[second.j].isalpha() and low[second.j] not in _AFTER_SHARE and s.raw[second.j] not in SYMBOLS:
                return None
            return _draft(i, second.j, amount, second.value, "in", "share of a number")
        if joint == "per":
            second = _second(s, k + 1)
            if second is None or second.value < 10:
                return None
            return _draft(i, second.j, amount, second.value, "per", "rate")
        if joint == "for" and low[k + 1] == "every":
            return _every(s, i, amount, k + 2)
        if joint == "to":
            every = low[k + 1] in ("every", "each")
            second = _second(s, k + 2 if every else k + 1)
            if (
                second is None
                or second.form == "bare"
                or not (every or (s.mentions(_VOTE) and low[k - 1] in ("votes", "vote")) or s.mentions(_RATIO_WORDS))
            ):
                return None
            if every and second.value in _BASES and second.value > 100:
                return _draft(i, second.j, amount, second.value, "per", "ratio of counts")
            end = second.j
            if every and low[end].isalpha() and low[end] not in _NO_NOUN and low[end] not in _AFTER_SHARE:
                end += 1
            return _draft(i, end, amount, second.value, "score" if s.mentions(_VOTE) else "to", "ratio of counts")
    return None


_NO_NOUN = word_set("in to per of and or the a an on at by for from with was were is are as than but who which that")
_AFTER_SHARE = word_set(
    """
    before after and or but was were is are had have has could cannot can must should will might would may did does
    who which that at on in to
    of from with died died, survived failed
    """
)


def _second(s: Sentence, k: int) -> Amount | None:
    return amount_at(s, k)


def _draft(i: int, j: int, a: Amount, b: int | Fraction, form: str, rule: str, unit: str = "") -> Draft:
    return Draft(i, j, Kind.RATIO, Ratio(exact(a.value), exact(b), form), rule, unit, a.precision, counts=form in ("in", "per"))


def _colon(s: Sentence, i: int, amount: Amount) -> Draft | None:
    second = _second(s, amount.j + 1)
    if second is None or amount.form != "figures" or second.form != "figures":
        return None
    if not (s.glued(amount.j) and s.glued(amount.j + 1)) and not s.mentions(_RATIO_WORDS) and not s.mentions(_SCALE):
        return None
    if s.raw[second.j] == ":" and s.glued(second.j):
        third = _second(s, second.j + 1)
        if third is None or s.raw[third.j] == ":":
            return None
        joined = f"{s.slice(i, third.j)}"
        return Draft(i, third.j, Kind.RATIO, Vague(joined), "ratio of three", "", amount.precision)
    return _draft(i, second.j, amount, second.value, "to", "ratio with a colon")


_RATIO_WORDS = frozenset({"ratio", "ratios", "odds", "proportion", "superiority"})


def _to(s: Sentence, i: int, amount: Amount, k: int) -> Draft | None:
    second = _second(s, k)
    if second is None or second.form == "bare" or (s.raw[second.j] == ":" and s.glued(second.j)):
        return None
    sure = (s.mentions(_RATIO_WORDS) and s.low[i - 1] != "from") or s.mentions(_OUTNUMBERED)
    votes = s.mentions(_VOTE) and not s.mentions(_RATIO_WORDS)
    if second.value == 1 and (s.low[second.j] not in WORDS) and amount.value > 1:
        after = s.low[second.j]
        if s.low[k] == "one" and after.isalpha() and after not in _AFTER_RATIO and not after.endswith("ed") and not sure:
            return None
        if amount.form == "words" and s.low[second.j] in {"he", "they", "she", "i", "it", "we", "you"}:
            return None
        return _draft(i, second.j, amount, second.value, "to", "ratio")
    if (
        sure
        and s.low[second.j] not in WORDS
        and s.raw[second.j] not in ("%",)
        and s.low[second.j] != "per"
        and (second.value < 100 and amount.value < 1000)
    ):
        return _draft(i, second.j, amount, second.value, "to", "ratio")
    if (
        s.low[i - 1] == "by"
        and second.value < amount.value < 20
        and s.low[second.j] in {",", ".", "", ";", "in", "that", ")", "and"}
        and amount.form == "words"
        and s.low[k - 1] != "-"
    ):
        return _draft(i, second.j, amount, second.value, "score", "majority")
    if votes and s.low[second.j] in {",", ".", "", ";", "against", "that", "in", "to", "with", ")"}:
        return _draft(i, second.j, amount, second.value, "score", "vote")
    return None


_SCALE = frozenset({"scale"})
_OUTNUMBERED = frozenset({"outnumbered", "outgunned", "outvoted", "outscored"})
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
    if s.low[k] == "every" or (s.low[k] == "a" and s.low[k + 1] not in {"hundred", "thousand", "million"}):
        k += 1
    second = _second(s, k)
    if second is None or second.value <= amount.value or second.value < 2:
        return None
    if second.form == "figures" and s.raw[k].isdecimal() and len(s.raw[k]) == 4 and s.low[j] == "in" and s.raw[k] != "1000":
        return None
    after = s.low[second.j]
    if s.low[j] == "in" and (
        (after in WORDS and WORDS[after].dimension in ("duration",))
        or (s.raw[second.j] in SYMBOLS and s.raw[second.j] != "in")
        or s.raw[second.j] == "%"
    ):
        return None
    if s.low[j] == "in" and s.raw[i][0].isdecimal() and amount.value > 20 and s.low[k - 1] != "every" and second.value not in _BASES:
        return None
    if s.low[j] == "out" and s.low[k - 1] == "the":
        return None
    if (
        second.form == "figures"
        and s.low[j] == "in"
        and s.glued(second.j)
        and s.raw[second.j] in (":", ".")
        and s.raw[second.j + 1][:1].isdecimal()
    ):
        return None
    return _draft(i, second.j, amount, second.value, "in", "share of a number")


def _per(s: Sentence, i: int, amount: Amount) -> Draft | None:
    k = amount.j + 1
    second = _second(s, k)
    if second is not None:
        if s.low[second.j] in WORDS and second.value == 1:
            return None
        return _draft(i, second.j, amount, second.value, "per", "rate")
    if s.low[k] in ("capita",):
        return None
    return None


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
        return _draft(i, j + 1, amount, 1, "times", "multiplier")
    after = low[j + 1]
    if after in _WINNERS or (after == "more" and low[j + 2] in _AFTER_MORE):
        return Draft(i, amount.j, Kind.CARDINAL, number(amount.value), "count of times", "", amount.precision, noun="time")
    if after in {"a", "an", "per"} and low[j + 2] in {"minute", "second", "hour"}:
        return Draft(
            i, j + 3, Kind.RATIO, Ratio(exact(amount.value), Fraction(1), "times"), "times in a unit of time", low[j + 2], amount.precision
        )
    if exact(amount.value).denominator > 1:
        return _draft(i, j + 1, amount, 1, "times", "multiplier")
    if after == "too":
        return _draft(i, j + 1, amount, 1, "times", "multiplier")
    if (
        after in _COMPARED
        or (
            after.endswith("er")
            and after
            not in {
                "over",
                "under",
                "after",
                "ever",
                "later",
                "never",
                "per",
                "another",
                "other",
                "whether",
                "earlier",
                "together",
                "however",
                "either",
                "rather",
            }
        )
    ) and not (after in {"over", "the", "this", "that"} and low[j + 2] in _PERIODS):
        return _draft(i, j + 1, amount, 1, "times", "multiplier")
    return Draft(i, amount.j, Kind.CARDINAL, number(amount.value), "count of times", "", amount.precision, counts=True, noun="time")


_WINNERS = word_set("world champion champions winner winners prisoner member mayor minister premier holder finisher")
_AFTER_MORE = frozenset({".", ",", ";", "", "before", "in", "during", "that", "and"})
_PERIODS = word_set("week month year day night morning season summer winter decade time last next past")


def _wickets(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`7 for 43`: a bowler's or a side's figures at cricket."""
    second = _second(s, amount.j + 1)
    if second is None or (second.form != "figures" and not s.mentions(_CRICKET)):
        return None
    if min(amount.value, second.value) > 10 or amount.scale != 1 or second.scale != 1:
        return None
    if s.low[second.j] in WORDS or (s.raw[second.j] in SYMBOLS and s.raw[second.j] not in ("in", "a")) or s.raw[second.j] in ("%",):
        return None
    if (
        s.raw[i - 1] in {"$", "£", "€"}
        or (s.raw[i][:1].isdecimal() and amount.value > 10 and not s.mentions(_CRICKET))
        or (not s.raw[i][:1].isdecimal() and not s.mentions(_CRICKET))
    ):
        return None
    return _draft(i, second.j, amount, second.value, "score", "bowling figures", "wickets-runs")


_CRICKET = word_set(
    """
    wickets wicket overs innings declared bowled stumps bowler bowling batsman batsmen tea took lunch runs
    """
)


def _score(s: Sentence, i: int, amount: Amount) -> Draft | None:
    if amount.form != "figures" or amount.scale != 1 or amount.value.denominator != 1:
        return None
    second = _second(s, amount.j + 1)
    if second is None or second.form != "figures" or second.scale != 1 or not (s.glued(amount.j + 1) or _spaced_score(s, amount, second)):
        return None
    if amount.value > 250 or second.value > 250 or (s.raw[second.j] in DASHES and s.glued(second.j)):
        return None
    contest = s.mentions(_CONTEST) or s.mentions(_VOTE)
    level = s.raw[amount.j] == "–" and second.value <= amount.value <= 30 and s.low[second.j] in _AFTER_SCORE
    if (
        not contest
        and not level
        and not (
            second.value < amount.value
            and s.low[second.j] in {"win", "victory", "defeat", "lead", "vote", "odds", "favourite", "outsiders"}
        )
    ):
        return None
    if (
        s.low[second.j] in WORDS
        or s.raw[second.j] in ("%",)
        or (s.raw[second.j] in SYMBOLS and s.raw[second.j] != "in" and SYMBOLS[s.raw[second.j]].dimension != "current")
    ):
        return None
    if second.value > amount.value and amount.value > 12 and not (second.value < 31 and s.mentions(_BEATEN)):
        return None
    return _draft(i, second.j, amount, second.value, "score", "score")


def _spaced_score(s: Sentence, amount: Amount, second: Amount) -> bool:
    """`We were 7 - 3 down`: blanks around the hyphen, words of a contest about it."""
    return (
        not s.glued(amount.j)
        and max(amount.value, second.value) < 100
        and s.mentions(_CONTEST)
        and s.low[second.j] in _AFTER_SPACED
        and s.low[amount.j - 2] not in DASHES
    )


_AFTER_SPACED = word_set("up down ahead behind win defeat victory lead to at against with after . , ; )") | {""}
_AFTER_SCORE = word_set(", . ; ) in on at to against after with by and away") | {""}


def adverb(s: Sentence, i: int) -> Draft | None:
    """`twice the limit`, `thrice rebuilt`, `once` where it counts."""
    low = s.low
    value = ADVERBS[low[i]]
    after = low[i + 1]
    if value > 1:
        if after in HYPHENS and s.glued(i + 1):
            return Draft(i, i + 1, Kind.CARDINAL, number(value), "number of times", noun="time", unit="", precision=1)
        compared = after in {"as", "the", "that", "its", "their", "his", "her", "what", "our", "this", "those", "normal"}
        if compared and not (after in {"the", "that", "this", "in"} and low[i + 2] in _PERIODS):
            return Draft(i, i + 1, Kind.RATIO, Ratio(Fraction(value), Fraction(1), "times"), "multiplier", precision=1)
        return Draft(i, i + 1, Kind.CARDINAL, number(value), "number of times", noun="time", precision=1)
    before = low[i - 1]
    if (before in {"only", "just", "than", "not", "exactly", "least", "but"} and after not in {"again", "more", "and"}) or after in {
        "a",
        "an",
        "per",
        "every",
        "in",
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
        )
        if after == "in" and not counted and before not in {"only", "just", "than"}:
            return None
        return Draft(i, i + 1, Kind.CARDINAL, number(1), "number of times", noun="time", precision=1)
    return None


def fold(s: Sentence, i: int) -> Draft | None:
    """`tenfold`."""
    return Draft(i, i + 1, Kind.RATIO, Ratio(Fraction(_FOLDS[s.low[i]]), Fraction(1), "times"), "multiplier", precision=1)


def multiple(s: Sentence, i: int) -> Draft | None:
    """`double the strength`."""
    if s.low[i + 1] in {"the", "its", "their", "his", "that", "what"} and s.low[i - 1] not in {"to", "will", "would", "could", "can"}:
        value = Fraction(MULTIPLES[s.low[i]])
        return Draft(i, i + 1, Kind.RATIO, Ratio(value, Fraction(1), "times"), "multiplier", precision=1)
    return None


FOLDS = frozenset(_FOLDS)
