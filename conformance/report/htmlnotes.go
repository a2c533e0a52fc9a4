package report

import (
	"fmt"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// notesOf are sentences about an exchange that is not just a request with a whole answer.
func notesOf(e exchange.Exchange) []string {
	var out []string
	note := func(holds bool, format string, args ...any) {
		if holds {
			out = append(out, fmt.Sprintf(format, args...))
		}
	}
	note(e.Unprovoked, "No request was sent: the target could not be brought into the state.")
	note(e.Unsent, "The request was held back on this side.")
	note(e.Failure != "", "%s", e.Failure)
	note(len(e.Heard) > 0, "What came is no answer: %q", string(e.Heard))
	note(e.Attempt > 1, "Attempt %d.", e.Attempt)
	note(e.Tries > 1, "It was sent %d times, until no answer said that work was in progress.", e.Tries)
	note(e.Insecure, "No certificate was checked.")
	if r := e.Response; r != nil {
		note(r.Truncated, "A part of the body is missing.")
		note(r.Unpacked, "The body is shown without its content codings.")
		note(r.Version != "", "The status line says %s.", r.Version)
		note(len(r.Behind) > 0, "Behind the end of the answer came: %q", string(r.Behind))
		out = append(out, notesOfCut(r.Cut)...)
	}
	return out
}

// notesOfCut say how much there was of an answer that is shown in part.
func notesOfCut(c *exchange.Cut) []string {
	var out []string
	if c != nil && c.Body != nil {
		out = append(out, fmt.Sprintf("The body is cut: %d bytes came, with the SHA-256 %s.", c.Body.Bytes, c.Body.SHA256))
	}
	if c != nil && c.Headers != nil {
		out = append(out, fmt.Sprintf("The header fields are cut: %d came, %d bytes with the SHA-256 %s.", c.Headers.Fields, c.Headers.Bytes, c.Headers.SHA256))
	}
	return out
}
