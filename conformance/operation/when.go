package operation

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// When is what a member that is there for one value of a parameter alone depends on: "P=v", or "P=v else empty" where the page says
// that it is there, without items, for other values.
type When struct {
	Parameter, Value string
	ElseEmpty        bool
}

// WhenOf reads the value of the statement of such a member; false when it is none.
func WhenOf(value string) (When, bool) {
	value, empty := strings.CutSuffix(value, contract.ElseEmpty)
	name, is, ok := strings.Cut(value, "=")
	return When{Parameter: name, Value: is, ElseEmpty: empty}, ok
}
