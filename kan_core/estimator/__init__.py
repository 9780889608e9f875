"""Networks and discovered laws as scikit-learn estimators."""
