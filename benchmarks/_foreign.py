"""Exported texts, run by the compilers and interpreters of their languages."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kan_core.model.state import FloatArray

SECONDS = 300.0
FOLDER = "<folder>"
"""Stands in commands for the address of the folder they run in."""


@dataclass(frozen=True)
class Call:
    """What is to be called: a function of so many arguments that gives so many values."""

    name: str
    arguments: int
    values: int = 1
    several: bool = False

    def of(self, variable: str, first: int, opened: str = "[{}]") -> str:
        """The arguments, as the elements of a variable."""
        return ", ".join(f"{variable}{opened.format(k + first)}" for k in range(self.arguments))


@dataclass(frozen=True)
class Tool:
    """What runs texts of one language.

    Attributes:
        programs: all have to be there.
        files: what is written beside rows.txt, by the text and the call.
        commands: run one after another; the last prints a line of values for every row.
    """

    programs: tuple[str, ...]
    files: Callable[[str, Call], Mapping[str, str]]
    commands: tuple[tuple[str, ...], ...]

    def missing(self) -> str:
        """The program that is not on this machine, or nothing."""
        return next((program for program in self.programs if shutil.which(program) is None), "")

    def values(self, text: str, call: Call, rows: FloatArray, folder: Path) -> FloatArray:
        """(n, values) of the text on rows (n, arguments)."""
        np.savetxt(folder / "rows.txt", rows, fmt="%.17g")
        for name, content in self.files(text, call).items():
            (folder / name).write_text(content + "\n", encoding="utf-8")
        printed = ""
        for command in self.commands:
            printed = _run([word.replace(FOLDER, folder.as_uri()) for word in command], folder)
        numbers = [[_number(word) for word in line.split()] for line in printed.splitlines() if line.strip()]
        return np.array(numbers).reshape(len(rows), call.values)


def _run(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def _number(word: str) -> float:
    try:
        return float(word.replace("NA", "nan") if word == "NA" else word)
    except ValueError:
        return float("nan")


def _c(text: str, call: Call) -> str:
    if call.values > 1:
        done = f"{call.name}({call.of('x', 0)}, v);"
    else:
        done = f"v[0] = {call.name}({call.of('x', 0)});"
    return f"""{text}
#include <stdio.h>
int main(void)
{{
    double x[{call.arguments}], v[{call.values}];
    FILE *rows = fopen("rows.txt", "r");
    int k = 0;
    while (fscanf(rows, "%lf", &x[k]) == 1)
        if (++k == {call.arguments}) {{
            {done}
            for (k = 0; k < {call.values}; ++k)
                printf("%.17g ", v[k]);
            printf("\\n");
            k = 0;
        }}
    return fclose(rows);
}}"""


def _fortran(text: str, call: Call) -> str:
    return f"""{text}
program main
  use formulas
  implicit none
  real(dp) :: x({call.arguments}), v({call.values})
  integer :: unit, status
  open(newunit=unit, file='rows.txt', status='old', action='read')
  do
    read(unit, *, iostat=status) x
    if (status /= 0) exit
    v = {call.name}({call.of("x", 1, "({})")})
    print '(*(es25.17e3))', v
  end do
end program"""


def _rust(text: str, call: Call) -> str:
    value = f"{call.name}({call.of('x', 0)})"
    values = value if call.values > 1 else f"[{value}]"
    return f"""{text}

fn main() {{
    for line in std::fs::read_to_string("rows.txt").unwrap().lines() {{
        let x: Vec<f64> = line.split_whitespace().map(|word| word.parse().unwrap()).collect();
        let words: Vec<String> = {values}.iter().map(|value| format!("{{:e}}", value)).collect();
        println!("{{}}", words.join(" "));
    }}
}}"""


def _javascript(text: str, call: Call) -> Mapping[str, str]:
    driver = f"""import {{ {call.name} as called }} from "./formula.mjs";
import {{ readFileSync }} from "node:fs";
for (const line of readFileSync("rows.txt", "utf8").trim().split("\\n")) {{
  const x = line.split(" ").map(Number);
  console.log([called({call.of("x", 0)})].flat().join(" "));
}}"""
    return {"formula.mjs": text, "driver.mjs": driver}


def _matlab(text: str, call: Call) -> Mapping[str, str]:
    file = "formulas" if call.several else call.name
    got = f"called = formulas().{call.name};" if call.several else f"called = @{call.name};"
    arguments = ", ".join(f"x(:, {k + 1})" for k in range(call.arguments))
    driver = f"""1;
x = dlmread("rows.txt", " ");
{got}
v = reshape(called({arguments}), {call.values}, []);
v = v .* ones({call.values}, rows(x));
printf([repmat("%.17g ", 1, {call.values}) "\\n"], v);"""
    return {f"{file}.m": text, "driver.m": driver}


def _r(text: str, call: Call) -> Mapping[str, str]:
    arguments = ", ".join(f"x[, {k + 1}]" for k in range(call.arguments))
    driver = f"""source("formula.R", encoding = "UTF-8")
