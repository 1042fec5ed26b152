"""Time expressions in English: from words to what they mean, and from there to the calendar.

Finding, in the order of the data: `tokens` (with `classes`, `lexicon` and `numbers`) turn a sentence into
word classes, `settling` takes out the words that mean no time there, `grammar` matches, `building` (with
`points`, `numeric`, `amounts`, `repeats`, `spans` and `vagueness`) reads the `meaning` of each match,
`listing` and `ranges` put matches together; `finding` calls them in turn.

Resolving: `anchors` (with `story`, `citing` and `tense`) say what an expression is counted from, `counting`
and `choosing` find its period on the `calendar`, `placing` (with `parts`) gives that a value and bounds, and
`resolution` does so for every kind of meaning (with `lengths`).
"""
