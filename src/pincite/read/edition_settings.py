"""Settings of editions that the table of keys allows one by one, and that cannot be meant: each is told at its place."""

from __future__ import annotations

from collections.abc import Iterator

from pincite.model.finding import Finding
from pincite.read.book_keys import KEYS
from pincite.read.files import find_inside, join
from pincite.read.findings import finding_at
from pincite.read.toml_positions import TomlFile
from pincite.read.toml_values import TomlValues

OF_ONE_EDITION = {key.path.rpartition(".")[2]: key.edition for key in KEYS if key.edition}


def unfit_settings(toml: TomlFile, reader: TomlValues, root: str, manuscript: str) -> tuple[Finding, ...]:
    """Keys of another edition, a standard without its profile, and a profile that is none of four inks."""
    return (*_misplaced(toml, reader), *_standard(toml, reader), *_profile(toml, reader, root, manuscript))


def _misplaced(toml: TomlFile, reader: TomlValues) -> Iterator[Finding]:
    for edition in reader.tables("edition"):
        for name in reader.table("edition", edition):
            home = OF_ONE_EDITION.get(name, edition)
            if home != edition:
                message = f"‘{name}’ has no effect in [edition.{edition}]"
                help = f"move it to [edition.{home}]"
                yield finding_at(toml.source, *toml.key(("edition", edition, name)), "misplaced-setting", message, help=help)


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
    elif header[16:20] != b"CMYK":
        what = f"is a profile of {header[16:20].decode('ascii', 'replace').strip()}, not of the four inks"
    else:
        return
    help = "ask the press for the profile (ICC) of its output, such as that of a coated paper"
    yield finding_at(toml.source, *toml.value(("edition", "print", "icc")), "unfit-setting", f"‘{name}’ {what}", help=help)
