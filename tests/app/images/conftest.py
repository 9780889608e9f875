"""Pictures that are held against references: type that every machine has, and where differences are left."""

from collections.abc import Iterator
from pathlib import Path

import matplotlib
import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from tests.app.images.comparing import References

TYPE = Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-pictures", action="store_true", help="write the reference pictures anew")


@pytest.fixture
def references(request: pytest.FixtureRequest, tmp_path: Path) -> References:
    """The references beside these tests."""
    return References(
        Path(__file__).parent / "references", tmp_path, request.config.getoption("--renew-pictures")
    )


@pytest.fixture(autouse=True)
def same_type_everywhere(qapp: QApplication) -> Iterator[None]:
    """The type that comes with a dependency, in pixels and without hints to grids of pixels."""
    number = QFontDatabase.addApplicationFont(str(TYPE))
    assert number >= 0
    before = QFont(qapp.font())
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPixelSize(12)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    qapp.setFont(font)
    yield
    qapp.setFont(before)
