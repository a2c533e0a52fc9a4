package acs

import (
	"crypto/sha1" //nolint:gosec // the protocol's version 1.0 is HMAC-SHA1 and nothing else
	"crypto/subtle"
	"sync"
)

// verifierV1 verifies the RPC signature of version 1.0, which covers the method and every parameter.
type verifierV1 struct{ scratch *sync.Pool }

// scratch is the memory of one verification, kept between requests: a sorted copy of the parameters and the string
// to sign.
type scratch struct {
	sorted Params
	text   []byte
}

// claim reads the common parameters. SignatureType is empty or absent for keys; other types (key pairs, bearer
// tokens) are deprecated and not accepted.
func (verifierV1) claim(in *incoming) (claim, error) {
	p := in.params
	err := firstMissing(p, paramAccessKeyID, paramSignature, paramSignatureMethod, paramSignatureVersion,
		paramSignatureNonce, paramTimestamp)
	if err != nil {
		return claim{}, err
	}
	var c claim
	c.accessKeyID, _ = p.Get(paramAccessKeyID)
	c.signature, _ = p.Get(paramSignature)
	c.method, _ = p.Get(paramSignatureMethod)
	c.nonce, _ = p.Get(paramSignatureNonce)
	c.timestamp, _ = p.Get(paramTimestamp)
	c.token, _ = p.Get(paramSecurityToken)
	version, _ := p.Get(paramSignatureVersion)
	kind, _ := p.Get(paramSignatureType)
	switch {
	case c.method != SignatureMethodV1:
		return claim{}, ErrSignatureMethod
	case version != SignatureVersionV1:
		return claim{}, NewInvalid(paramSignatureVersion)
	case kind != "":
		return claim{}, NewInvalid(paramSignatureType)
	}
	return c, nil
}

// verify computes the signature from the decoded parameters, never from the raw query: clients differ in escaping.
func (v verifierV1) verify(in *incoming, c claim, secret string) error {
	work, ok := v.scratch.Get().(*scratch)
	if !ok {
		work = new(scratch)
	}
	defer v.release(work)
	work.sorted = append(work.sorted[:0], in.params...)
	sortParams(work.sorted)
	work.text = appendStringToSign(work.text[:0], in.http.Method, work.sorted)

	var buffer [base64Size]byte
	want := appendSignatureV1(buffer[:0], secret, work.text)
	if subtle.ConstantTimeCompare(want, []byte(c.signature)) != 1 {
		return ErrSignatureMismatchV1.WithDetail(string(work.text))
	}
	return nil
}

// base64Size is the length of a signature in base64.
const base64Size = (sha1.Size + 2) / 3 * 4

// maxScratch is the largest string to sign whose memory is kept, in bytes: one large request must not pin a megabyte
// for every processor.
const maxScratch = 64 << 10

// release returns the memory for the next request without the parameters' text.
func (v verifierV1) release(work *scratch) {
	if cap(work.text) > maxScratch {
		return
	}
	clear(work.sorted[:cap(work.sorted)])
	clear(work.text[:cap(work.text)])
	v.scratch.Put(work)
}
