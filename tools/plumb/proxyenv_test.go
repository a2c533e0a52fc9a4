package main

import (
	"net/url"
	"strings"
	"testing"
)

// A proxy that cannot be read is said, and never passed by in silence; one for other endpoints is nobody's business.
func TestProxiesOfTheEnvironment(t *testing.T) {
	cases := []struct {
		name, endpoint, variable, value string
		says                            string // "" where the proxy is taken
	}{
		{"none", "http://a.example", "HTTP_PROXY", "", ""},
		{"a URL", "http://a.example", "HTTP_PROXY", "http://proxy.example:3128", ""},
		{"a URL with a password", "http://a.example", "http_proxy", "http://me:s3cret@proxy.example:3128", ""},
		{"host and port", "https://a.example", "HTTPS_PROXY", "proxy.example:3128", ""},
		{"a host alone", "https://a.example", "https_proxy", "proxy.example", ""},
		{"SOCKS", "https://a.example", "HTTPS_PROXY", "socks5://127.0.0.1:1080", ""},
		{"a bad one for the other scheme", "https://a.example", "HTTP_PROXY", "http://[", ""},
		{"a target on this machine, which no proxy is asked for", "http://127.0.0.1:8080", "HTTP_PROXY", "http://[", ""},
		{"half a bracket", "http://a.example", "HTTP_PROXY", "http://me:s3cret@[::1", "HTTP_PROXY: found what is no address: expected http://HOST:PORT"},
		{"a port in words", "https://a.example", "https_proxy", "http://proxy.example:s3cret", "https_proxy: found what is no address"},
		{"no host", "http://a.example", "HTTP_PROXY", "http://me:s3cret@:3128", "HTTP_PROXY: found no host in it"},
		{"a scheme that is no proxy's", "http://a.example", "HTTP_PROXY", "ftp://me:s3cret@proxy.example", `HTTP_PROXY: found the scheme "ftp"`},
		{"a sentence", "http://a.example", "HTTP_PROXY", "no proxy", "HTTP_PROXY: found what is no"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			endpoint, err := url.Parse(c.endpoint)
			if err != nil {
				t.Fatal(err)
			}
			err = checkProxies(endpoint, func(name string) string { return map[string]string{c.variable: c.value}[name] })
			switch {
			case c.says == "" && err != nil:
				t.Errorf("refused: %v", err)
			case c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "s3cret")):
				t.Errorf("%v, expected %q", err, c.says)
			}
		})
	}
}
