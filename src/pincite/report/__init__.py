"""Findings and verdicts as text for terminals, browsers and other programs; returns text, prints nothing."""
