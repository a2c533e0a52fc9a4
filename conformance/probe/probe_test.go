package probe_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

const secret = "testsecret"

func prober(t *testing.T, address string, change func(*probe.Config)) *probe.Prober {
	t.Helper()
	endpoint, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	config := probe.Config{
		Endpoint: endpoint, Action: "GetWidget", Version: "2020-01-01", Client: probe.NewClient(), Random: rand.Reader, Clock: time.Now,
		Credentials: map[string]acs.Credentials{"": {AccessKeyID: "testid", AccessKeySecret: secret, SecurityToken: "token"}},
		Limits:      probe.DefaultLimits(), Tool: "plumb/test", InProgress: []string{"Busy"},
		Business: func(name string) bool { return name == "WidgetId" },
	}
	if change != nil {
		change(&config)
	}
	return probe.New(config)
}

func asking(r scenario.Request) scenario.Scenario {
	return scenario.Scenario{ID: "WidgetId/max-length/at (limit)", Steps: []scenario.Step{{Name: "probe", Role: scenario.Probe, Request: r}}}
}

// seen is what a server saw of a request.
type seen struct {
	method, query, body, agent, contentType string
	header                                  http.Header
}

func (s seen) params(t *testing.T) acs.Params {
	t.Helper()
	all := strings.Trim(s.query+"&"+s.body, "&")
	params, err := acs.ParseParams(all, acs.Limits{})
	if err != nil {
		t.Fatalf("%s: %v", all, err)
	}
	return params
}

// watch records requests and answers them with a handler.
func watch(t *testing.T, answer http.HandlerFunc) (address string, requests func() []seen) {
	t.Helper()
	var mu sync.Mutex
	var list []seen
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		mu.Lock()
		list = append(list, seen{r.Method, r.URL.RawQuery, string(body), r.UserAgent(), r.Header.Get("Content-Type"), r.Header})
		mu.Unlock()
		answer(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL, func() []seen {
		mu.Lock()
		defer mu.Unlock()
		return list
	}
}

func fine(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, `{"RequestId":"r"}`) }

func widget(placement scenario.Placement) scenario.Request {
	return scenario.Request{Placement: placement, Parameters: []scenario.Parameter{{Name: "WidgetId", Value: scenario.Literal("a b+c&d")}}}
}

func TestRequestsAreSignedWhereverTheirParametersTravel(t *testing.T) {
	cases := []struct {
		name            string
		request         scenario.Request
		method          string
		inQuery, inForm string
	}{
		{"query", widget(scenario.Query), "GET", "WidgetId=a%20b%2Bc%26d", ""},
		{"form", widget(scenario.Form), "POST", "", "WidgetId=a%20b%2Bc%26d"},
		{"split", widget(scenario.Split), "POST", "Action=GetWidget", "WidgetId=a%20b%2Bc%26d"},
		{"plus for a space", scenario.Request{Placement: scenario.Query, Encoding: scenario.EncodingPlus, Parameters: widget("").Parameters}, "GET", "WidgetId=a+b%2Bc%26d", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			address, requests := watch(t, fine)
			exchanges := prober(t, address, nil).Run(context.Background(), asking(c.request))
			if len(exchanges) != 1 || exchanges[0].Response == nil || exchanges[0].Response.Status != 200 {
				t.Fatalf("exchanges %+v", exchanges)
			}
			got := requests()[0]
			if got.method != c.method || !strings.Contains(got.query, c.inQuery) || !strings.Contains(got.body, c.inForm) {
				t.Errorf("%+v", got)
			}
			params := got.params(t)
			signature, _ := params.Get("Signature")
			if want := acs.Sign(secret, acs.StringToSign(got.method, params)); signature != want {
				t.Errorf("signature %s, want %s", signature, want)
			}
			if token, _ := params.Get("SecurityToken"); token != "token" {
				t.Errorf("security token %q", token)
			}
			if got.agent != "plumb/test (scenario=WidgetId/max-length/at__limit_)" {
				t.Errorf("User-Agent %q", got.agent)
			}
		})
	}
}

