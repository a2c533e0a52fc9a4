package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestReadSpans(t *testing.T) {
	for _, want := range []contract.Spans{{To: "EndTime", Begin: "From", End: "To"}, {To: "EndTime", Begin: "From", End: "To", Empty: true}} {
		if got, ok := contract.ReadSpans(want.String()); !ok || got != want {
			t.Errorf("%s: got %+v, %t", want, got, ok)
		}
	}
	for _, bad := range []string{"", "EndTime", "EndTime,From,To,full", "EndTime,From,To,empty,more"} {
		if got, ok := contract.ReadSpans(bad); ok {
			t.Errorf("%q: got %+v", bad, got)
		}
	}
}
