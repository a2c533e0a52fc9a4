package place

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// tables gives the rows of further request tables to the parameters that the tables describe.
type tables struct {
	sink     *page.Sink
	shown    map[*RequestRow]*contract.Value
	seen     map[string]called
	unplaced []contract.Unplaced
}

// nest places the rows table by table and returns those that are parameters. A table whose caption names a row of a later one
// is looked at again.
func (t *tables) nest(rows []*RequestRow) []*RequestRow {
	groups := byTable(rows)
	if len(groups) < 2 { //nolint:mnd // the first table describes nothing but the operation
		return rows
	}
	kept, groups := groups[0], groups[1:]
	if n := len(groups); n > maxTables {
		t.sink.Addf(page.Warning, groups[maxTables][0].At.Line, 0, "%d further tables in the request section; the first %d are read", n, maxTables)
		t.leaveOut(slices.Concat(groups[maxTables:]...), "it stands in one table too many")
		groups = groups[:maxTables]
	}
	for pass := 0; len(groups) > 0; pass++ {
		kept, groups = t.pass(kept, groups, pass == maxPasses)
	}
	slices.SortStableFunc(kept, func(a, b *RequestRow) int { return cmp.Compare(a.Table, b.Table) })
	return kept
}

// pass places the tables that can be placed, and the last time all others too.
func (t *tables) pass(kept []*RequestRow, groups [][]*RequestRow, last bool) (more []*RequestRow, later [][]*RequestRow) {
	for i, rows := range groups {
		switch {
		case len(kept) > contract.MaxParameters:
			kept = append(kept, rows...) // so many are refused
		case !last && t.waits(kept, rows):
			later = append(later, rows)
		case t.further(kept, groups[i:]):
			kept = append(kept, rows...)
		}
	}
	return kept, later
}

// waits reports whether a table names a parameter that is none so far.
func (t *tables) waits(before, rows []*RequestRow) bool {
	return identifier(rows[0].Caption) != "" && !ownNamed(rows) && t.describedBy(before, rows) == nil
}

// ownNamed reports whether the names of a table's rows, or the examples, say where they belong.
func ownNamed(rows []*RequestRow) bool {
	return rows[0].Within != "" || slices.ContainsFunc(rows, func(r *RequestRow) bool { return strings.Contains(r.Name, ".") })
}

// maxTables is how many tables of a section are placed, in the request behind the first.
const maxTables = 100

// byTable are the rows of each table.
func byTable(rows []*RequestRow) [][]*RequestRow {
	var out [][]*RequestRow
	for from := 0; from < len(rows); {
		to := from
		for to < len(rows) && rows[to].Table == rows[from].Table {
			to++
		}
		out = append(out, rows[from:to:to])
		from = to
	}
	return out
}

// further places the rows of a table behind the first; false when they are no parameters. groups are the tables from this one on.
func (t *tables) further(before []*RequestRow, groups [][]*RequestRow) bool {
	rows := groups[0]
	if ownNamed(rows) {
		return true
	}
	parent := t.describedBy(before, rows)
	if parent == nil && !saysParameters(rows[0].Caption) {
		parent = byOrder(before, groups)
	}
	switch {
	case parent == nil:
		return t.alone(before, rows)
	case t.selfNamed(parent, rows):
		return false
	}
	for _, r := range rows {
		if r.Within != "" || r.Role != contract.RoleBusiness || strings.HasPrefix(r.Name, parent.Name+".") {
			continue
		}
		value := t.shown[parent].Object().Get(r.Name)
		if value != nil {
			t.shown[r], r.list = value, value.Kind == contract.KindArray
		}
		parent.take(r, contract.ByTable)
	}
	return true
}

// describedBy is the parameter whose members a table lists, by what speaks for it: that examples show the rows in its value, or
// behind its name; that the caption names it; that the names of the rows begin with its own. The deeper of equals is meant,
// then the earlier.
func (t *tables) describedBy(before, rows []*RequestRow) *RequestRow {
	const enough = 10
	var found *RequestRow
	best := enough - 1
	caption, full := titleOf(rows[0].Caption), holders(before)
	for _, p := range before {
		if p.Role != contract.RoleBusiness {
			continue
		}
		score := t.signs(p, rows, caption)
		if score > 0 && full[p.Name] {
			score -= enough
		}
		if score > 0 {
			score += strings.Count(p.Name, ".")
		}
		if score > best {
			found, best = p, score
		}
	}
	return found
}

// signs weighs what speaks for a parameter: an example that shows all rows says most, then a caption, then one that shows some.
func (t *tables) signs(p *RequestRow, rows []*RequestRow, caption title) int {
	const some, all, own, form, begin = 12, 60, 40, 30, 12
	weight := func(n int) int {
		if n == 0 {
			return 0
		}
		return some + (all-some)*n/len(rows)
	}
	score := weight(overlap(t.shown[p].Object(), rows))
	for _, name := range append(itemNames(p), p.Name) {
		score = max(score, weight(sentAmong(t.seen[name].members, rows)))
	}
	if p.Type.IsScalar() && p.Type.Name != "string" {
		return score
	}
	switch namedIn(caption, p) {
	case 2: //nolint:mnd // the name itself
		score += own
	case 1:
		score += form
	}
	if allBegin(rows, strings.TrimSuffix(p.Name, "s")) {
		score += begin
	}
	return score
}

