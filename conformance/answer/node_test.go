package answer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/answer"
)

func read(t *testing.T, body string) answer.Node {
	t.Helper()
	doc, err := answer.Read([]byte(body))
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return doc.Node
}

// A path goes through objects and lists alike; a [] marks a list and is no name.
func TestFind(t *testing.T) {
	const inJSON = `{"A":{"B":"b"},"L":[{"C":"1"},{"D":"2"},{"C":"3"}],"M":[["x"],[{"C":"4"}]],"E":[],"N":null}`
	const inXML = `<R><A><B>b</B></A><L><C>1</C></L><L><D>2</D></L><L><C>3</C></L><E/></R>`
	cases := []struct{ name, body, path, want string }{
		{"a member", inJSON, "A", "object"},
		{"a member of a member", inJSON, "A.B", "b"},
		{"of the items of a list", inJSON, "L[].C", "1 3"},
		{"without the mark of the list", inJSON, "L.C", "1 3"},
		{"of a list of lists", inJSON, "M[][].C", "4"},
		{"of an empty list", inJSON, "E[].C", ""},
		{"of a null", inJSON, "N.C", ""},
		{"of a text", inJSON, "A.B.C", ""},
		{"a null", inJSON, "N", "null"},
		{"a list", inJSON, "L", "array"},
		{"every member", inJSON, "A.*", "b"},
		{"a name that is not there", inJSON, "Z", ""},
		{"a name in another case", inJSON, "a", ""},
		{"no name", inJSON, "", ""},
		{"XML: a member of a member", inXML, "A.B", "b"},
		{"XML: of elements of one name", inXML, "L[].C", "1 3"},
		{"XML: an empty element", inXML, "E", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, n := range read(t, c.body).Find(strings.Split(strings.ReplaceAll(c.path, "[]", ""), ".")...) {
				if n.Value != "" || n.Kind == answer.Text {
					got = append(got, n.Value)
				} else {
					got = append(got, string(n.Kind))
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("found %q, expected %q", got, c.want)
			}
		})
	}
}

// Of several members of one name the first counts; the text of what is no scalar is empty.
func TestMembers(t *testing.T) {
	n := read(t, "<R><A>1</A><A>2</A><B><C>3</C></B></R>")
	if m, ok := n.Member("A"); !ok || m.Value != "1" {
		t.Errorf("A is %+v", m)
	}
	if m, ok := n.Member("C"); ok || m.Kind != "" {
		t.Errorf("C is further down, got %+v", m)
	}
	for name, want := range map[string]string{"A": "1", "B": "", "C": ""} {
		if got := n.Text(name); got != want {
			t.Errorf("the text of %s is %q", name, got)
		}
	}
}

