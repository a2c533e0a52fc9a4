package acs

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// SignRequestV3 returns an editor that signs requests with version 3. It takes the parameters of version 1.0 out of
// query and form, moves Action and Version into x-acs-action and x-acs-version, sets x-acs-date,
// x-acs-signature-nonce, x-acs-content-sha256 and, with a token, x-acs-security-token, and signs the host, the content
// type and every x-acs- header. Use it as the last editor.
//
// The editor fails when the algorithm is unknown, the credentials are incomplete, Action or Version is absent, or the
// request's own query or form cannot be decoded.
func SignRequestV3(credentials Credentials, algorithm Algorithm, options SignOptions) RequestEditor {
	options = options.withDefaults()
	return func(_ context.Context, r *http.Request) error {
		switch {
		case algorithm.newHash() == nil:
			return fmt.Errorf("acs: sign: algorithm %q is not supported", string(algorithm))
		case credentials.AccessKeyID == "" || credentials.AccessKeySecret == "":
			return errNoKey
		}
		out, err := takeRequest(r, options.Limits)
		if err != nil {
			return err
		}
		return signV3(r, out, credentials, algorithm, options)
	}
}

// signV3 signs a request whose parameters have been read.
func signV3(r *http.Request, out *outgoing, credentials Credentials, algorithm Algorithm, options SignOptions) error {
	if err := moveOperation(r, out); err != nil {
		return err
	}
	r.Header.Set(headerDate, FormatTimestamp(options.Clock()))
	r.Header.Set(headerNonce, options.Nonce())
	r.Header.Del(headerSecurityToken)
	if credentials.SecurityToken != "" {
		r.Header.Set(headerSecurityToken, credentials.SecurityToken)
	}
	payloadHash := algorithm.PayloadHash(out.body)
	r.Header.Set(headerContentSHA256, payloadHash)

	canonical := CanonicalRequest{
		Method:      r.Method,
		Path:        "/",
		Query:       out.query,
		Headers:     signableHeaders(r),
		PayloadHash: payloadHash,
	}
	text := canonical.appendTo(nil)
	signature := algorithm.appendSignature(nil, credentials.AccessKeySecret, algorithm.appendStringToSign(nil, text))
	r.Header.Set("Authorization", string(algorithm)+" Credential="+credentials.AccessKeyID+
		",SignedHeaders="+string(canonical.appendNames(nil))+",Signature="+string(signature))
	return nil
}

// moveOperation takes Action and Version, and what belongs to version 1.0, out of query and form and puts the former
// into headers. A form from which nothing was taken keeps its bytes.
func moveOperation(r *http.Request, out *outgoing) error {
	for name, header := range map[string]string{paramAction: headerAction, paramVersion: headerVersion} {
		value, _ := out.query.Get(name)
		if value == "" {
			value, _ = out.form.Get(name)
		}
		if value != "" {
			r.Header.Set(header, value)
		}
	}
	if r.Header.Get(headerAction) == "" || r.Header.Get(headerVersion) == "" {
		return errors.New("acs: sign: version 3 needs an Action and a Version")
	}
	drop := func(name string) bool {
		return name == paramAction || name == paramVersion || signatureParam(name)
	}
	query, changed := without(out.query, drop)
	if changed {
		r.URL.RawQuery = query.Encode()
	}
	out.query = query
	form, changed := without(out.form, drop)
	if changed {
		out.body = []byte(form.Encode())
		setBody(r, out.body)
	}
	out.form = form
	return nil
}

// signableHeaders returns the headers that version 3 signs: host, content-type when there is one, all x-acs- ones.
func signableHeaders(r *http.Request) []Param {
	host := r.Host
	if host == "" {
		host = r.URL.Host
	}
	headers := []Param{{headerHost, host}}
	for name := range r.Header {
		lower := strings.ToLower(name)
		if lower == headerContentType || strings.HasPrefix(lower, "x-acs-") {
			headers = append(headers, Param{lower, headerValue(r, lower)})
		}
	}
	return headers
}
