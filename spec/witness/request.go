package witness

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// request compares the first request example with the table: parameters that the table does not list are said. Required
// ones that no request example has are said and lowered.
func (h *holder) request(requests []Request) {
	if len(requests) == 0 {
		return
	}
	params := h.contract.Parameters
	known := map[string]bool{}
	for _, p := range params {
		known[contract.Positions(p.Name)] = true
		known[contract.Positions(strings.TrimSuffix(p.Name, ".N"))] = true
		known[contract.Head(p.Name)] = known[contract.Head(p.Name)] || p.Type.Name == "object"
	}
	for _, pair := range requests[0].Own {
		name := contract.Positions(pair.Name)
		if !known[name] && !known[strings.TrimSuffix(name, ".N")] {
			h.doubt()
			h.warnf(pair.Line, "the request example has the parameter %q; the table does not list it", words.Cut(pair.Name, contract.MaxName))
		}
	}
	for i := range params {
		if line, omitted := omits(requests, params[i]); omitted {
			params[i].Omitted = true
			h.doubt()
			h.warnf(line, "the request example leaves out %q; the table (line %d) says that it is required; not taken for certain",
				params[i].Name, params[i].RequiredAt.Line)
		}
	}
}

// doubt notes that the rows speak against the first request example.
func (h *holder) doubt() {
	for i := range h.contract.Examples {
		if h.contract.Examples[i].Kind == "request" {
			h.contract.Examples[i].Doubted = true
			return
		}
	}
}

// omits reports whether a parameter is required by its row and given by no request example, with the line of the first.
func omits(requests []Request, p contract.Parameter) (line int, omitted bool) {
	if !p.Required || p.Role != contract.RoleBusiness || p.Within != "" || strings.Contains(strings.TrimSuffix(p.Name, ".N"), ".") {
		return 0, false // a member is only required where what it belongs to is given
	}
	for _, r := range requests {
		if len(r.Given) == 0 {
			continue
		}
		if r.Given[contract.Positions(p.Name)] || r.Given[contract.Head(p.Name)] {
			return 0, false
		}
		if line == 0 {
			line = r.Line
		}
	}
	return line, line > 0
}
