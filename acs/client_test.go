package acs_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

func operation() acs.Operation {
	return acs.Operation{Product: "Kitchen", Action: "GetPot", Version: "2021-02-03"}
}

type pot struct {
	PotID string `form:"PotId"`
}

type potResult struct {
	RequestID string `json:"RequestId" xml:"RequestId"`
	Size      int    `json:"Size"      xml:"Size"`
}

func TestNewClientRefuses(t *testing.T) {
	key := acs.Credentials{AccessKeyID: "id", AccessKeySecret: "secret"}
	tests := []struct {
		name, endpoint string
		key            acs.Credentials
		contains       string
	}{
		{"an endpoint of another scheme", "ftp://example.org", key, `"ftp://example.org"`},
		{"none", "", key, "expected a host"},
		{"one with a path", "https://example.org/api", key, "expected no path"},
		{"one with a query", "https://example.org?a=b", key, "expected no path and no query"},
		{"one with a password", "https://u:hidden@example.org", key, "expected a host"},
		{"one that is broken", "https://exa mple.org:%zz", key, "cannot be read"},
		{"no key", "example.org", acs.Credentials{}, "without access key"},
		{"half a key", "example.org", acs.Credentials{AccessKeyID: "id"}, "without access key"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := acs.NewClient(test.endpoint, test.key)
			if err == nil || !strings.Contains(err.Error(), test.contains) || strings.Contains(err.Error(), "hidden") {
				t.Errorf("error %v, want one with %q", err, test.contains)
			}
		})
	}
	if _, err := acs.NewClient("example.org", acs.Credentials{}, acs.WithoutSigning()); err != nil {
		t.Errorf("a client that does not sign needs no key: %v", err)
	}
}

// An option that is nil is one that its caller chose not to have.
func TestNewClientWithoutAnOption(t *testing.T) {
	if _, err := acs.NewClient("config.example", acs.Credentials{}, nil, acs.WithoutSigning()); err != nil {
		t.Error(err)
	}
}

func TestRegionEndpoint(t *testing.T) {
	if got := acs.RegionEndpoint("Config", "cn-shanghai"); got != "config.cn-shanghai.aliyuncs.com" {
		t.Error(got)
	}
}

