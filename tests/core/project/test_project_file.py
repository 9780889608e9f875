"""Project files: what is saved comes back to the last bit, and what is no project is refused at once."""

import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays as numpy_arrays

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.history import History
from kan_core.edits.prune import Prune
from kan_core.edits.snap import SnapEdge
from kan_core.errors import ProjectError
from kan_core.ids import EdgeId
from kan_core.model.state import InputState, ModelState, OutputState, Snap
from kan_core.project.file import load_project, save_project
from kan_core.project.project import Project
from tests.core.edits.networks import random_network
from tests.core.networks import spline_network

EDGE = EdgeId(0, 1, 2)
SNAP = Snap("sin", (2.0, -0.0, 0.1 + 0.2, 1e-310), ("2", None, None, None), by_user=True)
OWN = "x^p*exp(-x)"


def example_history() -> History:
    history = History.start(random_network(), limit=50).append(Prune(frozenset({EdgeId(0, 0, 0)})))
    branch = history.undo().append(SnapEdge(EDGE, SNAP)).append(Prune(frozenset({EDGE})))
    return branch.undo().named(1, "without the weak one")


def example() -> Project:
    values = np.array([[0.1, -0.0, np.nan, 1.0], [np.inf, 5e-324, -1.7e308, np.nan]])
    columns = (
        Column("länge", Role.INPUT, "m", "länge (m)"),
        Column("x 2", Role.IGNORE),
        Column("T", Role.TARGET, "s"),
        Column("kind", Role.IGNORE, labels=("birch", "élm")),
    )
    dataset = Dataset("pendulum", columns, values, ("One column is ignored.",))
    return Project(
        dataset,
        example_history(),
        {"train": {"steps": 40, "rate": 0.1}},
        7,
        "Für später",
        "0.1.0",
        (OWN, "x^7"),
    )


def bits(state: ModelState) -> list[bytes]:
    names = ("knots", "coefficients", "base_scale", "mask", "locked", "kinds", "node_kinds")
    return [getattr(layer, name).tobytes() for layer in state.layers for name in names]


def saved(folder: Path) -> Path:
    save_project(folder / "example.kan", example())
    return folder / "example.kan"


def test_a_project_comes_back_as_it_was(tmp_path: Path) -> None:
    first, back = example(), load_project(saved(tmp_path))
    assert (back.settings, back.seed, back.notes, back.program, back.primitives) == (
        first.settings,
        first.seed,
        first.notes,
        first.program,
        first.primitives,
    )
    assert back.dataset is not None and first.dataset is not None
    assert back.dataset.columns == first.dataset.columns
    assert (back.dataset.name, back.dataset.notes) == (first.dataset.name, first.dataset.notes)
    assert back.dataset.values.tobytes() == first.dataset.values.tobytes()


def test_an_edge_snapped_to_a_text_comes_back(tmp_path: Path) -> None:
    snap = Snap(OWN, (0.5, 0.0, 2.0, 1.0, 1.3))
    history = History.start(random_network()).append(SnapEdge(EDGE, snap))
    save_project(tmp_path / "own.kan", Project(history=history))
    back = load_project(tmp_path / "own.kan").history
    assert back is not None and back.state.snap(EDGE) == snap


def test_the_history_comes_back_with_its_branches(tmp_path: Path) -> None:
    first, back = example_history(), load_project(saved(tmp_path)).history
    assert back is not None
    assert (back.current_id, back.limit, list(back.revisions)) == (2, 50, list(first.revisions))
    for one, other in zip(first.revisions.values(), back.revisions.values(), strict=True):
        assert (one.id, one.parent, one.label, one.visited, one.name) == (
            other.id,
            other.parent,
            other.label,
            other.visited,
            other.name,
        )
        assert one.state == other.state
        assert bits(one.state) == bits(other.state)
    kept = back.redo().state.snap(EDGE)
    assert kept == SNAP
    assert np.signbit(kept.parameters[1])


def test_classes_come_back(tmp_path: Path) -> None:
    first = random_network((2, 3))
    outputs = tuple(OutputState(name, class_of="kind") for name in ("ash", "elm", "oak"))
    state = ModelState(first.inputs, first.layers, outputs)
    save_project(tmp_path / "p.kan", Project(history=History.start(state)))
    back = load_project(tmp_path / "p.kan").history
    assert back is not None
    assert back.state == state
    assert back.state.class_of == "kind"


@pytest.mark.parametrize(
    "spec",
    [
        {"basis": ("chebyshev", "rbf"), "grid_size": (7, 4), "ranges": "layer"},
        {"basis": "fourier", "periods": (24.0, None)},
        {"order": (2, 5), "grid": "adapted", "u": np.linspace(-1, 1, 40).reshape(-1, 2) ** 3},
    ],
)
def test_networks_of_every_basis_come_back(tmp_path: Path, spec: dict[str, Any]) -> None:
    state = spline_network((2, 3, 1), **spec)
    save_project(tmp_path / "p.kan", Project(history=History.start(state)))
    back = load_project(tmp_path / "p.kan").history
    assert back is not None
    assert back.state == state
    assert [layer.family for layer in back.state.layers] == [layer.family for layer in state.layers]


