package sample_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// What can be read of an XML example is read; what had to be forgiven is said once.
func TestXML(t *testing.T) {
	tests := []struct {
		name, src, want string
		faults          []string
	}{
		{"well formed", `<?xml version="1.0"?><a><b>x</b><c/></a>`, `{a:{b:"x" c:""}}`, nil},
		{"an element that repeats is a list", "<a><b>1</b><c>2</c><b>3</b><b>4</b></a>", `{a:{b:["1" "3" "4"] c:"2"}}`, nil},
		{"attributes and space in tags", `<a x="1"><b  y="2" /><c z="3">t</c ></a>`, `{a:{b:"" c:"t"}}`, nil},
		{"tags over lines", "<a\nx=\"1\">\n<b>t</b>\n</a>", `{a:{b:"t"}}`, nil},
		{"comments and declarations", "<!DOCTYPE a><a><!-- <b>no</b> --><b>t</b></a>", `{a:{b:"t"}}`, nil},
		{"a comment that nothing closes", "<a><b>t</b><!-- and <c>", `{a:{b:"t"}}`, []string{"an element <a> that nothing closes"}},
		{"several roots", "<a>1</a><b>2</b>", `{a:"1" b:"2"}`, nil},
		{"entities", "<a>&lt;x&amp;&#65;</a>", `{a:"<x&A"}`, nil},
		{"space around a text", "<a>\n  t u \n</a>", `{a:"t u"}`, nil},
		{"a text in pieces", "<a>t<b/>u</a>", `{a:{b:""}}`, nil},
		{"marks that deceive", "<a>t\u202eu</a>", `{a:"tu"}`, nil},
		{"inner elements closed by nobody", "<a><b><c>x</c></a>", `{a:{b:{c:"x"}}}`, []string{"an element <b> that nothing closes"}},
		{"elements closed by the one around", "<a><b><c>x</a><d>y</d>", `{a:{b:{c:"x"}} d:"y"}`, []string{"an element <c> that nothing closes"}},
		{"never closed", "<a><b>x", `{a:{b:"x"}}`, []string{"an element <b> that nothing closes"}},
		{"closed and never opened", "<a><b>x</c></b></a></d>", `{a:{b:"x"}}`, []string{"a closing tag </c> that nothing opens", "a closing tag </d> that nothing opens"}},
		{"text outside of elements", "HTTP <a>x</a> end", `{a:"x"}`, []string{"text outside of any element"}},
		{"a tag that never ends", "<a>x</a><b", `{a:"x"}`, []string{"a tag that nothing closes"}},
		{"a tag with signs", "<a><$b>x</a>", `{a:"x"}`, []string{"a tag <$b> that is no name"}},
		{"an empty tag", "<a><>x</a>", `{a:"x"}`, []string{"a tag <> that is no name"}},
		{"names with signs that names have", "<a:b><c-d.e_1>x</c-d.e_1></a:b>", `{a:b:{c-d.e_1:"x"}}`, nil},
		{"the same fault twice is told once", "<a></b></b></a>", `{a:""}`, []string{"a closing tag </b> that nothing opens"}},
		{"nothing", "", `""`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root, faults := sample.XML(tt.src)
			if diff := cmp.Diff(tt.want, show(root.Value())); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if diff := cmp.Diff(tt.faults, faults); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

// Every element knows the line of its opening tag, whatever stands between.
func TestXMLLines(t *testing.T) {
	root, _ := sample.XML("<?xml\nversion=\"1.0\"?>\n<a>\n<!-- one\ntwo -->\n<b\nx=\"y\">t\nu</b>\n<c/>\n</a>")
	got := map[string]int{"root": root.Line}
	for _, of := range []*sample.Element{root, root.Children[0]} {
		for _, e := range of.Children {
			got[e.Name] = e.Line
		}
	}
	if diff := cmp.Diff(map[string]int{"root": 1, "a": 3, "b": 6, "c": 9}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, m := range root.Children[0].Value().Members {
		if m.Line != got[m.Name] {
			t.Errorf("member %s on line %d, its element on line %d", m.Name, m.Line, got[m.Name])
		}
	}
}

// What is too large or too deep is cut, at the bound and not before it.
func TestXMLLimits(t *testing.T) {
	pad := func(size int) string { return "<a>1</a>" + strings.Repeat(" ", size-len("<a>1</a>")) }
	if root, faults := sample.XML(pad(contract.MaxExample)); len(root.Children) != 1 || len(faults) > 0 {
		t.Errorf("the longest example: %v", faults)
	}
	if root, faults := sample.XML(pad(contract.MaxExample + 1)); len(root.Children) > 0 || !cmp.Equal(faults, []string{"too long"}) {
		t.Errorf("too long: %v", faults)
	}
	depth := 0
	root, _ := sample.XML(strings.Repeat("<a>", 4*contract.MaxDepth))
	for e := root; len(e.Children) > 0; e = e.Children[0] {
		depth++
	}
	if depth != contract.MaxDepth {
		t.Errorf("depth %d, want %d", depth, contract.MaxDepth)
	}
	if root, _ := sample.XML(strings.Repeat("<a/>", contract.MaxFields+1)); len(root.Children) != contract.MaxFields {
		t.Errorf("%d elements", len(root.Children))
	}
	longest := strings.Repeat("n", contract.MaxName)
	if root, faults := sample.XML("<" + longest + "/><" + longest + "n/>"); len(root.Children) != 1 || len(faults) != 1 || len(faults[0]) > 100 {
		t.Errorf("names of %d and %d: %d elements, %v", contract.MaxName, contract.MaxName+1, len(root.Children), faults)
	}
	// A text grows piece by piece until it has the length of the bound.
	half := strings.Repeat("t", contract.MaxText/2)
	for _, tt := range []struct {
		pieces []string
		want   int
	}{{[]string{half, half, "more"}, contract.MaxText}, {[]string{half, half[1:], "more"}, contract.MaxText + 3}} {
		root, _ := sample.XML("<a>" + strings.Join(tt.pieces, "<!-- -->") + "</a>")
		if got := len(root.Value().Get("a").Text); got != tt.want {
			t.Errorf("a text of %d bytes, want %d", got, tt.want)
		}
	}
}

// What the standard library writes is read as it was, without a fault.
func TestXMLAgreesWithTheStandard(t *testing.T) {
	type item struct {
		Name  string `xml:"Name"`
		Value string `xml:"Value"`
	}
	type result struct {
		XMLName xml.Name `xml:"Result"`
		ID      string   `xml:"Id"`
		Items   []item   `xml:"Item"`
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[!-~\x{4e00}-\x{4e10}]{1,8}`)
		in := result{ID: text.Draw(t, "id")}
		for range rapid.IntRange(2, 4).Draw(t, "items") {
			in.Items = append(in.Items, item{text.Draw(t, "name"), text.Draw(t, "value")})
		}
		src, err := xml.MarshalIndent(in, "", rapid.SampledFrom([]string{"", "  "}).Draw(t, "indent"))
		if err != nil {
			t.Fatal(err)
		}
		root, faults := sample.XML(string(src))
		v := root.Value().Get("Result")
		out := result{ID: v.Get("Id").Text}
		for _, it := range v.Get("Item").Items {
			out.Items = append(out.Items, item{it.Get("Name").Text, it.Get("Value").Text})
		}
		if diff := cmp.Diff(in, out); diff != "" || len(faults) > 0 {
			t.Fatalf("%s\n%v\n%s", src, faults, diff)
		}
	})
}

// A mangled text is read to its end without a panic, twice alike, and never has more elements or depth than the limits allow.
func FuzzXML(f *testing.F) {
	f.Add(`<?xml version="1.0"?><a><b>x</b><b/><c d="e">&lt;</c></a>`)
	f.Add(`<a><b></a></b><`)
	f.Add("<!-- <a> --><!x><a\n></ a><$><a:b/>text")
	f.Fuzz(func(t *testing.T, src string) {
		root, faults := sample.XML(src)
		v := root.Value()
		again, _ := sample.XML(src)
		if !cmp.Equal(v, again.Value()) {
			t.Error("two readings differ")
		}
		if d := depthOf(v); d > 2*contract.MaxDepth+2 {
			t.Errorf("depth %d", d)
		}
		kinds := map[string]bool{}
		for _, fault := range faults {
			if kinds[fault] {
				t.Errorf("the fault %q is told twice", fault)
			}
			kinds[fault] = true
		}
	})
}
