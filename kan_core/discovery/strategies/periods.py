"""Laws y = sum M e^(-g h) sin(w h + p) + background: one wave after another, found by its periodogram."""

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp

from kan_core.discovery.arguments import Argument, arguments, finite, prefactors
from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.sample import Sample
from kan_core.model.state import FloatArray
from kan_core.symbolic.constant_fit import fit_constants
from kan_core.symbolic.constants import recognise
from kan_core.symbolic.fixed_form import FixedForm

NAME = "waves"
FEWEST_ROWS, ROWS = 24, 2_000
"""Rows that are needed, and rows that are looked at."""
PREFACTORS, ARGUMENTS = 4, 8
FEWEST_PERIODS = 1.5
"""Periods over the range from which something is a wave; links see fewer."""
FINENESS, OVERSAMPLING = 8, 8
"""Frequencies to a period over the range, and cells to the shortest period."""
BACKGROUND = 3
"""Degree of the polynomial that is taken away before the periodogram."""
NOTICEABLE, SIGNIFICANT = 0.02, 0.15
"""Part of the target's square that the first wave must explain, and part of what is left that each must."""
MOST_WAVES, STEPS = 4, 40
FADINGS = (0.0, 3.0, -3.0)
"""e-foldings over the range from which the fading of a wave is fitted."""
WORTH = 0.7
"""Error of a wave that fades over that of one that does not, above which fading is not worth its constant."""
NOTHING_LEFT = 1e-10
"""Error in spreads of the target."""


@dataclass(frozen=True)
class Wave:
    """prefactor e^(-fading h) sin(frequency h + phase) as it starts.

    Attributes:
        before, after: sums of squares that a smooth background leaves, without the wave and with it.
    """

    prefactor: Argument
    argument: Argument
    frequency: float
    before: float = 0.0
    after: float = 0.0
    fading: float | None = None


