package main

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// mostLines is how much a user has to read of a target that cannot be judged, on both streams.
const mostLines = 15

func right(options ...acs.Option) http.Handler {
	key := acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}
	return reference.New(reference.WithCredentials(key), reference.WithServer(options...))
}

func by(d time.Duration) acs.Option {
	return acs.WithClock(func() time.Time { return time.Now().Add(d) })
}

// dated is a handler whose answers have a Date of their own.
func dated(d time.Duration, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Date", time.Now().Add(d).UTC().Format(http.TimeFormat))
		next.ServeHTTP(w, r)
	})
}

func constant(status int, headers, body string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		for header := range strings.SplitSeq(headers, "\n") {
			name, value, _ := strings.Cut(header, ": ")
			if name != "" {
				w.Header().Set(name, value)
			}
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	})
}

func refusing(code string) http.Handler {
	return constant(400, "Content-Type: application/json", `{"Code":"`+code+`","Message":"no","RequestId":"r","HostId":"h"}`)
}

// saying is a server that says something as soon as a request comes, and hangs up.
func saying(t *testing.T, text string) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			_, _ = conn.Read(make([]byte, 4096))
			_, _ = io.WriteString(conn, text)
			_ = conn.Close()
		}
	}()
	return listener.Addr().String()
}

