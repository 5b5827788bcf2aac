"""Jinja, sandboxed and with limits of time and memory, and where each piece of its output came from."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pincite.model.errors import ToolError

_REFERENCE = re.compile(r"\{%[-+]?\s*(?:include|import|extends|from)\s+(?:\"([^\"]+)\"|'([^']+)')")
_JINJA = re.compile(r"\{\{|\{%|\{##")
_LIMIT = 4_000_000


@dataclass(frozen=True, slots=True)
class TemplatePiece:
    """``text[start:end]`` of the output came from ``template[low:high]``, as it stands there if ``exact``."""

    start: int
    end: int
    template: str
    low: int
    high: int
    exact: bool


@dataclass(frozen=True, slots=True)
class TemplateError:
    """``kind`` is 'undefined', 'not-found', 'syntax', 'failed' or 'time'; ``line`` counts from 1 in ``template``."""

    kind: str
    template: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class RenderedTemplate:
    text: str
    pieces: tuple[TemplatePiece, ...]
    error: TemplateError | None = None


def has_template_marks(text: str) -> bool:
    return _JINJA.search(text) is not None


def referenced_templates(text: str) -> tuple[str, ...]:
    """The templates that a template names in quotes, to include or import."""
    return tuple(double or single for double, single in _REFERENCE.findall(text))


def render_template(name: str, templates: dict[str, str], variables: dict[str, object], *, time_limit: float = 20) -> RenderedTemplate:
    """What a template writes; ``templates`` are all that it may use, by name."""
    request = json.dumps({"name": name, "templates": templates, "variables": variables, "limit": _LIMIT}, default=str)
    # -P: nothing that lies in the working folder may stand in for a module.
    command = [sys.executable, "-P", "-m", "pincite.engines.template_worker"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    try:
        result = subprocess.run(command, input=request.encode(), capture_output=True, timeout=time_limit, env=environment, check=False)
    except subprocess.TimeoutExpired:
        return _failed("time", name, f"the template took longer than {time_limit:g} seconds")
    except OSError as reason:
        raise ToolError(f"Python cannot be started: {reason}") from reason
    if result.returncode != 0:
        last = result.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        if "MemoryError" in last:
            return _failed("failed", name, "the template needs too much memory")
        raise ToolError(f"the template engine failed: {last}")
    answer = json.loads(result.stdout)
    if "error" in answer:
        problem = answer["error"]
        error = TemplateError(problem["kind"], problem["file"], problem["line"], problem["message"])
        return RenderedTemplate("", (), error)
    return RenderedTemplate(answer["text"], tuple(TemplatePiece(*piece) for piece in answer["pieces"]))


def _failed(kind: str, name: str, message: str) -> RenderedTemplate:
    return RenderedTemplate("", (), TemplateError(kind, name, 1, message))
