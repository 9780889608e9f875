"""How a handout looks."""

STYLE = """
body { font: 16px/1.45 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1b1e24; }
img { width: 100%; border: 1px solid #cbd1db; }
section { break-inside: avoid; margin-bottom: 2em; }
.ask { border-left: 4px solid #0072b2; padding-left: 0.8em; }
.notice { border-left: 4px solid #008f68; padding-left: 0.8em; }
.remember { font-size: 1.2em; border: 2px solid #d55e00; padding: 0.8em; }
"""
