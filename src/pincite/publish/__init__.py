"""Chapters and verdicts made into editions."""
