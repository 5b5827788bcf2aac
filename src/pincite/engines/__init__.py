"""The only rooms that import pandoc, WeasyPrint, Jinja, bibtexparser, pikepdf and the citation styles."""
