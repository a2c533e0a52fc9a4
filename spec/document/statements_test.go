package document_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
)

// ledgerOf writes the statements file and reads it back as any YAML reader does.
func ledgerOf(t *testing.T, c *contract.Contract) map[string]any {
	t.Helper()
	var out map[string]any
	if err := yaml.Unmarshal(document.WriteStatements(c, overlayOf(t, smallOverlay)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// pageStatements draws the page's statements, one a line: id, level, line, subject, and value and inference where there are some.
func pageStatements(t *testing.T, c *contract.Contract) []string {
	t.Helper()
	out := []string{}
	list, _ := ledgerOf(t, c)["statements"].([]any)
	for _, item := range list {
		s := item.(map[string]any)
		if s["source"] != "page" {
			continue
		}
		words := []string{s["id"].(string), s["level"].(string), strconv.Itoa(s["line"].(int))}
		for _, part := range []string{"kind", "name", "rule"} {
			words = append(words, dig(s, "subject", part).(string))
		}
		for _, part := range []string{"value", "inferred"} {
			if v, ok := s[part].(string); ok {
				words = append(words, part+"="+v)
			}
		}
		quote, _ := s["quote"].(string)
		if quote == "" || s["hash"] != (contract.Source{Quote: quote}).Hash() {
			t.Errorf("%s: quote %q, hash %v", s["id"], quote, s["hash"])
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

func checkPageStatements(t *testing.T, c *contract.Contract, want string) {
	t.Helper()
	var lines []string
	for line := range strings.SplitSeq(want, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	if diff := cmp.Diff(lines, pageStatements(t, c)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A parameter states whether it must be given, its type and its rules; what an inference rests on is no must.
func TestParameterStatements(t *testing.T) {
	required := param("CupId", "string", rule(contract.RuleMaxLength, "8"))
	required.Required = true
	inside := param("Tag.N.Key", "string")
	inside.Required = true
	explained := param("Sugar", "integer")
	explained.RequiredAt, explained.Absence = contract.Source{}, at(11, "leave it out")
	silent := param("Milk", "string")
	silent.RequiredAt, silent.TypeAt = contract.Source{}, contract.Source{}
	typed := param("Lid", "boolean")
	typed.RequiredAt = contract.Source{}
	guessed := param("Rules.N.Id", "string", rule(contract.RuleMinLength, "2"))
	guessed.Inferred = contract.ByTable
	read := rule(contract.RuleEnum, "a,b")
	read.Inferred = contract.ByProse
	tests := []struct {
		name string
		p    contract.Parameter
		want string
	}{
		{"required", required, `
			CupId/required must 10 parameter CupId required
			CupId/type must 10 parameter CupId type value=string
			CupId/max-length must 10 parameter CupId max-length value=8`},
		{"optional", param("Spoon", "integer"), `
			Spoon/optional must 10 parameter Spoon optional
			Spoon/type must 10 parameter Spoon type value=integer`},
		{"required within what it is in", inside, `
			Tag.N.Key/required must 10 parameter Tag.N.Key required value=within Tag.N
			Tag.N.Key/type must 10 parameter Tag.N.Key type value=string`},
		{"the text tells what leaving it out means", explained, `
			Sugar/type must 10 parameter Sugar type value=integer
			Sugar/optional should 11 parameter Sugar optional inferred=prose`},
		{"only a type", typed, `
			Lid/type must 10 parameter Lid type value=boolean`},
		{"only a name", silent, `
			Milk/optional should 10 parameter Milk optional inferred=table`},
		{"a place that is inferred", guessed, `
			Rules.N.Id/optional should 10 parameter Rules.N.Id optional inferred=table
			Rules.N.Id/type should 10 parameter Rules.N.Id type value=string inferred=table
			Rules.N.Id/min-length should 10 parameter Rules.N.Id min-length value=2 inferred=table`},
		{"a rule that is inferred", param("Cup", "string", read), `
			Cup/optional must 10 parameter Cup optional
			Cup/type must 10 parameter Cup type value=string
			Cup/enum should 10 parameter Cup enum value=a,b inferred=prose`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := small(tt.p)
			c.Title = contract.Source{}
			checkPageStatements(t, c, tt.want)
		})
	}
}

// Members of the result are stated by their path: through objects, items of lists and values of maps.
func TestResponseStatements(t *testing.T) {
	member := func(line int, name, typ string, inside ...*contract.Field) *contract.Field {
		f := &contract.Field{Name: name, Type: contract.Type{Name: typ}, Fields: inside}
		if line > 0 {
			f.At, f.TypeAt = at(line, name), at(line, typ)
		}
		return f
	}
	items := member(23, "Xs", "array")
	items.Items = member(0, "", "object", member(24, "B", "string"))
	nested := member(25, "Rows", "array")
	nested.Items = member(0, "", "array")
	nested.Items.Items = member(0, "", "object", member(26, "C", "string"))
	values := member(27, "M", "object")
	values.Values = member(0, "", "object", member(28, "D", "string"))
	guess := member(29, "E", "string")
	guess.Inferred, guess.TypeAt = contract.ByTable, contract.Source{}
	c := small(param("CupId", "string"))
	c.Title, c.Parameters[0].RequiredAt, c.Parameters[0].TypeAt = contract.Source{}, contract.Source{}, contract.Source{}
	c.Response.Fields = []*contract.Field{
		member(20, "CupId", "string"), member(21, "R", "object", member(22, "CupId", "string")), items, nested, values, guess,
		member(0, "Shown", "object", member(30, "F", "string")),
	}
	checkPageStatements(t, c, `
		CupId/optional should 10 parameter CupId optional inferred=table
		response/CupId/present must 20 response CupId present
		response/CupId/type must 20 response CupId type value=string
		response/CupId/echo should 20 response CupId echo value=CupId inferred=name
		response/R/present must 21 response R present
		response/R/type must 21 response R type value=object
		response/R.CupId/present must 22 response R.CupId present
		response/R.CupId/type must 22 response R.CupId type value=string
		response/Xs/present must 23 response Xs present
		response/Xs/type must 23 response Xs type value=array
		response/Xs[].B/present must 24 response Xs[].B present
		response/Xs[].B/type must 24 response Xs[].B type value=string
		response/Rows/present must 25 response Rows present
		response/Rows/type must 25 response Rows type value=array
		response/Rows[][].C/present must 26 response Rows[][].C present
		response/Rows[][].C/type must 26 response Rows[][].C type value=string
		response/M/present must 27 response M present
		response/M/type must 27 response M type value=object
		response/M.*.D/present must 28 response M.*.D present
		response/M.*.D/type must 28 response M.*.D type value=string
		response/E/present should 29 response E present inferred=table
		response/Shown.F/present must 30 response Shown.F present
		response/Shown.F/type must 30 response Shown.F type value=string`)
}

// The first example of each kind is stated, with what it shows of the answer; errors are stated one by one, ids stay unique,
// and the ledger keeps the order of the page.
func TestOtherStatements(t *testing.T) {
	c := small()
	c.Examples = []contract.Example{
		{Kind: "json", Failure: true, BodyAt: at(39, "failure")},
		{Kind: "request", BodyAt: at(40, "http")},
		{Kind: "request", BodyAt: at(41, "http again")},
		{Kind: "xml", Status: 200, StatusAt: at(42, "HTTP/1.1 200 OK"), ContentType: "text/xml", TypeAt: at(43, "text/xml"), Root: "R", RootAt: at(44, "<R>"), BodyAt: at(44, "<R>")},
		{Kind: "xml", BodyAt: at(45, "<S>")},
		{Kind: "json", BodyAt: at(46, "{")},
	}
	c.Errors = []contract.ErrorCase{
		{Status: 400, Code: "Same", At: at(50, "Same")}, {Status: 404, Code: "Same", At: at(51, "Same")}, {Status: 400, Code: "Same", At: at(52, "Same")},
		{Code: "Early", At: at(2, "Early")}, {Status: 400, Code: "NoQuote", At: at(53, "")}, {Status: 400, Code: "NoLine", At: at(0, "x")},
	}
	checkPageStatements(t, c, `
		operation/exists must 1 operation BrewTea exists
		error/Early must 2 error Early error value=0
		request/example must 40 request request example
		xml/status must 42 example xml status value=200
		xml/content-type must 43 example xml content-type value=text/xml
		xml/root should 44 example xml root value=R inferred=contradiction
		xml/example must 44 example xml example
		json/example must 46 example json example
		error/Same must 50 error Same error value=400
		error/Same/2 must 51 error Same error value=404
		error/Same/3 must 52 error Same error value=400`)
}

// A request example that the rows speak against is no must; one without a parameter that can be read is left out.
func TestDoubtfulRequestExamples(t *testing.T) {
	c := small()
	c.Examples = []contract.Example{{Kind: "request", BodyAt: at(40, "http"), Doubted: true}}
	checkPageStatements(t, c, `
		operation/exists must 1 operation BrewTea exists
		request/example should 40 request request example inferred=contradiction`)
	c.Examples = []contract.Example{{Kind: "request", BodyAt: at(40, "http"), Unreadable: "no parameter"}}
	checkPageStatements(t, c, `
		operation/exists must 1 operation BrewTea exists`)
}

// The protocol's statements follow the page's; one that needs a rule is there when a parameter has the rule.
func TestProtocolStatements(t *testing.T) {
	ids := func(c *contract.Contract) []string {
		var out []string
		list, _ := ledgerOf(t, c)["statements"].([]any)
		for _, s := range list {
			if dig(s, "source") == "protocol" {
				out = append(out, dig(s, "id").(string))
			}
		}
		return out
	}
	if diff := cmp.Diff([]string{"protocol/request-id/unique"}, ids(small(param("A", "string")))); diff != "" {
		t.Errorf("without a token:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"protocol/request-id/unique", "protocol/token/replay"}, ids(small(param("A", "string", rule(contract.RuleIdempotent, "true"))))); diff != "" {
		t.Errorf("with a token:\n%s", diff)
	}
	list, _ := ledgerOf(t, small())["statements"].([]any)
	last := list[len(list)-1]
	const text = "Every answer has a RequestId of its own."
	if dig(last, "quote") != text || dig(last, "level") != "should" || dig(last, "document") != "Result format" || dig(last, "hash") != (contract.Source{Quote: text}).Hash() ||
		!strings.Contains(strings.Split(smallOverlay, "\n")[dig(last, "line").(int)-1], text) {
		t.Errorf("%v", last)
	}
}

// The ledger's head says which page it is of; rows that nothing is stated of are excluded with their reasons.
func TestLedgerHead(t *testing.T) {
	c := small()
	c.Unplaced = []contract.Unplaced{{Kind: "parameter", Name: "Tea Id", Line: 9, Reason: "not the name of a parameter"}}
	l := ledgerOf(t, c)
	if l["operation"] != "BrewTea" || l["page"] != "BrewTea.md" || l["sha256"] != "00ff" {
		t.Errorf("head: %v", l)
	}
	if got := asJSON(t, l["exclusions"]); got != `[{"id":"parameter/Tea Id","line":9,"reason":"not the name of a parameter"}]` {
		t.Errorf("exclusions: %s", got)
	}
}

// A member that the cell of its text explains is not optional because nothing is said of it.
func TestStatementsOfMembersInCells(t *testing.T) {
	for inferred, want := range map[contract.Inference]int{contract.ByProse: 0, contract.ByTable: 1} {
		m := param("Rules.Id", "string")
		m.RequiredAt, m.TypeAt, m.Inferred, m.InText = contract.Source{}, contract.Source{}, inferred, true
		optional := 0
		for _, s := range document.Statements(small(m)) {
			if s.Subject.Rule == contract.RuleOptional {
				optional++
			}
		}
		if optional != want {
			t.Errorf("inferred by %s: %d statements that it may be left out, want %d", inferred, optional, want)
		}
	}
}
