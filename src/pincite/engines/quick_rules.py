"""The rules that speak of an element, and what they say together, found once for all elements of which the same speak.

WeasyPrint asks each sheet for the rules of each element, and puts what they say together for each element and each of its parts. Here
the rules of all sheets that can speak of such an element (its name, its classes) are looked up together; those whose selector asks for
nothing else need not be tried; and what is said is put together once for all elements of which the very same rules speak.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from math import inf
from types import CodeType
from typing import Any

from weasyprint.css import declaration_precedence, find_style_attributes, preprocess_declarations

Cascaded = dict[str, tuple[Any, Any]]
"""What is said of an element or of a part of it: by property the value, and its weight."""

Key = tuple[Any, ...]

ATTRIBUTE = (1, 0, 0)
"""The weight of what an element's attribute says of its style, and of rules of one element's name."""

_OF_THE_KIND = {
    *("local_name", "classes", "namespace_url", "lang"),
    *("etree_element", "attrib", "get", "lower", "startswith", "endswith", "split_whitespace"),
}
"""What selectors ask of elements that are the same for all with one name, the same classes and the same language; and of attributes,
if there are none of these names."""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """What a rule says of an element or of a ``part`` of it, with its weight."""

    part: str | None
    said: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """All that is said of an element, or of a part of it. ``key`` is the same where the very same values are said, but for a name."""

    cascaded: Cascaded
    key: Key
    may_be_shared: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sayings:
    """What rules say of an element, and of its parts; ``named`` are the parts that have a name."""

    own: Saying
    parts: dict[str, Saying]
    named: tuple[str, ...]


@dataclass(slots=True)
class RuleMemory:
    """What is known of the rules of a press. Sheets that are known are kept, so that none of the addresses in the keys is another's."""

    sheets: dict[Key, tuple[Any, dict[Key, list[tuple[Any, Rule]]]]] = field(default_factory=dict)
    rules: dict[Key, Rule] = field(default_factory=dict)
    sayings: dict[tuple[Rule, ...], Sayings] = field(default_factory=dict)

    def clear(self) -> None:
        self.sheets.clear()
        self.rules.clear()
        self.sayings.clear()


def sayings_of(memory: RuleMemory, sheets: Sequence[tuple[Any, str, Any]]) -> Callable[[Any], Sayings]:
    """What the sheets say of an element (a wrapped one) and its parts; the same answer where the very same rules speak."""
    names = frozenset(name for sheet, _, _ in sheets for name in sheet.matcher.id_selectors)
    known = memory.sheets.setdefault(tuple(id(sheet) for sheet, _, _ in sheets), (tuple(sheets), {}))[1]
    sayings = memory.sayings

    def find(element: Any) -> Sayings:
        attributes = element.etree_element.attrib
        name = element.id if element.id in names else None
        key = (element.etree_element.tag, attributes.get("class"), name, element.lang, *attributes)
        candidates = known.get(key)
        if candidates is None:
            candidates = known[key] = _candidates(memory, sheets, element, name)
        rules = tuple([rule for test, rule in candidates if test is None or test(element)])
        found = sayings.get(rules)
        if found is None:
            found = sayings[rules] = _together(rules)
        return found

    return find


def _candidates(memory: RuleMemory, sheets: Sequence[tuple[Any, str, Any]], element: Any, name: str | None) -> list[tuple[Any, Rule]]:
    """The rules that can speak of such an element, in the order of the sheets and of their weight; None for a test that is passed."""
    found: list[tuple[Any, Rule]] = []
    attributes = element.etree_element.attrib.keys()
    for sheet, origin, sheet_specificity in sheets:
        for test, specificity, _, part, (declarations, layer) in _of_sheet(sheet.matcher, element, name):
            if _asks_for_the_kind(test.__code__, attributes):
                if not test(element):
                    continue
                test = None
            weight = (sheet.layers.index(layer) if layer is not None else inf, sheet_specificity or specificity)
            key = (id(declarations), origin, part, *weight)
            if key not in memory.rules:
                memory.rules[key] = Rule(part, tuple(_weighed(origin, declarations, *weight)))
            found.append((test, memory.rules[key]))
    return found


def _of_sheet(matcher: Any, element: Any, name: str | None) -> list[tuple[Any, ...]]:
    """As ``Matcher.match`` gathers and orders them."""
    lists = [matcher.id_selectors.get(name, ())] if name is not None else []
    lists += [matcher.class_selectors.get(each, ()) for each in element.classes]
    lists.append(matcher.lower_local_name_selectors.get(element.local_name.lower(), ()))
    lists.append(matcher.namespace_selectors.get(element.namespace_url, ()))
    lists += [matcher.lang_attr_selectors] if "lang" in element.etree_element.attrib else []
    lists.append(matcher.other_selectors)
    return sorted((entry for selectors in lists for entry in selectors), key=lambda entry: entry[1:3])


def _asks_for_the_kind(code: CodeType, attributes: Collection[str]) -> bool:
    """Whether a selector asks for what is the same in all elements of a kind: then it is passed by all or by none of them."""
    return (
        _OF_THE_KIND.issuperset(code.co_names)
        and not any(isinstance(constant, CodeType) for constant in code.co_consts)
        and not any(name in code.co_consts for name in attributes)
    )


def _weighed(origin: str, declarations: Any, layer: float, specificity: Any) -> list[tuple[str, Any, Any]]:
    return [(name, values, (declaration_precedence(origin, importance), layer, specificity)) for name, values, importance in declarations]


def _together(rules: tuple[Rule, ...]) -> Sayings:
    own: Cascaded = {}
    parts: dict[str, Cascaded] = {}
    for rule in rules:
        said = own if rule.part is None else parts.setdefault(rule.part, {})
        for name, values, weight in rule.said:
            if name not in said or said[name][1] <= weight:
                said[name] = values, weight
    of_parts = {part: saying(cascaded) for part, cascaded in parts.items()}
    return Sayings(saying(own), of_parts, tuple(part for part, cascaded in parts.items() if "anchor" in cascaded))


def said_by_attributes(html: Any, hints: bool) -> dict[Any, Cascaded]:
    """What attributes say of elements."""
    found: dict[Any, Cascaded] = {}
    for specificity, element, declarations, base_url in find_style_attributes(html.etree_element, hints, html.base_url):
        said = found.setdefault(element, {})
        for name, values, importance in preprocess_declarations(base_url, declarations):
            weight = (declaration_precedence("author", importance), inf, specificity)
            if name not in said or said[name][1] <= weight:
                said[name] = values, weight
    return found


def with_own(own: Cascaded, rules: Cascaded) -> Cascaded:
    """What an element's attributes say, and what rules say that weigh no less."""
    result = dict(own)
    for name, (values, weight) in rules.items():
        if name not in own or own[name][1] <= weight:
            result[name] = values, weight
    return result


def saying(cascaded: Cascaded) -> Saying:
    nameless = {name: said for name, said in cascaded.items() if name != "anchor"}
    return Saying(cascaded, key_of(nameless), _may_be_shared(cascaded))


def key_of(cascaded: Cascaded) -> Key:
    """The same rules give the very same values, and an element's language the same word."""
    return tuple(
        (name, value if name == "lang" else id(value), origin, layer, *weight)
        for name, (value, (origin, layer, weight)) in cascaded.items()
    )


def _may_be_shared(cascaded: Cascaded) -> bool:
    """Whether rules speak alone. What a document's root or body says of overflow is taken from it, and is the first page's; what an
    attribute says is read anew for each element."""
    return "overflow" not in cascaded and all(weight[2] != ATTRIBUTE for _, weight in cascaded.values())