// byOrder gives a table that nothing names to the list or object at its place: the tables without a name follow in the order
// of the parameters that have no members yet.
func byOrder(before []*RequestRow, groups [][]*RequestRow) *RequestRow {
	if identifier(groups[0][0].Caption) != "" {
		return nil // it says what it describes, and that is not here
	}
	full := holders(before)
	var open []*RequestRow
	for _, p := range before {
		if p.Role == contract.RoleBusiness && (p.Type.Name == "array" || p.Type.Name == "object") && !full[p.Name] {
			open = append(open, p)
		}
	}
	nameless := 0
	for _, rows := range groups {
		if identifier(rows[0].Caption) == "" && !strings.Contains(rows[0].Name, ".") {
			nameless++
		}
	}
	if len(open) == 1 || len(open) > 0 && len(open) == nameless {
		return open[0]
	}
	return nil
}

// holders are the names that have members.
func holders(rows []*RequestRow) map[string]bool {
	out := map[string]bool{}
	for _, r := range rows {
		for i := range len(r.Name) {
			if r.Name[i] == '.' {
				out[r.Name[:i]] = true
			}
		}
	}
	return out
}

// selfNamed recognises a table whose only row is the item of a list itself, under the name of the list or of its items, and
// gives the list the type of the row.
func (t *tables) selfNamed(parent *RequestRow, rows []*RequestRow) bool {
	r := rows[0]
	if len(rows) != 1 || parent.Type.Name != "array" || !r.Type.IsScalar() || t.shown[parent].Object().Get(r.Name) != nil {
		return false
	}
	if !slices.ContainsFunc(append(itemNames(parent), leaf(parent)), func(name string) bool { return strings.EqualFold(name, r.Name) }) {
		return false
	}
	sent := t.seen[parent.Name]
	if sent.members[r.Name] || !strings.EqualFold(leaf(parent), r.Name) && !sent.indexed && !listsValues(t.shown[parent]) {
		return false
	}
	t.sink.Addf(page.Info, r.At.Line, 0, "the row %q is the item of the list %q itself, and no member of it", r.Name, parent.Documented)
	parent.Type.Item, parent.Type.ItemFormat, parent.Type.Of = r.Type.Name, r.Type.Format, ""
	t.leaveOut(rows, "it is the item of a list, and no member of it")
	return true
}

// listsValues reports whether a value is a list of values and not of objects.
func listsValues(v *contract.Value) bool {
	return v != nil && v.Kind == contract.KindArray && len(v.Items) > 0 && v.Object() == nil
}

func (t *tables) leaveOut(rows []*RequestRow, reason string) {
	for _, r := range rows {
		t.unplaced = append(t.unplaced, contract.Unplaced{Kind: "parameter", Name: r.Documented, Line: r.At.Line, Reason: reason})
	}
}

// alone decides about a table that describes no known parameter. Its rows are parameters of their own when the request
// example sends one of them, or when the words above the table say so, or when no parameter could have members. Of what only
// that speaks for, nothing is required.
func (t *tables) alone(before, rows []*RequestRow) bool {
	if saysParameters(rows[0].Caption) || slices.ContainsFunc(rows, func(r *RequestRow) bool { return r.Role != contract.RoleBusiness || t.sends(r.Name) }) {
		return true
	}
	holder := func(p *RequestRow) bool {
		return p.Role == contract.RoleBusiness && (!p.Type.IsScalar() || t.shown[p] != nil)
	}
	if identifier(rows[0].Caption) == "" && !slices.ContainsFunc(before, holder) {
		t.sink.Addf(page.Warning, rows[0].At.Line, 0, "nothing says what the table with %q describes; read as parameters that may be left out", rows[0].Name)
		for _, r := range rows {
			r.Required, r.RequiredAt, r.Inferred = false, contract.Source{}, contract.ByTable
		}
		return true
	}
	t.sink.Addf(page.Warning, rows[0].At.Line, 0, "the table with %q describes no known parameter, and the request example sends none of its rows; not read as parameters",
		rows[0].Name)
	t.leaveOut(rows, "its table describes no known parameter")
	return false
}

// sends reports whether the request example sends a parameter.
func (t *tables) sends(name string) bool { _, sent := t.seen[name]; return sent }

// saysParameters reports whether a caption says that a table lists parameters of the operation like the first.
func saysParameters(caption string) bool {
	if identifier(caption) != "" {
		return false
	}
	c := strings.ToLower(strings.ReplaceAll(caption, " ", ""))
	for _, kind := range []string{"请求", "输入", "公共", "业务", "可选", "必选", "必填", "其他", "其它", "系统", "基本", "query", "body", "请求体"} {
		if strings.Contains(c, kind+"参数") {
			return true
		}
	}
	for _, kind := range []string{"request", "input", "common", "optional", "required", "other", "system", "basic", "query", "body", "business"} {
		if strings.Contains(c, kind+"parameter") {
			return true
		}
	}
	return false
}

func overlap(v *contract.Value, rows []*RequestRow) int {
	n := 0
	for _, r := range rows {
		if v != nil && v.Get(r.Name) != nil {
			n++
		}
	}
	return n
}

func sentAmong(names map[string]bool, rows []*RequestRow) int {
	n := 0
	for _, r := range rows {
		if names[r.Name] {
			n++
		}
	}
	return n
}

// allBegin reports whether the names of all rows begin with a stem and go on behind it.
func allBegin(rows []*RequestRow, stem string) bool {
	if len(stem) < 3 {
		return false
	}
	for _, r := range rows {
		if !strings.HasPrefix(r.Name, stem) || len(r.Name) == len(stem) {
			return false
		}
	}
	return true
}
