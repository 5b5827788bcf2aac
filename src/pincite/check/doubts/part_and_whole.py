"""Whether a sentence says of a whole what the passage says of a part of it, of all but a few what it says of those few, or the
contrary of what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.clauses import Clause
from pincite.check.doubts.outcomes import AGREED, outcomes_of
from pincite.check.nouns import Thesaurus
from pincite.check.senses import senses
from pincite.check.values import same_unit
from pincite.check.verbs import LIGHT
from pincite.check.words import Word, stem, words_of
from pincite.model.quantity import Interval, Kind, Moment, Number, Period, Quantity, Ratio

_OWNER = r"(?:the|its|her|his|their|these|those|all|our|my|own|a total of|some|about|[\w-]+[’']s?)"
_OF = re.compile(rf"\s+(?:out )?of (?:{_OWNER} )*$", re.IGNORECASE)
_AS_WHOLE = re.compile(rf"\b(?:out of|of|from|among|in|with|for|against|between)\s+(?:{_OWNER}\s+)*$", re.IGNORECASE)
_ALL_OF = re.compile(rf"\b(?:all|none|both|neither|each|every one|the whole|any) of (?:{_OWNER} )*$", re.IGNORECASE)
_BUT = re.compile(
    r"\b(?:all|every\w*|each|any\w*|nobody|none|nothing)\b[^.;:\d]{0,28}\b(?:but|except|save|excepting)(?: for)?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:except|save for|apart from|other than)\s+(?:for\s+)?(?:the\s+)?$", re.IGNORECASE)
_WHO = re.compile(r"(?:\s+[^\W\d]+){0,3}?\s+(?:who|that|which)\s+(?P<said>(?:[^\W\d]+\s*){1,2})", re.IGNORECASE)
"""What is said of the whole itself: 'of the 63 skippers who answered'."""
_SPANS = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.DURATION, Kind.DECADE, Kind.ORDINAL})
NEVER = re.compile(
    r"\b(?:not|never|nobody|no one|none|neither|nor|without|failed to|refus\w+ to|declin\w+ to|cannot|no|le(?:aves?|ft) out|omit\w*"
    r"|lack\w*|missing|exclud\w+|except|den(?:y|ied|ies)|fail\w*|unable|prevent\w*|forbid\w*|forbade|reject\w*|avoid\w*|spared?)\b"
    r"(?!\s+(?:only|until|till|more|less|fewer|later|earlier|longer|yet|even|quite|far|doubt|counting|including|always|all)\b)|n[’']t\b",
    re.IGNORECASE,
)
_MUCH = 1.9
"""What two clauses must share to be taken for the same statement and its denial; a name counts 1.3, a verb 1, another word 0.7."""


def find_misplaced(case: Case) -> str:
    """Why the number chosen is not said of what the sentence says it of; '' where nothing speaks against it."""
    item, mine, meanings = case.item, case.mine, case.meanings
    claim, source = item.clause, case.home
    if claim is None or source is None or not case.is_plain:
        return ""
    if item.claim.quantity.kind in _SPANS or isinstance(item.claim.quantity.value, Moment | Period | Interval | Ratio):
        return ""
    before = item.claim.before
    text, known = case.text, case.source.quantity
    before_source = text[case.source.sentence[0] : known.start]
    apart = _WHO.match(text, known.end)
    of_whole = {word.stem for word in words_of(apart["said"])} if apart else set[str]()
    shared = {word: worth for word, worth in _shared(claim, source, item, meanings).items() if word not in of_whole}
    part = _part_before(known, mine)
    all_or_none = _ALL_OF.search(before)
    if part is not None and shared and (all_or_none or not _AS_WHOLE.search(before)):
        return f"the passage says this of ‘{part.text}’ of the ‘{known.text}’"
    if outcomes_of(item, mine) in AGREED:
        return ""  # 'the loss of all but 37', of whom 37 were saved
    both = {verb.stem for verb in claim.verbs} & {verb.stem for verb in source.verbs}
    turned = NEVER.search(item.part)
    if _is_all_but(before) != _is_all_but(before_source) and not turned and (any(worth >= 1 for worth in shared.values()) or both):
        return f"the passage says it of {'all but ' if _is_all_but(before_source) else ''}‘{known.text}’, the sentence the other way round"
    return ""


def find_denied(case: Case) -> str:
    """Why the sentence asserts what the passage denies of the number, or denies what it asserts."""
    item, meanings = case.item, case.meanings
    claim, source = item.clause, case.home
    if claim is None or source is None or item.claim.quantity.negated or case.source.quantity.negated:
        return ""
    if item.claim.quantity.kind in _SPANS:
        return ""
    low = item.claim.sentence_start
    said = NEVER.search(item.claim.sentence[claim.start - low : claim.end - low])
    known = NEVER.search(case.text[source.start : source.end])
    if bool(said) == bool(known):
        return ""
    shared = _shared(claim, source, item, meanings)
    if sum(shared.values()) < _MUCH or not any(worth >= 1 for worth in shared.values()):
        return ""
    words = (said or known).group()  # type: ignore[union-attr]  # one of the two is there
    return f"the {'sentence' if said else 'passage'} denies it (‘{words}’) and the {'passage' if said else 'sentence'} does not"


def find_denied_elsewhere(case: Case) -> str:
    """Whether what the sentence asserts is told in the passage only to be denied ('nobody took it, though thirty knew')."""
    item, mine = case.item, case.mine
    claim, source = item.clause, case.home
    if claim is None or source is None or item.claim.quantity.kind in _SPANS or NEVER.search(item.claim.sentence):
        return ""
    said = {verb.stem for verb in claim.verbs if item.claim.sentence_start <= verb.start < claim.end} - {verb.stem for verb in source.verbs}
    text = case.text
    for part in mine.reading.clauses.of_sentences(source.sentence, source.sentence):
        denied = part is not source and {verb.stem for verb in part.verbs} & said and NEVER.search(text, part.start, part.end)
        if denied:
            return f"the passage denies it (‘{denied.group()}’) and the sentence does not"
    return ""


def is_part_of(part: Quantity, whole: Quantity, text: str) -> bool:
    """Whether a text gives one number as part of the other ('29 of its 640 conductors')."""
    return part.end <= whole.start and bool(_OF.fullmatch(text, part.end, whole.start))


def _part_before(known: Quantity, mine: Candidate) -> Quantity | None:
    """The number of which the number chosen is the whole ('seven of her eight boats')."""
    low = mine.bond.source.sentence[0]
    for setting in mine.reading.settings:
        quantity = setting.quantity
        if (
            not _is_one(quantity)  # 'one of the 80 people whom the helicopters saved'
            and low <= quantity.start
            and quantity.end < known.start
            and same_unit(quantity, known)
            and is_part_of(quantity, known, mine.reading.passage.text)
        ):
            return quantity
    return None


def _is_one(quantity: Quantity) -> bool:
    return isinstance(quantity.value, Number) and quantity.value.value == 1


def _is_all_but(before: str) -> bool:
    return bool(_BUT.search(before) or _EXCEPT.search(before))


def _shared(claim: Clause, source: Clause, item: Stated, meanings: Thesaurus) -> dict[str, float]:
    """What both say of the number, the counted noun and its subject aside."""
    counted = senses(item.setting.head, meanings)
    told = {sense for word in (*source.words, *source.verbs) for sense in senses(word.stem, meanings)}
    found: dict[str, float] = {}
    verbs = {word.start for word in claim.verbs}
    for word in _telling((*claim.words, *claim.verbs), claim.subject):
        of = senses(word.stem, meanings)
        if of & told and not of & counted:
            found[word.stem] = 1.3 if word.capital else 1.0 if word.start in verbs else 0.7
    return found


def _telling(words: Iterable[Word], subject: Iterable[Word]) -> list[Word]:
    apart = {word.start for word in subject}
    return [word for word in words if word.start not in apart and word.stem not in LIGHT and word.stem not in _SAYING_NOTHING]


_SAYING_NOTHING = frozenset(stem(word) for word in ("all", "only", "total", "number", "altogether"))
