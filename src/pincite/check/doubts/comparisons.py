"""Who is set against whom: that one fired three times as many shells as another is not said of the other."""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.check.doubts.bearings import THAN_NUMBER
from pincite.check.moments import is_dating
from pincite.check.senses import senses_in

_THAN = re.compile(
    r"[^.;:]{0,48}?\b(?:as (?:many|much|large|long|high|great|heavy|often|big|strong|wide|deep|old|far|fast)\b[^.;:,]{0,32}?\bas"
    r"|(?:more|less|fewer|larger|longer|higher|greater|older|younger|smaller|shorter|lower|heavier|lighter|taller|deeper|wider|later"
    r"|earlier|farther|further|dearer|cheaper|sooner|better|worse|stronger)\b[^.;:,]{0,32}?\bthan|(?:the size|the number|that) of)\s+"
    r"(?P<other>(?:[^\W\d_]+(?:[’'-][^\W\d_]+)*\s*){1,4})",
    re.IGNORECASE,
)
_FEWER = re.compile(rf"\s+(?P<word>fewer|less)\b(?!\s+than\s+(?:half|a\b)|{THAN_NUMBER})", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:less|fewer|more|than|lower|low|below|under|short\w*|f[ea]ll\w*|drop\w*|decreas\w*|declin\w*|reduc\w*|cut|los[te]\w*|down"
    r"|against|compar\w*|instead|from|before|earlier|last|previous\w*|differ\w*|want\w*|lack\w*|miss\w*|saved?|saving|only)\b",
    re.IGNORECASE,
)


def find_uncompared(case: Case) -> str:
    """Why '25 fewer came' is not told of what the passage sets against no other number; '' where it is, or where nothing is fewer."""
    found = _FEWER.match(case.item.claim.after)
    if found is None or _COMPARED.search(case.text[slice(*case.source.sentence)]):
        return ""
    return f"the sentence has ‘{found['word']}’, and the passage sets the number against no other"


def find_exchanged_sides(case: Case) -> str:
    """Why the sentence sets the one against the other and the passage the other against the one; '' where it does not."""
    item, meanings = case.item, case.meanings
    quantity, source, text = item.claim.quantity, case.source, case.text
    if is_dating(quantity) or is_dating(source.quantity):
        return ""
    said = _THAN.match(item.claim.after)
    known = _THAN.match(text, source.quantity.end, source.sentence[1])
    if said is None or known is None:
        return ""
    ours, theirs = (senses_in(found["other"], meanings) for found in (said, known))
    lead = senses_in(item.claim.before, meanings)
    known_lead = senses_in(text[source.sentence[0] : source.start], meanings)
    if ours & theirs or not ours & known_lead or not theirs & lead:
        return ""
    return f"the sentence sets it against ‘{said['other'].strip()}’, and the passage against ‘{known['other'].strip()}’"
