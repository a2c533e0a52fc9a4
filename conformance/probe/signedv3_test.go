package probe_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// computed is the signature of version 3 that belongs to what a server saw, made with a secret.
func computed(t *testing.T, s seen, host, secret string) string {
	t.Helper()
	query, err := url.ParseQuery(s.query)
	if err != nil {
		t.Fatal(err)
	}
	canonical := acs.CanonicalRequest{Method: s.method, Path: "/", PayloadHash: acs.AlgorithmHMACSHA256.PayloadHash([]byte(s.body))}
	for name := range query {
		canonical.Query = append(canonical.Query, acs.Param{Name: name, Value: query.Get(name)})
	}
	_, list, _ := strings.Cut(s.header.Get("Authorization"), "SignedHeaders=")
	list, _, _ = strings.Cut(list, ",")
	for name := range strings.SplitSeq(list, ";") {
		value := s.header.Get(name)
		if name == "host" {
			value = host
		}
		canonical.Headers = append(canonical.Headers, acs.Param{Name: name, Value: value})
	}
	return acs.AlgorithmHMACSHA256.Sign(secret, acs.AlgorithmHMACSHA256.StringToSign(canonical.String()))
}

// What is wrong with a request that version 3 signs is wrong in one way: the signature belongs to what was sent, or it does not.
func TestWrongRequestsOfVersion3(t *testing.T) {
	widget := []scenario.Parameter{{Name: "WidgetId", Value: scenario.Literal("w-1")}}
	and := func(name, value string) []scenario.Parameter {
		return []scenario.Parameter{widget[0], {Name: name, Value: scenario.Literal(value)}}
	}
	after := func(name, value string) scenario.Signing {
		return scenario.Signing{After: []scenario.Edit{{Kind: scenario.EditSet, Name: name, Value: value}}}
	}
	for _, c := range []struct {
		name    string
		request scenario.Request
		right   bool   // the signature belongs to what was sent
		header  string // that has to begin with
		value   string
		query   string
		body    string
	}{
		{"a right one", scenario.Request{Placement: scenario.Query, Parameters: widget}, true, "Authorization", "ACS3-HMAC-SHA256 Credential=testid,", "WidgetId=w-1", ""},
		{"another secret", scenario.Request{Placement: scenario.Query, Parameters: widget, Sign: scenario.Signing{WrongSecret: true}}, false, "", "", "WidgetId=w-1", ""},
		{"another key", scenario.Request{Placement: scenario.Query, Parameters: and("AccessKeyId", "nobody")}, true, "Authorization", "ACS3-HMAC-SHA256 Credential=nobody,", "WidgetId=w-1", ""},
		{"another time", scenario.Request{Placement: scenario.Query, Parameters: widget, Sign: scenario.Signing{Shift: time.Hour}}, true, "X-Acs-Date", "2020-01-01T01:00:00Z", "WidgetId=w-1", ""},
		{"a time that is none", scenario.Request{Placement: scenario.Form, Parameters: and("Timestamp", "yesterday")}, true, "X-Acs-Date", "yesterday", "", "WidgetId=w-1"},
		{"another method", scenario.Request{Placement: scenario.Query, Parameters: widget, Sign: scenario.Signing{Method: http.MethodPost}}, false, "", "", "WidgetId=w-1", ""},
		{"another value", scenario.Request{Placement: scenario.Query, Parameters: widget, Sign: after("WidgetId", "w&2")}, false, "", "", "WidgetId=w%262", ""},
		{"one more in the form", scenario.Request{Placement: scenario.Form, Parameters: widget, Sign: after("More", "m")}, false, "", "", "", "WidgetId=w-1&More=m"},
		{"another nonce", scenario.Request{Placement: scenario.Query, Parameters: widget, Sign: after("SignatureNonce", "n")}, false, "X-Acs-Signature-Nonce", "n", "WidgetId=w-1", ""},
		{"no signature of any key", scenario.Request{Placement: scenario.Query, Parameters: widget, Sign: after("Signature", "plumb")}, false, "Authorization", "ACS3-HMAC-SHA256 Credential=testid,", "WidgetId=w-1", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			address, requests := watch(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
			p := prober(t, address, func(config *probe.Config) {
				config.Signature = probe.V3
				config.Clock = func() time.Time { return time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC) }
			})
			if got := p.Run(t.Context(), asking(c.request)); got[0].Failure != "" {
				t.Fatal(got[0].Failure)
			}
			got := requests()[0]
			_, signature, _ := strings.Cut(got.header.Get("Authorization"), "Signature=")
			if right := signature == computed(t, got, strings.TrimPrefix(address, "http://"), secret); right != c.right {
				t.Errorf("the signature is right: %t, expected %t", right, c.right)
			}
			if c.header != "" && !strings.HasPrefix(got.header.Get(c.header), c.value) {
				t.Errorf("%s: %q, expected %q", c.header, got.header.Get(c.header), c.value)
			}
			if got.query != c.query || got.body != c.body {
				t.Errorf("query %q, body %q", got.query, got.body)
			}
		})
	}
}
