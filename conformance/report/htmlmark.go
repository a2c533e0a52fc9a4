package report

import (
	"slices"
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// htmlMark is how the page shows a verdict: never by its colour alone.
type htmlMark struct {
	Key   string // of the class that has the colour
	Sign  string // one character
	Word  string
	Title string // of the group
}

// htmlMarks are the marks in the order of the page, the worst first. The last are those of observations, which have no verdict.
func htmlMarks() []htmlMark {
	of := func(v verdict.Verdict, sign, title string) htmlMark {
		return htmlMark{string(v), sign, string(v), title}
	}
	return []htmlMark{
		of(verdict.Fail, "✗", "Does not hold"),
		of(verdict.Error, "⊘", "Defects of the tool, and quotes that the page no longer has"),
		of(verdict.Warn, "!", "Does not hold, and the page does not demand it"),
		of(verdict.Inconclusive, "?", "Could not be judged"),
		of(verdict.NotProvoked, "○", "The target could not be brought into the state"),
		of(verdict.Waived, "≈", "Known deviations"),
		of(verdict.NotApplicable, "–", "Does not apply to the target"),
		of(verdict.Pass, "✓", "Holds"),
		{observedKey, "◇", "observed", "Where the documents are silent: recorded, not scored"},
		{unobservedKey, "◌", "not observed", "Where the documents are silent, and nothing was seen"},
	}
}

const observedKey, unobservedKey = "observed", "unobserved"

// markOf is the mark of a result. A verdict that nobody knows is shown as an error: nothing is left out.
func markOf(r Result) htmlMark {
	switch {
	case r.Level != verdict.Observe:
	case r.Verdict == verdict.Pass:
		return markOfKey(observedKey)
	default:
		return markOfKey(unobservedKey)
	}
	return markOfKey(string(r.Verdict))
}

func markOfKey(key string) htmlMark {
	marks := htmlMarks()
	at := func(key string) int { return slices.IndexFunc(marks, func(m htmlMark) bool { return m.Key == key }) }
	if i := at(key); i >= 0 {
		return marks[i]
	}
	return marks[at(string(verdict.Error))]
}

// worse reports whether a mark stands before another.
func worse(a, b htmlMark) bool {
	at := func(m htmlMark) int { return slices.Index(htmlMarks(), m) }
	return at(a) < at(b)
}

// markOfOutcome is how the page shows the outcome of the run.
func markOfOutcome(o verdict.Outcome) htmlMark {
	key := map[verdict.Outcome]verdict.Verdict{
		verdict.Conformant: verdict.Pass, verdict.Partial: verdict.Pass, verdict.Nonconformant: verdict.Fail,
		verdict.Incomplete: verdict.Inconclusive, verdict.Unusable: verdict.Error,
	}[o]
	m := markOfKey(string(key))
	m.Word, m.Title = string(o), ""
	return m
}

func htmlNumber(n int64) string { return strconv.FormatInt(n, 10) }
