package scenario

import (
	"strconv"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// forbiddenRule: a good value with a text that it must not begin with in front of it, or that it must not contain inside, is refused.
func (d *deriver) forbiddenRule(p operation.Parameter) {
	base, promised := d.sendingGood(p)
	good, _ := d.good(p)
	for _, text := range contract.Forbidden(d.statement.Value) {
		wrong := WithForbidden(d.op, p.Name, d.statement.Subject.Rule, good.Text, text)
		s := d.add("has-"+label(text), p.Name+" = "+strconv.Quote(wrong)+" is refused", LabelParameter, control(base), probe(d.put(base, p, Literal(wrong)), refused(p.Name)))
		s.Tentative = !promised
	}
}

// WithForbidden is a good value with a text that a rule forbids: in front of it, or behind the first character where the value must
// not contain it. It breaks none of the parameter's other rules, where that can be.
func WithForbidden(op *operation.Operation, parameter string, rule contract.Rule, good, text string) string {
	_, first := utf8.DecodeRuneInString(good)
	candidates := []string{text + good, text + good[min(len(good), len(text)):], text + "plumb", text}
	if rule == contract.RuleNotContain {
		candidates = []string{good[:first] + text + good[first:], good[:first] + text + "plumb", good[:first] + text, text + "plumb"}
	}
	for _, wrong := range candidates {
		if utf8.ValidString(wrong) && obeysOthers(op, parameter, rule, wrong) {
			return wrong
		}
	}
	return candidates[0]
}

// obeysOthers reports whether a value breaks no rule about a parameter but one.
func obeysOthers(op *operation.Operation, parameter string, apart contract.Rule, value string) bool {
	for _, s := range op.About(parameter) {
		info, known := s.Subject.Rule.Find()
		if known && s.Subject.Rule != apart && s.Subject.Rule != contract.RuleDefault && !info.Obeys(s.Value, value) {
			return false
		}
	}
	return true
}
