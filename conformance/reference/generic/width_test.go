package generic

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// A whole number is within what its format holds; what is no number is not the format's affair.
func TestWidth(t *testing.T) {
	for _, tt := range []struct {
		format, value string
		taken         bool
	}{
		{"int32", "2147483647", true},
		{"int32", "2147483648", false},
		{"int32", "-2147483648", true},
		{"int32", "-2147483649", false},
		{"int32", "many", true},
		{"int64", "9223372036854775807", true},
		{"int64", "9223372036854775808", false},
		{"int64", "-9223372036854775808", true},
		{"int64", "-9223372036854775809", false},
		{"", "9223372036854775808", true},
	} {
		refused := slices.ContainsFunc(width(operation.Parameter{Format: tt.format}), func(d demand) bool { return !d.info.Obeys(d.limit, tt.value) })
		if refused == tt.taken {
			t.Errorf("%s of %q: refused %t", tt.value, tt.format, refused)
		}
	}
}
