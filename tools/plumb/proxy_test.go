//go:build unix

package main

import (
	"bufio"
	"context"
	"encoding/base64"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// front is a proxy on a socket that leads every host to one address, and wants a user and a password where it has some.
type front struct {
	to, wants string // wants is the Proxy-Authorization

	mu    sync.Mutex
	asked map[string]int // by method
}

func (f *front) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	f.asked[r.Method]++
	f.mu.Unlock()
	switch {
	case f.wants != "" && r.Header.Get("Proxy-Authorization") != f.wants:
		w.Header().Set("Proxy-Authenticate", "Basic")
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(http.StatusProxyAuthRequired)
		_, _ = io.WriteString(w, "<html>"+r.Header.Get("Proxy-Authorization")+"</html>")
	case r.Method == http.MethodConnect:
		f.tunnel(r.Context(), w)
	default:
		f.forward(w, r)
	}
}

func (f *front) forward(w http.ResponseWriter, r *http.Request) {
	out := r.Clone(r.Context())
	out.URL.Host, out.RequestURI = f.to, ""
	out.Header.Del("Proxy-Authorization")
	response, err := (&http.Transport{DisableKeepAlives: true, DisableCompression: true}).RoundTrip(out)
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	defer func() { _ = response.Body.Close() }()
	for name, values := range response.Header {
		w.Header()[name] = values
	}
	w.WriteHeader(response.StatusCode)
	_, _ = io.Copy(w, response.Body)
}

func (f *front) tunnel(ctx context.Context, w http.ResponseWriter) {
	hijacker, ok := w.(http.Hijacker)
	if !ok {
		return
	}
	client, _, err := hijacker.Hijack()
	if err != nil {
		return
	}
	defer func() { _ = client.Close() }()
	server, err := (&net.Dialer{}).DialContext(ctx, "tcp", f.to)
	if err != nil {
		return
	}
	defer func() { _ = server.Close() }()
	_, _ = io.WriteString(client, "HTTP/1.1 200 Connected\r\n\r\n")
	go func() { _, _ = io.Copy(server, bufio.NewReader(client)) }()
	_, _ = io.Copy(client, server)
}

func (f *front) requests(method string) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.asked[method]
}

// proxyTo is a proxy with its address.
func proxyTo(t *testing.T, target, wants string) (through *front, address string) {
	t.Helper()
	u, err := url.Parse(target)
	if err != nil {
		t.Fatal(err)
	}
	through = &front{to: u.Host, wants: wants, asked: map[string]int{}}
	server := httptest.NewServer(through)
	t.Cleanup(server.Close)
	return through, strings.TrimPrefix(server.URL, "http://")
}

// runBy runs the command as a process with proxies in its environment, and is all that it wrote.
func runBy(t *testing.T, proxies []string, args ...string) (exit, lines int, all string) {
	t.Helper()
	withoutEnvironment(t)
	folder := t.TempDir()
	files := []string{filepath.Join(folder, "r.json"), filepath.Join(folder, "r.xml"), filepath.Join(folder, "r.jsonl")}
	args = append(append([]string{"run", "--json", files[0], "--junit", files[1], "--record", files[2]}, keyFlags()...), args...)
	command, stdout, stderr := process(t, args...)
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "ALL_PROXY", "all_proxy"} {
		command.Env = append(command.Env, name+"=")
	}
	command.Env = append(command.Env, proxies...)
	_ = command.Run()
	all = stdout.String() + stderr.String()
	lines = strings.Count(all, "\n")
	for _, file := range files {
		if _, err := os.Lstat(file); err == nil { // a run that does not begin leaves none
			all += string(read(t, file))
		}
	}
	return command.ProcessState.ExitCode(), lines, all
}

const (
	proxyUser, proxyPassword = "reader", "s3cret+of/the=proxy"
	private                  = "config.private.example" // nobody but the proxy knows where it is
)

