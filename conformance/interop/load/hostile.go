package main

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// hostile is a request that has to be refused with an envelope.
type hostile struct {
	name string
	make func(s *signer) ([]byte, error)
}

// hostileRequests lists what clients must not get through with. Each is HTTP that a server has to read, so that it is
// the protocol that refuses it; bytes that are no HTTP are the attack's.
func hostileRequests() []hostile {
	list := unreadable()
	list = append(list, oversized()...)
	list = append(list, unsigned()...)
	return append(list, misplaced()...)
}

// query is a GET of a raw query.
func query(raw string) func(*signer) ([]byte, error) {
	return func(s *signer) ([]byte, error) { return plain(http.MethodGet, "/?"+raw, s.host, "", ""), nil }
}

// body is a POST of a body of a type.
func body(mediaType, raw string) func(*signer) ([]byte, error) {
	return func(s *signer) ([]byte, error) { return plain(http.MethodPost, "/", s.host, mediaType, raw), nil }
}

// plain writes a request by hand: an encoder would not write most of these.
func plain(method, target, host, mediaType, content string) []byte {
	var out bytes.Buffer
	_, _ = fmt.Fprintf(&out, "%s %s HTTP/1.1\r\nHost: %s\r\n", method, target, host)
	if mediaType != "" {
		_, _ = fmt.Fprintf(&out, "Content-Type: %s\r\nContent-Length: %d\r\n", mediaType, len(content))
	}
	_, _ = fmt.Fprintf(&out, "\r\n%s", content)
	return out.Bytes()
}

const named = "Action=" + action + "&Version=" + version

// unreadable has parameters that cannot be decoded, or mean two things.
func unreadable() []hostile {
	return []hostile{
		{"bad escape in the query", query(named + "&AggregatorId=%zz")},
		{"escape cut off", query(named + "&AggregatorId=%")},
		{"bad escape in the form", body(formType, named+"&AggregatorId=%G1")},
		{"semicolon", query(named + ";AggregatorId=a")},
		{"list without end", query(named + "&List[=1")},
		{"list of a billion", query(named + "&List[999999999]=1")},
		{"nested list in the form", body(formType, named+"&"+strings.Repeat("a[", 100)+"=1")},
		{"not UTF-8", query(named + "&AggregatorId=%ff%fe%c0%80")},
		{"one name twice", query(named + "&AggregatorId=a&AggregatorId=b")},
		{"one name in query and form", func(s *signer) ([]byte, error) {
			return plain(http.MethodPost, "/?"+named, s.host, formType, named), nil
		}},
		{"empty name", query(named + "&=1")},
		{"another charset", body(formType+"; charset=utf-16", named)},
		{"unknown format", query(named + "&Format=YAML")},
	}
}

// oversized is larger than anybody needs.
func oversized() []hostile {
	return []hostile{
		{"query of 70 KiB", query(named + "&AggregatorId=" + strings.Repeat("a", 70<<10))},
		{"parameter of 40 KiB", query(named + "&AggregatorId=" + strings.Repeat("a", 40<<10))},
		{"1500 parameters", query(named + many(1500))},
		{"name of 10 KB", query(named + "&" + strings.Repeat("n", 10_000) + "=1")},
		{"form of 90 KB", body(formType, named+"&AggregatorId="+strings.Repeat("%41", 30_000))},
		{"body of 2 MiB that never comes", func(s *signer) ([]byte, error) {
			head := "POST / HTTP/1.1\r\nHost: " + s.host + "\r\nContent-Type: " + formType + "\r\nContent-Length: 2097152\r\n\r\n"
			return []byte(head), nil
		}},
		{"100 headers", func(s *signer) ([]byte, error) {
			headers := strings.Repeat("X-Filler: "+strings.Repeat("x", 500)+"\r\n", 100)
			return []byte("GET /?" + named + " HTTP/1.1\r\nHost: " + s.host + "\r\n" + headers + "\r\n"), nil
		}},
		{"XML that grows", body("text/xml", `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`)},
		{"JSON that is deep", body("application/json", strings.Repeat("[", 20_000))},
	}
}

func many(count int) string {
	var out strings.Builder
	for i := range count {
		_, _ = fmt.Fprintf(&out, "&p%d=1", i)
	}
	return out.String()
}

// unsigned lacks a signature that holds. None of these may use up a nonce.
func unsigned() []hostile {
	as := func(id, secret string) func(*signer) *signer {
		return func(s *signer) *signer {
			other := *s
			other.id, other.secret = id, secret
			return &other
		}
	}
	forged, stranger := as(keyID, "wrong"), as("nobody", keySecret)
	return []hostile{
		{"no parameters", query("")},
		{"no signature", query(named + "&AggregatorId=a")},
		{"wrong secret, version 1.0", func(s *signer) ([]byte, error) { return forged(s).v1(http.MethodGet, business()) }},
		{"wrong secret, version 3", func(s *signer) ([]byte, error) { return forged(s).v3(business()) }},
		{"unknown key", func(s *signer) ([]byte, error) { return stranger(s).v1(http.MethodGet, business()) }},
		{"old request", func(s *signer) ([]byte, error) {
			old := *s
			old.now = func() time.Time { return s.now().Add(-time.Hour) }
			return old.v1(http.MethodGet, business())
		}},
		{"nonsense for Authorization", func(s *signer) ([]byte, error) {
			return []byte("POST / HTTP/1.1\r\nHost: " + s.host + "\r\nx-acs-action: " + action + "\r\nx-acs-version: " + version +
				"\r\nAuthorization: ACS3-HMAC-SHA256 Credential=,,,SignedHeaders=;;;;,Signature\r\nContent-Length: 0\r\n\r\n"), nil
		}},
		{"a method changed after signing", func(s *signer) ([]byte, error) {
			raw, err := s.v1(http.MethodGet, business())
			return bytes.Replace(raw, []byte("GET "), []byte("POST "), 1), err
		}},
	}
}

// misplaced asks for what is not there. HEAD is left out, for wrk waits for the body of its answer.
func misplaced() []hostile {
	method := func(name string) func(*signer) ([]byte, error) {
		return func(s *signer) ([]byte, error) { return plain(name, "/?"+named, s.host, "", ""), nil }
	}
	path := func(target string) func(*signer) ([]byte, error) {
		return func(s *signer) ([]byte, error) { return plain(http.MethodGet, target+"?"+named, s.host, "", ""), nil }
	}
	return []hostile{
		{"PUT", method(http.MethodPut)},
		{"DELETE", method(http.MethodDelete)},
		{"a method that nobody knows", method("BREW")},
		{"a path", path("/index.php")},
		{"a path upwards", path("/%2e%2e/%2e%2e/etc/passwd")},
		{"unknown operation", query("Action=Nothing&Version=" + version)},
		{"unknown version", query("Action=" + action + "&Version=1999-01-01")},
	}
}
