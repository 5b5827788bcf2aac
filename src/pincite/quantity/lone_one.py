"""A lone `one`: when it counts, and when it is a pronoun, an unnamed time or one of a kind."""

from __future__ import annotations

from pincite.quantity.amounts import amount_at
from pincite.quantity.determiners import DETERMINERS, OWNERS
from pincite.quantity.draft import Draft
from pincite.quantity.lemmas import SAME, is_plural
from pincite.quantity.marks import CLOSES
from pincite.quantity.nouns import ING_NOUNS, STOPS
from pincite.quantity.one_of import is_member, is_of_a_number, is_one_of_a_sort, takes_one_of_them
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.verbs import COPULAS, is_verb
from pincite.quantity.words import HYPHENS, ORDINALS, SMALL
from pincite.quantity.wordset import word_set

_COMPASS = word_set("north south east west northwest northeast southwest southeast")
_WEEK = word_set("sunday monday tuesday wednesday thursday friday saturday")
_UNNAMED = _WEEK | word_set("morning afternoon evening")
_DAYS = _UNNAMED | word_set("night day")
_OF_DAYS = _WEEK | word_set(
    """
    fine hot cold dark bright rainy winter summer spring autumn stormy bitter sunny moonlit early late july june august january
    """
)
NOT_A_NOUN = word_set(
    """
    of the a an is was were are be been has had have will would could should can may might must who that which
    to in on at by for with and or but as than from so not what when where how if does did do needs knows
    hopes sees finds feels thinks another else more way's twice before after whom whose need because since
    until till during against between into through over under about though although while ought dares dare got
    came went took fell made found lost died said now then
    """
)
_EVER = word_set("never always often seldom rarely hardly scarcely")
QUOTES = frozenset("\"'“”‘’")
HYPHEN_IDIOMS = {
    "first": word_set("hand class rate ever born degree aid generation order past person name footer time line"),
    "second": word_set("line hand class rate guess guessed guessing in generation degree best order string year"),
    "third": word_set("party hand rate class degree generation"),
    "one": word_set(
    """
    track sided way off to time on upmanship up man dimensional eyed armed legged liner horse size offs shot
    """
),
    "half": word_set(
    """
    life lives brother sister hearted baked mast way dead empty full time timbered moon crazy asleep light
    truth truths heartedly finished built naked starved hourly sunk buried drowned term truck tracks track
    back price note caste formed ruined
    """
),
    "two": word_set("faced timing timed edged tone way dimensional"),
    "three": word_set("dimensional"),
    "zero": word_set("sum"),
}  # fmt: skip


def lone_one(s: Sentence, d: Draft, counted: bool, before_counted: bool) -> str:
    """Why the `one` counts nothing, or nothing; `counted` says that a noun follows that it counts, `before_counted` that others did."""
    low, i, j = s.low, d.i, d.j
    before, after = low[i - 1], low[j]
    if before in ("every", "each") and after == "of":
        return "`every one of`"
    if i == 0 and after == ",":
        return ""  # `One, of 50 kilograms, passed through three floors`
    if before in _WHICH_ONE and s.raw[j][:1].isdecimal():
        return _PRONOUN  # `the middle one 60 feet wide`
    if _stands_for_a_noun(s, i, after):
        return _PRONOUN
    if before == "single" and low[i - 2] == "a" and after in _EACH_TAKES:
        return _PRONOUN  # `a single one cost two rupees`
    if before in _CONJUNCTIONS and after.endswith("ed") and not before_counted:
        return _PRONOUN  # `if one insisted`
    if after == "of" and is_of_a_number(s, j + 1) and is_member(s, i):
        return "`one of`"
    if counted or s.raw[j][:1].isdecimal() or (s.raw[j][:1].isupper() and after not in ("i", "must") and s.raw[j].isalpha()):
        return ""
    if (after in CLOSES or (after == "of" and low[j + 1] not in _THE) or is_verb(after)) and for_every(s, i):
        return ""  # `for every four barrels of fish one of salt`
    if after == "for" and (low[j + 1] in SMALL or s.raw[j + 1][:1].isdecimal()) and before_counted and _rates(s, i):
        return ""  # `300 beds, one for every 900 people; the capital has one for 240`
    if before == "and" and after in ("from", "to", "in", "on", "for", "at") and _is_placed_alike(s, i, after):
        return ""  # `eleven miles from the capital and one from the nearest bus`
    if before_counted and _one_of_a_row(s, i, before, after):
        return ""
    if _is_any(s, i, j, before_counted):
        return _PRONOUN
    if _is_bare_count(s, i, j) or (before_counted and _is_one_more(s, i, j)):
        return ""
    if after in HYPHENS and s.glued(j):
        return f"idiom: one-{low[j + 1]}" if low[j + 1] in HYPHEN_IDIOMS["one"] else ""
    if after == "of":
        return "" if is_of_a_number(s, j + 1) else "`one of`"
    if before in COPULAS and low[i - 2] != "there" and after.endswith("ing") and after not in ING_NOUNS and not s.raw[j][0].isupper():
        return _PRONOUN  # `the subject is one giving rise to many views`
    if before in _WHICH:
        return _behind_which(s, i, j)
    if not after.isalpha() or after in NOT_A_NOUN or (after in _DOES and not before_counted):
        return "" if after in ("in", "to") and low[j + 1] in SMALL else _PRONOUN
    return _before_a_noun(s, i, j)


