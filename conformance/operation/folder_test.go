package operation_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec"
)

// folder is the first operation's, with some files changed; nil takes one away.
func folder(t *testing.T, changes map[string]*fstest.MapFile) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	for name, read := range map[string]func(string) ([]byte, error){
		"X.openapi.yaml": spec.Description, "X.statements.yaml": spec.Statements, "pages/" + spec.DefaultAction + ".md": spec.Page,
	} {
		text, err := read(spec.DefaultAction)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: text}
	}
	for name, file := range changes {
		if file == nil {
			delete(out, name)
			continue
		}
		out[name] = file
	}
	return out
}

func TestLoadAll(t *testing.T) {
	unversioned := func(t *testing.T) *fstest.MapFile {
		t.Helper()
		text, err := spec.Description(spec.DefaultAction)
		if err != nil {
			t.Fatal(err)
		}
		return &fstest.MapFile{Data: []byte(strings.Replace(string(text), "product: Config\n  version: '2020-09-07'", "product: Config\n  version: ''", 1))}
	}
	tests := []struct {
		name    string
		changes map[string]*fstest.MapFile
		version string
		want    string // version of the operation
		says    string // of the error
	}{
		{"a whole folder", nil, "", "2020-09-07", ""},
		{"a version that the page says already", nil, "2021-01-01", "2020-09-07", ""},
		{"no page", map[string]*fstest.MapFile{"pages/" + spec.DefaultAction + ".md": nil}, "", "2020-09-07", ""},
		{"no statements", map[string]*fstest.MapFile{"X.statements.yaml": nil}, "", "", "X.openapi.yaml: its statements: "},
		{"a description that is none", map[string]*fstest.MapFile{"X.openapi.yaml": {Data: []byte("no")}}, "", "", "X.openapi.yaml: "},
		{"nothing", map[string]*fstest.MapFile{"X.openapi.yaml": nil}, "", "", "expected files *.openapi.yaml"},
		{"a version that is given", map[string]*fstest.MapFile{"X.openapi.yaml": unversioned(t)}, "2021-01-01", "2021-01-01", ""},
		{"no version", map[string]*fstest.MapFile{"X.openapi.yaml": unversioned(t)}, "", "", "the page does not say its version of the API"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ops, err := operation.LoadAll(folder(t, tt.changes), tt.version)
			if tt.says != "" {
				if err == nil || !strings.Contains(err.Error(), tt.says) {
					t.Errorf("error %v, want %q", err, tt.says)
				}
				return
			}
			if err != nil || len(ops) != 1 || ops[0].Version != tt.want {
				t.Fatalf("%v %v", ops, err)
			}
			if _, gone := tt.changes["pages/"+spec.DefaultAction+".md"]; (ops[0].Sources.Page == nil) != gone {
				t.Errorf("the page has %d bytes", len(ops[0].Sources.Page))
			}
		})
	}
}
