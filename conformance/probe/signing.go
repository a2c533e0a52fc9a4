package probe

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Signature is the way a run signs its requests. Scenarios about what version 1 alone has are signed with version 1 in any case.
type Signature string

// The ways to sign.
const (
	V1    Signature = "v1"     // parameters, HMAC-SHA1
	V3    Signature = "v3"     // headers, ACS3-HMAC-SHA256
	V3SM3 Signature = "v3-sm3" // headers, ACS3-HMAC-SM3
	None  Signature = "none"   // not at all, and without what only a signature needs: for a service behind a gateway
)

// ParseSignature reads the name of a way to sign.
func ParseSignature(name string) (Signature, error) {
	switch s := Signature(name); s {
	case V1, V3, V3SM3, None:
		return s, nil
	default:
		return "", fmt.Errorf("signature %q: expected v1, v3, v3-sm3 or none", name)
	}
}

// InHeaders reports whether headers name the operation and carry the signature.
func (s Signature) InHeaders() bool { return s == V3 || s == V3SM3 }

// signs reports whether requests are signed at all.
func (p *Prober) signs() bool { return p.config.Signature != None }

// signsV1: a request without Action or Version cannot be written in version 3, where they are headers that name it.
func (p *Prober) signsV1(r scenario.Request) bool {
	if !p.signs() {
		return false
	}
	versionless := slices.Contains(r.Omit, "Action") || slices.Contains(r.Omit, "Version")
	return r.Sign.V1 || versionless || p.config.Signature == V1 || p.config.Signature == ""
}

// signV3 moves Action and Version into headers and signs those with the query and the body.
func (p *Prober) signV3(ctx context.Context, r scenario.Request, request *http.Request, names *names) error {
	nonce, err := names.nonce(r.Sign.Nonce)
	if err != nil {
		return err
	}
	algorithm := acs.AlgorithmHMACSHA256
	if p.config.Signature == V3SM3 {
		algorithm = acs.AlgorithmHMACSM3
	}
	credentials := p.credentials(r)
	if r.Sign.WrongSecret {
		credentials.AccessKeySecret = otherSecret(credentials.AccessKeySecret)
	}
	credentials.AccessKeyID = cmp.Or(literal(r, "AccessKeyId"), credentials.AccessKeyID)
	clock := func() time.Time { return p.config.Clock().Add(r.Sign.Shift) }
	sign := acs.SignRequestV3(credentials, algorithm, acs.SignOptions{Clock: clock, Nonce: func() string { return nonce }})
	sent := request.Method
	request.Method = cmp.Or(r.Sign.Method, sent)
	err = sign(ctx, request)
	if date := literal(r, "Timestamp"); err == nil && date != "" {
		err = redate(request, date, signer{algorithm, credentials.AccessKeySecret})
	}
	request.Method = sent
	if err != nil {
		return err
	}
	return changeSigned(request, r)
}

// literal is a text that a request sends as a parameter; version 3 has a header for it.
func literal(r scenario.Request, name string) string {
	for _, p := range r.Parameters {
		if p.Name == name {
			return p.Value.Text
		}
	}
	return ""
}