func TestEditsAndOmissions(t *testing.T) {
	cases := []struct {
		name  string
		r     scenario.Request
		check func(acs.Params, seen) string
	}{
		{"a common parameter left out", scenario.Request{Omit: []string{"Timestamp"}}, lacks("Timestamp")},
		{"a common parameter replaced", scenario.Request{Parameters: []scenario.Parameter{{Name: "Version", Value: scenario.Literal("1999")}}}, has("Version", "1999")},
		{"a parameter set after signing", scenario.Request{Sign: scenario.Signing{After: []scenario.Edit{{Kind: scenario.EditSet, Name: "Version", Value: "1"}}}}, has("Version", "1")},
		{"a parameter removed after signing", scenario.Request{Sign: scenario.Signing{After: []scenario.Edit{{Kind: scenario.EditRemove, Name: "Signature"}}}}, lacks("Signature")},
		{"a header", scenario.Request{Headers: []scenario.Header{{Name: "Accept", Value: "application/json"}}}, func(_ acs.Params, s seen) string {
			return s.header.Get("Accept")[len("application/json"):]
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			address, requests := watch(t, fine)
			prober(t, address, nil).Run(context.Background(), asking(c.r))
			got := requests()[0]
			if wrong := c.check(got.params(t), got); wrong != "" {
				t.Error(wrong)
			}
		})
	}
}

func lacks(name string) func(acs.Params, seen) string {
	return func(p acs.Params, _ seen) string {
		if v, ok := p.Get(name); ok {
			return name + "=" + v + " was sent"
		}
		return ""
	}
}

func has(name, want string) func(acs.Params, seen) string {
	return func(p acs.Params, _ seen) string {
		if v, _ := p.Get(name); v != want {
			return fmt.Sprintf("%s is %q, want %q", name, v, want)
		}
		return ""
	}
}

func TestRawTextIsSentAsItStands(t *testing.T) {
	address, requests := watch(t, fine)
	r := scenario.Request{Sign: scenario.Signing{After: []scenario.Edit{{Kind: scenario.EditRaw, Value: "a=%zz"}}}}
	prober(t, address, nil).Run(context.Background(), asking(r))
	if got := requests()[0].query; !strings.HasSuffix(got, "&a=%zz") {
		t.Errorf("query %s", got)
	}
}

func TestTokensAreNewInEveryRunAndTheSameWithin(t *testing.T) {
	address, requests := watch(t, fine)
	token := scenario.Request{Parameters: []scenario.Parameter{{Name: "ClientToken", Value: scenario.Value{Token: "t", Length: 10, Text: "é!"}}}}
	s := scenario.Scenario{Steps: []scenario.Step{{Name: "one", Request: token}, {Name: "two", Request: token}}}
	p := prober(t, address, nil)
	p.Run(context.Background(), s)
	p.Run(context.Background(), s)
	var tokens []string
	for _, r := range requests() {
		v, _ := r.params(t).Get("ClientToken")
		if n := len([]rune(v)); n != 10 || !strings.HasSuffix(v, "é!") {
			t.Errorf("token %q of %d characters", v, n)
		}
		tokens = append(tokens, v)
	}
	if tokens[0] != tokens[1] || tokens[0] == tokens[2] {
		t.Errorf("tokens %v", tokens)
	}
}

