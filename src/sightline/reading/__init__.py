"""Turns one document into its annotations, by readers that each fill the layers they declare."""
