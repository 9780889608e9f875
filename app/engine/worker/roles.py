"""The two kinds of worker: the engine, and the helper that it may kill."""

import importlib
import threading
from multiprocessing.connection import Connection
from types import ModuleType

from app.engine.protocol.classes import MapClasses
from app.engine.protocol.contract import Ready, Request
from app.engine.protocol.discovery import DescribeUnits, Discover
from app.engine.protocol.edges import PruneWeak, Simplify, SnapAll, Suggest
from app.engine.protocol.experiment import RunExperiment
from app.engine.protocol.export import Export, ExportTarget, Offer
from app.engine.protocol.fits import FitFormula, ProfileConstants
from app.engine.protocol.formula import CompileFormula, Compose
from app.engine.protocol.inputs import DescribeInput
from app.engine.protocol.making import DescribeColumn, DescribeRows
from app.engine.protocol.preview import PreviewTable
from app.engine.protocol.session import WriteReport, WriteScript
from app.engine.protocol.table import PrepareTable, ReadTable
from app.engine.protocol.training import Train
from app.engine.worker.aside import Aside
from app.engine.worker.helper import Helper
from app.engine.worker.loop import Job, Worker

ENGINE: dict[type[Request], str] = {
    PrepareTable: "prepare",
    DescribeInput: "describe_input",
    DescribeUnits: "describe_units",
    DescribeColumn: "describe_column",
    DescribeRows: "describe_rows",
    CompileFormula: "compile_formula",
    Train: "train",
    Suggest: "suggest",
    PruneWeak: "prune_weak",
    SnapAll: "snap_all",
    Simplify: "simplify",
    Discover: "discover",
    RunExperiment: "experiment",
    FitFormula: "fit_formula",
    ProfileConstants: "profile_constants",
    WriteScript: "write_script",
    WriteReport: "write_report",
}
"""The module of each job of the engine."""

FIRST = (PrepareTable, Train)
"""What the engine must have imported before it says that it is ready."""

HELPER: dict[type[Request], str] = {
    ReadTable: "read",
    PreviewTable: "preview",
    Compose: "compose",
    Export: "export",
}
"""The module of each job of the helper."""


ASIDE: dict[type[Request], str] = {MapClasses: "map_classes"}
"""The module of each quick job, which the engine does beside the others."""


def start(connection: Connection, role: str) -> None:
    """Be the engine or its helper until the parent is gone."""
    if role == "engine":
        _be_engine(connection)
    else:
        _be_helper(connection)


def _be_engine(connection: Connection) -> None:
    """Listen at once, import meanwhile, then say what computes."""
    helper = Helper(lambda message: worker.send(message))
    aside = Aside(_lazy(ASIDE), lambda message: worker.send(message))
    worker = Worker(connection, _lazy(ENGINE), lambda message: helper.take(message) or aside.take(message))
    worker.listen()
    helper.warm()
    for request in FIRST:
        _import(ENGINE[request])
    worker.send(_ready())
    threading.Thread(target=_warm_engine, daemon=True).start()
    worker.work()


def _be_helper(connection: Connection) -> None:
    worker = Worker(connection, _lazy(HELPER))
    worker.listen()
    _warm(HELPER)
    worker.send(_offer())
    worker.work()


def _lazy(modules: dict[type[Request], str]) -> dict[type[Request], Job]:
    """Jobs that import their module when they are first asked for."""

    def job(name: str) -> Job:
        return lambda request, context: _import(name).run(request, context)

    return {request: job(name) for request, name in modules.items()}


def _import(name: str) -> ModuleType:
    return importlib.import_module(f"app.engine.worker.jobs.{name}")


def _warm(modules: dict[type[Request], str]) -> None:
    for name in modules.values():
        _import(name)


def _warm_engine() -> None:
    from app.engine.worker.warm import warm

    _warm(ENGINE)
    warm()


def _offer() -> Offer:
    from kan_core.export.onnx import file as onnx
    from kan_core.export.targets import TARGETS

    texts = (ExportTarget(each.id, each.text, each.suffix) for each in TARGETS.values())
    return Offer((*texts, ExportTarget(onnx.ID, onnx.TEXT, onnx.SUFFIX, binary=True)))


def _ready() -> Ready:
    """One thread from here on: small networks train fastest on it."""
    import torch

    from kan_core.training.device import Accelerators

    torch.set_num_threads(1)
    return Ready(Accelerators.present().missing)
