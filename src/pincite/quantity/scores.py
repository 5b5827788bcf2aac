"""Scores and bowlers' figures: `3–1`, `2-nil`, `7 for 43`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Ratio, Role
from pincite.quantity.amounts import amount_at
from pincite.quantity.draft import Draft, exact
from pincite.quantity.figures import Amount
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.words import DASHES
from pincite.quantity.wordset import word_set

CONTEST = word_set(
    """
    cup singles foursomes overnight holes won win wins winning lost lose losing beat beaten beating score scored drew draw
    defeat defeated victory drawn led leading finished ended penalties final semi-final semifinal match goals goal innings
    aggregate lead led result replay set sets
    """
)

_BEATEN = word_set("beat beats beaten won")

OUTNUMBERED = frozenset({"outnumbered", "outgunned", "outvoted", "outscored"})

VOTE_WORDS = word_set("divided dividing split voted voting vote votes ruled decision majority carried passed")
VOTED = word_set("divided dividing split voted voting")


def score_in_words(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`one-all`, `2-nil`, `nil-nil`."""
    if amount.value > 30:
        return None
    j = amount.j + 1 if s.low[amount.j] in DASHES else amount.j
    if j == amount.j and not s.mentions(CONTEST):
        return None
    return ratio_draft(i, j + 1, amount, amount.value if s.low[j] == "all" else 0, "score", "score in words")


def ratio_draft(i: int, j: int, a: Amount, b: int | Fraction, form: str, rule: str, unit: str = "") -> Draft:
    return Draft(i, j, Kind.RATIO, Ratio(exact(a.value), exact(b), form), rule, unit, a.precision, counts=form in ("in", "per"))


