"""What goes over the wire between a pool and its children: a length, then a pickle."""

import asyncio
import pickle
import socket
import struct
from typing import Any

HEADER = struct.Struct(">Q")


def pack(value: object) -> tuple[bytes, bytes]:
    """A value as header and body: apart, so that a large body is not copied once more."""
    body = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    return HEADER.pack(len(body)), body


def send(wire: socket.socket, frame: tuple[bytes, bytes]) -> None:
    """Write a frame. For the child, which may block."""
    for part in frame:
        wire.sendall(part)


def receive(wire: socket.socket) -> Any:
    """The next value; ``EOFError`` once the other side has gone. For the child, which may block."""
    (length,) = HEADER.unpack(_read(wire, HEADER.size))
    return pickle.loads(_read(wire, length))  # noqa: S301 - both ends are this program


async def receive_async(wire: socket.socket) -> Any:
    """The next value, without blocking the loop. For the parent."""
    (length,) = HEADER.unpack(await _read_async(wire, HEADER.size))
    # Children run our own code only and are as trusted as this process; the frame is no border of trust.
    return pickle.loads(await _read_async(wire, length))  # noqa: S301 - see above


def _read(wire: socket.socket, length: int) -> bytearray:
    buffer = bytearray(length)
    view = memoryview(buffer)
    while view:
        count = wire.recv_into(view)
        if count == 0:
            raise EOFError
        view = view[count:]
    return buffer


async def _read_async(wire: socket.socket, length: int) -> bytearray:
    loop = asyncio.get_running_loop()
    buffer = bytearray(length)
    view = memoryview(buffer)
    while view:
        count = await loop.sock_recv_into(wire, view)
        if count == 0:
            raise EOFError
        view = view[count:]
    return buffer
