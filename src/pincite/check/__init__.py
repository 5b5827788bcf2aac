"""Chapters and seeds → claims → verdicts → findings."""

from pincite.check.book import check_book, complete_check
from pincite.check.chapter import check_chapter
from pincite.check.rules import RULES, Rule, rule
from pincite.check.sources import Sources, gather_sources

__all__ = ["RULES", "Rule", "Sources", "check_book", "check_chapter", "complete_check", "gather_sources", "rule"]