func TestAnInProgressAnswerIsWaitedOutWithNewNonces(t *testing.T) {
	calls := 0
	address, requests := watch(t, func(w http.ResponseWriter, r *http.Request) {
		calls++
		if calls < 4 {
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, `{"Code":"Busy","Message":"m"}`)
			return
		}
		fine(w, r)
	})
	p := prober(t, address, func(c *probe.Config) { c.Limits.Poll = time.Microsecond })
	e := p.Run(context.Background(), asking(scenario.Request{Sign: scenario.Signing{Nonce: "n"}}))[0]
	if e.Tries != 4 || e.Response.Status != 200 {
		t.Errorf("%d tries, status %d", e.Tries, e.Response.Status)
	}
	nonces := map[string]bool{}
	for _, r := range requests() {
		n, _ := r.params(t).Get("SignatureNonce")
		nonces[n] = true
	}
	if len(nonces) != 4 {
		t.Errorf("%d nonces in 4 requests", len(nonces))
	}
}

func TestAStepAtOnceIsNotRepeated(t *testing.T) {
	address, requests := watch(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = io.WriteString(w, `{"Code":"Busy","Message":"m"}`)
	})
	s := asking(scenario.Request{})
	s.Steps[0].AtOnce = true
	prober(t, address, nil).Run(context.Background(), s)
	if n := len(requests()); n != 1 {
		t.Errorf("%d requests", n)
	}
}

func TestTargetsThatMisbehave(t *testing.T) {
	release := make(chan struct{})
	t.Cleanup(func() { close(release) })
	hang := func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-release:
		}
	}
	short := func(c *probe.Config) { c.Limits.Request = 50 * time.Millisecond }
	cases := []struct {
		name      string
		answer    http.HandlerFunc
		change    func(*probe.Config)
		failure   string
		truncated bool
		status    int
	}{
		{"never answers", hang, short, "nothing within 50ms", false, 0},
		{"never finishes", func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.WriteString(w, "{")
			w.(http.Flusher).Flush()
			hang(w, r)
		}, short, "not complete", false, 0},
		{"answers without end", func(w http.ResponseWriter, _ *http.Request) {
			for range 64 {
				if _, err := w.Write(bytes.Repeat([]byte("a"), 64<<10)); err != nil {
					return
				}
			}
		}, nil, "", true, 200},
		{"ends before the announced length", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			_, _ = io.WriteString(w, "{}")
		}, nil, "EOF", true, 200},
		{"closes the connection", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, nil, "EOF", false, 0},
		{"sends a header without end", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("X", strings.Repeat("a", 1<<20)) }, nil, "header", false, 0},
		{"redirects", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusFound) }, nil, "", false, 302},
		{"packs its body", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			_, _ = z.Write(bytes.Repeat([]byte("a"), 8<<20))
			_ = z.Close()
		}, nil, "", false, 200},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			address, _ := watch(t, c.answer)
			e := prober(t, address, c.change).Run(context.Background(), asking(scenario.Request{}))[0]
			if !strings.Contains(e.Failure, c.failure) || (c.failure == "") != (e.Failure == "") {
				t.Errorf("failure %q, want one about %q", e.Failure, c.failure)
			}
			switch {
			case c.status == 0 && e.Response != nil:
				t.Errorf("an answer: %d", e.Response.Status)
			case c.status != 0 && (e.Response == nil || e.Response.Status != c.status || e.Response.Truncated != c.truncated):
				t.Errorf("response %+v", e.Response)
			case c.status != 0 && int64(len(e.Response.Body)) > probe.DefaultLimits().BodyBytes:
				t.Errorf("a body of %d bytes was kept", len(e.Response.Body))
			}
		})
	}
}

func TestFailuresHoldNoAddressAndNoSignature(t *testing.T) {
	address, _ := watch(t, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	e := prober(t, address, nil).Run(context.Background(), asking(scenario.Request{}))[0]
	if strings.Contains(e.Failure, "Signature") || strings.Contains(e.Failure, "http://") {
		t.Errorf("failure %q", e.Failure)
	}
}

func TestACancelledRunStops(t *testing.T) {
	address, requests := watch(t, fine)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if exchanges := prober(t, address, nil).Run(ctx, asking(scenario.Request{})); len(exchanges) != 0 || len(requests()) != 0 {
		t.Errorf("%d exchanges, %d requests", len(exchanges), len(requests()))
	}
}
