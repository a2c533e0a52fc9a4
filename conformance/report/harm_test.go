package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

func harms(r rune) bool {
	return r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
}

func answering(body string) report.Report {
	return report.Make(report.Report{Operation: "GetA"}, []report.Result{{
		ID: "A/required/x", Level: verdict.Must, Verdict: verdict.Fail, Reason: body,
		Exchanges: []exchange.Exchange{{Response: &exchange.Response{Body: []byte(body)}}},
	}}, false)
}

// Nothing that a terminal would act upon is left in any report, and JSON keeps what it was.
func TestNoReportHarmsATerminal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.StringOf(rapid.SampledFrom([]rune("ab\x00\x1b\x7f\u0085\u009b\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028\ufffe\U0001f600\"\\<&"))).Draw(t, "body")
		var inJSON []byte
		for _, f := range report.Formats() {
			var out bytes.Buffer
			if err := f.Write(&out, answering(body), report.Redactor{}); err != nil || strings.ContainsFunc(out.String(), harms) {
				t.Errorf("%s: %+q, %v", f.Name, out.String(), err)
			}
			if f.Name == "json" {
				inJSON = out.Bytes()
			}
		}
		var back struct {
			Scenarios []struct{ Reason string }
		}
		if err := json.Unmarshal(inJSON, &back); err != nil || back.Scenarios[0].Reason != body {
			t.Errorf("%+q came back as %+q, %v", body, back.Scenarios, err)
		}
	})
}

func TestALineStaysOne(t *testing.T) {
	if got := report.Line("a\r\nb\x1b[2J\u2028c\u202e  d\xff"); got != "a\uFFFD b\uFFFD[2J c\uFFFD d\uFFFD" {
		t.Errorf("%+q", got)
	}
}

// Where a text is cut within a secret, the part before the cut goes too.
func TestHalfASecretIsASecret(t *testing.T) {
	const secret = "to+ken/with=more"
	redact := report.NewRedactor(secret)
	for cut := 4; cut <= len(secret); cut++ {
		if got := redact.Text("x " + secret[:cut] + "…"); got != "x ***…" {
			t.Errorf("%q is left of %q", got, secret[:cut])
		}
	}
	if got := redact.Text("x to…"); got != "x to…" {
		t.Errorf("%q", got)
	}
	const bodyLimit = 16 << 10
	for shift := range len(secret) {
		body := strings.Repeat("a", bodyLimit-shift) + secret + strings.Repeat("b", bodyLimit)
		kept := report.Keep([]exchange.Exchange{{Response: &exchange.Response{Body: []byte(body)}}})
		if n := len(kept[0].Response.Body); n > bodyLimit+len("…") {
			t.Fatalf("%d bytes are kept", n)
		}
		var out bytes.Buffer
		found := answering("")
		found.Scenarios[0].Exchanges = kept
		if err := report.JSON(&out, found, redact); err != nil {
			t.Fatal(err)
		}
		if shift >= 4 && strings.Contains(out.String(), secret[:4]) {
			t.Errorf("cut after %d characters, the secret is left", shift)
		}
	}
}

func TestOtherWritersSpellingsOfASecret(t *testing.T) {
	redact := report.NewRedactor("to+ken/with=more")
	for _, spelling := range []string{
		`to+ken\/with=more`, `to+ken/with\u003dmore`, `to\u002bken/with=more`, `to\u002Bken/with=more`, "to&#43;ken/with=more",
		"to%2Bken%2Fwith%3Dmore", "to%2bken%2fwith%3dmore", "to%252Bken%252Fwith%253Dmore",
	} {
		if got := redact.Text("<" + spelling + ">"); got != "<***>" {
			t.Errorf("%s: %s", spelling, got)
		}
	}
}

// Where one secret begins as another does, the longer one is taken out whole, whatever the order in which they are known.
func TestSecretsThatBeginAlike(t *testing.T) {
	for _, secrets := range [][]string{{"secret", "secret-of-more"}, {"secret-of-more", "secret"}} {
		if got := report.NewRedactor(secrets...).Text("a secret-of-more, a secret"); got != "a ***, a ***" {
			t.Errorf("%q: %s", secrets, got)
		}
	}
}

// A secret that is a part of many words is not searched for.
func TestShortSecrets(t *testing.T) {
	redact := report.NewRedactor("abc", "abcd")
	if got := redact.Text("abc abcd"); got != "abc ***" {
		t.Error(got)
	}
	for secret, want := range map[string]bool{"": false, "a": true, "abc": true, "密钥": true, "abcd": false} {
		if report.TooShort(secret) != want {
			t.Errorf("%q", secret)
		}
	}
}
