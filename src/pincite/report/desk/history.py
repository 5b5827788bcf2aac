"""The report's section on what changed since the last one."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.model.finding import Finding
from pincite.report.changes import Row
from pincite.report.desk.markup import e, plural
from pincite.report.desk.material import Material


def render_history(material: Material) -> str:
    changes = material.changes
    if not changes.known:
        return '<p class="lead">This is the first report. The next will say what changed.</p>'
    lead = (
        f"{plural(len(changes.new), 'finding is', 'findings are')} new, {len(changes.fixed):,} fixed and {len(changes.still):,} still open."
    )
    parts = [
        f'<p class="lead">Since the report before, {lead}</p>',
        _list("new", "New", changes.new),
        _fixed(changes.fixed),
        _list("still-open", "Still open", changes.still),
    ]
    return "\n".join(part for part in parts if part)


def _list(name: str, title: str, findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    rows = "\n".join(_finding(finding) for finding in findings)
    return f'<h2 id="{name}">{title} <span class="count">{len(findings):,}</span></h2>\n<ol class="claims">\n{rows}\n</ol>'


def _finding(finding: Finding) -> str:
    message = e(finding.message)
    linked = f'<a href="#claim-{e(finding.claim)}">{message}</a>' if finding.claim else message
    return (
        f'<li><span class="severity" data-severity="{finding.severity}">{finding.severity}</span><div><p>{linked}</p>'
        f'<p class="reason"><code>{e(finding.rule)}</code> <span class="where">{e(finding.place)}</span></p></div></li>'
    )


def _fixed(rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    listed = "\n".join(
        f'<li><span class="severity" data-severity="fixed">fixed</span><div><p>{e(message)}</p><p class="reason"><code>{e(rule)}</code> '
        f'<span class="where">{e(file)}:{line}, as it was</span></p></div></li>'
        for rule, file, _, message, line in rows
    )
    return f'<h2 id="fixed">Fixed <span class="count">{len(rows):,}</span></h2>\n<ol class="claims">\n{listed}\n</ol>'
