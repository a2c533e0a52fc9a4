package fault

import (
	"net/http"
	"slices"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// rewrite is a server that changes the answers that a condition picks.
func rewrite(when condition, how change) build {
	return func(f *reference.Family) http.Handler {
		inner := f.Server()
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			a := read(r)
			out := answer(inner, a, a.again())
			if when(out) {
				how(out)
			}
			out.send(w)
		})
	}
}

// pardon describes refusals that a faulty server does not make.
type pardon struct {
	code string // of the refusal
	when func(f *reference.Family, a *asked) bool
	// repair makes the request into one that can be accepted; nil leaves it as it is.
	repair  func(acs.Params) acs.Params
	options []reference.Option // of the server that answers in place of the refusal
}

// pardoning is a server that checks like the reference server, and lets pass what a pardon describes. Answers to what
// passed come from a server of the same state that verifies nothing.
func pardoning(p pardon) build {
	return func(f *reference.Family) http.Handler {
		strict := f.Server()
		lax := f.Server(slices.Concat(p.options, []reference.Option{reference.WithServer(acs.WithoutSignatures())})...)
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			a := read(r)
			out := answer(strict, a, a.again())
			if out.code() == p.code && (p.when == nil || p.when(f, a)) {
				out = answer(lax, a, p.repaired(a))
			}
			out.send(w)
		})
	}
}

func (p pardon) repaired(a *asked) *http.Request {
	if p.repair == nil {
		return a.again()
	}
	r := a.with(p.repair(a.params()).Encode(), "")
	r.Method = http.MethodGet
	return r
}

// received is a server that gets other requests than were sent.
func received(change func(a *asked) *http.Request) build {
	return func(f *reference.Family) http.Handler {
		inner := f.Server()
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { inner.ServeHTTP(w, change(read(r))) })
	}
}

// tokenRule is a server that checks the token by another rule than the page's.
func tokenRule(change func(*acs.ParameterRule)) build {
	return func(f *reference.Family) http.Handler { return f.Server(ruled(change)) }
}

func ruled(change func(*acs.ParameterRule)) reference.Option {
	return reference.WithRules(func(rules []acs.ParameterRule) []acs.ParameterRule {
		for i := range rules {
			if rules[i].Name == token {
				change(&rules[i])
			}
		}
		return rules
	})
}

// unruled takes every rule of the token away.
func unruled() reference.Option {
	return ruled(func(r *acs.ParameterRule) { *r = acs.ParameterRule{Name: token} })
}

// admitted is a server whose operation sees other parameters than those that were checked. The function is made anew
// for every server, so that it may keep a state.
func admitted(fresh func() func(acs.Params) acs.Params) build {
	return func(f *reference.Family) http.Handler {
		change := fresh()
		return f.Server(reference.WithHandler(func(operation http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if params, err := acs.ParseParams(r.URL.RawQuery, acs.Limits{}); err == nil {
					r.URL.RawQuery = change(params).Encode()
				}
				operation.ServeHTTP(w, r)
			})
		}))
	}
}

// stateless makes admitted's function of one that keeps no state.
func stateless(change func(acs.Params) acs.Params) func() func(acs.Params) acs.Params {
	return func() func(acs.Params) acs.Params { return change }
}

// replaced sets a parameter's value by its old one. Parameters that are not there stay so.
func replaced(params acs.Params, name string, value func(string) string) acs.Params {
	out := append(acs.Params(nil), params...)
	for i := range out {
		if out[i].Name == name {
			out[i].Value = value(out[i].Value)
		}
	}
	return out
}

// without leaves a parameter out.
func without(params acs.Params, name string) acs.Params {
	var out acs.Params
	for _, p := range params {
		if p.Name != name {
			out = append(out, p)
		}
	}
	return out
}
