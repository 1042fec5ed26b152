"""That loading the vocabulary stays quick on any machine: what costs time is the number of YAML nodes."""

from importlib.resources import files

import pytest
import yaml

MOST_NODES = {
    "certainty": 350,
    "countries": 3_500,
    "disputed": 1_300,
    "events": 1_000,
    "levers": 850,
    "nouns": 250,
    "roles": 350,
    "verbs": 1_500,
}
"""Nodes of a file at most: about 5 µs each, 45 ms in all."""


@pytest.mark.parametrize("name", MOST_NODES)
def test_a_file_stays_lean(name: str) -> None:
    content = (files("sightline.vocabulary") / f"{name}.yaml").read_bytes()
    nodes = sum(isinstance(event, yaml.NodeEvent) for event in yaml.parse(content, yaml.CSafeLoader))
    assert nodes <= MOST_NODES[name]
