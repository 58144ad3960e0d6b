"""A load generator that costs little: one process, one selector, keep-alive connections.

Each connection sends the next request as soon as the last answer is whole, so `connections` is
the number of requests in flight. Those in flight at the end are awaited, and count.
"""

import itertools
import selectors
import socket
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context

# Stands in a request where each one sent needs a text of its own.
UNIQUE = b"unique-to-each-request"


@dataclass
class Load:
    """What one run gave: answers a second, seconds for each answer, answers by status."""

    rate: float
    latencies: list[float] = field(repr=False)
    statuses: Counter[int]

    @property
    def p50_ms(self) -> float:
        return sorted(self.latencies)[len(self.latencies) // 2] * 1000 if self.latencies else 0.0


def run(port: int, requests: list[bytes], *, connections: int, seconds: float) -> Load:
    """Send the requests round and round for `seconds`, from a process of its own."""
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(theirs, port, requests, connections, seconds))
    process.start()
    theirs.close()
    load: Load = ours.recv()
    process.join()
    return load


def _send(
    answer: "object", port: int, requests: list[bytes], connections: int, seconds: float
) -> None:
    selector = selectors.DefaultSelector()
    following = _endless(requests)
    latencies: list[float] = []
    statuses: Counter[int] = Counter()
    started_at = time.perf_counter()
    for _ in range(connections):
        connection = socket.create_connection(("127.0.0.1", port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.sendall(next(following))
        selector.register(connection, selectors.EVENT_READ, [b"", time.perf_counter()])
    now, ends_at = started_at, started_at + seconds
    while selector.get_map():
        for key, _events in selector.select(timeout=1):
            chunk = key.fileobj.recv(65536)
            if not chunk:
                raise ConnectionError("the server closed a connection")
            key.data[0] += chunk
            if not _is_whole(key.data[0]):
                continue
            now = time.perf_counter()
            statuses[int(key.data[0][9:12])] += 1
            latencies.append(now - key.data[1])
            if now >= ends_at:
                selector.unregister(key.fileobj)
                key.fileobj.close()
                continue
            key.data[0], key.data[1] = b"", now
            key.fileobj.sendall(next(following))
    took = now - started_at
    answer.send(Load(len(latencies) / took, latencies, statuses))


def _endless(requests: list[bytes]) -> Iterator[bytes]:
    for number in itertools.count(time.time_ns()):
        request = requests[number % len(requests)]
        yield request.replace(UNIQUE, b"%0*d" % (len(UNIQUE), number))


def _is_whole(answer: bytes) -> bool:
    head, found, body = answer.partition(b"\r\n\r\n")
    if not found:
        return False
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return len(body) >= int(line[15:])
    return body.endswith(b"0\r\n\r\n")  # Chunked, as answers without a length are sent.
