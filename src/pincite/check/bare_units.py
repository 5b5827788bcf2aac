"""What a passage counts without a number: 'within the week' is seven days, 'a shilling for each' and 'a single shilling' are one,
'both bridges' are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from pincite.check.hedges import bound_of
from pincite.check.nouns import Thesaurus, head_of
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting, place_in
from pincite.check.values import Fit, compare
from pincite.model.claim import Verdict
from pincite.model.quantity import Bound, Kind, Number, Quantity
from pincite.quantity import read_quantities

_SPAN = re.compile(
    r"\b(?:with)?in(?:side)?\s+(?P<span>(?:the|that|a|an)\s+(?:(?:first|last|next|following|same)\s+)?"
    r"(?P<unit>day|week|fortnight|month|year|decade))\b(?!\s+(?:of|ending|ended|to)\b|['’-])",
    re.IGNORECASE,
)


_ONE = re.compile(
    r"\b(?P<before>for|in|after|than|only|just|and|but|them|him|her|me|us|it|was|is|were|took|takes|lasted|cost|costs|paid|pays|lost|lose|gave|with"
    r"|to|by|at|another)\s+(?P<span>an?\s+(?P<unit>minute|hour|day|week|fortnight|month|year|century|inch|foot|yard|mile|league|acre|pint|quart"
    r"|gallon|ounce|pound|stone|ton|tonne|penny|shilling|crown|guinea|dollar|franc|mark|rouble|rupee))\b"
    r"(?!['’-]|\s+(?:and an? (?:half|quarter|third)|or (?:two|more|so)|ago|half|quarter|[a-z]+(?:ed|ing))\b)",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?P<span>both)\s+(?:(?:of\s+)?(?:the|these|those|its|their|his|her|our|my)\s+)?(?P<unit>[a-z]+s|men|women|children|feet)\b(?!\s+and\b)",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"(?<!\bnot )(?<!\bnever )(?<!\bwithout )(?<!\bnor )(?<!\bof )(?<!\bthan )(?<!\blike )(?<!\bas )"  # no 'strength of a single regiment'
    r"\b(?P<span>(?:an?|the|his|her|its|their)\s+(?:single|sole|solitary|lone|only)\s+(?P<unit>[a-z]+))\b",
    re.IGNORECASE,
)
# Members of a row: 'the sixth of nine children' is one of them, as 'her eldest daughter' is one daughter; no crest, no chest.
_OWNER = r"(?i:the|his|her|its|their|our|my)"
_NO_UTMOST = r"(?!(?:arr|ch|cont|conqu|cr|for|gu|harv|inter|inqu|n|pri|prot|qu|r|requ|t|temp|v|w)est)"
_MEMBER = re.compile(
    rf"\b(?P<span>{_OWNER}\s+(?:{_NO_UTMOST}[a-z]{{2,}}est|first|second|third|last|[a-z]{{3,}}th)\s+of\s+"
    rf"(?:(?:{_OWNER}|[A-Z][a-z]+['’]s)\s+)?(?:\d+|[a-z]+)\s+(?P<unit>[a-z]+s|men|women|children))\b",
)
_UTMOST = re.compile(rf"\b(?P<span>{_OWNER}\s+{_NO_UTMOST}[a-z]{{2,}}est\s+(?P<unit>[a-z]+))\b(?!\s+of\b)")
_ARTICLE = re.compile(
    r"(?<!\bnot )(?<!\bnever )(?<!\bwithout )(?<!\bnor )(?<!\bof )(?<!\bthan )(?<!\blike )(?<!\bas )"
    r"\b(?P<span>an?)\s+(?:(?!single\b)[a-z]+\s+)?(?P<unit>[a-z]+(?:-[a-z]+)*)\b(?!['’-])"
)
_ONE_OF = Number(Fraction(1))
_NAMED = (
    (_SPAN, "one", Verdict.ENTAILED),
    (_ONE, "one", Verdict.EQUIVALENT),
    (_SINGLE, "one", Verdict.EQUIVALENT),
    (_MEMBER, "one", Verdict.ENTAILED),
    (_UTMOST, "one", Verdict.ENTAILED),
    (_BOTH, "two", Verdict.EQUIVALENT),
)


def find_bare_units(
    claim: Quantity, readings: Iterable[PassageReading], meanings: Thesaurus
) -> Iterator[tuple[PassageReading, Setting, Fit]]:
    """The spans, measures and pairs of the passages that are as long, or as many, as the claim says."""
    if claim.kind not in {Kind.DURATION, Kind.QUANTITY, Kind.CARDINAL} or bound_of(claim) != (Bound.EXACT, False):
        return
    for reading in readings:
        text = reading.passage.text
        yield from _articles(claim, reading, meanings)
        for pattern, number, verdict in _NAMED:
            for found in pattern.finditer(text):
                one = next(iter(read_quantities(f"It took {number} {found['unit'].lower()}.")), None)
                if one is None:
                    continue
                span = replace(one, start=found.start("span"), end=found.end("span"), text=found["span"])
                if compare(claim, span) is not None:
                    (setting,) = place_in(reading.prose, [span], meanings)
                    yield reading, setting, Fit(verdict, how=f"‘{found.group()}’ in the source")


def _articles(claim: Quantity, reading: PassageReading, meanings: Thesaurus) -> Iterator[tuple[PassageReading, Setting, Fit]]:
    """'nine horses and one parrot' of a parrot, where the passage counts no parrots besides."""
    head = head_of(claim.noun)
    if claim.value != _ONE_OF or not claim.has_noun_behind or not head or any(setting.head == head for setting in reading.settings):
        return
    for found in _ARTICLE.finditer(reading.passage.text):
        if head_of(found["unit"]) == head:
            one = replace(
                claim,
                start=found.start("span"),
                end=found.end("span"),
                text=found["span"],
                noun_start=found.start("unit"),
                noun_end=found.end("unit"),
            )
            (setting,) = place_in(reading.prose, [one], meanings)
            yield reading, setting, Fit(Verdict.EQUIVALENT, how=f"‘{found.group()}’ in the source")
