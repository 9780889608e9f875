"""The one exception family: every message says what is wrong and what to do about it."""


class KanoscopeError(Exception):
    """Base of all errors that a user can cause and mend.

    Args:
        what: what is wrong, one sentence.
        remedy: what to do about it, one sentence; empty where `what` already says it.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy


class DataError(KanoscopeError):
    """A table cannot be read or cannot be used as it is."""


class ModelError(KanoscopeError):
    """A model, an edit or a specification contradicts itself."""


class TrainingError(KanoscopeError):
    """A fit cannot start or cannot go on."""


class ExpressionError(KanoscopeError):
    """A text is not a formula that Kanoscope accepts."""


class UnitError(KanoscopeError):
    """A unit cannot be read, or quantities of different dimensions are combined."""


class ExportError(KanoscopeError):
    """A formula or model cannot be written in the chosen form."""


class ProjectError(KanoscopeError):
    """A project file cannot be read or written."""


class ExperimentError(KanoscopeError):
    """An experiment is not known, or cannot be done with its settings."""


class LessonError(KanoscopeError):
    """A lesson cannot be read or written."""
