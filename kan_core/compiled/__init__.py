"""What every compiled kernel stands on: the compiler's settings, its cache, and one SIMD operation."""
