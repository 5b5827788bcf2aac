"""Formulas for the printed page. WeasyPrint sets no MathML: what grows (fractions, roots, matrices, brackets) and what stands in
a line of its own is drawn; what is only letters and scripts in a line of text is written in spans, in the book's own face.
"""

from __future__ import annotations

import base64
import html as escaping
import re

from lxml import etree

from pincite.engines.formula_drawing import DrawnFormula, draw_formula
from pincite.publish.markup import Element, local_name, text_of

_MATH = re.compile(r"<math\b.*?</math>", re.DOTALL)
_LARGE = frozenset("∑∏∐⋃⋂⨁⨂∫∬∭∮")
_RELATIONS = re.compile(r"^[=<>+±−×÷∓·∗≤≥≠≈≡∼∝∈∉⊂⊃⊆⊇∪∩→←↔⇒⇐⇔↦∧∨:]$|^-$")
_ACCENTS = {"‾": "\u0305", "¯": "\u0304", "^": "\u0302", "~": "\u0303", "˙": "\u0307", "¨": "\u0308", "→": "\u20d7", "⃗": "\u20d7"}
THIN, JOINER = "\u2009", "\u2060"
LONGEST = 36
"""A formula in letters of more than this may go on in the next line, after a relation or an operator."""

_BEFORE_RELATION = re.compile(f"{THIN}(?=[^{THIN}<]+{THIN})")
_SIMPLE = frozenset(("math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "mspace", "msup", "msub", "msubsup", "mstyle"))
_OWN_LETTERS = re.compile(r"[\u0020-\u024f\u0370-\u03ff\u2009\u2032\u2033−×÷±·≤≥≠≈∞→∂∑∏√∫…–]*")
"""What the book's faces have; script and double-struck letters they have not."""


def with_set_formulas(html: str) -> str:
    """The HTML with each formula as ``span.formula``; ``data-alt`` is the formula as its author wrote it."""
    return _MATH.sub(lambda found: set_formula(found.group()), html)


def set_formula(mathml: str) -> str:
    """A formula in spans; one that cannot be read stays as its author's TeX, or as its text."""
    try:
        root = etree.fromstring(mathml)
    except etree.XMLSyntaxError:
        return escaping.escape(re.sub(r"<[^>]+>", "", mathml))
    written = next((element.text or "" for element in root.iter() if local_name(element) == "annotation"), "")
    kind = "formula display" if root.get("display") == "block" else "formula"
    alt = escaping.escape(written or text_of(root).strip())
    drawn = None if _is_simple(root) else draw_formula(mathml)
    if drawn is not None:
        return f'<span class="{kind} drawn" data-alt="{alt}">{_picture(drawn, alt)}</span>'
    inside = _inside(root)
    if _is_simple(root) and len(re.sub(r"<[^>]+>", "", inside)) > LONGEST:
        kind, inside = "formula long", _BEFORE_RELATION.sub(THIN + JOINER, inside)
    return f'<span class="{kind}" data-alt="{alt}">{inside}</span>'


def _is_simple(root: Element) -> bool:
    """Whether the formula is nothing but letters and scripts in a line of text, and in letters that the book's faces have."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    words = "".join(element.text or "" for element in elements if local_name(element) != "annotation")
    return (
        root.get("display") != "block"
        and all(local_name(element) in _SIMPLE for element in elements)
        and _OWN_LETTERS.fullmatch(words) is not None
        and not any(mark in words for mark in _LARGE)
    )


def _picture(drawn: DrawnFormula, alt: str) -> str:
    data = base64.b64encode(drawn.svg.encode()).decode()
    size = f"width: {drawn.width:g}em; vertical-align: {-drawn.depth:g}em"
    return f'<img alt="{alt}" style="{size}" src="data:image/svg+xml;base64,{data}">'


def _inside(element: Element) -> str:
    return "".join(_set(child) for child in element)


def _set(element: Element) -> str:
    name = local_name(element)
    parts = [child for child in element if isinstance(child.tag, str)]
    if name == "annotation":
        return ""
    if name == "mfrac" and len(parts) == 2:
        return f'<span class="frac"><span class="num">{_set(parts[0])}</span><span class="den">{_set(parts[1])}</span></span>'
    if name in ("msup", "msub") and len(parts) == 2:
        return f"{_set(parts[0])}<{name[1:]}>{_set(parts[1])}</{name[1:]}>"
    if name == "msubsup" and len(parts) == 3:
        return f'{_set(parts[0])}<span class="scripts"><span>{_set(parts[2])}</span><span>{_set(parts[1])}</span></span>'
    if name in ("munder", "mover", "munderover") and len(parts) > 1:
        return _limits(name, parts)
    if name == "msqrt":
        return f'√<span class="root">{_inside(element)}</span>'
    if name == "mroot" and len(parts) == 2:
        return f'<sup>{_set(parts[1])}</sup>√<span class="root">{_set(parts[0])}</span>'
    if name in ("mtable", "mtr", "mtd"):
        return f'<span class="{name}">{_inside(element)}</span>'
    if name in ("mi", "mn", "mo", "mtext", "ms", "mspace"):
        return _token(name, element)
    return _inside(element)


def _limits(name: str, parts: list[Element]) -> str:
    """Limits above and below; an accent over one letter is that letter's."""
    base = _set(parts[0])
    accent = _ACCENTS.get(text_of(parts[1]).strip())
    if name == "mover" and accent and len(text_of(parts[0]).strip()) == 1:
        return re.sub(r"([^<>])(</i>)?$", rf"\1{accent}\2", base)
    over = parts[-1] if name != "munder" else None
    under = parts[1] if name != "mover" else None
    above = f'<span class="limit">{_set(over)}</span>' if over is not None else ""
    below = f'<span class="limit">{_set(under)}</span>' if under is not None else ""
    large = " large" if text_of(parts[0]).strip() in _LARGE else ""
    return f'<span class="limits">{above}<span class="base{large}">{base}</span>{below}</span>'


def _token(name: str, element: Element) -> str:
    words = text_of(element).strip()
    text = escaping.escape(words)
    if name == "mspace":
        width = re.match(r"[\d.]+(?=em)", element.get("width") or "")
        return "\u2003" * round(float(width[0])) or THIN if width else THIN
    if name == "mi" and len(words) == 1 and element.get("mathvariant") != "normal":
        return f"<i>{text}</i>"
    if name == "mi" and len(words) > 1:
        return f"{text}{THIN}"
    if name == "mo" and words == "-":
        text = "−"
    if name == "mo" and _RELATIONS.match(words) and element.get("form") != "prefix" and element.getprevious() is not None:
        return f"{THIN}{text}{THIN}"
    if name == "mo" and words == ",":
        return f",{THIN}"
    return text
