"""The preview's own server: a browser that leaves is no news."""

import socket
import struct
import threading

from macros.engine.preview.server import server_at
from macros.engine.preview.showing import Showing

LARGE = 5_000_000


def test_a_browser_that_leaves_in_the_middle_of_an_answer_is_not_reported(tmp_path, capsys):
    (tmp_path / "large.txt").write_bytes(b"x" * LARGE)
    server = server_at("127.0.0.1", 0, Showing(tmp_path), "/here/")
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    for _ in range(3):
        with socket.create_connection(server.server_address) as asking:
            asking.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # to leave without a word
            asking.sendall(b"GET /here/large.txt HTTP/1.1\r\nHost: here\r\n\r\n")
            asking.recv(1000)
    server.daemon_threads = False
    server.shutdown()
    server.server_close()
    serving.join()
    assert capsys.readouterr().err == ""
