package answer_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/answer"
)

func TestBodiesThatCannotBeRead(t *testing.T) {
	cases := []struct{ name, body, says string }{
		{"nothing", "", "empty"},
		{"white space", " \r\n\t", "empty"},
		{"bytes that are not UTF-8", "{\"a\":\"\xff\"}", "UTF-8"},
		{"a page of HTML", "<!DOCTYPE html><html></html>", "document type"},
		{"a text", "Service Unavailable", "neither"},
		{"a JSON list", "[]", "neither"},
		{"JSON with two members of a name", `{"a":1,"a":2}`, "twice"},
		{"JSON with something behind it", `{"a":1}{}`, "follows"},
		{"JSON that ends early", `{"a":`, "JSON"},
		{"JSON that nests without end", strings.Repeat(`{"a":`, 100_000), "nests"},
		{"XML that ends early", "<a><b>", "XML"},
		{"XML with two roots", "<a/><b/>", "XML"},
		{"XML in another charset", `<?xml version="1.0" encoding="GBK"?><a>é</a>`, "GBK"},
		{"XML in a charset that has no ASCII", `<?xml version="1.0" encoding="UTF-16"?><a/>`, "UTF-16"},
		{"XML with entities of its own", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, "XML"},
		{"XML with text between elements", "<a>text<b/></a>", "both"},
		{"XML that nests without end", strings.Repeat("<a>", 5000) + strings.Repeat("</a>", 5000), "nests"},
		{"XML with text behind the root", "<a/>b", "outside"},
		{"XML whose elements cross", "<a><b></a></b>", "without a beginning"},
		{"XML with only a comment", "<!-- a -->", "no root"},
		{"a page of HTML without a document type", "<html><body>Sign in</body></html>", "a page of HTML"},
		{"XML with one element too many", "<a></a></a>", "without a beginning"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			doc, err := answer.Read([]byte(c.body))
			if err == nil {
				t.Fatalf("read as %+v", doc)
			}
			if !strings.Contains(err.Error(), c.says) {
				t.Errorf("expected an error about %q, got %q", c.says, err)
			}
		})
	}
}

func TestBothFormatsFlattenToTheSameLines(t *testing.T) {
	inJSON := `{"RequestId":"r","Items":{"Item":[{"Id":1,"Ok":true},{"Id":2,"Ok":false}]},"Note":"a & b"}`
	inXML := `<?xml version='1.0' encoding='UTF-8'?><XResponse><RequestId>r</RequestId><Items><Item><Id>1</Id><Ok>true</Ok></Item>` +
		`<Item><Id>2</Id><Ok>false</Ok></Item></Items><Note><![CDATA[a & b]]></Note></XResponse>`
	want := []string{"RequestId=r", "Items.Item.Id=1", "Items.Item.Ok=true", "Items.Item.Id=2", "Items.Item.Ok=false", "Note=a & b"}
	for _, body := range []string{inJSON, inXML} {
		doc, err := answer.Read([]byte(body))
		if err != nil {
			t.Fatal(err)
		}
		lines, whole := doc.Node.Flatten()
		if diff := cmp.Diff(want, lines); !whole || diff != "" {
			t.Errorf("%s: %s", doc.Format, diff)
		}
		if found := doc.Node.Find("Items", "Item", "Id"); len(found) != 2 || found[1].Value != "2" {
			t.Errorf("%s: found %+v", doc.Format, found)
		}
	}
}

func TestReadAsKnowsTheFormat(t *testing.T) {
	if _, err := answer.ReadAs(answer.XML, []byte("{}")); err == nil || !strings.Contains(err.Error(), "not XML") {
		t.Errorf("JSON was read as XML: %v", err)
	}
	doc, err := answer.ReadAs(answer.XML, []byte("<Error><Code>c</Code></Error>"))
	if err != nil || doc.Root != "Error" || doc.Node.Text("Code") != "c" {
		t.Errorf("%+v, %v", doc, err)
	}
}

