package judge

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// refusesListed reports whether a probe with a value that the page lists, or with a bound of the page, or without the parameter, was
// refused for that very parameter. A refusal for another reason says nothing of the value: it may need another parameter beside it.
func (r *run) refusesListed(f failed) bool {
	about := r.scenario.About
	if about == "" || f.step.Role != scenario.Probe || !f.answer.refusal() {
		return false
	}
	code, message := f.answer.code(), f.answer.message()
	byMessage := r.spokenOf(message)
	named := func(names []string) bool {
		return alone(names, about) || r.aloneInText(f.step, about) && alone(names, contract.Head(about))
	}
	if len(byMessage) > 0 && !named(byMessage) {
		return false // how one goes with another, such as a least number above the greatest
	}
	if of := r.triggerOf(code); of.Parameter != "" {
		return named([]string{of.Parameter}) && broughtAbout(of.Kind, f.step, about)
	}
	if strings.Contains(code, "Missing") && !leavesOut(f.step, about) {
		return false
	}
	byCode := r.spokenOf(code)
	return named(byCode) || len(byCode) == 0 && named(byMessage)
}

// triggerOf is what brings about the first documented error of a code that a parameter does; the zero value where none is.
func (r *run) triggerOf(code string) operation.Trigger {
	for _, e := range r.Operation.Errors {
		if e.Has(code) && e.Trigger.Parameter != "" {
			return e.Trigger
		}
	}
	return operation.Trigger{}
}

// broughtAbout reports whether a step does to a parameter what an error of a kind is about.
func broughtAbout(kind contract.TriggerKind, step scenario.Step, parameter string) bool {
	return kind == contract.TriggerInvalid || kind == contract.TriggerMissing && leavesOut(step, parameter)
}

// leavesOut reports whether a step leaves out a parameter on purpose.
func leavesOut(step scenario.Step, parameter string) bool {
	return slices.ContainsFunc(step.Request.Omit, func(name string) bool { return contract.Positions(name) == contract.Positions(parameter) })
}

// aloneInText reports whether a step sends a member of a JSON text and no other: what is wrong with the text is wrong with that.
func (r *run) aloneInText(step scenario.Step, member string) bool {
	p, known := r.Operation.Parameter(member)
	return known && p.InText && slices.ContainsFunc(step.Request.Parameters, func(sent scenario.Parameter) bool {
		return sent.Name == contract.Head(member) && operation.OnlyMember(sent.Value.Text)
	})
}

// alone reports whether one parameter alone is named, or the list that it is the items of.
func alone(names []string, name string) bool {
	return len(names) == 1 && strings.TrimSuffix(names[0], ".N") == strings.TrimSuffix(name, ".N")
}

// besideListed is the parameter with a value that the page lists, where the target refuses it for another reason.
func (r *run) besideListed(f failed) string {
	if needsSuccess(f.check) && f.step.Role == scenario.Probe && f.answer.refusal() && r.untouched(f) {
		return r.scenario.About
	}
	return ""
}

// spokenOf are the parameters that a text names. A name within a longer one that the text has there is none: Type in
// InvalidScalingRuleType. Where a member of a list or object is named, what it is in is part of its name.
func (r *run) spokenOf(text string) []string {
	own := r.Operation.Business()
	slices.SortStableFunc(own, func(a, b operation.Parameter) int { return len(lastOf(b)) - len(lastOf(a)) })
	var out []string
	for _, p := range own {
		for _, name := range spellings(lastOf(p)) {
			if speaksOf(text, name) {
				out = append(out, r.meantBy(text, p))
				text = strings.ReplaceAll(text, name, " ")
				break
			}
		}
	}
	return slices.DeleteFunc(out, func(name string) bool {
		within := strings.TrimSuffix(name, ".N") + "."
		return slices.ContainsFunc(out, func(other string) bool {
			return other != name && other != within+"N" && strings.HasPrefix(other, within)
		})
	})
}

// meantBy is which of the parameters of one last name a text speaks of: the one whose path it has most of, from the end; where it
// has as much of several, the one that the scenario is about, else the first.
func (r *run) meantBy(text string, named operation.Parameter) string {
	plain := withoutPositions(text)
	best, most := named.Name, 0
	for _, p := range r.Operation.Business() {
		if lastOf(p) != lastOf(named) {
			continue
		}
		if n := namedSegments(plain, withoutPositions(p.Name)); n > most || n == most && p.Name == r.scenario.About {
			best, most = p.Name, n
		}
	}
	return best
}

// namedSegments counts the segments of a path that a text has, from the path's end.
func namedSegments(text, path string) int {
	parts := strings.Split(path, ".")
	for i := range parts {
		if strings.Contains(text, strings.Join(parts[i:], ".")) {
			return len(parts) - i
		}
	}
	return 0
}

// withoutPositions is a text in which names have no positions: A.B for A.N.B and A.2.B.
func withoutPositions(text string) string {
	return positionInName.ReplaceAllString(text, "")
}

var positionInName = regexp.MustCompile(`\.(N|n|\d+)\b`)

// spellings are the ways in which texts write a name: that of a member such as type has a capital in InvalidSource.Type.
func spellings(name string) []string {
	capital := strings.ToUpper(name[:1]) + name[1:]
	if capital == name {
		return []string{name}
	}
	return []string{name, capital}
}

// lastOf is the last segment of a parameter's name that is no position.
func lastOf(p operation.Parameter) string {
	parts := slices.DeleteFunc(strings.Split(p.Name, "."), func(part string) bool { return part == "N" })
	return parts[len(parts)-1]
}

// speaksOf reports whether a text has a name as a word of its own, or as a word of a code such as InvalidStatus.Malformed.
func speaksOf(text, name string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return false
		}
		end := from + i + len(name)
		if end == len(text) || !unicode.IsLower(rune(text[end])) {
			return true
		}
		from = end
	}
}
