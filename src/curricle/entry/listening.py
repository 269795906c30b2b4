"""The port that people come to: taken before anything else starts, and asked whether all is ready."""

import os
import socket


class Trouble(Exception):
    """What keeps the product from starting, in one line."""


def listen(host: str, port: int) -> socket.socket:
    """Takes the port before anything else starts; the children inherit it, so it never closes in between."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2048)
    except socket.gaierror:
        raise Trouble(f"{host} is no address of this machine: choose another --host") from None
    except PermissionError:
        raise Trouble(f"port {port} is for root only: choose one above 1023 (make up PORT=8001)") from None
    except OSError as error:
        raise Trouble(
            f"cannot listen on {host}:{port} ({os.strerror(error.errno or 0)}): "
            "stop what uses it, or choose another port (make up PORT=8001)"
        ) from None


def answers_ready(address: tuple[str, int], timeout: float) -> bool:
    """Whether /ready says yes, without an HTTP client: importing one takes longer than asking."""
    try:
        with socket.create_connection(address, timeout=timeout) as connection:
            connection.sendall(b"GET /ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return b" 200 " in connection.recv(64)
    except OSError:
        return False
