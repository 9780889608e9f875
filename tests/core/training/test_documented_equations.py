"""The page on differential equations does what it says."""

import re
import runpy
from pathlib import Path

PAGE = Path(__file__).parents[3] / "docs" / "differential_equations.md"


def test_the_blocks_of_the_page_run_one_after_another(tmp_path: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 5
    program = tmp_path / "page.py"
    program.write_text("\n".join(blocks), encoding="utf-8")
    runpy.run_path(str(program))
