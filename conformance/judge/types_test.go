package judge

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// JSON has types of its own; in XML a text has the type that it can be read as.
func TestTypesOfValues(t *testing.T) {
	cases := []struct {
		typ  string
		json string // what has the type, with blanks between
		xml  string
	}{
		{"integer", `1 -1 0 9007199254740993`, `1 -1 0 007`},
		{"number", `1 -1 0 9007199254740993 1.5 -2e3 1e400`, `1 1.5 -2e3`},
		{"boolean", `true false`, `true false`},
		{"string", `"a" "" "1"`, `a 1 true`},
		{"array", `[] [1]`, ``},
		{"object", `{} {"a":1}`, `<a>b</a>`},
	}
	values := []string{`1`, `-1`, `0`, `9007199254740993`, `1.5`, `-2e3`, `true`, `false`, `"a"`, `""`, `"1"`, `[]`, `[1]`, `{}`, `{"a":1}`, `null`, `1e400`}
	for _, c := range cases {
		for _, value := range values {
			want := false
			for _, good := range strings.Fields(c.json) {
				want = want || good == value
			}
			if got := hasType(t, c.typ, `{"A":`+value+`}`); got != want {
				t.Errorf("JSON %s is of the type %s: %v", value, c.typ, got)
			}
		}
		for _, good := range strings.Fields(c.xml) {
			if !hasType(t, c.typ, "<R><A>"+good+"</A></R>") {
				t.Errorf("XML %s is of the type %s: false", good, c.typ)
			}
		}
	}
	for typ, bad := range map[string]string{"integer": "1.5 a true <a>b</a>", "number": "a 1,5 <a>b</a>", "boolean": "1 True yes", "string": "<a>b</a>", "object": "a"} {
		for _, text := range strings.Fields(bad) {
			if hasType(t, typ, "<R><A>"+text+"</A></R>") {
				t.Errorf("XML %s is of the type %s: true", text, typ)
			}
		}
	}
	for _, typ := range []string{"integer", "number", "boolean"} {
		if hasType(t, typ, "<R><A/></R>") {
			t.Errorf("an empty element is of the type %s", typ)
		}
	}
	for _, typ := range []string{"string", "object"} {
		if !hasType(t, typ, "<R><A/></R>") {
			t.Errorf("an empty element is not of the type %s", typ)
		}
	}
}

func hasType(t *testing.T, typ, body string) bool {
	t.Helper()
	doc, err := answer.Read([]byte(body))
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	n, _ := doc.Node.Member("A")
	return typed(doc.Format, "A", operation.Field{Type: typ}, n) == nil
}

// What a page says nothing of has any type.
func TestAMemberWithoutAType(t *testing.T) {
	for _, body := range []string{`{"A":null}`, `{"A":[1]}`, "<R><A>b</A></R>"} {
		if !hasType(t, "", body) {
			t.Errorf("%s", body)
		}
	}
}

func TestMembersAreFoundThroughLists(t *testing.T) {
	root := operation.Field{Properties: []operation.Field{
		{Name: "A", Items: &operation.Field{Items: &operation.Field{Properties: []operation.Field{{Name: "B", Type: "string"}}}}},
	}}
	for path, want := range map[string]bool{"A": true, "A[].B": true, "A[][].B": true, "A.B": true, "B": false, "A[].C": false, "A[].B.C": false} {
		if _, f, ok := root.Locate(path); ok != want || ok && strings.HasSuffix(path, "B") && f.Type != "string" {
			t.Errorf("%s: %v, %+v", path, ok, f)
		}
	}
}
