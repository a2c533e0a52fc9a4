package proof

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
)

// found is what one run of the suite found.
type found struct {
	results []report.Result
	asked   *run.Run
	answers map[string]string          // to the requests of a scenario, in order, by its id
	asks    map[string]map[string]bool // what the requests of a scenario ask, by its id
}

// trial runs the suite against a server of its own, with a defect or without; of several statements alone when a filter names
// them.
func trial(ctx context.Context, config Config, d defect.Defect, filter string) (found, error) {
	s, err := newStand(config.Operation, d, config.Seed)
	if err != nil {
		return found{}, err
	}
	out := found{answers: map[string]string{}, asks: map[string]map[string]bool{}}
	var sent []exchange.Exchange
	var mu sync.Mutex
	settings := run.Config{
		Operation: config.Operation, Endpoint: endpoint(), Credentials: key(), Profile: profile(config.Operation), Seed: config.Seed, Tool: "plumb-prove",
		Client: s.client, Clock: s.clock.now, Random: randomness(config.Seed), Limits: limits(), Wait: noWait, Filter: filter, Known: config.known,
		Record: func(e exchange.Exchange) {
			mu.Lock()
			defer mu.Unlock()
			sent = append(sent, e)
		},
	}
	planned, err := config.again(settings)
	if err != nil {
		return found{}, err
	}
	out.asked = planned
	session, err := planned.Begin(ctx)
	if err != nil {
		return found{}, err
	}
	if problem := session.Problem(); problem != "" {
		return found{}, errors.New(problem)
	}
	out.results = session.All(ctx).Scenarios
	for _, e := range sent {
		out.answers[e.Scenario] += answerOf(e)
		if out.asks[e.Scenario] == nil {
			out.asks[e.Scenario] = map[string]bool{}
		}
		out.asks[e.Scenario][questionOf(e.Request)] = true
	}
	return out, ctx.Err()
}

// again is a run of the scenarios that the right server was asked, once it was: what they are depends on no server.
func (c Config) again(settings run.Config) (*run.Run, error) {
	if c.asked == nil {
		return run.New(settings)
	}
	return c.asked.Another(settings)
}

// answerOf is an answer without what differs from request to request.
func answerOf(e exchange.Exchange) string {
	if e.Response == nil {
		return e.Step + ": no answer\n"
	}
	id, _ := e.Response.Header("x-acs-request-id")
	media, _ := e.Response.Header("Content-Type")
	body := string(e.Response.Body)
	if id != "" {
		body = strings.ReplaceAll(body, id, "ID")
	}
	return e.Step + ": " + strconv.Itoa(e.Response.Status) + " " + media + " " + body + "\n"
}

// questionOf is what a request asks, without what differs from request to request.
func questionOf(r exchange.Request) string {
	var out strings.Builder
	out.WriteString(r.Method + strconv.FormatBool(r.Body != ""))
	for _, p := range r.Sent {
		if !slices.Contains([]string{"Signature", "SignatureNonce", "Timestamp"}, p.Name) {
			out.WriteString("&" + strconv.Quote(p.Name) + "=" + strconv.Quote(sameJSON(p.Value)))
		}
	}
	return out.String()
}

// sameJSON is JSON in one order and without blanks, and any other text as it is.
func sameJSON(text string) string {
	var value any
	if !strings.HasPrefix(text, "{") && !strings.HasPrefix(text, "[") || json.Unmarshal([]byte(text), &value) != nil {
		return text
	}
	out, _ := json.Marshal(value) //nolint:errchkjson // what was read can be written
	return string(out)
}
