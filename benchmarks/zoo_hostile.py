"""Files that are broken or hostile: damage, disguise, bombs, traps and names that deceive."""

from __future__ import annotations

import gzip
import io
import random
import stat
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Iterator

from benchmarks import zoo_files as made

Item = tuple[str, bytes]
"""A file's name in the folder, and its bytes."""

CUTS = (0.02, 0.3, 0.6, 0.9, 0.99)
FLIPS = 12


def damaged(number: int) -> Iterator[Item]:
    """Every format cut off at several places, and with bits turned over."""
    draw = random.Random(number)  # noqa: S311 - the same damage every time
    for kind, make in made.SOUND.items():
        whole = make(number)
        for part in CUTS:
            yield f"damage/cut-{part}.{kind}", whole[: int(len(whole) * part)]
        for turn in range(3):
            data = bytearray(whole)
            for _ in range(FLIPS):
                data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
            yield f"damage/flip-{turn}.{kind}", bytes(data)
        middle = len(whole) // 2
        yield f"damage/zeros.{kind}", whole[:middle] + bytes(512) + whole[middle + 512 :]
        yield f"damage/twice.{kind}", whole + whole


def disguised(number: int) -> Iterator[Item]:
    """Files whose name says another format, and files that are two formats at once."""
    kinds = sorted(made.SOUND)
    for place, kind in enumerate(kinds):
        other = kinds[(place + 5) % len(kinds)]
        yield f"disguise/{kind}-named.{other}", made.SOUND[kind](number)
    pdf, packed = made.SOUND["pdf"](number), made.SOUND["zip"](number)
    page, words = made.page(number).encode(), made.text(number).encode()
    yield "disguise/pdf-and-zip.pdf", pdf + packed
    yield "disguise/zip-and-pdf.zip", packed + pdf
    yield "disguise/page-in-pdf.html", page + pdf
    yield "disguise/picture-and-zip.png", made.png() + packed
    yield "disguise/picture-and-page.jpg", made.JPG + page
    yield "disguise/gif-and-script.html", b"GIF89a/*" + page + b"*/=1;"
    yield "disguise/rtf-and-page.rtf", made.rtf(number) + page
    yield "disguise/mail-and-pdf.eml", made.mail(number) + pdf
    yield "disguise/text-and-zip.docx", words + packed
    yield "disguise/tar.zip", _tar()
    yield "disguise/elf.txt", b"\x7fELF\x02\x01\x01" + bytes(200) + words
    yield "disguise/old-word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("../../outside.txt")
        info.size = 4
        archive.addfile(info, io.BytesIO(b"text"))
    return out.getvalue()


def bombs() -> Iterator[Item]:
    """Small files that unpack to endless ones: by ratio, depth, number and size."""
    zeros = bytes(300_000_000)
    thick = made.packed({"zeros.txt": zeros})
    yield "bombs/ratio.zip", thick
    yield "bombs/ratio-many.zip", made.packed({f"{n}.txt": zeros[:20_000_000] for n in range(20)})
    yield "bombs/ratio.txt.gz", gzip.compress(zeros, mtime=0)
    yield "bombs/twice.gz", gzip.compress(gzip.compress(zeros, mtime=0), mtime=0)
    yield "bombs/record.warc.gz", gzip.compress(made.record(1, zeros[:200_000_000]), mtime=0)
    yield "bombs/collection.wacz", made.packed({"datapackage.json": b"{}", "archive/a.warc": zeros})
    yield "bombs/attached.eml", made.mail(1, {"bomb.zip": thick})
    yield "bombs/count.zip", made.packed({f"{n}.txt": b"x" for n in range(12_000)}, 0)
    deep = made.text(1).encode()
    for level in range(30):
        deep = made.packed({f"level{level}.zip": deep})
    yield "bombs/depth.zip", deep
    nested = gzip.compress(made.text(1).encode(), mtime=0)
    for _ in range(30):
        nested = gzip.compress(nested, mtime=0)
    yield "bombs/depth.gz", nested
    words = f"<w:p><w:r><w:t>{'word ' * 20_000_000}</w:t></w:r></w:p>"
    yield "bombs/long.docx", made.docx(words)
    yield "bombs/long.odt", made.odt(1, f"<text:p>{'word ' * 20_000_000}</text:p>")
    yield "bombs/spaces.odt", made.odt(1, '<text:p>a<text:s text:c="2000000000"/>b</text:p>')
    yield "bombs/picture.png", made.png(60_000, 60_000)
    filters = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream"
    stream = zlib.compress(b"BT (word) Tj ET\n" * 5_000_000)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
        filters % (len(stream), stream),
    ]
    yield "bombs/stream.pdf", made.pdf_of(objects)
    overlap = bytearray(made.packed({f"{n}.txt": zeros[:900_000] for n in range(300)}))
    yield "bombs/many-parts.zip", bytes(overlap)


