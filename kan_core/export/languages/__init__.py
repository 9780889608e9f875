"""Formulas as functions in languages of numbers: one description per language, one printer for all."""
