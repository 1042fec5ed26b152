"""How the reading model is made: corpora to examples, examples to weights, weights to the shipped file."""
