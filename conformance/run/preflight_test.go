package run_test

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// is what a target answers: a status, a header and a body.
type is struct {
	status      int
	name, value string
	body        string
}

func (a is) response(r *http.Request) *http.Response {
	header := http.Header{"Content-Type": {"application/json"}}
	if a.name != "" {
		header.Set(a.name, a.value)
	}
	return &http.Response{StatusCode: a.status, Header: header, Body: io.NopCloser(strings.NewReader(a.body)), Request: r}
}

func coded(status int, code string) is {
	return is{status: status, body: `{"Code":"` + code + `","Message":"m","RequestId":"r","HostId":"h"}`}
}

// A cause ends a run only when another request shows it as well: one answer alone may be the fault that the run looks for. What is
// found is found again in a record, and nobody is asked more than that.
func TestACauseIsConfirmed(t *testing.T) {
	example := hearing(t, nil).body
	ok := is{status: 200, body: example}
	redirect := is{status: 302, name: "Location", value: "https://other.example/"}
	unknown := coded(404, "InvalidAction.NotFound")
	mismatch := coded(400, "SignatureDoesNotMatch")
	cases := []struct {
		name                  string
		plain, form, harmless is
		cause                 string
		stops                 bool
		requests              int // before the scenarios
	}{
		{"a target that accepts", ok, ok, unknown, "", false, 2},
		{"a redirect of everything", redirect, redirect, redirect, "redirect", true, 2},
		{"a redirect of successes", redirect, redirect, unknown, "", false, 2},
		{"a key that nobody knows", coded(404, "InvalidAccessKeyId.NotFound"), coded(404, "InvalidAccessKeyId.NotFound"), unknown, "wrong-key", true, 2},
		{"a signature that is wrong in the query alone", mismatch, ok, unknown, "", false, 2},
		{"a signature that is wrong everywhere", mismatch, mismatch, mismatch, "wrong-secret", true, 2},
		{"a filter of everything", is{status: 403}, is{status: 403}, is{status: 403}, "filtered", true, 2},
		{"a filter of the operation", is{status: 403}, is{status: 403}, unknown, "", false, 2},
		{"a value that is not accepted", coded(404, "NotThere"), coded(404, "NotThere"), unknown, "refused-request", false, 1},
		{"a key without a right", coded(403, "Forbidden.RAM"), coded(403, "Forbidden.RAM"), unknown, "no-permission", false, 1},
		{"a server error", coded(500, "InternalError"), coded(500, "InternalError"), coded(500, "InternalError"), "", false, 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var kept []exchange.Exchange
			config := least(t)
			var mu sync.Mutex // several goroutines record
			config.Record = func(e exchange.Exchange) {
				mu.Lock()
				defer mu.Unlock()
				kept = append(kept, e)
			}
			config.Client = doer(func(r *http.Request) (*http.Response, error) {
				switch {
				case strings.Contains(r.UserAgent(), "harmless"):
					return c.harmless.response(r), nil
				case r.Method == http.MethodPost:
					return c.form.response(r), nil
				}
				return c.plain.response(r), nil
			})
			p, err := run.New(config)
			if err != nil {
				t.Fatal(err)
			}
			session := begun(t, p)
			if len(kept) != c.requests {
				t.Errorf("%d requests, expected %d", len(kept), c.requests)
			}
			found := session.All(t.Context())
			if found.Cause.Name != c.cause || found.Cause.Stops != c.stops || (found.Outcome == verdict.Unusable) != c.stops {
				t.Errorf("outcome %s, cause %q", found.Outcome, found.Cause)
			}
			if c.stops && (len(kept) != c.requests || found.Problem == "") {
				t.Errorf("%d requests, problem %q", len(kept), found.Problem)
			}
			if again := p.Rejudge(run.Recorded{Exchanges: kept}); again.Cause != found.Cause || again.Outcome != found.Outcome {
				t.Errorf("judged again: outcome %s, cause %q", again.Outcome, again.Cause)
			}
		})
	}
}

// A safe run asks nothing for the sake of a cause that may change the target.
func TestACauseOfASafeRun(t *testing.T) {
	config := least(t)
	config.Safe = true
	config.Client = doer(func(r *http.Request) (*http.Response, error) {
		if err := r.ParseForm(); err != nil || r.Form.Get("Action") == config.Operation.Action {
			return nil, errors.New("the operation was asked for")
		}
		return is{status: 502}.response(r), nil
	})
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	if found := begun(t, p).All(t.Context()); found.Cause.Name != "unavailable" {
		t.Errorf("outcome %s, cause %q", found.Outcome, found.Cause)
	}
}

// White space around a key is the file's that it was kept in; within it is nobody's.
func TestWhiteSpaceOfKeys(t *testing.T) {
	config := least(t)
	config.Credentials = acs.Credentials{AccessKeyID: " testid", AccessKeySecret: "testsecret\r\n", SecurityToken: "token\t"}
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	notices := p.Left(nil).Notices
	if len(notices) != 1 || !strings.Contains(notices[0], "id and secret and security token") {
		t.Errorf("notices %q", notices)
	}
	for _, secret := range []string{"test\nsecret", "test secret", "test\x00secret"} {
		config.Credentials.AccessKeySecret = secret
		if _, err := run.New(config); err == nil || !strings.Contains(err.Error(), "secret has a line break") || strings.Contains(err.Error(), secret) {
			t.Errorf("%q: %v", secret, err)
		}
	}
	config.Credentials.AccessKeySecret = " \n"
	if _, err := run.New(config); err == nil || !strings.Contains(err.Error(), "Credentials") {
		t.Errorf("white space alone: %v", err)
	}
}

// The zero cause has no text.
func TestNoCause(t *testing.T) {
	if text := (cause.Cause{}).String(); text != "" {
		t.Errorf("%q", text)
	}
}