def test_an_empty_project_comes_back_empty(tmp_path: Path) -> None:
    save_project(tmp_path / "empty.kan", Project())
    assert load_project(tmp_path / "empty.kan") == Project()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    coefficients=numpy_arrays(np.float64, 8, elements=st.floats(allow_nan=False, allow_infinity=False)),
    offset=st.floats(allow_nan=False),
    text=st.text(max_size=20).filter(lambda text: text.isprintable()),
)
def test_every_number_and_name_survives(
    tmp_path: Path, coefficients: np.ndarray[Any, Any], offset: float, text: str
) -> None:
    first = random_network((1, 1))
    first = ModelState((InputState(text, offset, 2.0, text, text),), first.layers, (OutputState(text),))
    history = History.start(first, text).append(SetCoefficients(EdgeId(0, 0, 0), tuple(coefficients)))
    save_project(tmp_path / "p.kan", Project(history=history, notes=text))
    back = load_project(tmp_path / "p.kan")
    assert back.history is not None
    assert back.notes == back.history.root.label == text
    assert back.history.state == history.state
    assert bits(back.history.state) == bits(history.state)
    assert struct.pack("d", back.history.state.inputs[0].offset) == struct.pack("d", offset)


def test_values_of_other_number_types_and_odd_names_survive(tmp_path: Path) -> None:
    state = random_network((1, 1))
    inputs = (InputState("a\udcff", offset=1, scale=np.float32(2)),)  # type: ignore[arg-type]
    edge = EdgeId(0, np.int64(0), np.int64(0))
    state = ModelState(inputs, state.layers, state.outputs)
    state = state.with_edge(edge, kinds=1, snap=Snap("sin", (np.float64(1.0), np.nan, np.inf, -0.0)))
    save_project(tmp_path / "p.kan", Project(history=History.start(state), seed=np.int64(3)))  # type: ignore[arg-type]
    back = load_project(tmp_path / "p.kan")
    assert back.history is not None
    assert back.history.state.inputs == inputs
    snap = back.history.state.snap(edge)
    assert snap is not None
    assert np.array(snap.parameters).tobytes() == np.array([1.0, np.nan, np.inf, -0.0]).tobytes()


def test_equal_projects_give_equal_files_and_equal_arrays_are_kept_once(tmp_path: Path) -> None:
    first = saved(tmp_path).read_bytes()
    assert saved(tmp_path).read_bytes() == first
    with zipfile.ZipFile(tmp_path / "example.kan") as archive:
        names = archive.namelist()
    assert len(names) == len(set(names)) < 2 + 14 * 4


def test_a_failed_save_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    before = saved(tmp_path).read_bytes()
    with pytest.raises(ProjectError, match="cannot be saved"):
        save_project(tmp_path / "example.kan", Project(settings={"wrong": object()}))  # type: ignore[dict-item]
    assert [path.name for path in tmp_path.iterdir()] == ["example.kan"]
    assert (tmp_path / "example.kan").read_bytes() == before


def test_saving_into_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"example\.kan cannot be written"):
        save_project(tmp_path / "missing" / "example.kan", example())
    with pytest.raises(ProjectError, match="cannot be written"):
        save_project(tmp_path, example())
    assert list(tmp_path.iterdir()) == []


def test_saving_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.kan"
    link.symlink_to(saved(tmp_path / "real"))
    save_project(link, Project(notes="new"))
    assert link.is_symlink()
    assert load_project(tmp_path / "real" / "example.kan").notes == "new"


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n1,2\n", b"PK\x03\x04" + b"\0" * 500], ids=["empty", "table", "zip"]
)
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.kan").write_bytes(content)
    with pytest.raises(ProjectError, match=r"a\.kan is damaged or not a Kanoscope project"):
        load_project(tmp_path / "a.kan")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.kan", tmp_path):
        with pytest.raises(ProjectError, match="cannot be read"):
            load_project(path)


def test_another_zip_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(ProjectError, match=r"a\.zip has no manifest\.json"):
        load_project(tmp_path / "a.zip")


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(part=st.floats(0, 0.999))
def test_a_truncated_file_is_refused(tmp_path: Path, part: float) -> None:
    whole = saved(tmp_path).read_bytes()
    (tmp_path / "cut.kan").write_bytes(whole[: int(part * len(whole))])
    with pytest.raises(ProjectError):
        load_project(tmp_path / "cut.kan")


def test_a_file_without_its_beginning_is_damaged_not_unreadable(tmp_path: Path) -> None:
    path = saved(tmp_path)
    path.write_bytes(path.read_bytes()[100:])
    with pytest.raises(ProjectError, match="damaged"):
        load_project(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 0.9999), value=st.integers(0, 255))
