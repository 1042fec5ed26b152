"""The errors, as a tree. The class tells the caller what to do.

    SightlineError
    ├── UsageError        the request itself is wrong: change it (exit status 2)
    ├── InputError        this one input cannot be used: report it, go on with the others (exit status 1)
    │   └── LimitExceeded     … because it is larger, deeper or slower than a limit that can be raised
    ├── ModelError        the reading model's files are missing or damaged: install again (exit status 2)
    └── PipelineError     readers do not fit together: a mistake in the program

Every message names the value, the rule and the way out, on one line.
"""


class SightlineError(Exception):
    """Base of every error that Sightline raises on purpose."""


class UsageError(SightlineError):
    """The request cannot be carried out as it was put."""


class InputError(SightlineError):
    """One input cannot be used; `what` is wrong with it and `remedy` says what to do.

    The input's name is added where it is reported, by `sources.Failure`.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}; {remedy}")
        self.what = what
        self.remedy = remedy


class LimitExceeded(InputError):
    """An input is over a limit of `settings.Limits`; the remedy names the option that raises it."""


class PipelineError(SightlineError):
    """A reader asks for a layer that none before it gives, or two give the same one."""


class ModelError(SightlineError):
    """The reading model cannot be used; the message says which file and what to do."""
