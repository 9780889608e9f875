"""What the parts of the window say of themselves: their names, and the pages of What's This."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.words import later, tr

EXPLANATIONS: Mapping[str, tuple[str, str]] = {
    "learn": (
        later("Learn panel"),
        later(
            "Lessons on the network that you see: what to do is done by you, or for you, and a prediction "
            "comes before the answer. What a step is about has a frame around it."
        ),
    ),
    "data": (
        later("Data panel"),
        later(
            "The columns of the table: what each is for, its unit, its range, and how many values it "
            "lacks. Click a role to change it. The title tells how many rows are used, and how they "
            "were split."
        ),
    ),
    "history": (
        later("History panel"),
        later(
            "Every step since the table was opened. Click one to go there; what was done after it is "
            "kept as a branch, and can be gone back to. A step can be given a name, and be set beside "
            "the current one."
        ),
    ),
    "edge": (
        later("Edge panel"),
        later(
            "The selected edge: its spline over the data, the functions that it could be, and what "
            "the whole model's error becomes with each of them. Drag a control point to reshape the "
            "spline."
        ),
    ),
    "laws": (
        later("Laws panel"),
        later(
            "What a search found so far, the simplest law first. Click one to see its network; the "
            "best is the one that describes the table in the fewest bits. Compare sets any two side "
            "by side."
        ),
    ),
    "experiment": (
        later("Experiment panel"),
        later(
            "What an experiment of a lesson shows: its curves, its images, and its figures beside those that "
            "others have published. It does not touch the network that is open."
        ),
    ),
    "quality": (
        later("Quality panel"),
        later(
            "How far the model can be trusted: predictions against what was measured, what is left "
            "over, and the front of laws. Rows held out are told apart from rows trained on."
        ),
    ),
    "formula": (
        later("Formula panel"),
        later(
            "The model as a formula in the names of your columns. Edges that are still splines stand "
            "as φ; snap them to read the law. Point at a term to see its edges; click it to select "
            "them."
        ),
    ),
    "training": (
        later("Training panel"),
        later(
            "The error over the iterations on a scale of powers of ten, of the rows trained on and of "
            "those held out. Where the second rises while the first falls, noise is being learnt."
        ),
    ),
    "network": (
        later("Network"),
        later(
            "Inputs on the left, the target on the right, a curve on every edge; nodes add or "
            "multiply. Thick and dark edges matter most. Click an edge to select it, and use the "
            "arrow keys to walk."
        ),
    ),
    "start": (
        later("Start page"),
        later("Begin with a sample whose law is known, or open a table of your own: drop it on the window."),
    ),
    "status": (
        later("Status bar"),
        later(
            "What goes on, which rows are used, which device computes and why, and when the session was "
            "last kept against a crash."
        ),
    ),
    "messages": (
        later("Messages"),
        later(
            "What happened and what can be done about it. A message goes when you close it or when it "
            "no longer holds."
        ),
    ),
    "toolbar": (later("Toolbar"), later("What is done most often. Every command is found with Ctrl+K.")),
    "menu": (later("Menu bar"), later("Every command there is, in its menu.")),
}


def explain_part(part: QWidget, id_: str) -> None:
    """Give a part of the window its name and its page."""
    name, page = EXPLANATIONS[id_]
    part.setAccessibleName(tr(name))
    part.setAccessibleDescription(tr(page))
    part.setWhatsThis(f"<p><b>{tr(name)}</b></p><p>{tr(page)}</p>")
