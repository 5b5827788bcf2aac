"""What may be asked of a check's report; apart from what renders it, since to know the words nothing else need be loaded."""

from __future__ import annotations

from enum import StrEnum

TOOL_FAILED = 3
"""The exit code where a tool did not do its work: such an answer is not worth keeping."""


class Format(StrEnum):
    """Text for people, the others for programs."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    MARKDOWN = "markdown"
    CSV = "csv"


class FailOn(StrEnum):
    """The least that makes a check fail. ``undecided`` also fails on claims that no editor has settled."""

    ERROR = "error"
    WARNING = "warning"
    UNDECIDED = "undecided"
