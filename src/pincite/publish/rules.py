"""What printing can find besides missing images and broken links, which reading finds too."""

from __future__ import annotations

from pincite.model.finding import Severity
from pincite.model.rule_text import RuleText

PRINTING_RULES = (
    RuleText(
        "missing-glyph",
        Severity.ERROR,
        "A character that the fonts do not have",
        "Choose a theme whose fonts have it, or write it otherwise.",
    ),
    RuleText("coarse-image", Severity.WARNING, "A photograph too coarse for the press", "Use a larger file, or print it smaller."),
    RuleText(
        "index-entry", Severity.WARNING, "An index entry that the text never mentions", "Change its ‘match’ in index.toml, or take it out."
    ),
    RuleText(
        "style-sheet-error",
        Severity.WARNING,
        "A style sheet with a mistake",
        "The typesetter leaves the declaration out; the message says why.",
    ),
    RuleText("typesetting", Severity.WARNING, "Something that the typesetter warns of", "The message is the typesetter's own."),
)
