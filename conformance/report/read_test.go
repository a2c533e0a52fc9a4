package report_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// full is a report that has something in every place.
func full() report.Report {
	r := sample()
	r.Name, r.Go, r.Start, r.Problem, r.Insecure, r.Strict = "mine", "go1.26", "from the example", "it stopped", true, true
	r.Documents = []report.Document{{File: "A.md", SHA256: strings.Repeat("0a", 32)}}
	r.MediaTypes, r.Unverified, r.Notices = []string{"text/xml"}, []string{"overlay.yaml"}, []string{"it slowed down"}
	r.Filter = report.Filter{Text: "A", Shard: "1/2", Selected: 8, Of: 9}
	r.Cures = []report.Cure{{Cause: verdict.NotGiven, Subject: "A", Scenarios: 1, Reason: "nobody gave A", Advice: "give A"}}
	r.Cause = cause.Cause{Name: "throttled", Sent: "s", Came: "c", Do: "d", Stops: true}
	r.Scenarios[1].Fingerprint = waiver.Fingerprint{Status: 400, Code: "X", Check: "refused"}
	r.Scenarios[1].Answer = report.Answer{Status: 400, Code: "X"}
	r.Scenarios[1].Cause, r.Scenarios[1].Subject = verdict.OnlyExample, "A"
	r.Scenarios[1].Exchanges = []exchange.Exchange{
		{Step: "no answer", Failure: "it hung up", Why: exchange.HungUp, Heard: exchange.Body("\x01"), Attempt: 2, Tries: 3, Unsent: true, Unprovoked: true, Insecure: true},
		{
			Step: "probe", Duration: 1500 * time.Microsecond, Request: exchange.Request{Method: "POST", URL: "http://h/", Body: "a=b"},
			Response: &exchange.Response{
				Status: 200, Body: bytes.Repeat([]byte("long"), 9<<10), Truncated: true, Unpacked: true, Version: "HTTP/1.0", Behind: exchange.Body("more"),
				Headers: []exchange.Header{{Name: "A", Value: strings.Repeat("v", 3000)}},
			},
		},
	}
	return r
}

// What is read of a report is what was written: written again it is the same, byte for byte.
func TestAReportInJSONComesBack(t *testing.T) {
	for name, r := range map[string]report.Report{"a sample": sample(), "a full one": full(), "one of nothing": report.Make(report.Report{}, nil, false)} {
		t.Run(name, func(t *testing.T) {
			first := written(t, report.JSON, r)
			back, err := report.Read(bytes.NewReader(first))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(first), string(written(t, report.JSON, back))); diff != "" {
				t.Errorf("(-written +written again):\n%s", diff)
			}
		})
	}
}

func TestReportsThatCannotBeRead(t *testing.T) {
	good := string(written(t, report.JSON, sample()))
	half, _, _ := strings.Cut(good, `"verdict"`)
	changed := func(from, to string) string {
		if !strings.Contains(good, from) {
			t.Fatalf("the sample has no %s", from)
		}
		return strings.Replace(good, from, to, 1)
	}
	cases := []struct{ name, text, says string }{
		{"empty", "", "expected a report of plumb in JSON: unexpected end of JSON input"},
		{"no JSON", "<testsuites/>", "expected a report of plumb in JSON: invalid character '<'"},
		{"a list", "[]", "expected a report of plumb in JSON: json: cannot unmarshal array"},
		{"half of one", half, "expected a report of plumb in JSON: unexpected end"},
		{"two of them", good + good, "expected a report of plumb in JSON: invalid character '{' after top-level value"},
		{"another document", `{"outcome": "conformant"}`, `found no "schema": expected a report of plumb in JSON, with the schema 1`},
		{"another schema", `{"schema": 2, "shape": 1}`, "found the schema 2: expected 1; the report is of another version of plumb"},
		{"a schema that is no number", `{"schema": "1"}`, "expected a report of plumb in JSON: json: cannot unmarshal string"},
		{"a key that there is not", changed(`"outcome"`, `"come_out"`), `with the schema 1: json: unknown field "come_out"`},
		{"a key of an exchange that there is not", changed(`"step"`, `"stop"`), `unknown field "stop"`},
		{"a value of another type", changed(`"seed": 7`, `"seed": "7"`), "cannot unmarshal string"},
		{"a level that there is not", changed(`"level": "must"`, `"level": "may"`), `A/required/pass: level "may": expected must, should or observe`},
		{"a verdict that there is not", changed(`"verdict": "pass"`, `"verdict": "good"`), `A/required/pass: verdict "good": expected one of [pass fail`},
		{"a scenario without a verdict", changed(`"verdict": "pass",`, ""), `A/required/pass: verdict "": expected`},
		{"an observation with a verdict", changed(`"level": "observe",`, `"level": "observe", "verdict": "pass",`), "protocol/x/y: an observation has a verdict: expected none"},
		{"a scenario without an id", changed(`"id": "A/required/pass"`, `"id": ""`), "scenario 1: expected an id"},
		{"one scenario twice", changed("A/required/pass", "A/required/fail"), "A/required/fail: there are two scenarios with this id"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := report.Read(strings.NewReader(c.text))
			if err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v, want one line that says %q", err, c.says)
			}
		})
	}
	t.Run("a reader that fails", func(t *testing.T) {
		if _, err := report.Read(iotest.ErrReader(errors.New("gone"))); err == nil || !strings.Contains(err.Error(), "gone") {
			t.Errorf("%v", err)
		}
	})
	t.Run("a file without end", func(t *testing.T) {
		if _, err := report.Read(endless{}); err == nil || !strings.Contains(err.Error(), "it is longer than 67108864 bytes") {
			t.Errorf("%v", err)
		}
	})
}

// endless is a reader of blanks.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

var _ io.Reader = endless{}

// No text makes Read end otherwise than with a report or an error in one line.
func TestReadTakesAnyText(t *testing.T) {
	good := written(t, report.JSON, sample())
	rapid.Check(t, func(t *rapid.T) {
		text := bytes.Clone(good)
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			text[rapid.IntRange(0, len(text)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		if _, err := report.Read(bytes.NewReader(text)); err != nil && strings.Contains(err.Error(), "\n") {
			t.Fatalf("%q", err)
		}
	})
}
