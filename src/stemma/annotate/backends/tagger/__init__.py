"""The reader of attributions: who says what, by what words, with numpy and onnxruntime alone."""
