"""Asking others: pages of the public web, through a guard that lets nobody look inside the network."""

from curricle.platform.outbound.errors import AddressRefused, PageUnreadable
from curricle.platform.outbound.fetching import Outbound, Page

__all__ = ["AddressRefused", "Outbound", "Page", "PageUnreadable"]
