"""Signs requests with version 1.0 of the signature and the key of the public documents' examples, as any client has to."""
import base64
import hashlib
import hmac
import time
import uuid
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

KEY, SECRET = "testid", "testsecret"
SIGNATURE = {"AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Timestamp", "SecurityToken"}


def encoded(text):
    return quote(text, safe="-_.~")


def joined(pairs):
    return "&".join(f"{encoded(name)}={encoded(value)}" for name, value in pairs)


def pairs_of(text):
    """The parameters of a query or a form, without those that carry a signature."""
    return [(name, value) for name, value in parse_qsl(text or "", keep_blank_values=True) if name not in SIGNATURE]


def signed(method, url, form=()):
    """The URL with the signature's parameters in its query; they cover the form, too."""
    parts = urlsplit(url)
    query = pairs_of(parts.query) + [
        ("AccessKeyId", KEY),
        ("SignatureMethod", "HMAC-SHA1"),
        ("SignatureVersion", "1.0"),
        ("SignatureNonce", str(uuid.uuid4())),
        ("Timestamp", time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())),
    ]
    text = f"{method}&%2F&{encoded(joined(sorted(query + list(form))))}"
    code = hmac.new(f"{SECRET}&".encode(), text.encode(), hashlib.sha1).digest()
    query.append(("Signature", base64.b64encode(code).decode()))
    return urlunsplit(parts._replace(query=joined(query)))
