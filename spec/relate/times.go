package relate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	leftOpen    = regexp.MustCompile(`(?i)左开|left[- ]open|open[- ]left|exclud\w* the start`)
	leftClosed  = regexp.MustCompile(`(?i)左闭|left[- ]closed|闭区间|closed interval`)
	rightOpen   = regexp.MustCompile(`(?i)右开|right[- ]open|exclud\w* the end`)
	rightClosed = regexp.MustCompile(`(?i)右闭|right[- ]closed|闭区间|closed interval`)
	sinceEpoch  = regexp.MustCompile(`(?i)时间戳|timestamp|since (?:the )?(?:epoch|january|1970)|epoch|1970 ?年.{0,20}毫?秒|milliseconds? .{0,80}1970|1970.{0,30}milliseconds?`)
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
		if span, spans := f.span(p, rule); spans {
			f.add(Relation{Name: p.Name, Rule: rule, Value: span.name, At: p.At, Inferred: contract.ByName})
			continue
		}
		if rule == "" || !ok {
			continue
		}
		f.add(Relation{Name: p.Name, Rule: rule, Value: m.name, At: p.At, Inferred: contract.ByName})
		for _, edge := range edges() {
			if edge.of != rule || len(m.example) > len(p.Example) && !f.epoch(p, m) { // to the minute, no item is at the bound itself
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
		case (strings.Contains(lower, "time") || strings.HasSuffix(lower, "date")) && f.sameForm(p, m):
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

// sameForm reports whether a member's text can be sent as the parameter: both examples look alike, the member's to the second or to
// the minute, or both are counted since the epoch.
func (f *finder) sameForm(p contract.Parameter, m member) bool {
	shape := func(text string) string { return digits.ReplaceAllString(text, "0") }
	if m.example == "" {
		return false
	}
	return shape(p.Example) == shape(m.example) || shape(p.Example) == shape(contract.ToMinute(m.example)) || f.epoch(p, m)
}

// epoch reports whether a member is counted since the epoch, and the parameter may be. Of the two bounds of a time, one description
// speaks for both.
func (f *finder) epoch(p contract.Parameter, m member) bool {
	const seconds, milliseconds = 10, 13
	counted := strings.Trim(m.example, "0123456789") == "" && (len(m.example) == seconds || len(m.example) == milliseconds)
	return counted && (says(p.Said, sinceEpoch) || bound(p.Name) != "" && says(f.timeSentences(), sinceEpoch))
}

// span is, of items that are spans of time themselves, the member that a bound is held against: no item has ended before the beginning
// of what is asked for, and none begins behind its end.
func (f *finder) span(p contract.Parameter, rule contract.Rule) (member, bool) {
	if rule == "" || p.Role != contract.RoleBusiness || p.InText {
		return member{}, false
	}
	var begins, ends []member
	for _, m := range f.list.members {
		if !f.sameForm(p, m) {
			continue
		}
		switch {
		case words.HasSuffix(m.name, "StartTime", "BeginTime"):
			begins = append(begins, m)
		case words.HasSuffix(m.name, "EndTime"):
			ends = append(ends, m)
		}
	}
	if len(begins) != 1 || len(ends) != 1 || ends[0].example < begins[0].example || // the page takes one for the other
		begins[0].name[:len(begins[0].name)-len("StartTime")] != ends[0].name[:len(ends[0].name)-len("EndTime")] {
		return member{}, false
	}
	if rule == contract.RuleFrom {
		return ends[0], true
	}
	return begins[0], true
}
