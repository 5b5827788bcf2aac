"""Number words that count nothing: `one of the`, `one by one`, `at first`, `half crazy`, `second-hand`."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.model.quantity import Kind
from pincite.quantity.counting_phrases import MAY_COUNT, ORDINARY, counts_after_all
from pincite.quantity.draft import Draft
from pincite.quantity.gapping import TIMES
from pincite.quantity.lemmas import SAME, is_plural
from pincite.quantity.lone_one import HYPHEN_IDIOMS, NOT_A_NOUN, QUOTES, lone_one
from pincite.quantity.nouns import STOPS
from pincite.quantity.one_of import takes_one, takes_one_of_them
from pincite.quantity.phrases import Phrases
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS, ORDINALS, SMALL, UP_TO_TWELVE
from pincite.quantity.wordset import word_set

_COUNTING = word_set("only just exactly than least single but one's")
_BEFORE_DURATION = word_set("within in for after than least about almost nearly only just lasted took another exactly every")
_RECKONED = word_set("later ago earlier before after afterwards hence previously thereafter")
_FAR = 40  # how many words back an enumeration is looked for
_ENUMERATED = word_set(
    """
    way ways reason reasons point points thing question questions issue issues problem objection argument
    ground consideration option method possibility category kind type sort explanation interpretation aspect
    factor condition step example difficulty character theory view
    """
)
_ADVERBIAL_AFTER = word_set(
    """
    built formally established developed recorded published observed reported used introduced appeared came
    saw met heard became began noticed seen made proposed discovered opened occupied settled
    """
)


def idiom_reason(s: Sentence, d: Draft, table: Phrases, before_counted: bool) -> str:
    """Why the number counts nothing, or nothing if it counts; `before_counted`: the sentence has a count already."""
    i, low = d.i, s.low
    word = low[i]
    counted = (i > 0 and low[i - 1] in _COUNTING) or low[i - 1] in ("every", "another")
    if (
        word == "one"
        and (low[i + 1] == "of" or low[i + 1] == "more" or low[i - 2 : i] == ["there", "was"])
        and takes_one(s, i, before_counted)
    ):
        return ""
    at_word = i + 1 if word in ("a", "an") else i
    for at, words in _candidates(low, at_word, table):
        start = at_word - at
        if start < 0 or tuple(low[start : start + len(words)]) != words or d.rule == "vote":
            continue  # `voted nine to five`
        if words[-1] == "one" and low[i + 1] == "of" and not UP_TO_TWELVE.isdisjoint(low[i + 2 : i + 5]):
            continue  # `a night in which one of the four companies lost its way`
        if (
            words[0] == "from"
            and words[-1] in ORDINALS
            and low[i + 1].isalpha()
            and low[i + 1] not in NOT_A_NOUN
            and low[i + 1] not in STOPS
        ):
            continue  # `from the first section to the sixth`
        if words in MAY_COUNT and (counted or (low[i - 1] in _BEFORE_DURATION and d.kind is Kind.DURATION)):
            continue
        if words == ("one", "could") and before_counted and low[i - 2 : i] == [",", "and"] and low[i + 2] == "be":
            continue  # `31 were loose, nine had no heads, and one could be drawn`
        if words in ORDINARY and not _idiomatic(s, d, words, before_counted):
            continue
        if words in _OF_A_NOUN and low[i + 2].isalpha() and low[i + 2] not in STOPS and low[i + 2] in _TIMED:
            continue  # `one time trial`
        if counts_after_all(s, words, start, i):
            continue
        reckoned = low[i + 2] in ("short", "late", "early", "too") or (i and low[i + 2] in _RECKONED)
        if words == ("one", "day") and (reckoned or low[i + 2] in ("'s", "'", "’")):
            continue  # `it was one day short`, `one day before time ran out`
        if start + len(words) < d.j:
            continue
        if words[:2] == ("one", "of") and any(low[k] in SMALL and low[k] != "one" for k in range(i + 2, i + 5)):
            continue
        if words == ("one", "of", "their") and low[i + 3] == "number":
            continue  # `one of their number having been discharged`
        if words[0] == "one" and words[1:2] == ("of",) and before_counted and takes_one_of_them(low, i):
            continue
        return "idiom: " + " ".join(words)
    if (
        word in SMALL
        and low[d.j] == ","
        and low[i - 1] == "and"
        and low[i - 2] in (";", ",")
        and low[d.j + 1] in {"they", "he", "she", "it", "we", "i"}
    ):
        return "an enumeration in prose"
    if d.kind is Kind.ORDINAL and word in ORDINALS:
        return _ordinal(s, d)
    if word == "one" and d.kind is Kind.CARDINAL and d.j == i + 1:
        return lone_one(s, d, counted, before_counted)
    if (word == "one" and d.kind is Kind.DURATION and not counted and low[i - 1] not in _BEFORE_DURATION) and (
        s.raw[i][0].isupper() and d.j == i + 2 and low[d.j] not in _RECKONED
    ):
        return "`one` of an unnamed time"
    if word == "zero" and low[d.j] in HYPHENS and s.glued(d.j) and s.glued(d.j + 1) and low[d.j + 1].isalpha():
        return "idiom: zero in a compound"
    if d.kind is Kind.CARDINAL and word in ("two", "three") and low[d.j] in HYPHENS and s.glued(d.j) and low[d.j + 1] == "faced":
        return f"idiom: {word}-faced"
    return ""


def _candidates(low: list[str], i: int, table: Phrases) -> Sequence[tuple[int, tuple[str, ...]]]:
    """The phrases that may stand at the number word `i`, by the words beside it, the longest first."""
    rows = table.get(low[i])
    if rows is None:
        return ()
    left = rows.get(low[i - 1], ()) if i else ()
    right = rows.get(low[i + 1], ())
    if left and right:
        return sorted(left + right, key=lambda place: -len(place[1]))
    return left or right


def _idiomatic(s: Sentence, d: Draft, words: tuple[str, ...], before_counted: bool) -> bool:
    low, i, j = s.low, d.i, d.j
    after = low[i + 1]
    if words == ("day", "one") and low[i - 2] in ("that", "this", "each", "every", "next", "same", "one"):
        return False  # `that day one of them fired 120 belts`
    if words == ("for", "two", ","):
        return not s.mentions(TIMES)
    if words == ("which", "one") and low[i - 2] == "of" and before_counted:
        return False  # `six platforms, of which one has been shut`
    if words[-1] == "one" and words[0] in {
        "for",
        "the",
        "any",
        "this",
        "that",
        "each",
        "every",
        "no",
        "another",
        "as",
        "all",
        "day",
        "which",
        "on",
    }:
        if words == ("the", "one") and after in _PERSONAL:
            return True  # `heavier than the one it replaced`
        if words[0] in {"the", "on", "that"} and (after.isalpha() and after not in NOT_A_NOUN):
            return False
        if words[0] in {"for", "all", "as"} and after.isalpha() and after not in NOT_A_NOUN:
            return False
        return words != ("as", "one") or after in {".", ",", "", ";", "man", "of"}
    if words == ("in", "two"):
        cut = not _CUT.isdisjoint(low[max(0, i - 8) : i])
        return (cut or not (before_counted or s.mentions(TIMES))) and low[j] in {".", ",", "", ";", "by", "and", "with"}
    if (
        words[0] == "one"
        and words[-1] in {"day", "night", "morning", "evening", "afternoon", "time", "side", "hand", "way", "last", "such"}
    ) or words[0] == "on":
        if words[-1] in {"day", "night", "morning", "evening", "afternoon"} and low[i - 1] in _BEFORE_DURATION:
            return False
        if words[-1] == "day" and low[i - 1] == "and" and before_counted:
            return False
        if low[i - 1] == "the" and low[i - 2] in ("than", "for", "of", "but"):
            return False  # `longer than the one day for which it was listed`
        return low[i - 1] not in _COUNTING
    return True


_PERSONAL = word_set("it he she they we you i")
_WHOSE = word_set("the his her its their our")


def _ordinal(s: Sentence, d: Draft) -> str:
    low, i, j = s.low, d.i, d.j
    word, after = low[i], low[j]
    if after in HYPHENS and s.glued(j):
        ranked = low[j + 1] == "best" and low[i - 1] in _WHOSE and low[j + 2].isalpha() and low[j + 2] not in STOPS
        if low[j + 1] in HYPHEN_IDIOMS.get(word, ()) and not ranked:  # `the second-best time on the course` is a rank
            return f"idiom: {word}-{low[j + 1]}"
        return ""
    before = low[i - 1]
    if before in QUOTES and after in QUOTES:
        return "a word named, not used"
    judged = (
        low[j + 1] == "of" or low[j + 1] in _JUDGED or (low[j + 1] in ("was", "is") and low[j + 2] in _JUDGED)
    )  # `the second ground fails`
    judged = judged or (before == "the" and low[i - 2] in ("by", "with", "from"))  # `not persuaded by the second argument`
    enumerates = after in _ENUMERATED and s.raw[j].islower() and (before in {"the", "a", ""} or i == 0)
    if word in {"first", "second", "third"} and enumerates and not judged:
        return "an enumeration in prose"
    row = before in ("and", "or") and low[i - 2] in ORDINALS  # `the second and third, in 1891 and 1892, did not`
    if after in (",", ":") and not row and (i == 0 or before in {'"', "“", "(", ";", ":", "and", "but", "="}):
        return "an enumeration in prose"
    if before in ("be", "being") and not after.isalpha():
        return "`second` as a place of no count"
    if word == "first" and before == "from" and any(low[k] == "to" and low[k + 1] in ORDINALS for k in range(j, j + 6)):
        return ""  # `from first he dropped to ninth`
    if word == "first" and ((before == "home" and low[i - 2] in _CAME) or (before in _RACED and _joined_ordinal(s, i, j))):
        return ""  # `started first and third`, `came home first in 38.84`
    if word == "first" and i == 0 and after in _PERSONAL:
        return "`first` as an adverb"
    if word == "first" and after in _FIRST_WHAT and i:
        return ""  # `a massive first innings lead`, `its fiscal first quarter`
    if (word == "first" and i and before not in _DETERMINED and s.raw[i][0].islower() and low[j] not in HYPHENS) and (
        (not (is_plural(after) and after not in SAME) or (before.isalpha() and before not in STOPS and not is_plural(before)))
        and low[j + 1] not in ("-",)
        and not _joined_ordinal(s, i, j)
    ):
        return "`first` as an adverb"
    if word == "first":
        if (after in _ADVERBIAL_AFTER and before not in {"the", "a", "his", "her", "their", "its"}) or (
            after in {"to", "in", ".", ",", ";", "", "and", "with", "then", "by", "at", "as", "a", "the", "they", "he"}
            and before not in {"the", "came", "finished", "placed", "ranked", "was", "a", "our", "its", "his", "her", "their", "my"}
            and not (before in {"were", "is", "are", "be", "been", "run", "home"} and after in {",", ".", ";", ""})
        ):
            return "`first` as an adverb"
        if before in {
            "when",
            "had",
            "were",
            "was",
            "is",
            "are",
            "have",
            "has",
            "been",
            "who",
            "they",
            "he",
            "she",
            "it",
            "we",
            "i",
            "that",
            "which",
        } and (after.endswith(("ed", "d", "n")) or before in {"when", "who", "they", "he", "she", "it", "we", "i"}):
            return "`first` as an adverb"
    if (
        before == "the"
        and not after.isalpha()
        and any(low[k] in ORDINALS and low[k + 1] in _ENUMERATED for k in range(max(0, i - _FAR), i - 1))
    ):
        return "an enumeration in prose"  # `on the first ground I am against him; on the second, I am with him`
    if before == "every" and word == "second" and (after in ("the", "a", "an", "his", "her", "its", "their") or not after.isalpha()):
        return "a second of time"
    return ""


_PERSONAL = word_set("i he she it we they you there comes came")
_CAME = word_set("came come comes coming")
_RACED = word_set("started finished came ended qualified")
_JUDGED = word_set("fails failed succeeds succeeded abandoned dismissed rejected allowed dropped upheld withdrawn")
_FIRST_WHAT = word_set("innings quarter half round leg term season semester trimester decade")
_DETERMINED = word_set(
    """
    the a an his her its their our my your this that these those each every no another other all such 's came
    come comes finished finish placed ranked was were is ' ’ very next only whose by on in of
    """
)


def _joined_ordinal(s: Sentence, i: int, j: int) -> bool:
    return (s.low[j] in {"and", "or", ",", "to"} and s.low[j + 1] in ORDINALS) or (
        s.low[i - 1] in {"and", "or", ","} and s.low[i - 2] in ORDINALS
    )


_CUT = word_set(
    """
    cut cuts cutting broke broken break breaks breaking split splits splitting tore torn tear sawn sawed snapped divided divides dividing
    clove cloven sliced folded bent parted hacked chopped severed rent cleft hewn fell
    """
)
_OF_A_NOUN = frozenset({("one", "time"), ("at", "one", "time")})
_TIMED = word_set("trial trials zone zones limit slot series bomb lock signal switch capsule")
