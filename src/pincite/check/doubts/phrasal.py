"""What several words say together as the contrary of others: men 'paid off' were not 'taken on', nor did what was 'out of order' work."""

from __future__ import annotations

import re

from pincite.check.words import Word, stem

_BETWEEN = r"(?:\s+(?!(?:and|or|but|to|at|in|on|for|with|who|which|that|was|were)\b)[\w’'-]+){0,3}?\s+"
"""What may stand between the two: 'paid 34 of the porters off'."""
_SENSES: tuple[tuple[str, str], ...] = (
    ("hired", rf"(?:take|takes|taking|took|taken){_BETWEEN}on(?!\s+(?:board|trust|credit|loan)\b)"),
    ("hired", rf"sign(?:s|ed|ing)?{_BETWEEN}(?:on|up)"),
    ("hired", rf"call(?:s|ed|ing)?{_BETWEEN}up"),
    ("dismissed", rf"(?:pays?|paying|paid|lays?|laying|laid|turns?|turning|turned|stands?|standing|stood){_BETWEEN}off"),
    ("dismissed", rf"(?:sends?|sending|sent|turns?|turning|turned){_BETWEEN}(?:away|packing|home)"),
    ("dismissed", rf"let(?:s|ting)?{_BETWEEN}go(?!\s+(?:of|by|down|up|on|to)\b)"),
    ("dismissed", r"(?:got|gets?|getting) rid of|(?:dispens|part)(?:e|es|ed|ing)? with|muster(?:s|ed|ing)? out|show(?:s|ed|n)? the door"),
    (
        "rejected",
        rf"(?:turns?|turning|turned){_BETWEEN}down|(?:threw|throws?|thrown|throwing){_BETWEEN}out|vot(?:e|es|ed|ing){_BETWEEN}down",
    ),
    ("rejected", r"vot(?:ed|ing) against"),
    ("agreed", r"(?:was|were|is|are|been) (?:(?!not\b|less\b|un)\w+ )?willing to"),
    ("useful", r"of (?:real |great |good |much |some )?(?:service|use|benefit|value)(?!\s+(?:of|at|in)\b)"),
    (
        "traversed",
        r"(?:g[eo]t|gets|getting|came|come|made it|broke|broken) through(?!\s+the (?:ice|line|lines|wall|door|window|roof|floor)\b)",
    ),
    ("repelled", rf"(?:turn(?:s|ed|ing)?|dr[io]v(?:e|es|en|ing)|beat(?:en|s|ing)?){_BETWEEN}back(?!\s+(?:to|from|into)\b)"),
    ("erected", rf"(?:puts?|putting|sets?|setting){_BETWEEN}up(?!\s+(?:to|with|at)\b)"),
    ("demolished", rf"(?:pull(?:s|ed|ing)?|knock(?:s|ed|ing)?|tears?|tore|torn|takes?|took|taken){_BETWEEN}down"),
    ("abandoned", r"(?:g[ai]v(?:e|es|en|ing)) up"),
    ("closed", rf"(?:shuts?|shutting|clos(?:e|es|ed|ing)){_BETWEEN}down"),
    (
        "defective",
        r"out of (?:order|action|service|repair|use|commission|gear)|(?:broke|broken) down|under repair|(?:is|are|was|were) broken",
    ),
    ("working", r"in (?:working|running|good|perfect|full) order|in (?:working )?order(?!\s+(?:to|that|of)\b)"),
    ("fit", r"(?<!at )on (?:his|her|their|its) (?:feet|legs)|up and about"),
    ("daytime", r"by day(?:light)?|in (?:broad |full )?daylight|(?:in|during) the daytime"),
    ("nighttime", r"(?:by|at) night|after dark|in the dark|(?:in|during) the night(?!-)"),
    ("sick", r"laid up|(?:down|ill|prostrate) with|on (?:his|her|their) backs?|in bed|bedridden"),
)
_PHRASES = tuple((stem(sense), re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for sense, pattern in _SENSES)


def phrasal_words(text: str, low: int, high: int) -> list[Word]:
    """The verbs of two words in ``text[low:high]``, each as the verb of one word that says the same."""
    return [Word(*found.span(), sense) for sense, pattern in _PHRASES for found in pattern.finditer(text, low, high)]
