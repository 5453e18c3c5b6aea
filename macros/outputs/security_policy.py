"""What a browser may do on a page of this site, stated once: the content security policy and the headers beside it.

Each page carries the policy itself, as far as a page can. A host that can send headers sends it whole, with HEADERS.
"""

_SELF, _NONE = "'self'", "'none'"

POLICY: dict[str, tuple[str, ...]] = {
    "default-src": (_NONE,),
    "script-src": (_SELF, "'wasm-unsafe-eval'"),  # Pagefind, which searches, is WebAssembly
    "style-src": (_SELF,),
    "img-src": (_SELF,),
    "font-src": (_SELF,),
    "connect-src": (_SELF, "blob:"),  # a paper that someone drops is read as a blob that the page itself made
    "form-action": (_SELF,),  # the search bar
    "base-uri": (_NONE,),
    "frame-ancestors": (_NONE,),
    "require-trusted-types-for": ("'script'",),  # no text becomes HTML or a script
    "trusted-types": (_NONE,),  # nor may a script say that one is safe
}
# Browsers pass over these in a page, and say so in the console.
HEADER_ALONE = {"frame-ancestors"}


def as_text(policy: dict[str, tuple[str, ...]]) -> str:
    """A policy as a header or a meta tag says it."""
    return "; ".join(" ".join((directive, *sources)) for directive, sources in policy.items())


# What a page may use of the device, beyond what every page may: the session on a wall and what is copied from a page.
_ASKED_OF_THE_DEVICE = ("clipboard-write", "fullscreen", "screen-wake-lock")
_NEVER_ASKED = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope", "hid",
    "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
    "publickey-credentials-get", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
_OF_THE_DEVICE = {**dict.fromkeys(_ASKED_OF_THE_DEVICE, "(self)"), **dict.fromkeys(_NEVER_ASKED, "()")}

HEADERS = {
    "Content-Security-Policy": as_text(POLICY),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}={allowed}" for feature, allowed in sorted(_OF_THE_DEVICE.items())),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def in_pages() -> dict[str, str]:
    """What each page says of it, for the settings that an engine's templates read."""
    policy = {directive: sources for directive, sources in POLICY.items() if directive not in HEADER_ALONE}
    return {"playbook_policy": as_text(policy), "playbook_referrers": HEADERS["Referrer-Policy"]}
