"""facts.toml: sourced numbers with a name, which chapters print as ``{{ fact.name }}``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pincite.model.finding import Finding
from pincite.model.place import Place, SourceText
from pincite.read.citations import items_of_attribute
from pincite.read.files import FileContent, decode
from pincite.read.findings import finding_at, finding_of_file
from pincite.read.toml_positions import TomlFile, read_toml

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_USE = re.compile(r"\bfact(?:\.([A-Za-z_]\w*)|\[\s*[\"']([^\"']+)[\"']\s*\])")


@dataclass(frozen=True, slots=True)
class Fact:
    """``cite`` is as written, without brackets: '@wikipedia, para. 30'."""

    name: str
    text: str
    cite: str
    place: Place

    @property
    def printed(self) -> str:
        return f"{self.text} [{self.cite}]"


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts by their order in the file; a fact with a fault is left out."""

    source: SourceText
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()

    def printed(self) -> dict[str, str]:
        """What ``{{ fact.name }}`` prints, by name."""
        return {fact.name: fact.printed for fact in self.facts}

    def unused(self, texts: tuple[str, ...]) -> tuple[Fact, ...]:
        """The facts that no text of a chapter or include names."""
        if not self.facts:
            return ()  # nothing to look for, in a long book a tenth of the time of an edit
        used = {name for text in texts for name in used_facts(text)}
        return tuple(fact for fact in self.facts if fact.name not in used)


def used_facts(text: str) -> set[str]:
    """The names of the facts that a template's text names."""
    return {dotted or quoted for dotted, quoted in _USE.findall(text)}


def read_facts(content: FileContent) -> Facts:
    """The facts of a file; a book without one has none."""
    if content.problem == "missing":
        return Facts(SourceText(content.file, ""))
    if content.problem:
        finding = finding_of_file(content.file, "unreadable-facts", f"{content.file} {content.explain()}")
        return Facts(SourceText(content.file, ""), (), (finding,))
    text, problem = decode(content.data)
    source = SourceText(content.file, text)
    if problem:
        finding = finding_of_file(content.file, "unreadable-facts", f"not UTF-8 text: {problem}", help="save it as UTF-8")
        return Facts(source, (), (finding,))
    toml = read_toml(source)
    facts: list[Fact] = []
    findings: list[Finding] = []
    for name, value in toml.values.items():
        problem, help = _problem(name, value)
        if problem or not isinstance(value, dict):
            stretch = toml.key((name,))
            findings.append(finding_at(source, *stretch, "malformed-fact", f"the fact ‘{name}’ {problem}", help=help))
            continue
        facts.append(Fact(name, str(value["text"]), _bare(str(value["cite"])), source.place(*toml.key((name,)))))
    return Facts(source, tuple(facts), (*findings, *_duplicates(toml, facts)))


def _problem(name: str, value: object) -> tuple[str, str]:
    """What is wrong with a fact, as the rest of a sentence, and the next step."""
    example = 'write it as: name = { text = "16,275 men", cite = "@key, para. 30" }'
    if not _NAME.fullmatch(name):
        plain = re.sub(r"[^A-Za-z0-9]+", "_", name).strip("_")
        near = f"call it {plain}: " if _NAME.fullmatch(plain) else ""
        return "has a name that templates cannot use", f"{near}use letters, digits and _, beginning with a letter"
    if not isinstance(value, dict):
        return "must be a table with ‘text’ and ‘cite’", example
    for key in ("text", "cite"):
        if not isinstance(value.get(key), str) or not value[key].strip():
            return f"has no ‘{key}’", example
    unknown = sorted(set(value) - {"text", "cite", "note"})
    if unknown:
        return f"has a key that is not known: ‘{unknown[0]}’", "the keys are text, cite and note"
    if not items_of_attribute(value["cite"]):
        return f"cites nothing: ‘{value['cite']}’", "begin with @ and the key: @key, para. 30"
    return "", ""


def _bare(cite: str) -> str:
    return cite.strip().removeprefix("[").removesuffix("]")


def _duplicates(toml: TomlFile, facts: list[Fact]) -> list[Finding]:
    """Facts that say the same with the same citation as an earlier one."""
    seen: dict[tuple[str, str], Fact] = {}
    findings = []
    for fact in facts:
        first = seen.setdefault((fact.text, fact.cite), fact)
        if first is not fact:
            message = f"the fact ‘{fact.name}’ says the same as ‘{first.name}’"
            stretch = toml.key((fact.name,))
            findings.append(finding_at(toml.source, *stretch, "duplicate-fact", message, help="use one of the two"))
    return findings
