package proof

import (
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

type result = report.Result

// against are the scenarios that speak against a server.
func (f found) against() []Notice {
	var out []Notice
	for _, r := range f.results {
		if r.Verdict == verdict.Fail || r.Verdict == verdict.Warn {
			out = append(out, Notice{r.ID, r.Statement, r.Verdict, r.Check, r.Reason})
		}
	}
	return out
}

// failed reports whether a scenario speaks against the server.
func (f found) failed(id string) bool {
	for _, r := range f.results {
		if r.ID == id {
			return r.Verdict == verdict.Fail || r.Verdict == verdict.Warn
		}
	}
	return false
}

// survived says why nothing failed at a fault's own statement.
func survived(r Row, faulty, right found) string {
	asked, other, open := 0, 0, ""
	for _, one := range faulty.results {
		if one.Statement != r.Fault.Statement {
			continue
		}
		asked++
		if faulty.answers[one.ID] != right.answers[one.ID] {
			other++
		}
		if one.Verdict != verdict.Pass {
			open = string(one.Verdict) + ": " + one.Reason
		}
	}
	switch {
	case asked == 0:
		return "no scenario of the statement is scored"
	case other == 0 && len(r.Kin) > 0:
		return "no request of the statement's scenarios shows it; found at " + r.Kin[0].Statement
	case other == 0:
		return "no request of the statement's scenarios shows it"
	case open != "":
		return "seen and not judged: " + open
	case len(r.Kin) > 0:
		return "seen and passed; found at " + r.Kin[0].Statement
	}
	return "seen and passed"
}