def test_a_changed_byte_gives_the_project_or_an_error_of_ours(
    tmp_path: Path, place: float, value: int
) -> None:
    content = bytearray(saved(tmp_path).read_bytes())
    content[int(place * len(content))] = value
    (tmp_path / "changed.kan").write_bytes(content)
    try:
        back = load_project(tmp_path / "changed.kan")
    except ProjectError:
        return
    assert back.notes == example().notes


def repacked(path: Path, change: Callable[[str, bytes], bytes], method: int = zipfile.ZIP_STORED) -> Path:
    """A copy of a project file with changed entries and right checksums."""
    copy = path.with_name("repacked.kan")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return copy


def test_a_compressed_copy_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    bomb = repacked(saved(tmp_path), lambda _, content: content + b" " * 10_000_000, zipfile.ZIP_DEFLATED)
    assert bomb.stat().st_size < 2_000_000
    with pytest.raises(ProjectError, match="damaged"):
        load_project(bomb)
    with pytest.raises(ProjectError, match="packed by another program"):
        load_project(repacked_with_padding(tmp_path))


def repacked_with_padding(folder: Path) -> Path:
    """A compressed copy that is larger than all it claims to hold."""
    copy = folder / "padded.kan"
    with zipfile.ZipFile(saved(folder)) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    content = copy.read_bytes()
    copy.write_bytes(b"\0" * 200_000 + content)
    return copy


def changed_document(folder: Path, entry: str, change: Callable[[dict[str, Any]], None]) -> Path:
    def edit(name: str, content: bytes) -> bytes:
        if name != entry:
            return content
        document = json.loads(content)
        change(document)
        return json.dumps(document).encode()

    return repacked(saved(folder), edit)


def test_a_file_of_a_newer_version_says_so(tmp_path: Path) -> None:
    newer = changed_document(tmp_path, "manifest.json", lambda manifest: manifest.update(version=99))
    with pytest.raises(ProjectError, match=r"made by a newer version.*Install the newer"):
        load_project(newer)


def first_layer(history: dict[str, Any]) -> dict[str, Any]:
    layer: dict[str, Any] = history["history"]["revisions"][0]["state"]["layers"][0]
    return layer


def swapped_arrays(history: dict[str, Any]) -> None:
    arrays = first_layer(history)["arrays"]
    arrays["knots"], arrays["coefficients"] = arrays["coefficients"], arrays["knots"]


def unknown_primitive(history: dict[str, Any]) -> None:
    history["history"]["revisions"][2]["state"]["layers"][0]["snaps"][0]["primitive"] = "no such function"


WRONG: list[tuple[str, Callable[[dict[str, Any]], None]]] = [
    ("manifest.json", lambda manifest: manifest.update(format="other")),
    ("manifest.json", lambda manifest: manifest.update(version=0)),
    ("manifest.json", lambda manifest: manifest.update(version="1")),
    ("manifest.json", lambda manifest: manifest.pop("seed")),
    ("manifest.json", lambda manifest: manifest.update(seed=True)),
    ("manifest.json", lambda manifest: manifest["dataset"].update(values="../../etc/passwd")),
    ("manifest.json", lambda manifest: manifest["dataset"]["columns"].pop()),
    ("manifest.json", lambda manifest: manifest.pop("primitives")),
    ("manifest.json", lambda manifest: manifest.update(primitives=["exp(y)"])),
    ("manifest.json", lambda manifest: manifest["dataset"]["columns"][0].update(role="king")),
    ("history.json", lambda history: history["history"].update(current=17)),
    ("history.json", lambda history: history["history"].update(revisions=[])),
    ("history.json", lambda history: history["history"]["revisions"][1].update(parent=3)),
    ("history.json", lambda history: history["history"]["revisions"][0]["state"].update(layers=[])),
    ("history.json", lambda history: first_layer(history).update(order=2)),
    ("history.json", lambda history: first_layer(history).update(order=-1)),
    ("history.json", lambda history: first_layer(history).update(basis="splines")),
    ("history.json", lambda history: first_layer(history).update(basis="fourier")),
    ("history.json", lambda history: first_layer(history).update(grid="odd")),
    ("history.json", lambda history: first_layer(history).pop("ranges")),
    (
        "history.json",
        lambda history: history["history"]["revisions"][0]["state"]["outputs"][0].update(link="?"),
    ),
    ("history.json", swapped_arrays),
    ("history.json", unknown_primitive),
]


@pytest.mark.parametrize(("entry", "change"), WRONG)
def test_a_document_that_is_wrong_is_refused(
    tmp_path: Path, entry: str, change: Callable[[dict[str, Any]], None]
) -> None:
    with pytest.raises(ProjectError):
        load_project(changed_document(tmp_path, entry, change))


@pytest.mark.parametrize(
    "text", [b"[" * 100_000, b"\xff\xfe", b"7" * 100_000, b"{}"], ids=["nested", "bytes", "digits", "empty"]
)
def test_a_manifest_that_is_no_document_is_refused(tmp_path: Path, text: bytes) -> None:
    path = repacked(saved(tmp_path), lambda name, content: text if name == "manifest.json" else content)
    with pytest.raises(ProjectError):
        load_project(path)