// answering gives a client of a server that answers every request alike.
func answering(t *testing.T, status int, media, body string, options ...acs.ClientOption) *acs.Client {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", media)
		w.Header().Set("Location", "/elsewhere")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}))
	t.Cleanup(server.Close)
	client, err := acs.NewClient(server.URL, acs.Credentials{AccessKeyID: "id", AccessKeySecret: "secret"}, options...)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func TestClientReadsAnswers(t *testing.T) {
	tests := []struct {
		name, media, body string
	}{
		{"JSON", "application/json;charset=utf-8", `{"RequestId":"R","Size":3}`},
		{"XML", "text/xml;charset=utf-8", `<GetPotResponse><RequestId>R</RequestId><Size>3</Size></GetPotResponse>`},
		{"XML without its media type", "", ` <?xml version='1.0'?><GetPotResponse><RequestId>R</RequestId><Size>3</Size></GetPotResponse>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got potResult
			if err := answering(t, 200, test.media, test.body).Do(t.Context(), operation(), pot{"p"}, &got); err != nil || got != (potResult{"R", 3}) {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
}

func TestClientReadsRefusals(t *testing.T) {
	tests := []struct {
		name                string
		status              int
		media, body         string
		code, message, asks string
	}{
		{"JSON", 404, "application/json", `{"RequestId":"R","Code":"Pot.Gone","Message":"m"}`, "Pot.Gone", "m", "R"},
		{"XML", 400, "text/xml", `<Error><RequestId>R</RequestId><Code>Pot.Gone</Code><Message>m</Message></Error>`, "Pot.Gone", "m", "R"},
		{"a page of a proxy", 502, "text/html", "<html><h1>Bad\n  Gateway</h1></html>", "", `no envelope but 35 bytes of "text/html": <html><h1>Bad Gateway</h1></html>`, ""},
		{"a redirect is not followed", 302, "text/plain", "", "", `no envelope but 0 bytes of "text/plain": `, ""},
		{"a long body", 500, "text/plain", strings.Repeat("a", 1000), "", `no envelope but 1000 bytes of "text/plain": ` + strings.Repeat("a", 200) + " …", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := answering(t, test.status, test.media, test.body).Do(t.Context(), operation(), pot{"p"}, &potResult{})
			var refused *acs.Error
			if !errors.As(err, &refused) {
				t.Fatalf("error %v, want an *acs.Error", err)
			}
			if refused.Status() != test.status || refused.Code() != test.code || refused.Message() != test.message || refused.RequestID() != test.asks {
				t.Errorf("got %d %q %q %q", refused.Status(), refused.Code(), refused.Message(), refused.RequestID())
			}
			if !strings.HasPrefix(err.Error(), "GetPot: ") {
				t.Errorf("the operation is not named: %v", err)
			}
		})
	}
}

func TestClientTellsWhatIsNoAnswer(t *testing.T) {
	if err := answering(t, 200, "application/json", `{"Size":"three"}`).Do(t.Context(), operation(), pot{"p"}, &potResult{}); err == nil || !strings.Contains(err.Error(), "result of request") {
		t.Errorf("a result of another type: %v", err)
	}
	if err := answering(t, 200, "", "").Do(t.Context(), operation(), 7, &potResult{}); err == nil || !strings.Contains(err.Error(), "struct of parameters") {
		t.Errorf("no parameters: %v", err)
	}
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	_ = listener.Close()
	client, err := acs.NewClient("http://"+address, acs.Credentials{AccessKeyID: "id", AccessKeySecret: "secret"}, acs.WithGet())
	if err != nil {
		t.Fatal(err)
	}
	if err := client.Do(t.Context(), operation(), pot{"p"}, &potResult{}); err == nil || strings.Contains(err.Error(), "Signature") || strings.Contains(err.Error(), "PotId") {
		t.Errorf("a closed port: %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if err := answering(t, 200, "", "{}").Do(cancelled, operation(), pot{"p"}, &potResult{}); !errors.Is(err, context.Canceled) {
		t.Errorf("an ended context: %v", err)
	}
}

// Nothing is sent a second time: a server that hangs up on every kept connection gets each request once.
func TestClientDoesNotRepeat(t *testing.T) {
	for name, options := range map[string][]acs.ClientOption{"POST": nil, "GET": {acs.WithGet()}} {
		t.Run(name, func(t *testing.T) {
			var mutex sync.Mutex
			seen := map[string]int{}
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				_ = r.ParseForm()
				mutex.Lock()
				seen[r.Form.Get("SignatureNonce")]++
				last := len(seen) > 1
				mutex.Unlock()
				if last {
					connection, _, _ := w.(http.Hijacker).Hijack()
					_ = connection.Close()
					return
				}
				_, _ = io.WriteString(w, "{}")
			}))
			defer server.Close()
			client, err := acs.NewClient(server.URL, acs.Credentials{AccessKeyID: "id", AccessKeySecret: "secret"}, options...)
			if err != nil {
				t.Fatal(err)
			}
			if err := client.Do(t.Context(), operation(), pot{"p"}, &potResult{}); err != nil {
				t.Fatal(err)
			}
			if err := client.Do(t.Context(), operation(), pot{"p"}, &potResult{}); err == nil {
				t.Error("a broken connection gave a result")
			}
			mutex.Lock()
			defer mutex.Unlock()
			for nonce, times := range seen {
				if times != 1 {
					t.Errorf("nonce %s was sent %d times", nonce, times)
				}
			}
		})
	}
}

// A success that is a page, an envelope or no object is no result.
func TestClientTellsWhatIsNoResult(t *testing.T) {
	tests := []struct{ name, media, body, contains string }{
		{"a page", "text/html", "<html><body>Sign in</body></html>", "is no result"},
		{"an envelope", "text/xml", "<Error><Code>Pot.Gone</Code><Message>m</Message></Error>", "Pot.Gone"},
		{"null", "application/json", "null", "is no result"},
		{"a list", "application/json", "[]", "is no result"},
		{"nothing", "application/json", "", "is no result"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := answering(t, 200, test.media, test.body).Do(t.Context(), operation(), pot{"p"}, &potResult{})
			if err == nil || !strings.Contains(err.Error(), test.contains) {
				t.Errorf("error %v, want one with %q", err, test.contains)
			}
		})
	}
}

// What a server computed of the whole request is kept out of the error's text: it has the token of a temporary key.
func TestClientKeepsTheStringToSign(t *testing.T) {
	server := acs.NewServer(acs.WithCredentials(acs.Credentials{AccessKeyID: "id", AccessKeySecret: "another", SecurityToken: "hidden-token"}))
	if err := server.Handle(operation(), http.NotFoundHandler()); err != nil {
		t.Fatal(err)
	}
	listening := httptest.NewServer(server)
	defer listening.Close()
	client, err := acs.NewClient(listening.URL, acs.Credentials{AccessKeyID: "id", AccessKeySecret: "secret", SecurityToken: "hidden-token"})
	if err != nil {
		t.Fatal(err)
	}
	err = client.Do(t.Context(), operation(), pot{"hidden-pot"}, &potResult{})
	var refused *acs.Error
	if !errors.As(err, &refused) || refused.Code() != "SignatureDoesNotMatch" || strings.Contains(err.Error(), "hidden") || strings.Contains(refused.Message(), "hidden") {
		t.Errorf("error %v", err)
	}
}

// A GET takes a kept connection, too, and is not sent again when that breaks.
func TestClientDoesNotRepeatAGetOnAKeptConnection(t *testing.T) {
	var mutex sync.Mutex
	gets := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet {
			_, _ = io.WriteString(w, "{}")
			return
		}
		mutex.Lock()
		gets++
		mutex.Unlock()
		connection, _, _ := w.(http.Hijacker).Hijack()
		_ = connection.Close()
	}))
	defer server.Close()
	key, doer := acs.Credentials{AccessKeyID: "id", AccessKeySecret: "secret"}, &http.Client{Transport: &http.Transport{}}
	post, err := acs.NewClient(server.URL, key, acs.WithHTTPClient(doer))
	if err != nil {
		t.Fatal(err)
	}
	get, err := acs.NewClient(server.URL, key, acs.WithHTTPClient(doer), acs.WithGet())
	if err != nil {
		t.Fatal(err)
	}
	if err := post.Do(t.Context(), operation(), pot{"p"}, &potResult{}); err != nil {
		t.Fatal(err)
	}
	if err := get.Do(t.Context(), operation(), pot{"p"}, &potResult{}); err == nil {
		t.Error("a broken connection gave a result")
	}
	mutex.Lock()
	defer mutex.Unlock()
	if gets != 1 {
		t.Errorf("the GET was sent %d times", gets)
	}
}
