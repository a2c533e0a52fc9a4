package acs

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"
)

// RequestEditor is the shape of the request editors of generated clients (their RequestEditorFn).
type RequestEditor = func(ctx context.Context, r *http.Request) error

// Placement says where a version 1.0 signer puts the parameters it adds.
type Placement uint8

// PlaceQuery adds to the query, as most SDKs do with GET and POST alike. PlaceForm moves everything into a form body,
// as the SDK for Node does with POST.
const (
	PlaceQuery Placement = iota
	PlaceForm
)

// SignOptions sets up a signer. The zero value is usable.
type SignOptions struct {
	// Clock returns the time to sign with; nil means time.Now.
	Clock func() time.Time
	// Nonce returns a new nonce for every request; nil means 32 random hexadecimal digits.
	Nonce func() string
	// Placement is where version 1.0 puts the common parameters.
	Placement Placement
	// Limits bounds the decoding of the request's own parameters.
	Limits Limits
}

// withDefaults replaces what is nil.
func (o SignOptions) withDefaults() SignOptions {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Nonce == nil {
		o.Nonce = randomNonce
	}
	o.Limits = o.Limits.withDefaults()
	return o
}

// randomNonce returns 32 random hexadecimal digits, as official SDKs send.
func randomNonce() string {
	var raw [16]byte
	_, _ = rand.Read(raw[:]) // never fails: crypto/rand ends the process instead
	return hex.EncodeToString(raw[:])
}

// errNoKey is the error of a signer without an access key.
var errNoKey = errors.New("acs: sign: credentials without access key id or secret")

// outgoing is a request to sign: its parameters decoded, its body read.
type outgoing struct {
	query Params
	form  Params
	body  []byte
	// isForm tells a form body from another one.
	isForm bool
}

// takeRequest reads the query and the body of r. The body has to be put back with setBody.
func takeRequest(r *http.Request, limits Limits) (*outgoing, error) {
	query, err := parseInto(nil, r.URL.RawQuery, limits)
	if err != nil {
		return nil, fmt.Errorf("acs: sign: query: %w", err)
	}
	out := &outgoing{query: query}
	if r.Body != nil && r.Body != http.NoBody {
		if out.body, err = io.ReadAll(r.Body); err != nil {
			return nil, fmt.Errorf("acs: sign: body: %w", err)
		}
		if err := r.Body.Close(); err != nil {
			return nil, fmt.Errorf("acs: sign: body: %w", err)
		}
		setBody(r, out.body)
	}
	if out.isForm, err = formType(r.Header.Get("Content-Type")); err != nil {
		return nil, fmt.Errorf("acs: sign: body: %w", err)
	}
	if !out.isForm {
		return out, nil
	}
	if out.form, err = parseInto(nil, string(out.body), limits); err != nil {
		return nil, fmt.Errorf("acs: sign: form: %w", err)
	}
	return out, nil
}

// setBody gives r a body that can be sent again after a redirect or on a new connection.
func setBody(r *http.Request, body []byte) {
	r.ContentLength = int64(len(body))
	r.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
	r.Body = io.NopCloser(bytes.NewReader(body))
	if len(body) == 0 {
		r.Body, r.GetBody = http.NoBody, func() (io.ReadCloser, error) { return http.NoBody, nil }
	}
}

// without returns the parameters that drop does not name, and whether any was dropped.
func without(p Params, drop func(name string) bool) (Params, bool) {
	kept := make(Params, 0, len(p)+8)
	for _, param := range p {
		if !drop(param.Name) {
			kept = append(kept, param)
		}
	}
	return kept, len(kept) != len(p)
}
