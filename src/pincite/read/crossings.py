"""What can only be seen with all chapters at hand: identifiers given twice, links that lead nowhere, images not there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from pincite.model.chapter import Chapter, Reference
from pincite.model.finding import Finding
from pincite.model.image_files import IMAGE_KINDS, image_problem
from pincite.model.place import SourceText
from pincite.read.files import list_inside, nearest, read_inside
from pincite.read.findings import finding_at


def check_crossings(chapters: tuple[Chapter, ...], root: str) -> tuple[Finding, ...]:
    """Findings about what chapters name, each in the chapter that names it."""
    return (*_duplicates(chapters), *_broken_links(chapters), *_images(chapters, root))


def _duplicates(chapters: Iterable[Chapter]) -> list[Finding]:
    first: dict[str, str] = {}
    findings = []
    for chapter in chapters:
        for reference in chapter.identifiers:
            place = _source(chapter, reference).place_of(reference.span)
            if reference.name in first:
                message = f"the identifier ‘{reference.name}’ is taken, at {first[reference.name]}"
                findings.append(_at(chapter, reference, "duplicate-identifier", message, "give one of the two another: {#…}"))
            first.setdefault(reference.name, str(place))
    return findings


def _broken_links(chapters: tuple[Chapter, ...]) -> list[Finding]:
    if any(not chapter.blocks and "empty-chapter" not in {finding.rule for finding in chapter.findings} for chapter in chapters):
        return []  # what a link is for may stand in the chapter that could not be read
    known = sorted({reference.name for chapter in chapters for reference in chapter.identifiers})
    names = frozenset(known)
    findings = []
    files = {chapter.file: chapter for chapter in chapters}
    for chapter in chapters:
        for link in chapter.links:
            path, _, name = link.name.partition("#")
            if path.lower().endswith((".md", ".markdown")):
                findings += _broken_file_link(chapter, link, files, path, name)
            elif link.name not in names:
                near = difflib.get_close_matches(link.name, known, 1, 0.5)
                help = f"did you mean ‘#{near[0]}’?" if near else "give the heading that is meant this identifier: {#…}"
                findings.append(_at(chapter, link, "broken-link", f"nothing in the book is called ‘#{link.name}’", help))
    return findings


def _broken_file_link(chapter: Chapter, link: Reference, files: dict[str, Chapter], path: str, name: str) -> list[Finding]:
    """What is wrong with a link to a chapter's file, or to an identifier in it."""
    other = files.get(path)
    if other is None:
        near = nearest(path, sorted(files))
        help = f"did you mean {near}?" if near else "link to a chapter's file, or to an identifier: (#identifier)"
        return [_at(chapter, link, "broken-link", f"{path} is no chapter of the book", help)]
    known = sorted(reference.name for reference in other.identifiers)
    if not name or name in known or f"{other.identifier}-{name}" in known:
        return []
    match = difflib.get_close_matches(name, known, 1, 0.5)
    help = f"did you mean ‘#{match[0]}’?" if match else "give the heading that is meant this identifier: {#…}"
    return [_at(chapter, link, "broken-link", f"nothing in {path} is called ‘#{name}’", help)]


def _images(chapters: Iterable[Chapter], root: str) -> list[Finding]:
    """Images that are not there, or are not what they should be."""
    findings = []
    for chapter in chapters:
        for image in chapter.images:
            content = read_inside(root, image.name)
            if content.problem == "missing":
                folder = image.name.rpartition("/")[0]
                others = [file for file in list_inside(root, folder, "*") if file.lower().endswith(IMAGE_KINDS)]
                near = nearest(image.name, others)
                help = f"did you mean {near}?" if near else "put the file there, or correct the path"
                findings.append(_at(chapter, image, "missing-image", f"there is no image {image.name}", help))
            elif content.problem:
                rule = "image-outside-book" if content.problem == "outside" else "unfit-image"
                message = f"the image {image.name} {content.explain()}"
                findings.append(_at(chapter, image, rule, message, "copy it into the manuscript folder"))
            elif problem := image_problem(image.name, content.data):
                message = f"the image {image.name} {problem}"
                findings.append(_at(chapter, image, "unfit-image", message, "save it anew from the program that made it"))
    return findings


def _source(chapter: Chapter, reference: Reference) -> SourceText:
    return next(source for source in chapter.sources if source.file == reference.span.file)


def _at(chapter: Chapter, reference: Reference, rule: str, message: str, help: str) -> Finding:
    source = _source(chapter, reference)
    return finding_at(source, reference.span.start, reference.span.end, rule, message, help=help)
