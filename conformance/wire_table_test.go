package conformance_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"unicode/utf16"
)

// proxy spoils the answers of the reference server in one way, or does something that is harmless.
type proxy struct {
	name   string
	change func(*message)        // what the answer becomes; nil leaves it as it is
	send   func(*message) string // how it is written; nil writes it whole, with its length
	// fail and warn are the statements of which scenarios fail and warn, and says is what each of them says.
	fail, warn []string
	says       string
	// open says that some scenarios cannot be judged: the answer could not be read, or was the proxy's own.
	open bool
	// instead says that the proxy answers every request in the place of the target, so that nothing can be judged.
	instead bool
}

const gatewayPage = "<html>\r\n<head><title>%[1]s</title></head>\r\n<body>\r\n<center><h1>%[1]s</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"

func fails(page string) func(*message) {
	return func(m *message) { m.becomes(page, "text/html", fmt.Sprintf(gatewayPage, page)) }
}

// sometimes changes the answers that a condition picks.
func sometimes(when func(*message) bool, change func(*message)) func(*message) {
	return func(m *message) {
		if when(m) {
			change(m)
		}
	}
}

func sets(name, value string) func(*message) { return func(m *message) { m.set(name, value) } }

func adds(name, value string) func(*message) { return func(m *message) { m.add(name, value) } }

func drops(name string) func(*message) { return func(m *message) { m.drop(name) } }

func result(m *message) bool { return strings.HasPrefix(m.status, "2") }

func refused(m *message) bool { return !result(m) }

func third(m *message) bool { return m.number%3 == 0 }

func spoils(to func(string) string) func(*message) { return func(m *message) { m.body = to(m.body) } }

func asking(method string) func(*message) bool {
	return func(m *message) bool { return m.request.Method == method }
}

// inUTF16 writes a text in UTF-16 with its mark.
func inUTF16(text string) string {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}

