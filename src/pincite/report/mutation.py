"""What `pincite mutate` prints: the rate of each operator, and every survivor with place and reason."""

from __future__ import annotations

from pincite.model.mutation import MutationReport


def mutation_as_text(report: MutationReport, seconds: float = 0.0) -> str:
    """A table of operators, the survivors, and the sum."""
    lines = [f"{'operator':32}{'made':>7}{'killed':>8}{'rate':>9}{'equivalent':>12}"]
    for score in report.scores:
        lines.append(f"{score.operator:32}{score.made:>7}{score.killed:>8}{_rate(score.killed, score.made):>9}{score.equivalent:>12}")
    equivalent = sum(score.equivalent for score in report.scores)
    lines.append(f"{'all':32}{report.made:>7}{report.killed:>8}{_rate(report.killed, report.made):>9}{equivalent:>12}")
    if seconds and report.made:
        lines.append(f"{seconds:.1f} s, {1000 * seconds / report.made:.1f} s per thousand mutants")
    for survivor in report.survivors:
        lines += [
            "",
            f"{survivor.place} {survivor.operator} survived [{survivor.id}]",
            f"    was:    {survivor.before}",
            f"    became: {survivor.after or '(nothing)'}",
            f"    {survivor.reason}",
        ]
    for stale in report.stale:
        lines += ["", f"equivalent-mutants.toml lists {stale.id}: {stale.reason}; take the entry out"]
    return "\n".join(lines) + "\n"


def _rate(killed: int, made: int) -> str:
    return "–" if not made else f"{100 * killed / made:.2f} %"
