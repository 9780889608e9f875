"""Turns what the engine says of a failure into a message."""

from app.engine.client import Death
from app.engine.protocol.contract import Failed
from app.messages import Message
from app.words import tr


def from_failure(failed: Failed) -> Message:
    """A request that could not be done."""
    return Message(failed.what, failed.remedy, details=failed.details)


def from_death(death: Death) -> Message:
    """An engine that ended by itself."""
    if death.restarted:
        remedy = tr("It was started again, and the model is as you last saw it. Press Train to go on.")
    else:
        remedy = tr(
            "It ended several times while starting. Check the installation, then choose Restart engine."
        )
    action = "train" if death.restarted else "restart_engine"
    return Message(death.text, remedy, details=death.details, action=action)
