"""Links mentions to antecedents: from scores to chains of words that head mentions (mention ranking).

Each mention takes the best of its candidates or, where none is good enough, begins a chain (Durrett and Klein
2013). A chain that "he" is in takes no "she": what a chain can stand for shrinks with each mention.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


def link(
    heads: Ints, candidates: Sequence[Ints], scores: Floats, new: Floats, genders: Ints
) -> list[list[int]]:
    """Chains of at least two heads, in the order of their first ones.

    `heads` [M] are the words that head mentions, in order; `candidates` gives each its possible antecedents,
    which are earlier heads, and `scores` [sum of their numbers] says how good each is, in the same order,
    compared with `new` [M]. `genders` [M] has sets of bits of what each can stand for, never 0.
    """
    chain_of: dict[int, int] = {}
    chains: list[list[int]] = []
    left: list[int] = []
    at = 0
    for index, head in enumerate(heads.tolist()):
        own = scores[at : at + len(candidates[index])]
        at += len(own)
        chosen = -1
        for place in np.argsort(-own, kind="stable").tolist():
            if own[place] <= new[index]:
                break
            chain = chain_of[int(candidates[index][place])]
            if left[chain] & int(genders[index]):
                chosen = chain
                break
        if chosen == -1:
            chosen = len(chains)
            chains.append([])
            left.append(int(genders[index]))
        chains[chosen].append(head)
        left[chosen] &= int(genders[index])
        chain_of[head] = chosen
    return [chain for chain in chains if len(chain) > 1]
