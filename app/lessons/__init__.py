"""The classroom: lessons as data, played on the real session, and the panel that shows them."""
