package acs

import (
	"context"
	"net/http"
	"net/url"
)

// handlerRequest returns the request that a handler gets: GET / with the parameters in the query, so that generated
// GET binding serves every way of sending them. Parameters without a value are left out, for they count as absent.
// Those of the signature are the proven ones in either version; of a request that nobody verified they are empty, so
// that binding, which takes them for mandatory, still succeeds.
func handlerRequest(ctx context.Context, in *incoming, proof claim, call *Call) *http.Request {
	action, version := call.Operation.Action, call.Operation.Version
	query := make([]byte, 0, 2*len(in.http.URL.RawQuery)+len(in.body)+256)
	query = appendField(query, paramAction, action)
	query = appendField(query, paramVersion, version)
	for _, p := range in.params {
		if p.Value != "" && p.Name != paramAction && p.Name != paramVersion && !signatureParam(p.Name) {
			query = appendField(query, p.Name, p.Value)
		}
	}
	query = appendProof(query, proof)

	r := in.http.WithContext(withCall(ctx, call))
	r.Method = http.MethodGet
	r.URL = &url.URL{Scheme: in.http.URL.Scheme, Host: in.http.URL.Host, Path: "/", RawQuery: string(query)}
	r.Body, r.ContentLength, r.TransferEncoding = http.NoBody, 0, nil
	r.Form, r.PostForm = nil, nil
	return r
}

// appendProof appends the parameters of the signature under their names in version 1.0.
func appendProof(query []byte, c claim) []byte {
	version := ""
	switch c.method {
	case "":
	case SignatureMethodV1:
		version = SignatureVersionV1
	default:
		version = signatureVersionV3
	}
	query = appendField(query, paramAccessKeyID, c.accessKeyID)
	query = appendField(query, paramSignature, c.signature)
	query = appendField(query, paramSignatureMethod, c.method)
	query = appendField(query, paramSignatureVersion, version)
	query = appendField(query, paramSignatureNonce, c.nonce)
	query = appendField(query, paramTimestamp, c.timestamp)
	if c.token != "" {
		query = appendField(query, paramSecurityToken, c.token)
	}
	return query
}

// appendField appends name=value to a query string.
func appendField(query []byte, name, value string) []byte {
	if len(query) > 0 {
		query = append(query, '&')
	}
	query = appendEscaped(query, name)
	query = append(query, '=')
	return appendEscaped(query, value)
}
