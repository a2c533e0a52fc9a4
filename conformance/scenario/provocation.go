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

// provocation is how the profile brings about a row of the error table, with the name that it has there; one for all is told the
// row.
func (f Fixtures) provocation(e operation.Error, row string) (p Provocation, name string, ok bool) {
	if p, name, ok = f.explicit(e, row); ok {
		return p.of(e.Code), name, true
	}
	p, ok = f.Provocations["*"]
	return p.of(row), e.Code, ok
}

// of is the provocation with a code where it stands for one.
func (p Provocation) of(code string) Provocation {
	headers := make(map[string]string, len(p.Headers))
	for name, value := range p.Headers {
		headers[name] = strings.ReplaceAll(value, "{code}", code)
	}
	p.Headers = headers
	return p
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

// explicit is the provocation that the profile has for a row of the error table: by the row, else by its code, as printed or as
// meant.
func (f Fixtures) explicit(e operation.Error, row string) (p Provocation, name string, ok bool) {
	if p, ok = f.Provocations[row]; ok {
		return p, row, true
	}
	if p, ok = f.Provocations[e.Code]; ok || e.Meant == "" {
		return p, e.Code, ok
	}
	p, ok = f.Provocations[e.Meant]
	return p, e.Code, ok
}
