"""The checklist as a document, in the form that was asked for."""

from dataclasses import replace

from desktop.faces import Faces
from desktop.printing.document import PaperDocument
from desktop.printing.lettering import Typecase
from desktop.printing.long_sheet import long_sheet
from desktop.printing.options import PrintOptions
from desktop.printing.sheet import one_page
from desktop.printing.sheet_copy import SheetCopy


def lay_out_checklist(copy: SheetCopy, options: PrintOptions, faces: Faces) -> PaperDocument:
    """The sheet on one page, or in large print, or with every sign.

    A number that is not known becomes a line to write on. The lines of a pack that one page can't hold take more.
    """
    copy = replace(copy.blank() if options.blank else copy, wording=copy.wording.on_paper())
    typecase = Typecase(faces)
    page = None if options.large or options.full else one_page(copy, options.paper, typecase)
    return page or long_sheet(copy, options, typecase)
