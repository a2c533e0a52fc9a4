package acs_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
)

// listen returns a listener on a free port of this machine.
func listen(t testing.TB) net.Listener {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return listener
}

// served starts Serve and returns its address, a function that ends it, and its result.
func served(t testing.TB, handler http.Handler, options acs.ServeOptions) (address string, end func(), result <-chan error) {
	t.Helper()
	listener := listen(t)
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	done := make(chan error, 1)
	go func() { done <- acs.Serve(ctx, listener, handler, options) }()
	return listener.Addr().String(), cancel, done
}

// raw sends bytes and returns the answer, its body as it came.
func raw(t *testing.T, address, text string) (status int, header http.Header, body string) {
	t.Helper()
	connection, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = connection.Close() }()
	if _, err := io.WriteString(connection, text); err != nil {
		t.Fatal(err)
	}
	method, _, _ := strings.Cut(text, " ")
	response, err := http.ReadResponse(bufio.NewReader(connection), &http.Request{Method: method})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, response.Header, string(content)
}

// signedQuery returns a signed query for a raw request.
func signedQuery(t *testing.T, method, query, form string) string {
	t.Helper()
	return sign(t, newRequest(t, method, query, form), acs.SignRequestV1(testCredentials(), signOptions())).URL.RawQuery
}

// TestOnTheWire sends requests that Go's client would not.
func TestOnTheWire(t *testing.T) {
	const tail = " HTTP/1.1\r\nHost: " + testHost + ":8080\r\n"
	const chunked = tail + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n" +
		"4\r\nGrou\r\n5\r\npId=g\r\n0\r\n\r\n"
	get := signedQuery(t, "GET", common+"&GroupId=g", "")
	for _, c := range []struct {
		name, request string
		status        int
		body          string
	}{
		{"GET", "GET /?" + get + tail + "\r\n", 200, okJSON},
		{"absolute form", "GET http://" + testHost + "?" + get + tail + "\r\n", 200, okJSON},
		{"chunked", "POST /?" + signedQuery(t, "POST", common, "GroupId=g") + chunked, 200, okJSON},
		{"HEAD", "HEAD /?" + get + tail + "\r\n", 400, ""},
		{"OPTIONS *", "OPTIONS *" + tail + "\r\n", 404, errorJSON("InvalidAction.NotFound", noAction)},
		{"TRACE", "TRACE /?" + get + tail + "\r\n", 400, errorJSON("UnsupportedHTTPMethod", otherMethod)},
		{"unheard-of method", "BREW /" + tail + "\r\n", 400, errorJSON("UnsupportedHTTPMethod", otherMethod)},
		{"two slashes", "GET //?" + get + tail + "\r\n", 404, errorJSON("InvalidAction.NotFound", noAction)},
		{"dots", "GET /../?" + get + tail + "\r\n", 404, errorJSON("InvalidAction.NotFound", noAction)},
		{"bad escape", "GET /?a=%zz" + tail + "\r\n", 400, errorJSON("InvalidParameter", "Specified parameters are not valid: "+string(acs.ProblemBadEscape)+".")},
	} {
		t.Run(c.name, func(t *testing.T) {
			address, end, result := served(t, newServer(t), acs.ServeOptions{})
			status, header, body := raw(t, address, c.request)
			if status != c.status || body != c.body {
				t.Errorf("got  %d %s\nwant %d %s", status, body, c.status, c.body)
			}
			if header.Get(typeOf) != jsonTyp || header.Get("X-Acs-Request-Id") != firstID || header.Get("Content-Length") == "" {
				t.Errorf("%v", header)
			}
			end()
			if err := <-result; err != nil {
				t.Error(err)
			}
		})
	}
}

// TestServeLetsRequestsFinish: the end of the context stops the listener, not the request under way.
func TestServeLetsRequestsFinish(t *testing.T) {
	entered, release := make(chan struct{}), make(chan struct{})
	handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(entered)
		<-release
		_, _ = io.WriteString(w, "finished")
	})
	address, end, result := served(t, handler, acs.ServeOptions{})
	body := make(chan string, 1)
	go func() {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+address, nil)
		if err != nil {
			body <- err.Error()
			return
		}
		response, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(request)
		if err != nil {
			body <- err.Error()
			return
		}
		defer func() { _ = response.Body.Close() }()
		text, _ := io.ReadAll(response.Body)
		body <- string(text)
	}()
	<-entered
	end()
	close(release)
	if got := <-body; got != "finished" {
		t.Error(got)
	}
	if err := <-result; err != nil {
		t.Error(err)
	}
}

// TestServeCutsOff: what does not finish in time is cut off, and the caller is told.
func TestServeCutsOff(t *testing.T) {
	entered := make(chan struct{})
	handler := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(entered)
		<-r.Context().Done()
	})
	address, end, result := served(t, handler, acs.ServeOptions{ShutdownTimeout: time.Millisecond})
	connection, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = connection.Close() }()
	if _, err := io.WriteString(connection, "GET / HTTP/1.1\r\nHost: h\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	<-entered
	end()
	if err := <-result; !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}

func TestServeOnClosedListener(t *testing.T) {
	listener := listen(t)
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	if err := acs.Serve(t.Context(), listener, http.NotFoundHandler(), acs.ServeOptions{}); !errors.Is(err, net.ErrClosed) {
		t.Error(err)
	}
}

// TestHTTPServer: no timeout is left open.
func TestHTTPServer(t *testing.T) {
	server := acs.HTTPServer(http.NotFoundHandler(), acs.ServeOptions{ReadTimeout: time.Minute})
	for name, timeout := range map[string]time.Duration{
		"header": server.ReadHeaderTimeout, "read": server.ReadTimeout, "write": server.WriteTimeout, "idle": server.IdleTimeout,
	} {
		if timeout <= 0 {
			t.Errorf("no %s timeout", name)
		}
	}
	if server.ReadTimeout != time.Minute || server.MaxHeaderBytes <= acs.DefaultLimits().QueryBytes {
		t.Error("options are not kept, or a query within the limit has no room")
	}
}

// TestGeneratedShape sends what a generated client sends: every parameter in a form, the signature's empty.
func TestGeneratedShape(t *testing.T) {
	address, end, result := served(t, newServer(t, acs.WithHosts("127.0.0.1")), acs.ServeOptions{})
	randomNonces := func() acs.SignOptions { return acs.SignOptions{Clock: noon} }
	for version, editor := range editors(testCredentials(), randomNonces) {
		form := url.Values{"Action": {"Echo"}, "Version": {"2020-09-07"}, "GroupId": {"a b+c*~中"}, "Signature": {""}, "AccessKeyId": {""}}
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+address+"/", strings.NewReader(form.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		response, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(sign(t, request, editor))
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if err != nil || response.StatusCode != http.StatusOK || !strings.Contains(string(body), `"GroupId":"a b+c*~中"`) {
			t.Errorf("%s: %d %s %v", version, response.StatusCode, body, err)
		}
	}
	end()
	if err := <-result; err != nil {
		t.Error(err)
	}
}
