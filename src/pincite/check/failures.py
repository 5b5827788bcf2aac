"""Why a claim is not borne out, by name, and where its number does stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.check.binding import Bond, bind, distinctiveness, has_unit, similarity
from pincite.check.candidates import Pool
from pincite.check.moments import leaves_year_open
from pincite.check.readings import PassageReading
from pincite.check.reckoned import find_reckoned
from pincite.check.relations import Relation, relate
from pincite.check.settings import Setting
from pincite.check.sources import Sources, cite
from pincite.check.understood import leaves_half_open
from pincite.check.values import Fit, compare, same_number, same_unit
from pincite.model.claim import Claim, Evidence, Judgement, Verdict
from pincite.model.finding import RuleName
from pincite.model.quantity import Kind, Ratio

_SHARES = frozenset({Kind.FRACTION, Kind.PERCENT})
_BACK = re.compile(
    r"\s*(?:of (?:that|this|it)\b"
    r"|(?:of )?(?:that|this|the same|the) (?:number|sum|amount|figure|total|quantity|price)\b"
    r"|as (?:many|much)\b(?!\s+(?:again\s+)?as\b))",
    re.IGNORECASE,
)
_MOST = 5
_LOOK_AT = 60


def explain_failure(
    claim: Claim, setting: Setting, pool: Pool, found: Sequence[tuple[PassageReading, Bond]], doubt: str, sources: Sources
) -> Judgement:
    """The judgement on a claim that no number of its passages bears out."""
    early = _without_passage(claim, setting, pool, sources)
    if early is not None:
        return early
    candidates = tuple(_evidence(reading, bond.source) for reading, bond in found[:_MOST])
    trace = found[0][1].trace if found else ()
    if doubt:
        return Judgement(claim, Verdict.UNDECIDED, doubt, RuleName("undecided"), candidates=candidates, trace=trace)
    if found:
        reading, bond = found[0]
        if all(bond.relation is Relation.DIFFERENT for _, bond in found):
            return _different_subject(claim, setting, reading, bond, candidates, trace)
        if bond.relation is Relation.FOREIGN:
            return _different_subject(claim, setting, reading, bond, candidates, trace)
        return Judgement(
            claim,
            Verdict.UNDECIDED,
            f"{_where(reading)} has ‘{_words(reading, bond.source)}’, but too little binds it to this sentence",
            RuleName("undecided"),
            candidates=candidates,
            trace=trace,
        )
    return _not_in_passage(claim, setting, pool, sources)


def _without_passage(claim: Claim, setting: Setting, pool: Pool, sources: Sources) -> Judgement | None:
    """The verdict where there is no passage to look into."""
    if not claim.citations:
        return _failed(claim, "uncited-number", f"no citation covers ‘{claim.quantity.text}’", find_elsewhere(claim, setting, sources))
    if any(cited.passages for cited in claim.citations):
        return None
    lost = lost_passage(claim, sources)
    if lost is not None:
        return lost
    cited = claim.citations[0]
    return _failed(
        claim,
        "locator-missing",
        f"[@{cited.key}] points to the whole seed, which is too wide to prove a number",
        find_elsewhere(claim, setting, sources, cited.key),
    )


def lost_passage(claim: Claim, sources: Sources) -> Judgement | None:
    """The verdict where the citations lead to no passage: the seed is not there, or has no such place."""
    if any(cited.passages for cited in claim.citations):
        return None
    for cited in claim.citations:
        if cited.key not in sources.seeds:
            return _failed(claim, "unknown-seed", f"no seed has the key ‘{cited.key}’")
    for cited in claim.citations:
        if cited.locator:
            problem = sources.resolve(cited.key, cited.locator).problem
            return _failed(claim, "unresolved-locator", f"‘{cited.locator}’ points to no passage of @{cited.key}: {problem}")
    return None


def _failed(claim: Claim, rule: str, reason: str, candidates: tuple[Evidence, ...] = ()) -> Judgement:
    return Judgement(claim, Verdict.FAILED, reason, RuleName(rule), candidates=candidates)


def _different_subject(
    claim: Claim, setting: Setting, reading: PassageReading, bond: Bond, candidates: tuple[Evidence, ...], trace: tuple[str, ...]
) -> Judgement:
    says = f"{_where(reading)} says ‘{_words(reading, bond.source)}’"
    verdict, which = Verdict.FAILED, "which is not what this sentence counts"
    if bond.relation is Relation.FOREIGN:
        verdict, which = Verdict.UNDECIDED, "and nothing tells that this is what the sentence counts"
    return Judgement(claim, verdict, f"{says}, {which}", RuleName("different-subject"), candidates=candidates, trace=trace)


def _not_in_passage(claim: Claim, setting: Setting, pool: Pool, sources: Sources) -> Judgement:
    for reading, source in pool:
        if same_number(claim.quantity, source.quantity) and _units_clash(setting, source):
            return _told_otherwise(claim, reading, source, Verdict.FAILED, "different-unit", "in another unit")
        if leaves_half_open(claim.quantity, source.quantity, reading.passage.text[source.sentence[0] : source.sentence[1]]):
            return _told_otherwise(claim, reading, source, Verdict.UNDECIDED, "undecided", "and not of which half of the day")
        if leaves_year_open(claim.quantity, source.quantity, source.note):
            return _told_otherwise(claim, reading, source, Verdict.UNDECIDED, "undecided", "and not of which year")
    nearest = _nearest(setting, pool, sources)
    elsewhere = find_elsewhere(claim, setting, sources)
    cited = ", ".join(f"@{c.key}, {c.locator}" if c.locator else f"@{c.key}" for c in claim.citations)
    reason = f"‘{claim.quantity.text}’ is not in {cited}"
    if nearest is not None:
        reason += f"; the passage says ‘{_words(*nearest)}’"
    candidates = ((_evidence(*nearest),) if nearest else ()) + elsewhere
    if _refers_back(claim):
        reason = f"‘{claim.quantity.text}’ is told of a number that the sentence only refers to"
        return Judgement(claim, Verdict.UNDECIDED, reason, RuleName("undecided"), candidates=candidates)
    reckoned = find_reckoned(claim, pool)
    if reckoned:
        reason = f"‘{claim.quantity.text}’ is reckoned from {cited}, where {reckoned}, and not declared as derived"
        return Judgement(claim, Verdict.UNDECIDED, reason, RuleName("undecided"), candidates=candidates)
    if _is_word_of_prose(claim):
        reason = f"{cited} does not count ‘{claim.quantity.text}’ in so many words"
        return Judgement(claim, Verdict.UNDECIDED, reason, RuleName("number-not-in-passage"), candidates=candidates)
    return Judgement(claim, Verdict.FAILED, reason, RuleName("number-not-in-passage"), candidates=candidates)


def _told_otherwise(claim: Claim, reading: PassageReading, source: Setting, verdict: Verdict, rule: str, how: str) -> Judgement:
    reason = f"{_where(reading)} says ‘{_words(reading, source)}’, {how}"
    return Judgement(claim, verdict, reason, RuleName(rule), candidates=(_evidence(reading, source),))


def _is_word_of_prose(claim: Claim) -> bool:
    """Whether it is one of the words that prose uses for what the source tells without a number ('the first to die', 'one daughter')."""
    return claim.quantity.text.lower() in {"one", "first", "second"}


def _refers_back(claim: Claim) -> bool:
    """Whether it is a share or a multiple of a number told before ('half of that', 'twice that number')."""
    quantity = claim.quantity
    if not (isinstance(quantity.value, Ratio) or quantity.kind in _SHARES):
        return False
    return bool(_BACK.match(claim.after))


def _units_clash(claim: Setting, source: Setting) -> bool:
    units = (claim.quantity.unit, source.quantity.unit)
    if same_unit(claim.quantity, source.quantity):
        return all(units) and units[0] != units[1]
    return (has_unit(claim.quantity) and has_unit(source.quantity)) or distinctiveness(claim.quantity) >= 2


def _nearest(setting: Setting, pool: Pool, sources: Sources) -> tuple[PassageReading, Setting] | None:
    """The number of the passages that the author most likely meant."""
    best: tuple[float, PassageReading, Setting] | None = None
    for reading, source in pool:
        if not same_unit(setting.quantity, source.quantity):
            continue
        relation, _ = relate(setting, source, sources.meanings)
        score = similarity(setting, source, {})[0] + int(relation) / 2
        if best is None or score > best[0]:
            best = (score, reading, source)
    return (best[1], best[2]) if best is not None and best[0] >= 1.2 else None


def find_elsewhere(claim: Claim, setting: Setting, sources: Sources, key: str = "") -> tuple[Evidence, ...]:
    """Where the claim's number does stand, the likeliest place first."""
    scored: list[tuple[float, str, int, Evidence]] = []
    for seed, number in sources.where(claim.quantity)[:_LOOK_AT]:
        if key and seed != key:
            continue
        reading = sources.read(seed, number)
        for source in reading.settings:
            fit = compare(claim.quantity, source.quantity)
            if fit is None:
                continue
            bond = bind(setting, source, Fit(fit.verdict, fit.hedging, fit.how), sources.meanings, {})
            scored.append((-bond.score * (bond.relation is not Relation.DIFFERENT), seed, number, _evidence(reading, source)))
    scored.sort(key=lambda item: item[:3])
    found: dict[tuple[str, int], Evidence] = {}
    for _, key_found, number, evidence in scored:
        found.setdefault((key_found, number), evidence)
    return tuple(found.values())[:_MOST]


def _evidence(reading: PassageReading, source: Setting) -> Evidence:
    return Evidence(reading.seed.key, reading.passage.number, source.start, source.quantity.end, _words(reading, source), (), source.note)


def _words(reading: PassageReading, source: Setting) -> str:
    """The number with its hedge and noun, as the passage has it."""
    quantity, text = source.quantity, reading.passage.text
    start = quantity.start
    before = text[max(0, start - 40) : start]
    if quantity.hedge and before.rstrip().lower().endswith(quantity.hedge.lower()):
        start = max(0, start - 40) + before.rstrip().lower().rfind(quantity.hedge.lower())
    return " ".join(text[start : quantity.end_with_noun()].split())


def _where(reading: PassageReading) -> str:
    return cite(reading.seed.key, reading.passage)[1:-1]
