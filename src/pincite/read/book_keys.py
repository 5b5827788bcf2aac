"""The keys of book.toml: name, type and meaning. Validation and docs/book-toml.md both come from this table."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.quantity import Bound

EDITIONS = ("pdf", "print", "epub", "html")


@dataclass(frozen=True, slots=True)
class Key:
    """One key. ``path`` has ``*`` for any name and ``[]`` for each table of an array; ``type`` is a name that TYPES explains."""

    path: str
    type: str
    meaning: str
    default: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()

    @property
    def edition(self) -> str:
        """The one edition that a key of ``edition.*`` is for, as its meaning begins; '' for a key of several."""
        name = self.meaning.partition(": ")[0]
        return name if name in EDITIONS else ""


TYPES = {
    "text": "text in quotation marks",
    "date": "a date such as 2026, 2026-11 or 2026-11-21, in quotation marks or bare",
    "period": 'a date or a range of dates in EDTF, such as "1944", "1944-06" or "1944-06/1944-08"',
    "language": 'the tag of a language (BCP 47), such as "en-GB" or "zh-Hant"',
    "isbn": "an ISBN of ten or thirteen figures, the last of which proves the others",
    "role": 'a MARC relator code of three letters, such as "aut", "edt" or "trl"',
    "number": "a whole number",
    "yes/no": "true or false",
    "list": "a list of texts in square brackets",
    "lists": "a list of lists of texts",
    "words": "a table of texts",
    "any": "any value",
    "size": 'two lengths of 5 cm at least such as "6in 9in", or a paper such as "A5"',
    "text size": 'a size of letters such as "11pt"',
    "margins": 'four lengths, above, outside, below and inside, such as "21mm 17mm 22mm 20mm"',
    "length": 'a length such as "3mm"',
    "colour": 'a colour such as "#8c2f1b" or "darkred"',
    "severity": 'one of "error", "warning", "note", "off"',
}

HEDGES = tuple(str(bound) for bound in Bound if bound is not Bound.EXACT)

KEYS = (
    Key("book.title", "text", "the title", required=True),
    Key("book.subtitle", "text", "the subtitle"),
    Key("book.language", "language", "the language of the text, as a BCP 47 tag", '"en"'),
    Key("book.identifier", "text", "a URN or address that names the book for ever; made from the content where absent"),
    Key("book.isbn", "isbn", "the ISBN of the electronic edition"),
    Key("book.publisher", "text", "the publisher"),
    Key("book.place", "text", "where it is published"),
    Key("book.rights", "text", "the copyright line"),
    Key("book.licence", "text", "the licence's name, or its address"),
    Key("book.description", "text", "what the book is about, for catalogues"),
    Key("book.date", "date", "the date of publication"),
    Key("book.subjects", "list", "subjects, for catalogues"),
    Key("book.series", "text", "the series that the book belongs to"),
    Key("book.series-number", "text", "its number in the series; a bare number will do"),
    Key("book.cover", "text", "the cover's image file, relative to the manuscript folder"),
    Key("book.cover-alt", "text", "what the cover shows, for those who cannot see it"),
    Key("book.dedication", "text", "the dedication"),
    Key("book.citation-style", "text", "the name of the citation style (CSL)", '"chicago-notes-bibliography"'),
    Key("book.seeds", "text", "the folder of the seeds, relative to the book's root", '"seeds"'),
    Key("book.bibliography", "text", "the folder of the .bib files, or one such file, relative to the root", '"bibliography"'),
    Key("book.index", "text", "the file that lists the index's entries, relative to the manuscript folder"),
    Key("contributor.[].name", "text", "the name as it is printed", required=True),
    Key("contributor.[].role", "role", "a MARC relator code: aut, edt, trl, ill …", '"aut"'),
    Key("contributor.[].file-as", "text", "the name as it is sorted"),
    Key("contributor.[].script", "text", "the name in its own script"),
    Key("contributor.[].language", "language", "the language of ‘script’, as a BCP 47 tag"),
    Key("contents.front", "list", "chapter files before the first part, in order"),
    Key("contents.chapters", "list", "chapter files of a book without parts, in order"),
    Key("contents.back", "list", "chapter files after the last part, in order"),
    Key("part.[].title", "text", "the part's title", required=True),
    Key("part.[].chapters", "list", "its chapter files, in order", required=True),
    Key("variables.*", "any", "a value that chapters print as {{ name }}"),
    Key("check.scope", "text", "how far a citation at a paragraph's end reaches", '"sentence"', choices=("sentence", "paragraph")),
    Key("check.severity.*", "severity", "how grave the findings of a rule are"),
    Key("check.reviews", "text", "the file of reviews, relative to the manuscript folder", '"reviews.toml"'),
    Key("check.facts", "text", "the file of facts, relative to the manuscript folder", '"facts.toml"'),
    Key("check.data", "list", "patterns of CSV files whose rows are checked like prose, relative to the manuscript folder"),
    Key("check.synonyms", "lists", "groups of nouns that may stand for each other"),
    Key("check.units", "words", "units of measurement: written form = symbol"),
    Key("check.names", "list", "phrases whose numbers are part of a name"),
    Key("check.idioms", "list", "phrases whose number words count nothing"),
    Key("check.hedges.*", "text", "a hedge of your own: its words = what they say of the number", choices=HEDGES),
    Key("check.decimal-comma", "yes/no", "whether the chapters write 1.000,5 for 1,000.5", "as the book's language does"),
    Key("check.time-limit", "number", "seconds that pandoc may take for one chapter", "20"),
    Key("seed.*.period", "period", "when the seed's events took place (EDTF), for its dates without a year"),
    Key("seed.*.decimal-comma", "yes/no", "whether the seed writes 1.000,5 for 1,000.5", "false"),
    Key("seed.*.title", "text", "the seed's title, where its file gives none"),
    Key("edition.*.theme", "text", "the theme, a folder of styles/", '"history"'),
    Key("edition.*.css", "list", "style sheets of the book's own, relative to the manuscript folder"),
    Key("edition.*.trim", "size", 'the size of the page, such as "6in 9in"', "the theme's"),
    Key("edition.*.margins", "margins", "the margins of facing pages: above, outside, below and inside", "the theme's"),
    Key("edition.*.font-size", "text size", 'the size of the text, such as "11pt"', "the theme's"),
    Key(
        "edition.*.font",
        "text",
        "the text's family, of styles/fonts.toml or of a sheet of the book's own; of the pdf, for all editions",
        "the theme's",
    ),
    Key("edition.*.heading-font", "text", "the headings' family; of the pdf, for all editions", "the text's"),
    Key("edition.*.code-font", "text", "the family of code; of the pdf, for all editions", '"Source Code Pro"'),
    Key("edition.*.text-colour", "colour", "the text's colour; of the pdf, for all editions"),
    Key("edition.*.heading-colour", "colour", "the headings' colour; of the pdf, for all editions"),
    Key("edition.*.link-colour", "colour", "the colour of links; of the pdf, for all editions"),
    Key("edition.*.cover-colour", "colour", "pdf: the ground of the drawn cover, in all editions", "the theme's"),
    Key("edition.*.accent-colour", "colour", "pdf: what is drawn on the cover", "the theme's"),
    Key("edition.*.bleed", "length", 'print: how far colour runs over the page\'s edge, such as "3mm"'),
    Key(
        "edition.*.marks",
        "text",
        "print: what shows where to trim and how the inks lie on each other",
        '"crop"',
        choices=("crop", "cross", "crop cross", "none"),
    ),
    Key("edition.*.icc", "text", "print: the printer's colour profile of four inks, relative to the manuscript folder"),
    Key("edition.*.standard", "text", "print: the PDF/X standard that the press asks for; needs ‘icc’", choices=("pdf/x-4",)),
    Key("edition.*.inks", "text", "print: the inks of the press", '"black"', choices=("black", "cmyk", "rgb")),
    Key("edition.*.signature", "number", "print: the book's pages are filled up to a multiple of this", "4"),
    Key("edition.*.resolution", "number", "print: the least of a photograph, in dots per inch", "300"),
    Key("edition.*.paper-micrometres", "number", "print: the thickness of a leaf, for the width of the spine", "100"),
    Key("edition.*.certified-by", "text", "epub: who certifies its accessibility; said in the book where the gates are required"),
    Key(
        "edition.*.gates",
        "text",
        "epub: whether EPUBCheck and Ace examine it, as `--gates` says",
        '"auto"',
        choices=("auto", "require", "skip"),
    ),
    Key("edition.*.address", "text", "html: where the site will be published, for its links"),
)


def keys_table() -> str:
    """The table of keys for docs/book-toml.md."""
    rows = ["| key | type | meaning | default |", "|---|---|---|---|"]
    for key in KEYS:
        path = key.path.replace(".[]", "[]")
        kind = " or ".join(f'`"{choice}"`' for choice in key.choices) or key.type
        default = "**required**" if key.required else f"`{key.default}`" if key.default else ""
        rows.append(f"| `{path}` | {kind} | {key.meaning} | {default} |")
    return "\n".join(rows) + "\n"
