"""What can go wrong with who somebody is."""

from curricle.platform.errors import AppError, NotFound


class NotSignedIn(AppError):
    """No cookie and no key that is known."""

    status = 401
    code = "identity.not_signed_in"
    title = "You are not signed in"


class KeyInvalid(AppError):
    """The API key is unknown, revoked or expired."""

    status = 401
    code = "identity.key_invalid"
    title = "This API key is not valid"

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": "Bearer"})


class KeyNotAllowed(AppError):
    """The route is for people: a key that leaks must not make more keys or lock its owner out."""

    status = 403
    code = "identity.key_not_allowed"
    title = "An API key cannot do this"


class ScopeMissing(AppError):
    """The API key was not given this right."""

    status = 403
    code = "identity.scope_missing"
    title = "This API key lacks a scope"


class AccountNeeded(AppError):
    """A visitor asks for what only an account can have."""

    status = 403
    code = "identity.account_needed"
    title = "This needs an account"


class AdminNeeded(NotFound):
    """Somebody who is no admin learns nothing of the admin's rooms."""


class CredentialsWrong(AppError):
    """The address is unknown or the password is wrong: which of them is not said."""

    status = 401
    code = "identity.credentials_wrong"
    title = "The e-mail address or the password is wrong"


class PasswordWrong(AppError):
    """Somebody who is already known gave the wrong password."""

    status = 403
    code = "identity.password_wrong"
    title = "The password is wrong"


class PasswordNeeded(AppError):
    """The link was opened on another device than the one that registered."""

    status = 409
    code = "identity.password_needed"
    title = "Enter the password that you registered with"


class PasswordWeak(AppError):
    """The new password is one of those that are tried first."""

    status = 422
    code = "identity.password_weak"
    title = "This password is too easy to guess"


class LinkInvalid(AppError):
    """The token of a mail is unknown, used or too old."""

    status = 410
    code = "identity.link_invalid"
    title = "This link has been used or is too old"


class TooManyGuesses(AppError):
    """Too many wrong passwords; the way back in is a known device, time, or a reset by mail."""

    status = 429
    code = "identity.too_many_guesses"
    title = "Too many attempts"


class Busy(AppError):
    """More passwords are waiting to be checked than can be checked in good time."""

    status = 503
    code = "identity.busy"
    title = "Too many people are signing in at this moment"

    def __init__(self) -> None:
        super().__init__(headers={"Retry-After": "2"})


class SessionNotFound(NotFound):
    """No such session, or somebody else's."""

    code = "identity.session_not_found"
    title = "There is no such session"


class KeyNotFound(NotFound):
    """No such API key, or somebody else's."""

    code = "identity.key_not_found"
    title = "There is no such API key"


class TooManyKeys(AppError):
    """The account has as many API keys as it may have."""

    status = 409
    code = "identity.too_many_keys"
    title = "There are too many API keys"


class KeyExpiryInvalid(AppError):
    """The API key would have ended before it began."""

    status = 422
    code = "identity.key_expiry_invalid"
    title = "An API key must end in the future"


class AvatarNotFound(NotFound):
    """The caller has no picture."""

    code = "identity.avatar_not_found"
    title = "There is no picture"


class AvatarInvalid(AppError):
    """The bytes are not a picture of a kind and size that is taken."""

    status = 422
    code = "identity.avatar_invalid"
    title = "This picture cannot be used"


class AvatarTooLarge(AppError):
    """The picture has too many bytes."""

    status = 413
    code = "identity.avatar_too_large"
    title = "This picture is too large"