// Every kind of value is known by its kind and its text as written.
func TestKinds(t *testing.T) {
	n := read(t, `{"text":"a\u0026\n","number":1.50e+3,"big":12345678901234567890,"yes":true,"no":false,"nothing":null,"list":[1,"a"],"object":{"a":1},"empty":{}}`)
	want := []answer.Member{
		{Name: "text", Node: answer.Node{Kind: answer.Text, Value: "a&\n"}},
		{Name: "number", Node: answer.Node{Kind: answer.Number, Value: "1.50e+3"}},
		{Name: "big", Node: answer.Node{Kind: answer.Number, Value: "12345678901234567890"}},
		{Name: "yes", Node: answer.Node{Kind: answer.Bool, Value: "true"}},
		{Name: "no", Node: answer.Node{Kind: answer.Bool, Value: "false"}},
		{Name: "nothing", Node: answer.Node{Kind: answer.Null}},
		{Name: "list", Node: answer.Node{Kind: answer.List, Items: []answer.Node{{Kind: answer.Number, Value: "1"}, {Kind: answer.Text, Value: "a"}}}},
		{Name: "object", Node: answer.Node{Kind: answer.Object, Members: []answer.Member{{Name: "a", Node: answer.Node{Kind: answer.Number, Value: "1"}}}}},
		{Name: "empty", Node: answer.Node{Kind: answer.Object}},
	}
	if diff := cmp.Diff(want, n.Members); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// XML knows texts and objects; names keep their prefix, blanks around elements are none of the text.
func TestElements(t *testing.T) {
	cases := []struct {
		name, body string
		want       answer.Node
	}{
		{"a text", "<R> a </R>", answer.Node{Kind: answer.Text, Value: " a "}},
		{"nothing", "<R></R>", answer.Node{Kind: answer.Text}},
		{"a CDATA section in a text", "<R>a<![CDATA[<b>]]>c</R>", answer.Node{Kind: answer.Text, Value: "a<b>c"}},
		{"entities", "<R>&lt;&amp;&#233;</R>", answer.Node{Kind: answer.Text, Value: "<&é"}},
		{"an element", "<R>\n  <a>1</a>\n</R>", answer.Node{Kind: answer.Object, Members: []answer.Member{{Name: "a", Node: answer.Node{Kind: answer.Text, Value: "1"}}}}},
		{"a prefix", "<R><n:a>1</n:a></R>", answer.Node{Kind: answer.Object, Members: []answer.Member{{Name: "n:a", Node: answer.Node{Kind: answer.Text, Value: "1"}}}}},
		{"attributes and comments are passed over", `<R x="1"><!-- c --><a y="2">1</a></R>`, answer.Node{Kind: answer.Object, Members: []answer.Member{{Name: "a", Node: answer.Node{Kind: answer.Text, Value: "1"}}}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, read(t, c.body)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The depth that may be read is the same in both formats, and one more is too deep.
func TestTheDeepestTree(t *testing.T) {
	const most = 200
	nested := func(open, inner, closed string, n int) string {
		return strings.Repeat(open, n) + inner + strings.Repeat(closed, n)
	}
	for name, c := range map[string]struct {
		body string
		ok   bool
	}{
		"JSON":                  {nested(`{"a":`, "1", "}", most), true},
		"JSON, one more":        {nested(`{"a":`, "1", "}", most+1), false},
		"JSON lists":            {`{"a":` + nested("[", "1", "]", most-1) + "}", true},
		"JSON lists, one more":  {`{"a":` + nested("[", "1", "]", most) + "}", false},
		"XML":                   {nested("<a>", "", "</a>", most+1), true},
		"XML, one more":         {nested("<a>", "", "</a>", most+2), false},
		"JSON beyond a decoder": {nested(`{"a":`, "1", "}", 20_000), false},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := answer.Read([]byte(c.body))
			if (err == nil) != c.ok || err != nil && !strings.HasSuffix(err.Error(), "it nests deeper than 200 levels") {
				t.Errorf("got %v", err)
			}
		})
	}
}

// A body that is neither is shown by its beginning.
func TestTheBeginningOfABody(t *testing.T) {
	for body, says := range map[string]string{
		"OK":                            `it begins with "OK"`,
		" \n" + strings.Repeat("中", 24): `it begins with "` + strings.Repeat("中", 24) + `"`,
		strings.Repeat("中", 25):         `it begins with "` + strings.Repeat("中", 24) + `…"`,
	} {
		if _, err := answer.Read([]byte(body)); err == nil || !strings.HasSuffix(err.Error(), says) {
			t.Errorf("%q: %v", body, err)
		}
	}
}

// A body that begins with many blanks is still looked at, to a bound.
func TestLooksBehindBlanks(t *testing.T) {
	if got := answer.Looks([]byte(strings.Repeat(" ", 511) + "{")); got != answer.JSON {
		t.Errorf("511 blanks: %q", got)
	}
	if got := answer.Looks([]byte(strings.Repeat(" ", 512) + "{")); got != "" {
		t.Errorf("512 blanks: %q", got)
	}
}
