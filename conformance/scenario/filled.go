package scenario

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// template are the placeholders that nobody sends on purpose: %s, {name}, ${name}, $name and <name>. Others, such as [name] and XXX,
// may stand in a message as they are printed.
var template = regexp.MustCompile(`^(%[sdv]|\$?\{ *[A-Za-z_][A-Za-z0-9_. -]*\}|\$[A-Za-z_][A-Za-z0-9_.]*|<[A-Za-z][A-Za-z0-9_. -]*>)$`)

// IsTemplate reports whether a text is a placeholder that nobody sends on purpose.
func IsTemplate(text string) bool { return template.MatchString(text) }

// Unfilled are the parts of a documented message that must not come as they are printed.
func Unfilled(message string) []string {
	var out []string
	for _, hole := range contract.Placeholders(message) {
		if text := message[hole[0]:hole[1]]; template.MatchString(text) && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// filledIn: what stands for something in a documented message is filled in. No page says so in words.
func (d *deriver) filledIn(e operation.Error) {
	if len(contract.Placeholders(e.Message)) == 0 {
		return
	}
	before := len(d.scenarios)
	d.provoke(e, "filled", d.base(), []Check{needed(codeOf(e)), {Kind: Filled, Want: e.Message}})
	for i := before; i < len(d.scenarios); i++ {
		if d.scenarios[i].Level == verdict.Must {
			d.scenarios[i].Level = verdict.Should
		}
		d.scenarios[i].Title = "the placeholders in the message of " + e.Code + " are filled in"
	}
}
