package place_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
)

// Every member ends with a type that says what it holds.
func TestSettle(t *testing.T) {
	shown := evidence(`{"Objects":[{"A":1}],"Blank":{"A":1},"Texts":["a"],"Map":{"k":{"A":1}},"Late":1}`, "")
	root := place.Response(page.NewSink("p.md", 100), shown, []place.Table{{Rows: []place.ResponseRow{
		{Field: &contract.Field{Name: "Objects", Type: contract.Type{Name: "array", Item: "string", Of: "Thing"}}},
		{Field: &contract.Field{Name: "A", Type: contract.Type{Name: "string"}}},
		{Field: &contract.Field{Name: "Blank"}, Blank: true},
		{Field: &contract.Field{Name: "A"}, Blank: true},
		{Field: &contract.Field{Name: "Texts", Type: contract.Type{Name: "array"}}},
		{Field: &contract.Field{Name: "Longs", Type: contract.Type{Name: "array", Item: "integer", ItemFormat: "int64"}}},
		{Field: &contract.Field{Name: "Map", Type: contract.Type{Name: "object", Map: true}}},
		{Field: &contract.Field{Name: "Late", Type: contract.Type{Name: "integer", Format: "int64"}}},
	}}}).Result
	types := map[string]contract.Type{}
	for _, f := range root.Fields {
		types[f.Name] = f.Type
		if f.Items != nil {
			types[f.Name+"[]"] = f.Items.Type
		}
	}
	want := map[string]contract.Type{
		"Objects": {Name: "array", Item: "object", Of: "Thing"}, "Objects[]": {Name: "object", Of: "Thing"},
		"Blank": {Name: "object"},
		"Texts": {Name: "array", Item: "string"}, "Texts[]": {Name: "string"},
		"Longs": {Name: "array", Item: "integer", ItemFormat: "int64"}, "Longs[]": {Name: "integer", Format: "int64"},
		"Map":  {Name: "object", Map: true},
		"Late": {Name: "integer", Format: "int64"},
	}
	if diff := cmp.Diff(want, types); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
