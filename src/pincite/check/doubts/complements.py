"""What a number is told of by a small word behind it: '2.1 m at the top', '610 tons of meat', '637 kilometres from the Pole'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pincite.check.case import Case
from pincite.check.nouns import Thesaurus
from pincite.check.senses import senses
from pincite.check.settings import Setting
from pincite.check.verbs import AUXILIARIES, DETERMINERS, is_verb
from pincite.check.words import STOP_WORDS, stem, stems
from pincite.model.quantity import Kind, Moment, Number, Period
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set

_PREPOSITIONS = word_set(
    """
    at in for from of to by on with under over among between per against into towards behind before after near outside inside off
    through during since until till
    """
)
_MOST = 3
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_OF = re.compile(r"\s+of\b")
_STOPS = re.compile(r"[,;:.()—\ufffc]|\s–\s|\b(?:and|but|or|which|who|whom|whose|that|when|where|while|whereas|as|than)\b", re.IGNORECASE)
_IS_STUFF = re.compile(
    r"\.?(?:\s+of (?:it|them|this|these|which))?\s+(?:was|were|is|are|being)\s+"
    r"(?P<what>(?!\w+(?:ed|en|ing|ly|ble|ous|ful|ish|less)\b)[^\W\d_]{3,})(?=\s*(?:[,.;:)\ufffc]|(?:and|but|or)\b|$))",
    re.IGNORECASE,
)
_PRONOUNS = word_set("them it us these those whom which you me him her")
_DAYS = stems("year month week day night morning evening time hour minute second end beginning all total average course")
_LAST_NAMED = {stem("former"): 0, stem("latter"): 1}
"""Which of two told before is meant."""
_HERE = re.compile(r"\w+\s+(?:this|these|our|my)\b", re.IGNORECASE)
"""What a source says of its own place, which the sentence names ('short of this field')."""
_OUTSIDE = re.compile(r"\boutside (?:the |of the )?(?P<place>[^\W\d_]+)")
_OF_PREPOSITIONS = stems("place lieu spite stead")
"""Nouns that are but parts of a preposition ('in place of')."""


@dataclass(frozen=True, slots=True)
class Complement:
    """A small word and the words that it governs, as stems."""

    word: str
    of: tuple[str, ...]
    written: str

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(stem(word) for word in _WORD.findall(self.written)[1:] if word[0].isupper())

    @property
    def is_name(self) -> bool:
        return bool(self.names)

    def __str__(self) -> str:
        return self.written


def find_other_complement(case: Case) -> str:
    """Why the sentence tells the number of another thing than the passage; '' where it does not."""
    item, mine, meanings = case.item, case.mine, case.meanings
    source, reading = case.source, mine.reading
    if item.clause is None or not case.is_plain or isinstance(item.claim.quantity.value, Moment | Period):
        return ""
    owner = _other_owner(case)
    if owner or item.claim.quantity.kind is Kind.ORDINAL:
        return owner
    text = reading.passage.text
    low, end = item.claim.sentence_start, item.claim.end - item.claim.sentence_start
    ours = list(_complements(item.claim.sentence, item.clause.start - low, item.clause.end - low))
    behind = list(_complements(item.claim.sentence, end, _end(item.claim.sentence, end, len(item.claim.sentence))))
    own = [_as_named(said, case) for said in _behind(text, source, reading.settings)]
    part = reading.clauses.at(source.start)
    around = list(_complements(text, part.start, part.end)) if part is not None else []
    measured = _measured_elsewhere(case, behind)
    if measured:
        return measured
    outside = _outside(item.claim.sentence[item.clause.start - low : item.clause.end - low], text[part.start : part.end] if part else "")
    if outside:
        return outside
    home = _spoken(text[part.start : part.end], meanings) if part is not None else frozenset[str]()
    if not (own or around) or not (ours or behind):
        return ""
    sentence = _spoken(item.claim.sentence, meanings)
    known = _spoken(text[slice(*_around(text, source, reading.settings))], meanings)
    for said in (*behind, *ours):
        if _senses(said, meanings) & known:
            continue
        if said.is_name and said.word != "of" and _senses(said, meanings) & _spoken(text, meanings):
            named = next(
                (
                    c
                    for c in around
                    if c.word == said.word and (c.is_name or _is_deed_of_both(said, c, case)) and not _senses(c, meanings) & sentence
                ),
                None,
            )
            if named is not None and not _senses(said, meanings) & home:
                return _told(said, named)
        other = next((c for c in own if c.word == said.word and not _senses(c, meanings) & sentence), None)
        is_here = other is not None and said.is_name and _HERE.match(other.written)
        if other is None or (is_here and not _is_of_another(said, case)):
            continue
        if said in behind[:1] and other is own[0] and _senses(said, meanings) & _spoken(text, meanings):
            return _told(said, other)
        rivals = (s for s in reading.settings if s is not source and s.sentence == source.sentence)
        if any(
            c.word == said.word and _senses(c, meanings) & _senses(said, meanings)
            for s in rivals
            for c in _behind(text, s, reading.settings)
        ):
            return _told(said, other)
    return ""


def are_exchanged(case: Case, fellow: Case) -> bool:
    """Whether what stands behind each of two numbers ('ten in summer and sixteen in winter') stands behind the other in the passage."""
    if not (case.item.claim.is_beside(fellow.item.claim) and case.is_plain and fellow.is_plain):
        return False
    behind: list[list[Complement]] = []
    known: list[list[Complement]] = []
    for one, other in ((case, fellow), (fellow, case)):
        sentence, end, then = one.item.claim.sentence, one.item.claim.in_sentence[1], other.item.claim.in_sentence[0]
        behind.append(list(_complements(sentence, end, _end(sentence, end, then if then > end else len(sentence)))))
        known.append(_behind(one.text, one.source, one.mine.reading.settings))
    meanings = case.meanings
    return all(_meet(behind[at], known[1 - at], meanings) and not _meet(behind[at], known[at], meanings) for at in (0, 1))


def _meet(said: list[Complement], known: list[Complement], meanings: Thesaurus) -> bool:
    """Whether the same small word governs the same there."""
    return any(one.word == other.word and _senses(one, meanings) & _senses(other, meanings) for one in said for other in known)


def _is_deed_of_both(said: Complement, known: Complement, case: Case) -> bool:
    """Whether the same is told as done by the one and by the other ('warned by Mullins', 'warned by an inspector')."""
    if said.word != "by":
        return False
    verbs = [re.search(rf"(\w+)\s+{re.escape(of.written)}", text) for of, text in ((said, case.item.claim.sentence), (known, case.text))]
    return all(verbs) and len({stem(found[1]) for found in verbs if found}) == 1


def _other_owner(case: Case) -> str:
    """Whether what is counted is the one's by name in the sentence, and by name another's in the passage ('two companies of the Guard')."""
    claim, low, source = case.item.claim, case.item.claim.sentence_start, case.source.quantity
    measured = bool(claim.quantity.unit and source.unit) and Kind.PERCENT not in {claim.quantity.kind, source.kind}
    if not measured and (case.item.setting.head != case.source.head or not (claim.quantity.has_noun_behind and source.has_noun_behind)):
        return ""
    ends = [quantity.end if measured else quantity.noun_end for quantity in (claim.quantity, source)]
    texts = ((claim.sentence, ends[0] - low), (case.text[: case.source.sentence[1]], ends[1]))
    said, known = (next(_complements(text, at, _end(text, at, len(text))), None) if _OF.match(text, at) else None for text, at in texts)
    if measured and said is not None and known is None:
        return _other_stuff(case, said)
    if said is None or known is None or not said.word == known.word == "of" or not (measured or (said.is_name and known.is_name)):
        return ""
    one, other = (frozenset(s for name in c.of if measured or name in c.names for s in senses(name, case.meanings)) for c in (said, known))
    return "" if one & other or other & _spoken(claim.sentence, case.meanings) else _told(said, known)


def _other_stuff(case: Case, said: Complement) -> str:
    """Whether the passage says what the measure is by a verb, and knows nothing of what it is of in the sentence ('140 tons was water')."""
    known = _IS_STUFF.match(case.text, case.source.quantity.end)
    if said.word != "of" or known is None or is_verb(["was", known["what"].lower()], 1):
        return ""
    spoken = _spoken(case.text, case.meanings), _spoken(case.item.claim.sentence, case.meanings)
    if _senses(said, case.meanings) & spoken[0] or senses(stem(known["what"]), case.meanings) & spoken[1]:
        return ""
    return f"the sentence has ‘{said}’ where the passage has ‘{known['what']}’"


def _as_named(said: Complement, case: Case) -> Complement:
    """'of the latter' with the words that only the second of the two numbers before it has to itself, 'of the former' with the first's."""
    which = next((_LAST_NAMED[word] for word in said.of if word in _LAST_NAMED), None)
    reading, source = case.mine.reading, case.source
    low = source.sentence[0]
    two = [s for s in reading.settings if low <= s.start < source.start and isinstance(s.quantity.value, Number)][-2:]
    if which is None or len(two) != 2:
        return said
    one, other = (reading.stretch_of(two[at], case.meanings).own for at in (which, 1 - which))
    return replace(said, of=tuple(sorted(one - other)))