// overTLS is a server with a certificate of its own for a host, which is valid from a moment on for an hour, and the certificate as
// a file.
func overTLS(t *testing.T, host string, from time.Time, handler http.Handler) (address, caFile string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: host}, NotBefore: from, NotAfter: from.Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
	}
	if ip := net.ParseIP(host); ip != nil {
		template.IPAddresses = []net.IP{ip}
	} else {
		template.DNSNames = []string{host}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(handler)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.TLS = &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
	server.StartTLS()
	t.Cleanup(server.Close)
	caFile = filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(caFile, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
	return server.URL, caFile
}

// strange is a target that cannot be judged, and what plumb says of it.
type strange struct {
	name    string
	address string
	args    []string
	cause   string
	says    []string
}

func strangeTargets(t *testing.T) []strange {
	t.Helper()
	now := time.Now().Add(-time.Minute)
	vouched, _ := overTLS(t, "127.0.0.1", now, right())
	other, otherCA := overTLS(t, "other.example", now, right())
	old, oldCA := overTLS(t, "127.0.0.1", now.Add(-48*time.Hour), right())
	young, youngCA := overTLS(t, "127.0.0.1", now.Add(48*time.Hour), right())
	at := func(h http.Handler) string { return listening(t, h) }
	html := "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Welcome</body></html>"
	away := constant(302, "Location: https://login.example/start?token=1", "")
	secret := func(s string) []string { return []string{"--access-key-secret", s} }
	quick := filepath.Join(t.TempDir(), "quick.yaml")
	if err := os.WriteFile(quick, []byte("timing: {request: 200ms, progress: 400ms}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return []strange{
		{"a closed port", closedPort(t), nil, "closed-port", []string{"refused", "--endpoint"}},
		{"no such host", "http://nowhere..example", nil, "unknown-host", []string{"no such host", "--connect-to"}},
		{"an authority that nobody knows", vouched, nil, "tls-authority", []string{"--ca-file", "unknown authority"}},
		{"another host's certificate", other, []string{"--ca-file", otherCA}, "tls-name", []string{"--server-name"}},
		{"a certificate of yesterday", old, []string{"--ca-file", oldCA}, "tls-expired", []string{"has expired"}},
		{"a certificate of tomorrow", young, []string{"--ca-file", youngCA}, "tls-expired", []string{"not yet valid"}},
		{"HTTP where TLS is expected", strings.Replace(at(right()), "http:", "https:", 1), nil, "no-tls", []string{"but HTTP", "use http://"}},
		{"SSH where TLS is expected", "https://" + saying(t, "SSH-2.0-OpenSSH_9\r\n"), nil, "no-tls", []string{"SSH server"}},
		{"TLS where HTTP is expected", strings.Replace(vouched, "https:", "http:", 1), nil, "needs-https", []string{"use https://"}},
		{"an alert of TLS", "http://" + saying(t, "\x15\x03\x01\x00\x02\x02\x46"), nil, "needs-https", []string{"TLS server"}},
		{"SSH", "http://" + saying(t, "SSH-2.0-OpenSSH_9\r\n"), nil, "other-protocol", []string{"SSH server", `"SSH-2.0`}},
		{"Redis", "http://" + saying(t, "-ERR unknown command 'GET'\r\n"), nil, "other-protocol", []string{"Redis"}},
		{"HTTP/2 alone", "http://" + saying(t, "\x00\x00\x06\x04\x00\x00\x00\x00\x00\x00\x05\x00\x00\x40\x00"), nil, "other-protocol", []string{"HTTP/2 or gRPC"}},
		{"MySQL", "http://" + saying(t, "\x4a\x00\x00\x00\x0a8.0.36\x00"), nil, "other-protocol", []string{"MySQL"}},
		{"a mail server", "http://" + saying(t, "220 mail ready\r\n"), nil, "other-protocol", []string{"mail"}},
		{"garbage", "http://" + saying(t, "\x01\x02\x1b[31m\r\n"), nil, "other-protocol", []string{`\x01\x02\x1b`}},
		{"a word less", "http://" + saying(t, ""), nil, "hung-up", []string{"closed without"}},
		{"silence", at(http.HandlerFunc(hang)), []string{"--target", quick}, "silent", []string{"nothing within 200ms"}},
		{"a redirect", at(away), nil, "redirect", []string{"302 to https://login.example/start", "give https://login.example/start as the endpoint"}},
		{"a redirect to nowhere", at(constant(301, "", "")), nil, "redirect", []string{"without a Location"}},
		{"a page of HTML", at(constant(200, "Content-Type: text/html", html)), nil, "html-page", []string{`titled "Sign in"`}},
		{"a path that nobody serves", at(constant(404, "Content-Type: text/plain", "404 page not found")) + "/api", nil, "wrong-path", []string{"404"}},
		{"a path of an operation less", at(right()) + "/api", nil, "wrong-path", []string{"InvalidAction.NotFound"}},
		{"a gateway whose server is down", at(constant(502, "", "")), nil, "unavailable", []string{"502", "3 tries"}},
		{"maintenance for longer than the run", at(constant(503, "Retry-After: 3600", "")), nil, "unavailable", []string{"Retry-After: 3600"}},
		{"a filter", at(constant(403, "", "")), nil, "filtered", []string{"403", "--header"}},
		{"throttling for longer than the run", at(constant(429, "Retry-After: 3600", "")), nil, "throttled", []string{"Retry-After: 3600", "--rate"}},
		{"throttling by a code", at(refusing("Throttling.User")), []string{"--target", quick}, "throttled", []string{"400 Throttling.User"}},
		{"a key that nobody knows", at(right()), []string{"--access-key-id", "nobody"}, "wrong-key", []string{"signed by the key nobody", "InvalidAccessKeyId.NotFound"}},
		{"a key that is disabled", at(refusing("InvalidAccessKeyId.Inactive")), nil, "disabled-key", []string{"enable"}},
		{"a wrong secret", at(right()), secret("another-secret"), "wrong-secret", []string{"both sign the same text"}},
		{"a wrong secret, signed in the other way", at(right()), append(secret("another-secret"), "--signature", "v3"), "wrong-secret", []string{"SignatureDoesNotMatch"}},
		{"another text that is signed", at(constant(400, "Content-Type: application/json",
			`{"Code":"SignatureDoesNotMatch","Message":"server string to sign is:GET&%2F&Other","RequestId":"r","HostId":"h"}`)),
			nil, "wrong-secret", []string{"of another text", `"Other"`}},
		{"a token that is not the key's", at(right()), []string{"--sts-token", testToken}, "wrong-token", []string{"--sts-token"}},
		{"a token that is over", at(refusing("InvalidSecurityToken.Expired")), nil, "expired-token", []string{"take a new temporary key"}},
		{"no token", at(refusing("MissingSecurityToken")), nil, "missing-token", []string{"temporary"}},
		{"a clock an hour behind", at(dated(time.Hour, right(by(time.Hour)))), nil, "skewed-clock", []string{"1h0m0s behind the target's"}},
		{"a clock an hour ahead", at(dated(-time.Hour, right(by(-time.Hour)))), nil, "skewed-clock", []string{"1h0m0s ahead of the target's"}},
		{"a clock ahead, in the other way", at(dated(-time.Hour, right(by(-time.Hour)))), []string{"--signature", "v3"}, "skewed-clock", []string{"ahead of the target's"}},
		{"a clock that the Date is not of", at(right(by(time.Hour))), nil, "skewed-clock", []string{"agrees with this machine's clock"}},
		{"signatures that nobody reads", at(refusing("IncompleteSignature")), nil, "other-signature", []string{"--signature v3"}},
		{"no signature", at(right()), []string{"--signature", "none"}, "unsigned", []string{"checks signatures"}},
	}
}

// Whatever keeps a target from being judged is one paragraph, in every report, with what was sent, what came and what to do.
func TestEachCauseIsOneParagraph(t *testing.T) {
	withoutEnvironment(t)
	for _, c := range strangeTargets(t) {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			inJSON, inXML, record := filepath.Join(dir, "r.json"), filepath.Join(dir, "r.xml"), filepath.Join(dir, "r.jsonl")
			args := append([]string{"run", "--endpoint", c.address, "--json", inJSON, "--junit", inXML, "--record", record}, keyFlags()...)
			got := plumb(t, append(args, c.args...)...)
			if got.code != 4 {
				t.Errorf("exit %d, expected 4", got.code)
			}
			if n := strings.Count(got.stdout+got.stderr, "\n"); n > mostLines {
				t.Errorf("%d lines, expected at most %d", n, mostLines)
			}
			text := strings.Join(strings.Fields(got.stdout), " ")
			for _, part := range append([]string{c.cause + ". Sent: GET " + c.address, "Came: ", "To do: "}, c.says...) {
				if !strings.Contains(text, part) {
					t.Errorf("the console does not say %q:\n%s", part, got.stdout)
				}
			}
			var report struct {
				Outcome string
				Cause   struct{ Name, Sent, Came, Do string }
			}
			if err := json.Unmarshal(read(t, inJSON), &report); err != nil || report.Outcome != "unusable" || report.Cause.Name != c.cause || report.Cause.Do == "" {
				t.Errorf("JSON: %+v, %v", report, err)
			}
			if !bytes.Contains(read(t, inXML), []byte(`name="cause" value="`+c.cause)) {
				t.Error("JUnit does not have the cause")
			}
			if again := plumb(t, "judge", record); len(c.args) == 0 && (again.code != got.code || !strings.Contains(again.stdout, c.cause+".")) {
				t.Errorf("judged again: exit %d\n%s", again.code, again.stdout)
			}
			if strings.Contains(got.stdout+got.stderr, "\x1b") {
				t.Error("a terminal would obey the output")
			}
		})
	}
}

// A request that is refused is no end: other statements can be judged, and what all others wait for is said once.
func TestARefusedRequestIsSaidFirst(t *testing.T) {
	withoutEnvironment(t)
	got := plumb(t, append([]string{"run", "--endpoint", listening(t, refusing("Invalid.AggregatorId.Value"))}, keyFlags()...)...)
	text := strings.Join(strings.Fields(got.stdout), " ")
	if !strings.Contains(text, "refused-request. Sent: ") || !strings.Contains(text, "give values of AggregatorId that the target accepts") || strings.Index(text, "refused-request") > 200 {
		t.Errorf("%.600s", got.stdout)
	}
	for line, n := range repeated(got.stdout) {
		if n >= 100 {
			t.Errorf("%d times: %s", n, line)
		}
	}
}

func repeated(text string) map[string]int {
	out := map[string]int{}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) != "" {
			out[line]++
		}
	}
	return out
}
