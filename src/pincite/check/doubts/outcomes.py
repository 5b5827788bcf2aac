"""Lost or kept: the number of those who died is not that of those who lived, nor what is missing what is left."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.moments import is_dating
from pincite.check.words import stem, stems
from pincite.model.quantity import Kind, Quantity

_HEDGED = r"(?:(?:about|some|around|nearly|almost|only|just|another|the|all|a total of)\s+)*$"
_LOST_BEFORE = re.compile(
    r"\b(?:abandon(?:ed|s|ing)?|(?:left|leav(?:e|es|ing)) behind(?: (?:him|her|it|them))?"
    r"|los(?:t|e[ds]?|ing)|loss of|deaths? of|killed|drowned|cost(?:ing)?(?: the lives of)?|used up"
    rf"|(?:w[ea]nt|gone|going) down\b[^.;:,]{{0,40}}\bwith|(?:sank|foundered|sunk)\b[^.;:,]{{0,40}}\bwith)\s+{_HEDGED}",
    re.IGNORECASE,
)
_KEPT_BEFORE = re.compile(
    r"\b(?:sav(?:e[ds]?|ing)|rescu(?:e[ds]?|ing)|(?:took|taken|taking) off|picked up|sav(?:ed|ing) the lives of|had still|still had"
    rf"|(?:stock|stores?|supply|supplies|strength|number|garrison|force)\b[^.;:]{{0,48}}\breduced to"
    r"|with (?:his|her|its|their|the) (?:last|remaining)"
    r"|(?:came|come|comes|got|went) (?:away|back|home|out|off) with"
    rf"|left (?:it |him |them )?with|(?:left|remaining)\b[^.;:,]{{0,24}}:)\s+{_HEDGED}",
    re.IGNORECASE,
)
_WHO = (
    r"(?:\s+(?!of\b|and\b|or\b|who\b)[^\W\d]+){0,2}?(?:\s+of (?:(?:the|his|her|its|their|them|these|those|whom|which)\b\s*)+(?:[^\W\d]+)?)?"
)
_BEING = r"(?:\s+(?:who|that|which))?\s+(?:were|was|are|is|had been|have been|has been|being)\s+(?:all\s+|then\s+)?"
_LOST_AFTER = re.compile(
    rf"{_WHO}(?:{_BEING}(?:lost|killed|drowned|wanting|missing|dead|eaten|drunk|consumed|used|spent|burnt)"
    r"|(?:\s+who)?\s+(?:died|perished|drowned"
    r"|(?:did not|didn[’']t|never|failed to)\s+(?:return(?:ed)?|survived?|c[ao]me (?:back|home|in)|g[eo]t (?:back|home|away))"
    r"|(?:(?:was|were|has been|have been|had been)\s+(?:not|never)|(?:has|have|had)\s+(?:not|never)\s+been|never)\s+"
    r"(?:seen|heard (?:of|from)|found|met)(?:\s+alive)?\s+(?:again|since|after(?:wards)?|any more)))\b(?!\s+(?:off|on|by(?!\s+\d))\b)",
    re.IGNORECASE,
)
_KEPT_AFTER = re.compile(
    rf"{_WHO}(?:{_BEING}(?:saved|rescued|spared|left|alive|safe|unhurt|unharmed|preserved|extant)"
    r"|(?:\s+who)?(?:\s+(?:have|has|had))?\s+(?:survived?|lived|walked out|escaped|got away|got out"
    r"|c[ao]me (?:home|back|down|out|through|in)|arrived|turned up"
    r"|were taken off|remain(?:ed|s)?|returned)|\s+(?:(?<!\bthe\s)left|strong|survivors?)\b)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(rf"\b(?:left|leav(?:e|es|ing))\s+{_HEDGED}", re.IGNORECASE)
_BEHIND = re.compile(rf"{_WHO}\s+behind\b(?!\s+(?:the|a|an)\b)", re.IGNORECASE)
"""'left 11 tanks behind'."""
_LEFT_BEHIND = re.compile(r"\babandon(?:ed|s|ing)?\b|\b(?:left|leav(?:e|es|ing))\b[^.;:]*\bbehind\b", re.IGNORECASE)
_STAYED = re.compile(r"\b(?:remain(?:ed|s)?|stay(?:ed|s)?|(?:was|were|been|being) left)\b", re.IGNORECASE)
"""Who was left behind stayed."""
_ALL_BUT = re.compile(r"\b(?:but|except|save|apart from|other than|excepting)(?: for)?\s+(?:the\s+)?$", re.IGNORECASE)
_ALL_LOST = re.compile(r"\b(?:los[st]\w*|died|killed|drowned|perished)\b[^.;:]*$", re.IGNORECASE)
_OF = re.compile(r"\bof (?:(?:the|these|those|their|its|his|her|all|some|about)\s+)*$", re.IGNORECASE)
_FATES = stems(
    """
    die died dead death deaths kill killed drown drowned perish perished victims bodies corpses fatal buried sank sunk saved survivors
    survived
    """
)
_TIMES = stem("times")
_TOLD_AS = {"+": "kept", "-": "lost"}
_DENIED = re.compile(r"\b(?:not|never|no|none|nobody|without|nearly|almost)\b|n[’']t\b", re.IGNORECASE)

AGREED = frozenset((("+", "+"), ("-", "-")))
"""Both told as kept, or both as lost: the words for it may be contrary ('37 were saved' of the loss of all but 37)."""


def find_other_outcome(case: Case) -> str:
    """Why the sentence counts as lost what the passage counts as kept, or the other way round; '' where it does not."""
    item, mine = case.item, case.mine
    said, known = outcomes_of(item, mine)
    if not said or said == known:
        return ""
    texts = item.claim.sentence, case.text[slice(*case.source.sentence)]
    if any(_LEFT_BEHIND.search(one) and _STAYED.search(other) for one, other in (texts, texts[::-1])):
        return ""
    if not known:
        return _told_of_another(case, said)
    return f"the sentence tells ‘{item.claim.quantity.text}’ as {_TOLD_AS[said]}, and the passage as {_TOLD_AS[known]}"


def _told_of_another(case: Case, outcome: str) -> str:
    """Whether the passage's sentence tells another number so, and says nothing of the kind of this one ('cost 14 lives, and 230 …')."""
    source, home = case.source, case.home
    if not case.is_plain or source.quantity.kind is not Kind.CARDINAL or source.head == _TIMES or _OF.search(case.item.claim.before):
        return ""
    if home is None or _FATES & {word.stem for word in (*home.words, *home.subject, *home.verbs)}:
        return ""
    verbs = {verb.stem for verb in home.verbs}
    alike = {found.identity[2] for item, found in case.others() if found is not None and outcomes_of(item, found)[0] == outcome}
    for reading, rival in case.pool:
        if reading is not case.mine.reading or rival.sentence != source.sentence or rival is source or rival.start in alike:
            continue
        part = reading.clauses.at(rival.start)
        if part is None or {verb.stem for verb in part.verbs} & verbs:
            continue
        begin, end = rival.sentence
        if rival.quantity.kind is Kind.CARDINAL and _outcome(case.text[:end], rival.quantity, begin) == outcome:
            return f"the passage tells ‘{rival.quantity.text}’ as {_TOLD_AS[outcome]}, and not ‘{source.quantity.text}’"
    return ""


