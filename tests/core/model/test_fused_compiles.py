"""The fused kernels compile for devices that need not be there; the interpreter is less strict."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest
import torch

pytestmark = [
    pytest.mark.skipif(find_spec("triton") is None, reason="Triton is not installed"),
    pytest.mark.skipif(os.environ.get("TRITON_INTERPRET") == "1", reason="the interpreter compiles nothing"),
]

BASIS = 8
INTEGERS = {"x_restart", "n", "chunk", "s", "t"}


@pytest.mark.parametrize("name", ["node_values", "source_slopes", "coefficient_slopes"])
@pytest.mark.parametrize("capability", [75, 80, 90, 120])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=str)
def test_kernels_compile(
    name: str, capability: int, dtype: torch.dtype, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import triton
    from triton.backends.compiler import GPUTarget
    from triton.compiler import ASTSource

    from kan_core.model.fused import kernels
    from kan_core.model.fused.products import tiles_for

    monkeypatch.setenv("TRITON_CACHE_DIR", str(tmp_path))
    kernel, tiles = getattr(kernels, name), tiles_for(dtype, 4096, 64, 512)
    pointer = "*fp32" if dtype == torch.float32 else "*fp64"
    fixed = {
        "B": BASIS,
        "ROWS": tiles.rows,
        "TARGETS": tiles.columns,
        "SOURCES": tiles.columns // BASIS,
        "FUNCTIONS": BASIS,
        "DEPTH": tiles.depth,
    }
    kinds = {name: "constexpr" if name in fixed else pointer for name in kernel.arg_names}
    kinds |= dict.fromkeys(INTEGERS & kinds.keys(), "i32")
    values = {name: fixed[name] for name, kind in kinds.items() if kind == "constexpr"}
    source = ASTSource(kernel, kinds, values)
    options = {"num_warps": tiles.warps, "enable_fp_fusion": True}
    compiled = triton.compile(source, target=GPUTarget("cuda", capability, 32), options=options)
    assert compiled.asm["cubin"]
    assert compiled.metadata.shared <= 99 * 1024  # what the smallest devices of today have for one program
