"""The conditional random field against a sum over all sequences of tags."""

import importlib
import itertools
import math

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra 'train'")
negative_log_likelihood = importlib.import_module("training.crf").negative_log_likelihood


def score_of(path, scores, transitions):
    steps = sum(float(transitions[one, two]) for one, two in itertools.pairwise(path))
    return steps + sum(float(scores[place, one]) for place, one in enumerate(path))


def expected(path, scores, transitions):
    tags = range(scores.shape[1])
    every = [score_of(one, scores, transitions) for one in itertools.product(tags, repeat=len(path))]
    return math.log(sum(map(math.exp, every))) - score_of(path, scores, transitions)


@pytest.fixture
def drawn():
    """Three sequences of up to five words and three tags, each with its own transitions."""
    generator = torch.Generator().manual_seed(7)
    scores = torch.randn(3, 5, 3, generator=generator, dtype=torch.float64)
    transitions = torch.randn(3, 3, 3, generator=generator, dtype=torch.float64)
    target = torch.randint(0, 3, (3, 5), generator=generator)
    return scores, target, transitions


@pytest.mark.parametrize("lengths", [(5, 5, 5), (5, 3, 1)])
def test_equal_to_the_sum_over_all_sequences(drawn, lengths):
    scores, target, transitions = drawn
    mask = torch.arange(5)[None, :] < torch.tensor(lengths)[:, None]
    found = negative_log_likelihood(scores, target, mask, transitions)
    for row, length in enumerate(lengths):
        wanted = expected(target[row, :length].tolist(), scores[row, :length], transitions[row])
        assert float(found[row]) == pytest.approx(wanted)


def test_padding_does_not_count(drawn):
    scores, target, transitions = drawn
    mask = torch.arange(5)[None, :].expand(3, 5) < 2
    before = negative_log_likelihood(scores, target, mask, transitions)
    scores[:, 2:], target[:, 2:] = 99, 0
    assert torch.equal(before, negative_log_likelihood(scores, target, mask, transitions))


def test_it_can_be_learned_from(drawn):
    scores, target, transitions = drawn
    transitions.requires_grad_()
    negative_log_likelihood(scores, target, torch.ones(3, 5, dtype=torch.bool), transitions).sum().backward()
    assert torch.isfinite(transitions.grad).all()
    assert transitions.grad.abs().sum() > 0
