package generate

import (
	"testing"

	"go.yaml.in/yaml/v4"
)

// A constant of one enum is no type of another, even of the same values.
func TestEnumsAndConstants(t *testing.T) {
	n := &namer{taken: map[string]string{}}
	first, _ := n.enum("Params", "Mode", "string", []string{"Type", "Other"}) // ModeType is a constant of it
	second, _ := n.enum("Params", "ModeType", "string", []string{"Type", "Other"})
	again, _ := n.enum("Result", "Mode", "string", []string{"Type", "Other"})
	if first != "Mode" || second == "ModeType" || second == first || again != first {
		t.Errorf("%s, %s, %s", first, second, again)
	}
}

// An enum whose constant would be a name of the package's own is another, and that is said.
func TestAConstantThatIsTaken(t *testing.T) {
	n := &namer{taken: map[string]string{"NewClient": own}}
	if name, _ := n.enum("Params", "New", "string", []string{"Client"}); name != "ParamsNew" || len(n.renames) != 1 {
		t.Errorf("%s, %q", name, n.renames)
	}
}

// What makes no difference to a type is left out of its shape, and not properties of such names.
func TestShapeOf(t *testing.T) {
	shape := func(text string) string {
		var node yaml.Node
		if err := yaml.Load([]byte(text), &node); err != nil {
			t.Fatal(err)
		}
		return shapeOf(node.Content[0], false)
	}
	plain := shape("{type: object, properties: {name: {type: string}}}")
	if other := shape("{type: object, description: d, properties: {name: {type: string, example: e, x-rpc-masked: true}}}"); other != plain {
		t.Errorf("%s and %s", plain, other)
	}
	for _, name := range []string{"description", "default", "pattern", "x-name"} {
		if other := shape("{type: object, properties: {name: {type: string}, " + name + ": {type: string}}}"); other == plain {
			t.Errorf("a property %s makes no difference: %s", name, other)
		}
	}
}