_PRONOUN = "`one` as a pronoun"


def _stands_for_a_noun(s: Sentence, i: int, after: str) -> bool:
    """`a longer one save hers`, `a gap of thirty feet had become one of 165`."""
    before = s.low[i - 1]
    if after == "of" and before in _BECAME:
        return s.low[i + 2] in SMALL or s.raw[i + 2][:1].isdecimal() or s.low[i + 2] in _SIGNS
    if after == "of" and (before in STOPS or s.low[i - 2] in ("the", "a")) and _is_of_another_measure(s, i):
        return True
    return s.low[i - 2] in ("a", "an") and before.endswith("er") and before not in _WHOLE and after not in HYPHENS


def _is_of_another_measure(s: Sentence, i: int) -> bool:
    """`The corps had a front of eleven miles, the army one of thirty-eight`: whether a thing of some measure was told before."""
    amount = amount_at(s, i + 2)
    if amount is None or s.low[amount.j] not in CLOSES:
        return False
    return any(
        s.low[k] == "of"
        and s.low[k - 2] in ("a", "an")
        and (s.low[k + 1] in SMALL or s.raw[k + 1][:1].isdecimal())
        and (s.low[k + 2] in WORDS or s.raw[k + 2] in SYMBOLS)
        for k in range(max(2, i - 16), i - 2)
    )


def _is_any(s: Sentence, i: int, j: int, before_counted: bool) -> bool:
    """Whether it stands for anybody, or for any of its kind: `from one country to another`, `though one never saw more`."""
    low, before, after = s.low, s.low[i - 1], s.low[j]
    if before in ("inside", "outside", "beneath", "behind", "beside") and after in _SAYERS and low[0] in ("a", "an"):
        return True  # `A neutron outside the nucleus decays; inside one it may last`
    if before == "from" and low[j + 1 : j + 3] == ["to", "another"]:
        return True
    if low[j + 1 : j + 3] in (["after", "another"], ["upon", "another"], ["or", "another"]) or low[j + 1 : j + 4] == ["or", "the", "other"]:
        return True  # `one regiment after another`, `waiting for one boat or the other`
    if (after in COPULAS or low[j : j + 2] == ["has", "been"]) and not _TOLD.isdisjoint(low[j + 1 : j + 3]):
        return True  # `a caravan, one was assured, had done it`
    if after in _EVER and (before in _CONJUNCTIONS or not before_counted):
        return True
    if before == "between" and low[j + 1] == "and" and low[j + 2] in ("the", "another"):
        return True  # `between one birthday and the next`
    if not before.isalpha() or before in STOPS or before in _WHOLE:
        return False
    if low[i - 2] in _DEGREES or (low[i - 2] in ("a", "an") and after in STOPS):
        return True  # `a more distant one towards the north`, `an ugly one back home`
    return low[i - 2] in _SUCH and not after.isalpha() and not (after in HYPHENS and s.glued(j))  # `the last one (a keep)`


