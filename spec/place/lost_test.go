package place_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
)

// Whatever rows and examples say, each row stands in the tree or is said to stand nowhere.
func TestNoRowIsLost(t *testing.T) {
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 1))
		rows := randomRows(r)
		json, xml := randomJSON(r, 4), ""
		if r.IntN(3) == 0 {
			json = json[:r.IntN(len(json)+1)]
		}
		if r.IntN(2) == 0 {
			xml = "<R><As><A><B>1</B></A></As><Bs/><RequestId>1</RequestId></R>"[:r.IntN(50)+10]
		}
		tables := tablesOf(t, rows)
		want := 0
		for _, table := range tables {
			want += len(table.Rows)
		}
		tree := place.Response(page.NewSink("p", 1000), evidence(json, xml), tables)
		lines := map[int]bool{}
		placedLines(tree.Result, lines)
		if got := len(lines) + len(tree.Unplaced); got != want {
			t.Fatalf("seed %d: %d of %d rows\n%s\n%s\n%s", seed, got, want, json, xml, rows)
		}
	}
}

// placedLines collects the lines of the members of a tree.
func placedLines(f *contract.Field, lines map[int]bool) {
	if f == nil {
		return
	}
	if f.Name != "" && f.At.Line > 0 {
		lines[f.At.Line] = true
	}
	for _, m := range f.Fields {
		placedLines(m, lines)
	}
	placedLines(f.Items, lines)
	placedLines(f.Values, lines)
}

// randomName is one of so few names that they repeat.
func randomName(r *rand.Rand) string {
	names := strings.Fields("A As B Bs BList a C Ids Id RequestId Data Code PageSize DataList D.E")
	return names[r.IntN(len(names))]
}

// randomRows are tables of random members.
func randomRows(r *rand.Rand) string {
	types := strings.Fields("- string integer object list list:A list=string map json object:A ?")
	var rows []string
	for range 1 + r.IntN(12) {
		if r.IntN(12) == 0 && len(rows) > 0 {
			rows = append(rows, "# "+randomName(r))
		}
		name := strings.Repeat("└", max(0, r.IntN(8)-5)) + randomName(r)
		switch r.IntN(10) {
		case 0:
			name += ".n." + randomName(r)
		case 1:
			name += ".N"
		}
		rows = append(rows, name+" "+types[r.IntN(len(types))])
	}
	return strings.Join(rows, "\n")
}

// randomJSON is a value with the names of the rows.
func randomJSON(r *rand.Rand, depth int) string {
	var inner []string
	switch k := r.IntN(6); {
	case k < 3 && depth > 0:
		for range r.IntN(4) {
			inner = append(inner, fmt.Sprintf("%q:%s", randomName(r), randomJSON(r, depth-1)))
		}
		return "{" + strings.Join(inner, ",") + "}"
	case k == 3 && depth > 0:
		for range r.IntN(3) {
			inner = append(inner, randomJSON(r, depth-1))
		}
		return "[" + strings.Join(inner, ",") + "]"
	case k == 4:
		return `"x"`
	}
	return "1"
}
