package document_test

import (
	"encoding/xml"
	"testing"

	"go.yaml.in/yaml/v4"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
)

// The XML examples of errors are XML, whatever the message holds.
func TestErrorXML(t *testing.T) {
	o := overlayOf(t, smallOverlay)
	rapid.Check(t, func(t *rapid.T) {
		message := rapid.OneOf(rapid.StringMatching(`[ -~\x{4e00}-\x{4e10}]{1,20}`), rapid.SampledFrom([]string{"<a>&b;", "]]>", "\"'", "a\nb"})).Draw(t, "message")
		c := small()
		c.Errors = []contract.ErrorCase{{Status: 400, Code: "Bad.Cup", Message: message, At: at(30, "Bad")}}
		var doc map[string]any
		if err := yaml.Unmarshal(document.Describe(c, o), &doc); err != nil {
			t.Fatal(err)
		}
		src, _ := dig(answers(doc)["400"], "content", "text/xml", "examples", "Bad.Cup", "value").(string)
		var got struct {
			XMLName   xml.Name `xml:"Error"`
			RequestID string   `xml:"RequestId"`
			HostID    string   `xml:"HostId"`
			Code      string   `xml:"Code"`
			Message   string   `xml:"Message"`
		}
		if err := xml.Unmarshal([]byte(src), &got); err != nil {
			t.Fatalf("%v in %s", err, src)
		}
		if got.Code != "Bad.Cup" || got.Message != message || got.RequestID == "" || got.HostID == "" {
			t.Fatalf("%+v of %q in %s", got, message, src)
		}
	})
}
