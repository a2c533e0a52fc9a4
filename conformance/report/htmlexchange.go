package report

import (
	"net/url"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// htmlExchange is an exchange as the page's script draws it.
type htmlExchange struct {
	Step    string      `json:"step"`
	Method  string      `json:"method"`
	URL     string      `json:"url"`
	Against string      `json:"against,omitempty"` // what its parts are compared with
	Sent    []htmlPart  `json:"sent"`
	Headers []htmlPart  `json:"headers"`
	Body    string      `json:"body,omitempty"` // where it is no form
	Answer  *htmlAnswer `json:"answer,omitempty"`
	Notes   []string    `json:"notes,omitempty"`
	// Milliseconds is how long it took.
	Milliseconds float64 `json:"milliseconds"`
}

// htmlPart is one parameter or header of a request, with what it differs in.
type htmlPart struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	In    string `json:"in,omitempty"`   // query or form
	Mark  string `json:"mark,omitempty"` // one of the marks of parts
	Other string `json:"other,omitempty"`
}

// htmlAnswer is what came.
type htmlAnswer struct {
	Status  int        `json:"status"`
	Headers []htmlPart `json:"headers"`
	Body    string     `json:"body,omitempty"`
}

const controlStep = "control" // the name of the step that shows that a request without the edit is accepted

// htmlExchanges shows exchanges. Each is compared with the control before it, or, where there is none, with the plainest request.
func htmlExchanges(list []exchange.Exchange, plainest *exchange.Exchange, text htmlText) []htmlExchange {
	out := make([]htmlExchange, 0, len(list))
	base, against := htmlExchange{}, ""
	if plainest != nil {
		base, against = htmlExchangeOf(*plainest, text), "the plainest request"
	}
	for _, e := range list {
		now := htmlExchangeOf(e, text)
		if e.Step == controlStep {
			base, against = now, "the control"
		} else if against != "" && now.URL != "" {
			now.Against = against
			now.Sent, now.Headers = compared(now.Sent, base.Sent), compared(now.Headers, base.Headers)
		}
		out = append(out, now)
	}
	return out
}

// htmlExchangeOf shows one exchange, without comparing it.
func htmlExchangeOf(e exchange.Exchange, text htmlText) htmlExchange {
	e = shown(e, text.redact).Clean(text.of)
	_, query, _ := strings.Cut(e.Request.URL, "?")
	out := htmlExchange{
		Step: text.of(e.Step), Method: text.of(e.Request.Method), URL: e.Request.URL, Sent: partsOf(query, "query", text), Headers: headerParts(e.Request.Headers, text),
		Notes: notesOf(e), Milliseconds: float64(e.Duration.Microseconds()) / 1000,
	}
	switch {
	case e.Request.Body == "":
	case isForm(e.Request.Headers):
		out.Sent = append(out.Sent, partsOf(e.Request.Body, "form", text)...)
	default:
		out.Body = e.Request.Body
	}
	if e.Response != nil {
		out.Answer = &htmlAnswer{Status: e.Response.Status, Headers: headerParts(e.Response.Headers, text), Body: string(e.Response.Body)}
	}
	return out
}

func isForm(headers []exchange.Header) bool {
	for _, h := range headers {
		if strings.EqualFold(h.Name, "Content-Type") {
			return strings.HasPrefix(strings.ToLower(h.Value), "application/x-www-form-urlencoded")
		}
	}
	return false
}

// partsOf are the parameters of a query or a form, in their order and decoded. What cannot be decoded stays as it is.
func partsOf(encoded, in string, text htmlText) []htmlPart {
	out := []htmlPart{}
	decoded := func(s string) string {
		if plain, err := url.QueryUnescape(s); err == nil {
			return text.of(plain)
		}
		return s
	}
	for pair := range strings.SplitSeq(encoded, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		out = append(out, htmlPart{Name: decoded(name), Value: decoded(value), In: in})
	}
	return out
}

func headerParts(headers []exchange.Header, text htmlText) []htmlPart {
	out := make([]htmlPart, 0, len(headers))
	for _, h := range headers {
		out = append(out, htmlPart{Name: text.of(h.Name), Value: h.Value})
	}
	return out
}
