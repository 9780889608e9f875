"""Arrays in files of NumPy, MATLAB, HDF5 and NetCDF become tables."""

from importlib.util import find_spec
from pathlib import Path

import h5py
import numpy as np
import pytest
from scipy.io import netcdf_file, savemat

from kan_core.data.reading import Reading
from kan_core.data.table import inspected, read_table
from kan_core.errors import DataError

PARQUET = find_spec("pyarrow") is not None

TIME = np.linspace(0.0, 2.0, 21)
SPEED = np.sqrt(TIME + 1.0)
BOTH = np.column_stack([TIME, SPEED])


def test_a_matrix_of_numpy_has_columns_by_number(tmp_path: Path) -> None:
    np.save(tmp_path / "run.npy", BOTH)
    table = read_table(tmp_path / "run.npy")
    assert table.names == ("x1", "x2")
    np.testing.assert_array_equal(table.values, BOTH)


def test_a_structured_array_has_columns_by_name(tmp_path: Path) -> None:
    rows = np.zeros(21, dtype=[("t", "i4"), ("kind", "U4"), ("y", "f4")])
    rows["t"], rows["kind"], rows["y"] = range(21), ["up", "down", "up"] * 7, 0.5
    np.save(tmp_path / "run.npy", rows)
    table = read_table(tmp_path / "run.npy")
    assert table.names == ("t", "kind", "y")
    assert table.columns[1].labels == ("down", "up")


def test_vectors_of_an_archive_are_columns_and_other_lengths_are_told(tmp_path: Path) -> None:
    np.savez(
        tmp_path / "run.npz",
        time=TIME,
        **{"speed (m/s)": SPEED},
        short=np.arange(3.0),
        cube=np.zeros((2, 2, 2)),
    )
    found = inspected(tmp_path / "run.npz")
    assert [(column.name, column.unit) for column in found.dataset.columns] == [
        ("time", ""),
        ("speed", "m/s"),
    ]
    assert found.tables == ("time, speed (m/s)", "short")
    assert "Arrays of other lengths were not read: short." in found.dataset.notes
    assert "Left out, as they are no tables: cube." in found.dataset.notes
    assert read_table(tmp_path / "run.npz", Reading(table="short")).rows == 3


def test_arrays_of_objects_are_refused_and_never_unpickled(tmp_path: Path) -> None:
    np.save(tmp_path / "run.npy", np.array([{"a": 1}, None]), allow_pickle=True)
    with pytest.raises(DataError, match="is broken"):
        read_table(tmp_path / "run.npy")


def test_vectors_matrices_and_structures_of_matlab_are_read(tmp_path: Path) -> None:
    savemat(
        tmp_path / "run.mat", {"t": TIME, "run": {"speed": SPEED[:, None], "both": BOTH}, "note": "words"}
    )
    table = read_table(tmp_path / "run.mat")
    assert table.names == ("t", "speed", "both_1", "both_2")
    np.testing.assert_array_equal(table.column("speed"), SPEED)


def test_new_files_of_matlab_are_hdf5_with_turned_matrices(tmp_path: Path) -> None:
    path = tmp_path / "run.mat"
    with h5py.File(path, "w", userblock_size=512) as file:
        file["both"] = BOTH.T
        file["both"].attrs["MATLAB_class"] = b"double"
    with path.open("r+b") as file:
        file.write(b"MATLAB 7.3 MAT-file, written by hand".ljust(512))
    np.testing.assert_array_equal(read_table(path).values, BOTH)


def test_datasets_of_hdf5_have_their_units(tmp_path: Path) -> None:
    with h5py.File(tmp_path / "run.h5", "w") as file:
        file["run/time"] = TIME
        file["run/time"].attrs["units"] = "s"
        file["run/speed"] = SPEED.astype("f8")
        file["run/speed"].attrs["units"] = b"m/s"
        file["run/kind"] = ["up", "down", "up"] * 7
    table = read_table(tmp_path / "run.h5")
    assert {(column.name, column.unit) for column in table.columns} == {
        ("time", "s"),
        ("speed", "m/s"),
        ("kind", ""),
    }
    np.testing.assert_array_equal(table.column("speed"), SPEED)


