"""Settings of editions that the table of keys allows one by one, and that cannot be meant: each is told at its place."""

from __future__ import annotations

from collections.abc import Iterator

from pincite.model.finding import Finding
from pincite.read.book_keys import KEYS
from pincite.read.files import find_inside, join
from pincite.read.findings import finding_at
from pincite.read.toml_check import millimetres
from pincite.read.toml_positions import TomlFile
from pincite.read.toml_values import TomlValues

MOST_PAGES = 128
OF_ONE_EDITION = {key.path.rpartition(".")[2]: key.edition for key in KEYS if key.edition}


def unfit_settings(toml: TomlFile, reader: TomlValues, root: str, manuscript: str) -> tuple[Finding, ...]:
    """Keys of another edition, margins without a page, a standard without its profile, a profile that is none of four inks."""
    return (
        *_misplaced(toml, reader),
        *_margins(toml, reader),
        *_signature(toml, reader),
        *_standard(toml, reader),
        *_profile(toml, reader, root, manuscript),
    )


def _misplaced(toml: TomlFile, reader: TomlValues) -> Iterator[Finding]:
    for edition in reader.tables("edition"):
        for name in reader.table("edition", edition):
            home = OF_ONE_EDITION.get(name, edition)
            if home != edition:
                message = f"‘{name}’ has no effect in [edition.{edition}]"
                help = f"move it to [edition.{home}]"
                yield finding_at(toml.source, *toml.key(("edition", edition, name)), "misplaced-setting", message, help=help)


def _margins(toml: TomlFile, reader: TomlValues) -> Iterator[Finding]:
    for edition in ("pdf", "print"):
        margins = millimetres(reader.text("edition", edition, "margins"))
        trims = (millimetres(reader.text("edition", name, "trim")) for name in (edition, "pdf"))
        # The trim of a theme is the theme's business.
        width = next((trim[0] for trim in trims if trim), 0.0)
        if margins and width and (left := width - margins[1] - margins[3]) < width / 2:
            message = f"the margins leave {max(left, 0):.0f} mm of the page's {width:.0f} mm for a line"
            at = toml.value(("edition", edition, "margins"))
            yield finding_at(toml.source, *at, "unfit-setting", message, help="a line needs half of the page at least")


def _signature(toml: TomlFile, reader: TomlValues) -> Iterator[Finding]:
    pages = reader.get("edition", "print", "signature")
    if isinstance(pages, int) and pages > MOST_PAGES:
        help = "write how many pages a sheet makes, such as 4, 8, 16 or 32"
        at = toml.value(("edition", "print", "signature"))
        yield finding_at(toml.source, *at, "unfit-setting", f"no sheet is folded into {pages} pages", help=help)


def _standard(toml: TomlFile, reader: TomlValues) -> Iterator[Finding]:
    standard = reader.text("edition", "print", "standard")
    if not standard:
        return
    at = toml.value(("edition", "print", "standard"))
    if not reader.text("edition", "print", "icc"):
        help = 'ask the press for it, put the file into the manuscript folder and name it: icc = "profile.icc"'
        yield finding_at(toml.source, *at, "unfit-setting", f"{standard} needs the printer's colour profile", help=help)
    if reader.text("edition", "print", "inks") == "rgb":
        at = toml.value(("edition", "print", "inks"))
        yield finding_at(toml.source, *at, "unfit-setting", f"{standard} cannot be in RGB", help='write inks = "black" or "cmyk"')


def _profile(toml: TomlFile, reader: TomlValues, root: str, manuscript: str) -> Iterator[Finding]:
    name = reader.text("edition", "print", "icc")
    path = find_inside(root, join(manuscript, name)) if name else None
    if path is None or not path.is_file():
        return  # which is told already
    with path.open("rb") as file:
        header = file.read(128)
    # ICC.1, 7.2: the signature of all profiles stands at 36, that of their colours at 16.
    if header[36:40] != b"acsp":
        what = "is no colour profile"
    elif int.from_bytes(header[:4], "big") > path.stat().st_size:
        what = "is cut short"
    elif header[16:20] != b"CMYK":
        what = f"is a profile of {header[16:20].decode('ascii', 'replace').strip()}, not of the four inks"
    else:
        return
    help = "ask the press for the profile (ICC) of its output, such as that of a coated paper"
    yield finding_at(toml.source, *toml.value(("edition", "print", "icc")), "unfit-setting", f"‘{name}’ {what}", help=help)
