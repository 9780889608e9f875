"""The table of languages."""

from collections.abc import Mapping
from types import MappingProxyType

from kan_core.export.languages.c_family import C99, CPP
from kan_core.export.languages.fortran import FORTRAN
from kan_core.export.languages.javascript import JAVASCRIPT
from kan_core.export.languages.julia import JULIA
from kan_core.export.languages.language import Language
from kan_core.export.languages.mathematica import MATHEMATICA
from kan_core.export.languages.matlab import MATLAB
from kan_core.export.languages.r import R
from kan_core.export.languages.rust import RUST
from kan_core.export.languages.torch_module import TORCH

_ALL = (TORCH, C99, CPP, FORTRAN, RUST, JULIA, MATLAB, R, JAVASCRIPT, MATHEMATICA)

LANGUAGES: Mapping[str, Language] = MappingProxyType({language.id: language for language in _ALL})
"""Every language by its id, in the order of the menu."""
