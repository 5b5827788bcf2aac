"""Hedges that stand apart from their number, or are told in other words: 'could at most hold on for three more days', 'none of them
younger than forty', 'sixty or more', 'who had not reached eighteen'.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pincite.check.hedges import SCARCE, Hedging, bound_of, compare_hedges
from pincite.check.nouns import head_of
from pincite.check.settings import Setting
from pincite.check.steps import step_at
from pincite.check.values import Fit
from pincite.check.words import stem
from pincite.model.claim import Claim
from pincite.model.quantity import Bound, Interval, Kind, Quantity
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set

_LESS = r"less|fewer|younger|lower|shorter|smaller|lighter|slower|earlier|thinner|narrower|shallower|nearer|closer|cheaper|colder|cooler"
_MORE = (
    r"more|older|higher|longer|larger|bigger|greater|heavier|faster|later|thicker|wider|broader|deeper|taller|farther|further"
    r"|dearer|hotter|warmer"
)
_PICKING = frozenset(("later", "earlier", "farther", "further", "nearer", "closer"))
"""Of which the superlative mostly picks one thing, and measures none: 'the nearest farm had forty cows'."""


def _superlatives(comparatives: str) -> str:
    return "|".join(f"{word.removesuffix('er')}est" for word in comparatives.split("|") if word.endswith("er") and word not in _PICKING)


_LEAST = f"least|fewest|minimum|{_superlatives(_LESS)}"
_MOST = f"most|utmost|oldest|eldest|maximum|limit|ceiling|{_superlatives(_MORE)}"
_NOT = (
    r"\b(?:no|none|not|cannot|never|nobody|nowhere|nothing|at no [a-z]+|neither|nor|without|hardly ever|seldom"
    r"|\w+n[’']t)\b"
)
_DENIED = (
    rf"(?:{_NOT}|{_NOT}(?<!\bno),[^\d.;:,“\"]{{2,24}},)"  # 'at no time, he said, were there more than'
    rf"(?:\s+(?:\w+\s+)?who\b)?(?:(?!\b(?:until|till|but|and|because|when|once|since|who|which|that)\b)[^\d.;:,“\"]){{0,44}}?"
)
_SIGN = r"\s+[€£$]?$"

# Only phrases that mean nothing else: 'over' and 'some' a few words off speak of other things.
_PHRASES = (
    (Bound.AT_MOST, re.compile(r"\bat (?:the )?most\b(?P<rest>[^\d.;:,]*)$", re.IGNORECASE)),
    (Bound.AT_LEAST, re.compile(r"\bat (?:the )?least\b(?P<rest>[^\d.;:,]*)$", re.IGNORECASE)),
    (Bound.AT_LEAST, re.compile(rf"{_DENIED}\b(?:(?:{_LESS})\s+(?:\w+\s+){{0,3}}?than|under|below){_SIGN}", re.I)),
    (Bound.AT_MOST, re.compile(rf"{_DENIED}\b(?:(?:{_MORE})\s+(?:\w+\s+){{0,3}}?than|over|above|exceed(?:ed|s|ing)?){_SIGN}", re.I)),
    (Bound.LESS_THAN, re.compile(rf"{_DENIED}\b(?:as|so) (?:many|much|great|large|high|long|far) as{_SIGN}", re.I)),
    (
        Bound.MORE_THAN,
        re.compile(rf"\b(?:(?:had|has|have|figure|total|number)\s+passed|exceed(?:ed|s|ing)?|topped|surpass(?:ed|es|ing)){_SIGN}", re.I),
    ),
    (Bound.MORE_THAN, re.compile(r"(?<!years )\bolder than\s+$", re.IGNORECASE)),
    (Bound.LESS_THAN, re.compile(r"\b(?:below|under) the age of\s+$", re.IGNORECASE)),
    (Bound.MORE_THAN, re.compile(r"\b(?:above|over) the age of\s+$", re.IGNORECASE)),
    (Bound.MORE_THAN, re.compile(r"\b(?:those|people|men|women|persons|anyone|everyone|all) (?:past|beyond)\s+$", re.IGNORECASE)),
    (
        Bound.LESS_THAN,
        re.compile(rf"\b(?:not|never)\s+(?:yet\s+)?(?:reach(?:ed)?|attain(?:ed)?|turned|completed?)(?:\s+the age of)?{_SIGN}", re.I),
    ),
    (Bound.ABOUT, re.compile(r"\b(?:by estimate|at a guess|by (?:his|her|their|its) reckoning),?\s+[€£$]?$", re.IGNORECASE)),
    (Bound.ABOUT, re.compile(r"\bsome\s+$", re.IGNORECASE)),
    (Bound.JUST_OVER, re.compile(r"\ba bare\s+$", re.IGNORECASE)),
)  # fmt: skip
_OVER = re.compile(r"\bover\s+$", re.IGNORECASE)
_NO_BOUND = {
    "over": re.compile(
        r"\b(?:(?:stretch|spread|extend|scatter|strung|distribut|divid|dispers)\w*(?: out)?|(?:was|were|is) all)\s+over\s+$"
        r"|\b(?:before|until|till|when|after|once)\s+(?:\w+\s+){1,3}(?:is|was|are|were)\s+over\s+$",
        re.IGNORECASE,
    ),
    "close on": re.compile(r"\b(?:an?|the|its|their|his|her)\s+close on\s+$", re.IGNORECASE),
    "short of": re.compile(r"\b(?:is|was|are|were|be|been|being|still|too)\s+short of\s+$", re.IGNORECASE),
}
_LACK = re.compile(r"\b(?:short\w*|lack\w*|miss\w*|want\w*|need\w*|without|too few|fewer|deficit|gap|fail\w*)\b", re.IGNORECASE)
_NOT_AS_LONG = re.compile(
    r"\b(?:could|would|can|will)(?:\s+not|n[’']t|not)\s+(?:have\s+)?[a-z]+(?:\s+(?!for\b)[a-z]+){0,2}\s+(?:for\s+)?$", re.IGNORECASE
)
_A_MATTER_OF = re.compile(r"\ba matter of\s+$", re.IGNORECASE)
_NO_SINGLE = re.compile(rf"{_NOT}[^\d.;:,“\"]{{0,40}}?\ba single\s+$", re.IGNORECASE)
_DEMANDED = re.compile(
    r"\b(?:until|till|unless|demand\w*|insist\w*|(?:h[eo]ld|holding|stood|standing) out for|want(?:s|ed|ing)?|ask(?:s|ed|ing)?(?: for)?"
    r"|requir\w+|lowest|least)\b[^.;:,\d]{0,32}$",
    re.IGNORECASE,
)
_SHELTERS = frozenset(stem(word) for word in word_set("banner flag roof ceiling umbrella canopy awning arch sovereign pseudonym heading"))
"""What one is under without being less."""
_WITHIN = re.compile(r"\bwithin\s+$", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:[€£$][\d.,]+|%|per ?cent|points|cents|pounds|dollars|euros)\s+(?:more|less|fewer) than (?:the |in |its |last )?[€£$]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[^\d.;:]{0,24}?\bat (?:the )?(?P<which>most|least)\b(?=\s*[.,;:)\ufffc]|$)", re.IGNORECASE)
_OR_MORE = re.compile(r"(?:\s+[^\W\d_]+){0,2}?\s+or (?:(?P<more>more|over|above|upwards?)|(?P<less>less|fewer|under))\b", re.IGNORECASE)
_ROUGHLY = re.compile(r"\s*,\s+(?:roughly|approximately|or thereabouts|or so)\b", re.IGNORECASE)
_ELAPSED_BEFORE = re.compile(r"\bbefore\s+(?:the\s+)?$", re.IGNORECASE)
_ELAPSED = re.compile(r"\s+(?:had|have|has|were|was|are|is)\s+(?:\w+\s+)?(?:gone|passed|elapsed|out|over|up|run)\b", re.IGNORECASE)
_THAN = re.compile(r"(?:\s+[^\W\d_]+){0,3}?\s+and more than\b", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:only|just|merely|but)\s+[€£$]?$", re.IGNORECASE)
_INSTEAD = re.compile(r"\b(?:instead of|in place of|rather than|in lieu of)\s+(?:the\s+)?[€£$]?$", re.IGNORECASE)
_ESTIMATE = re.compile(r"\b(?:estimat\w*|put|puts|reckon\w*|assess\w*|valu(?:e[ds]?|ing))\b[^.;:]{0,90}?\bat\s+[€£$]?$", re.IGNORECASE)
_ESTIMATE_WAS = re.compile(r"\bestimates?\b(?:\s+(?!of\b)[^\W\d_]+){0,3}?\s+(?:was|were|of|is)\s+[€£$]?$", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(?:average|averag(?:ed|ing)|mean)\b[^.;:\d]{0,24}$", re.IGNORECASE)
_SHOULD_SAY = re.compile(r"\bI (?:should|would) (?:say|think|guess)(?:,| that)?(?:\s+there (?:were|was))?\s+(?:the\s+)?$")
_ROUGHLY_TOLD = (_AVERAGE, _ESTIMATE, _ESTIMATE_WAS, _A_MATTER_OF, _SHOULD_SAY)
_EXTREMES = {
    Bound.AT_LEAST: re.compile(rf"(?<!\bat )\b(?:{_LEAST})\b[^.;:\d]{{0,32}}(?:: )?$", re.IGNORECASE),
    Bound.AT_MOST: re.compile(rf"(?<!\bat )\b(?:{_MOST})\b[^.;:\d]{{0,32}}(?:: )?$", re.IGNORECASE),
}
_EXTREMES_BEHIND = {
    bound: re.compile(
        rf"[^.;:,\d]{{0,24}}?,?\s+(?:at (?:the|its|their|his|her)|(?:(?:is|was|were|are|be|being)\s+(?:to be\s+)?)?(?:the|a))"
        rf" (?:{words})\b",
        re.IGNORECASE,
    )
    for bound, words in ((Bound.AT_LEAST, _LEAST), (Bound.AT_MOST, _MOST))
}
"""'Forty feet at its deepest', '13 inches the least thickness'."""
_RANGED = re.compile(r"\b(?:rang|vari|vary)\w*\b[^.;:\d]{0,40}$", re.IGNORECASE)
_EXTREMES_WERE = re.compile(r"\bextremes?\b[^;:]{0,70}$", re.IGNORECASE)
_RANGE_TO = re.compile(r"\bfrom\b(?:[^.;:]|\.(?=[\d\s][a-z\d])){1,40}\bto\s+$", re.IGNORECASE)
_REACH = 56
_NUMBERS = SMALL.keys()
_WORD = re.compile(r"[a-z]+")
_UPPER = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
_AS_MUCH = frozenset(("as far as", "as much as", "as many as", "as high as", "as deep as"))
_EMPHATIC = frozenset(("no fewer than", "no less than", "not fewer than", "not less than"))
_LIMIT = re.compile(
    r"\b(?:can|could|able to|capable of|limit(?:ed (?:to|at))?|maximum|ceiling|facility|capacity|capped at)\b[^.;:\d]{0,32}$",
    re.IGNORECASE,
)
_STOPPED = re.compile(
    r"\b(?:stopp\w+|halt\w*|check(?:ed|s)|turn\w* (?:back|round|about)|turned|stuck|g[ai]ve(?:n|s)? up|end(?:ed|s)?|peak\w*|culminat\w+"
    r"|fail\w*|defeated|beaten|repulsed|limit|highest|furthest|farthest|deepest)\b[^.;:]{0,32}?\b(?:at|of|was)\s+$",
    re.IGNORECASE,
)
_TO_A_HEIGHT = re.compile(r"\bto (?:a|the) (?:height|depth|length|distance|thickness|width|breadth) of\s+$", re.IGNORECASE)
_WELL_OVER = re.compile(r"(?:well|far|much|considerably)\s+(?:over|above|more|beyond|past)\b", re.IGNORECASE)
_HARDLY = re.compile(r"\b(?:hardly|barely|scarcely|little)\s+(?:more than|over)\s+(?:the\s+)?$", re.IGNORECASE)
_NO_MORE = frozenset(("no more than", "not more than"))


def with_far_hedges(fit: Fit, claim: Claim, source: Setting, text: str) -> Fit:
    """The fit with hedges counted that stand a few words off, on either side."""
    if fit.is_end:
        return fit
    if _WELL_OVER.match(claim.quantity.hedge) and _HARDLY.search(text, 0, source.quantity.start):
        return replace(fit, hedging=Hedging.TURNED)
    said = far_bound(claim)
    known = _bound(source.quantity, text, source.quantity.start, source.quantity.end, source.sentence[0])
    if known is Bound.EXACT and source.quantity.hedge.lower() == "short of" and not _LACK.search(claim.sentence):
        known = None  # 'had 1,740 riflemen' is no 'was short of 1,740'
    upper = (said or claim.quantity.bound) in _UPPER
    if known is None and upper and _WITHIN.search(text[source.sentence[0] : source.quantity.start]):
        known = said or claim.quantity.bound  # 'within 36 hours' took no more than 36
    if said is None and claim.quantity.bound is Bound.EXACT and (known or bound_of(source.quantity)[0]) in _UPPER:
        said = (known or bound_of(source.quantity)[0]) if _WITHIN.search(claim.before) else None
    if _is_over(claim.quantity, claim.before) and source.quantity.bound is Bound.MORE_THAN:
        return fit if fit.hedging is not Hedging.DROPPED else replace(fit, hedging=Hedging.KEPT)
    if _is_over(source.quantity, text[source.sentence[0] : source.quantity.start]) and (said or claim.quantity.bound) is Bound.MORE_THAN:
        return replace(fit, hedging=Hedging.KEPT)
    one = claim.quantity if said is None else replace(claim.quantity, bound=said, negated=False)
    if _NO_SINGLE.search(claim.before):
        one, said = replace(one, negated=True), one.bound  # 'nobody called for a single one'
    other = source.quantity if known is None else replace(source.quantity, bound=known, negated=False)
    before, after = text[source.sentence[0] : source.quantity.start], text[source.quantity.end : source.sentence[1]]
    if _are_alike(one, claim.before, other, before) or _is_utmost(one, (claim.before, claim.after), other, (before, after)):
        return replace(fit, hedging=Hedging.KEPT)
    if said is None and known is None:
        return fit
    hedging = compare_hedges(one, other)
    return fit if fit.hedging is Hedging.NEGATED and said is known is None else replace(fit, hedging=hedging)


def far_bound(claim: Claim) -> Bound | None:
    """The bound that words some way off give a claim; None where there are none."""
    return _bound(claim.quantity, claim.sentence, *claim.in_sentence, 0)


def is_hedged_by_words(bound: Bound, before_source: str, before: str = "") -> bool:
    """Whether the words before a plain number of the source say what a hedge says: it is an estimate, or the least of several.

    'None is younger than 72' of those whose youngest was 72; of the youngest it is not said ``before`` the claim.
    """
    if bound is Bound.ABOUT:
        return any(told.search(before_source) for told in _ROUGHLY_TOLD)
    return bound in _EXTREMES and bool(_EXTREMES[bound].search(before_source)) and not _EXTREMES[bound].search(before)


def _are_alike(claim: Quantity, before: str, source: Quantity, before_source: str) -> bool:
    """Whether two hedges say the same of a number though they are read as different ones."""
    said, known = claim.hedge.lower(), source.hedge.lower()
    if said in SCARCE and known in SCARCE:
        return True
    if said in _AS_MUCH and source.bound is Bound.EXACT and not source.negated:
        return True
    if source.negated and not claim.negated and source.bound is claim.bound and _INSTEAD.search(before):
        return True
    if source.bound is Bound.EXACT and is_hedged_by_words(claim.bound, before_source, before):
        return True
    if (
        claim.bound is Bound.ABOUT
        and isinstance(source.value, Interval)
        and source.bound is Bound.EXACT
        and not _RANGED.search(before_source)
    ):
        return True  # 'some 40 to 50' of 'between 40 and 50', which is no exact number either
    if source.bound is Bound.EXACT and claim.bound in _EXTREMES and _EXTREMES_WERE.search(before_source):
        return True  # 'never colder than −17.2 °C', where the extremes were that and another
    if (
        source.bound is Bound.EXACT
        and claim.bound is Bound.AT_MOST
        and _RANGE_TO.search(before_source)
        and not step_at(before_source, len(before_source))
    ):
        return True  # 'nowhere thicker than five feet' of what is from four to five feet thick
    if claim.bound is Bound.LESS_THAN and source.negated and source.bound is Bound.EXACT:
        return True  # 'less than ten shillings' of what 'is not ten shillings'
    if claim.kind is Kind.DURATION and bound_of(claim) == (Bound.EXACT, False) and known == "less than" and _NOT_AS_LONG.search(before):
        return True  # 'could not have held out for four days' of what was enough for less than four
    if known == "-odd" and claim.bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
        return True  # 'upwards of forty' of forty-odd
    if _is_limit(claim, before, source, before_source):
        return True
    if claim.bound is Bound.AT_MOST and source.bound is Bound.EXACT and not source.negated and _STOPPED.search(before_source):
        return True  # 'got no higher than 4,100 m' of those who were stopped at 4,100 m
    if said == "up to" and source.bound is Bound.EXACT and _TO_A_HEIGHT.search(before_source):
        return True  # 'fenced up to seven feet' of what was fenced to a height of seven feet
    if said == "no more than" and source.bound is Bound.EXACT and not source.negated:
        return True  # only so many
    if claim.bound is Bound.EXACT and source.bound is Bound.AT_LEAST and _DEMANDED.search(before) and _PHRASES[2][1].search(before_source):
        return True  # 'stays out until he is given 7d.' of one who 'will not go back for less'
    if said in _EMPHATIC and source.bound is Bound.EXACT and not source.negated and _is_exact_figure(claim):
        return True
    pairs = ((claim, said, source, before_source), (source, known, claim, before))
    return any(
        words in _NO_MORE and one.bound is Bound.AT_MOST and other.bound is Bound.EXACT and bool(_ONLY.search(beside))
        for one, words, other, beside in pairs
    )


def _is_exact_figure(quantity: Quantity) -> bool:
    """Whether a number is no round one, so that 'no fewer than' only stresses it."""
    digits = "".join(character for character in quantity.text if character.isdecimal()).strip("0")
    return len(digits) >= 3


def _is_limit(claim: Quantity, before: str, source: Quantity, before_source: str) -> bool:
    """Whether one says by a hedge what the other says by its words: 'can fill 320' of 'fills up to 320', 'limited to eleven hours' of
    'a maximum of eleven hours', 'will lend up to £12 million' of 'the facility, of £12 million'.
    """
    return any(
        bound_of(hedged)[0] is Bound.AT_MOST and plain.bound is Bound.EXACT and not plain.negated and bool(_LIMIT.search(beside))
        for hedged, plain, beside in ((source, claim, before), (claim, source, before_source))
    )


def _is_utmost(claim: Quantity, around: tuple[str, str], source: Quantity, around_source: tuple[str, str]) -> bool:
    """Whether one says by a superlative what the other says by a hedge: 'forty tons was the most it bore' of 'bore no more than forty',
    'nowhere more than a mile wide' of 'a mile at its broadest'.
    """
    for hedged, plain, (before, after) in ((source, claim, around), (claim, source, around_source)):
        bound, denied = bound_of(hedged)
        if bound in _EXTREMES and not denied and bound_of(plain) == (Bound.EXACT, False):
            behind = _EXTREMES_BEHIND[bound].match(after)
            if behind or (plain is claim and _EXTREMES[bound].search(before)):
                return True
    return False


def _is_over(quantity: Quantity, before: str) -> bool:
    """Whether 'over' stands before a duration: it may say 'more than' there, or 'in the course of'."""
    return quantity.kind is Kind.DURATION and quantity.bound is Bound.EXACT and bool(_OVER.search(before))


def _bound(quantity: Quantity, text: str, start: int, end: int, edge: int) -> Bound | None:
    """The bound that the words some way off give a number; None where they leave it as it was read."""
    before = text[max(edge, start - _REACH) : start]
    if quantity.hedge and _COMPARED.search(before):
        return Bound.EXACT  # '4.6 % more than the 3.13 billion of the year before'
    if quantity.hedge.lower() in _NO_BOUND and _NO_BOUND[quantity.hedge.lower()].search(before):
        return Bound.EXACT  # 'was stretched over nineteen miles', 'was short of 1,740 riflemen'
    if quantity.hedge.lower() == "under" and quantity.has_noun_behind and head_of(quantity.noun) in _SHELTERS:
        return Bound.EXACT
    if quantity.hedge.lower() == "and more" and _THAN.match(text, end):
        return Bound.EXACT  # '187,000 passengers and more than 310,000 tons'
    if quantity.bound in {Bound.MORE_THAN, Bound.LESS_THAN, Bound.AT_MOST} and not quantity.negated:
        for bound, pattern in _PHRASES[2:5]:
            if pattern.search(before):
                return bound
    return _far(text, start, end, edge) if quantity.bound is Bound.EXACT else None


def _far(text: str, start: int, end: int, edge: int) -> Bound | None:
    before = text[max(edge, start - _REACH) : start]
    for bound, pattern in _PHRASES:
        found = pattern.search(before)
        if found and _NUMBERS.isdisjoint(_WORD.findall(found.groupdict().get("rest", "").lower())):
            return bound  # 'at most thirty of the 271' hedges the thirty
    reach = min(len(text), end + _REACH)
    after = _AFTER.match(text, end, reach)
    if after:
        return Bound.AT_MOST if after["which"].lower() == "most" else Bound.AT_LEAST
    more = _OR_MORE.match(text, end, reach)
    if more:
        return Bound.AT_LEAST if more["more"] else Bound.AT_MOST
    if _ELAPSED_BEFORE.search(before) and _ELAPSED.match(text, end, reach):
        return Bound.LESS_THAN  # 'before six hours had gone by'
    return Bound.ABOUT if _ROUGHLY.match(text, end, reach) else None
