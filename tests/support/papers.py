"""Papers as people send them, made here byte by byte: those that can be read, and those that cannot, with why."""

import io
import zipfile

import docx
from docx.oxml import parse_xml

WORDML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="{}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
BODY = '<w:document xmlns:w="{}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{}</w:body></w:document>'
PAGE = (
    "<!doctype html>\n<html><head><title>An ICB</title><style>p { color: red }</style></head>\n<body>\n"
    "<p>The\n  <b>I</b>CB &amp; the MDT</p><script>document.title = 'run'</script>\n"
    "<table><tr><td>LGA</td><td>Local<br>government</td></tr></table></body></html>\n"
)


def word_document():
    """A .docx as a word processor writes it: a heading, an empty paragraph, runs, a tab, a table, an insertion."""
    document = docx.Document()
    document.add_heading("Our plan", 1)
    document.add_paragraph("")
    paragraph = document.add_paragraph("The ")
    paragraph.add_run("I").bold = True
    paragraph.add_run("CB met.\tMDT")
    paragraph._p.append(parse_xml(f'<w:ins xmlns:w="{WORDML}" w:id="1"><w:r><w:t> and D2A</w:t></w:r></w:ins>'))
    paragraph._p.append(parse_xml(f'<w:del xmlns:w="{WORDML}" w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del>'))
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "LGA", "Local Government Association"
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def packed(xml, name="word/document.xml", more=(), said=None):
    """A .docx whose main part, called `name` (and `said` to be called otherwise), holds this XML; and more empty parts."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS.format(said or name))
        archive.writestr(name, xml)
        for other in more:
            archive.writestr(other, b"")
    return saved.getvalue()


def with_a_comment():
    """A .docx in whose list of parts a comment stands first."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        relations = RELATIONS.format("word/document.xml").replace("<Relationship ", "<!-- made by hand --><Relationship ")
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/document.xml", body("<w:r><w:t>The ICB met.</w:t></w:r>"))
    return saved.getvalue()


def spoilt(method):
    """A .docx whose list of parts was packed by a method other than the usual, and spoilt on the way."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", method) as archive:
        archive.writestr("_rels/.rels", RELATIONS.format("word/document.xml") * 20)
    content = bytearray(saved.getvalue())
    content[50:70] = b"\xff" * 20
    return bytes(content)


def body(*paragraphs):
    return BODY.format(WORDML, "".join(f"<w:p>{one}</w:p>" for one in paragraphs))


BOX = "<w:r><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:r>"
ALTERNATIVES = f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"
MOVED = "<w:moveFrom><w:r><w:t>Gone.</w:t></w:r></w:moveFrom><w:r><w:t>Here.</w:t></w:r>"
ODD = body("<w:r><w:t>The ICB</w:t><w:br/><w:t>met.</w:t></w:r>" + ALTERNATIVES, MOVED)
MANY_NAMES = '<!DOCTYPE d [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {one} "{f"&{other};" * 10}">' for one, other in zip("bcdefghi", "abcdefgh")
) + ']><d>&i;</d>'  # fmt: skip

# name, bytes, the words in it
READ = [
    ("paper.txt", b"The ICB met.\r\nTwice.", "The ICB met.\nTwice."),
    ("marked.txt", b"\xef\xbb\xbfThe ICB met.", "The ICB met."),
    ("notepad.txt", "The ICB’s café".encode("utf-16"), "The ICB’s café"),
    ("old-windows.txt", "The ICB’s café".encode("cp1252"), "The ICB’s café"),
    ("paper.md", b"# The ICB\n\nmet.", "# The ICB\n\nmet."),
    ("paper.html", PAGE.encode(), "The\n  ICB & the MDT\n\nLGA\n\nLocal\ngovernment"),
    ("paper.docx", word_document(), "Our plan\n\nThe ICB met.\tMDT and D2A\n\nLGA\n\nLocal Government Association"),
    ("by-hand.html", b"<p>The ICB<![if !supportLists]><![foo[bar]]> met.</p>", "The ICB met."),
    ("by-hand.docx", with_a_comment(), "The ICB met."),
    ("odd.docx", packed(ODD, "word/document2.xml"), "The ICB\nmet.\n\nIn a box.\n\nHere."),
]
# name, bytes, why it is refused
REFUSED = [
    ("paper.pdf", b"%PDF-1.7 words", "pdf"),
    ("pdf-in-disguise.txt", b"%PDF-1.7 words", "pdf"),
    ("older.doc", b"\xd0\xcf\x11\xe0 words", "old"),
    ("locked.docx", b"\xd0\xcf\x11\xe0 words", "password"),
    ("macros.docm", packed(body("words"), more=["word/vbaProject.bin"]), "macros"),
    ("macros-in-disguise.docx", packed(body("words"), more=["word/vbaProject.bin"]), "macros"),
    ("not-one.docx", b"not a zip at all, only words", "none"),
    ("a-picture.docx", b"PK\x03\x04\xff\xfe\x00binary", "none"),
    ("cut-off.docx", word_document()[:9000], "none"),
    ("no-words-part.docx", packed(body("words"), said="elsewhere.xml"), "none"),
    ("broken.docx", packed("<w:document><w:body>"), "none"),
    ("names-in-names.docx", packed(MANY_NAMES), "none"),
    ("spoilt-lzma.docx", spoilt(zipfile.ZIP_LZMA), "none"),
    ("spoilt-bzip2.docx", spoilt(zipfile.ZIP_BZIP2), "none"),
    ("bomb.docx", packed(BODY.format(WORDML, " " * 40_000_000)), "size"),
    ("scan.docx", packed(body("")), "empty"),
    ("blank.txt", b" \n\n", "empty"),
    ("nothing.txt", b"", "empty"),
    ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "binary"),
    ("sheet.xlsx", packed("<a/>"), "binary"),
    ("rich.rtf", b"{\\rtf1 words}", "binary"),
    ("huge.txt", b"a " * 11_000_000, "large"),
]
