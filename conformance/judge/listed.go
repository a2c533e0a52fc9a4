package judge

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// refusesListed reports whether a probe with a value that the page lists, or with a bound of the page, was refused for that
// very parameter. A refusal for another reason says nothing of the value: it may need another parameter beside it.
func (r *run) refusesListed(f failed) bool {
	about := r.scenario.About
	if about == "" || f.step.Role != scenario.Probe || !f.answer.refusal() {
		return false
	}
	code := f.answer.code()
	for _, e := range r.Operation.Errors {
		if e.Code == code && e.Trigger.Parameter != "" {
			return e.Trigger.Parameter == about && e.Trigger.Kind == contract.TriggerInvalid
		}
	}
	if strings.Contains(code, "Missing") {
		return false
	}
	return r.longestNamed(code) == about || r.longestNamed(f.answer.message()) == about
}

// besideListed is the parameter with a value that the page lists, where the target refuses it for another reason.
func (r *run) besideListed(f failed) string {
	if needsSuccess(f.check) && f.step.Role == scenario.Probe && f.answer.refusal() && r.untouched(f) {
		return r.scenario.About
	}
	return ""
}

// longestNamed is the parameter with the longest name that a text speaks of, "" when there is none.
func (r *run) longestNamed(text string) string {
	longest := ""
	size := 0
	for _, p := range r.Operation.Business() {
		if name := lastOf(p); len(name) > size && speaksOf(text, name) {
			longest, size = p.Name, len(name)
		}
	}
	return longest
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