def _is_bare_count(s: Sentence, i: int, j: int) -> bool:
    """Whether it counts though nothing is named: `between six in the morning and one`, `(2016: one)`, `not one was spared`."""
    low, before, after = s.low, s.low[i - 1], s.low[j]
    if before == "and" and low[i - 2] in ("morning", "afternoon", "evening", "noon") and not after.isalpha():
        return True
    if before == "of" and low[i - 2] == "age" and not after.isalpha():
        return True  # `before the age of one`
    if before == ":" and after == ")" and s.raw[i - 2].isdecimal() and len(s.raw[i - 2]) == 4:
        return True
    return before == "not" and after in _BEFELL


def _is_one_more(s: Sentence, i: int, j: int) -> bool:
    """Whether it counts one of what was counted: `Of the six who rode ahead one, Dr Brydon, got through`."""
    low, before, after = s.low, s.low[i - 1], s.low[j]
    if _is_part_of_number(s, i) and (is_verb(after) or (after.endswith("s") and after.isalpha())):
        return True  # `of its three hotels one has no stoves`
    if low[0] == "of" and i < 14 and (not after.isalpha() or is_verb(after)) and after not in HYPHENS:
        return True
    if before in _BECAME and before != "into" and not after.isalpha():
        return True
    if takes_one_of_them(low, i) or is_one_of_a_sort(s, i):
        return True
    if before not in _OPENS or after in ("of", "another") or after in QUOTES or after.endswith("ing"):
        return False
    return not after.isalpha() or after in NOT_A_NOUN or after in _COMPASS


def _behind_which(s: Sentence, i: int, j: int) -> str:
    """`the one that`, `that one man`, `the one assembly`."""
    before, after = s.low[i - 1], s.low[j]
    noun = after.isalpha() and after not in NOT_A_NOUN
    if before == "that" and s.low[i - 2] in _SAID and noun:
        return ""  # `held that one man who knew the bush was worth ten`
    adverb = after.endswith("ly") and after not in ("family", "assembly")
    return "" if before in ("the", "every") and noun and not adverb else _PRONOUN


def _before_a_noun(s: Sentence, i: int, j: int) -> str:
    """`one fine morning`, `one reason is`, `one Friday`."""
    low, after = s.low, s.low[j]
    if after in _OF_DAYS and not _DAYS.isdisjoint(low[j : j + 5]):
        return "`one` of an unnamed time"
    if i == 0 and after in _GIVEN and low[j + 1] in _GIVING:
        return "`one` of several, not a count"
    if after in _COMPASS or (is_plural(after) and after not in SAME and low[j + 1] not in ("'", "’") and s.raw[j][0].islower()):
        return _PRONOUN
    if after.endswith("ing") and (low[j + 1] in OWNERS or low[j + 1] in ("the", "a", "an", "to", "in", "on")):
        return _PRONOUN
    if low[j + 1] in _UNNAMED and low[i - 1] not in ("in", "within", "than", "for", "and"):
        return "`one` of an unnamed time"
    return ""


_THE = DETERMINERS | {"them", "us"}


def _rates(s: Sentence, i: int) -> bool:
    """Whether `one for every` or `one to every` stands before token `i`."""
    return any(s.low[k] == "one" and s.low[k + 1] in ("for", "to") and s.low[k + 2] == "every" for k in range(max(0, i - 24), i - 2))


def for_every(s: Sentence, i: int) -> bool:
    """Whether `for every` and a number stand before token `i`."""
    for k in range(max(0, i - 14), i - 2):
        if s.low[k] == "for" and s.low[k + 1] == "every" and (s.low[k + 2] in SMALL or s.raw[k + 2][:1].isdecimal()):
            return True
    return False


