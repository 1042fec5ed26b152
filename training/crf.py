"""A linear-chain conditional random field (Lafferty et al. 2001) over tags, all sequences at once."""

import torch
from torch import Tensor


def negative_log_likelihood(scores: Tensor, target: Tensor, mask: Tensor, transitions: Tensor) -> Tensor:
    """Minus the log-probability of each sequence [B].

    `scores` [B,W,T], `target` and `mask` [B,W] (padding at the end), `transitions` [B,T,T] row to column.
    """
    weights = mask.to(scores.dtype)
    own = (scores.gather(2, target[..., None])[..., 0] * weights).sum(1)
    rows = torch.arange(len(target))[:, None]
    steps = transitions[rows, target[:, :-1], target[:, 1:]]
    own = own + (steps * weights[:, 1:]).sum(1)
    state = scores[:, 0]
    for place in range(1, scores.shape[1]):
        going = torch.logsumexp(state[:, :, None] + transitions, 1) + scores[:, place]
        state = torch.where(mask[:, place, None], going, state)
    return torch.logsumexp(state, 1) - own
