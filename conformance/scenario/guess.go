package scenario

import (
	"math/big"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Guess is a value in a step's request that nobody promised: neither the profile gives it, nor the page lists it. What a
// target makes of it says nothing against the target.
type Guess struct {
	Parameter string // as documented
	Kind      GuessKind
	// Plain says that the plainest request has the same value: the answer to it tells whether the target knows it.
	Plain bool
}

// GuessKind is where a value comes from that nobody promised.
type GuessKind string

// The kinds of guesses.
const (
	PageExample GuessKind = "the page's example" // it may exist nowhere
	MadeUp      GuessKind = "a made-up value"    // of a form that the page allows
	MadeUnknown GuessKind = "an unknown value"   // made up to be refused, which nobody said that it must be
)

// unknownEnding ends the values that are made up to be refused.
const unknownEnding = "-unknown-to-everybody"

// guessed fills in what each step guesses.
func (d *deriver) guessed(steps []Step) {
	plainest := d.base()
	for i := range steps {
		free := steps[i].Free
		steps[i].Guesses = slices.DeleteFunc(d.guesses(steps[i].Request, plainest), func(g Guess) bool { return slices.Contains(free, g.Parameter) })
	}
}

func (d *deriver) guesses(r, plainest Request) []Guess {
	var out []Guess
	for _, sent := range r.Parameters {
		if sent.Value.Token != "" || sent.Value.From.Step != "" {
			continue
		}
		g, known := d.weighed[sent]
		if !known {
			g = d.weigh(sent)
			d.weighed[sent] = g
		}
		g.Plain = slices.Contains(plainest.Parameters, sent)
		if g.Kind != "" && !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return out
}

// weigh is the guess that a sent value is; its kind is "" when it is none.
func (d *deriver) weigh(sent Parameter) Guess {
	p, known := d.documented(sent.Name)
	if !known || d.isToken(p) {
		return Guess{}
	}
	if g, is := d.weighText(p, sent.Value.Text); is && !d.settings.Fixtures.promises(p.Name, sent.Value.Text) {
		return g
	}
	kind, _ := d.guess(p, sent.Value.Text)
	return Guess{Parameter: p.Name, Kind: kind}
}

// guess says where a value comes from that nobody promised. What breaks a rule of the page is promised to be refused.
func (d *deriver) guess(p operation.Parameter, text string) (kind GuessKind, guessed bool) {
	if text == "" || d.settings.Fixtures.promises(p.Name, text) || d.listed(p, text) {
		return "", false
	}
	if _, broken := d.op.Broken(p.Name, text); broken {
		return "", false
	}
	switch {
	case strings.HasSuffix(text, unknownEnding):
		return MadeUnknown, true
	case text == p.Example, text == d.shownValue(p):
		return PageExample, true
	}
	return MadeUp, true
}

// promises reports whether the profile speaks of a value.
func (f Fixtures) promises(parameter, text string) bool {
	for _, list := range []map[string][]string{f.Accepted, f.Echoed, f.Refused} {
		if slices.Contains(list[parameter], text) {
			return true
		}
	}
	if f.Send.Parameters[parameter] == text || f.Fresh[parameter] != "" && !strings.HasSuffix(text, unknownEnding) {
		return true
	}
	for _, p := range f.Provocations {
		if value, given := p.Parameters[instance(parameter)]; given && value == text && !p.Tentative {
			return true
		}
	}
	return false
}

// listed reports whether the page itself lists a value, or both bounds of the numbers that it is one of.
func (d *deriver) listed(p operation.Parameter, text string) bool {
	if slices.Contains(p.Enum, text) || slices.Contains(strings.Split(d.op.Limit(p.Name, contract.RuleEnum), ","), text) ||
		text == d.op.Limit(p.Name, contract.RuleDefault) || text == d.op.Limit(p.Name, contract.RuleConst) {
		return true
	}
	least, greatest := d.op.Limit(p.Name, contract.RuleMinimum), d.op.Limit(p.Name, contract.RuleMaximum)
	_, number := new(big.Rat).SetString(text)
	_, broken := d.op.Broken(p.Name, text)
	return number && !broken && (least != "" && greatest != "" || text == least || text == greatest)
}