def _one_of_a_row(s: Sentence, i: int, before: str, after: str) -> bool:
    """`A with ten votes and B with one`, `two won, drawing one`, `won by one`, `three of the first batch, one of the second`."""
    low = s.low
    ends = after in {".", ",", ";", ")", ""}
    if ends and ((low[i - 2] in ("and", ",") and is_verb(before)) or (low[i - 3] == "and" and is_verb(low[i - 2]))):
        return True  # `built 27 churches, restored forty and pulled down one`
    if before == "in" and low[i - 2] == "and" and after in ("the", "it", "they", "he", "a"):
        return True  # `four winters have left it bare, and in one the lifts opened`
    if before == "and" and after.endswith("s") and after.isalpha() and (low[i - 3] in SMALL or s.raw[i - 3].isdecimal()) and i > 2:
        return True  # `two fail and one succeeds`
    if (before == "from" and low[i - 2] in ("up", "down")) or (before == "to" and low[i - 2] == "down"):
        return True  # `three of eleven seats, up from one in 2009`
    if before == "'s" and ends:
        return True  # `Pluto has five moons to the Earth's one`
    if before == "off" and s.raw[i - 2].isdecimal():
        return True  # `hit 36 off one over`
    if before == "and" and after in _WHERE:
        return True  # `nine titles on clay, four on grass and one indoors`
    numbered = low[i - 4] in SMALL or s.raw[i - 4][:1].isdecimal()
    if ends and low[i - 3] == "and" and low[i - 2] in OWNERS and before.isalpha() and numbered and i > 3:
        return True  # `his wife 48 and their son one`
    if before == "not" and ends and low[i - 2] == ",":
        return True  # `in two stages, not one`
    if before in {"from", "in", "to", "for", "after"} and ends and after not in {")", ""} and low[i - 2] not in ("and", "or"):
        return True  # `wounded in six battles, and run away from one.`
    if before in {"with", "by", "against"} and (ends or (before == "by" and s.mentions(_CONTEST))) and low[i - 2] != "one":
        return after != "by"
    if before.endswith("ing") and ends and low[i - 2] in {",", "and", ";"}:
        return True
    return (
        before in {",", "and"}
        and after == "of"
        and low[i + 2] == "the"
        and low[i + 3] in ORDINALS
        and low[i + 4] in {",", ".", ";", "and", ""}
    )


def _is_part_of_number(s: Sentence, i: int) -> bool:
    """Whether `of`, a number and what it counts stand right before token `i`."""
    for k in range(max(0, i - 9), i - 2):
        if s.low[k] == "of" and is_plural(s.low[i - 1]):
            return any(s.low[at] in SMALL or s.raw[at].isdecimal() for at in range(k + 1, i - 1))
    return False


_TOLD = word_set("assured told informed advised warned reminded tempted inclined given")


def _is_placed_alike(s: Sentence, i: int, after: str) -> bool:
    """Whether another number, and what it counts, stands before the same word a little before."""
    return any(s.low[k] == after and (s.low[k - 2] in SMALL or s.raw[k - 2][:1].isdecimal()) for k in range(max(2, i - 12), i - 2))


_SAYERS = word_set("it he she they we you i")
_DOES = word_set("ate drank went came saw knew slept rode walked paid crossed passed climbed lived sees reads hears pays")
_WHERE = word_set("indoors outdoors abroad overseas elsewhere ashore aboard afloat abed away home alone")
_WHICH_ONE = word_set(
    """
    middle upper lower inner outer left right central northern southern eastern western longest largest smallest shortest
    new old other this that the big small large little better worse next last
    """
)
_EACH_TAKES = word_set("cost costs fetched fetches weighed weighs measured measures sold sells")
_DEGREES = word_set("more most less least very rather much too equally quite")
_WHOLE = word_set("only single lone full clear good mere further solitary bare than")
_BECAME = word_set("become becomes became becoming into")
_SIGNS = frozenset("£€$¥")
_SUCH = word_set("the a an this that each every another")
_CONJUNCTIONS = word_set("if when where as that because unless since while though until whether how what")
_CONTEST = word_set("beat beats bettered won win wins lost headed led defeated bettering winning losing")
_SAID = word_set("held said says thought believed argued so knew wrote reported claimed found saw agreed hoped feared and but")
_GIVEN = word_set("reason explanation consequence result theory possibility example answer difficulty thing way problem sign")
_GIVING = word_set("is was why that for may might could would of")
_BEFELL = word_set("was were had has came returned survived fired escaped remained")
_OPENS = word_set(", : ; ( and whom which but")
_WHICH = word_set("the this that which any every each no good great big small new old last whole first second")