def _measured_elsewhere(case: Case, behind: list[Complement]) -> str:
    """'17,850 feet of rope' of '350 ft. of fixed rope' in a camp at 17,850 feet."""
    source, meanings, settings = case.source, case.meanings, case.mine.reading.settings
    if not source.quantity.unit or not behind or not case.item.claim.after.startswith(f" {behind[0].written}") or behind[0].word != "of":
        return ""
    of = _senses(behind[0], meanings)
    if of & _spoken(case.text[slice(*source.sentence)], meanings):
        return ""
    for rival in settings:
        if rival is not source and rival.quantity.unit == source.quantity.unit:
            other = next((c for c in _behind(case.text, rival, settings)[:1] if c.word == "of" and _senses(c, meanings) & of), None)
            if other is not None:
                return f"the passage has ‘{rival.quantity.text} {other}’"
    return ""


def _outside(said: str, known: str) -> str:
    """Whether one has it outside and the other in one and the same place ('fifty live outside the county')."""
    for one, other in ((said, known), (known, said)):
        out = _OUTSIDE.search(one)
        if (
            out
            and not _OUTSIDE.search(other)
            and (place := re.search(rf"\b(?:in|inside|within) (?:the )?{re.escape(out['place'])}\b", other))
        ):
            words = (out.group(), place.group()) if one is said else (place.group(), out.group())
            return f"the sentence has ‘{words[0]}’ where the passage has ‘{words[1]}’"
    return ""


