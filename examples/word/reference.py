"""Writes the reference document whose styles pandoc takes over: reference.py OUT.docx

It is pandoc's own, with rows of tables that no page may cut in two, lines between them, and cells
whose lines stay together.
"""
import io
import subprocess
import sys
import zipfile

CHANGES = [
    # The table style: no row is cut by the end of a page; a thin line under each.
    ("""<w:tblInd w:w="0" w:type="dxa" />
      <w:tblCellMar>""",
     """<w:tblInd w:w="0" w:type="dxa" />
      <w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="B0BCC8" /></w:tblBorders>
      <w:tblCellMar>"""),
    ("""</w:tblCellMar>
    </w:tblPr>
    <w:tblStylePr""",
     """</w:tblCellMar>
    </w:tblPr>
    <w:trPr><w:cantSplit /></w:trPr>
    <w:tblStylePr"""),
    # Cells: pandoc gives their paragraphs this style.
    ("""<w:pPr>
      <w:spacing w:before="36" w:after="36" />""",
     """<w:pPr>
      <w:keepLines />
      <w:spacing w:before="36" w:after="36" />"""),
]


def main():
    given = subprocess.run(["pandoc", "--print-default-data-file", "reference.docx"],
                           check=True, capture_output=True).stdout
    with zipfile.ZipFile(io.BytesIO(given)) as old, zipfile.ZipFile(sys.argv[1], "w") as new:
        for entry in old.infolist():
            text = old.read(entry)
            if entry.filename == "word/styles.xml":
                styles = text.decode()
                for before, after in CHANGES:
                    if before not in styles:
                        sys.exit("this version of pandoc has other styles than 2.17: " + before)
                    styles = styles.replace(before, after, 1)
                text = styles.encode()
            new.writestr(entry, text)


main()
