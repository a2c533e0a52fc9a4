package place_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
)

// requestTest places rows, one a line of text: marks and name, type, and the text of the example cell. A caption begins a
// further table; ! before a name makes the parameter one that all operations have. The types are those of responseTest,
// and repeat for RepeatList.
type requestTest struct {
	name  string
	pairs string // of the request example: NAME=VALUE, one a line
	rows  string
	want  string // one parameter a line: its name, what it is within, how that was found (~ ? as in a tree), its style, text
	notes string
}

func runRequest(t *testing.T, tests []requestTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rows, pairs := requestRows(t, tt.rows), map[string]string{}
			for _, line := range linesOf(tt.pairs) {
				name, value, _ := strings.Cut(line, "=")
				pairs[name] = value
			}
			sink := page.NewSink("p.md", 100)
			rows, _ = place.Request(sink, rows, pairs)
			var got []string
			for _, r := range rows {
				got = append(got, described(r))
			}
			if diff := cmp.Diff(linesOf(tt.want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			checkNotes(t, sink, tt.notes)
		})
	}
}

func requestRows(t *testing.T, rows string) []*place.RequestRow {
	t.Helper()
	var out []*place.RequestRow
	table, caption := 0, ""
	for i, line := range linesOf(rows) {
		if text, ok := strings.CutPrefix(line, "# "); ok {
			table, caption = table+1, text
			continue
		}
		words := strings.Fields(line)
		if len(words) < 2 {
			t.Fatalf("row %q; expected name and type", line)
		}
		written, common := strings.CutPrefix(words[0], "!")
		name := strings.TrimLeft(written, "└")
		r := &place.RequestRow{Table: table, Caption: caption, Marks: strings.Count(written, "└")}
		r.Name, r.Documented, r.Role, r.Type = name, name, contract.RoleBusiness, typeOf(t, words[1])
		r.At = contract.Source{Line: i + 1, Quote: name}
		if common {
			r.Role = contract.RoleCommon
		}
		if len(words) > 2 {
			r.Example = words[2]
		}
		out = append(out, r)
	}
	return out
}

func described(r *place.RequestRow) string {
	parts := []string{r.Name}
	if r.Within != "" {
		mark := map[contract.Inference]string{contract.ByTable: "?", contract.ByExample: "~"}[r.Inferred]
		parts = append(parts, "in", r.Within+mark)
	}
	if r.Style != contract.StyleNone {
		mark := ""
		if r.Within == "" && r.Inferred == contract.ByTable {
			mark = "?"
		}
		parts = append(parts, string(r.Style)+mark)
	}
	if r.InText {
		parts = append(parts, "text")
	}
	return strings.Join(parts, " ")
}

func TestRequestMarks(t *testing.T) {
	runRequest(t, []requestTest{
		{name: "inside of the row before it", rows: `
			Rule object {"Name":"x"}
			└Name string
			└Size integer
			B string`, want: `
			Rule json
			Rule.Name in Rule text
			Rule.Size in Rule text
			B`},
		{name: "several levels, and back", rows: `
			Rule object {"Name":"x"}
			└Parts list
			└└Id string
			└Size integer`, want: `
			Rule json
			Rule.Parts in Rule text
			Rule.Parts.N.Id in Rule.Parts text
			Rule.Size in Rule text`},
		{name: "a mark without a row around it", rows: `
			└Name string
			B string`, want: `
			Name
			B`},
		{name: "a list that has its index", rows: `
			Rule.N object {}
			└Name string`, want: `
			Rule.N json
			Rule.N.Name in Rule.N`},
	})
}

