package ui_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/tools/ui"
)

const secret = "a-secret-of-tests"

// served is a server that answers "the server", with the pages of two descriptions; it signs when signing is true.
func served(t *testing.T, signing bool, names ...string) *httptest.Server {
	t.Helper()
	var sign acs.RequestEditor
	if signing {
		sign = acs.SignRequestV1(acs.Credentials{AccessKeyID: "id", AccessKeySecret: secret}, acs.SignOptions{
			Clock: func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) },
			Nonce: func() string { return "nonce" },
		})
	}
	var descriptions []ui.Description
	for _, name := range names {
		descriptions = append(descriptions, ui.Description{Name: name, YAML: []byte("title: " + name)})
	}
	behind := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "the server") })
	handler, err := ui.Handler(behind, descriptions, sign)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

// answer sends a request with headers, of which Host is the host that it names.
func answer(t *testing.T, method, address, body string, headers map[string]string) (int, http.Header, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range headers {
		r.Header.Set(name, value)
	}
	if host, given := headers["Host"]; given {
		r.Host = host
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = got.Body.Close() }()
	text, err := io.ReadAll(got.Body)
	if err != nil {
		t.Fatal(err)
	}
	return got.StatusCode, got.Header, string(text)
}

func TestPages(t *testing.T) {
	server := served(t, true, "BrewTea", "PourTea")
	for path, want := range map[string]struct {
		status int
		part   string
	}{
		"/":                         {200, "the server"},
		"/other":                    {200, "the server"},
		"/?Action=BrewTea":          {200, "the server"},
		"/ui/":                      {200, `"url":"/ui/PourTea.openapi.yaml"`},
		"/ui/swagger-ui-bundle.js":  {200, "SwaggerUIBundle"},
		"/ui/swagger-ui.css":        {200, ".swagger-ui"},
		"/ui/BrewTea.openapi.yaml":  {200, "title: BrewTea"},
		"/ui/PourTea.openapi.yaml":  {200, "title: PourTea"},
		"/ui/OtherTea.openapi.yaml": {404, ""},
	} {
		status, header, text := answer(t, http.MethodGet, server.URL+path, "", nil)
		if status != want.status || !strings.Contains(text, want.part) {
			t.Errorf("%s: %d, without %q", path, status, want.part)
		}
		if own := strings.HasPrefix(path, ui.Folder); own && !strings.Contains(header.Get("Content-Security-Policy"), "connect-src 'self'") {
			t.Errorf("%s: policy %q", path, header.Get("Content-Security-Policy"))
		}
		if strings.Contains(text, secret) {
			t.Errorf("%s has the secret", path)
		}
	}
}

// A page of one description names it alone; without a key nothing is signed.
func TestOnePageWithoutAKey(t *testing.T) {
	server := served(t, false, "BrewTea")
	if _, _, text := answer(t, http.MethodGet, server.URL+ui.Folder, "", nil); strings.Contains(text, "/ui/sign") || !strings.Contains(text, "BrewTea.openapi.yaml") {
		t.Errorf("page: %s", text)
	}
	if status, _, _ := answer(t, http.MethodPost, server.URL+"/ui/sign", "{}", nil); status == http.StatusOK {
		t.Error("something was signed")
	}
}

// Only a request that names a loopback host with the server's port sees the pages, and only its own page has things signed.
func TestWhoMaySeeThePages(t *testing.T) {
	server := served(t, true, "BrewTea")
	at, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	order := `{"method":"GET","url":"http://HOST/?A=1"}`
	for name, tt := range map[string]struct {
		headers map[string]string
		status  int
	}{
		"by address":              {map[string]string{}, 200},
		"by name":                 {map[string]string{"Host": "localhost:" + at.Port()}, 200},
		"by another address":      {map[string]string{"Host": "[::1]:" + at.Port()}, 200},
		"another port":            {map[string]string{"Host": "127.0.0.1:1"}, 403},
		"no port":                 {map[string]string{"Host": "127.0.0.1"}, 403},
		"a name that leads here":  {map[string]string{"Host": "evil.example:" + at.Port()}, 403},
		"its own page":            {map[string]string{"Origin": server.URL, "Sec-Fetch-Site": "same-origin"}, 200},
		"another site's page":     {map[string]string{"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"}, 403},
		"another server's page":   {map[string]string{"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"}, 403},
		"an old browser's origin": {map[string]string{"Origin": "http://evil.example"}, 403},
	} {
		host := at.Host
		if h := tt.headers["Host"]; h != "" {
			host = h
		}
		if status, _, text := answer(t, http.MethodPost, server.URL+"/ui/sign", strings.ReplaceAll(order, "HOST", host), tt.headers); status != tt.status {
			t.Errorf("%s: %d %s, expected %d", name, status, text, tt.status)
		}
	}
}

func TestSign(t *testing.T) {
	server := served(t, true, "BrewTea")
	for name, tt := range map[string]struct{ order, want string }{
		"a query":           {`{"method":"GET","url":"HERE/?Action=BrewTea"}`, "HERE/?Action=BrewTea&AccessKeyId=id&"},
		"a form":            {`{"method":"POST","url":"HERE/","form":"Action=BrewTea"}`, "HERE/?AccessKeyId=id&"},
		"another server":    {`{"method":"GET","url":"http://127.0.0.1:1/?A=1"}`, ""},
		"another scheme":    {`{"method":"GET","url":"ftp://x/"}`, ""},
		"another path":      {`{"method":"GET","url":"HERE/ui/"}`, ""},
		"another method":    {`{"method":"PUT","url":"HERE/"}`, ""},
		"no address":        {`{"method":"GET","url":"%"}`, ""},
		"what is no order":  {`[`, ""},
		"a query like %zz":  {`{"method":"GET","url":"HERE/?a=%zz"}`, ""},
		"more than a form":  {`{"method":"POST","url":"HERE/","form":"` + strings.Repeat("x", 2<<20) + `"}`, ""},
		"the same one form": {`{"method":"POST","url":"HERE/?A=1","form":"A=2"}`, ""},
	} {
		status, _, text := answer(t, http.MethodPost, server.URL+"/ui/sign", strings.ReplaceAll(tt.order, "HERE", server.URL), nil)
		var got struct{ URL string }
		_ = json.Unmarshal([]byte(text), &got)
		wanted := strings.ReplaceAll(tt.want, "HERE", server.URL)
		if (status == http.StatusOK) != (wanted != "") || !strings.HasPrefix(got.URL, wanted) || wanted != "" && !strings.Contains(got.URL, "&Signature=") {
			t.Errorf("%s: %d %s", name, status, text)
		}
		if strings.Contains(text, secret) {
			t.Errorf("%s: the answer has the secret", name)
		}
	}
}

func TestLoopback(t *testing.T) {
	for addr, want := range map[string]bool{
		"127.0.0.1:0": true, "127.8.9.1:80": true, "[::1]:80": true, "localhost:80": true,
		"0.0.0.0:80": false, ":80": false, "10.0.0.1:80": false, "example.org:80": false, "127.0.0.1": false, "": false,
	} {
		if got := ui.Loopback(addr); got != want {
			t.Errorf("%q: %t", addr, got)
		}
	}
}