def wickets(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`7 for 43`: a bowler's or a side's figures at cricket."""
    second = amount_at(s, amount.j + 1)
    if second is None or (second.form != "figures" and not s.mentions(CRICKET)):
        return None
    ends = s.low[second.j] in _AFTER_WICKETS or (s.low[second.j] in ("and", "with", "as", "while", "against") and s.mentions(_SURE_CRICKET))
    runs = second.form == "figures" and amount.form == "figures" and amount.value > 10 >= second.value and ends
    if runs and s.low[i - 1] in _REACHED and amount.scale == second.scale == 1:
        return ratio_draft(i, second.j, amount, second.value, "score", "runs for wickets", "runs-wickets")
    if min(amount.value, second.value) > 10 or amount.scale != 1 or second.scale != 1:
        return None
    if s.low[second.j] in WORDS or (s.raw[second.j] in SYMBOLS and s.raw[second.j] not in ("in", "a")) or s.raw[second.j] in ("%",):
        return None
    if (
        s.raw[i - 1] in {"$", "£", "€"}
        or (s.raw[i][:1].isdecimal() and amount.value > 10 and not s.mentions(CRICKET))
        or (not s.raw[i][:1].isdecimal() and not s.mentions(CRICKET))
    ):
        return None
    return ratio_draft(i, second.j, amount, second.value, "score", "bowling figures", "wickets-runs")


_AFTER_WICKETS = frozenset({"when", "at", "by", "in", "on", "before", "after", "overnight", "declared", ",", ".", ";", ")", ""})
_REACHED = word_set("were was at to on made reached slumped slid stood collapsed fell declared from being scored")
CRICKET = word_set(
    """
    wickets wicket overs ov innings declared bowled stumps bowler bowling batsman batsmen tea took lunch runs unbeaten stumped seamer
    balls
    """
)
_SURE_CRICKET = CRICKET - word_set("balls took tea lunch declared runs")


def even(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`50-50`, `50/50`, `60/40`: two parts of a hundred; `24/7` is an idiom."""
    j = amount.j
    if s.low[i] == "fifty" and s.raw[j] in ("-", "–") and s.low[j + 1] == "fifty":
        return ratio_draft(i, j + 2, amount, 50, "to", "parts of a hundred")
    if s.raw[j] not in ("-", "–", "/") or not s.glued(j) or not s.glued(j + 1) or not (s.raw[i].isdecimal() and s.raw[j + 1].isdecimal()):
        return None
    second, end = int(s.raw[j + 1]), j + 2
    if (s.raw[end] in DASHES and s.glued(end)) or (s.raw[end] == "/" and s.glued(end)):
        return None
    if s.raw[j] == "/" and amount.value == 24 and second == 7:
        return Draft(i, end, Kind.RATIO, Ratio(Fraction(24), Fraction(7), "to"), "idiom", role=Role.IDIOM, reason="idiom: 24/7")
    if amount.value + second == 100 and (amount.value == 50 or s.low[end] in _SPLIT or s.low[i - 1] in _SPLIT):
        return ratio_draft(i, end, amount, second, "to", "parts of a hundred")
    if s.raw[j] == "/" and amount.value > 10 >= second and s.mentions(_SURE_CRICKET):
        return ratio_draft(i, end, amount, second, "score", "runs for wickets", "runs-wickets")  # `Sri Lanka 227/8`
    if s.raw[j] == "/" and (second == 1 or second in FRACTIONAL) and s.mentions(_BETS) and amount.value <= 500:
        return ratio_draft(i, end, amount, second, "to", "odds")
    return None


_SPLIT = word_set("split basis chance ratio mix share partnership divide")
FRACTIONAL = frozenset((2, 4, 5, 8, 11))  # what odds are laid to
_BOOKMAKERS = word_set("odds bookmaker bookmakers bookie bookies")
_BETS = word_set("odds favourite favorite bookmaker bookmakers bet bets betting priced backed outsider outsiders")


def score(s: Sentence, i: int, amount: Amount) -> Draft | None:
    if amount.form != "figures" or amount.scale != 1 or amount.value.denominator > 2:
        return None
    second = amount_at(s, amount.j + 1)
    if amount.value.denominator == 2 and (second is None or second.value.denominator != 2 or not s.mentions(CONTEST)):
        return None  # `won the match 7½–5½`
    if second is None or second.form != "figures" or second.scale != 1 or not (s.glued(amount.j + 1) or _spaced_score(s, amount, second)):
        return None
    if second.value == 1 and s.glued(amount.j) and (s.low[i - 1] == "at" or s.mentions(_BETS)) and amount.value > 1:
        return ratio_draft(i, second.j, amount, 1, "to", "odds")  # `Leicester, at 5,000-1 in August`
    if s.glued(amount.j) and second.value in FRACTIONAL and second.value < amount.value and s.mentions(_BOOKMAKERS):
        return ratio_draft(i, second.j, amount, second.value, "to", "odds")  # `the bookmakers offered 9-2`
    if s.low[i - 1] == "at" and s.glued(amount.j) and second.value <= 30 and second.value < amount.value and s.mentions(_RACED):
        return ratio_draft(i, second.j, amount, second.value, "to", "odds")  # `won at 100-30`
    if amount.value > 10 >= second.value and s.glued(amount.j) and s.mentions(_SURE_CRICKET) and s.low[second.j] not in WORDS:
        return ratio_draft(i, second.j, amount, second.value, "score", "runs for wickets", "runs-wickets")  # `were 212-3 at this stage`
    if s.low[i - 1] not in ("from", "of") and second.value < amount.value <= 30 and s.glued(amount.j) and s.mentions(OUTNUMBERED):
        return ratio_draft(i, second.j, amount, second.value, "to", "odds")  # `outnumbered them 10-1 on land`
    if _in_a_row(s, i, second.j) and max(amount.value, second.value) <= 30:
        return ratio_draft(i, second.j, amount, second.value, "score", "one of a row of scores")
    if amount.value > 250 or second.value > 250 or (s.raw[second.j] in DASHES and s.glued(second.j)):
        return None
    contest = s.mentions(CONTEST) or s.mentions(VOTE_WORDS)
    if s.low[i - 1] == "from" and second.value > amount.value and s.low[second.j] not in AFTER_SPACED:
        return None  # `characters from 0–31`
    level = s.raw[amount.j] == "–" and second.value <= amount.value <= 30 and s.low[second.j] in _AFTER_SCORE
    judged = second.value <= amount.value and len(s.raw[i]) == len(s.raw[amount.j + 1]) and s.mentions(_JUDGED)  # `40–36 on one card`
    nil = second.value == 0 and amount.value <= 30  # no range runs down to nought
    stands = s.low[i - 1] in _STANDING_AT or (s.low[i - 2] in _REDUCED and s.low[i - 1] == "to") or s.low[second.j] in _AHEAD
    if (
        not contest
        and not level
        and not judged
        and not nil
        and not (stands and (second.value <= amount.value or (amount.value <= 30 and s.low[second.j] in AFTER_SPACED)))
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
    if second.value > amount.value and amount.value > 12 and not (second.value < 61 and (s.mentions(_BEATEN) or s.low[i - 1] in _LOST)):
        return None
    return ratio_draft(i, second.j, amount, second.value, "score", "score")


_STANDING_AT = word_set("up down level lead led trailed trailing leads trail won lost")
_REDUCED = word_set("reduced slumped slid collapsed recovered slipped cruised raced swept")
_AHEAD = word_set("up down ahead lead advantage deficit cushion scoreline thrashing drubbing")


def _in_a_row(s: Sentence, i: int, j: int) -> bool:
    """Whether another score stands beside this one: `6-4, 3-6, 7-5`."""
    if s.low[j] in (",", "and") and _is_pair(s, j + 1) and s.mentions(_MATCHED):
        return True
    return s.low[i - 1] in (",", "and") and i > 3 and _is_pair(s, i - 4) and s.mentions(_MATCHED)


def _is_pair(s: Sentence, k: int) -> bool:
    one, two = s.raw[k], s.raw[k + 2]
    return one.isdecimal() and two.isdecimal() and s.raw[k + 1] in ("-", "–") and s.glued(k + 1) and len(one) < 3 and len(two) < 3


_MATCHED = word_set("title match matches final won lost beat beating sets set attempt round semi-final took champion seed")
_RACED = word_set(
    """
    rode rides jockey mare colt filly horse runner favourite outsider stakes derby oaks leger guineas steeplechase handicap furlongs shot
    winner backed
    """
)
_JUDGED = word_set("card cards judge judges scorecard scorecards round rounds bout bouts points boxer referee welterweight heavyweight")
_LOST = word_set("lost lose beaten losing")


def _spaced_score(s: Sentence, amount: Amount, second: Amount) -> bool:
    """`We were 7 - 3 down`: blanks around the hyphen, words of a contest about it."""
    return (
        not s.glued(amount.j)
        and max(amount.value, second.value) < 100
        and s.mentions(CONTEST)
        and s.low[second.j] in AFTER_SPACED
        and s.low[amount.j - 2] not in DASHES
    )


AFTER_SPACED = word_set("up down ahead behind win defeat victory lead to at against with after . , ; )") | {""}

_AFTER_SCORE = word_set(", . ; ) in on at to against after with by and away") | {""}
