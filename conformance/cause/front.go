package cause

import (
	"fmt"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// front are the causes by which something else than the operation answers: what stands in front of it, or in its place.
func front() []row {
	return []row{
		{name: "proxy", again: Otherwise, of: func(s Seen) (said, bool) {
			return said{came: s.answered() + ", by which a proxy asks for a user and a password", do: proxyDo}, s.status(407) && s.Code == ""
		}},
		{name: "redirect", again: Otherwise, of: redirected},
		{name: "throttled", again: Otherwise, of: throttled},
		{name: "unavailable", again: Otherwise, of: unavailable},
		{name: "html-page", again: Otherwise, of: func(s Seen) (said, bool) {
			return said{
				came: fmt.Sprintf("the status %d with a page of HTML%s", s.status0(), titled(s)),
				do:   "give the address of the operation's own server in the endpoint: this is a page for people, of a console, a portal to sign in, or a proxy",
			}, s.Response != nil && s.Page && !s.pathless()
		}},
		{name: "wrong-path", again: Otherwise, of: func(s Seen) (said, bool) {
			return said{
				came: fmt.Sprintf("%s without an error code: a server that has nothing for that path or method", s.answered()),
				do:   "give the path at which the target serves the operations in the endpoint; requests go to / where it has none",
			}, s.pathless()
		}},
		{name: "wrong-path", again: Elsewhere, of: func(s Seen) (said, bool) {
			return said{
				came: s.answered() + ", at a path of its own",
				do:   "see whether the target serves the operation at that path: requests go to / where the endpoint has none",
			}, s.unknown() && s.hasPath()
		}},
		{name: "filtered", again: Otherwise, of: func(s Seen) (said, bool) {
			return said{
				came: fmt.Sprintf("%s without an error code, as filters and proxies answer", s.answered()),
				do:   "ask whoever runs the filter in front of the target to let this machine through, or give the header that it wants",
			}, s.status(401, 403) && s.Code == ""
		}},
	}
}

func (s Seen) status0() int {
	if s.Response == nil {
		return 0
	}
	return s.Response.Status
}

// unknown: the target does not know the operation.
func (s Seen) unknown() bool {
	return s.Response != nil && s.Refused && (strings.HasPrefix(s.Code, "InvalidAction") || strings.HasPrefix(s.Code, "InvalidVersion"))
}

func (s Seen) hasPath() bool {
	_, rest, _ := strings.Cut(s.address(), "://")
	_, path, _ := strings.Cut(rest, "/")
	return path != ""
}

// pathless: nothing is served at that path, by what servers of HTTP say of their own accord.
func (s Seen) pathless() bool { return s.status(404, 405, 410) && s.Code == "" }

func redirected(s Seen) (said, bool) {
	if !s.status(301, 302, 303, 307, 308) {
		return said{}, false
	}
	to, ok := s.Response.Header("Location")
	to = brief(to)
	if !ok || to == "" {
		return said{came: fmt.Sprintf("the redirect %d, without a Location that says where to", s.Response.Status), do: "ask whoever runs the target where it is"}, true
	}
	address, _, _ := strings.Cut(to, "?")
	do := "give " + address + " as the endpoint, if that is the target: signatures are made for one address, so that plumb follows no redirect"
	if strings.HasPrefix(s.Request.URL, "http:") && strings.HasPrefix(to, "https:") {
		do = "give " + address + " as the endpoint: the target wants TLS"
	}
	return said{came: fmt.Sprintf("the redirect %d to %s", s.Response.Status, to), do: do}, true
}

func throttled(s Seen) (said, bool) {
	came := s.answered()
	if after, ok := header(s, "Retry-After"); ok {
		came += ", with Retry-After: " + brief(after)
	}
	return said{
		came: fmt.Sprintf("%s, after %s", came, tries(s)),
		do:   "wait, and let the run send fewer requests a second and take longer in all; or have the limit raised for the key",
	}, s.status(429) || s.Response != nil && s.Refused && strings.HasPrefix(s.Code, "Throttling")
}

func unavailable(s Seen) (said, bool) {
	came := fmt.Sprintf("%s without an error code, after %s: a gateway whose server is down", s.answered(), tries(s))
	if after, ok := header(s, "Retry-After"); ok {
		came += ", with Retry-After: " + brief(after)
	}
	return said{came: came, do: "start the server behind the gateway, or see why the gateway cannot reach it"}, s.status(502, 503, 504) && s.Code == ""
}

func tries(s Seen) string {
	if s.Tries > 1 {
		return fmt.Sprintf("%d tries", s.Tries)
	}
	return "one try"
}

func header(s Seen, name string) (string, bool) {
	if s.Response == nil {
		return "", false
	}
	return s.Response.Header(name)
}

// titled is the title of a page of HTML.
func titled(s Seen) string {
	body := string(s.Response.Body)
	_, rest, ok := strings.Cut(body, "<title>")
	title, _, closed := strings.Cut(rest, "</title>")
	if title = brief(title); !ok || !closed || title == "" {
		return ""
	}
	return fmt.Sprintf(", titled %q", title)
}

// skew is how far the client's clock is ahead of the target's, by the time of the request and the Date of its answer.
func skew(s Seen) (time.Duration, bool) {
	stamp, ok := s.Request.Parameter("Timestamp")
	if !ok {
		stamp = s.header("X-Acs-Date")
	}
	own, err := time.Parse("2006-01-02T15:04:05Z", stamp)
	theirs, dated := sentAt(s.Response)
	if err != nil || !dated {
		return 0, false
	}
	return own.Sub(theirs), true
}

func sentAt(r *exchange.Response) (time.Time, bool) {
	if r == nil {
		return time.Time{}, false
	}
	return r.Sent()
}
