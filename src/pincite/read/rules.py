"""What reading can find: every rule of this room with its severity, which it always has, and its explanation."""

from __future__ import annotations

from pincite.model.finding import Severity
from pincite.model.rule_text import RuleText

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

_BOOK = (
    RuleText("unknown-key", _ERROR, "A key that book.toml or index.toml does not have", "It is misspelt, or stands in the wrong table."),
    RuleText("wrong-type", _ERROR, "A value of the wrong type", "The message says what the key takes. The value is not used."),
    RuleText("missing-key", _ERROR, "A required key that is not there", "Every book has a title, say. Add the key to its table."),
    RuleText("unknown-theme", _ERROR, "A theme that is not there", "The help lists the themes; the book's own are folders of styles/."),
    RuleText(
        "misplaced-setting", _WARNING, "A setting of another edition", "It has no effect where it stands. The help says where it has one."
    ),
    RuleText(
        "unfit-setting", _ERROR, "A setting that cannot be met", "It needs another, or a file that is what it says. The help says which."
    ),
    RuleText("reserved-variable", _ERROR, "A variable named as pincite's own", "Chapters call the book ‘book’ and the facts ‘fact’."),
    RuleText(
        "no-chapters", _ERROR, "A book without chapters", "Chapters are listed in the order of the book, under [contents] or in parts."
    ),
    RuleText("chapter-twice", _ERROR, "A chapter listed twice", "A chapter stands once in a book. Take one of the two out of book.toml."),
    RuleText(
        "missing-file", _ERROR, "A file named in book.toml that is not there", "Correct its name, or create it in the manuscript folder."
    ),
    RuleText(
        "file-outside-book", _ERROR, "A file outside the book's folder", "A book is whole in one folder. Nothing outside of it is read."
    ),
    RuleText(
        "unknown-rule", _ERROR, "A severity for a rule that is none", "[check.severity] takes the rules of the check; others have theirs."
    ),
    RuleText(
        "unknown-seed-settings", _WARNING, "Settings of a seed that is not in the bibliography", "[seed.KEY] takes a bibliography key."
    ),
    RuleText(
        "missing-data", _ERROR, "Data that are not there", "A pattern under [check] data matches no file, or its file cannot be read."
    ),
    RuleText("data-not-utf-8", _ERROR, "A data file that is not UTF-8", "Save it as UTF-8."),
    RuleText(
        "data-without-source",
        _ERROR,
        "Data of which nothing says what they mean",
        "A figure's data are checked as sentences: column ‘text’ says what the row means, column ‘cite’ where it comes from.",
    ),
)

_BIBLIOGRAPHY = (
    RuleText("missing-bibliography", _ERROR, "A bibliography that is not there", "Citations are looked up in the folder's .bib files."),
    RuleText("bibliography-not-utf-8", _ERROR, "A bibliography that is not UTF-8", "Save the .bib file as UTF-8."),
    RuleText(
        "broken-entry", _ERROR, "A bibliography entry that cannot be read", "Close its braces and quotation marks; other entries are read."
    ),
    RuleText("stray-text", _WARNING, "Text between bibliography entries", "BibTeX ignores it. Begin it with % if it is a comment."),
    RuleText(
        "duplicate-key", _ERROR, "A citation key given twice", "A key stands for one work. The first entry is used until one is renamed."
    ),
    RuleText(
        "entry-without-seed",
        _WARNING,
        "A bibliography entry without a seed",
        "Nothing that cites it can be checked until its captured text is named: file = {seeds/…}.",
    ),
    RuleText(
        "illegal-address",
        _WARNING,
        "An address in the bibliography that is none",
        "It is printed without a link. Write it as a browser shows it, with %20 for a space.",
    ),
)

