package scenario

import (
	"maps"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// Provocation brings a target into a state.
type Provocation struct {
	Parameters map[string]string
	Headers    map[string]string // "{code}" in a value stands for the error code
	Credential string            // name of other credentials
	Command    bool              // a program brings the state about
	Tentative  bool              // nobody promised that the target understands it
}

func (f Fixtures) provocation(e operation.Error) (Provocation, bool) {
	p, ok := f.explicit(e)
	if !ok {
		p, ok = f.Provocations["*"]
	}
	if !ok {
		return Provocation{}, false
	}
	headers := make(map[string]string, len(p.Headers))
	for name, value := range p.Headers {
		headers[name] = strings.ReplaceAll(value, "{code}", e.Code)
	}
	p.Headers = headers
	return p, true
}

// apply lays a provocation over a request.
func (p Provocation) apply(r Request) Request {
	for _, name := range slices.Sorted(maps.Keys(p.Headers)) {
		r.Headers = append(slices.Clip(r.Headers), Header{name, p.Headers[name]})
	}
	for _, name := range slices.Sorted(maps.Keys(p.Parameters)) {
		r = r.with(name, Literal(p.Parameters[name]))
	}
	if p.Credential != "" {
		r.Credential = p.Credential
	}
	return r
}

// explicit is the provocation that the profile has for an error by its code, as printed or as meant.
func (f Fixtures) explicit(e operation.Error) (Provocation, bool) {
	if p, ok := f.Provocations[e.Code]; ok || e.Meant == "" {
		return p, ok
	}
	p, ok := f.Provocations[e.Meant]
	return p, ok
}
