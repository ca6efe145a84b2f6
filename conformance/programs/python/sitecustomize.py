"""Stands in for two lines of /etc/hosts: leads MTurk's names to the marketplace under test, on its own port.

Python imports this file by itself when its folder is on PYTHONPATH, so the program under test stays as it is.
"""
import os
import socket

_there = os.environ.get("KEMPELEN_MTURK_HOSTS_AT")
_asked = socket.getaddrinfo


def _lead(host, port, *rest, **named):
    name = host.decode() if isinstance(host, bytes) else host
    if _there and name and (name.endswith(".mturk.com") or name.startswith("mturk-requester")):
        host, port = _there.split(":")
    return _asked(host, port, *rest, **named)


socket.getaddrinfo = _lead