def _is_of_another(said: Complement, case: Case) -> bool:
    """Whether the passage has what is said behind another of its numbers."""
    others = [other for other in case.mine.reading.settings if other is not case.source]
    of, settings = _senses(said, case.meanings), case.mine.reading.settings
    return any(_senses(known, case.meanings) & of for other in others for known in _behind(case.text, other, settings))


def _told(said: Complement, other: Complement) -> str:
    return f"the sentence has ‘{said}’ where the passage has ‘{other}’"


def _spoken(text: str, meanings: Thesaurus) -> frozenset[str]:
    return frozenset(sense for word in _WORD.findall(text) for sense in senses(stem(word), meanings))


def _behind(text: str, source: Setting, settings: tuple[Setting, ...]) -> list[Complement]:
    """What stands behind a number of the passage, up to the next."""
    low = source.quantity.end + text.startswith(".", source.quantity.end)  # '610 lb. of meat'
    return list(_complements(text, low, _end(text, low, _next(source, settings))))


def _complements(text: str, low: int, high: int) -> Iterator[Complement]:
    """The small words of a stretch of text with up to three telling words behind each."""
    word, start, end = "", low, low
    of: list[str] = []
    for found in _WORD.finditer(text, low, high):
        written = found.group().lower()
        if word == "of" and not of and written in _PRONOUNS:
            word = ""  # 'of them delirious' says how they were, and not of what they are
            continue
        if written in _PREPOSITIONS or written in AUXILIARIES or len(of) == _MOST:
            if word and of:
                yield Complement(word, tuple(of), text[start:end])
            word, of, start = (written if written in _PREPOSITIONS else ""), [], found.start()
        elif word and _tells(written) and not (word == "by" and written in SMALL):
            of.append(stem(written))
            end = found.end()
    if word and of:
        yield Complement(word, tuple(of), text[start:end])


def _tells(word: str) -> bool:
    return not (word in DETERMINERS or stem(word) in STOP_WORDS or stem(word) in _DAYS | _OF_PREPOSITIONS or word[0].isdecimal())


def _senses(complement: Complement, meanings: Thesaurus) -> frozenset[str]:
    return frozenset(sense for word in complement.of for sense in senses(word, meanings))


def _end(text: str, low: int, high: int) -> int:
    mark = _STOPS.search(text, low, high)
    return high if mark is None else mark.start()


def _next(source: Setting, settings: tuple[Setting, ...]) -> int:
    """Where the next number of the sentence begins."""
    return min((s.start for s in settings if source.quantity.end <= s.start < source.sentence[1]), default=source.sentence[1])


def _around(text: str, source: Setting, settings: tuple[Setting, ...]) -> tuple[int, int]:
    """From the number or the break before to the number after, in its sentence."""
    low = max((s.quantity.end for s in settings if source.sentence[0] <= s.quantity.end <= source.start), default=source.sentence[0])
    low = max((mark.end() for mark in _STOPS.finditer(text, low, source.start)), default=low)
    return low, _end(text, source.quantity.end, _next(source, settings))
