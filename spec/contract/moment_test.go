package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestMomentsToTheMinute(t *testing.T) {
	for _, c := range []struct{ a, b, wantA, wantB string }{
		{"2020-01-02T03:04:05Z", "2020-01-02T03:04Z", "2020-01-02T03:04Z", "2020-01-02T03:04Z"},
		{"2020-01-02T03:04Z", "2020-01-02T03:04:05Z", "2020-01-02T03:04Z", "2020-01-02T03:04Z"},
		{"2020-01-02T03:04:05Z", "2020-01-02T03:04:06Z", "2020-01-02T03:04:05Z", "2020-01-02T03:04:06Z"},
		{"1580000000", "1580000000000", "1580000000", "1580000000000"},
	} {
		if a, b := contract.AsFine(c.a, c.b); a != c.wantA || b != c.wantB {
			t.Errorf("%s and %s: %s and %s", c.a, c.b, a, b)
		}
	}
}
