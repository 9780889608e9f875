"""The front as a LaTeX table."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
import sympy as sp

from kan_core.export.front_table import front_table
from tests.core.export.test_laws_json import law


def test_every_law_has_its_row() -> None:
    table = front_table((law(1.23456789, 2), law(3.5, 7)))
    assert table.count(r"\\") == 3
    assert r"7 & $1.00 \cdot 10^{-1}$ & $" in table
    assert "= 1.23457\\,a$" in table
    assert r"\frac{7" in table


def test_an_error_without_end_is_none_of_zero() -> None:
    endless, exact = (replace(law(3.5, 7), test_rmse=error) for error in (float("inf"), 0.0))
    assert r"7 & $\infty$ & $" in front_table((endless,)) and "7 & $0$ & $" in front_table((exact,))


def test_the_table_is_compiled(tmp_path: Path) -> None:
    if shutil.which("pdflatex") is None:
        pytest.skip("LaTeX is not run: there is no pdflatex")
    long = law(2.5, 40)
    total = sum((sp.sin(sp.Symbol("a", real=True) * k) * sp.Float(k / 7) for k in range(1, 9)), sp.S.Zero)
    long = replace(long, formula=replace(long.formula, expression=total))
    text = front_table((law(1.25, 2), law(3.5e-9, 7), long))
    assert r"\begin{aligned}[t]" in text
    head = "\\documentclass{article}\n\\usepackage{amsmath, booktabs}\n\\begin{document}\n\\noindent "
    (tmp_path / "front.tex").write_text(f"{head}{text}\n\\end{{document}}\n", encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "front.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:]
    assert "Overfull" not in done.stdout