def outcomes_of(item: Stated, mine: Candidate) -> tuple[str, str]:
    """What the sentence and the passage say of those counted: '+' that they were kept, '-' that they were lost, '' neither."""
    quantity, source = item.claim.quantity, mine.bond.source
    if is_dating(quantity) or is_dating(source.quantity):
        return "", ""
    low = item.claim.sentence_start
    said = _outcome(item.claim.sentence, quantity, low, low)
    return said, _outcome(mine.reading.passage.text[: source.sentence[1]], source.quantity, source.sentence[0])


def _outcome(text: str, quantity: Quantity, begin: int, low: int = 0) -> str:
    """The outcome for a number whose sentence begins at ``begin``; ``low`` is where the text does."""
    before, after = text[begin - low : quantity.start - low], text[quantity.end - low :]
    others = _ALL_BUT.search(before)
    lead = before[: others.start()] if others else before
    if _DENIED.search(lead[-24:]):
        return ""
    if others:
        return "+" if _ALL_LOST.search(lead) or _LOST_AFTER.match(after) else ""
    abandoned = _LEFT.search(before) and _BEHIND.match(after)
    lost, kept = (
        (abandoned or _LOST_BEFORE.search(before) or _LOST_AFTER.match(after)),
        (_KEPT_BEFORE.search(before) or _KEPT_AFTER.match(after)),
    )
    return "" if bool(lost) == bool(kept) else "-" if lost else "+"
