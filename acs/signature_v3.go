package acs

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"slices"
	"strings"

	"github.com/emmansun/gmsm/sm3"
)

// Algorithm is a signature algorithm of version 3.
type Algorithm string

// The algorithms of version 3 that are keyed by an AccessKeySecret. Documents name the first, official SDKs have the
// second too.
const (
	AlgorithmHMACSHA256 Algorithm = "ACS3-HMAC-SHA256"
	AlgorithmHMACSM3    Algorithm = "ACS3-HMAC-SM3"
)

// newHash returns the hash function of a, or nil when a is not supported.
func (a Algorithm) newHash() func() hash.Hash {
	switch a {
	case AlgorithmHMACSHA256:
		return sha256.New
	case AlgorithmHMACSM3:
		return sm3.New
	}
	return nil
}

// PayloadHash returns the lower-case hexadecimal hash of a body, the value of x-acs-content-sha256 whatever the
// algorithm. It is empty for an unknown algorithm.
func (a Algorithm) PayloadHash(body []byte) string {
	if a.newHash() == nil {
		return ""
	}
	return string(a.appendHash(nil, body))
}

// appendHash appends the hexadecimal hash of data. The algorithm must be supported.
func (a Algorithm) appendHash(dst, data []byte) []byte {
	if a == AlgorithmHMACSHA256 { // without a hash on the heap
		sum := sha256.Sum256(data)
		return hex.AppendEncode(dst, sum[:])
	}
	sum := sm3.Sum(data)
	return hex.AppendEncode(dst, sum[:])
}

// CanonicalRequest is what version 3 signs of a request.
type CanonicalRequest struct {
	// Method is the HTTP method and Path the path, "/" for RPC.
	Method, Path string
	// Query is the decoded parameters of the query; those of a form are covered by the hash of the body.
	Query Params
	// Headers is the signed headers, names in lower case, several values of a header joined with a comma.
	Headers []Param
	// PayloadHash is the hexadecimal hash of the body.
	PayloadHash string
}

// String returns the canonical request: method, path, query, headers, names of the headers, hash of the body, one
// below the other. Source: Alibaba Cloud SDK, request body and signature mechanism of version 3.
func (c CanonicalRequest) String() string {
	sorted := CanonicalRequest{
		Method: c.Method, Path: c.Path, Query: slices.Clone(c.Query), Headers: slices.Clone(c.Headers), PayloadHash: c.PayloadHash,
	}
	return string(sorted.appendTo(nil))
}

// appendTo appends the text; it sorts Query and Headers in place.
func (c CanonicalRequest) appendTo(dst []byte) []byte {
	sortParams(c.Query)
	sortParams(c.Headers)
	dst = append(append(dst, c.Method...), '\n')
	dst = append(append(dst, c.Path...), '\n')
	dst = append(appendQuery(dst, c.Query), '\n')
	for _, header := range c.Headers {
		dst = append(append(dst, header.Name...), ':')
		dst = append(append(dst, strings.TrimSpace(header.Value)...), '\n')
	}
	dst = append(dst, '\n')
	dst = append(c.appendNames(dst), '\n')
	return append(dst, c.PayloadHash...)
}

// appendNames appends the names of the signed headers as SignedHeaders has them.
func (c CanonicalRequest) appendNames(dst []byte) []byte {
	for i, header := range c.Headers {
		if i > 0 {
			dst = append(dst, ';')
		}
		dst = append(dst, header.Name...)
	}
	return dst
}

// StringToSign returns the string that version 3 signs for a canonical request. It is empty for an unknown algorithm.
func (a Algorithm) StringToSign(canonicalRequest string) string {
	if a.newHash() == nil {
		return ""
	}
	return string(a.appendStringToSign(nil, []byte(canonicalRequest)))
}

// appendStringToSign appends algorithm, line feed, hash of the canonical request.
func (a Algorithm) appendStringToSign(dst, canonicalRequest []byte) []byte {
	dst = append(append(dst, a...), '\n')
	return a.appendHash(dst, canonicalRequest)
}

// Sign returns the version 3 signature of a string to sign in lower-case hexadecimal. The key is the secret itself.
// It is empty for an unknown algorithm.
func (a Algorithm) Sign(secret, stringToSign string) string {
	if a.newHash() == nil {
		return ""
	}
	return string(a.appendSignature(nil, secret, []byte(stringToSign)))
}

// appendSignature appends the signature. The algorithm must be supported.
func (a Algorithm) appendSignature(dst []byte, secret string, stringToSign []byte) []byte {
	mac := hmac.New(a.newHash(), []byte(secret))
	_, _ = mac.Write(stringToSign) // a hash never fails to write
	var sum [sha256.Size]byte
	return hex.AppendEncode(dst, mac.Sum(sum[:0]))
}
