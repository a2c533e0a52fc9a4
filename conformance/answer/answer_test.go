package answer_test

import (
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
		{"XML in another charset", `<?xml version="1.0" encoding="GBK"?><a/>`, "GBK"},
		{"XML with entities of its own", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, "XML"},
		{"XML with text between elements", "<a>text<b/></a>", "both"},
		{"XML that nests without end", strings.Repeat("<a>", 5000) + strings.Repeat("</a>", 5000), "depth"},
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
		if found := doc.Node.Find("Items.Item[].Id"); len(found) != 2 || found[1].Value != "2" {
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
		if doc != nil {
			doc.Node.Flatten()
		}
	})
}
