package generate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// typed makes a package of type declarations.
func typed(name, types string) *Package {
	return &Package{Name: name, Files: map[string][]byte{
		typesFile: []byte("package " + name + "\n\n" + types),
		glueFile:  []byte("package " + name + "\n"),
	}}
}

// sharedOf are the types that are shared, by package as aliases, and the declared ones of the package shared.
func sharedOf(t *testing.T, packages ...*Package) map[string][]string {
	t.Helper()
	made, err := share("example.org/m/generated", packages)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, p := range made {
		source := string(p.Files[typesFile])
		for line := range strings.Lines(source) {
			words := strings.Fields(line)
			if alias := len(words) == 4 && words[0] == "type" && words[3] == sharedPackage+"."+words[1]; alias || p.Name == sharedPackage && strings.HasPrefix(line, "type ") {
				out[p.Name] = append(out[p.Name], words[1])
			}
		}
		if imports := strings.Contains(source, `import "example.org/m/generated/shared"`); imports != (p.Name != sharedPackage && len(out[p.Name]) > 0) {
			t.Errorf("%s: imports the shared types: %t\n%s", p.Name, imports, source)
		}
	}
	return out
}

func TestShare(t *testing.T) {
	const (
		tag   = "// Tag is one.\ntype Tag struct {\n\t// Key of a page.\n\tKey *string `json:\"Key\"`\n}\n"
		again = "type Tag struct {\n\tKey *string `json:\"Key\"` // the same\n}\n"
		other = "type Tag struct {\n\tKey *int64 `json:\"Key\"`\n}\n"
		named = "type Tag struct {\n\tKey *string `json:\"key\"`\n}\n"
		list  = "type List struct {\n\tTags *[]Tag\n}\n"
		state = "type State string\n"
		holds = "type Pot struct {\n\tState *State\n}\n"
	)
	tests := []struct {
		name     string
		packages []*Package
		want     map[string][]string
	}{
		{"one alone", []*Package{typed("a", tag)}, nil},
		{"alike but for comments", []*Package{typed("a", tag), typed("b", again)}, map[string][]string{"a": {"Tag"}, "b": {"Tag"}, "shared": {"Tag"}}},
		{
			"what every operation has of its own",
			[]*Package{typed("a", "type Params struct{}\n\ntype Result struct{}\n"), typed("b", "type Params struct{}\n\ntype Result struct{}\n")},
			nil,
		},
		{"another type of a field", []*Package{typed("a", tag), typed("b", other)}, nil},
		{"another name on the wire", []*Package{typed("a", tag), typed("b", named)}, nil},
		{
			"two of three", []*Package{typed("a", other), typed("b", tag), typed("c", again)},
			map[string][]string{"b": {"Tag"}, "c": {"Tag"}, "shared": {"Tag"}},
		},
		{
			"one that refers to another", []*Package{typed("a", tag+list), typed("b", list+again)},
			map[string][]string{"a": {"Tag", "List"}, "b": {"List", "Tag"}, "shared": {"List", "Tag"}},
		},
		{"one that refers to what differs", []*Package{typed("a", tag+list), typed("b", other+list)}, nil},
		{"one that refers to what is no struct", []*Package{typed("a", state+holds), typed("b", state+holds)}, nil},
		{"one with a method", []*Package{typed("a", tag+"func (Tag) Valid() bool { return true }\n"), typed("b", tag)}, nil},
		{"one with a type of others", []*Package{typed("a", "type T struct{ At time.Time }\n"), typed("b", "type T struct{ At time.Time }\n")}, nil},
		{"an operation of the name", []*Package{typed("shared", tag), typed("b", tag)}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.packages[0].Name == sharedPackage {
				if made, err := share("m", tt.packages); err != nil || len(made) != len(tt.packages) {
					t.Errorf("%v, %v", made, err)
				}
				return
			}
			got := sharedOf(t, tt.packages...)
			if diff := cmp.Diff(tt.want, got); diff != "" && (len(tt.want) > 0 || len(got) > 0) {
				t.Errorf("shared (-want +got):\n%s", diff)
			}
		})
	}
}
