package cause

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// banner is how a protocol begins to speak.
type banner struct{ begins, of string }

// banners are the first bytes of what may listen on a port by mistake.
func banners() []banner {
	return []banner{
		{"HTTP/", "HTTP"},
		{"SSH-", "an SSH server"},
		{"220 ", "a mail or FTP server"},
		{"220-", "a mail or FTP server"},
		{"-ERR", "a Redis or POP3 server"},
		{"-NOAUTH", "a Redis server"},
		{"-DENIED", "a Redis server"},
		{"+OK", "a POP3 server"},
		{"* OK", "an IMAP server"},
		{"RFB ", "a VNC server"},
		{"@RSYNCD:", "an rsync server"},
		{"AMQP", "an AMQP server"},
		{"INFO {", "a NATS server"},
		{"\x15\x03", "a TLS server"},
	}
}

// protocols are the causes by which something listens that does not speak HTTP/1.
func protocols() []row {
	const do = "give the port on which the target speaks HTTP/1.1 in the endpoint"
	return []row{
		{name: "other-protocol", of: func(s Seen) (said, bool) {
			return said{came: "something that is no HTTP/1: " + heard(s.Heard) + " (" + s.Failure + ")", do: do},
				s.Response == nil && (s.Why == exchange.NotHTTP || s.Why == exchange.HungUp && len(s.Heard) > 0 && !bytes.HasPrefix(s.Heard, []byte("HTTP/")))
		}},
		unanswered("hung-up", exchange.HungUp, "the connection was closed without a word of HTTP",
			"see that an HTTP server listens there, and whether it speaks TLS or HTTP/2 alone: plumb speaks HTTP/1.1, over TLS where the endpoint begins with https://"),
		{name: "no-answer", of: func(s Seen) (said, bool) {
			return said{came: "no answer (" + s.Failure + ")", do: "see that the target is up and speaks HTTP/1.1 at that address"}, s.Response == nil
		}},
		{name: "other-protocol", of: func(s Seen) (said, bool) {
			return said{came: "the status 101, a switch to another protocol", do: do}, s.status(101)
		}, again: Otherwise},
	}
}

// heard says what speaks in some first bytes.
func heard(first []byte) string {
	for _, b := range banners() {
		if bytes.HasPrefix(first, []byte(b.begins)) {
			return fmt.Sprintf("%s, which began with %s", b.of, shown(first))
		}
	}
	switch {
	case len(first) == 0:
		return "nothing"
	case frame(first):
		return "an HTTP/2 or gRPC server, which began with a frame of settings"
	case len(first) > 5 && first[3] == 0 && first[4] == 10:
		return "a MySQL server, which began with " + shown(first)
	}
	return shown(first)
}

// frame: HTTP/2 begins with a frame SETTINGS of the stream 0 (RFC 9113, 4.1).
func frame(first []byte) bool {
	const header, settings, goAway = 9, 4, 7
	if len(first) < header || first[0] != 0 {
		return false
	}
	return (first[3] == settings || first[3] == goAway) && bytes.Equal(first[5:header], []byte{0, 0, 0, 0})
}

// shown are bytes as a text that no terminal obeys.
func shown(first []byte) string {
	const enough = 40
	text := fmt.Sprintf("%+q", first[:min(len(first), enough)])
	return strings.ReplaceAll(text, `\r\n`, `\n`)
}
