package derive

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func number(n int) string { return strconv.Itoa(n) }

// bound is a limit with its neighbours, as limits and as values that show them.
type bound struct {
	what                  string
	bound, within, beyond string // limits
	at, past              string // values: the last that is right, and the first that is not
	far                   string // a value far beyond
}

// bounds: the bound itself is refused, the value next to it is taken, or nothing is checked.
func (d *deriver) bounds(p operation.Parameter, b bound) {
	ways := []struct {
		kind, title string
		defect      defect.Defect
		value       string
		skip        bool
	}{
		{"bound-refused", p.Name + " " + b.what + " " + b.bound + " is refused.", d.limited(b.within), b.at, b.within == "" || b.at == ""},
		{"one-beyond-accepted", p.Name + " " + b.what + " " + b.beyond + " is taken.", d.limited(b.beyond), b.past, b.past == ""},
		{"unchecked", p.Name + " may be of any " + b.what + ".", d.dropped(), b.far, b.far == ""},
	}
	for _, w := range ways {
		if !w.skip {
			b := broken{kind: w.kind, title: w.title, defect: w.defect, witness: asked(d.with(d.base, p, w.value))}
			if w.kind == "bound-refused" {
				b.refuses = w.value
			}
			d.add(b)
		}
	}
}

func (d *deriver) minimum(p operation.Parameter) { d.value(p, -1) }

func (d *deriver) maximum(p operation.Parameter) { d.value(p, 1) }

// value: the bound of a number; beyond it is up or down.
func (d *deriver) value(p operation.Parameter, up int64) {
	limit, ok := new(big.Rat).SetString(d.statement.Value)
	if !ok {
		return
	}
	step := func(n int64) string {
		v := new(big.Rat).Add(limit, new(big.Rat).SetInt64(n*up))
		if v.IsInt() {
			return v.Num().String()
		}
		return strings.TrimRight(v.FloatString(decimals), "0")
	}
	const far = 1000
	d.bounds(p, bound{what: "value", bound: step(0), within: step(-1), beyond: step(1), at: step(0), past: step(1), far: step(far)})
	if d.op.WholeBy(p) == d.statement.Subject.Rule {
		d.add(broken{
			kind: "no-number-taken", title: p.Name + " may be no number.", defect: defect.Defect{Kind: defect.Anything, Parameter: p.Name},
			witness: asked(d.with(d.base, p, "plumb")),
		})
	}
}

const decimals = 6

func (d *deriver) maxLength(p operation.Parameter) {
	limit, err := strconv.Atoi(d.statement.Value)
	const most = 4 << 10 // what a query can hold
	if err != nil || limit < 1 || limit > most {
		return
	}
	b := bound{what: "length", bound: number(limit), within: number(limit - 1), beyond: number(limit + 1)}
	b.at, b.past, b.far = d.sized(p, limit), d.sized(p, limit+1), d.sized(p, limit+100)
	if limit == 1 {
		b.within = ""
	}
	d.bounds(p, b)
}

func (d *deriver) minLength(p operation.Parameter) {
	limit, err := strconv.Atoi(d.statement.Value)
	const most = 4 << 10
	if err != nil || limit < 2 || limit > most {
		return
	}
	b := bound{what: "length", bound: number(limit), within: number(limit + 1), beyond: number(limit - 1)}
	b.at, b.past, b.far = d.sized(p, limit), d.sized(p, limit-1), d.sized(p, 1)
	d.bounds(p, b)
}

// sized is a text of so many characters that breaks no other rule where there is one.
func (d *deriver) sized(p operation.Parameter, length int) string {
	var first string
	for _, seed := range append([]string{d.good(p)}, "plumb", "p1", "1", "Plumb-1") {
		text := stretched(seed, length)
		if text == "" || len(text) != length && d.countsBytes() {
			continue
		}
		if first == "" {
			first = text
		}
		if broken, is := d.op.Broken(p.Name, text); !is || broken.ID == d.statement.ID {
			return text
		}
	}
	return first
}

// countsBytes reports whether the statement is about a length in bytes: its values have characters of one byte.
func (d *deriver) countsBytes() bool {
	rule := d.statement.Subject.Rule
	return rule == contract.RuleMinBytes || rule == contract.RuleMaxBytes
}

// stretched is a text cut or repeated to a length.
func stretched(seed string, length int) string {
	n := utf8.RuneCountInString(seed)
	if n == 0 {
		return ""
	}
	if n < length {
		last, _ := utf8.DecodeLastRuneInString(seed)
		return seed + strings.Repeat(string(last), length-n)
	}
	return string([]rune(seed)[:length])
}
