"""The session: the one mutable document, and the parts it is made of."""
