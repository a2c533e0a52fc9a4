package derive

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// sent is a documented name as it is sent: its lists have one item.
func sent(documented string) string { return item(documented, 1) }

// item is a documented name with all positions but the first 1, and the first the one that is given.
func item(documented string, position int) string {
	parts := strings.Split(documented, ".")
	first := true
	for i, part := range parts {
		if i == 0 || part != "N" && !contract.IsPosition(part) {
			continue
		}
		switch {
		case first:
			parts[i] = number(position)
		case part == "N":
			parts[i] = "1"
		}
		first = false
	}
	return strings.Join(parts, ".")
}

// with is a request with a value of a parameter, and with the members that have to be beside it.
func (d *deriver) with(r scenario.Request, p operation.Parameter, value string) scenario.Request {
	r = d.met(d.beside(r, p), p.Name, needsChain)
	if !p.InText {
		return d.complying(r.With(sent(p.Name), scenario.Literal(value)))
	}
	return r.With(contract.Head(p.Name), scenario.Literal(operation.PutInText(d.text(r, p), p, value)))
}

// text is the JSON text that a member is in, as a request has it or as the page shows it.
func (d *deriver) text(r scenario.Request, p operation.Parameter) string {
	head := contract.Head(p.Name)
	if text := valueIn(r, head); text != "" {
		return text
	}
	container, _ := d.op.Parameter(head)
	return d.good(container)
}

// beside is a request with the mandatory members of the item or object that a parameter is a member of.
func (d *deriver) beside(r scenario.Request, p operation.Parameter) scenario.Request {
	group := groupOf(p.Name)
	if group == "" || p.InText {
		return r
	}
	for _, other := range d.op.Business() {
		if other.Required && other.Name != p.Name && groupOf(other.Name) == group && valueIn(r, sent(other.Name)) == "" {
			if v := d.good(other); v != "" {
				r = r.With(sent(other.Name), scenario.Literal(v))
			}
		}
	}
	return r
}

// without is a request without a parameter and all that is in it; what its item has to have stays.
func (d *deriver) without(r scenario.Request, p operation.Parameter) scenario.Request {
	if p.InText {
		return r.With(contract.Head(p.Name), scenario.Literal(operation.DropInText(d.text(r, p), p)))
	}
	r = d.beside(r, p)
	name := contract.Positions(p.Name)
	r.Parameters = slices.DeleteFunc(slices.Clone(r.Parameters), func(other scenario.Parameter) bool {
		general := contract.Positions(other.Name)
		return general == name || strings.HasPrefix(general, name+".")
	})
	return r
}

// groupOf is the item or object that a parameter is a member of: Tag.N of Tag.N.Key.
func groupOf(name string) string {
	i := strings.LastIndexByte(strings.TrimSuffix(name, ".N"), '.')
	if i < 0 {
		return ""
	}
	return name[:i]
}

func valueIn(r scenario.Request, name string) string {
	for _, p := range r.Parameters {
		if p.Name == name {
			return p.Value.Text
		}
	}
	return ""
}

// good is a value of a parameter that a server accepts, "" when none is known.
func (d *deriver) good(p operation.Parameter) string {
	for _, values := range [][]string{d.settings.Values[p.Name], d.op.Values(p)} {
		for _, v := range values {
			dry, _ := d.op.DryRun(p.Name)
			if _, broken := d.op.Broken(p.Name, v); !broken && (dry == "" || v != dry) {
				return v
			}
		}
	}
	return ""
}

// other is another value that a server accepts, "" when none is known.
func (d *deriver) other(p operation.Parameter, than string) string {
	candidates := slices.Concat(d.settings.Values[p.Name], d.op.Values(p))
	if p.Type == "string" && len(p.Enum) == 0 {
		candidates = append(candidates, than+"-2")
	}
	for _, v := range candidates {
		if _, broken := d.op.Broken(p.Name, v); !broken && v != than {
			return v
		}
	}
	return ""
}

// carrying is the base request with a value of a parameter.
func (d *deriver) carrying(p operation.Parameter) scenario.Request {
	if valueIn(d.base, sent(p.Name)) != "" && !p.InText {
		return d.base
	}
	return d.with(d.base, p, d.good(p))
}

// provoking is the base request that asks for a documented error.
func (d *deriver) provoking(code string) scenario.Request {
	r := d.base
	r.Headers = append(slices.Clip(r.Headers), scenario.Header{Name: d.settings.Provoke, Value: code})
	return r
}

// inFormat is a request for a format.
func inFormat(r scenario.Request, format string) scenario.Request {
	return r.With("Format", scenario.Literal(strings.ToUpper(format)))
}
