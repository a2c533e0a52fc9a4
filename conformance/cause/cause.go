// Package cause knows why a target cannot be judged as it is asked: a closed port, a certificate that nobody vouches for, a
// wrong key, a clock that goes wrong, a redirect, a page of HTML. It looks at the answers to the requests that a run begins
// with, and says in one paragraph what was sent, what came and what to do, in the place of the same line for every scenario.
// It is pure: exchanges in, causes out. Causes are a table: see rows.
package cause

import (
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// Cause is why a target cannot be judged as it is asked.
type Cause struct {
	Name string `json:"name"` // of its row, such as closed-port
	Sent string `json:"sent"`
	Came string `json:"came"`
	Do   string `json:"do"`
	// Stops says that nothing can be judged: the run sends nothing more.
	Stops bool `json:"stops"`
}

// String is the cause as one paragraph.
func (c Cause) String() string {
	if c.Name == "" {
		return ""
	}
	return fmt.Sprintf("%s. Sent: %s. Came: %s. To do: %s.", c.Name, c.Sent, c.Came, c.Do)
}

// Seen is the answer to a request that a run begins with, as far as causes depend on it.
type Seen struct {
	exchange.Exchange

	// Refused says that the answer is no result. Code and Message are the error's, "" where the body has none.
	Refused       bool
	Code, Message string
	// Page says that the body is a page of HTML.
	Page bool
	// Unsigned says that the run signs nothing.
	Unsigned bool
	// Guessed are the parameters of the request whose values nobody promised.
	Guessed []string
}

// Again says by which other request a cause is confirmed. One answer alone may be a fault of the target, which the scenarios
// are there to find.
type Again string

// The ways.
const (
	Never     Again = ""          // nothing else could come
	Otherwise Again = "otherwise" // a request for an operation that nobody has
	Elsewhere Again = "elsewhere" // the same request, with its parameters in another place
)

// row is one cause: how it shows, and what is said of it.
type row struct {
	name  string
	again Again
	// goesOn says that other things can be judged all the same.
	goesOn bool
	of     func(s Seen) (said, bool)
}

// said is what came, and what to do.
type said struct{ came, do string }

// rows are all causes; the first that fits counts.
func rows() []row {
	var all []row
	for _, some := range [][]row{network(), handshake(), protocols(), front(), caller(), base()} {
		all = append(all, some...)
	}
	return all
}

// Of is the cause that an answer shows, and the way to confirm it; false for an answer that shows none.
func Of(s Seen) (Cause, Again, bool) {
	if s.Unsent || s.Unprovoked {
		return Cause{}, Never, false
	}
	for _, r := range rows() {
		if what, ok := r.of(s); ok {
			return Cause{Name: r.name, Sent: s.sent(), Came: what.came, Do: what.do, Stops: !r.goesOn}, r.again, true
		}
	}
	return Cause{}, Never, false
}

// Same reports whether another answer shows the same cause.
func (c Cause) Same(other Seen) bool {
	again, _, ok := Of(other)
	return ok && again.Name == c.Name
}

// address is where the request went, without the query.
func (s Seen) address() string {
	address, _, _ := strings.Cut(s.Request.URL, "?")
	return address
}

// sent says what was sent.
func (s Seen) sent() string {
	text := s.Request.Method + " " + s.address() + ", the plainest request"
	if action, ok := s.Request.Parameter("Action"); ok {
		text += " for " + brief(action)
	}
	if key := s.key(); key != "" {
		text += ", signed by the key " + brief(key)
	} else if s.Unsigned {
		text += ", unsigned"
	}
	return text
}

// key is the id of the key that the request was signed by.
func (s Seen) key() string {
	if id, ok := s.Request.Parameter("AccessKeyId"); ok {
		return id
	}
	_, credential, _ := strings.Cut(s.header("Authorization"), "Credential=")
	id, _, _ := strings.Cut(credential, ",")
	return id
}

// header is a header of the request.
func (s Seen) header(name string) string {
	for _, h := range s.Request.Headers {
		if strings.EqualFold(h.Name, name) {
			return h.Value
		}
	}
	return ""
}

// answered is the status and, where there is one, the code of the answer with its message.
func (s Seen) answered() string {
	text := fmt.Sprint(s.Response.Status)
	if s.Code != "" {
		text += " " + brief(s.Code)
	}
	if s.Message != "" {
		text += fmt.Sprintf(" %q", brief(s.Message))
	}
	return text
}

// status reports whether an answer came, with one of some statuses.
func (s Seen) status(among ...int) bool {
	if s.Response == nil {
		return false
	}
	for _, one := range among {
		if s.Response.Status == one {
			return true
		}
	}
	return false
}

// brief is a text of somebody else's on one line, and not too long.
func brief(text string) string {
	const enough = 200
	runes := []rune(strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " "))
	if len(runes) > enough {
		return string(runes[:enough]) + "…"
	}
	return string(runes)
}
