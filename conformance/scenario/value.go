package scenario

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// spelling is a value that a scenario is about, with the variant that ends the scenario's id.
type spelling struct{ variant, text string }

// good is a value that the target should accept, and whether anybody promised that it does: an optional parameter's
// example is only an example.
func (d *deriver) good(p operation.Parameter) (value Value, promised bool) {
	if d.isToken(p) {
		return Value{Token: "good", Length: tokenLength(p)}, true
	}
	v, ok := d.value(p)
	return Literal(v), ok && (d.given(p) || p.Required || len(p.Enum) > 0 || d.allowed(p, v))
}

// allowed reports whether the page itself lets everybody send a value of a parameter that nothing else has to go with: it is the
// default, or an integer in a range that the page gives with both its ends.
func (d *deriver) allowed(p operation.Parameter, value string) bool {
	if p.InText || strings.Contains(p.Name, ".") || d.conditional(p.Name) {
		return false
	}
	if standard := d.op.Limit(p.Name, contract.RuleDefault); standard != "" && value == standard {
		return true
	}
	n, err := strconv.ParseInt(value, 10, 64)
	low, lowErr := strconv.ParseInt(d.op.Limit(p.Name, contract.RuleMinimum), 10, 64)
	high, highErr := strconv.ParseInt(d.op.Limit(p.Name, contract.RuleMaximum), 10, 64)
	return p.Type == "integer" && errors.Join(err, lowErr, highErr) == nil && low <= n && n <= high
}

// given reports whether the profile has a value of a parameter; of a member of a JSON text, in a text that it gives, or of another
// one there that excludes it.
func (d *deriver) given(p operation.Parameter) bool {
	f := d.settings.Fixtures
	if f.gives(p.Name) || !p.InText {
		return f.gives(p.Name)
	}
	texts := slices.Concat(f.Accepted[contract.Head(p.Name)], []string{f.Send.Parameters[contract.Head(p.Name)]})
	stands := append(d.excludedBy(p), p) // one text cannot have both of two that exclude each other
	return slices.ContainsFunc(texts, func(text string) bool {
		return slices.ContainsFunc(stands, func(m operation.Parameter) bool { return operation.InTextType(text, m) != "" })
	})
}

// promising reports whether somebody promises a value of a parameter: the profile, or the page by a list or a default.
func (d *deriver) promising(p operation.Parameter) bool {
	return d.given(p) || len(p.Enum) > 0 || d.op.Limit(p.Name, contract.RuleDefault) != ""
}

// sendingGood is a request made ready for a parameter, with a good value of it, and whether anybody promised that the target
// accepts it. What the protocol asks for goes with every request as it is.
func (d *deriver) sendingGood(p operation.Parameter) (r Request, promised bool) {
	value, promised := d.good(p)
	if _, given := d.settings.Fixtures.Accepted[p.Name]; p.Role != contract.RoleBusiness && !given {
		return d.base(), true
	}
	return d.put(d.carrying(p), p, value), promised
}

// instance turns a documented name such as Tag.N.Key into one that can be sent.
func instance(name string) string {
	parts := strings.Split(name, ".")
	for i, part := range parts {
		if part == "N" || part == "n" {
			parts[i] = "1"
		}
	}
	return strings.Join(parts, ".")
}

// sized is a value of a given length: a fresh token for the idempotency token, else the value that the base request
// has while it fits, else one that is made of it and obeys the other rules, else letters.
func (d *deriver) sized(p operation.Parameter, token string, length int) Value {
	if d.isToken(p) {
		return Value{Token: token, Length: length}
	}
	if v, ok := d.value(p); ok && d.fits(p, v, length) && token == "good" {
		return Literal(v)
	}
	if text, ok := d.resized(p, length, d.statement.Subject.Rule); ok {
		return Literal(text)
	}
	return Literal(strings.Repeat("p", length))
}

// fits reports whether a value is no longer than a length, in characters and, where the page counts these, in bytes.
func (d *deriver) fits(p operation.Parameter, value string, length int) bool {
	return utf8.RuneCountInString(value) <= length && (!d.countsBytes(p) || len(value) <= length)
}

// countsBytes reports whether the page gives the length of a parameter in bytes.
func (d *deriver) countsBytes(p operation.Parameter) bool {
	return d.op.States(p.Name, contract.RuleMinBytes) || d.op.States(p.Name, contract.RuleMaxBytes)
}

// ending is a value within the length limit that ends with the given text.
func (d *deriver) ending(p operation.Parameter, token, text string) Value {
	if d.isToken(p) {
		return Value{Token: token, Length: tokenLength(p), Text: text}
	}
	v, _ := d.value(p)
	if token == "good" {
		return Literal(v)
	}
	return Literal(v + text)
}