// proxies are those that spoil nothing, those that spoil answers, and those that answer themselves.
func proxies(t *testing.T) []proxy { //nolint:maintidx // a table
	t.Helper()
	return []proxy{
		// Harmless.
		{name: "nothing"},
		{name: "cookies", change: func(m *message) { m.add("Set-Cookie", "route=a; Path=/"); m.add("Set-Cookie", "lb=b; HttpOnly") }},
		{name: "headers of its own", change: func(m *message) {
			m.add("Server", "Tengine")
			m.add("Via", "1.1 edge")
			m.add("X-Cache", "MISS")
			m.add("EagleEye-TraceId", "1")
		}},
		{name: "header names in small letters", change: func(m *message) {
			for i, h := range m.headers {
				name, value, _ := strings.Cut(h, ":")
				m.headers[i] = strings.ToLower(name) + ":" + value
			}
		}},
		{name: "no blank behind the colons", change: func(m *message) {
			for i, h := range m.headers {
				m.headers[i] = strings.Replace(h, ": ", ":", 1)
			}
		}},
		{name: "two dates", change: func(m *message) {
			m.add("Date", "Mon, 30 Nov 2026 10:00:00 GMT")
			m.add("Date", "Mon, 30 Nov 2026 10:00:01 GMT")
		}},
		{name: "the media type twice", change: func(m *message) {
			for _, h := range m.headers {
				if strings.HasPrefix(h, "Content-Type") {
					m.headers = append(m.headers, h)
					return
				}
			}
		}},
		{name: "the charset in capitals", change: func(m *message) {
			for i := range m.headers {
				m.headers[i] = strings.Replace(m.headers[i], "charset=utf-8", "charset=\"UTF-8\"", 1)
			}
		}},
		{name: "chunks", send: func(m *message) string { return m.chunks("") }},
		{name: "trailers", send: func(m *message) string { return m.chunks("X-Checksum: 1\r\nServer-Timing: a\r\n") }},
		{name: "a body until the end of the connection", change: adds("Connection", "close"), send: func(m *message) string {
			m.drop("Content-Length")
			return m.head() + m.body
		}},
		{name: "HTTP/1.0", send: func(m *message) string { m.proto = "HTTP/1.0"; return m.whole() }},
		{name: "says keep-alive and closes", change: func(m *message) { m.set("Connection", "keep-alive"); m.set("Keep-Alive", "timeout=25") }},
		{name: "early hints", send: func(m *message) string { return "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + m.whole() }},
		{name: "the coding identity", change: sets("Content-Encoding", "identity")},
		{name: "a status without its reason", change: func(m *message) { m.status = m.status[:3] + " " }},
		{name: "a line feed at the end", change: spoils(func(b string) string { return b + "\n" })},

		// The status line and the length.
		{name: "HTTP/3.0", send: func(m *message) string { m.proto = "HTTP/3.0"; return m.whole() }, warn: []string{"protocol/wire/version"}, says: "HTTP/3.0"},
		{name: "HTTP/2.0 in letters", send: func(m *message) string { m.proto = "HTTP/2.0"; return m.whole() }, warn: []string{"protocol/wire/version"}, says: "HTTP/2.0"},
		{name: "bytes behind the length", send: func(m *message) string { return m.whole() + "\r\n<!-- edge -->" }, warn: []string{"protocol/wire/length"}, says: "edge"},
		{name: "a length with chunks", send: func(m *message) string {
			return strings.Replace(m.chunks(""), "\r\n\r\n", "\r\nContent-Length: 7\r\n\r\n", 1)
		}, warn: []string{"protocol/wire/length"}, says: "Transfer-Encoding"},
		{name: "a body behind HEAD", send: func(m *message) string {
			if m.request.Method == http.MethodHead {
				return m.whole() + "{}"
			}
			return m.whole()
		}, warn: []string{"protocol/wire/length"}, says: "HEAD"},
		{name: "a length that is too long", send: func(m *message) string {
			m.set("Content-Length", fmt.Sprint(len(m.body)+10))
			return m.head() + m.body
		}, warn: []string{"protocol/wire/length"}, open: true},
		{name: "a length that is too short", send: func(m *message) string {
			m.set("Content-Length", fmt.Sprint(len(m.body)-1))
			return m.head() + m.body
		}, open: true, fail: []string{"json/example", "xml/example"}, warn: []string{"protocol/wire/length"}},
		{name: "a last chunk that is missing", send: func(m *message) string { return strings.TrimSuffix(m.chunks(""), "0\r\n\r\n") }, warn: []string{"protocol/wire/length"}, open: true},

		// Headers.
		{name: "no media type", change: drops("Content-Type"), fail: []string{"json/content-type", "xml/content-type"}, warn: []string{"protocol/format/json", "protocol/format/xml"}},
		{name: "a second media type", change: adds("Content-Type", "text/html"), fail: []string{"json/content-type", "xml/content-type"}, warn: []string{"protocol/format/json", "protocol/format/xml"}},
		{name: "another media type before", change: func(m *message) { m.headers = append([]string{"Content-Type: text/plain"}, m.headers...) }, fail: []string{"json/content-type", "xml/content-type"}, warn: []string{"protocol/format/json", "protocol/format/xml"}},
		{name: "a media type for everything", change: sets("Content-Type", "application/octet-stream"), fail: []string{"json/content-type", "xml/content-type"}, warn: []string{"protocol/format/json", "protocol/format/xml"}},
		{name: "a second request id", change: adds("X-Acs-Request-Id", "EDGE-1"), warn: []string{"protocol/request-id/header"}},
		{name: "another request id", change: sets("X-Acs-Request-Id", "EDGE-1"), warn: []string{"protocol/request-id/header"}},
		{name: "a charset that is none", change: func(m *message) {
			for i := range m.headers {
				m.headers[i] = strings.Replace(m.headers[i], "charset=utf-8", "charset=utf8", 1)
			}
		}, warn: []string{"protocol/body/charset"}, says: "utf8"},

		{name: "the name of another charset", change: func(m *message) {
			for i := range m.headers {
				m.headers[i] = strings.Replace(m.headers[i], "charset=utf-8", "charset=gbk", 1)
			}
		}, warn: []string{"protocol/body/charset"}, says: "gbk"},

		// Codings.
		{name: "gzip that nobody asked for", change: func(m *message) { m.set("Content-Encoding", "gzip"); m.body = zipped(m.body) }, warn: []string{"protocol/wire/coding"}, says: "gzip"},
		{name: "gzip in name alone", change: sets("Content-Encoding", "gzip"), fail: []string{"json/example", "operation/exists", "xml/example"}, warn: []string{"protocol/format/json", "protocol/format/xml", "protocol/wire/coding"}, says: "gzip", open: true},
		{name: "gzip without its name", change: sometimes(result, spoils(zipped)), fail: []string{"json/example", "xml/example"}, warn: []string{"protocol/body/charset", "protocol/format/json", "protocol/format/xml"}, open: true},
		{name: "a coding that nobody knows", change: sets("Content-Encoding", "br"), fail: []string{"json/example", "operation/exists", "xml/example"}, warn: []string{"protocol/format/json", "protocol/format/xml", "protocol/wire/coding"}, says: "\"br\"", open: true},

		// Bodies.
		{name: "a mark before the body", change: spoils(func(b string) string { return "\ufeff" + b }), warn: []string{"protocol/body/charset"}},
		{name: "UTF-16", change: spoils(inUTF16), fail: []string{"json/example", "xml/example"}, warn: []string{"protocol/body/charset", "protocol/format/json", "protocol/format/xml"}, says: "UTF-8", open: true},
		{name: "a mark of another charset in XML", change: spoils(func(b string) string { return strings.Replace(b, "encoding='UTF-8'", "encoding='ISO-8859-1'", 1) }), warn: []string{"protocol/body/charset", "protocol/body/escaping"}, says: "ISO-8859-1"},
		{name: "a document twice", change: spoils(func(b string) string { return b + b }), fail: []string{"json/example", "xml/example"}, open: true},
		{name: "a comment behind the document", change: spoils(func(b string) string { return b + "// edge 7" }), fail: []string{"json/example", "xml/example"}, open: true},
		{name: "a script before the document", change: spoils(func(b string) string { return ")]}',\n" + b }), fail: []string{"json/example", "xml/example"}, warn: []string{"protocol/format/json", "protocol/format/xml"}, open: true},
		{name: "nothing in the body", change: sometimes(result, spoils(func(string) string { return "" })), fail: []string{"json/example", "xml/example"}, warn: []string{"protocol/format/json", "protocol/format/xml"}, open: true},

		// The status.
		{name: "200 for errors", change: func(m *message) { m.status = "200 OK" }, fail: []string{"error/Invalid.AggregatorId.Value"}, warn: []string{"protocol/format/unknown", "protocol/method/other", "protocol/signature/wrong"}, open: true},
		{name: "206", change: sometimes(result, func(m *message) { m.status = "206 Partial Content"; m.set("Content-Range", "bytes 0-1/2") }), fail: []string{"json/status", "xml/status"}, says: "206"},
		{name: "204 with a body", change: sometimes(result, func(m *message) { m.status = "204 No Content" }), fail: []string{"json/example", "json/status", "xml/example"}, warn: []string{"protocol/format/json", "protocol/format/xml", "protocol/wire/length"}, open: true},

		// Methods.
		{name: "a preflight that is answered", change: sometimes(asking(http.MethodOptions), func(m *message) {
			m.becomes("204 No Content", "", "")
			m.add("Access-Control-Allow-Methods", "GET, POST")
		}), send: func(m *message) string {
			if asking(http.MethodOptions)(m) {
				return m.head()
			}
			return m.whole()
		}},
		{name: "a success for HEAD", change: sometimes(asking(http.MethodHead), func(m *message) { m.becomes("200 OK", "", "") }), warn: []string{"protocol/method/other"}, says: "200"},
		{name: "a success for PUT", change: sometimes(asking(http.MethodPut), func(m *message) { m.becomes("200 OK", "", "") }), warn: []string{"protocol/method/other"}, says: "200"},

		// Answers of its own.
		{name: "502", change: fails("502 Bad Gateway"), instead: true},
		{name: "503", change: fails("503 Service Temporarily Unavailable"), instead: true},
		{name: "504", change: fails("504 Gateway Time-out"), instead: true},
		{name: "503 for every third request", change: sometimes(third, fails("503 Service Temporarily Unavailable"))},
		{name: "503 in plain text for every third request", change: sometimes(third, func(m *message) { m.becomes("503 Service Unavailable", "text/plain", "no healthy upstream") })},
		{name: "502 for every form", change: sometimes(func(m *message) bool { return m.request.Method == http.MethodPost }, fails("502 Bad Gateway")), open: true},
		{name: "a filter", change: fails("403 Forbidden"), instead: true},
		{name: "a filter of refusals", change: sometimes(refused, fails("403 Forbidden")), open: true},
		{name: "a filter in JSON", change: func(m *message) {
			m.becomes("403 Forbidden", "application/json", `{"message":"denied by rule 942100"}`)
		}, instead: true},
		{name: "an unknown host", change: fails("404 Not Found"), instead: true},
		{name: "plain HTTP at a port for TLS", change: fails("400 The plain HTTP request was sent to HTTPS port"), instead: true},
		{name: "a page to sign in", change: func(m *message) { m.becomes("200 OK", "text/html", "<!DOCTYPE html><html><body>Sign in</body></html>") }, instead: true},
	}
}
