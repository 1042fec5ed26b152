"""Lays out what readings hold, for pages and people: plain views, each item with the passages it rests on.

A view never judges and never merges: it counts, orders and groups what the texts claim. Start with
`analysis.dossier.build`, which makes all views of a dossier, or `analysis.findings.most_telling`.
"""
