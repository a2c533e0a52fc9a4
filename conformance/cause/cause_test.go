package cause_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
)

const asked = "http://target.example/?Action=GetWidget&Signature=abc"

// refusal is a refused request with a code and a message of the answer.
func refusal(status int, code, message string) cause.Seen {
	return cause.Seen{Exchange: exchange.Exchange{
		Request: exchange.Request{
			Method: "GET", URL: asked, StringToSign: "GET&%2F&A%3D1",
			Sent: []exchange.Parameter{{Name: "Action", Value: "GetWidget"}, {Name: "AccessKeyId", Value: "testid"}, {Name: "Timestamp", Value: "2030-01-01T12:00:00Z"}},
		},
		Response: &exchange.Response{Status: status},
	}, Refused: true, Code: code, Message: message}
}

// silence is a request without an answer.
func silence(why exchange.Why, failure, heard string) cause.Seen {
	s := refusal(0, "", "")
	s.Response, s.Why, s.Failure, s.Heard = nil, why, failure, exchange.Body(heard)
	return s
}

func with(s cause.Seen, change func(*cause.Seen)) cause.Seen {
	change(&s)
	return s
}

func body(text string) func(*cause.Seen) {
	return func(s *cause.Seen) { s.Response.Body = exchange.Body(text) }
}

func header(name, value string) func(*cause.Seen) {
	return func(s *cause.Seen) {
		s.Response.Headers = append(s.Response.Headers, exchange.Header{Name: name, Value: value})
	}
}

// What shows each cause, beyond what the command's tests do on sockets.
func TestCauses(t *testing.T) {
	cases := []struct {
		name string
		seen cause.Seen
		want string // "" for none
		says string
	}{
		{"no route", silence(exchange.NoRoute, "dial: i/o timeout", ""), "no-route", "i/o timeout"},
		{"a proxy that refuses", silence(exchange.Proxy, "Proxy Authentication Required", ""), "proxy", "HTTPS_PROXY"},
		{"a proxy that asks for a password", with(refusal(407, "", ""), func(s *cause.Seen) { s.Page = true }), "proxy", "HTTP_PROXY"},
		{"an operation that has such a status", refusal(407, "Proxied", "m"), "refused-request", ""},
		{"a handshake that fails", silence(exchange.TLSOther, "tls: certificate required", ""), "tls-failed", "certificate of the client"},
		{"a failure of another kind", silence("", "something else", ""), "no-answer", "something else"},
		{"a connection that ends within an answer", silence(exchange.HungUp, "unexpected EOF", "HTTP/1.1 200"), "hung-up", ""},
		{"a connection that ends within something else", silence(exchange.HungUp, "EOF", "+OK POP3"), "other-protocol", "POP3"},
		{"a frame that goes away", silence(exchange.NotHTTP, "malformed HTTP response", "\x00\x00\x08\x07\x00\x00\x00\x00\x00"), "other-protocol", "HTTP/2"},
		{"a switch of protocols", refusal(101, "", ""), "other-protocol", "101"},
		{"a TLS server that says so", with(refusal(400, "", ""), body("<center>The plain HTTP request was sent to HTTPS port</center>")), "needs-https", "https://"},
		{"a server that says so in a message of its own", with(refusal(400, "X", ""), body("The plain HTTP request was sent to HTTPS port")), "refused-request", ""},
		{"a redirect to TLS", with(refusal(301, "", ""), header("Location", "https://target.example/?Action=x")), "redirect", "wants TLS"},
		{"a page of HTML, and no page", with(refusal(404, "", ""), func(s *cause.Seen) { s.Page = true }), "wrong-path", "404"},
		{"an error of the operation's own", refusal(503, "ServiceUnavailable", "m"), "", ""},
		{"a refusal by the operation", refusal(403, "Forbidden.AccountNotFound", "m"), "refused-request", ""},
		{"a refusal by the key's rights", refusal(403, "Forbidden.RAM", "m"), "no-permission", "right to call"},
		{"an operation that nobody knows", refusal(404, "InvalidAction.NotFound", "m"), "unknown-operation", "version"},
		{"a clock, and nobody knows by how much", refusal(400, "InvalidTimeStamp.Expired", "m"), "skewed-clock", "no Date"},
		{"a clock two minutes ahead", with(refusal(400, "InvalidTimeStamp.Expired", "m"), header("Date", "Tue, 01 Jan 2030 11:58:00 GMT")), "skewed-clock", "2m0s ahead of"},
		{"a time that is written in another way", refusal(400, "InvalidTimeStamp.Format", "m"), "refused-request", ""},
		{"another text that is signed", refusal(400, "SignatureDoesNotMatch", "server string to sign is:GET&%2F&A%3D2"), "wrong-secret", `"1" (the target has "2")`},
		{"a part of the text that is signed", refusal(400, "SignatureDoesNotMatch", "server string to sign is:GET&%2F"), "wrong-secret", `(the target has "")`},
		{"values that were promised", refusal(404, "NotThere", "m"), "refused-request", "promised"},
		{"values that were not", with(refusal(404, "NotThere", "m"), func(s *cause.Seen) { s.Guessed = []string{"A", "B"} }), "refused-request", "give values of A, B that the target accepts"},
		{"a result", with(refusal(200, "", ""), func(s *cause.Seen) { s.Refused = false }), "", ""},
		{"a request that was not sent", with(silence("", "not sent", ""), func(s *cause.Seen) { s.Unsent = true }), "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			found, _, ok := cause.Of(c.seen)
			if found.Name != c.want || ok != (c.want != "") {
				t.Fatalf("%q", found)
			}
			text := found.String()
			if !strings.Contains(text, c.says) || strings.Contains(text, "Signature=abc") || strings.Contains(text, "\n") {
				t.Errorf("%q does not say %q, or says too much", text, c.says)
			}
			if ok && (!found.Same(c.seen) || !strings.Contains(found.Sent, "GET http://target.example/, the plainest request for GetWidget, signed by the key testid")) {
				t.Errorf("%q", text)
			}
		})
	}
}

// What somebody else sent stays short and on one line.
func TestTextsOfOthers(t *testing.T) {
	long := strings.Repeat("x\r\n\x1b", 10_000)
	s := refusal(400, "InvalidAccessKeyId."+long, long)
	found, _, _ := cause.Of(s)
	if text := found.String(); found.Name != "wrong-key" || len(text) > 2000 || strings.ContainsAny(text, "\r\n") {
		t.Errorf("%d bytes: %.300q", len(text), text)
	}
	s = with(refusal(302, "", ""), header("Location", "https://a/"+long))
	if found, _, _ = cause.Of(s); len(found.String()) > 2000 {
		t.Errorf("%d bytes", len(found.String()))
	}
}

// Keys of version 3 stand in a header.
func TestTheKeyOfVersion3(t *testing.T) {
	s := refusal(404, "InvalidAccessKeyId.NotFound", "m")
	s.Request.Sent = nil
	s.Request.Headers = []exchange.Header{{Name: "Authorization", Value: "ACS3-HMAC-SHA256 Credential=other,SignedHeaders=a,Signature=b"}}
	if found, _, _ := cause.Of(s); !strings.Contains(found.Sent, "the key other") || strings.Contains(found.Sent, "Signature") {
		t.Errorf("%q", found)
	}
}
