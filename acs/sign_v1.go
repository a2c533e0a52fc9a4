package acs

import (
	"context"
	"fmt"
	"net/http"
	"slices"
)

// SignRequestV1 returns an editor that signs requests with version 1.0. It replaces whatever signature parameters the
// request has (generated clients send them empty) in query and form, and adds AccessKeyId, SignatureMethod,
// SignatureVersion, SignatureNonce, Timestamp, SecurityToken when there is one, and Signature. Everything else stays
// where it is, except that PlaceForm moves all of it into the body. Use it as the last editor: what is changed
// afterwards is not signed.
//
// The editor fails when the credentials are incomplete or the request's own query or form cannot be decoded.
func SignRequestV1(credentials Credentials, options SignOptions) RequestEditor {
	options = options.withDefaults()
	return func(_ context.Context, r *http.Request) error {
		if credentials.AccessKeyID == "" || credentials.AccessKeySecret == "" {
			return errNoKey
		}
		out, err := takeRequest(r, options.Limits)
		if err != nil {
			return err
		}
		return signV1(r, out, credentials, options)
	}
}

// signV1 signs a request whose parameters have been read.
func signV1(r *http.Request, out *outgoing, credentials Credentials, options SignOptions) error {
	query, _ := without(out.query, signatureParam)
	form, formChanged := without(out.form, signatureParam)
	if options.Placement == PlaceForm {
		if len(out.body) > 0 && !out.isForm {
			return fmt.Errorf("acs: sign: a body of type %q has no room for parameters", r.Header.Get("Content-Type"))
		}
		query, form = nil, append(query, form...)
	}
	added := commonParams(credentials, options)
	signed := slices.Concat(query, form, added)
	if name, found := repeated(signed, 1); found {
		return fmt.Errorf("acs: sign: %w", &ParamError{Problem: ProblemDuplicate, Name: name})
	}
	signature := Sign(credentials.AccessKeySecret, StringToSign(r.Method, signed))
	added = append(added, Param{Name: paramSignature, Value: signature})
	if options.Placement == PlaceForm {
		form, formChanged = append(form, added...), true
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	} else {
		query = append(query, added...)
	}
	r.URL.RawQuery = query.Encode()
	if formChanged {
		setBody(r, []byte(form.Encode()))
	}
	return nil
}

// commonParams returns what a signer of version 1.0 adds, but for the signature.
func commonParams(credentials Credentials, options SignOptions) Params {
	p := Params{
		{paramAccessKeyID, credentials.AccessKeyID},
		{paramSignatureMethod, SignatureMethodV1},
		{paramSignatureVersion, SignatureVersionV1},
		{paramSignatureNonce, options.Nonce()},
		{paramTimestamp, FormatTimestamp(options.Clock())},
	}
	if credentials.SecurityToken != "" {
		p = append(p, Param{paramSecurityToken, credentials.SecurityToken})
	}
	return p
}
