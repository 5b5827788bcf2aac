"""Formulas for the printed page: WeasyPrint sets no MathML, so pandoc's is written in spans that style sheets can set."""

from __future__ import annotations

import html as escaping
import re

from lxml import etree

from pincite.publish.markup import Element, local_name, text_of

_MATH = re.compile(r"<math\b.*?</math>", re.DOTALL)
_LARGE = frozenset("∑∏∐⋃⋂⨁⨂∫∬∭∮")
_RELATIONS = re.compile(r"^[=<>+±−×÷∓·∗≤≥≠≈≡∼∝∈∉⊂⊃⊆⊇∪∩→←↔⇒⇐⇔↦∧∨:]$|^-$")
_ACCENTS = {"‾": "\u0305", "¯": "\u0304", "^": "\u0302", "~": "\u0303", "˙": "\u0307", "¨": "\u0308", "→": "\u20d7", "⃗": "\u20d7"}
THIN = "\u2009"


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
    return f'<span class="{kind}" data-alt="{alt}">{_inside(root)}</span>'


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
        return THIN
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
