"""The check as a Markdown summary, to be posted to a pull request."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from urllib.parse import quote

from pincite.model.claim import SOUND, Verdict
from pincite.model.finding import Finding, Severity
from pincite.report.presentation import Presentation
from pincite.report.summary import Summary, headline, summarise

MOST = 50
SIGNS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTE: "🔵"}


def render_markdown(shown: Presentation) -> str:
    """A headline, a table of chapters, and the findings, errors first and no more than ``MOST``."""
    summary = summarise(shown.result, shown.standings)
    parts = [f"## Citation check{': ' + _plain(shown.title) if shown.title else ''}\n\n{headline(summary)}\n", _chapters(shown)]
    if shown.findings:
        parts.append(_findings(shown.findings))
    parts.append(_closing(shown, summary))
    return "\n".join(part for part in parts if part)


def _chapters(shown: Presentation) -> str:
    rows = ["| chapter | claims | borne out | exempt | undecided | failed |", "|---|--:|--:|--:|--:|--:|"]
    for chapter in shown.result.chapters:
        verdicts = Counter(judgement.verdict for judgement in chapter.judgements)
        sound = sum(verdicts[verdict] for verdict in SOUND)
        cells = (len(chapter.judgements), sound, verdicts[Verdict.EXEMPT], verdicts[Verdict.UNDECIDED], verdicts[Verdict.FAILED])
        rows.append(f"| [{_plain(chapter.file)}]({quote(chapter.file)}) | {' | '.join(str(cell or '·') for cell in cells)} |")
    return "\n".join(rows) + "\n" if shown.result.chapters else ""


def _findings(findings: tuple[Finding, ...]) -> str:
    order = list(SIGNS)
    ordered = sorted(findings, key=lambda finding: order.index(finding.severity))
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in ordered[:MOST]:
        by_rule[finding.rule].append(finding)
    totals = Counter(str(finding.rule) for finding in findings)
    lines: list[str] = []
    for rule, found in by_rule.items():
        lines.append(f"### {SIGNS[found[0].severity]} `{rule}` ({totals[rule]})\n")
        for finding in found:
            place = finding.place
            link = f"[{_plain(place.file)}:{place.line}]({quote(place.file)}#L{place.line})"
            help = f"<br>{_plain(finding.help)}" if finding.help else ""
            lines.append(f"- {link} {_plain(finding.message)}{help}")
        lines.append("")
    if len(findings) > MOST:
        lines.append(f"… and {len(findings) - MOST} more.\n")
    return "\n".join(lines)


def _closing(shown: Presentation, summary: Summary) -> str:
    notes = [f"{summary.coverage} % of claims carry a citation or a declared exemption."]
    if summary.accepted or summary.rejected or summary.stale:
        notes.append(f"Reviews: {summary.accepted} accepted, {summary.rejected} rejected, {summary.stale} stale.")
    if shown.in_baseline:
        notes.append(f"{shown.in_baseline} older findings are in the baseline.")
    if shown.deselected:
        notes.append(f"{shown.deselected} findings were not asked for.")
    return " ".join(notes) + "\n"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is: ``@name`` would call a person, ``<`` open a tag, ``|`` a cell."""
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", text).replace("@", "@\u2060").replace("\n", " ")