x <- as.matrix(read.table("rows.txt"))
v <- matrix(suppressWarnings({call.name}({arguments})), nrow(x), {call.values})
for (k in seq_len(nrow(x))) cat(sprintf("%.17g", v[k, ]), "\\n")"""
    return {"formula.R": text, "driver.R": driver}


def _julia(text: str, call: Call) -> Mapping[str, str]:
    driver = f"""include("formula.jl")
for line in eachline("rows.txt")
    x = parse.(Float64, split(line))
    println(join({call.name}({call.of("x", 1)}), " "))
end"""
    return {"formula.jl": text, "driver.jl": driver}


def _mathematica(text: str, call: Call) -> Mapping[str, str]:
    driver = f"""Get["formula.wl"];
Do[v = Flatten[{{{call.name}[{call.of("x", 1, "[[{}]]")}]}}];
  Print[StringRiffle[ToString[CForm[SetPrecision[N[#], 17]]] & /@ v, " "]],
  {{x, Import["rows.txt", "Table"]}}]"""
    return {"formula.wl": text, "driver.wls": driver}


def _torch(text: str, call: Call) -> Mapping[str, str]:
    driver = f"""import numpy
import torch
import formula
x = torch.from_numpy(numpy.loadtxt("rows.txt", ndmin=2))
v = formula.{call.name}()({call.of("x", 0, "[:, {}]")})
numpy.savetxt("/dev/stdout", v.expand(len(x), *v.shape[1:]).numpy(), fmt="%.17g")"""
    return {"formula.py": text, "driver.py": driver}


def _sheet(text: str, call: Call) -> Mapping[str, str]:
    """The sheet with its second row filled down; rows.txt is read in by a small program of its own."""
    driver = """import re
from pathlib import Path
head, second = Path("formula.tsv").read_text(encoding="utf-8").rstrip("\\n").split("\\n")
cells = [cell for cell in second.split("\\t") if cell]
lines = [head]
for number, line in enumerate(Path("rows.txt").read_text().splitlines(), 2):
    own = [re.sub(r"\\b([A-Z]{1,3})2\\b(?!\\()", rf"\\g<1>{number}", cell) for cell in cells]
    lines.append("\\t".join([*line.split(), *own]))
Path("filled.tsv").write_text("\\n".join(lines) + "\\n", encoding="utf-8")"""
    chosen = f"""from pathlib import Path
text = Path("out/filled.csv").read_text(encoding="utf-8").replace('"', "")
lines = [line.split("\t") for line in text.splitlines()]
columns = range(len(lines[0]))[-{call.values}:] if {call.values} > 1 else [lines[0].index({call.name!r})]
for line in lines[1:]:
    print(*(line[column] for column in columns))"""
    return {"formula.tsv": text, "fill.py": driver, "chosen.py": chosen}


_WARNED = ("-O2", "-Wall", "-Wextra", "-Werror", "-pedantic")

TOOLS: Mapping[str, Tool] = {
    "torch": Tool((), _torch, ((sys.executable, "driver.py"),)),
    "c99": Tool(
        ("gcc",),
        lambda text, call: {"main.c": _c(text, call)},
        (("gcc", "-std=c99", *_WARNED, "main.c", "-o", "main", "-lm"), ("./main",)),
    ),
    "cpp": Tool(
        ("g++",),
        lambda text, call: {"main.cpp": _c(text, call).replace("(void)", "()")},
        (("g++", "-std=c++17", *_WARNED, "main.cpp", "-o", "main"), ("./main",)),
    ),
    "fortran": Tool(
        ("gfortran",),
        lambda text, call: {"main.f90": _fortran(text, call)},
        (
            ("gfortran", "-std=f2008", "-O2", "-Wall", "-Werror", "main.f90", "-o", "main"),
            ("./main",),
        ),
    ),
    "rust": Tool(
        ("rustc",),
        lambda text, call: {"main.rs": _rust(text, call)},
        (("rustc", "-O", "-D", "warnings", "main.rs"), ("./main",)),
    ),
    "julia": Tool(("julia",), _julia, (("julia", "--startup-file=no", "driver.jl"),)),
    "matlab": Tool(("octave-cli",), _matlab, (("octave-cli", "--norc", "-q", "driver.m"),)),
    "r": Tool(("Rscript",), _r, (("Rscript", "--vanilla", "driver.R"),)),
    "javascript": Tool(("node",), _javascript, (("node", "driver.mjs"),)),
    "mathematica": Tool(("wolframscript",), _mathematica, (("wolframscript", "-file", "driver.wls"),)),
    "sheet": Tool(
        ("soffice",),
        _sheet,
        (
            (sys.executable, "fill.py"),
            (
                *("soffice", f"-env:UserInstallation={FOLDER}/profile", "--headless"),
                *("--infilter=CSV:9,34,76,1,,1033,false,true,false,false,false,0,true", "--convert-to"),
                *("csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false,false", "--outdir", "out"),
                "filled.tsv",
            ),
            (sys.executable, "chosen.py"),
        ),
    ),
}
"""What runs the texts of each language."""