ENTITIES = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a0 "ha">{ENTITIES}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY n SYSTEM "http://127.0.0.1:9/x">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>'


def entities() -> Iterator[Item]:
    """XML that expands without end, or asks for files and addresses outside."""
    run = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    for name, head, inner in (
        ("laughs", LAUGHS, "&a12;"),
        ("outside", OUTSIDE, "&e;&n;"),
        ("parameter", PARAMETER, "words"),
    ):
        yield f"entities/{name}.docx", made.docx(run.format(inner), head)
        yield f"entities/{name}.odt", made.odt(1, f"<text:p>{inner}</text:p>", head)
        page = f"<?xml version='1.0'?>{head}<html><body><p>{inner}</p></body></html>"
        yield f"entities/{name}.html", page.encode()
        yield f"entities/{name}.xhtml", page.encode()
    include = (
        '<html xmlns:xi="http://www.w3.org/2001/XInclude"><body>'
        '<xi:include href="file:///etc/passwd" parse="text"/>'
        '<iframe src="http://127.0.0.1:9/"></iframe><img src="http://127.0.0.1:9/x.png">'
        '<link rel=stylesheet href="http://127.0.0.1:9/x.css"><script src="//127.0.0.1:9/x.js"></script>'
        '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"><p>Some words here.</p></body></html>'
    )
    yield "entities/include.html", include.encode()


