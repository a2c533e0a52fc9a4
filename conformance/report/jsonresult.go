package report

import (
	"math"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

type jsonResult struct {
	ID        string          `json:"id"`
	Statement string          `json:"statement"`
	Title     string          `json:"title"`
	Labels    []string        `json:"labels"`
	Level     verdict.Level   `json:"level"`
	Verdict   verdict.Verdict `json:"verdict,omitempty"`
	Reason    string          `json:"reason"`
	Check     string          `json:"check,omitempty"`
	Cause     verdict.Cause   `json:"cause,omitempty"`   // why nothing shows, where somebody else than the target can change that
	Subject   string          `json:"subject,omitempty"` // what the cause is about
	// Fingerprint is there when a check did not hold: what a waiver of this failure has to say.
	Fingerprint  *waiver.Fingerprint `json:"fingerprint,omitempty"`
	Answer       *Answer             `json:"answer,omitempty"` // to the last request
	Page         Citation            `json:"page"`
	Milliseconds float64             `json:"milliseconds"` // of its exchanges
	Exchanges    []exchange.Exchange `json:"exchanges"`
}

func jsonResults(results []Result, redact Redactor) []jsonResult {
	out := make([]jsonResult, 0, len(results))
	for _, r := range results {
		out = append(out, jsonResultOf(r, redact))
	}
	return out
}

func jsonResultOf(r Result, redact Redactor) jsonResult {
	j := jsonResult{
		ID: r.ID, Statement: r.Statement, Title: r.Title, Labels: append([]string{}, r.Labels...), Level: r.Level, Verdict: r.Verdict,
		Reason: redact.Text(r.Reason), Check: r.Check, Cause: r.Cause, Subject: redact.Text(r.Subject), Page: r.Page,
		Milliseconds: rounded(float64(r.Duration()) / float64(time.Millisecond)), Exchanges: make([]exchange.Exchange, 0, len(r.Exchanges)),
	}
	if r.Fingerprint.Check != "" {
		how := r.Fingerprint
		how.Code = redact.Text(how.Code)
		j.Fingerprint = &how
	}
	if r.Answer != (Answer{}) {
		j.Answer = &Answer{r.Answer.Status, redact.valid(r.Answer.Code)}
	}
	if r.Level == verdict.Observe {
		j.Verdict = "" // an observation has none
	}
	for _, e := range r.Exchanges {
		j.Exchanges = append(j.Exchanges, shown(e, redact))
	}
	return j
}

// rounded are milliseconds with the microseconds behind their point.
func rounded(milliseconds float64) float64 { return math.Round(milliseconds*1000) / 1000 }

// shown is what a report has of an exchange: all but what only judging it again needs and the scenario, below which it
// stands. Its body is a text and not too long.
func shown(e exchange.Exchange, redact Redactor) exchange.Exchange {
	e.Scenario, e.Request.Sent, e.Request.Host, e.Request.StringToSign = "", nil, "", ""
	if e.Response != nil {
		response := e.Response.Within(readable())
		response.Body = []byte(strings.ToValidUTF8(string(response.Body), "\uFFFD"))
		e.Response = &response
	}
	return e.Clean(redact.valid)
}
