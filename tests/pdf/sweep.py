"""A book in many trims and both themes against veraPDF: `python tests/pdf/sweep.py [BOOK]`, about a minute; outside the suite.

Prints for each the pages, the findings and the rules of PDF/UA-1 (PDF/A-3a for the archive's) that it breaks; exit code 1 if any.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import verapdf
from editions import edition_of

HERE = Path(__file__).parent
TRIMS = {"history": ("", "5in 8in", "5.5in 8.5in", "A5", "A4", "108mm 175mm"), "report": ("", "letter", "6in 9in")}
REPORT = (("check.json", b"{}", "The check's report"),)


def main(root: Path) -> int:
    broken = 0
    for theme, trims in TRIMS.items():
        edition = edition_of(root, theme)
        for trim in (*trims, "archive"):
            archive = REPORT if trim == "archive" else ()
            options = {"trim": trim} if trim and not archive else {}
            printed = edition.printed(archive=archive, apart=not archive, **options)
            failures = verapdf.failures(printed.data, "PDFA-3A" if archive else "PDFUA-1")
            found = Counter(str(finding.rule) for finding in printed.findings)
            print(f"{theme}, {trim or 'its own trim'}: {printed.pages} pages, {dict(found)}, {len(failures)} rules broken")
            for rule, (count, words) in failures.items():
                print(f"  {rule}, {count} times: {words[:300]}")
            broken += len(failures)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "hostile"))
