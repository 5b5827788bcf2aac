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
    RuleText(
        "missing-font",
        Severity.ERROR,
        "A font family that the book does not have",
        "Name one of the families in the help, or bring the file with @font-face in a sheet of the book's own.",
    ),
    RuleText("coarse-image", Severity.WARNING, "A photograph too coarse for the press", "Use a larger file, or print it smaller."),
    RuleText(
        "does-not-fit",
        Severity.WARNING,
        "Something that reaches over the edge of the page's text",
        "A table was set as small as can be read already. The message says what and how far.",
    ),
    RuleText(
        "index-entry", Severity.WARNING, "An index entry that the text never mentions", "Change its ‘match’ in index.toml, or take it out."
    ),
    RuleText(
        "style-sheet-error",
        Severity.WARNING,
        "A style sheet with a mistake",
        "The typesetter leaves the declaration out; the message says why.",
    ),
    RuleText(
        "invalid-epub",
        Severity.ERROR,
        "An EPUB that EPUBCheck refuses",
        "Shops run it too. The message is its own; the place is where the manuscript has what it points to.",
    ),
    RuleText(
        "inaccessible-epub",
        Severity.ERROR,
        "An EPUB that Ace finds hard to read for some",
        "Libraries and shops run it too. The message is its own, the place that in the manuscript.",
    ),
    RuleText(
        "poor-contrast",
        Severity.ERROR,
        "A colour of a style sheet or of book.toml that is hard to read",
        "Text needs a contrast of 4.5 to 1 with what is behind it (WCAG 2.2, 1.4.3), on the site in both schemes.",
    ),
    RuleText("typesetting", Severity.WARNING, "Something that the typesetter warns of", "The message is the typesetter's own."),
)

FAILED_GATES = frozenset(("invalid-epub", "inaccessible-epub", "poor-contrast"))
"""Findings of a finished edition: it can be made, but not be given away."""
