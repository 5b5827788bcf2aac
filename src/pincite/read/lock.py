"""seeds/seeds.lock: what each seed was when the book was checked, so that a changed source cannot pass unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from pincite.model.errors import UserError
from pincite.model.finding import Finding
from pincite.model.place import SourceText
from pincite.read.findings import finding_at, finding_of_file
from pincite.read.toml_positions import read_toml

_HEADING = """\
# Written by ‘pincite seeds lock’; every run checks the seeds against it. A seed that was captured anew on purpose is
# accepted by writing this file again.
"""
_HELP = "restore the seed, or accept it with ‘pincite seeds lock’ and check the book again"


@dataclass(frozen=True, slots=True)
class LockedSeed:
    """One seed file: ``passages`` is how many it was read as, so that a change of numbering is noticed too."""

    file: str
    sha256: str
    size: int
    passages: int


def locked_seed(file: str, data: bytes, passages: int) -> LockedSeed:
    return LockedSeed(file, hashlib.sha256(data).hexdigest(), len(data), passages)


def write_lock(seeds: Iterable[LockedSeed]) -> str:
    """The text of seeds.lock, sorted by file, so that the same seeds give the same bytes."""
    tables = [
        f'\n[[seed]]\nfile = {_quoted(seed.file)}\nsha256 = "{seed.sha256}"\nsize = {seed.size}\npassages = {seed.passages}\n'
        for seed in sorted(set(seeds), key=lambda seed: seed.file)
    ]
    return _HEADING + "".join(tables)


def verify_lock(lock: SourceText, seeds: Iterable[LockedSeed]) -> tuple[Finding, ...]:
    """Findings for each seed that is not what the lock says, is not in it, or is in it and no more in the book."""
    try:
        toml = read_toml(lock)
    except UserError as error:
        raise UserError(error.message, place=error.place, help="write it anew with ‘pincite seeds lock’") from error
    tables = toml.values.get("seed", [])
    known: dict[str, tuple[int, dict[str, object]]] = {}
    for index, table in enumerate(tables if isinstance(tables, list) else []):
        if isinstance(table, dict):
            known[str(table.get("file"))] = (index, table)
    findings: list[Finding] = []
    present = sorted(set(seeds), key=lambda seed: seed.file)
    for seed in present:
        if seed.file not in known:
            message = f"the seed {seed.file} is not in {lock.file}"
            findings.append(finding_of_file(lock.file, "unlocked-seed", message, help="add it with ‘pincite seeds lock’"))
            continue
        index, table = known[seed.file]
        change = _change(seed, table)
        if change:
            message = f"the seed {seed.file} has changed: {change}"
            findings.append(finding_at(lock, *toml.value(("seed", index, "file")), "changed-seed", message, help=_HELP))
    for file in sorted(set(known) - {seed.file for seed in present}):
        message = f"{lock.file} names {file}, which no entry of the bibliography names"
        stretch = toml.value(("seed", known[file][0], "file"))
        findings.append(finding_at(lock, *stretch, "stale-lock", message, help="write it anew with ‘pincite seeds lock’"))
    return tuple(findings)


def missing_lock(file: str) -> Finding:
    """The finding for a book whose seeds were never locked."""
    message = f"there is no {file}, so a change of a seed would pass unseen"
    return finding_of_file(file, "missing-lock", message, help="write it with ‘pincite seeds lock’")


def _change(seed: LockedSeed, table: dict[str, object]) -> str:
    """What differs, in words; '' if nothing does."""
    if seed.sha256 != table.get("sha256"):
        size = table.get("size")
        sizes = f"{size} bytes then, {seed.size} now" if size != seed.size else f"{seed.size} bytes still, others"
        return f"{sizes} (SHA-256 {str(table.get('sha256'))[:12]}… then, {seed.sha256[:12]}… now)"
    if seed.passages != table.get("passages"):
        return f"it was read as {table.get('passages')} passages then, as {seed.passages} now, so that locators may point elsewhere"
    return ""


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