// A whole run goes by a proxy: through a tunnel where the target speaks TLS.
func TestAWholeRunGoesByAProxy(t *testing.T) {
	secure, ca := overTLS(t, private, time.Now().Add(-time.Minute), right())
	plain := listening(t, right())
	basic := "Basic " + base64.StdEncoding.EncodeToString([]byte(proxyUser+":"+proxyPassword))
	user := url.UserPassword(proxyUser, proxyPassword).String() + "@"
	cases := []struct {
		name, target, endpoint, variable, method string
		args                                     []string
	}{
		{"a target that speaks TLS", secure, "https://" + private, "HTTPS_PROXY", http.MethodConnect, []string{"--ca-file", ca}},
		{"a target that does not", plain, "http://" + private, "HTTP_PROXY", http.MethodGet, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			through, address := proxyTo(t, c.target, basic)
			exit, _, all := runBy(t, []string{c.variable + "=http://" + user + address}, append([]string{"--endpoint", c.endpoint}, c.args...)...)
			if exit != 0 || !strings.Contains(all, "conformant") {
				t.Errorf("exit %d\n%.3000s", exit, all)
			}
			const least = 200
			if n := through.requests(c.method); n < least {
				t.Errorf("%d requests went by the proxy, expected at least %d", n, least)
			}
			hasNone(t, all)
		})
	}
}

// hasNone fails where a text has the proxy's password in it, in any spelling.
func hasNone(t *testing.T, text string) {
	t.Helper()
	for _, secret := range []string{proxyPassword, url.QueryEscape(proxyPassword), base64.StdEncoding.EncodeToString([]byte(proxyUser + ":" + proxyPassword))} {
		if strings.Contains(text, secret) {
			t.Errorf("the proxy's password is told: %s", secret)
		}
	}
}

// A proxy that lets nothing through is named, in few lines.
func TestAProxyThatRefusesIsNamed(t *testing.T) {
	secure, ca := overTLS(t, private, time.Now().Add(-time.Minute), right())
	plain := listening(t, right())
	_, guarded := proxyTo(t, plain, "Basic other")
	_, guardedTLS := proxyTo(t, secure, "Basic other")
	closed := strings.TrimPrefix(closedPort(t), "http://")
	user := url.UserPassword(proxyUser, proxyPassword).String() + "@"
	toTLS, toPlain := []string{"--endpoint", "https://" + private, "--ca-file", ca}, []string{"--endpoint", "http://" + private}
	cases := []struct {
		name, proxy string
		args        []string
		says        string
	}{
		{"a password that it does not know", "HTTP_PROXY=http://" + user + guarded, toPlain, "proxy. Sent: GET http://" + private},
		{"a password that it does not know, for a tunnel", "HTTPS_PROXY=http://" + user + guardedTLS, toTLS, "Proxy Authentication Required"},
		{"a closed port", "HTTP_PROXY=http://" + user + closed, toPlain, "refused"},
		{"a closed port, for a tunnel", "HTTPS_PROXY=http://" + user + closed, toTLS, "refused"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			exit, lines, all := runBy(t, []string{c.proxy}, c.args...)
			text := strings.Join(strings.Fields(all), " ")
			if exit != 4 || lines > mostLines || !strings.Contains(text, "proxy. Sent: ") || !strings.Contains(text, c.says) || !strings.Contains(text, "NO_PROXY") {
				t.Errorf("exit %d, %d lines\n%.3000s", exit, lines, all)
			}
			hasNone(t, all)
		})
	}
}

// What NO_PROXY names goes past the proxy, to where nobody knows the name.
func TestNoProxy(t *testing.T) {
	through, address := proxyTo(t, listening(t, right()), "")
	exit, _, all := runBy(t, []string{"HTTP_PROXY=http://" + address, "NO_PROXY=.private.example"}, "--endpoint", "http://"+private)
	if exit != 4 || through.requests(http.MethodGet) > 0 || strings.Contains(all, "proxy. Sent") {
		t.Errorf("exit %d, %d requests went by the proxy\n%.2000s", exit, through.requests(http.MethodGet), all)
	}
}

// A proxy that is no address ends the run before anything is sent: it was meant to be gone by.
func TestAProxyThatIsNoAddress(t *testing.T) {
	exit, lines, all := runBy(t, []string{"HTTP_PROXY=http://" + proxyUser + ":s3cret@[::1"}, "--endpoint", "http://"+private)
	if exit != 2 || lines != 1 || !strings.Contains(all, "the environment's HTTP_PROXY: found what is no address") || strings.Contains(all, "s3cret") {
		t.Errorf("exit %d, %d lines\n%.2000s", exit, lines, all)
	}
}
