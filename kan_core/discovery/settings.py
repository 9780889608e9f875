"""What a user may set about a discovery."""

from dataclasses import dataclass

from kan_core.errors import DataError


@dataclass(frozen=True)
class DiscoverySettings:
    """Settings of one search.

    Attributes:
        seconds: time after which no further stage begins; a search that was cut short says so.
        seed: of the split and of all random starts.
        noise: standard deviation of the target's noise in its own unit, or None to estimate it.
        use_units: whether the units of the columns guide the search.
        workers: processes that share the work; they change no digit of the result.
    """

    seconds: float = 60.0
    seed: int = 0
    noise: float | None = None
    use_units: bool = True
    workers: int = 1

    def __post_init__(self) -> None:
        if not self.seconds > 0:
            raise DataError("The search needs a positive number of seconds.")
        if self.seed < 0:
            raise DataError("The seed must be zero or a positive number.")
        if self.noise is not None and not self.noise >= 0:
            raise DataError("The noise must be zero or a positive number.", 'Or let it be estimated: "auto".')
        if self.workers < 1:
            raise DataError("The search needs at least one process to run in.")
