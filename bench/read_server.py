"""One server of the reading benchmark: ``python -m bench.read_server ours|plain PORT``."""

import sys

import uvicorn


def main() -> None:
    """Serves by the same uvicorn, whichever it is."""
    from curricle.entry.api import create_app
    from curricle.platform.settings import load_settings

    which, port = sys.argv[1:]
    app = create_app(load_settings()) if which == "ours" else "bench.read_plain:app"
    uvicorn.run(
        app,
        port=int(port),
        loop="uvloop",
        http="httptools",
        ws="none",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
    )


if __name__ == "__main__":
    main()
