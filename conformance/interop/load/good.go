package main

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/utils"
	"github.com/alibabacloud-go/tea/dara"
)

// The key, of the public documents' examples, and the account group of requests that are to succeed.
const (
	keyID     = "testid"
	keySecret = "testsecret"
	group     = "ca-f632626622af0079****"
	action    = "GenerateAggregateConfigRulesReport"
	version   = "2020-09-07"
	formType  = "application/x-www-form-urlencoded"
)

// forms is the number of forms that a good request has.
const forms = 3

// signer signs requests. Its nonces are unique as long as run is.
type signer struct {
	host   string
	run    string
	now    func() time.Time
	id     string
	secret string
	count  int
}

func newSigner(host, name string, now func() time.Time) *signer {
	run := fmt.Sprintf("%s-%d", name, now().UnixNano())
	return &signer{host: host, run: run, now: now, id: keyID, secret: keySecret}
}

// nonce returns a nonce that was not there before.
func (s *signer) nonce() string {
	s.count++
	return fmt.Sprintf("%s-%d", s.run, s.count)
}

func (s *signer) timestamp() string { return s.now().UTC().Format("2006-01-02T15:04:05Z") }

// business returns the operation's own parameters.
func business() map[string]string { return map[string]string{"AggregatorId": group} }

// v1 returns a request that is signed with version 1.0; parameters of its own replace common ones of the same name.
func (s *signer) v1(method string, own map[string]string) ([]byte, error) {
	params := map[string]string{
		"Action": action, "Version": version, "Format": "JSON", "AccessKeyId": s.id, "SignatureMethod": "HMAC-SHA1",
		"SignatureVersion": "1.0", "SignatureNonce": s.nonce(), "Timestamp": s.timestamp(), "RegionId": "cn-shanghai",
	}
	for name, value := range own {
		params[name] = value
	}
	signed := make(map[string]*string, len(params))
	all := make(url.Values, len(params)+1)
	for name, value := range params {
		signed[name] = &value
		all.Set(name, value)
	}
	all.Set("Signature", *openapi.GetRPCSignature(signed, &method, &s.secret))
	if method == http.MethodPost {
		return s.wire(method, "", all.Encode(), nil)
	}
	return s.wire(method, all.Encode(), "", nil)
}

// v3 returns a POST that is signed with version 3.
func (s *signer) v3(own map[string]string) ([]byte, error) {
	form := make(url.Values, len(own))
	for name, value := range own {
		form.Set(name, value)
	}
	body, method, algorithm, root := form.Encode(), http.MethodPost, "ACS3-HMAC-SHA256", "/"
	hash := hex.EncodeToString(openapi.Hash([]byte(body), &algorithm))
	headers := map[string]string{
		"host": s.host, "content-type": formType, "accept": "application/json", "x-acs-action": action, "x-acs-version": version,
		"x-acs-date": s.timestamp(), "x-acs-signature-nonce": s.nonce(), "x-acs-content-sha256": hash,
	}
	request := dara.NewRequest()
	request.Method, request.Pathname = &method, &root
	for name, value := range headers {
		request.Headers[name] = &value
	}
	headers["Authorization"] = *openapi.GetAuthorization(request, &algorithm, &hash, &s.id, &s.secret)
	return s.wire(method, "", body, headers)
}

// wire returns the bytes of a request.
func (s *signer) wire(method, query, body string, headers map[string]string) ([]byte, error) {
	target := url.URL{Scheme: "http", Host: s.host, Path: "/", RawQuery: query}
	request := &http.Request{Method: method, URL: &target, Host: s.host, Header: http.Header{}}
	if body != "" {
		request.Body, request.ContentLength = io.NopCloser(strings.NewReader(body)), int64(len(body))
		request.Header.Set("Content-Type", formType)
	}
	for name, value := range headers {
		if name != "host" {
			request.Header.Set(name, value)
		}
	}
	var out bytes.Buffer
	if err := request.Write(&out); err != nil {
		return nil, fmt.Errorf("load: %w", err)
	}
	return out.Bytes(), nil
}

// good returns a request that succeeds, in the form of that number modulo forms.
func (s *signer) good(form int) ([]byte, error) {
	switch form % forms {
	case 0:
		return s.v1(http.MethodGet, business())
	case 1:
		return s.v1(http.MethodPost, business())
	default:
		return s.v3(business())
	}
}
