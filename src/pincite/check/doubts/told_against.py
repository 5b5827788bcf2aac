"""Small words that turn a statement round: for and against, with and without, before and after, a verb with and without a 'not'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pincite.check.case import Case
from pincite.check.senses import root
from pincite.check.words import STOP_WORDS, stem
from pincite.quantity.words import SMALL

_OPPOSED = {
    "for": "against", "against": "for", "with": "without", "without": "with", "before": "after", "after": "before",
    "above": "below", "below": "above", "inside": "outside", "outside": "inside", "in": "out of", "out of": "in",
}  # fmt: skip
_SIDES = {"over": "above", "under": "below", "beneath": "below"}
_PREPOSITION = re.compile(
    r"\b(?P<word>for|against|with|without|before|after|above|below|over|under|beneath|inside|outside|in|out of|including|excluding"
    r"|not counting|not including)\s+"
    r"(?:(?:the|a|an|his|her|its|their|this|that|any|these|those|working|full|good)\s+)?(?P<of>[^\W\d_]+)",
    re.IGNORECASE,
)
_BASIS = re.compile(r"\bby (?P<of>weight|value|volume|number|numbers|tonnage|area|length|bulk|population|price)\b", re.IGNORECASE)
_ROUTE = re.compile(r"\b(?i:from)\s+(?:the\s+)?(?P<one>[A-Z][\w’'-]+)\s+(?i:to|for|into)\s+(?:the\s+)?(?P<other>[A-Z][\w’'-]+)")
_WITHOUT = re.compile(r"\bwithout\s+(?:(?:an?|the|any|his|her|its|their)\s+)?(?P<of>[^\W\d_]{4,})", re.IGNORECASE)
_FREE = re.compile(
    r"\b(?:free|clear|empty|rid)\s+(?:of|from)\s+(?:(?:the|any|all|his|her|its|their|low|high|heavy|new)\s+)*(?P<of>[^\W\d_]{3,})",
    re.IGNORECASE,
)
"""'Free of snow' says that there was none."""
_GONE = re.compile(
    r"\b(?:free|clear\w*|empt\w+|rid|gone|melt\w*|lift\w*|left|(?:is|are|was|were) over|vanish\w*|disappear\w*)\b", re.IGNORECASE
)
_ASIDE = re.compile(r",?\s+(?:not counting|not including|excluding|including|without|with|besides)\b[^,;:.]*", re.IGNORECASE)
_OPENING = re.compile(r"(?:with|without|including|excluding|not counting)\b[^,;:.]*", re.IGNORECASE)
_NOT = re.compile(
    r"(?<!would )(?<!could )(?<!should )(?<!might )"
    r"(?:\b(?:not|never|nobody|no one|no longer|neither|nor|failed|refused|declined|unable)\b|n[’']t\b)\s+"
    r"(?:(?:to|be|been|being|have|has|had|yet|all|even|in fact|at all)\s+)*(?P<verb>[^\W\d_]+)"
    r"(?![^.;:,]*\b(?:until|till|before|only|but|except)\b)",
    re.IGNORECASE,
)
_ANY_NOT = re.compile(
    r"\b(?:not|never|nobody|no|none|neither|nor|without|fail\w*|refus\w*|declin\w*|unable|against|reject\w*|prevent\w*|forb\w+|lack\w*|miss\w*|avoid\w*"
    r"|lost|lose|save for|except|but|hardly|scarcely|barely|instead|rather|less|left out|omit\w*|exclud\w*"
    r"|most|least|more|than|yet to)\b|n[’']t\b",
    re.IGNORECASE,
)


def find_turned(case: Case) -> str:
    """Why a small word of the sentence says the contrary of the passage's; '' where none does."""
    item = case.item
    claim, source = item.clause, case.home
    if claim is None or source is None:
        return ""
    text, said = case.text, item.part
    known = text[source.start : source.end]
    high = case.source.sentence[1]
    wide = _ASIDE.match(text, source.end, high)
    around = known if wide is None else text[source.start : wide.end()]
    opens = _OPENING.match(item.claim.sentence)
    whole = said if opens is None else f"{opens.group()} {said}"
    all_known = text[slice(*case.source.sentence)]
    return (
        _turned_route(item.claim.sentence, all_known)
        or _other_basis(said, known)
        or _lacked(item.claim.sentence, said, known)
        or _free(item.part, known)
        or _opposed(item.claim.sentence, whole, around, all_known)
        or _denied(said, item.claim.sentence, known)
    )


