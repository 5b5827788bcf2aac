"""How a source stands to what it says: whether it vouches for a number, or gives it as a claim, a guess or a plan."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.doubts.foreseen import foreseen_by, foresees
from pincite.check.words import stem
from pincite.model.quantity import Kind

_REPORTED = re.compile(
    r"\b(?:according to|claim(?:ed|s|ing)?(?!\s+[£$€])|alleg\w+|(?:is|are|was|were) said to|reportedly|supposed(?:ly)?|rumou?r\w*"
    r"|believed (?:that|to|it|he|she|they)|thought (?:that|he|she|they|it|to)|maintain(?:s|ed)? that|boast\w*|guess\w*|reckon\w*"
    r"|estimat(?:e[ds]?|ing)|puts? (?:it|(?:the|his|her|their) \w+|them) at|speaks? of|spoke of|wrote of|in (?:his|her|their) opinion"
    r"|perhaps|probably|possibly|apparently|presumably)\b",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r"[^.;:]{0,60}?,\s+(?P<words>(?:(?:his|her|their|the|a)\s+)?(?!and|but|or|who|which|that)\w+\s+"
    r"(?:said|says|claimed|thought|believed|reported|estimated))\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:ask(?:ed|s|ing)? (?:for|that|to)|demand(?:ed|s|ing)?|wanted|wish(?:ed|es)|request(?:ed|s|ing)?"
    r"|(?:appl(?:y|ied|ies|ying)|begg?(?:s|ed|ing)?|plead(?:s|ed|ing)?|petition(?:s|ed|ing)?|indent(?:s|ed|ing)?|press(?:ed|ing)) for"
    r"|propos(?:ed|es|ing)|hop(?:ed|ing) (?:for|to)"
    r"|intend(?:ed|s|ing)|planned|plann?ing to|meant to|order(?:ed|s) (?:were )?to"
    r"|(?:is|are|was|were) (?:expected|due|scheduled|likely|intended) to"
    r"|recommend(?:ed|s|ing)?|call(?:ed|s|ing) for|sought|promised|offered)\b",
    re.IGNORECASE,
)
"""What was asked for need not have been done."""
_OF_A_THING = re.compile(r"\s+of\b", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|but)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_EXISTING = re.compile(r"\b(?:existing|present|current|usual|ordinary|normal|regular)\s+\w+\s+of\s+$", re.IGNORECASE)
_OURS = re.compile(r"\b(?:[Ww]e|I)\s+$")
"""What the source itself says."""
_GOT = re.compile(
    r"\b(?:(?:was|were|been) (?:sent|given|granted|allowed|lent|paid|supplied|issued)|got|received|obtained|secured)\b", re.IGNORECASE
)
_ACCEPTED = re.compile(r"\b(?:offer|proposal|request|demand|petition) (?:was|had been) (?:accepted|granted|agreed to|met|taken up)\b")
"""What was offered and then accepted was had."""
_DUE = re.compile(
    r"\b(?:needs?|requires?|(?:is|are) (?:needed|required|necessary)|ought to|should|shall|must)\b(?!\s+have\b)", re.IGNORECASE
)
"""Nor what is needed or laid down, as far as it is told of the present: what 'needed six hours' took them."""
_PRESENT = re.compile(r"\b(?:have|has|is|are)\b", re.IGNORECASE)
_COULD = re.compile(r"\b(?:could|might)\s+(?P<verb>[a-z]+)\b(?![^.;:]*\bonly\b)", re.IGNORECASE)
"""Nor what could be done, told beside a present: what one 'could see' or 'could save' at a past time was done."""
_WHICH_WAS = re.compile(r"\b(?:that|which|who)\s+(?:(?:had|has|have|was|were|is|are|been)\s+)+$", re.IGNORECASE)
"""Of the 104 trips 'that had been' promised so many were made."""
_SPEAKING = re.compile(
    r"\b(?:if|accord\w+|sa(?:y|ys|id|ying)|t[eo]lls?|told|claim\w*|alleg\w+|report\w*|suppos\w+|rumou?r\w*|belie[fv]\w*|think\w*"
    r"|thought|maintain\w*|boast\w*|guess\w*|reckon\w*|estimat\w*|put(?:s|ting)?|speaks?|spoke\w*|wr[io]t\w*|opinion|perhaps"
    r"|probabl\w+|possibl\w+|apparent\w*|presum\w+|seem\w*|talk(?:s|ed|ing)? of"
    r"|account\w*|telegram\w*|letter\w*|figures?|gives?|gave|count\w*|assert\w*"
    r"|admi\w+|mention\w*|recall\w*|remember\w*|testif\w+|insist\w*|argu\w+|declar\w+|announc\w+|inform\w*|version|source|memoirs?"
    r"|diar\w+|quot\w+|call\w*|make[sn]?|judg\w+|assum\w+|consider\w*|suspect\w*|knows?|knew|known|official\w*|has it|names?"
    r"|describ\w+|list\w*|records?|state[ds]?|plan\w*|intend\w*|propos\w*|hop(?:e|ed|ing)|expect\w*|threat\w*|promis\w*|offer\w*"
    r"|demand\w*|ask\w*|want\w*|wish\w*|request\w*|meant|mean|aim\w*|recommend\w*|advi[cs]\w*|sought|seek\w*|need\w*"
    r"|requir\w*|necessary|must|ha[dsv]e? to|prescri\w+|laid down|stipulat\w+|minimum|entitled|obliged|ought"
    r"|would|should|could|may|might|was to|were to|order\w*|heard|read\w*|beg(?:s|ged|ging)?|plea(?:s|d\w*)?|petition\w*|appeal\w*"
    r"|due to|scheduled?|likely|will|appl(?:y|ied|ication\w*)|indent\w*|press(?:ed|ing) for)\b",
    re.IGNORECASE,
)
_ASIDE = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.ORDINAL, Kind.DECADE})
"""Of these it is seldom the number that is only reported."""


def find_unvouched(case: Case) -> str:
    """Why the sentence states as a fact what the source only reports; '' where it does not."""
    item, mine = case.item, case.mine
    if item.clause is None or item.claim.quantity.kind in _ASIDE:
        return ""
    source, text = case.source, case.text
    low, high = source.sentence
    start = max(low, *(text.rfind(mark, low, source.start) + 1 for mark in ";:"))
    wished = None if _ACCEPTED.search(text, high) else _wished(item, mine)
    reported = _reported(text, start, case) or wished or _possible(item, text, start, source.start)
    after = _SAID_AFTER.match(text, source.quantity.end, high)
    foreseen = foreseen_by(text, source)
    if foreseen and not _SPEAKING.search(item.claim.sentence) and not foresees(item.claim.sentence):
        return f"the source has it as what was to be (‘{foreseen}’), and the sentence as what was"
    if reported is None and after is None:
        return _wished_only(item, text[low:high])
    sentence = item.claim.sentence
    if _WISHED.search(sentence) or (_SPEAKING.search(sentence) and not _has_got(item, reported)):
        return ""
    words = reported.group() if reported else after["words"] if after else ""
    return f"the source has it from somebody (‘{words}’), and the sentence as a fact"


def _reported(text: str, start: int, case: Case) -> re.Match[str] | None:
    """The word by which somebody says it; what he 'boasted of, and' did besides is said by nobody, nor a ration 'existing' already."""
    found, number = _REPORTED.search(text, start, case.source.start), case.source.start
    if found is None or _EXISTING.search(text, start, number) or _OURS.search(text, 0, found.start()):
        return None
    of_a_thing = _OF_A_THING.match(text, found.end())
    home, clauses = case.home, case.mine.reading.clauses
    parts = clauses.of_sentences(home.sentence, home.sentence) if home is not None and of_a_thing else ()
    done = any(_AND.search(text[found.end() : verb.start]) for part in parts for verb in part.verbs if found.end() < verb.start < number)
    return None if done else found


def _wished(item: Stated, mine: Candidate) -> re.Match[str] | None:
    """The word by which the number's part of the passage only wishes or asks what the sentence, in some word of it, tells."""
    part = mine.reading.clauses.at(mine.bond.source.start)
    if item.clause is None or part is None:
        return None
    parts = mine.reading.clauses.of_sentences(part.sentence, part.sentence)
    known = {word.stem for near in parts for word in near.words}
    told = any(word.stem in known for word in (*item.clause.words, *item.clause.subject))
    text, before = mine.reading.passage.text, mine.bond.source.start
    at = next(number for number, near in enumerate(parts) if near is part)
    opens = text[part.start : before].lstrip(" ,").startswith("and ")
    goes_on = at > 0 and opens and not any(part.start <= verb.start < part.end for verb in part.verbs)
    begin = parts[at - 1].start if goes_on else part.start  # 'asked for coal and four casks'
    return (_WISHED.search(text, begin, before) or _DUE.search(text, begin, before)) if told else None


def _has_got(item: Stated, reported: re.Match[str] | None) -> bool:
    """Whether the sentence tells as got what the passage has as asked for."""
    return reported is not None and bool(_WISHED.fullmatch(reported.group()) and _GOT.search(item.claim.before))


def _possible(item: Stated, text: str, start: int, end: int) -> re.Match[str] | None:
    """The words by which the passage says that what the sentence tells as done could be."""
    could = _COULD.search(text, start, end)
    verbs = {verb.stem for verb in item.clause.verbs} if item.clause is not None else set[str]()
    told = could is not None and stem(could["verb"]) in verbs and _PRESENT.search(text, start, could.start())
    return could if told else None


def _wished_only(item: Stated, known: str) -> str:
    """Whether the sentence has as a wish or an order what the passage has as a fact."""
    assert item.clause is not None
    low = item.claim.sentence_start
    wished = _WISHED.search(item.claim.sentence, item.clause.start - low, item.claim.start - low)
    if wished is None or _SPEAKING.search(known) or _WHICH_WAS.search(item.claim.sentence, 0, wished.start()):
        return ""
    return f"the sentence has it as what somebody wanted (‘{wished.group()}’), and the source as a fact"
