package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestTaggings(t *testing.T) {
	for text, want := range map[string]contract.Tagging{
		"Key,Value":                           {Key: "Key", Value: "Value"},
		"Tags.Tag.Key,Tags.Tag.Value":         {List: "Tags.Tag", Key: "Key", Value: "Value"},
		"Tags.Key,Tags.Value alone":           {List: "Tags", Key: "Key", Value: "Value", Alone: true},
		"TagKey,TagValue of ResourceId":       {Key: "TagKey", Value: "TagValue", Of: "ResourceId"},
		"TagKey,TagValue of ResourceId alone": {Key: "TagKey", Value: "TagValue", Of: "ResourceId", Alone: true},
	} {
		if got, ok := contract.ReadTagging(text); !ok || got != want {
			t.Errorf("%q: %+v, %t", text, got, ok)
		}
		if got := want.String(); got != text {
			t.Errorf("%+v is %q, want %q", want, got, text)
		}
	}
	for _, text := range []string{"", "Key", "Tags.Key,Value", ",Value", "Key,"} {
		if got, ok := contract.ReadTagging(text); ok {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
