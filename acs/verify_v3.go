package acs

import (
	"crypto/subtle"
	"net/http"
	"slices"
	"strings"
)

// signatureVersionV3 is the SignatureVersion that a handler sees of a request signed by version 3.
const signatureVersionV3 = "3.0"

// signedV3 reports whether a request claims a signature of version 3.
func signedV3(r *http.Request) bool {
	return strings.HasPrefix(r.Header.Get("Authorization"), "ACS3-")
}

// verifierV3 verifies the signature of version 3, which covers the method, the query, the signed headers and the
// bytes of the body.
type verifierV3 struct{}

// claim reads the Authorization header and the headers of the protocol. The errors for headers that are missing are
// those of the parameters in whose place they stand; the gateway's own for version 3 are not public.
func (verifierV3) claim(in *incoming) (claim, error) {
	header := in.http.Header
	c, err := parseAuthorization(header["Authorization"])
	if err != nil {
		return claim{}, err
	}
	c.nonce, c.timestamp, c.token = header.Get(headerNonce), header.Get(headerDate), header.Get(headerSecurityToken)
	switch {
	case Algorithm(c.method).newHash() == nil:
		return claim{}, ErrSignatureMethod
	case c.accessKeyID == "":
		return claim{}, NewMissing(paramAccessKeyID)
	case c.signature == "":
		return claim{}, NewMissing(paramSignature)
	case c.nonce == "":
		return claim{}, NewMissing(paramSignatureNonce)
	case c.timestamp == "":
		return claim{}, NewMissing(paramTimestamp)
	case !coversHeaders(header, c.headers):
		return claim{}, ErrIncompleteSignature
	}
	return c, nil
}

// parseAuthorization reads "ALGORITHM Credential=…,SignedHeaders=…,Signature=…". Clients differ in the order of the
// fields, so they are read by name.
func parseAuthorization(lines []string) (claim, error) {
	if len(lines) != 1 {
		return claim{}, ErrIncompleteSignature
	}
	algorithm, fields, _ := strings.Cut(lines[0], " ")
	c := claim{method: algorithm}
	for field := range strings.SplitSeq(fields, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(field), "=")
		target := &c.signature
		switch name {
		case "Credential":
			target = &c.accessKeyID
		case "SignedHeaders":
			c.headers = strings.Split(strings.ToLower(value), ";")
			continue
		case "Signature":
		default:
			continue
		}
		if *target != "" {
			return claim{}, ErrIncompleteSignature
		}
		*target = value
	}
	slices.Sort(c.headers)
	return c, nil
}

// coversHeaders reports whether a signature covers everything that the server goes by: the host, and of the content
// type and the headers of the protocol those that are there. None of these may stand twice, for only one would be
// read, and no name may be listed twice.
func coversHeaders(header http.Header, signed []string) bool {
	if !slices.Contains(signed, headerHost) || len(slices.Compact(slices.Clone(signed))) != len(signed) {
		return false
	}
	for _, name := range []string{
		headerContentType, headerAction, headerVersion, headerDate, headerNonce, headerSecurityToken,
		headerContentSHA256, headerContentSM3,
	} {
		lines := header.Values(name)
		if len(lines) > 1 || len(lines) == 1 && !slices.Contains(signed, name) {
			return false
		}
	}
	return true
}

// verify computes the signature from the headers as they were received, the decoded query and the bytes of the body.
func (verifierV3) verify(in *incoming, c claim, secret string) error {
	algorithm := Algorithm(c.method)
	canonical := CanonicalRequest{
		Method:      in.http.Method,
		Path:        "/",
		Query:       slices.Clone(in.query),
		Headers:     make([]Param, 0, len(c.headers)),
		PayloadHash: algorithm.PayloadHash(in.body),
	}
	for _, name := range c.headers {
		canonical.Headers = append(canonical.Headers, Param{Name: name, Value: headerValue(in.http, name)})
	}
	text := canonical.appendTo(make([]byte, 0, 1024))
	stringToSign := algorithm.appendStringToSign(nil, text)
	var buffer [hexSize]byte
	want := algorithm.appendSignature(buffer[:0], secret, stringToSign)
	same := subtle.ConstantTimeCompare(want, []byte(strings.ToLower(c.signature))) == 1
	if !same || !announced(in.http.Header, canonical.PayloadHash) {
		return ErrSignatureMismatchV3.WithDetail("[" + string(stringToSign) + "] server CanonicalRequest is [" + string(text) + "]")
	}
	return nil
}

// hexSize is the length of a signature: 32 bytes in both algorithms.
const hexSize = 64

// headerValue returns a header as version 3 signs it. Go keeps the host apart from the other headers.
func headerValue(r *http.Request, name string) string {
	if name == headerHost {
		return r.Host
	}
	lines := r.Header.Values(name)
	if len(lines) == 1 {
		return lines[0]
	}
	trimmed := make([]string, len(lines))
	for i, line := range lines {
		trimmed[i] = strings.TrimSpace(line)
	}
	return strings.Join(trimmed, ",")
}

// announced reports whether the hash in the headers, when there is one, is that of the body. With SM3 some SDKs name
// the header after SM3 and some keep the name of SHA-256.
func announced(header http.Header, payloadHash string) bool {
	for _, name := range []string{headerContentSHA256, headerContentSM3} {
		if value := header.Get(name); value != "" && !strings.EqualFold(value, payloadHash) {
			return false
		}
	}
	return true
}
