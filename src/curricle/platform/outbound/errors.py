"""What can go wrong with a page of somebody else."""

from curricle.platform.errors import AppError


class AddressRefused(AppError):
    """The address is not of the public web. Whether something is there inside the network is not said."""

    status = 422
    code = "outbound.address_refused"
    title = "This address does not lead to a page of the public web"


class PageUnreadable(AppError):
    """The site did not answer with a page that can be read: an error, too large, too slow, another kind."""

    status = 422
    code = "outbound.page_unreadable"
    title = "The page at this address could not be read"
