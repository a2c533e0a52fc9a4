package acs_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

// benchParams are twelve parameters, as a signed request of the first operation has.
func benchParams() acs.Params {
	return acs.Params{
		{Name: "Action", Value: "GenerateAggregateConfigRulesReport"}, {Name: "Version", Value: "2020-09-07"},
		{Name: "Format", Value: "JSON"}, {Name: "AccessKeyId", Value: testKeyID},
		{Name: "SignatureMethod", Value: "HMAC-SHA1"}, {Name: "SignatureVersion", Value: "1.0"},
		{Name: "SignatureNonce", Value: "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"},
		{Name: "Timestamp", Value: "2026-01-02T12:00:00Z"}, {Name: "AggregatorId", Value: "ca-f632626622af0079****"},
		{Name: "ConfigRuleIds", Value: "cr-25d86457e0d900b5****,cr-bc3a5a3b8c5d00b5****"},
		{Name: "ClientToken", Value: "1594295238-f9361358-5843-4294-8d30-b5183fac****"},
		{Name: "RegionId", Value: "cn-shanghai"},
	}
}

func BenchmarkParseParams(b *testing.B) {
	raw := benchParams().Encode()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := acs.ParseParams(raw, acs.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStringToSign(b *testing.B) {
	params := benchParams()
	b.ReportAllocs()
	for b.Loop() {
		_ = acs.StringToSign(http.MethodGet, params)
	}
}

func BenchmarkSign(b *testing.B) {
	text := acs.StringToSign(http.MethodGet, benchParams())
	b.ReportAllocs()
	for b.Loop() {
		_ = acs.Sign(testSecret, text)
	}
}

// discard is a ResponseWriter that costs nothing.
type discard struct{ header http.Header }

func (d discard) Header() http.Header            { return d.header }
func (d discard) Write(body []byte) (int, error) { return len(body), nil }
func (d discard) WriteHeader(int)                {}

// bare names an operation whose handler reads nothing, so that the server's own share shows.
const bare = "Action=Bare&Version=2020-09-07"

func bareHandler(w http.ResponseWriter, r *http.Request) { acs.WriteResult(w, r, echoResult{}) }

// BenchmarkServer is a whole exchange without the network: reading, dispatch, signature, nonce, rules, handler, answer.
// Nonces are not remembered, since every round sends the same request.
func BenchmarkServer(b *testing.B) {
	for _, c := range []struct {
		name, query, form string
		editor            acs.RequestEditor
		options           []acs.Option
	}{
		{"unsigned", bare + "&GroupId=g", "", nil, []acs.Option{acs.WithoutSignatures()}},
		{"v1 GET", bare + "&GroupId=g", "", acs.SignRequestV1(testCredentials(), signOptions()), nil},
		{"v1 POST", bare, "GroupId=g", acs.SignRequestV1(testCredentials(), signOptions()), nil},
		{"v1 GET XML", bare + "&GroupId=g&Format=XML", "", acs.SignRequestV1(testCredentials(), signOptions()), nil},
		{"v3 POST", bare, "GroupId=g", acs.SignRequestV3(testCredentials(), acs.AlgorithmHMACSHA256, signOptions()), nil},
		{"v3 POST SM3", bare, "GroupId=g", acs.SignRequestV3(testCredentials(), acs.AlgorithmHMACSM3, signOptions()), nil},
	} {
		b.Run(c.name, func(b *testing.B) {
			method := http.MethodGet
			if c.form != "" {
				method = http.MethodPost
			}
			r := newRequest(b, method, c.query, c.form)
			if c.editor != nil {
				sign(b, r, c.editor)
			}
			arrived(r)
			server := newServer(b, append(c.options, acs.WithNonceStore(failingNonces{}))...)
			operation := acs.Operation{Product: "Config", Action: "Bare", Version: "2020-09-07", Parameters: echoOperation().Parameters}
			if err := server.Handle(operation, http.HandlerFunc(bareHandler)); err != nil {
				b.Fatal(err)
			}
			recorder := httptest.NewRecorder()
			server.ServeHTTP(recorder, r)
			if recorder.Code != http.StatusOK {
				b.Fatal(recorder.Body)
			}
			w := discard{make(http.Header)}
			b.ReportAllocs()
			for b.Loop() {
				if c.form != "" {
					r.Body = io.NopCloser(strings.NewReader(c.form))
				}
				server.ServeHTTP(w, r)
			}
		})
	}
}

func BenchmarkMemoryNonces(b *testing.B) {
	m := acs.NewMemoryNonces(1 << 24)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		i++
		if err := m.Use(b.Context(), strconv.Itoa(i), noon(), acs.DefaultNonceWindow); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRefuseBadSignature(b *testing.B) {
	r := newRequest(b, http.MethodGet, common+"&GroupId=g", "")
	sign(b, r, acs.SignRequestV1(acs.Credentials{AccessKeyID: testKeyID, AccessKeySecret: "wrong"}, signOptions()))
	arrived(r)
	server := newServer(b)
	w := discard{make(http.Header)}
	b.ReportAllocs()
	for b.Loop() {
		server.ServeHTTP(w, r)
	}
}
