"""A model as a graph of ONNX operators in double precision."""
