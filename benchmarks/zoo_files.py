"""Files for the zoo, all made here: sound ones in every format, and what can be wrong with them."""

from __future__ import annotations

import base64
import csv
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

PEOPLE = ("Mara Ilves", "Tom Berg", "Ana Ros", "Jonas Keel", "Petra Lund", "Karim Vasko")
BODIES = ("the Harbour Union", "the port authority", "the Tannery Committee", "the city council")
DEEDS = (
    "had closed the gate before the ship came in",
    "had beaten two dockers at the depot",
    "had paid for the repair of the bridge",
    "had forged the list of the missing",
)


def sentences(number: int) -> list[str]:
    """Some statements by the people of a made-up harbour; another number, other statements."""
    one, two = PEOPLE[number % 6], PEOPLE[(number + 1 + number // 6 % 5) % 6]
    body, deed = BODIES[number % 4], DEEDS[number // 4 % 4]
    return [
        f"{one} of {body} said on Monday that the other side {deed}.",
        f"“That is false,” {two} replied, and denied that anybody {deed}.",
        f"At least {number % 40 + 2} people were questioned near the market, according to {body}.",
    ]


def text(number: int) -> str:
    """A short report with a dateline."""
    day = f"{number % 28 + 1} May 2031"
    return f"Report {number} from the harbour\n\n{day}\n\n" + "\n\n".join(sentences(number)) + "\n"


def page(number: int) -> str:
    """A page with a menu, an article and a footer."""
    inner = "".join(f"<p>{one}</p>" for one in sentences(number))
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>Report {number}</title></head>"
        f"<body><nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>Report {number}</h1>"
        f"<time datetime=2031-05-04>4 May 2031</time>{inner}</article><footer>Imprint</footer></body></html>"
    )


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page with these lines."""
    words = "".join(
        f"BT /F 11 Tf 50 {780 - 16 * row} Td ({_in_pdf(line)}) Tj ET\n"
        for row, line in enumerate(lines)
    ).encode("cp1252", "replace")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(words), words),
    ]
    return pdf_of(objects)


def _in_pdf(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def pdf_of(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the first of them its root."""
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, len(out))
    )


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2031, 5, 4, 0, 0, 0)), data, method)
    return out.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, head: str = "") -> bytes:
    """A Word file of these paragraphs of XML."""
    document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    return packed({"[Content_Types].xml": types.encode(), "word/document.xml": document.encode()})


def paragraphs(number: int) -> str:
    """The report as Word's paragraphs."""
    return "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in text(number).split("\n\n"))


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def odt(number: int, inner: str = "", head: str = "") -> bytes:
    """The report as an OpenDocument text."""
    words = inner or "".join(f"<text:p>{one}</text:p>" for one in text(number).split("\n\n"))
    content = (
        f'<?xml version="1.0"?>{head}<office:document-content xmlns:office="{OFFICE}" '
        f'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"{words}</office:text></office:body></office:document-content>"
    )
    files = {"mimetype": ODT_TYPE, "META-INF/manifest.xml": "<m/>", "content.xml": content}
    return packed({name: data.encode() for name, data in files.items()})


def rtf(number: int) -> bytes:
    """The report as rich text."""
    words = text(number).replace("“", "\\'93").replace("”", "\\'94").replace("\n\n", "\\par\n")
    return b"{\\rtf1\\ansi " + words.encode("ascii", "replace") + b"}"


def mail(number: int, attached: dict[str, bytes] | None = None) -> bytes:
    """The report as a mail."""
    message = EmailMessage()
    message["From"] = f"{PEOPLE[number % 6]} <press@harbour.example>"
    message["To"] = "desk@paper.example"
    message["Date"] = "Sun, 04 May 2031 10:00:00 +0000"
    message["Subject"] = f"Report {number}"
    message["Message-ID"] = f"<{number}@harbour.example>"
    message.set_content(text(number))
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def mbox(*numbers: int) -> bytes:
    """A mailbox of reports."""
    return b"\n".join(b"From a@b.example Sun May  4 10:00:00 2031\n" + mail(one) for one in numbers)


def mhtml(number: int) -> bytes:
    """A saved page."""
    message = MIMEMultipart("related")
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = f"https://paper.example/{number}"
    message["Subject"] = f"Report {number}"
    message["Date"] = "Sun, 04 May 2031 10:00:00 +0000"
    message.attach(MIMEText(page(number), "html"))
    return message.as_bytes()


def record(number: int, body: bytes, kind: str = "text/html", length: int | None = None) -> bytes:
    """A record of a web archive."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind.encode() + b"\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/{number}\r\n"
        f"WARC-Date: 2031-05-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer) if length is None else length}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def warc(*numbers: int) -> bytes:
    """A web archive of reports."""
    return b"".join(record(one, page(one).encode()) for one in numbers)


def warc_gz(*numbers: int) -> bytes:
    """The same, each record packed by itself."""
    return b"".join(gzip.compress(record(one, page(one).encode()), mtime=0) for one in numbers)


def wacz(*numbers: int) -> bytes:
    """A collection of web archives."""
    index = b'{"profile": "data-package"}'
    return packed({"datapackage.json": index, "archive/data.warc.gz": warc_gz(*numbers)})


def srt(number: int) -> bytes:
    """The report as subtitles."""
    rows = [
        f"{row}\n00:00:{row:02},000 --> 00:00:{row + 1:02},000\n{one}\n"
        for row, one in enumerate(sentences(number), start=1)
    ]
    return "\n".join(rows).encode()


def vtt(number: int) -> bytes:
    """The report as another kind of subtitles."""
    rows = [
        f"00:{row:02}.000 --> 00:{row + 1:02}.000\n<v {PEOPLE[number % 6]}>{one}\n"
        for row, one in enumerate(sentences(number), start=1)
    ]
    return ("WEBVTT\n\n" + "\n".join(rows)).encode()


def table(number: int, rows: int = 3) -> bytes:
    """A table of posts."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["text", "author", "date", "url"])
    for row in range(rows):
        said = sentences(number + row)[0]
        writer.writerow(
            [said, PEOPLE[row % 6], "2031-05-04", f"https://posts.example/{number}/{row}"]
        )
    return out.getvalue().encode()


def png(width: int = 2, height: int = 2) -> bytes:
    """A picture of one colour; large ones are a bomb for what unpacks them."""
    rows = zlib.compress(b"\x00" * min((width + 1) * height, 10_000_000))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


JPG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////"
    "////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="
)

SOUND: dict[str, Callable[[int], bytes]] = {
    "txt": lambda n: text(n).encode(),
    "md": lambda n: f"# {text(n)}".encode(),
    "html": lambda n: page(n).encode(),
    "mhtml": mhtml,
    "pdf": lambda n: pdf([line for line in text(n).split("\n") if line]),
    "docx": lambda n: docx(paragraphs(n)),
    "odt": odt,
    "rtf": rtf,
    "eml": lambda n: mail(n, {"note.txt": text(n + 1).encode()} if n % 2 else None),
    "mbox": lambda n: mbox(n, n + 1),
    "zip": lambda n: packed({"a.txt": text(n).encode(), "in/b.html": page(n + 1).encode()}),
    "warc": lambda n: warc(n, n + 1),
    "warc.gz": lambda n: warc_gz(n, n + 1),
    "wacz": lambda n: wacz(n, n + 1),
    "srt": srt,
    "vtt": vtt,
    "csv": table,
    "png": lambda n: png(n % 5 + 1, n % 7 + 1),
    "jpg": lambda _n: JPG,
}
"""For each ending a function that makes a sound file, another one for another number."""
