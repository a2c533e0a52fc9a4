package document_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func digits(text string) *contract.Value {
	return &contract.Value{Kind: contract.KindNumber, Text: text}
}

func letters(text string) *contract.Value {
	return &contract.Value{Kind: contract.KindString, Text: text}
}

func items(items ...*contract.Value) *contract.Value {
	return &contract.Value{Kind: contract.KindArray, Items: items}
}

func having(name string, value *contract.Value) *contract.Value {
	return &contract.Value{Kind: contract.KindObject, Members: []contract.Member{{Name: name, Value: value}}}
}

// An example of an answer that is not as the table says stands under a word of ours, so that other tools take the description.
func TestExamplesThatDoNotFit(t *testing.T) {
	scalar := func(name, typ string, cs ...contract.Constraint) *contract.Field {
		return &contract.Field{Name: name, Type: contract.Type{Name: typ}, Constraints: cs}
	}
	cup := &contract.Field{Name: "Cup", Type: contract.Type{Name: "object"}, Fields: []*contract.Field{scalar("Size", "integer")}}
	cups := &contract.Field{Name: "Cups", Type: contract.Type{Name: "array"}, Items: cup}
	words := &contract.Field{Name: "Words", Type: contract.Type{Name: "array"}, Items: scalar("", "string"), Constraints: []contract.Constraint{rule(contract.RuleMaxLength, "2")}}
	byName := &contract.Field{Name: "ByName", Type: contract.Type{Name: "object"}, Values: scalar("", "integer")}
	for _, tt := range []struct {
		name  string
		field *contract.Field
		value *contract.Value
		fits  bool
	}{
		{"a text", scalar("A", "string"), letters("x"), true},
		{"a text of no type", scalar("A", ""), letters("x"), true},
		{"a number for a text", scalar("A", "string"), digits("1"), false},
		{"a number", scalar("A", "integer"), digits("1"), true},
		{"a fraction", scalar("A", "integer"), digits("1.5"), false},
		{"a text for a number", scalar("A", "integer"), letters("1"), false},
		{"nothing", scalar("A", "string"), &contract.Value{}, false},
		{"a member that no row is about", scalar("Other", "integer"), letters("x"), true},
		{"too long", scalar("A", "string", rule(contract.RuleMaxLength, "1")), letters("xy"), false},
		{"short enough", scalar("A", "string", rule(contract.RuleMaxLength, "2")), letters("xy"), true},
		{"none of the values", scalar("A", "string", rule(contract.RuleEnum, "x,y")), letters("z"), false},
		{"a rule without a word in a schema", scalar("A", "string", rule(contract.RuleDefault, "x")), letters("z"), true},
		{"a length of a number", scalar("A", "integer", rule(contract.RuleMaxLength, "1")), digits("12"), true},
		{"an object for a list", cups, having("Size", digits("1")), false},
		{"a list of objects", cups, items(having("Size", digits("1"))), true},
		{"deep inside", cups, items(having("Size", digits("1")), having("Size", letters("big"))), false},
		{"a list for an object", cup, items(), false},
		{"texts", words, items(letters("xy")), true},
		{"a text that is too long", words, items(letters("xy"), letters("xyz")), false},
		{"values by name", byName, having("x", digits("1")), true},
		{"another value by name", byName, having("x", letters("1")), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := small()
			field := *tt.field
			if field.Name != "Other" {
				field.Name = "A"
			}
			c.Response.Fields = []*contract.Field{&field}
			c.Examples = []contract.Example{{Kind: "json", Value: having("A", tt.value)}}
			media := dig(answers(described(t, c))["200"], "content", "application/json")
			if shown, odd := dig(media, "examples", "success") != nil, dig(media, "x-rpc-examples", "success") != nil; shown != tt.fits || odd == tt.fits {
				t.Errorf("shown: %t, aside: %t", shown, odd)
			}
		})
	}
}

// The same of the example of a member.
func TestExampleOfAMemberThatDoesNotFit(t *testing.T) {
	c := small()
	c.Response.Fields = []*contract.Field{
		{Name: "Size", Type: contract.Type{Name: "integer"}, Example: "100***"},
		{Name: "Colour", Type: contract.Type{Name: "string"}, Constraints: []contract.Constraint{rule(contract.RulePattern, "^[a-z]+$")}, Example: "r**"},
	}
	properties := dig(described(t, c), "components", "schemas", "BrewTeaResult", "properties")
	for name, want := range map[string]string{"Size": "100***", "Colour": "r**"} {
		if p := dig(properties, name); dig(p, "x-rpc-example") != want || dig(p, "example") != nil {
			t.Errorf("%s: %v", name, p)
		}
	}
}
