package acs_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

// failing returns a server whose only operation is handler, and what it logs.
func failing(t *testing.T, handler http.HandlerFunc) (*acs.Server, fmt.Stringer) {
	t.Helper()
	log, text := logger()
	server := acs.NewServer(acs.WithoutSignatures(), acs.WithRandom(&countingRandom{}), acs.WithLogger(log))
	if err := server.Handle(acs.Operation{Product: "Config", Action: "Fail", Version: "1"}, handler); err != nil {
		t.Fatal(err)
	}
	return server, text
}

func TestHandlerFailures(t *testing.T) {
	internal := errorJSON("InternalError", "The request processing has failed due to some unknown error, exception or failure.")
	unavailable := errorJSON("ServiceUnavailable", "The request has failed due to a temporary failure of the server.")
	answerWith := func(err error) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { acs.WriteError(w, r, err) }
	}
	documented := acs.NewError(403, "NoPermission", "No.")
	for _, c := range []struct {
		name    string
		handler http.HandlerFunc
		status  int
		body    string
		logged  string
	}{
		{"documented", answerWith(documented), 403, errorJSON("NoPermission", "No."), ""},
		{"wrapped", answerWith(fmt.Errorf("db: %w", documented)), 403, errorJSON("NoPermission", "No."), ""},
		{"server error wrapped", answerWith(fmt.Errorf("%w: db down", acs.ErrServiceUnavailable)), 503, unavailable, "db down"},
		{"deadline", answerWith(fmt.Errorf("db: %w", context.DeadlineExceeded)), 503, unavailable, "db: context deadline exceeded"},
		{"cancelled", answerWith(context.Canceled), 503, unavailable, ""},
		{"unknown", answerWith(errors.New("table users is gone")), 500, internal, "table users is gone"},
		{"nil", answerWith(nil), 500, internal, "nil"},
		{"nil of the type", answerWith((*acs.Error)(nil)), 500, internal, "that is nil"},
		{"error with a status of success", answerWith(acs.NewError(200, "OK", "no")), 500, internal, "OK"},
		{"panic", func(http.ResponseWriter, *http.Request) { panic("index out of range") }, 500, internal, "index out of range"},
		{"no answer", func(http.ResponseWriter, *http.Request) {}, 500, internal, "did not answer"},
	} {
		t.Run(c.name, func(t *testing.T) {
			server, log := failing(t, c.handler)
			status, header, body := exchange(t, server, newRequest(t, http.MethodGet, "Action=Fail&Version=1", ""))
			if status != c.status || body != c.body {
				t.Errorf("got  %d %s\nwant %d %s", status, body, c.status, c.body)
			}
			if header.Get("X-Acs-Request-Id") != firstID {
				t.Error("no request id")
			}
			if !strings.Contains(log.String(), c.logged) || c.logged != "" && !strings.Contains(log.String(), firstID) {
				t.Errorf("the log lacks %q or the request id: %s", c.logged, log)
			}
		})
	}
}

// TestPanicInTheMiddle: half an answer is broken off, since the client must not take it for a whole one.
func TestPanicInTheMiddle(t *testing.T) {
	server, log := failing(t, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"Half":`)
		panic("late")
	})
	defer func() {
		if cause := recover(); cause != http.ErrAbortHandler { //nolint:errorlint // the value itself is the signal
			t.Errorf("panicked with %v", cause)
		}
		if !strings.Contains(log.String(), "late") {
			t.Error("nothing was logged")
		}
	}()
	exchange(t, server, newRequest(t, http.MethodGet, "Action=Fail&Version=1", ""))
}

// TestAbort: a handler may break the connection off, without a line in the log.
func TestAbort(t *testing.T) {
	server, log := failing(t, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	defer func() {
		if cause := recover(); cause != http.ErrAbortHandler || log.String() != "" { //nolint:errorlint // the value itself is the signal
			t.Errorf("panicked with %v, logged %q", cause, log)
		}
	}()
	exchange(t, server, newRequest(t, http.MethodGet, "Action=Fail&Version=1", ""))
}

// TestRandomFails: without a request id there is still an answer.
func TestRandomFails(t *testing.T) {
	log, text := logger()
	server := newServer(t, acs.WithRandom(strings.NewReader("")), acs.WithLogger(log))
	status, _, body := exchange(t, server, newRequest(t, http.MethodGet, common, ""))
	if status != http.StatusInternalServerError || codeOf(body) != "InternalError" || text.Len() == 0 {
		t.Errorf("%d %s, logged %q", status, body, text)
	}
}

// TestWithoutServer: the writers answer a request that did not pass a server.
func TestWithoutServer(t *testing.T) {
	r := arrived(newRequest(t, http.MethodGet, "", ""))
	got := written(func(w http.ResponseWriter) { acs.WriteError(w, r, acs.ErrThrottlingUser) })
	if got.Code != 400 || !strings.Contains(got.Body.String(), `"HostId":"`+testHost+`","Code":"Throttling.User"`) {
		t.Errorf("%d %s", got.Code, got.Body)
	}
	if acs.RequestID(r.Context()) != "" || acs.Caller(r.Context()) != "" {
		t.Error("a request id out of nowhere")
	}
	r = r.WithContext(acs.NewContext(r.Context(), call(acs.FormatXML)))
	got = written(func(w http.ResponseWriter) { acs.WriteResult(w, r, nil) })
	if want := "<EchoResponse><RequestId>" + firstID + "</RequestId></EchoResponse>"; !strings.HasSuffix(got.Body.String(), want) {
		t.Errorf("%s", got.Body)
	}
}

// TestResponseController: a handler can still reach what the connection offers.
func TestResponseController(t *testing.T) {
	server, _ := failing(t, func(w http.ResponseWriter, r *http.Request) {
		if err := http.NewResponseController(w).Flush(); err != nil {
			t.Error(err)
		}
		acs.WriteResult(w, r, nil)
	})
	address, end, result := served(t, server, acs.ServeOptions{})
	if status, _, _ := raw(t, address, "GET /?Action=Fail&Version=1 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"); status != http.StatusOK {
		t.Error(status)
	}
	end()
	if err := <-result; err != nil {
		t.Error(err)
	}
}
