import gzip
import http.server
import socket
import threading
from urllib.parse import urlsplit

import pytest

from sightline.errors import InputError
from sightline.settings import Limits
from sightline.sources import Failure, Found, gather
from sightline.sources.fetch import fetch

PAGE = b"<html><head><title>The plan</title></head><body><p>The mayor of Kestrin resigned.</p></body></html>"


TARGETS = {
    "/to/page": "/page",
    "/to/self": "/to/self",
    "/to/file": "file:///etc/hosts",
    "/to/ftp": "ftp://example.org/",
}


class Pages(http.server.BaseHTTPRequestHandler):
    """Answers by path."""

    def do_GET(self):
        path = urlsplit(self.path).path
        headers, body, status = {"Content-Type": "text/html; charset=utf-8"}, PAGE, 200
        if path.startswith("/to/"):
            status, headers["Location"] = (
                302,
                {
                    "page": "/page",
                    "file": "file:///etc/hosts",
                    "ftp": "ftp://example.org/",
                    "self": "/to/self",
                }[path[4:]],
            )
        elif path == "/gone":
            status = 404
        elif path == "/packed":
            headers["Content-Encoding"], body = "gzip", gzip.compress(PAGE)
        elif path == "/bomb":
            headers["Content-Encoding"], body = "gzip", gzip.compress(bytes(30_000_000))
        elif path == "/large":
            body = b"a" * 300_000
        elif path == "/caf%C3%A9":
            body = b"Caf\xc3\xa9 in Kestrin"
            headers["Content-Type"] = "text/plain"
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_page(site):
    raw = fetch(f"{site}/page?a=1#part", Limits())
    assert (raw.data, raw.declared) == (PAGE, "text/html; charset=utf-8")
    assert raw.url == f"{site}/page?a=1"
    assert raw.where == f"{site}/page?a=1#part"
    assert raw.name == "/page"


def test_the_address_after_a_redirect_is_kept(site):
    assert fetch(f"{site}/to/page", Limits()).url == f"{site}/page"


def test_addresses_with_other_letters(site):
    assert fetch(f"{site}/café", Limits()).data.decode() == "Café in Kestrin"


def test_packed_pages(site):
    assert fetch(f"{site}/packed", Limits()).data == PAGE


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/gone", "the server answers 404 Not Found"),
        ("/to/file", "the server answers 302"),
        ("/to/ftp", "redirects to 'ftp://example.org/', which is no web address"),
        ("/to/self", "the server answers 302"),
        ("/bomb", "unpacks to more than the 100,000 bytes allowed"),
        ("/large", "holds more than the 100,000 bytes allowed"),
    ],
)
def test_what_stands_in_the_way(site, path, what):
    with pytest.raises(InputError) as error:
        fetch(site + path, Limits(max_bytes=100_000))
    assert error.value.what.startswith(what)
    assert error.value.remedy
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("http://", "is no web address"),
        ("https:///page", "is no web address"),
        ("http://[::1", "is no web address"),
        ("http://a..b/", "is no web address"),
        ("http://example.org:99999/", "is no web address"),
        ("file:///etc/hosts", "is no web address"),
        ("http://ann:secret@example.org/", "holds a name and a password"),
        ("http://no-such-host.invalid/", "cannot be reached"),
    ],
)
def test_addresses_that_are_refused(address, what):
    with pytest.raises(InputError, match=what):
        fetch(address, Limits())


def test_a_closed_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(InputError, match=r"cannot be reached \(Connection refused\)"):
        fetch(f"http://127.0.0.1:{port}/", Limits())


def test_a_server_that_says_nothing():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(InputError, match=r"cannot be reached \(timed out\)"):
            fetch(address, Limits(max_seconds=0.2))


def test_a_server_that_drips():
    def drip(server):
        connection, _ = server.accept()
        with connection:
            connection.sendall(b"HTTP/1.0 200 OK\r\n\r\n")
            try:
                while True:
                    connection.sendall(b"a")
                    stop.wait(0.02)
            except OSError:
                return

    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=drip, args=(server,), daemon=True).start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        (failure,) = gather([address], limits=Limits(max_seconds=0.3))
    stop.set()
    assert isinstance(failure, Failure)
    assert "--max-seconds" in failure.remedy


def test_gather_reads_the_page(site):
    (found,) = gather([f"{site}/to/page"])
    assert isinstance(found, Found)
    assert found.document.url == f"{site}/page"
    assert "The mayor of Kestrin resigned." in found.document.text


def test_gather_reports_what_could_not_be_fetched(site):
    (failure,) = gather([f"{site}/gone"])
    assert str(failure) == (
        f"{site}/gone: the server answers 404 Not Found; "
        "check the address, or save the page to a file and read that"
    )
