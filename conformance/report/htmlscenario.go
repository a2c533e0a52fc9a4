package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// htmlScenario is one result as the page shows it.
type htmlScenario struct {
	ID, Statement, Title string
	Level                verdict.Level
	Mark                 htmlMark
	Reason, Check        string
	Failed               string // how, in the form that a waiver has
	Labels               string
	Place                htmlPlace
	Quote                string
	Exchanges            []htmlExchange
}

// Requests is how many exchanges there are, in words.
func (s htmlScenario) Requests() string {
	if len(s.Exchanges) == 0 {
		return "Nothing was sent."
	}
	return numbered(len(s.Exchanges), "request")
}

// Bare reports whether a mark and a title say all: a pass needs no reason.
func (s htmlScenario) Bare() bool { return s.Reason == "" || s.Mark.Key == string(verdict.Pass) }

// htmlScenarioOf shows a result, with what each of its requests differs in from the one that was to be accepted.
func htmlScenarioOf(s Result, r Report, text htmlText) htmlScenario {
	out := htmlScenario{
		ID: text.of(s.ID), Statement: text.of(s.Statement), Title: text.of(s.Title), Level: s.Level, Mark: markOf(s),
		Reason: text.of(s.Reason), Check: text.of(s.Check), Labels: text.of(strings.Join(s.Labels, ", ")),
		Place: placeOf(s.Page, text), Quote: text.of(s.Page.Quote), Exchanges: htmlExchanges(s.Exchanges, r.Plainest, text),
	}
	if f := s.Fingerprint; f.Check != "" {
		out.Failed = text.of(strings.Join(slices.DeleteFunc([]string{fmt.Sprintf("status %d", f.Status), "code " + f.Code, "check " + f.Check}, func(part string) bool {
			return part == "code "
		}), ", "))
	}
	return out
}
