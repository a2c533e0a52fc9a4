package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// shelf is an operation whose result has lists in lists, in wrappers and without.
func shelf() *operation.Operation {
	op := widget()
	object := func(members ...operation.Field) *operation.Field {
		return &operation.Field{Type: "object", Properties: members}
	}
	jar := object(operation.Field{Name: "Label", Type: "string"}, operation.Field{Name: "Size", Type: "integer"})
	op.Result.Properties = append(op.Result.Properties,
		operation.Field{Name: "Boards", Type: "object", Properties: []operation.Field{
			{Name: "Board", Type: "array", Items: object(
				operation.Field{Name: "Jars", Type: "object", Properties: []operation.Field{{Name: "Jar", Type: "array", Items: jar}}},
				operation.Field{Name: "Height", Type: "integer"},
			)},
		}},
		operation.Field{Name: "Numbers", Type: "array", Items: &operation.Field{Type: "integer"}},
		operation.Field{Name: "Words", Type: "array", Items: &operation.Field{Type: "string", Guessed: true}},
		operation.Field{Name: "Lid", Type: "object", Properties: []operation.Field{{Name: "Weight", Type: "number", Guessed: true}}},
	)
	return op
}

// placed is an answer about the shelf with what a check of a path finds in it.
type placed struct {
	name string
	path string
	body string
	want verdict.Finding
}

func judgePlaced(t *testing.T, kind scenario.Kind, cases []placed) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := json("probe", 200, c.body)
			if c.body[0] == '<' {
				e = xml("probe", c.body)
			}
			got := judge.Context{Operation: shelf()}.Judge(one(scenario.Check{Kind: kind, Name: c.path}), []exchange.Exchange{e})
			if got.Finding != c.want {
				t.Errorf("%s: %s, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}

// A member that is in one item is in all of them, at every depth.
func TestThroughout(t *testing.T) {
	const label, jar = "Boards.Board[].Jars.Jar[].Label", "Boards.Board[].Jars.Jar"
	judgePlaced(t, scenario.Throughout, []placed{
		{"in every item", "Parts[].On", `{"Parts":[{"On":true},{"On":false}]}`, verdict.Satisfied},
		{"not in the second item", "Parts[].On", `{"Parts":[{"On":true},{}]}`, verdict.Violated},
		{"not in the first item", "Parts[].On", `{"Parts":[{},{"On":true}]}`, verdict.Violated},
		{"in no item, which others say", "Parts[].On", `{"Parts":[{},{}]}`, verdict.Satisfied},
		{"no item", "Parts[].On", `{"Parts":[]}`, verdict.Satisfied},
		{"not in the second item of the second list", label, `{"Boards":{"Board":[{"Jars":{"Jar":[{"Label":"a"}]}},{"Jars":{"Jar":[{"Label":"b"},{"Size":1}]}}]}}`, verdict.Violated},
		{"in all of them", label, `{"Boards":{"Board":[{"Jars":{"Jar":[{"Label":"a"}]}},{"Jars":{"Jar":[]}}]}}`, verdict.Satisfied},
		{"an empty list is a list", jar, `{"Boards":{"Board":[{"Jars":{"Jar":[{}]}},{"Jars":{"Jar":[]}}]}}`, verdict.Satisfied},
		{"an empty list left out", jar, `{"Boards":{"Board":[{"Jars":{"Jar":[{}]}},{"Jars":{}}]}}`, verdict.Violated},
		{"a wrapper that is not there, which others say", jar, `{"Boards":{"Board":[{"Jars":{"Jar":[{}]}},{}]}}`, verdict.Satisfied},
		{"a null", "Parts[].On", `{"Parts":[{"On":true},{"On":null}]}`, verdict.Satisfied},
		{"not in the second element", "Parts[].On", `<R><Parts><On>true</On></Parts><Parts><Off>1</Off></Parts></R>`, verdict.Violated},
		{"not in an empty element", "Parts[].On", `<R><Parts><On>true</On></Parts><Parts/></R>`, verdict.Violated},
		{"an empty list in XML", jar, `<R><Boards><Board><Jars><Jar><Label>a</Label></Jar></Jars></Board><Board><Jars/></Board></Boards></R>`, verdict.Satisfied},
		{"a body that cannot be read", label, `{`, verdict.Unanswered},
	})
}

// Every item of every list has the type, whatever the first one has, and a list is one however many items it has.
func TestTypesOfEveryItem(t *testing.T) {
	const size = "Boards.Board[].Jars.Jar[].Size"
	judgePlaced(t, scenario.MemberType, []placed{
		{"of the second item", "Parts[].On", `{"Parts":[{"On":true},{"On":"true"}]}`, verdict.Violated},
		{"of the second item of the second list", size, `{"Boards":{"Board":[{"Jars":{"Jar":[{"Size":1}]}},{"Jars":{"Jar":[{"Size":1},{"Size":"1"}]}}]}}`, verdict.Violated},
		{"of all of them", size, `{"Boards":{"Board":[{"Jars":{"Jar":[{"Size":1}]}},{"Jars":{"Jar":[{"Size":1},{"Size":2}]}}]}}`, verdict.Satisfied},
		{"of the second element", size, `<R><Boards><Board><Jars><Jar><Size>1</Size></Jar><Jar><Size>x</Size></Jar></Jars></Board></Boards></R>`, verdict.Violated},
		{"a list of one item", "Boards.Board[].Jars.Jar", `{"Boards":{"Board":[{"Jars":{"Jar":{"Size":1}}}]}}`, verdict.Violated},
		{"a list of none that is null", "Boards.Board", `{"Boards":{"Board":null}}`, verdict.Violated},
		{"a list of none that is a text", "Boards.Board", `{"Boards":{"Board":""}}`, verdict.Violated},
		{"a list of none", "Boards.Board", `{"Boards":{"Board":[]}}`, verdict.Satisfied},
		{"a list without its wrapper", "Boards", `{"Boards":[{"Height":1}]}`, verdict.Violated},
		{"an item that is a text", "Boards.Board", `{"Boards":{"Board":[{"Height":1},"x"]}}`, verdict.Violated},
		{"numbers", "Numbers", `{"Numbers":[1,2]}`, verdict.Satisfied},
		{"numbers, the second as a text", "Numbers", `{"Numbers":[1,"2"]}`, verdict.Violated},
		{"numbers in one text", "Numbers", `{"Numbers":"1,2"}`, verdict.Violated},
		{"numbers in XML", "Numbers", `<R><Numbers>1</Numbers><Numbers>2</Numbers></R>`, verdict.Satisfied},
		{"numbers in XML, the second a word", "Numbers", `<R><Numbers>1</Numbers><Numbers>two</Numbers></R>`, verdict.Violated},
		{"no number in XML", "Numbers", `<R><Numbers/></R>`, verdict.Satisfied},
		{"numbers in a wrapper of XML", "Numbers", `<R><Numbers><Number>1</Number></Numbers></R>`, verdict.Satisfied},
		{"items whose type nobody says", "Words", `{"Words":[1,"a"]}`, verdict.Satisfied},
		{"at a place that was guessed", "Lid.Weight", `{"Lid":{"Weight":"1"}}`, verdict.Violated},
		{"where no page lists it", "Lid.Weight", `{"Boards":{"Board":[{"Weight":1},{"Weight":"1"}]},"Lid":{}}`, verdict.Violated},
		{"of its type where no page lists it", "Lid.Weight", `{"Boards":{"Board":[{"Weight":1}]}}`, verdict.Satisfied},
		{"nowhere", "Lid.Weight", `{"Boards":{"Board":[{"Height":1}]}}`, verdict.Unanswered},
	})
}