def cycles() -> Iterator[Item]:
    """Structures that contain or point to themselves."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    root = b"<</Type/Catalog/Pages 2 0 R>>"
    yield (
        "cycles/pages.pdf",
        made.pdf_of([root, b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>", page]),
    )
    yield (
        "cycles/count.pdf",
        made.pdf_of([root, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", page]),
    )
    form = (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>"
        b"stream\n/X Do\nendstream"
    )
    own = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"
    draw = b"<</Length 5>>stream\n/X Do\nendstream"
    yield (
        "cycles/form.pdf",
        made.pdf_of([root, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", own, draw, form]),
    )
    script = b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>"
    launch = b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    yield "cycles/script.pdf", made.pdf_of([script, pages, page])
    yield "cycles/launch.pdf", made.pdf_of([launch, pages, page])
    loop = "<</Size 4/Root 1 0 R/Prev 9>>"
    yield (
        "cycles/table.pdf",
        b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer"
        + loop.encode()
        + b"\nstartxref\n9\n%%EOF",
    )
    whole = made.packed({"a.txt": b"words"})
    yield "cycles/same-name.zip", _same_names()
    yield "cycles/offset.zip", whole[:-6] + b"\x00\x00\x00\x00" + whole[-2:]
    styles = '<style:style xmlns:style="s" style:name="A" style:parent-style-name="A"/>'
    yield "cycles/style.odt", made.odt(1, f"{styles}<text:p>words</text:p>")


def _same_names() -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as archive:
        warnings.simplefilter("ignore")
        for turn in range(5):
            archive.writestr(zipfile.ZipInfo("a.txt"), f"The mayor said {turn} ships came.")
        archive.writestr(zipfile.ZipInfo("self.zip"), out.getvalue())
    return out.getvalue()


def deep() -> Iterator[Item]:
    """Nesting beyond all measure."""
    words = b"The mayor said that the gate was open."
    yield "deep/divs.html", b"<html><body>" + b"<div>" * 100_000 + words
    yield "deep/fonts.html", b"<html><body>" + b"<b><i><font>" * 30_000 + words
    yield "deep/tables.html", b"<html><body>" + b"<table><tr><td>" * 20_000 + words
    yield "deep/quotes.html", b"<html><body>" + b"<blockquote><p>x" * 20_000 + words
    yield "deep/lists.html", b"<html><body>" + b"<ul><li>" * 30_000 + words
    yield "deep/braces.rtf", b"{\\rtf1 " + b"{" * 200_000 + words + b"}" * 200_000
    yield "deep/open.rtf", b"{\\rtf1 " + b"{\\*\\x" * 100_000 + words
    yield (
        "deep/number.rtf",
        b"{\\rtf1 \\u" + b"9" * 5_000 + b"? \\bin" + b"9" * 20 + b" " + words + b"}",
    )
    yield (
        "deep/runs.docx",
        made.docx("<w:p><w:r>" * 5_000 + "<w:t>x</w:t>" + "</w:r></w:p>" * 5_000),
    )
    yield (
        "deep/spans.odt",
        made.odt(
            1, "<text:p>" + "<text:span>" * 5_000 + "x" + "</text:span>" * 5_000 + "</text:p>"
        ),
    )
    yield (
        "deep/arrays.pdf",
        made.pdf_of(
            [
                b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 50_000 + b"]" * 50_000 + b">>",
                b"<</Type/Pages/Kids[]/Count 0>>",
            ]
        ),
    )
    parts = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(3_000)
    )
    day = b"Date: Sun, 4 May 2031 10:00:00 +0000\r\n"
    head = b"From: a@b.example\r\n" + day + b"Subject: deep\r\nMIME-Version: 1.0\r\n"
    yield "deep/parts.eml", head + parts + b"Content-Type: text/plain\r\n\r\n" + words
    carried = head + b"\r\n" + words
    for _ in range(60):
        carried = head + b"Content-Type: message/rfc822\r\n\r\n" + carried
    yield "deep/carried.eml", carried
    yield "deep/brackets.md", b"[" * 50_000 + words + b"]" * 50_000
    yield "deep/quotes.md", b"> " * 20_000 + words
    yield "deep/stars.md", b"*_" * 50_000 + words
    yield "deep/comment.html", b"<!--" * 100_000 + words
    yield "deep/tag.html", b"<html><body><p " + b"a" * 500_000 + b"=1>" + words
    yield "deep/rules.html", b"<html><style>" + b"@media x{" * 20_000 + b"</style><body><p>" + words


def long_lines() -> Iterator[Item]:
    """Very long lines: few, they are large."""
    size = 50_000_000
    yield "long/words.txt", (b"The mayor said that nobody came " * (size // 32 + 1))[:size]
    yield "long/letters.txt", b"a" * 3_000_000
    yield "long/digits.md", b"1" * 1_000_000 + b"."
    yield "long/quotes.txt", "“".encode() * 100_000
    yield "long/commas.csv", b"," * 2_000_000
    yield "long/cell.csv", b'text,author\n"' + b"word " * 1_500_000 + b'",x'
    yield (
        "long/rows.csv",
        b"text,author\n" + b"".join(b"The mayor said %d ships came.,x\n" % n for n in range(300)),
    )
    yield (
        "long/header.eml",
        b"Subject: "
        + b"x" * 1_000_000
        + b"\nDate: Sun, 4 May 2031 10:00:00 +0000\nFrom: a@b.example\n\nwords",
    )
    yield "long/fields.eml", b"Date: x\nFrom: a\n" + b"X-A: b\n" * 100_000 + b"\nwords"
    yield "long/line.html", b"<html><body><p>" + b"word " * 600_000 + b"</p></body></html>"
    yield "long/lines.txt", b"\n" * 3_000_000
    yield "long/dates.txt", b"4 May 2031 " * 20_000
    yield "long/names.txt", b"Mara Ilves, Tom Berg and " * 4_000
    yield "long/said.txt", b"he said that she said that " * 4_000
    yield (
        "long/title.html",
        b"<title>" + b"title " * 100_000 + b"</title><h1>" + b"head " * 100_000 + b"</h1>",
    )


def letters(number: int) -> Iterator[Item]:
    """Encodings: right, wrong, mixed and impossible; characters that deceive."""
    words = made.text(number)
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "utf-7", "cp037"):
        yield f"letters/{encoding}.txt", words.encode(encoding, "replace")
    yield "letters/cp1252.txt", words.encode("cp1252")
    yield (
        "letters/cp1251.txt",
        "Мэр сказал, что ворота были открыты. Он отрицал это.".encode("cp1251"),
    )
    yield "letters/shift-jis.txt", "市長は門が開いていたと述べた。".encode("shift-jis") * 5
    yield "letters/gb18030.html", "<meta charset=gb18030><p>市长说门是开着的。".encode("gb18030")
    yield "letters/mixed.txt", words.encode() + words.encode("cp1252") + words.encode("utf-16-le")
    yield "letters/surrogates.txt", b"The mayor said \xed\xa0\x80\xed\xb0\x80 came. " * 20
    yield "letters/surrogate16.txt", b"\xff\xfe" + b"T\x00h\x00e\x00 \x00\x00\xd8 \x00" * 20
    yield "letters/overlong.txt", b"\xc0\xaf\xe0\x80\xaf " * 100
    yield "letters/nul.txt", b"The mayor\x00 said that\x00 nobody came. " * 20
    yield "letters/nul.html", b"<html><body><p>The mayor\x00 said</p>\x00</body></html>"
    yield "letters/nul.csv", b"text,author\nThe mayor\x00 said nobody came.,x\n"
    yield "letters/controls.txt", bytes(range(1, 32)) * 20
    yield "letters/escapes.txt", b"\x1b[2J\x1b]0;owned\x07The mayor said that nobody came.\n"
    yield (
        "letters/direction.txt",
        "The mayor said \u202ethat nobody\u202c came. \u2066x\u2069".encode(),
    )
    yield "letters/marks.txt", ("The mayor said " + "e" + "\u0301" * 5_000 + " came.").encode()
    yield "letters/lines.txt", "The mayor\u2028said\u2029that\x85nobody\x0ccame.\r\n\r".encode()
    yield (
        "letters/wrong-charset.html",
        b"<meta charset=utf-16><p>The mayor said that nobody came.</p>",
    )
    yield (
        "letters/no-charset.html",
        b"<meta charset=no-such-thing><p>The mayor \xe9 said nobody came.</p>",
    )
    yield "letters/codec.html", b"<meta charset=zlib_codec><p>The mayor \xe9 said nobody came.</p>"
    yield (
        "letters/charset.eml",
        made.mail(number).replace(b'charset="utf-8"', b'charset="bz2_codec"'),
    )
    yield (
        "letters/field.eml",
        made.mail(number).replace(b"Subject: Report", b"Subject: =?utf-8?b?7aCA?= =?x?q?a?="),
    )
    yield (
        "letters/entities.html",
        b"<p>&#xD800;&#0;&#x110000;&#xFFFF; The mayor said nobody came.</p>",
    )
    yield "letters/bom-only.txt", b"\xef\xbb\xbf"
    yield "letters/bom16-only.txt", b"\xff\xfe"
    yield (
        "letters/unicode.rtf",
        b"{\\rtf1 \\u55296?\\u-10240?\\u0? \\'00 The mayor said nobody came.}",
    )
    yield "letters/formula.csv", b"text,author\n=HYPERLINK(1) said nobody came,@x\n"


NAMES = (
    "names/report\u202etxt.exe",
    "names/two\nlines.txt",
    "names/escape\x1b[31mred.txt",
    "names/back\\slash.txt",
    "names/quote'\"`$(touch x).txt",
    "names/-rf.txt",
    "names/ space .txt",
    "names/dots....txt",
    "names/no-ending",
    "names/.txt.",
    "names/<script>alert(1)</script>.html".replace("</", "<\\"),
    "names/e\u0301.txt",
    "names/\u00e9.txt",
    "names/\u2066hidden\u2069.md",
    "names/%2e%2e%2fup.txt",
    "names/[x*?].txt",
    "names/" + "n" * 251 + ".txt",
    "names/" + "a." * 100 + "txt",
)


def names(number: int) -> Iterator[Item]:
    """Names that deceive, in the folder and inside archives."""
    for place, name in enumerate(NAMES):
        yield name, made.text(number + place).encode()
    inside = (
        "../../outside.txt", "/etc/outside.txt", "C:\\outside.txt", "..\\..\\outside.txt", "//host/x.txt",
        "a\u202etxt.exe", "two\nlines.txt", "x" * 4_000 + ".txt", "./././x.txt", "CON", "nul\x00.txt",
    )  # fmt: skip
    yield "names/inside.zip", made.packed({each: made.text(number).encode() for each in inside})
    yield (
        "names/attached.eml",
        made.mail(number, {"../../outside.txt": b"The mayor said nobody came."}),
    )
    field = b'filename="../../outside.txt"'
    yield (
        "names/twice.eml",
        made.mail(number, {"x.txt": b"words"}).replace(b'filename="x.txt"', field + b"; " + field),
    )
    yield "names/special.zip", _special()
    uri = made.record(1, b"<p>words").replace(
        b"https://paper.example/1", b"file:///etc/passwd\x1b[2J"
    )
    yield "names/address.warc", uri
    yield (
        "names/length.warc",
        made.record(1, b"<p>words", length=-5) + made.record(2, b"<p>x", length=10**18),
    )


def _special() -> bytes:
    """An archive with a link to a file outside, a device, a pipe and a socket."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for kind in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK):
            info = zipfile.ZipInfo(f"special{kind}")
            info.external_attr = (kind | 0o644) << 16
            archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def empty() -> Iterator[Item]:
    """Nothing, in every format."""
    for kind in made.SOUND:
        yield f"empty/nothing.{kind}", b""
    yield "empty/blank.txt", b" \n\t\r\n" * 100
    yield "empty/page.html", b"<html><head></head><body></body></html>"
    yield "empty/archive.zip", made.packed({})
    yield "empty/table.csv", b"text,author\n"
    yield "empty/vtt.vtt", b"WEBVTT\n"


def sound(rounds: int) -> Iterator[Item]:
    """Sound files, so many of each format."""
    for number in range(rounds):
        for kind, make in made.SOUND.items():
            yield f"sound/{number}.{kind}", make(number)
