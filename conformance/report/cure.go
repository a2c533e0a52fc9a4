package report

import (
	"fmt"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Cure says once for a whole run what kept scenarios from being judged, and what somebody else than the target can do
// about it.
type Cure struct {
	Cause     verdict.Cause `json:"cause"`
	Subject   string        `json:"subject,omitempty"` // parameters, or what is missing
	Scenarios int           `json:"scenarios"`         // how many it kept from being judged
	Reason    string        `json:"reason"`            // of the first of them
	Advice    string        `json:"advice,omitempty"`  // "" where nothing can be done
}

// String is the cure in one sentence.
func (c Cure) String() string {
	text := fmt.Sprintf("%d scenarios could not be judged: %s", c.Scenarios, c.Reason)
	if c.Scenarios == 1 {
		text = "1 scenario could not be judged: " + c.Reason
	}
	if c.Advice != "" {
		text += ": " + c.Advice
	}
	return text
}

// cures groups results by what kept them from being judged, in the order in which they come.
func cures(results []Result) []Cure {
	type about struct {
		cause   verdict.Cause
		subject string
	}
	at := map[about]int{}
	var out []Cure
	for _, r := range results {
		if r.Cause == "" || r.Cause == verdict.OtherLayer {
			continue
		}
		key := about{r.Cause, r.Subject}
		i, seen := at[key]
		if !seen {
			i, at[key] = len(out), len(out)
			out = append(out, Cure{Cause: r.Cause, Subject: r.Subject, Reason: r.Reason})
		}
		out[i].Scenarios++
	}
	return out
}
