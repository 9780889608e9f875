"""How good a model is, in lines of text."""

from collections.abc import Iterator, Sequence
from typing import Any

from kan_core.analysis.metrics import accuracy, confusion_matrix, log_loss, r2, rmse
from kan_core.export.json_numbers import finite
from kan_core.model.state import FloatArray, OutputState


def quality(outputs: Sequence[OutputState], observed: FloatArray, predicted: FloatArray) -> Iterator[str]:
    """The error of each target; or accuracy, log loss and confusion matrix of classes.

    Args:
        outputs: of the model.
        observed, predicted: (n, outputs) in the units of the targets; ones and zeros, and probabilities.
    """
    if outputs[0].class_of:
        yield f"{outputs[0].class_of}: accuracy {accuracy(observed, predicted):.1%}, " + (
            f"log loss {log_loss(observed, predicted):.4g}"
        )
        yield from _confusion([node.name for node in outputs], observed, predicted)
        return
    errors = zip(outputs, rmse(observed, predicted), r2(observed, predicted), strict=True)
    for node, error, part in errors:
        yield f"{node.name}: RMSE {f'{error:.4g} {node.unit}'.strip()}, R² {part:.6g}"


def quality_document(
    outputs: Sequence[OutputState], observed: FloatArray, predicted: FloatArray
) -> dict[str, Any]:
    """The same for JSON; null is what is no number."""
    if outputs[0].class_of:
        return {
            "class_of": outputs[0].class_of,
            "classes": [node.name for node in outputs],
            "accuracy": accuracy(observed, predicted),
            "log_loss": finite(log_loss(observed, predicted)),
            "confusion": confusion_matrix(observed, predicted).tolist(),
        }
    errors = zip(outputs, rmse(observed, predicted), r2(observed, predicted), strict=True)
    targets = [
        {"name": node.name, "unit": node.unit, "rmse": finite(error), "r2": finite(part)}
        for node, error, part in errors
    ]
    return {"targets": targets}


def _confusion(classes: Sequence[str], observed: FloatArray, predicted: FloatArray) -> Iterator[str]:
    """A row for each observed class, a column for each class it was taken for."""
    counts = confusion_matrix(observed, predicted)
    width = max(len(name) for name in (*classes, str(counts.max()))) + 2
    yield "observed".ljust(width) + "".join(name.rjust(width) for name in classes) + "  (taken for)"
    for name, row in zip(classes, counts, strict=True):
        yield name.ljust(width) + "".join(str(count).rjust(width) for count in row)
