package exchange_test

import (
	"bytes"
	"encoding/json"
	"slices"
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
		e := drawn(t)
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
		if diff := cmp.Diff(e, back, cmp.Transformer("text", func(b exchange.Body) string { return string(b) })); diff != "" {
			t.Fatal(diff)
		}
	})
}

// drawn is any exchange, to the microsecond.
func drawn(t *rapid.T) exchange.Exchange {
	text := rapid.String()
	e := exchange.Exchange{
		Scenario: text.Draw(t, "scenario"), Step: text.Draw(t, "step"), Failure: text.Draw(t, "failure"),
		Attempt: rapid.IntRange(0, 9).Draw(t, "attempt"), Tries: rapid.IntRange(0, 9).Draw(t, "tries"),
		Unsent: rapid.Bool().Draw(t, "unsent"), Unprovoked: rapid.Bool().Draw(t, "unprovoked"), Insecure: rapid.Bool().Draw(t, "insecure"),
		Duration: time.Duration(rapid.Int64Range(-1e9, 1e12).Draw(t, "microseconds")) * time.Microsecond,
		Request: exchange.Request{
			Method: "GET", URL: text.Draw(t, "url"), Host: "h:1", StringToSign: text.Draw(t, "sts"), Body: text.Draw(t, "form"),
			Headers: []exchange.Header{{Name: "A", Value: text.Draw(t, "header")}}, Sent: []exchange.Parameter{{Name: "P", Value: text.Draw(t, "value")}},
		},
	}
	if rapid.Bool().Draw(t, "answered") {
		e.Response = &exchange.Response{
			Status: 200, Truncated: rapid.Bool().Draw(t, "truncated"), Unpacked: rapid.Bool().Draw(t, "unpacked"),
			Version: text.Draw(t, "version"), Behind: rapid.SliceOf(rapid.Byte()).Draw(t, "behind"), Headers: []exchange.Header{{Name: "B", Value: text.Draw(t, "answer header")}},
			Body: rapid.SliceOf(rapid.Byte()).Draw(t, "body"),
		}
	}
	return e
}

// The keys are what readers of records and of JSON reports rely on.
func TestTheKeysOfAnExchange(t *testing.T) {
	e := exchange.Exchange{
		Scenario: "A/required/x", Step: "probe", Attempt: 2, Tries: 3, Duration: 1500 * time.Microsecond, Failure: "EOF", Unsent: true, Unprovoked: true,
		Request: exchange.Request{
			Method: "POST", URL: "http://h/?a=<b>", Body: "c=d", Host: "h", StringToSign: "POST&%2F", Sent: []exchange.Parameter{{Name: "a", Value: "<b>"}},
		},
		Response: &exchange.Response{Status: 200, Headers: []exchange.Header{{Name: "X", Value: "y"}}, Body: []byte(`{"a":"<b>"}`), Truncated: true},
	}
	const want = `{"scenario":"A/required/x","step":"probe",` +
		`"request":{"method":"POST","url":"http://h/?a=<b>","headers":[],"body":"c=d","sent":[{"name":"a","value":"<b>"}],"host":"h","string_to_sign":"POST&%2F"},` +
		`"response":{"status":200,"headers":[{"name":"X","value":"y"}],"body":"{\"a\":\"<b>\"}","truncated":true},` +
		`"failure":"EOF","unprovoked":true,"attempt":2,"tries":3,"unsent":true,"milliseconds":1.5}`
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(e.Clean(unchanged)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, strings.TrimSpace(out.String())); diff != "" {
		t.Error(diff)
	}
}

func TestABodyThatIsNoTextIsBase64(t *testing.T) {
	line, err := exchange.Encode(exchange.Exchange{Response: &exchange.Response{Body: []byte("a\xff")}}, unchanged)
	if err != nil || !bytes.Contains(line, []byte(`"body":{"base64":"Yf8="}`)) {
		t.Errorf("%s, %v", line, err)
	}
}

func TestRecordsHoldNoSecret(t *testing.T) {
	secret := "s3cret"
	e := exchange.Exchange{
		Failure:  secret,
		Request:  exchange.Request{URL: secret, Body: secret, StringToSign: secret, Headers: []exchange.Header{{Value: secret}}, Sent: []exchange.Parameter{{Value: secret}}},
		Response: &exchange.Response{Headers: []exchange.Header{{Value: secret}}, Body: []byte(secret + "\xff"), Behind: []byte(secret)},
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

// Cleaning makes a copy: what the judge sees is what came.
func TestCleaningLeavesTheExchangeAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawn(t)
		before := e
		before.Request.Headers, before.Request.Sent = slices.Clone(e.Request.Headers), slices.Clone(e.Request.Sent)
		if e.Response != nil {
			response := *e.Response
			response.Headers, response.Body = slices.Clone(response.Headers), bytes.Clone(response.Body)
			before.Response = &response
		}
		e.Clean(func(string) string { return "x" })
		if diff := cmp.Diff(before, e); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestLinesThatAreNoRecord(t *testing.T) {
	for name, c := range map[string]struct{ line, says string }{
		"nothing":                         {"", "unexpected end"},
		"half a line":                     {`{"scenario":"a","step":`, "unexpected end"},
		"a list":                          {"[]", "array"},
		"an answer that is none":          {`{"response": 1}`, "number"},
		"a body of numbers":               {`{"response": {"status": 200, "body": [1]}}`, "base64"},
		"a body that is no base64":        {`{"response": {"status": 200, "body": {"base64": "?"}}}`, "base64"},
		"a body in another code":          {`{"response": {"status": 200, "body": {"hex": "00"}}}`, "hex"},
		"a time beyond time":              {`{"milliseconds": 1e300}`, "milliseconds"},
		"a line of an earlier version":    {`{"scenario":"a","step":"probe","microseconds":5,"text":"{}"}`, "microseconds"},
		"an answer of another version":    {`{"response": {"status": 200, "text": "a"}}`, "text"},
		"two exchanges that are one line": {`{"step":"a"}{"step":"b"}`, "after top-level value"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := exchange.Decode([]byte(c.line)); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v, expected an error about %q", err, c.says)
			}
		})
	}
}

// Whatever a line holds, it is refused or can be written and read again.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"step":"probe","milliseconds":1.5,"response":{"status":200,"body":{"base64":"/w=="}}}`))
	f.Add([]byte(`{"step":"probe","milliseconds":-1e15,"request":{"headers":null}}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		e, err := exchange.Decode(line)
		if err != nil {
			return
		}
		again, err := exchange.Encode(e, unchanged)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := exchange.Decode(again); err != nil {
			t.Fatalf("%s: %v", again, err)
		}
	})
}
