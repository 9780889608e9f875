"""How the report looks: light and dark as the reader prefers, black on white on paper."""

_LIGHT = """--ground: #ffffff; --ink: #1f2328; --soft: #59636e; --rule: #d0d7de; --shade: #f6f8fa;
  --blue: #0072b2; --green: #007a5a; --orange: #b34700;"""
_DARK = """--ground: #14171c; --ink: #e6e9ed; --soft: #a2abb6; --rule: #3a424d; --shade: #1c2027;
  --blue: #56b4e9; --green: #3fc79a; --orange: #f0a050;"""

STYLE = f"""
:root {{ color-scheme: light dark; {_LIGHT} }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ {_DARK} }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 2.2rem 1.6rem 4rem; max-width: 60rem; background: var(--ground);
  color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", Helvetica, Arial, sans-serif; }}
h1 {{ font-size: 1.6rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }}
h2 {{ font-size: 1.1rem; margin: 2.4rem 0 .7rem; padding-bottom: .3rem;
  border-bottom: 1px solid var(--rule); }}
h3 {{ font-size: .95rem; margin: 1.2rem 0 .4rem; }}
p {{ margin: .5rem 0; }}
.soft {{ color: var(--soft); }}
code, pre {{ font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  overflow-wrap: anywhere; }}
pre {{ background: var(--shade); border: 1px solid var(--rule); border-radius: 6px; padding: .6rem .8rem;
  white-space: pre-wrap; margin: .6rem 0; }}
math {{ font-size: 1.25rem; }}
td code {{ white-space: pre-wrap; }}
.formula {{ overflow-x: auto; padding: .9rem 0; text-align: center; line-height: 2.2; }}
.wide {{ overflow-x: auto; }}
table {{ border-collapse: collapse; font-variant-numeric: tabular-nums; }}
.wide > table {{ width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .28rem .9rem .28rem 0; overflow-wrap: anywhere; }}
thead th {{ border-bottom: 1px solid var(--rule); color: var(--soft); font-weight: 600;
  white-space: nowrap; }}
tbody tr + tr > td {{ border-top: 1px solid var(--rule); }}
.facts th {{ color: var(--soft); font-weight: 400; white-space: nowrap; }}
.facts td {{ border: 0 !important; }}
.number {{ text-align: right; white-space: nowrap; }}
.chosen td {{ font-weight: 600; }}
ul, ol {{ margin: .4rem 0; padding-left: 1.3rem; }}
svg {{ max-width: 100%; height: auto; display: block; }}
.figures {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1rem; }}
figure {{ margin: 0; break-inside: avoid; }}
@page {{ size: A4; margin: 16mm 15mm; }}
@media print {{
  body {{ max-width: none; padding: 0; font-size: 10pt; }}
  h2, h3 {{ break-after: avoid; }}
  tr, figure, .formula {{ break-inside: avoid; }}
  thead {{ display: table-header-group; }}
  .wide, .formula {{ overflow: visible; }}
  .figures {{ grid-template-columns: 1fr 1fr; }}
  math {{ font-size: 13pt; }}
}}
"""
