package proof

import (
	"regexp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// freshPattern is the form of the values of a parameter whose values are names that can be used once; "" for others, and where
// no form fits the page's rules.
func freshPattern(op *operation.Operation, p operation.Parameter) scenario.Pattern {
	if !op.States(p.Name, contract.RuleUniqueName) || p.InText || contract.HasIndex(p.Name) {
		return ""
	}
	for _, pattern := range []scenario.Pattern{"plumb-{8}", "plumb{8}", "Plumb{8}"} {
		_, letters := op.Broken(p.Name, pattern.Sample("p"))
		_, digits := op.Broken(p.Name, pattern.Sample("1"))
		if !letters && !digits {
			return pattern
		}
	}
	return ""
}

// Fresh are patterns of values by the name of their parameter, as a profile has them: of names that can be used once. Members of lists and
// of JSON texts are not among them, nor parameters whose other rules no pattern obeys.
func Fresh(op *operation.Operation) map[string]string {
	out := map[string]string{}
	for _, p := range op.Business() {
		if pattern := freshPattern(op, p); pattern != "" {
			out[p.Name] = string(pattern)
		}
	}
	return out
}

// newValues is one value of each of these parameters.
func newValues(op *operation.Operation) map[string]string {
	out := Fresh(op)
	for name, pattern := range out {
		out[name] = scenario.Pattern(pattern).Sample("p")
	}
	return out
}

// Kept are the names that a server does not forget, by the name of their parameter: those that come of the patterns of [Fresh].
func Kept(op *operation.Operation) map[string]*regexp.Regexp {
	out := map[string]*regexp.Regexp{}
	for name := range Fresh(op) {
		out[name] = regexp.MustCompile(`^[Pp]lumb-?[a-z0-9]{8}`)
	}
	return out
}
