package operation_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// A path is read by the tree: a name may have dots, a list and a map are stepped into.
func TestLocate(t *testing.T) {
	text := func(name string) operation.Field { return operation.Field{Name: name, Type: "string"} }
	item := operation.Field{Name: "Disk", Type: "object", Properties: []operation.Field{text("Id"), text("System.Size"), text("System")}}
	values := operation.Field{Type: "object", Properties: []operation.Field{text("Price")}}
	root := operation.Field{Type: "object", Properties: []operation.Field{
		text("Total"),
		{Name: "Disks", Type: "object", Properties: []operation.Field{{Name: "Disk", Type: "array", Items: &item}}},
		{Name: "Orders", Type: "object", Values: &values},
	}}
	cases := []struct {
		path, names, typ string
		found            bool
	}{
		{"Total", "Total", "string", true},
		{"Disks.Disk", "Disks|Disk", "array", true},
		{"Disks.Disk[].Id", "Disks|Disk|Id", "string", true},
		{"Disks.Disk[].System", "Disks|Disk|System", "string", true},
		{"Disks.Disk[].System.Size", "Disks|Disk|System.Size", "string", true},
		{"Orders.*.Price", "Orders|*|Price", "string", true},
		{"Orders.*", "Orders|*", "object", true},
		{"Nothing.Here", "Nothing|Here", "", false},
		{"TotalCount", "TotalCount", "", false},
	}
	for _, c := range cases {
		t.Run(c.path, func(t *testing.T) {
			names, at, found := root.Locate(c.path)
			if got := strings.Join(names, "|"); got != c.names || at.Type != c.typ || found != c.found {
				t.Errorf("%q %q %t, want %q %q %t", got, at.Type, found, c.names, c.typ, c.found)
			}
		})
	}
}
