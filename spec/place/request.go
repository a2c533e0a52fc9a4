package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// Request finds the lists and objects that rows without dots belong to: by tree marks, by the JSON that examples show as the value
// of a parameter, and for a further table by its caption. It also settles how lists and objects travel. It returns the rows
// that are parameters, and those that are not: they stand in tables that describe no known parameter.
func Request(sink *page.Sink, rows []*RequestRow, pairs map[string]string) ([]*RequestRow, []contract.Unplaced) {
	seen := calls(pairs)
	renameCapitals(sink, rows, seen)
	renameLists(sink, rows, seen)
	shown := shownValues(rows, pairs)
	nestMarked(rows)
	for i := 0; i < len(rows); i++ {
		if v := shown[rows[i]].Object(); v != nil && rows[i].Within == "" {
			i += nestShown(rows[i], rows[i+1:], v) // what it takes in has no members of its own
		}
	}
	t := tables{sink: sink, shown: shown, seen: seen}
	rows = t.nest(rows)
	settleStyles(sink, rows, styles{shown, seen})
	return rows, t.unplaced
}

// shownValues reads the JSON that the request example, or else the example cell, gives as a parameter's value.
func shownValues(rows []*RequestRow, pairs map[string]string) map[*RequestRow]*contract.Value {
	out := map[*RequestRow]*contract.Value{}
	for _, r := range rows {
		for _, text := range []string{pairs[r.Documented], pairs[r.Name], r.Example} {
			if v := sample.Text(text); v != nil {
				out[r] = v
				r.list = v.Kind == contract.KindArray
				break
			}
		}
	}
	return out
}

// take makes a row a member of another.
func (r *RequestRow) take(child *RequestRow, how contract.Inference) {
	prefix := r.Name + "."
	if (r.Type.Name == "array" || r.list) && !strings.HasSuffix(r.Name, ".N") {
		prefix = r.Name + ".N."
	}
	if prefix += child.Name; len(prefix) <= contract.MaxName && strings.Count(prefix, ".") < contract.MaxDepth {
		child.Name = prefix
		child.Within, child.Inferred = r.Name, how
		child.Role = contract.RoleBusiness
	}
}

// nestMarked follows tree marks: a row with marks is inside the last one with fewer.
func nestMarked(rows []*RequestRow) {
	var open []*RequestRow
	for _, r := range rows {
		for len(open) > 0 && open[len(open)-1].Marks >= r.Marks {
			open = open[:len(open)-1]
		}
		if r.Marks > 0 && len(open) > 0 {
			open[len(open)-1].take(r, contract.NotInferred)
		}
		open = append(open, r)
	}
}

// shownLevel is a parameter whose value examples show, while the rows behind it are taken in.
type shownLevel struct {
	row   *RequestRow
	value *contract.Value
	used  map[string]bool
}

// nestShown takes in the rows behind a parameter as long as examples show them in its value; a row that they do not show is taken in
// when the one behind it is. It returns how many rows it took.
func nestShown(parent *RequestRow, rows []*RequestRow, value *contract.Value) int {
	stack := []*shownLevel{{parent, value, map[string]bool{}}}
	for i, r := range rows {
		if r.Table != parent.Table || strings.Contains(r.Name, ".") || r.Role != contract.RoleBusiness || r.Within != "" {
			return i
		}
		at := showing(stack, r.Name)
		if at < 0 && (i == 0 || i+1 >= len(rows) || rows[i+1].Table != r.Table || showing(stack, rows[i+1].Name) < 0) {
			return i
		}
		how := contract.ByExample
		if at < 0 {
			at, how = len(stack)-1, contract.ByTable
		}
		stack = stack[:at+1]
		level := stack[at]
		level.used[r.Name] = true
		value := level.value.Get(r.Name)
		inner := value.Object()
		level.row.take(r, how)
		r.list = value != nil && value.Kind == contract.KindArray
		if inner != nil {
			stack = append(stack, &shownLevel{r, inner, map[string]bool{}})
		}
	}
	return len(rows)
}

// showing is the index of the innermost level that shows a name which no row has taken, -1 when there is none.
func showing(stack []*shownLevel, name string) int {
	for k := len(stack) - 1; k >= 0; k-- {
		if stack[k].value.Get(name) != nil && !stack[k].used[name] {
			return k
		}
	}
	return -1
}
