"""The verbs of identity."""

from curricle.modules.identity.service.changing_password import change_password, complete_reset, request_reset
from curricle.modules.identity.service.entering import leave
from curricle.modules.identity.service.forgetting import forget
from curricle.modules.identity.service.keys import create_key, list_keys, revoke_key
from curricle.modules.identity.service.profile import (
    read_avatar,
    read_profile,
    remove_avatar,
    set_avatar,
    update_profile,
)
from curricle.modules.identity.service.registering import Newcomer, confirm, register
from curricle.modules.identity.service.sessions import end_other_sessions, end_session, list_sessions
from curricle.modules.identity.service.signing_in import sign_in
from curricle.modules.identity.service.visiting import visit

__all__ = [
    "Newcomer",
    "change_password",
    "complete_reset",
    "confirm",
    "create_key",
    "end_other_sessions",
    "end_session",
    "forget",
    "leave",
    "list_keys",
    "list_sessions",
    "read_avatar",
    "read_profile",
    "register",
    "remove_avatar",
    "request_reset",
    "revoke_key",
    "set_avatar",
    "sign_in",
    "update_profile",
    "visit",
]
