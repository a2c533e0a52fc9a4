package generic

import (
	"net/url"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// needsOf are what parameters need to have an effect, by their names.
func needsOf(op *operation.Operation) map[string][]contract.Need {
	out := map[string][]contract.Need{}
	for _, p := range op.Business() {
		if needs, _ := op.Needs(p.Name); len(needs) > 0 {
			out[p.Name] = needs
		}
	}
	return out
}

// effective is what of a request has an effect.
func (s *service) effective(sent url.Values) url.Values {
	if len(s.needs) == 0 {
		return sent
	}
	out := url.Values{}
	for name, values := range sent {
		out[name] = values
	}
	for _, p := range s.rules {
		if !s.idle(p.Name, sent) {
			continue
		}
		for name := range sent {
			if p.wire.MatchString(name) || strings.HasPrefix(name, p.Name+".") {
				out.Del(name)
			}
		}
	}
	return out
}

// told is what a request has of a parameter.
func (s *service) told(sent url.Values) func(parameter string) (string, bool) {
	return func(name string) (string, bool) {
		for _, p := range s.rules {
			if p.Name == name {
				return sent.Get(name), p.given(sent, "")
			}
		}
		return "", false
	}
}

// idle reports whether a parameter has no effect in a request.
func (s *service) idle(parameter string, sent url.Values) bool {
	for _, n := range s.needs[parameter] {
		if !s.op.Meets(n, s.told(sent)) {
			return true
		}
	}
	return false
}
