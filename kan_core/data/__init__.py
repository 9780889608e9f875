"""Tables: reading, roles, scaling, splits, samples."""
