package acs

// Names of the common parameters. The server checks these itself; rules for them in an Operation are ignored.
const (
	paramAction           = "Action"
	paramVersion          = "Version"
	paramFormat           = "Format"
	paramAccessKeyID      = "AccessKeyId"
	paramSignature        = "Signature"
	paramSignatureMethod  = "SignatureMethod"
	paramSignatureVersion = "SignatureVersion"
	paramSignatureNonce   = "SignatureNonce"
	paramSignatureType    = "SignatureType"
	paramTimestamp        = "Timestamp"
	paramSecurityToken    = "SecurityToken"
)

// Names of the headers of the protocol, in the lower case that version 3 signs.
const (
	headerAction        = "x-acs-action"
	headerVersion       = "x-acs-version"
	headerDate          = "x-acs-date"
	headerNonce         = "x-acs-signature-nonce"
	headerSecurityToken = "x-acs-security-token" //nolint:gosec // the name of a header
	headerContentSHA256 = "x-acs-content-sha256"
	headerContentSM3    = "x-acs-content-sm3"
	headerHost          = "host"
	headerContentType   = "content-type"
)

// headerRequestID is x-acs-request-id in the spelling that net/http keeps headers by.
const headerRequestID = "X-Acs-Request-Id"

// signatureParam reports whether a parameter belongs to the signature of version 1.0: a signer replaces these, and
// in a request signed by version 3 they mean nothing.
func signatureParam(name string) bool {
	switch name {
	case paramAccessKeyID, paramSignature, paramSignatureMethod, paramSignatureVersion, paramSignatureNonce,
		paramSignatureType, paramTimestamp, paramSecurityToken:
		return true
	}
	return false
}

// commonParam reports whether a parameter is one of the protocol's rather than of an operation.
func commonParam(name string) bool {
	return name == paramAction || name == paramVersion || name == paramFormat || signatureParam(name)
}