func TestRequestExample(t *testing.T) {
	runRequest(t, []requestTest{
		{name: "members that the request example shows", pairs: `
			Rules=[{"Id":"x","Parts":[{"Name":"y"}]}]`, rows: `
			Rules list
			Id string
			Parts list
			Name string
			Other string`, want: `
			Rules json
			Rules.N.Id in Rules~ text
			Rules.N.Parts in Rules~ text
			Rules.N.Parts.N.Name in Rules.N.Parts~ text
			Other`},
		{name: "members that the example cell shows", rows: `
			Rule object {"Id":"x","Size":1}
			Id string
			Size integer
			Other string`, want: `
			Rule json
			Rule.Id in Rule~ text
			Rule.Size in Rule~ text
			Other`},
		{name: "the request example comes before the cell", pairs: `
			Rule={"Id":"x"}`, rows: `
			Rule object {"Size":1}
			Id string
			Size integer`, want: `
			Rule json
			Rule.Id in Rule~ text
			Size`},
		{name: "a text with JSON", rows: `
			Rule string {"Id":"x"}
			Id string
			Other string`, want: `
			Rule
			Rule.Id in Rule~ text
			Other`},
		{name: "back to a level further out", pairs: `
			Rule={"Part":{"Id":"x"},"Size":1}`, rows: `
			Rule object
			Part object
			Id string
			Size integer`, want: `
			Rule json
			Rule.Part in Rule~ text
			Rule.Part.Id in Rule.Part~ text
			Rule.Size in Rule~ text`},
		{name: "a name of two levels, each once", pairs: `
			Rule={"Id":"x","Part":{"Id":"y"}}`, rows: `
			Rule object
			Id string
			Part object
			Id string
			Id string`, want: `
			Rule json
			Rule.Id in Rule~ text
			Rule.Part in Rule~ text
			Rule.Part.Id in Rule.Part~ text
			Id`},
		{name: "a row that the example leaves out, between two that it shows", pairs: `
			Rule={"Id":"x","Size":1}`, rows: `
			Rule object
			Id string
			Late string
			Size integer
			Other string`, want: `
			Rule json
			Rule.Id in Rule~ text
			Rule.Late in Rule? text
			Rule.Size in Rule~ text
			Other`},
		{name: "the first row must be shown", pairs: `
			Rule={"Id":"x"}`, rows: `
			Rule object
			Late string
			Id string`, want: `
			Rule json
			Late
			Id`},
		{name: "not two rows in a row that the example leaves out", pairs: `
			Rule={"Id":"x","Size":1}`, rows: `
			Rule object
			Id string
			One string
			Two string
			Size integer`, want: `
			Rule json
			Rule.Id in Rule~ text
			One
			Two
			Size`},
		{name: "not a name with dots", pairs: `
			Rule={"Id":"x","Size":1}`, rows: `
			Rule object
			Id string
			Opts.Size integer
			Size integer`, want: `
			Rule json
			Rule.Id in Rule~ text
			Opts.Size
			Size`},
		{name: "not a parameter that all operations have", pairs: `
			Rule={"Id":"x","Format":1}`, rows: `
			Rule object
			!Format string
			Id string`, want: `
			Rule json
			Format
			Id`},
		{name: "not the row of a further table", pairs: `
			Rule={"Id":"x","Size":1}`, rows: `
			Rule object
			Id string
			Late string
			# Rule
			Size integer`, want: `
			Rule json
			Rule.Id in Rule~ text
			Late
			Rule.Size in Rule? text`},
		{name: "what is taken in takes nothing in", pairs: `
			Rule={"Part":{"Id":"x"}}
			Part={"Late":"x"}`, rows: `
			Rule object
			Part object
			Late string`, want: `
			Rule json
			Rule.Part in Rule~ text
			Late`},
		{name: "a value that is no JSON shows nothing", pairs: `
			Rule=abc`, rows: `
			Rule string 5
			Id string`, want: `
			Rule
			Id`},
	})
}

// A name that would be too long or too deep stays where it is.
func TestRequestLimits(t *testing.T) {
	long := strings.Repeat("L", contract.MaxName-len("R."))
	for extra, want := range map[string]string{"": "R." + long, "L": long + "L"} {
		rows := requestRows(t, "R object {}\n└"+long+extra+" string")
		place.Request(page.NewSink("p.md", 10), rows, nil)
		if rows[1].Name != want {
			t.Errorf("a name of %d: %s", len(long+extra), rows[1].Name)
		}
	}
	var text strings.Builder
	for i := range contract.MaxDepth + 3 {
		fmt.Fprintf(&text, "%sA object {}\n", strings.Repeat("└", i))
	}
	rows := requestRows(t, text.String())
	place.Request(page.NewSink("p.md", 100), rows, nil)
	deepest := 0
	for _, r := range rows {
		deepest = max(deepest, strings.Count(r.Name, "."))
	}
	if deepest != contract.MaxDepth-1 {
		t.Errorf("%d dots", deepest)
	}
}