_SEEDS = (
    RuleText("missing-seed", _ERROR, "A seed that is not there", "The entry's ‘file’ field names it by its path from the book's folder."),
    RuleText("seed-outside-book", _ERROR, "A seed outside the book's folder", "Copy it into the seeds folder, and name that file."),
    RuleText("unknown-seed-format", _ERROR, "A seed of a kind that cannot be read", "The help lists the kinds that can."),
    RuleText("seed-not-utf-8", _ERROR, "A seed that is not UTF-8", "Save it as UTF-8, then lock the seeds again."),
    RuleText(
        "unreadable-seed", _ERROR, "A seed that is damaged", "The file is not what its name says, or broken. Capture the source again."
    ),
    RuleText("empty-seed", _ERROR, "A seed without text", "A PDF of scanned pages has none before text recognition."),
    RuleText(
        "changed-seed",
        _ERROR,
        "A seed that is not what was locked",
        "Its bytes or its passages differ from seeds.lock. Restore it, or accept it with ‘pincite seeds lock’ and check the book again.",
    ),
    RuleText("unlocked-seed", _ERROR, "A seed that seeds.lock does not have", "A change of it would pass unseen: ‘pincite seeds lock’."),
    RuleText("missing-lock", _ERROR, "A book without seeds.lock", "A change of a seed would pass unseen: ‘pincite seeds lock’."),
    RuleText("stale-lock", _ERROR, "A locked seed that no entry names", "Name it in the bibliography, or write the lock anew."),
)

_FACTS_AND_REVIEWS = (
    RuleText(
        "unfit-index-entry",
        _WARNING,
        "An entry of the index that is there already, or sends the reader to none",
        "‘see’ and ‘see-also’ name the term of another entry, as it is written there.",
    ),
    RuleText("unreadable-facts", _ERROR, "Facts that cannot be read", "facts.toml is no readable file of UTF-8."),
    RuleText(
        "malformed-fact", _ERROR, "A fact without what it needs", "A fact has a text and a citation, and a name that templates can use."
    ),
    RuleText("duplicate-fact", _WARNING, "A fact given twice", "Two names for one text and citation. Use one of them."),
    RuleText("unused-fact", _WARNING, "A fact that no chapter prints", "Print it with {{ fact.NAME }}, or take it out."),
    RuleText("malformed-review", _ERROR, "A review that cannot be read", "Write it anew with ‘pincite review’, or take it out."),
)

_CHAPTERS = (
    RuleText("missing-chapter", _ERROR, "A chapter that cannot be opened", "The file went away, or is not readable."),
    RuleText("chapter-not-utf-8", _ERROR, "A chapter that is not UTF-8", "Save it as UTF-8."),
    RuleText("empty-chapter", _ERROR, "A chapter without text", "Write it, or take it out of book.toml."),
    RuleText("chapter-without-title", _WARNING, "A chapter without a title", "Its first heading, of level 1, is its title."),
    RuleText("heading-level-skipped", _ERROR, "A heading two levels down", "Levels follow each other, for contents and screen readers."),
    RuleText("empty-heading", _ERROR, "A heading without words", "Contents and screen readers would announce nothing."),
    RuleText(
        "control-character",
        _ERROR,
        "A character that is no text",
        "NUL and other control characters, which no edition can hold. Take them out.",
    ),
    RuleText("unknown-language", _ERROR, "The tag of no language", "A language is named by a BCP 47 tag: fr, de-AT, zh-Hant."),
    RuleText("metadata-ignored", _WARNING, "Metadata at the head of a chapter", "What is said of a book stands in book.toml."),
    RuleText(
        "raw-html-dropped", _WARNING, "Raw HTML or TeX in a chapter", "It would be in one edition only, so it is in none; its words stay."
    ),
    RuleText("unsafe-attribute", _ERROR, "An attribute that a browser would run", "No edition runs code out of a chapter."),
    RuleText("unclosed-div", _ERROR, "A block that is not closed", "A block that begins with ‘:::’ ends with a line ‘:::’."),
    RuleText("malformed-cite", _ERROR, "A cite attribute that cites nothing", 'It is written cite="@key, para. 12".'),
    RuleText("undefined-note", _ERROR, "A call of a note that is not there", "Write the note, or put it in place: ^[…]."),
    RuleText(
        "stray-mark",
        _WARNING,
        "A mark that belongs to no words, or cannot be read",
        "Braces without brackets before them, or with a value whose quotation marks are missing. It is printed as it stands.",
    ),
    RuleText("unknown-mark", _WARNING, "A mark that is nearly one", "Marks are .derived, .unsourced and .disputed. It is read as none."),
    RuleText(
        "dropped-cells",
        _ERROR,
        "Cells of a table that would be in no edition",
        "The line under the head says how many columns there are: a group of hyphens for each.",
    ),
    RuleText("merge-mark", _ERROR, "The mark of a merge that was not settled", "Keep one of the two versions, and take out the marks."),
    RuleText("unused-note", _WARNING, "A note that is never called", "It is in no edition. Call it, or take it out."),
    RuleText("duplicate-note", _WARNING, "A note defined twice", "One of the two is never printed. Rename it."),
    RuleText("duplicate-reference", _WARNING, "A link's address defined twice", "One of the two is never used. Rename it."),
    RuleText("pandoc-warning", _WARNING, "Something that pandoc warns of", "The message is pandoc's own."),
    RuleText("pandoc-failed", _ERROR, "A chapter that pandoc cannot read", "The message is pandoc's own; exit code 3."),
    RuleText("pandoc-timeout", _ERROR, "A chapter that takes pandoc too long", "The limit is check.time-limit in book.toml; exit code 3."),
)

