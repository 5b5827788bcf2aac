"""Whether a sentence asserts what the passage denies, or denies what it asserts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.candidates import Stated
from pincite.check.case import Case
from pincite.check.clauses import Clause
from pincite.check.nouns import Thesaurus
from pincite.check.senses import senses
from pincite.check.verbs import LIGHT
from pincite.check.words import Word, stem, stems, words_of
from pincite.model.quantity import Kind, Quantity

SPANS = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.DURATION, Kind.DECADE, Kind.ORDINAL})
NEVER = re.compile(
    r"\b(?:not|never|nobody|no one|none|(?<!for )nothing(?! but\b)|neither|nor|without|failed to|refus\w+ to|declin\w+ to|cannot|no"
    r"|le(?:aves?|ft) out|omit\w*"
    r"|(?:decid|resolv|vot|rul|advis)\w+ (?:\w+ ){0,6}?against|lack\w*|missing"
    r"|exclud\w+|except|den(?:y|ied|ies)|fail\w*|unable|yet to|prevent\w*|forbid\w*|forbade|reject\w*|avoid\w*|spared?)\b"
    r"(?!\s+(?:only|until|till|more|less|fewer|later|earlier|longer|yet|even|quite|far|doubt|counting|including|always|all)\b"
    r"|(?:\s+\w+){1,2}\s+(?:more|less|fewer) than\b)|n[’']t\b",  # 'do not expect more than 40' is a bound
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    r"(?:\s+(?!who\b|which\b|that\b|whom\b|and\b|but\b)[^\W\d_]+){0,3}?"
    r"\s+(?:was|were|is|are|had|have|has|did|do|does|could|would|can|will)(?:\s+(?:not|never)\b|n[’']t\b)"
    r"(?!\s+(?:only|yet|even|quite|far|more|less|fewer)\b|[^.;:]*\b(?:until|till|before|but|except)\b)",
    re.IGNORECASE,
)
_LACKS = re.compile(r"without\s+(?:(?:a|an|the|any|much|their|his|her|its)\s+)?(?P<what>(?!\w+ing\b)[^\W\d_]+)", re.IGNORECASE)
_LACKING = re.compile(
    r"\b(?:un(?!der (?:fire|arms|attack|way|sail)\b)\w+|yet to|in(?:complete|active|tact)|dis\w+|abs\w+|remain\w*|still|stay\w*"
    r"|kept|held|left|lost|los\w+|empty|idle|blank|outstanding|wait\w*|escap\w+|surviv\w+|too|only|but|out of|broken|except|save"
    r"|otherwise|free|ignor\w+|withh\w+|drop\w*|gave up|short)\b",
    re.IGNORECASE,
)
"""What says without a 'not' that something was not done."""
_BELIEF = r"(?:believe|think|thought|suppose|expect|imagine|reckon)(?:e?d|s)?\b"
_BELIEVED = re.compile(rf"\b{_BELIEF}", re.IGNORECASE)
_DISBELIEF = re.compile(rf"\b(?:not|never|nobody|no one|\w+n[’']t)\s+{_BELIEF}", re.IGNORECASE)
_MARK = re.compile(r"[,;:.]|\b(?:than|above|over|under|below)\b")
_SUPPOSED = re.compile(r"\b(?:if|unless|suppos\w+|would|could)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\b(?:out of|of|from|among)\s+(?:(?:the|all|those|these|its|their|some|about)\s+)*$", re.IGNORECASE)
_MUCH = 1.9
"""What two clauses must share to be taken for the same statement and its denial; a name counts 1.3, a verb 1, another word 0.7."""
_SAYING_NOTHING = stems("all only total number altogether")


def find_denied(case: Case) -> str:
    """Why the sentence asserts what the passage denies of the number, or denies what it asserts."""
    item, meanings = case.item, case.meanings
    claim, source = item.clause, case.home
    if claim is None or source is None or item.claim.quantity.negated or case.source.quantity.negated:
        return ""
    if item.claim.quantity.kind in SPANS:
        return ""
    outright = _denied_outright(case)
    if outright:
        return outright
    part = case.text[source.start : source.end]
    said = denial_in(item.part, part) or _disbelief(item.claim.before, item.claim.quantity)
    known = denial_in(part, item.part) or _disbelief(case.text[case.source.sentence[0] : case.source.start], case.source.quantity)
    if bool(said) == bool(known):
        return ""
    beside = case.text[slice(*case.source.sentence)] if said else item.claim.sentence
    is_believed = (said or known).re is _DISBELIEF and _BELIEVED.search(beside) and not _DISBELIEF.search(beside)  # type: ignore[union-attr]  # one of the two is there
    shared = shared_words(claim, source, item, meanings)
    if not is_believed and (sum(shared.values()) < _MUCH or not any(worth >= 1 for worth in shared.values())):
        return ""
    words = (said or known).group()  # type: ignore[union-attr]  # one of the two is there
    return f"the {'sentence' if said else 'passage'} denies it (‘{words}’) and the {'passage' if said else 'sentence'} does not"


def _disbelief(before: str, quantity: Quantity) -> re.Match[str] | None:
    """The words by which what is told of a number is not believed ('did not think that 40 would come'), but for those in its hedge."""
    if _DISBELIEF.match(quantity.hedge):
        return None
    return next((found for found in _DISBELIEF.finditer(before) if not _MARK.search(before, found.end())), None)


def denial_in(text: str, other: str) -> re.Match[str] | None:
    """The word by which a text denies what it says; 'without water' denies nothing but what the other text has of water."""
    for found in NEVER.finditer(text):
        lacks = _LACKS.match(text, found.start())
        if lacks is None or stem(lacks["what"]) in {word.stem for word in words_of(other)}:
            return found
    return None


def _denied_outright(case: Case) -> str:
    """Whether the one says of those counted that they did, and the other that they did not, without a word for it ('were not returned')."""
    sentence, known = case.item.claim.sentence, case.text[slice(*case.source.sentence)]
    at = case.source.quantity.end - case.source.sentence[0]
    denials = (_DID_NOT.match(case.item.claim.after), _DID_NOT.match(known, at))
    other, denied = (known, denials[0]) if denials[0] else (sentence, denials[1])
    if (
        denied is None
        or all(denials)
        or (denials[0] and _SUPPOSED.search(sentence))
        or _OUT_OF.search(case.item.claim.before)
        or denial_in(other, denied.string)
        or _LACKING.search(other)
    ):
        return ""
    which = ("sentence", "passage") if denials[0] else ("passage", "sentence")
    return f"the {which[0]} denies it (‘{denied.group().strip()}’) and the {which[1]} does not"


def find_denied_elsewhere(case: Case) -> str:
    """Whether what the sentence asserts is told in the passage only to be denied ('nobody took it, though thirty knew')."""
    item, mine = case.item, case.mine
    claim, source = item.clause, case.home
    if claim is None or source is None or item.claim.quantity.kind in SPANS or NEVER.search(item.claim.sentence):
        return ""
    said = {verb.stem for verb in claim.verbs if item.claim.sentence_start <= verb.start < claim.end} - {verb.stem for verb in source.verbs}
    text = case.text
    for part in mine.reading.clauses.of_sentences(source.sentence, source.sentence):
        tells = part is not source and {verb.stem for verb in part.verbs} & said
        denied = denial_in(text[part.start : part.end], item.claim.sentence) if tells else None
        if denied:
            return f"the passage denies it (‘{denied.group()}’) and the sentence does not"
    return ""


def shared_words(claim: Clause, source: Clause, item: Stated, meanings: Thesaurus) -> dict[str, float]:
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
