"""The check as JUnit XML: a suite a chapter, a test case a claim, for dashboards of continuous integration."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from pincite.model.claim import Judgement, Verdict
from pincite.model.finding import Finding, Severity
from pincite.report.presentation import Presentation

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(shown: Presentation) -> str:
    """A claim with an error fails, one with a warning or a note is skipped; other findings are cases of their own."""
    of_claim: dict[str, list[Finding]] = defaultdict(list)
    of_file: dict[str, list[Finding]] = defaultdict(list)
    claims = {judgement.claim.id for judgement in shown.result.judgements}
    for finding in shown.findings:
        if finding.claim in claims:
            of_claim[finding.claim].append(finding)
        else:
            of_file[finding.place.file].append(finding)
    files = dict.fromkeys([*(chapter.file for chapter in shown.result.chapters), *of_file])
    judgements = {chapter.file: chapter.judgements for chapter in shown.result.chapters}
    suites = [_Suite(file, judgements.get(file, ()), of_claim, of_file[file]) for file in files]
    total = [sum(counts) for counts in zip(*(suite.counts for suite in suites), strict=True)] or [0, 0, 0]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites name={_attribute(shown.title or 'pincite')} {_counted(total)}>"]
    for suite in suites:
        lines += suite.lines()
    return "\n".join([*lines, "</testsuites>"]) + "\n"


class _Suite:
    """The cases of one file."""

    def __init__(self, file: str, judgements: Sequence[Judgement], of_claim: dict[str, list[Finding]], others: list[Finding]) -> None:
        self._file = file
        self._cases = [
            (_name(judgement), judgement.claim.place.line, of_claim.get(judgement.claim.id, []), judgement) for judgement in judgements
        ]
        self._others = [(f"{finding.rule} at {finding.place.line}:{finding.place.column}", finding) for finding in others]

    @property
    def counts(self) -> tuple[int, int, int]:
        """Cases, failures, skipped."""
        findings = [found for _, _, found, _ in self._cases] + [[finding] for _, finding in self._others]
        failures = sum(_fails(found) for found in findings)
        skipped = sum(bool(found) and not _fails(found) for found in findings)
        silent = sum(not found and judgement.verdict is Verdict.UNDECIDED for _, _, found, judgement in self._cases)
        return len(findings), failures, skipped + silent

    def lines(self) -> Iterator[str]:
        yield f" <testsuite name={_attribute(self._file)} {_counted(self.counts)}>"
        for name, line, found, judgement in self._cases:
            yield from self._case(name, line, found, judgement)
        for name, finding in self._others:
            yield from self._case(name, finding.place.line, [finding], None)
        yield " </testsuite>"

    def _case(self, name: str, line: int, found: list[Finding], judgement: Judgement | None) -> Iterator[str]:
        head = f'  <testcase classname={_attribute(self._file)} name={_attribute(name)} file={_attribute(self._file)} line="{line}"'
        if not found and (judgement is None or judgement.verdict is not Verdict.UNDECIDED):
            yield f"{head}/>"
            return
        yield f"{head}>"
        if not found and judgement is not None:
            yield f"   <skipped message={_attribute(judgement.reason)}/>"
        for finding in found:
            text = f"{finding.place}: {finding.message}" + (f"\n{finding.help}" if finding.help else "")
            if finding.severity is Severity.ERROR:
                yield f"   <failure type={_attribute(finding.rule)} message={_attribute(finding.message)}>{_text(text)}</failure>"
            elif not _fails(found):
                yield f"   <skipped message={_attribute(finding.message)}/>"
                break  # the format allows one
        yield "  </testcase>"


def _name(judgement: Judgement) -> str:
    place = judgement.claim.place
    return f"{place.line}:{place.column} ‘{judgement.claim.quantity.text}’ is {judgement.verdict}"


def _fails(found: list[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in found)


def _counted(counts: Sequence[int]) -> str:
    return f'tests="{counts[0]}" failures="{counts[1]}" errors="0" skipped="{counts[2]}"'


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