// encoding/json reads what a document writes of a tree as the same tree.
func TestJSONIsReadAsOthersReadIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := map[string]any{"member": anyJSON(3).Draw(t, "value")}
		body, err := json.MarshalIndent(want, "", rapid.SampledFrom([]string{"", " ", "\t"}).Draw(t, "indent"))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := answer.Read(body)
		if err != nil {
			t.Fatalf("%s: %v", body, err)
		}
		if diff := cmp.Diff(any(want), plain(doc.Node)); diff != "" {
			t.Errorf("%s: %s", body, diff)
		}
	})
}

func anyJSON(depth int) *rapid.Generator[any] {
	text := rapid.Map(rapid.String(), func(s string) any { return s })
	scalars := []*rapid.Generator[any]{
		text, rapid.Map(rapid.Float64(), func(f float64) any { return f }), rapid.Just[any](true), rapid.Just[any](false), rapid.Just[any](nil),
	}
	if depth == 0 {
		return rapid.OneOf(scalars...)
	}
	return rapid.OneOf(append(scalars,
		rapid.Map(rapid.SliceOfN(anyJSON(depth-1), 0, 3), func(l []any) any { return l }),
		rapid.Map(rapid.MapOfN(rapid.String(), anyJSON(depth-1), 0, 3), func(m map[string]any) any { return m }))...)
}

func plain(n answer.Node) any {
	switch n.Kind {
	case answer.Object:
		out := map[string]any{}
		for _, m := range n.Members {
			out[m.Name] = plain(m.Node)
		}
		return out
	case answer.List:
		out := []any{}
		for _, item := range n.Items {
			out = append(out, plain(item))
		}
		return out
	case answer.Number:
		f, _ := strconv.ParseFloat(n.Value, 64)
		return f
	case answer.Bool:
		return n.Value == "true"
	case answer.Null:
		return nil
	default:
		return n.Value
	}
}

func TestXMLMayHaveWhatBelongsToNoElement(t *testing.T) {
	for _, body := range []string{
		"<a>b</a>\n", "<a>b</a><!-- c -->", "<?xml version=\"1.0\"?>\n<!-- c -->\n<a>b</a>\r\n", "<a x=\"1\" x=\"2\"><?c d?>b</a>", "<a>&#98;</a>",
	} {
		doc, err := answer.Read([]byte(body))
		if err != nil || doc.Root != "a" || doc.Node.Value != "b" {
			t.Errorf("%q: %+v, %v", body, doc, err)
		}
	}
}

// Long names above many values would fill gigabytes when each line repeats them.
func TestFlattenIsBounded(t *testing.T) {
	const levels = 100
	name := strings.Repeat("n", 4000)
	for what, leaves := range map[string]string{
		"values":  "[" + strings.Repeat("1,", 100_000) + "1]",
		"objects": "{" + numbered(50_000, `"m%d":{},`) + `"m":{}}`,
	} {
		doc, err := answer.Read([]byte(strings.Repeat(`{"`+name+`":`, levels) + leaves + strings.Repeat("}", levels)))
		if err != nil {
			t.Fatal(err)
		}
		lines, whole := doc.Node.Flatten()
		size := 0
		for _, l := range lines {
			size += len(l)
		}
		const enough = 64 << 20
		if whole || size > enough {
			t.Errorf("%s: %d lines of %d bytes, whole %v", what, len(lines), size, whole)
		}
	}
}

func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func TestReadNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.StringMatching(`[\{<]?[\{\}\[\]<>/a"':,0-9 &;!?-]{0,40}`).Draw(t, "body")
		doc, err := answer.Read([]byte(body))
		if (doc == nil) == (err == nil) {
			t.Fatalf("document %v, error %v", doc, err)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{`{"a":[1,{"b":null}]}`, "<a><b>c</b></a>", "<!DOCTYPE a><a/>", `{"a":1e400}`, "<a>&#0;</a>"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		doc, err := answer.Read(body)
		if (doc == nil) == (err == nil) {
			t.Fatalf("document %v, error %v", doc, err)
		}
		if doc != nil && doc.Format == answer.JSON && !json.Valid(bytes.TrimPrefix(body, []byte(answer.ByteOrderMark))) {
			t.Fatalf("%q was read, and is not JSON", body)
		}
		if doc != nil {
			doc.Node.Flatten()
		}
	})
}
