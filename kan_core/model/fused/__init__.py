"""Layers on a CUDA device by fused kernels: neither the basis nor any number of an edge is ever stored."""