def _opposed(sentence: str, said: str, known: str, whole: str) -> str:
    ours, theirs = dict(_prepositions(said)), dict(_prepositions(known))
    for of, word in ours.items():
        other = theirs.get(of, "")
        if (
            other
            and _OPPOSED.get(word) == other
            and (of, word) not in set(_prepositions(whole))
            and (of, other) not in set(_prepositions(sentence))
        ):
            return f"the sentence has ‘{word}’ where the passage has ‘{other}’"
    return ""


def _turned_route(sentence: str, known: str) -> str:
    """'from Hull to Riga' of what went from Riga to Hull."""
    ours, theirs = ({(found["one"], found["other"]) for found in _ROUTE.finditer(text)} for text in (sentence, known))
    turned = next((route for route in sorted(ours) if route[::-1] in theirs and route not in theirs), None)
    return f"the sentence goes from ‘{turned[0]}’ to ‘{turned[1]}’, the passage the other way" if turned else ""


def _other_basis(said: str, known: str) -> str:
    """'four fifths by value' of four fifths by weight."""
    ours, theirs = ({found["of"].lower().rstrip("s") for found in _BASIS.finditer(text)} for text in (said, known))
    if not ours or not theirs or ours & theirs:
        return ""
    return f"the sentence has ‘by {min(ours)}’ where the passage has ‘by {min(theirs)}’"


def _lacked(sentence: str, said: str, known: str) -> str:
    """'was given a pension' of one dismissed without a pension."""
    for found in _WITHOUT.finditer(known):
        of = root(stem(found["of"]))
        if of in {root(stem(word)) for word in re.findall(r"[^\W\d_]+", said)} and not _ANY_NOT.search(sentence):
            return f"the passage has it ‘{found.group()}’"
    return ""


def _free(said: str, known: str) -> str:
    """'Free of snow on 12 days' of what was closed by snow on 12 days, and the other way round."""
    for one, other in ((said, known), (known, said)):
        found = _FREE.search(one)
        words = {root(stem(word)) for word in re.findall(r"[^\W\d_]+", other)} if found else set[str]()
        if found and root(stem(found["of"])) in words and not _ANY_NOT.search(other) and not _GONE.search(other):
            return f"the {'sentence' if one is said else 'passage'} has ‘{found.group()}’"
    return ""


def _prepositions(text: str) -> Iterator[tuple[str, str]]:
    for found in _PREPOSITION.finditer(text):
        of = stem(found["of"])
        if of not in STOP_WORDS:
            word = _SIDES.get(found["word"].lower(), found["word"].lower())
            yield root(of), "without" if word.startswith("not ") or word == "excluding" else "with" if word == "including" else word


def _denied(said: str, sentence: str, known: str) -> str:
    for one, other, whole in ((said, known, known), (known, said, sentence)):
        for found in _NOT.finditer(one):
            if found["verb"].lower() in SMALL:
                continue  # 'children not yet fourteen'
            verb = root(stem(found["verb"]))
            words = [root(stem(word)) for word in re.findall(r"[^\W\d_]+", other)]
            if len(verb) > 2 and verb in words and stem(found["verb"]) not in STOP_WORDS and not _ANY_NOT.search(whole):
                which = ("sentence", "passage") if one is said else ("passage", "sentence")
                return f"the {which[0]} denies it (‘{found.group()}’) and the {which[1]} does not"
    return ""
