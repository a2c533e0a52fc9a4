package relate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	leftOpen    = regexp.MustCompile(`(?i)左开|left[- ]open|open[- ]left|exclud\w* the start`)
	leftClosed  = regexp.MustCompile(`(?i)左闭|left[- ]closed|闭区间|closed interval`)
	rightOpen   = regexp.MustCompile(`(?i)右开|right[- ]open|exclud\w* the end`)
	rightClosed = regexp.MustCompile(`(?i)右闭|right[- ]closed|闭区间|closed interval`)
	sinceEpoch  = regexp.MustCompile(`(?i)时间戳|timestamp|since (?:the )?(?:epoch|january|1970)|epoch`)
	digits      = regexp.MustCompile(`\d`)
)

// bound is the rule of a parameter that bounds a time: from or to; "" for others.
func bound(name string) contract.Rule {
	switch strings.ToLower(name) {
	case "starttime", "begintime", "startdate", "begindate", "fromtime":
		return contract.RuleFrom
	case "endtime", "enddate", "totime", "stoptime":
		return contract.RuleTo
	}
	return ""
}

// times adds that items lie in the time that is asked for.
func (f *finder) times() {
	said := f.timeSentences()
	for _, p := range f.contract.Parameters {
		rule := bound(p.Name)
		m, ok := f.moment(p)
		if rule == "" || !ok {
			continue
		}
		f.add(Relation{Name: p.Name, Rule: rule, Value: m.name, At: p.At, Inferred: contract.ByName})
		for _, edge := range edges() {
			if edge.of != rule {
				continue
			}
			if at, inferred := by(p.At, said, edge.says); inferred == contract.NotInferred {
				f.add(Relation{Name: p.Name, Rule: edge.rule, Value: m.name, At: at, Inferred: contract.ByName})
			}
		}
	}
}

// edge is what a sentence can say of the bound itself.
type edge struct {
	of, rule contract.Rule
	says     *regexp.Regexp
}

func edges() []edge {
	return []edge{
		{contract.RuleFrom, contract.RuleFromOpen, leftOpen}, {contract.RuleFrom, contract.RuleFromClosed, leftClosed},
		{contract.RuleTo, contract.RuleToOpen, rightOpen}, {contract.RuleTo, contract.RuleToClosed, rightClosed},
	}
}

func (f *finder) timeSentences() []contract.Source {
	var out []contract.Source
	for _, p := range f.contract.Parameters {
		if bound(p.Name) != "" {
			out = append(out, p.Said...)
		}
	}
	return out
}

// moment is the one member of an item that is a time in the form that a parameter takes.
func (f *finder) moment(p contract.Parameter) (member, bool) {
	if p.Role != contract.RoleBusiness || p.InText {
		return member{}, false
	}
	var found []member
	for _, m := range f.list.members {
		switch lower := strings.ToLower(m.name); {
		case bound(m.name) != "":
			return member{}, false // the items are spans of time themselves
		case (strings.Contains(lower, "time") || strings.HasSuffix(lower, "date")) && sameForm(p, m):
			found = append(found, m)
		}
	}
	if len(found) == 1 {
		return found[0], true
	}
	i := slices.IndexFunc(found, func(m member) bool {
		return strings.EqualFold(m.name, "timestamp") || strings.EqualFold(m.name, "time")
	})
	if i < 0 {
		return member{}, false
	}
	return found[i], true
}

// sameForm reports whether a member's text can be sent as the parameter: both examples look alike, or both are counted since
// the epoch.
func sameForm(p contract.Parameter, m member) bool {
	shape := func(text string) string { return digits.ReplaceAllString(text, "0") }
	if m.example == "" {
		return false
	}
	const seconds, milliseconds = 10, 13
	epoch := strings.Trim(m.example, "0123456789") == "" && (len(m.example) == seconds || len(m.example) == milliseconds)
	return shape(p.Example) == shape(m.example) || epoch && says(p.Said, sinceEpoch)
}
