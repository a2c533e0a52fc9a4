package scenario

import (
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// echoing is a request in one format with a value that its result repeats.
type echoing struct {
	variant                  string // tells the scenarios of all members, values and formats apart
	parameter, value, format string
	request                  Request
	plain                    Request // the same without the value
	check                    Check   // that the value comes back
	promised                 bool    // that the target accepts the value
}

// echoings lists the requests with values that are kept, for every member that repeats what the plainest request sends.
func (d *deriver) echoings(keep func(value string) bool) []echoing {
	return d.echoingsOf(d.settings.Fixtures.echoed, keep)
}

// echoingsOf is the same of other values than those that show escaping; they are made of the one that the plainest request has.
func (d *deriver) echoingsOf(special func(p operation.Parameter, first string) (values []string, promised bool), keep func(value string) bool) []echoing {
	var out []echoing
	for _, f := range d.op.Result.Properties {
		p, ok := d.op.Parameter(f.Echo)
		if !ok || !d.sends(p.Name) {
			continue
		}
		values, promised := special(p, d.baseValue(p.Name))
		shown := d.showingAt(f.Name)
		check, kept := Check{Kind: Echo, Name: f.Name, Want: p.Name}, 0
		for _, v := range values {
			if _, broken := d.op.Broken(p.Name, v); !keep(v) || !f.Obeys(v) || broken && !promised {
				continue
			}
			letter := string(rune('a' + kept%26))
			kept++
			for _, format := range formats() {
				out = append(out, echoing{
					variant: f.Name + "-" + letter + "-" + strings.ToLower(format), parameter: p.Name, value: v, format: format,
					request: shown.with(p.Name, Literal(v)).format(format), plain: shown.format(format), check: check, promised: promised,
				})
			}
		}
	}
	return out
}

func beyondASCII(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return c > unicode.MaxASCII })
}
