package document_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A list in a wrapper has a type of its own, from the row that calls the wrapper a list; so has what holds members without a
// type. Rules of values are stated of values and of lists of values.
func TestStatementsOfWrappersAndValues(t *testing.T) {
	row := func(line int, name, typ string, inside ...*contract.Field) *contract.Field {
		return &contract.Field{Name: name, Type: contract.Type{Name: typ}, Fields: inside, At: at(line, name), TypeAt: at(line, typ)}
	}
	list := func(f *contract.Field, items *contract.Field) *contract.Field {
		f.Type.Name, f.Items = "array", items
		return f
	}
	text := &contract.Field{Type: contract.Type{Name: "string"}}
	wrapped := list(row(21, "Jar", ""), &contract.Field{Type: contract.Type{Name: "object"}, Fields: []*contract.Field{row(22, "Label", "string")}})
	wrapped.TypeAt, wrapped.Inferred = contract.Source{}, contract.ByExample
	unlisted := list(&contract.Field{Name: "Word", Inferred: contract.ByExample}, text)
	blank := row(25, "Lid", "object", row(26, "Colour", "string"))
	blank.TypeAt = contract.Source{}
	mood := row(27, "Mood", "string")
	mood.Constraints = []contract.Constraint{rule(contract.RuleEnum, "hot,cold")}
	moods := list(row(28, "Moods", "array"), text)
	moods.Constraints = mood.Constraints
	lids := list(row(30, "Lids", "array"), text)
	lids.Always, lids.Inferred = true, contract.ByTable
	quoted := row(29, "Count", "integer")
	quoted.Quoted = true
	c := small()
	c.Title = contract.Source{}
	c.Response.Fields = []*contract.Field{row(20, "Jars", "object", wrapped), row(23, "Words", "object", unlisted), blank, mood, moods, quoted, lids}
	checkPageStatements(t, c, `
		response/Mood/enum must 10 response Mood enum value=hot,cold
		response/Moods/enum must 10 response Moods enum value=hot,cold
		response/Jars/present must 20 response Jars present
		response/Jars/type must 20 response Jars type value=object
		response/Jars.Jar/type should 20 response Jars.Jar type value=array inferred=example
		response/Jars.Jar/present should 21 response Jars.Jar present inferred=example
		response/Jars.Jar[].Label/present must 22 response Jars.Jar[].Label present
		response/Jars.Jar[].Label/type must 22 response Jars.Jar[].Label type value=string
		response/Words/present must 23 response Words present
		response/Words/type must 23 response Words type value=object
		response/Words.Word/present should 23 response Words.Word present inferred=example
		response/Words.Word/type should 23 response Words.Word type value=array inferred=example
		response/Lid/present must 25 response Lid present
		response/Lid/type should 25 response Lid type value=object inferred=example
		response/Lid.Colour/present must 26 response Lid.Colour present
		response/Lid.Colour/type must 26 response Lid.Colour type value=string
		response/Mood/present must 27 response Mood present
		response/Mood/type must 27 response Mood type value=string
		response/Moods/present must 28 response Moods present
		response/Moods/type must 28 response Moods type value=array
		response/Count/present must 29 response Count present
		response/Count/type should 29 response Count type value=integer inferred=quotes
		response/Lids/present should 30 response Lids present inferred=prose
		response/Lids/type should 30 response Lids type value=array inferred=table`)
}
