"""The report as a page to read and to review: the editor's desk."""

from pincite.report.desk.material import Material
from pincite.report.desk.page import render_page
from pincite.report.desk.paper import render_paper

__all__ = ["Material", "render_page", "render_paper"]
