"""The benchmark of recovery from its files to its summary."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks._recovery.sets import feynman, read_textbook
from kan_core.units.parse import parse_unit

ROOT = Path(__file__).parents[2]
EQUATIONS = """\
Filename,Number,Output,Formula,# variables,v1_name,v1_low,v1_high,v2_name,v2_low,v2_high
I.12.5,12,F,q2*Ef,9,q2,1,5,Ef,1,5
I.25.13,25,Volt,q/C,2,q,1,5,C,1,5
"""
UNITS = """\
Variable,Units,m,s,kg,T,V,
C,Capacitance,2,-2,1,0,-2,
Ef,Electric field,-1,0,0,0,1,
F,Force,1,-2,1,0,0,
q,Charge,2,-2,1,0,-1,
q2,Charge,2,-2,1,0,-1,
Volt,Voltage,0,0,0,0,1,
,,,,,,,2
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "feynman"
    folder.mkdir(parents=True)
    (folder / "equations.csv").write_text(EQUATIONS, encoding="utf-8")
    (folder / "units.csv").write_text(UNITS, encoding="utf-8-sig")
    return folder.parent


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks.recovery", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        timeout=200,
    )


def test_equations_have_the_inputs_they_name_and_units_of_the_si(data: Path) -> None:
    force, voltage = feynman(data)
    assert (force.id, force.output, list(force.ranges)) == ("I.12.5", "F", ["q2", "Ef"])
    assert force.ranges["Ef"] == (1.0, 5.0)
    charge, field = (parse_unit(force.units[name]).dimension for name in ("q2", "Ef"))
    assert charge * field == parse_unit("N").dimension
    assert parse_unit(voltage.units["C"]).dimension == parse_unit("F").dimension


def test_laws_of_our_own_bring_their_units(tmp_path: Path) -> None:
    file = tmp_path / "laws.csv"
    file.write_text(
        "id,output,unit,formula,v1_name,v1_low,v1_high,v1_unit,v2_name,v2_low,v2_high,v2_unit\n"
        "fall,h,m,g*t**2/2,g,1,10,m/s**2,t,1,5,s\ncircle,A,m**2,pi*r**2,r,1,5,m,,,,\n"
    )
    fall, circle = read_textbook(file)
    assert fall.units == {"g": "m/s**2", "t": "s", "h": "m"}
    assert circle.ranges == {"r": (1.0, 5.0)}
    assert str(circle.truth) == "pi*r**2"


def test_a_law_is_searched_for_once_and_the_run_goes_on_from_its_file(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    common = ("--data", data, "--only", "I.12.5", "--units", "--seconds", 20, "--out", out)
    first = run(*common)
    assert first.returncode == 0, first.stderr
    assert "first place 1 of 1 (100 %)" in first.stdout
    (line,) = out.read_text().splitlines()
    record = json.loads(line)
    assert (record["place"], record["task"]["equation"], record["truth"]) == ("first", "I.12.5", "q2*Ef")
    # Whatever the file says is believed: nothing is searched for again.
    out.write_text(json.dumps({**record, "formula": "as remembered"}) + "\n")
    again = run(*common)
    assert "as remembered" in again.stdout
    assert len(out.read_text().splitlines()) == 1


def test_a_name_that_is_not_in_the_set_is_refused(data: Path) -> None:
    refused = run("--data", data, "--only", "I.99.9")
    assert refused.returncode == 1
    assert "There is no I.99.9 in the set; it has I.12.5, I.25.13." in refused.stderr
