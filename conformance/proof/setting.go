package proof

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/url"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// creating is how long work takes at the servers: two requests that follow at once see it, and others wait little.
const creating = 2*tick + tick/2

// stand is a server of its own, with a defect or without, with what asks it.
type stand struct {
	clock  *clock
	client memory
}

func newStand(op *operation.Operation, d defect.Defect, seed int64) (stand, error) {
	c := &clock{}
	server, err := generic.New([]*operation.Operation{op}, generic.Settings{
		Creating: creating, Clock: c.now, Defect: d, Kept: Kept(op),
		Server: []acs.Option{acs.WithCredentials(key()), acs.WithRandom(randomness(seed))},
	})
	if err != nil {
		return stand{}, fmt.Errorf("server of %s: %w", op.Action, err)
	}
	return stand{c, memory{c.ticking(server)}}, nil
}

// profile is what is known of the servers: every value that the page's rules allow, and how to ask for every error.
func profile(op *operation.Operation) *target.Profile {
	p := target.Default()
	p.Name = "right"
	p.Provocations = map[string]target.Provocation{"*": {Headers: map[string]string{target.ProvocationHeader: "{code}"}}}
	p.Parameters = named(values(op), op.Naming())
	p.Refused = refused(op, p.Parameters)
	p.Fresh = Fresh(op)
	p.Timing.Lasts = target.Duration(creating)
	return p
}

// values are the likeliest ones of each parameter, of which the servers accept all that break no rule.
func values(op *operation.Operation) map[string][]string {
	out := map[string][]string{}
	for _, p := range op.Business() {
		if op.States(p.Name, contract.RuleIdempotent) || op.States(p.Name, contract.RuleUnique) {
			continue // a scenario makes them anew
		}
		if freshPattern(op, p) != "" {
			continue // each request has a new one
		}
		enough := 1 // requests then start from the same values everywhere
		if p.Type == "string" && len(p.Enum) == 0 && (p.Style == contract.StyleNone || p.Style == contract.StyleSimple) {
			enough = 2
		}
		for _, v := range op.Values(p) {
			dry, _ := op.DryRun(p.Name)
			if _, broken := op.Broken(p.Name, v); !broken && (dry == "" || v != dry) && len(out[p.Name]) < enough && shapedLike(p.Example, v) {
				out[p.Name] = append(out[p.Name], v)
			}
		}
	}
	return out
}

// named are values with two of each parameter that says which thing an answer is about.
func named(values, two map[string][]string) map[string][]string {
	for name, list := range two {
		if len(values[name]) == 1 {
			values[name] = list
		}
	}
	return values
}

// shapedLike reports whether a value is JSON of the kind that the page shows, where it shows any.
func shapedLike(example, value string) bool {
	list, is := operation.IsJSON(example)
	sentList, sent := operation.IsJSON(value)
	return !is || sent && sentList == list
}

// refused are values of texts of any kind, and of lists of them in one text, that the servers do not know.
func refused(op *operation.Operation, accepted map[string][]string) map[string][]string {
	out := map[string][]string{}
	for _, p := range op.Business() {
		if p.Type != "string" || len(p.Enum) > 0 || p.Style != contract.StyleNone && p.Style != contract.StyleSimple || len(accepted[p.Name]) == 0 {
			continue
		}
		value := accepted[p.Name][0] + "-unknown-to-everybody"
		if _, broken := op.Broken(p.Name, value); !broken {
			out[p.Name] = []string{value}
		}
	}
	return out
}

func endpoint() *url.URL { return &url.URL{Scheme: "http", Host: "plumb.test"} }

func key() acs.Credentials {
	return acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
}

// limits let a state pass within a few requests, for time passes by them.
func limits() probe.Limits {
	const patience = 20
	return probe.Limits{Request: time.Minute, Poll: time.Microsecond, Progress: patience * tick, BodyBytes: 1 << 20}
}

// noWait: time passes by requests, not by waiting.
func noWait(ctx context.Context, _ time.Duration) bool { return ctx.Err() == nil }

// randomness is a source that gives the same bytes for the same seed.
func randomness(seed int64) *rand.ChaCha8 {
	var key [32]byte
	for i := range 8 {
		key[i] = byte(seed >> (8 * i)) //nolint:gosec // the lowest eight bits are what is wanted
	}
	return rand.NewChaCha8(key)
}
