package exchange_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

func unchanged(s string) string { return s }

func TestARecordedExchangeComesBackWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String()
		e := exchange.Exchange{
			Scenario: text.Draw(t, "scenario"), Step: text.Draw(t, "step"), Attempt: 3, Tries: 2, Duration: 1500 * time.Microsecond,
			Request: exchange.Request{
				Method: "GET", URL: text.Draw(t, "url"), Host: "h:1", StringToSign: text.Draw(t, "sts"), Body: text.Draw(t, "form"),
				Headers: []exchange.Header{{Name: "A", Value: text.Draw(t, "header")}}, Sent: []exchange.Parameter{{Name: "P", Value: text.Draw(t, "value")}},
			},
			Response: &exchange.Response{Status: 200, Headers: []exchange.Header{{Name: "B", Value: text.Draw(t, "answer header")}}, Body: rapid.SliceOf(rapid.Byte()).Draw(t, "body")},
		}
		line, err := exchange.Encode(e, unchanged)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(line, []byte("\n")); n != 1 {
			t.Fatalf("%d line feeds", n)
		}
		back, err := exchange.Decode(line)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(e, back, cmp.Transformer("text", func(b []byte) string { return string(b) })); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestRecordsHoldNoSecret(t *testing.T) {
	secret := "s3cret"
	e := exchange.Exchange{
		Failure:  secret,
		Request:  exchange.Request{URL: secret, Body: secret, StringToSign: secret, Headers: []exchange.Header{{Value: secret}}, Sent: []exchange.Parameter{{Value: secret}}},
		Response: &exchange.Response{Headers: []exchange.Header{{Value: secret}}, Body: []byte(secret + "\xff")},
	}
	clean := func(s string) string { return strings.ReplaceAll(s, secret, "***") }
	line, err := exchange.Encode(e, clean)
	if err != nil {
		t.Fatal(err)
	}
	back, err := exchange.Decode(line)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(line, []byte(secret)) || bytes.Contains(back.Response.Body, []byte(secret)) {
		t.Errorf("the record holds the secret: %s", line)
	}
}

func TestLinesThatAreNoRecord(t *testing.T) {
	for _, line := range []string{"", "{", "[]", `{"response": 1}`} {
		if _, err := exchange.Decode([]byte(line)); err == nil {
			t.Errorf("%q was read as an exchange", line)
		}
	}
}
