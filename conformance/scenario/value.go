package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// spelling is a value that a scenario is about, with the variant that ends the scenario's id.
type spelling struct{ variant, text string }

// good is a value that the target should accept, and whether anybody promised that it does: an optional parameter's
// example is only an example.
func (d *deriver) good(p operation.Parameter) (value Value, promised bool) {
	if d.isToken(p) {
		return Value{Token: "good", Length: tokenLength(p)}, true
	}
	v, ok := d.settings.Fixtures.value(p, d.turn)
	_, fromProfile := d.settings.Fixtures.Accepted[p.Name]
	return Literal(v), ok && (fromProfile || p.Required || len(p.Enum) > 0)
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
// has while it fits, else letters.
func (d *deriver) sized(p operation.Parameter, token string, length int) Value {
	if d.isToken(p) {
		return Value{Token: token, Length: length}
	}
	if v, ok := d.settings.Fixtures.value(p, d.turn); ok && len([]rune(v)) <= length && token == "good" {
		return Literal(v)
	}
	return Literal(strings.Repeat("p", length))
}

// ending is a value within the length limit that ends with the given text.
func (d *deriver) ending(p operation.Parameter, token, text string) Value {
	if d.isToken(p) {
		return Value{Token: token, Length: tokenLength(p), Text: text}
	}
	v, _ := d.settings.Fixtures.value(p, d.turn)
	if token == "good" {
		return Literal(v)
	}
	return Literal(v + text)
}