def waves(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """Sums of one wave, of two, up to four, alone and with a straight line below, each with a constant."""
    if sample.rows < FEWEST_ROWS:
        return
    rows = sample.some(ROWS)
    left, found = rows.y, list[Wave]()
    while len(found) < MOST_WAVES and not should_stop():
        following = _strongest(rows, left)
        if not following or not _is_there(following[0], None if found else rows):
            return
        # A wave that fades may look like one that a power of its argument stands before.
        models = [_fading(rows, [*found, wave]) for wave in following]
        model = min(models, key=lambda model: model.error)
        found = list(model.waves)
        if not all(_is_wave(wave, rows) for wave in found):
            return
        yield from _formulas(sample, model)
        left = rows.y - model.values(rows)
        if model.error < NOTHING_LEFT:
            return


def _is_wave(wave: Wave, sample: Sample) -> bool:
    """Whether there is a period of it."""
    return bool(abs(wave.frequency) * np.ptp(wave.argument.values(sample.x)) >= 2.0 * np.pi)


def _is_there(wave: Wave, whole: Sample | None) -> bool:
    """Whether a wave explains enough of what is left, and of a whole target where that is given."""
    gain = wave.before - wave.after
    if whole is not None and gain < NOTICEABLE * whole.rows * whole.spread**2:
        return False
    return gain >= SIGNIFICANT * wave.before


def _strongest(sample: Sample, left: FloatArray) -> list[Wave]:
    """The wave that explains most of what is left, and the best with the simplest prefactor."""
    outer = finite((each for each in prefactors(sample.algebra, PREFACTORS) if not each.pair), sample.x)
    inner = finite(arguments(sample.algebra, ARGUMENTS), sample.x)
    found = [_wave(sample, left, *pair) for pair in itertools.product(outer, inner)]
    ranked = sorted((wave for wave in found if wave), key=lambda wave: wave.after)
    plain = (wave for wave in ranked if wave.prefactor == outer[0])
    return list(dict.fromkeys(itertools.chain(ranked[:1], itertools.islice(plain, 1))))


def _wave(sample: Sample, left: FloatArray, prefactor: Argument, argument: Argument) -> Wave | None:
    """The wave of one prefactor and argument that explains most; None where the argument is constant."""
    h, factor = argument.values(sample.x), prefactor.values(sample.x) * sample.root_weights
    low, width = h.min(), np.ptp(h)
    if not width > 0.0 or not np.abs(factor).max() > 0.0:
        return None
    place = (h - low) / width
    design = factor[:, None] * np.polynomial.legendre.legvander(2.0 * place - 1.0, BACKGROUND)
    target = _rest(design, left * sample.root_weights)
    frequency = 2.0 * np.pi * _peak(place, factor * target, len(np.unique(h))) / float(width)
    turns = factor[:, None] * np.column_stack([np.sin(frequency * h), np.cos(frequency * h)])
    with_wave = _rest(np.column_stack([design, turns]), target)
    return Wave(prefactor, argument, frequency, float(target @ target), float(with_wave @ with_wave))


def _rest(design: FloatArray, target: FloatArray) -> FloatArray:
    """What least squares leave of a target."""
    return np.asarray(target - design @ np.linalg.lstsq(design, target, rcond=None)[0])


def _peak(place: FloatArray, values: FloatArray, different: int) -> float:
    """The number of periods from 0 to 1 at which the periodogram of values is highest.

    They are put into cells fine enough for the highest frequency, so that one Fourier transform will do.
    """
    cells = OVERSAMPLING * different
    heights = np.bincount(np.minimum((place * cells).astype(int), cells - 1), values, cells)
    spectrum = np.abs(np.fft.rfft(heights, FINENESS * cells)[: FINENESS * different])
    spectrum[: int(FEWEST_PERIODS * FINENESS)] = 0.0
    return int(spectrum.argmax()) / FINENESS


@dataclass(frozen=True, eq=False)
class _Model:
    """Waves over a background c + e h of the first one's prefactor and argument, fitted.

    Attributes:
        waves: at their best frequencies and fadings.
        sines, cosines: factors of each wave's sine and cosine.
        background: c and e.
        error: in spreads of the target.
    """

    waves: tuple[Wave, ...]
    sines: FloatArray
    cosines: FloatArray
    background: FloatArray
    error: float

    def values(self, sample: Sample) -> FloatArray:
        factors = np.concatenate([np.stack([self.sines, self.cosines], axis=1).ravel(), self.background])
        return np.asarray(_design(sample, self.waves) @ factors)


def _design(sample: Sample, waves: Sequence[Wave]) -> FloatArray:
    """(n, 2 k + 2) the sine and the cosine of each wave, and the background."""
    columns = []
    for wave in waves:
        h, factor = wave.argument.values(sample.x), wave.prefactor.values(sample.x)
        size = factor if wave.fading is None else factor * np.exp(-wave.fading * h)
        columns += [size * np.sin(wave.frequency * h), size * np.cos(wave.frequency * h)]
    h, factor = waves[0].argument.values(sample.x), waves[0].prefactor.values(sample.x)
    return np.column_stack([*columns, factor, factor * h])


def _fading(sample: Sample, found: Sequence[Wave]) -> _Model:
    """The waves fitted together, the last one fading where that is clearly better."""
    steady = _fitted(sample, found)
    if steady.error < NOTHING_LEFT:
        return steady
    *before, last = steady.waves
    width = float(np.ptp(last.argument.values(sample.x)))
    trials = [_fitted(sample, [*before, replace(last, fading=rate / width)]) for rate in FADINGS]
    best = min(trials, key=lambda model: model.error)
    return best if best.error < WORTH * steady.error else steady


def _fitted(sample: Sample, found: Sequence[Wave]) -> _Model:
    """The waves with the frequencies and fadings that fit best together."""
    form, start = _form(found)
    columns = [part.values(sample.x) for wave in found for part in (wave.prefactor, wave.argument)]
    fit = fit_constants(form, np.column_stack(columns), sample.y, start, sample.root_weights, STEPS)
    values = iter(fit.values[: len(start) - 2])
    waves, sines, cosines = [], [], []
    for wave in found:
        sines.append(next(values))
        cosines.append(next(values))
        frequency = next(values)
        waves.append(replace(wave, frequency=frequency, fading=None if wave.fading is None else next(values)))
    error = fit.rmse / sample.spread if math.isfinite(fit.rmse) else math.inf
    return _Model(tuple(waves), np.array(sines), np.array(cosines), fit.values[-2:], error)


def _form(found: Sequence[Wave]) -> tuple[FixedForm, FloatArray]:
    """The formula in columns m_i of prefactors and h_i of arguments, and where its constants start."""
    terms, constants, start, names = [], list[sp.Symbol](), list[float](), list[str]()
    for place, wave in enumerate(found):
        m, h, a, b, w, g = sp.symbols([f"{letter}{place}" for letter in "mhabwg"], real=True)
        names += [m.name, h.name]
        size = m if wave.fading is None else m * sp.exp(-g * h)
        terms += [size * a * sp.sin(w * h), size * b * sp.cos(w * h)]
        constants += [a, b, w] if wave.fading is None else [a, b, w, g]
        start += [0.0, 0.0, wave.frequency] + ([] if wave.fading is None else [wave.fading])
    m, h, c, e = sp.symbols("m0 h0 c e", real=True)
    form = FixedForm(sp.Add(*terms, c * m, e * m * h), names, [*constants, c, e])
    return form, np.array([*start, 0.0, 0.0])


def _formulas(sample: Sample, model: _Model) -> Iterator[Hypothesis]:
    """The waves over a constant, and over a straight line."""
    terms = []
    for wave, sine, cosine in zip(model.waves, model.sines, model.cosines, strict=True):
        m, h = sample.expression(wave.prefactor), sample.expression(wave.argument)
        size = m if wave.fading is None else m * sp.exp(-_number(wave.fading) * h)
        turning = _turning(_number(wave.frequency) * h, math.atan2(cosine, sine))
        terms.append(_number(math.hypot(sine, cosine)) * size * turning)
    m, h = sample.expression(model.waves[0].prefactor), sample.expression(model.waves[0].argument)
    constant, slope = (_number(float(each)) for each in model.background)
    groups = tuple(dict.fromkeys(wave.argument for wave in model.waves))
    for background in (constant * m, constant * m + slope * m * h):
        yield Hypothesis(sample.in_table_units(sp.Add(*terms, background)), NAME, groups)


def _turning(angle: sp.Expr, phase: float) -> sp.Expr:
    """sin(angle + phase), or the cosine that it is where that alone has a simple phase."""
    earlier = math.remainder(phase - math.pi / 2.0, 2.0 * math.pi)
    if recognise(earlier) and not recognise(phase):
        return sp.cos(angle + _number(earlier))
    return sp.sin(angle + _number(phase))


def _number(value: float) -> sp.Float:
    return sp.Float(value, 17)
