package generate

import (
	"go/token"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestGoName(t *testing.T) {
	tests := []struct{ name, want string }{
		{"RequestId", "RequestId"},
		{"messageType", "MessageType"},
		{"Tag.1.Key", "Tag1Key"},
		{"Tag.N.Key", "TagNKey"},
		{"a-b_c", "ABC"},
		{"x-go-name", "XGoName"},
		{"a..b", "AB"},
		{"a1b", "A1b"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := goName(test.name); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestErrorName(t *testing.T) {
	tests := []struct{ code, want string }{
		{"Invalid.AggregatorId.Value", "ErrInvalidAggregatorIdValue"},
		{"Invalid%s.Malformed", "ErrInvalidSMalformed"},
		{"InvalidInstanceId. RegionMismatch", "ErrInvalidInstanceIdRegionMismatch"},
		{"", "Err503"},
		{"服务", "Err503"},
	}
	for _, test := range tests {
		t.Run(test.code, func(t *testing.T) {
			named := errorsOf([]contract.DocumentedError{{Status: 503, Code: test.code}})
			if got := named[0].Name; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestDistinct holds that names stay in their order and become different exported identifiers.
func TestDistinct(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOf(rapid.StringMatching(`[aA][aA1.]{0,3}`)).Draw(t, "names")
		spelled := distinct(names, goName)
		if len(spelled) != len(names) {
			t.Fatalf("%d names became %d", len(names), len(spelled))
		}
		taken := map[string]bool{}
		for i, name := range spelled {
			if taken[name] || !token.IsIdentifier(name) || !token.IsExported(name) {
				t.Fatalf("%q became %q", names[i], name)
			}
			taken[name] = true
		}
	})
}

// TestErrorsOf holds that every (status, code, message) of a table has one variable, whatever its letters.
func TestErrorsOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.Custom(func(t *rapid.T) contract.DocumentedError {
			return contract.DocumentedError{
				Status:  rapid.SampledFrom([]int{400, 404}).Draw(t, "status"),
				Code:    rapid.SampledFrom([]string{"A.B", "A-B", "AB", "服", ""}).Draw(t, "code"),
				Message: rapid.SampledFrom([]string{"one", "two"}).Draw(t, "message"),
			}
		})
		rows := rapid.SliceOf(row).Draw(t, "rows")
		kinds := map[contract.DocumentedError]bool{}
		for _, r := range rows {
			kinds[r] = true
		}
		functions, codes := map[string]bool{}, 0
		for _, e := range errorsOf(rows) {
			if e.OfCode {
				codes++
			}
			if functions[e.Name] || !token.IsIdentifier(e.Name) {
				t.Fatalf("function %q in %v", e.Name, rows)
			}
			functions[e.Name] = true
		}
		if len(functions)-codes != len(kinds) {
			t.Fatalf("%d functions for %d errors and %d codes", len(functions), len(kinds), codes)
		}
	})
}
