"""One page with all pictures of a run, those of the same thing beside each other."""

from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from docs.make_pictures.camera import Picture

STYLE = """
body { font: 14px sans-serif; margin: 24px; background: #e8eaee; color: #1b1f24; }
figure { display: inline-block; margin: 0 12px 12px 0; vertical-align: top; }
img { max-width: 460px; max-height: 460px; box-shadow: 0 1px 4px #0004; }
figcaption { font-size: 12px; color: #4a525c; }
"""


def write_contact_sheet(folder: Path, pictures: Sequence[Picture]) -> None:
    """Write index.html."""
    groups = groupby(sorted(pictures, key=lambda picture: picture.name), key=lambda picture: picture.name)
    body = "\n".join(
        f"<h2>{escape(name.replace('_', ' '))}</h2>\n{''.join(_figure(each) for each in group)}"
        for name, group in groups
    )
    page = (
        f'<!DOCTYPE html>\n<meta charset="utf-8">\n<title>Kanoscope</title>\n<style>{STYLE}</style>\n{body}\n'
    )
    (folder / "index.html").write_text(page, encoding="utf-8")


def _figure(picture: Picture) -> str:
    width, height = picture.size
    look, file = picture.look, picture.file
    told = f"{picture.kind}, {look.theme}, window {look.width} × {look.height}, shown {width} × {height}"
    image = f'<img src="{file}" alt="{escape(picture.name)}" loading="lazy">'
    return f'<figure><a href="{file}">{image}</a><figcaption>{told}</figcaption></figure>'
