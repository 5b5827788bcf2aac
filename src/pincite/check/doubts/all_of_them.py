"""Whether a sentence says of all what the passage says of some: 'both cases were lost' of one of the two cases."""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.check.doubts.opposites import contraries_of
from pincite.check.senses import senses_in, senses_of
from pincite.check.words import stem, words_of
from pincite.model.quantity import Number
from pincite.quantity.words import SMALL

_COUNT = rf"(?:\d+|{'|'.join(SMALL)})"
_THE = r"(?:(?:the|its|his|her|their|our|these|those)\s+)?"
_ALL = re.compile(
    rf"\b(?:(?P<both>both)|all|each of|every one of)\s+(?:of\s+)?{_THE}(?:(?P<of>{_COUNT})\s+)?(?P<noun>[^\W\d_]{{3,}})", re.IGNORECASE
)
_SOME = re.compile(
    rf"(?<!\bevery )(?<!\beach )\b(?P<part>{_COUNT}|some|most|many|several|half|part)\s+"
    rf"(?:only\s+)?(?:out )?of\s+{_THE}(?P<of>{_COUNT})\s+(?P<noun>[^\W\d_]{{3,}})",
    re.IGNORECASE,
)
_SOME_OF_THEM = re.compile(rf"\b(?P<part>{_COUNT}|some|most|many|several|half)\s+of\s+(?:them|these|those)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(rf"\b(?P<part>{_COUNT})\s+of\s+(?:them|these|those)\b(?P<what>[^.;:]*)", re.IGNORECASE)
_NONE = re.compile(r"\b(?:none|not one|nobody|no one)\b(?P<what>[^.;:,]*)", re.IGNORECASE)
_EVERY_ONE = re.compile(
    r"\b(?:all of (?:them|these|those|whom)|every one of them|all)\b(?!\s+(?:but|except|save))(?P<what>[^.;:,]*)", re.IGNORECASE
)
_ALL_BUT = re.compile(r"\s+(?:but|except|save|apart from)\b", re.IGNORECASE)


def find_all_for_some(case: Case) -> str:
    """Why not all are meant of whom the sentence tells; '' where they may be."""
    if case.item.clause is None:
        return ""
    if reason := _none_or_every_one(case):
        return reason
    low = case.item.claim.sentence_start
    begin, end = case.item.clause.start - low, case.item.clause.end - low
    sentence = case.item.claim.sentence
    told = next(
        (
            found
            for found in _ALL.finditer(sentence)
            if begin <= found.start() < end or found.end() > case.item.claim.in_sentence[0] >= found.start()
        ),
        None,
    )
    if told is None or _ALL_BUT.match(sentence, told.end()):
        return ""
    of = "two" if told["both"] else (told["of"] or "").lower()
    noun = stem(told["noun"])
    for some in _SOME.finditer(case.text):
        is_part = stem(some["noun"]) == noun and of in {"", some["of"].lower()} and not _is_told(some["part"], sentence)
        if is_part and _is_said_there(case, some.start(), noun):
            return f"the sentence tells it of all, the passage of ‘{some.group()}’"
    return _of_them(case, sentence) if told["of"] and told.start("of") <= case.item.claim.in_sentence[0] < told.end("of") else ""


def _is_said_there(case: Case, at: int, noun: str) -> bool:
    """Whether a part of the passage has the number chosen or tells what the sentence does, which 'one of the nine was new' may not."""
    claim, part = case.item.clause, case.mine.reading.clauses.at(at)
    if claim is None or part is None or part is case.home:
        return True
    said, known = (senses_of((w for w in (*one.words, *one.verbs) if w.stem != noun), case.meanings) for one in (claim, part))
    return bool(said & known)


def _of_them(case: Case, sentence: str) -> str:
    """Whether a part of the number is told of behind it, with another number of the sentence ('Six of them came by 6.15')."""
    text, source = case.text, case.source
    some = _SOME_OF_THEM.search(text, source.quantity.end)
    if some is None or _is_told(some["part"], sentence) or not isinstance(source.quantity.value, Number):
        return ""
    begun = [low for low, _ in case.mine.reading.prose.sentences if source.quantity.end <= low <= some.start()]
    stop = next((high for low, high in case.mine.reading.prose.sentences if low <= some.start() < high), len(text))
    with_part = any(
        found is not None and found.reading is case.mine.reading and some.start() < found.bond.source.start < stop
        for _, found in case.others()
    )
    return f"the sentence tells it of all, the passage of ‘{some.group()}’" if len(begun) < 2 and with_part else ""


def _none_or_every_one(case: Case) -> str:
    """'None of the 73 died' of 73 of whom one died, 'eleven came out, all alive' of eleven of whom one was dead."""
    text, source, sentence = case.text, case.source, case.item.claim.sentence
    some = _ONE_OF_THEM.search(text, source.quantity.end)
    if some is None or _is_told(some["part"], sentence) or not isinstance(source.quantity.value, Number):
        return ""
    if sum(source.quantity.end <= low <= some.start() for low, _ in case.mine.reading.prose.sentences) > 1:
        return ""
    if any(source.quantity.end <= setting.start < some.start() for setting in case.mine.reading.settings if setting.head == source.head):
        return ""
    said, known = sentence[case.item.claim.in_sentence[1] :], {word.stem for word in words_of(some["what"])}
    none, every = _NONE.search(said), _EVERY_ONE.search(said)
    is_denied = none is not None and bool(senses_in(none["what"], case.meanings) & senses_in(some["what"], case.meanings))
    if is_denied or (every and any(contraries_of(word.stem) & known for word in words_of(every["what"]))):
        return f"the passage tells of ‘{some['part']} of them’ what the sentence denies"
    return ""


def _is_told(part: str, sentence: str) -> bool:
    return bool(re.search(rf"\b{re.escape(part)}\b", sentence, re.IGNORECASE))
