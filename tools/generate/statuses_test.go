package generate

import (
	"strings"
	"testing"
)

// A code that the page documents with two statuses has a variable of its own, which errors.Is takes each of them for.
func TestACodeWithTwoStatuses(t *testing.T) {
	d, err := readDescription("StirPot.openapi.yaml", edited(t, "status: 400, code: Pot.Empty, message: The pot has no bottom.", "status: 409, code: Pot.Empty, message: The pot has no bottom."))
	if err != nil {
		t.Fatal(err)
	}
	code, err := glueOf(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"// ErrPotEmpty is any error of the code Pot.Empty, which is documented more than once",
		`ErrPotEmpty = acs.NewCode(400, "Pot.Empty", "The pot is empty.")`,
		`ErrPotEmpty400 = acs.NewError(400, "Pot.Empty", "The pot is empty.")`,
		`ErrPotEmpty409 = acs.NewError(409, "Pot.Empty", "The pot has no bottom.")`,
	} {
		if !strings.Contains(string(code), want) {
			t.Errorf("no %q in the code", want)
		}
	}
}