_TEMPLATES = (
    RuleText(
        "template-syntax", _ERROR, "A template that is not written rightly", "To print braces, put them into {% raw %} … {% endraw %}."
    ),
    RuleText(
        "template-failed", _ERROR, "A template that cannot be filled in", "Templates may print, repeat and include, and nothing else."
    ),
    RuleText("template-timeout", _ERROR, "A template that does not end", "Look for a loop that goes on and on."),
    RuleText(
        "undefined-variable", _ERROR, "A variable that is not there", "Variables stand under [variables] in book.toml, facts in facts.toml."
    ),
    RuleText("unknown-include", _ERROR, "An include of a file that is not there", "Name a file of the manuscript folder, in quotes."),
    RuleText("include-not-utf-8", _ERROR, "An included file that is not UTF-8", "Save it as UTF-8."),
)

_LINKS_AND_IMAGES = (
    RuleText("duplicate-identifier", _ERROR, "An identifier given twice", "A link leads to one place. Give one of the two another: {#…}."),
    RuleText(
        "unfit-identifier", _ERROR, "An identifier that EPUB forbids", "Begin with a letter; go on with letters, digits, ‘-’, ‘_’, ‘.’."
    ),
    RuleText(
        "broken-link",
        _ERROR,
        "A link that leads nowhere",
        "Link to an identifier, (#identifier), to a chapter, (05-x.md#id), or to an address.",
    ),
    RuleText(
        "unsafe-link",
        _ERROR,
        "A link of a kind that no edition follows",
        "Such as javascript: or file:. The help lists the kinds that work.",
    ),
    RuleText("missing-image", _ERROR, "An image that is not there", "Its path begins at the manuscript folder."),
    RuleText(
        "unfit-image", _ERROR, "An image that is not what its name says", "Or it would run code, or not every edition shows its kind."
    ),
    RuleText("image-from-network", _ERROR, "An image from the network", "Editions are made offline. Save it in the manuscript folder."),
    RuleText("image-outside-book", _ERROR, "An image outside the book's folder", "Copy it into the manuscript folder, and name that file."),
    RuleText(
        "image-without-alt",
        _ERROR,
        "An image without a description",
        'Those who cannot see it need one: {alt="…"}. One that only adorns is marked {.decorative}.',
    ),
)

READING_RULES = (*_BOOK, *_BIBLIOGRAPHY, *_SEEDS, *_FACTS_AND_REVIEWS, *_CHAPTERS, *_TEMPLATES, *_LINKS_AND_IMAGES)
