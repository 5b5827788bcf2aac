"""book.toml, the bibliography, the seeds and the chapters, read into the model's values."""
