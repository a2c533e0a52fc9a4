package acs_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/acs"
)

const (
	testKeyID  = "testid"
	testSecret = "acs-test-secret-do-not-print"
	testToken  = "acs-test-token-do-not-print"
	testHost   = "config.cn-shanghai.aliyuncs.com"
	// firstID is the request id that countingRandom makes first.
	firstID = "00000000-0000-4000-8000-000000000001"
)

// noon is the time of every test.
func noon() time.Time { return time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC) }

// countingRandom yields blocks of 16 bytes that count up, so that request ids are known in advance.
type countingRandom struct{ next byte }

func (c *countingRandom) Read(p []byte) (int, error) {
	clear(p)
	c.next++
	p[len(p)-1] = c.next
	return len(p), nil
}

// nonces returns a source of nonces that count up.
func nonces() func() string {
	n := 0
	return func() string {
		n++
		return "nonce-" + strconv.Itoa(n)
	}
}

func testCredentials() acs.Credentials {
	return acs.Credentials{AccessKeyID: testKeyID, AccessKeySecret: testSecret}
}

// echoOperation is the operation of the tests. Its rules have one parameter of each kind.
func echoOperation() acs.Operation {
	least, most := 1.0, 100.0
	return acs.Operation{
		Product: "Config", Action: "Echo", Version: "2020-09-07",
		Parameters: []acs.ParameterRule{
			{Name: "GroupId", Required: true, MaxLength: 64},
			{Name: "Note", MinBytes: 4, MaxBytes: 9},
			{Name: "ClientToken", MaxLength: 8, ASCII: true},
			{Name: "Level", Enum: []string{"High", "Low"}},
			{Name: "Size", Type: "integer", Minimum: &least, Maximum: &most},
			{Name: "Ratio", Type: "number"},
			{Name: "Deep", Type: "boolean"},
			{Name: "Code", Pattern: "^[a-z]+$", MinLength: 2},
		},
	}
}

type echoResult struct {
	GroupID   *string  `json:"GroupId,omitempty"`
	RequestID *string  `json:"RequestId,omitempty"`
	Rules     []string `json:"Rules,omitempty"`
}

// echo answers with the parameter GroupId.
func echo(w http.ResponseWriter, r *http.Request) {
	group := r.URL.Query().Get("GroupId")
	if group == "gone" {
		acs.WriteError(w, r, acs.NewError(404, "GroupNotExisted", "The group <"+group+"> does not exist."))
		return
	}
	acs.WriteResult(w, r, echoResult{GroupID: &group, Rules: []string{"a&b", "c<d"}})
}

// newServer returns a server with the echo operation, a fixed clock and known request ids.
func newServer(t testing.TB, options ...acs.Option) *acs.Server {
	t.Helper()
	defaults := []acs.Option{
		acs.WithCredentials(testCredentials()),
		acs.WithClock(noon),
		acs.WithRandom(&countingRandom{}),
	}
	server := acs.NewServer(append(defaults, options...)...)
	if err := server.Handle(echoOperation(), http.HandlerFunc(echo)); err != nil {
		t.Fatal(err)
	}
	return server
}

// signOptions signs at noon with counted nonces.
func signOptions() acs.SignOptions { return acs.SignOptions{Clock: noon, Nonce: nonces()} }

// newRequest builds a request to the test host. A body makes it a form.
func newRequest(t testing.TB, method, query, form string) *http.Request {
	t.Helper()
	target := "http://" + testHost + "/"
	if query != "" {
		target += "?" + query
	}
	var body io.Reader
	if form != "" {
		body = strings.NewReader(form)
	}
	r, err := http.NewRequestWithContext(context.Background(), method, target, body)
	if err != nil {
		t.Fatal(err)
	}
	if form != "" {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	return r
}

// sign applies an editor.
func sign(t testing.TB, r *http.Request, editor acs.RequestEditor) *http.Request {
	t.Helper()
	if err := editor(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// arrived returns r as a server would get it: a client's request has its host in the URL only.
func arrived(r *http.Request) *http.Request {
	if r.Host == "" {
		r.Host = r.URL.Host
	}
	if r.Body == nil {
		r.Body = http.NoBody
	}
	return r
}

// exchange serves r and returns status, headers and body.
func exchange(t testing.TB, handler http.Handler, r *http.Request) (int, http.Header, string) {
	t.Helper()
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, arrived(r))
	response := recorder.Result()
	if length := response.Header.Get("Content-Length"); r.Method != http.MethodHead && length != strconv.Itoa(recorder.Body.Len()) {
		t.Errorf("Content-Length %q of %d bytes", length, recorder.Body.Len())
	}
	return recorder.Code, response.Header, recorder.Body.String()
}

// logger returns a logger and the text that it has written.
func logger() (*slog.Logger, *bytes.Buffer) {
	var text bytes.Buffer
	return slog.New(slog.NewTextHandler(&text, nil)), &text
}

// at returns a clock that stands at a time of the protocol's form.
func at(t testing.TB, timestamp string) func() time.Time {
	t.Helper()
	now, err := time.Parse(time.RFC3339, timestamp)
	if err != nil {
		t.Fatal(err)
	}
	return func() time.Time { return now }
}

// propertyServer is newServer for rapid, with a temporary key.
func propertyServer(t *rapid.T) *acs.Server {
	server := acs.NewServer(acs.WithClock(noon), acs.WithCredentials(testCredentials(),
		acs.Credentials{AccessKeyID: "temporary", AccessKeySecret: "k/ey+", SecurityToken: "t+o/k=e n"}))
	operation := acs.Operation{Product: "Config", Action: "Echo", Version: "2020-09-07"}
	if err := server.Handle(operation, http.HandlerFunc(echo)); err != nil {
		t.Fatal(err)
	}
	return server
}

// answer serves r and returns status and body.
func answer(handler http.Handler, r *http.Request) (int, string) {
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, arrived(r))
	return recorder.Code, recorder.Body.String()
}
