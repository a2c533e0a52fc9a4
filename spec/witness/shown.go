package witness

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// shown is a value of a parameter that the page itself gives.
type shown struct {
	value string
	line  int
	by    string // what gives it
	cell  bool   // a cell may name several values
	word  bool   // a word of a description, which tells little
}

// showing are the values that the page shows of each parameter, by names in which every position is N, and by names as
// they travel.
func showing(params []contract.Parameter, examples Examples) map[string][]shown {
	out := map[string][]shown{}
	for _, p := range params {
		cell := shown{value: p.Example, line: p.At.Line, by: "its example", cell: true}
		add(out, p.Name, cell)
		inside(out, p.Name, cell)
		if def, ok := p.Constraint(contract.RuleDefault); ok {
			add(out, p.Name, shown{value: def.Value, line: def.At.Line, by: "its default"})
		}
	}
	for _, r := range examples.Requests {
		for _, pair := range r.Own {
			s := shown{value: pair.Value, line: pair.Line, by: "the request example"}
			add(out, pair.Name, s)
			if name := contract.Positions(pair.Name); name != pair.Name {
				add(out, name, s)
			}
			inside(out, contract.Positions(pair.Name), s)
		}
	}
	for _, pair := range examples.Said {
		add(out, pair.Name, shown{value: pair.Value, line: pair.Line, by: "the example in its description", word: true})
	}
	return out
}

func add(out map[string][]shown, name string, s shown) {
	s.value = strings.TrimSpace(s.value)
	if isValue(s.value) {
		out[name] = append(out[name], s)
	}
}

// inside adds the values that a JSON text holds, under the names of its members.
func inside(out map[string][]shown, name string, s shown) {
	if !strings.HasPrefix(s.value, "{") && !strings.HasPrefix(s.value, "[") {
		return
	}
	if v, faults := sample.JSON(s.value); v != nil && len(faults) == 0 {
		walk(out, name, v, s)
	}
}

func walk(out map[string][]shown, name string, v *contract.Value, s shown) {
	switch v.Kind {
	case contract.KindObject:
		for _, m := range v.Members {
			walk(out, name+"."+m.Name, m.Value, s)
		}
	case contract.KindArray:
		for _, item := range v.Items {
			walk(out, name+".N", item, s)
		}
	case contract.KindNull:
	default:
		s.value = v.Text
		add(out, name, s)
	}
}

// isValue reports whether a text is a value: it hides nothing and has nothing that a reader is to fill in.
func isValue(text string) bool {
	return text != "" && !strings.Contains(text, "**") && !strings.Contains(text, "...") && !strings.Contains(text, "…") &&
		!strings.Contains(strings.ToLower(text), "xxx") && !contract.HasPlaceholder(text)
}
