package document_test

import (
	"bytes"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// describedWith writes the description of a small contract under another overlay.
func describedWith(t *testing.T, overlay string) map[string]any {
	t.Helper()
	var out map[string]any
	if err := yaml.Unmarshal(document.Describe(small(), overlayOf(t, overlay)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// The values of an example keep their kinds; what a document must not carry, or cannot, is dropped or becomes a text.
func TestExampleValues(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"kinds", `{"a":"1","b":1,"c":-1.5,"d":true,"e":false,"f":null,"g":[1,"x",[]],"h":{"i":{}}}`, `{"a":"1","b":1,"c":-1.5,"d":true,"e":false,"f":null,"g":[1,"x",[]],"h":{"i":{}}}`},
		{"texts that look like something else", `{"a":"yes","b":"null","c":"2021-03-04","d":"","e":"1e3","f":"~"}`, `{"a":"yes","b":"null","c":"2021-03-04","d":"","e":"1e3","f":"~"}`},
		{"the first of a name", `{"a":1,"a":2}`, `{"a":1}`},
		{"names that mean something to others", `{"x-go-type":"T","$ref":"file","b":{"x-y":1,"c":2}}`, `{"b":{"c":2}}`},
		{"a number that is too large", `{"a":1e999}`, `{"a":"1e999"}`},
		{"names that look like something else", `{"yes":1,"1":2,"a b":3,"":4}`, `{"":4,"1":2,"a b":3,"yes":1}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, _ := sample.JSON(tt.src)
			c := small()
			c.Examples = []contract.Example{{Kind: "json", Value: v}}
			got := asJSON(t, dig(answers(described(t, c))["200"], "content", "application/json", "examples", "success", "value"))
			if got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// The same contract gives the same bytes, and writing leaves the contract and the overlay as they were.
func TestDeterministic(t *testing.T) {
	c := small(list("Tag.N.Key", "2"), param("A", "string", rule(contract.RuleEnum, "a,b")))
	o := overlayOf(t, smallOverlay)
	description, statements := document.Describe(c, o), document.WriteStatements(c, o)
	other := small()
	other.Action = "PourCup"
	if !strings.Contains(string(document.Describe(other, o)), "enum: [PourCup]") {
		t.Error("another operation has another value of Action")
	}
	if !bytes.Equal(description, document.Describe(c, o)) || !bytes.Equal(statements, document.WriteStatements(c, o)) {
		t.Error("two writings differ")
	}
}
