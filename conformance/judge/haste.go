package judge

import (
	"bytes"
	"strconv"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Haste reports whether an answer to a step speaks of the caller's haste, and by which status and code. A step that asks for
// such an error itself gets what it asked for.
func Haste(step scenario.Step, e exchange.Exchange) (said string, ok bool) {
	if e.Response == nil || e.Response.Status < 400 && !bytes.Contains(e.Response.Body, []byte("Throttling")) {
		return "", false // without reading the body: this is asked of every answer
	}
	r := newReply(step, e, errorForm{})
	if !r.throttled() || r.accepted() || asks(step, r.status) || len(throttlingOf(step)) > 0 {
		return "", false
	}
	return r.brief(), true
}

// RetryAfter is how long an answer asks to wait, in seconds or until a moment (RFC 9110, 10.2.3); now is the client's moment. It
// is zero where the answer does not ask, and for what cannot be read.
func RetryAfter(e exchange.Exchange, now time.Time) time.Duration {
	if e.Response == nil {
		return 0
	}
	value, _ := e.Response.Header("Retry-After")
	value = strings.TrimSpace(value)
	if seconds, err := strconv.ParseInt(value, 10, 32); err == nil {
		return max(time.Duration(seconds)*time.Second, 0)
	}
	moment, ok := exchange.Moment(value)
	if !ok {
		return 0
	}
	if sent, ok := e.Response.Sent(); ok {
		now = sent // both by the target's clock
	}
	return max(moment.Sub(now), 0)
}