def test_packed_numbers_and_fills_of_netcdf_are_what_they_stand_for(tmp_path: Path) -> None:
    with netcdf_file(tmp_path / "run.nc", "w") as file:
        file.createDimension("time", 21)
        time = file.createVariable("time", "d", ("time",))
        time[:], time.units = TIME, "s"
        packed = file.createVariable("level", "i2", ("time",))
        packed[:] = np.where(np.arange(21) == 4, -32767, np.arange(21))
        packed.scale_factor, packed.add_offset, packed._FillValue = 0.5, 100.0, np.int16(-32767)
    table = read_table(tmp_path / "run.nc")
    assert [(column.name, column.unit) for column in table.columns] == [("time", "s"), ("level", "")]
    expected = 100.0 + 0.5 * np.arange(21)
    expected[4] = np.nan
    np.testing.assert_array_equal(table.column("level"), expected)


@pytest.mark.parametrize("suffix", ["npy", "npz", "mat", "h5", "nc", "parquet"])
@pytest.mark.parametrize(
    "content", [b"no arrays at all", b"PK\x03\x04", b"\x93NUMPY\x01\x00", b"CDF\x01\x00"]
)
def test_what_holds_no_arrays_is_refused(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"run.{suffix}"
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_table(path)
    assert caught.value.remedy


def test_a_broken_file_in_which_the_library_loops_for_ever_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "run.h5"
    with h5py.File(path, "w") as file:
        file["t"], file["y"] = np.arange(0.0, 24.0, 2.0), np.arange(1.0, 25.0, 2.0)
        file["t"].attrs["units"] = "s"
    data = path.read_bytes()
    path.write_bytes(data[:1880] + b"\n" + data[1880:])
    with pytest.raises(DataError, match="is broken") as caught:
        read_table(path)
    assert caught.value.remedy


@pytest.mark.skipif(not PARQUET, reason="the extra parquet is not installed")
def test_columns_of_a_parquet_file_have_types_units_and_gaps(tmp_path: Path) -> None:
    import datetime
    from decimal import Decimal

    import pyarrow as pa
    from pyarrow import parquet

    kinds = pa.array(["up", "down", None] * 4).dictionary_encode()
    days = [datetime.datetime(2026, 1, 1 + at) for at in range(11)] + [None]
    fields = {
        "n": pa.array([*range(11), None], pa.int32()),
        "kind": kinds,
        "day": pa.array(days, pa.timestamp("us")),
        "price": pa.array([Decimal(at) / 4 for at in range(12)], pa.decimal128(8, 2)),
        "list": pa.array([[at] for at in range(12)]),
        "y": pa.array(np.arange(12.0)),
    }
    units = {"n": None, "y": {"units": "m/s"}}
    schema = pa.schema([pa.field(name, each.type, metadata=units.get(name)) for name, each in fields.items()])
    parquet.write_table(pa.table(list(fields.values()), schema=schema), tmp_path / "run.parquet")
    table = read_table(tmp_path / "run.parquet")
    assert table.names == ("n", "kind", "day", "price", "y")
    np.testing.assert_array_equal(table.column("n"), [*range(11), np.nan])
    assert table.columns[1].labels == ("down", "up")
    np.testing.assert_array_equal(table.column("day"), [*range(11), np.nan])
    np.testing.assert_array_equal(table.column("price"), np.arange(12) / 4)
    assert table.columns[4].unit == "m/s"
    assert "Left out, as they are no tables: list." in table.notes


def test_without_its_package_a_parquet_file_is_refused_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "run.parquet").write_bytes(b"PAR1" + bytes(60) + b"PAR1")
    monkeypatch.setattr("kan_core.data.array_files.find_spec", lambda name: None)
    with pytest.raises(DataError, match="pip install pyarrow"):
        read_table(tmp_path / "run.parquet")
